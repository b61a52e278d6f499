/** Where and why a text is not a date; `parse.ts` turns it into the error people see. */
export class Slip extends Error {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  constructor(why: string, at: number, from: number, to: number) {
    super(why);
    this.at = at;
    this.from = from;
    this.to = to;
  }
}

/** Stops reading with a reason and its place. */
export type Fail = (why: string, at?: number) => never;
