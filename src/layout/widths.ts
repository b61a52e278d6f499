// Written by scripts/text-widths.mjs from DejaVu, Liberation and Inter; do not edit.
/** Runs of code points, first and last, in the order of the strings below. */
export const blocks: readonly (readonly [number, number])[] = [
  [32, 126],
  [160, 383],
  [536, 539],
  [697, 700],
  [900, 974],
  [1024, 1119],
  [1168, 1241],
  [1548, 1785],
  [7838, 7838],
  [8194, 8202],
  [8208, 8260],
  [8364, 8383],
  [8470, 8482],
  [8592, 8601],
  [8722, 8722],
];
/** Thousandths of an em per step. */
export const step = 15;
/** The character that stands for a width of nothing. */
export const first = 35;
/** One character per code point: the width in steps, counted from `first`; a blank: as without accents. */
export const widths: Readonly<Record<"sans400" | "sans600" | "serif400" | "serif600", string>> = {
  sans400:
    "9>C[NeW7>>E[9B9<NNNNONNNNN::[[[IgQQTWPLWV7JPI`VXPXTPOUQeQQQ><>[IELNJNM<NN66J6dNLNN?G>NKZKKHN:N[9>NNTN:IKfCL[ fHE[AAENN9E>DLdddL      f         W      [X     PM      e         L      [L     N                SWN                    aR         6[I    J     <I;K6      ZVN      kh                  O>                       ;    6C99EPR X^? ] ^^ QQJQPQVX7PQ`VOXVP QOQ^Q^W       PNKLHHNM:KNNKILQNKNLKTJW[       ] TP7 Jnn^   VQQQLZPkNV SV`VXVPTON]QWRkl[_QTkTLMKGRM`GO LNWOLONJJK\\KQKabSXKJ\\L  M JG6 6a_O   OLGPKOHk`NGSLSLSL][VPg^maeWTJOJQKQKRKbYSKRKRNbTbT7  QLWPVPWQSK`W6    feN XM9              9   G C66D6X8eGeeOOOFFHHxxuuccKK     7i[\\VPVGF[[                     GGGGGGGGGGG99HbW    7    eeebbeeeOOOOOOOFAAAFFFAAHDEGLGDHDuuuttaKiiiiiiWW_j_Z\\Z______TTTTTVVTTRO      FFF  F[ X [    F                          GGGGGGGGGGWEf94/N91*<<NIffEH9999FFFFIIKK:Pf9##     1}3AF3<F:>>[EGEYY4fE0PSONPUQWT  ONN TRTOlfRRXYZX_Qgkff[f[f[[[[[[",
  sans600:
    ";BH[Rg^:BBI[=C==RRRRRRRRRR>>[[[LgWVU[QQZ[<JWNf[\\T\\WTQZWmWTTB=B[IEPSKSQASS::P:iSQSSDKCSOaOOJS<S[;BRRVR<IMfIP[ fHE[BCEUN=EAIPiiiL      l         [      [\\     US      i         Q      [Q     S                V[S                    dX         :]Q    P     CNIN<      e[S      ql                  QC                       A    8F==ATY \\gI a ea WVNWQT[\\<WWf[Q\\[T RQT_W_\\       RSQQIKSQ=SQUQKQXSKWNQYO[]       _ UT< Jpo_   [WVVN_QuS[ Z[f[\\[TUQWfWaYv|biVUrWPRNFYQfJR QTZRQRSKJOfOUQjmV`NKdN  S KK: :fcT   RNFPHYPufSJWQZQZQg[cYm^xgi]UKQJTOTOWOnfYQYQYShYhY<  WMcY[RcYYQnb:    li  \\Q=              >   J F:: :a=jLjjTTTJJMM~~kkQQ     :s`b_X_RMgg                     LLLLLLLLLLL<=Hf_    7    jjjffjjjTTTTTTTJAAAJJJAAMJJJQJJMJ}}iQqqqsqs__hxhaaahhhhhh]]]]\\__\\\\bT      MMM  Mg a g    K                          LLLLLLLLLL_Ef94/R=1*??RIffEH====OOOOJINN:Pf;##     1¡6HM5AMT@@dMJE[[9hE2RYRRSVU]U  RRR VUVPtfRU\\bZY_Sgyff`f`f[[[[[[",
  serif400:
    "9>B[Nc_6>>E[9:9:NNNNNNNNNN::[[[GfTTWYTRY^>>UPh^ZPZVQP\\ThTTR>:>[EEKNINK<NN98L9cNLNNCF>NI]IIGN:N[9>NNNN:EEfCL[ fEE[>>EON9E>CLdddG      f         Y      [Z     QP      b         L      [L     N                OYN                    ^N         9YH    L     ?P:P9      ]\\N      oe                 @P>                       <    6B99E   _iI [ _\\ TTRTTR^Z>UTh^RZ^P SPTZT^[       QJKLFHKL>MNOLHLOKIQHLRLXZ       Y WQ> >ln^   ^VTTPZTnM^ W[h^Z^PWPT[T^WppXePWsYKLIFMKaHP MNWPLPNIHKXINPaaNYHI^N  M IF9 8\\]N   OPGPFTLnaNGWL  WM_S^No\\tb  WIPHPIPISIcTUQ  UN    >  UL  ^P  UP  9    fb  ZK                                                                                                                                                                                                                                              [Ef94/N91*::NEffEE::::FFFFEEKK:Pf        1}3?F3<F:>> JGE   f /N  j S  XN  NNN  N  c  V^  [    ff[f[f[[[[[[",
  serif600:
    ";AI[Rf`8CCF[;?;<RRRRRRRRRR<<[[[KfW\\Y]VS\\bCE]Rm`^V^[TU^WnWTTC<C[EEORLRN@RT=<R=jTPRRGIBTJ]KJIN<N[;ARRNR<FEfDM[ fEE[AAETN;EAEMiiiK      h         ^      [^     VV      e         P      [P     R                T^R                    bT         =bV    R     CR>S=      g^T      rh                 FUB                       @    8F;;E   cnP _ c` W\\SWVTb^C]Wm`R^bV SUT^W`_       WPPPLKTPDURTRKPTPLUPR`Obc       ` YTC Etxd   bZ\\\\R_V{Tb `^mb^bVYUZcWd`xzct[Yy^OPRLPNgNU TS]TPTRLMN`KUTklWfQLhU  S LI= <egT   TRMRL]S{gTNcU  `Ti[dUqc}j  YLUMSJSJ]OhYaU  `T    C  ]R  bT  `T  =    he  ^N                                                                                                                                                                                                                                              cEf94/R;1*??REffEE;;;;JJJJFFNN;Pf        16HM5AMT>> MKE   h /R  p X  ^R  RRR  R  l           ff[f[f[[[[[[",
};
