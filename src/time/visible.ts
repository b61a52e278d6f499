/** Longer texts are cut in messages. */
const most = 120;

/** A message that ends in the text that it is about, short and without anything that has no visible form: that could
 * upset a terminal, or the sentence that it stands in.
 *
 * @example about("not a date", "2001\u001b[2J") // 'not a date "2001\\u001b[2J"'
 */
export function about(message: string, text: string): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return `${message} "${short}"`.replace(
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
