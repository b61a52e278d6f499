declare module "edtf" {
  interface Extended {
    readonly type: string;
    /** Inclusive milliseconds; null where an end is unknown. */
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string): Extended;
}
