import type { Phrase } from "./phrase.js";

/** The words of a language that `Intl` does not have; `#` is the date. */
export interface Phrasebook {
  /** Two forms, `day|else`, where a day takes an article. */
  readonly frames: Readonly<Record<Phrase, string>>;
  readonly within: string;
  readonly or: string;
  /** The decade that begins in `#`, alone and after a preposition. */
  readonly decade?: readonly [string, string];
  /** Spring, summer, autumn, winter. */
  readonly seasons?: readonly string[];
  readonly seasonYear?: string;
  /** Months are inflected after a preposition. */
  readonly inflects?: true;
}

/** Symbols, for every language without a phrasebook. */
export const SYMBOLS: Phrasebook = {
  frames: {
    about: "≈ #",
    circa: "≈ #",
    perhaps: "# (?)",
    from: "# – …",
    until: "… – #",
    by: "≤ #",
    later: "≥ #",
    noEnd: "# ?",
    noStart: "? #",
  },
  within: "[#]",
  or: " / ",
};

/** By language, the first part of a locale. */
export const PHRASEBOOKS: Readonly<Record<string, Phrasebook>> = {
  de: {
    frames: {
      about: "um den #|um #",
      circa: "≈ #",
      perhaps: "vielleicht #",
      from: "ab dem #|ab #",
      until: "bis zum #|bis #",
      by: "spätestens am #|spätestens #",
      later: "frühestens am #|frühestens #",
      noEnd: "#, Ende unbekannt",
      noStart: "#, Anfang unbekannt",
    },
    within: "im Zeitraum #",
    or: " oder ",
    decade: ["#er Jahre", "#er Jahre"],
    seasons: ["Frühling", "Sommer", "Herbst", "Winter"],
  },
  fr: {
    frames: {
      about: "vers le #|vers #",
      circa: "≈ #",
      perhaps: "peut-être #",
      from: "dès le #|dès #",
      until: "jusqu’au #|jusqu’en #",
      by: "au plus tard le #|au plus tard en #",
      later: "au plus tôt le #|au plus tôt en #",
      noEnd: "#, fin inconnue",
      noStart: "#, début inconnu",
    },
    within: "dans la période #",
    or: " ou ",
    decade: ["années #", "années #"],
    seasons: ["printemps", "été", "automne", "hiver"],
  },
  es: {
    frames: {
      about: "hacia el #|hacia #",
      circa: "≈ #",
      perhaps: "quizá #",
      from: "desde el #|desde #",
      until: "hasta el #|hasta #",
      by: "a más tardar el #|a más tardar en #",
      later: "como pronto el #|como pronto en #",
      noEnd: "#, final desconocido",
      noStart: "#, inicio desconocido",
    },
    within: "en el período #",
    or: " o ",
    decade: ["años #", "años #"],
    seasons: ["primavera", "verano", "otoño", "invierno"],
    seasonYear: " de ",
  },
  ru: {
    frames: {
      about: "около #",
      circa: "≈ #",
      perhaps: "возможно, #",
      from: "с #",
      until: "до #",
      by: "не позднее #",
      later: "не ранее #",
      noEnd: "#, конец неизвестен",
      noStart: "#, начало неизвестно",
    },
    within: "в период #|в период: #",
    or: " или ",
    decade: ["#-е годы", "#-х годов"],
    inflects: true,
  },
};
