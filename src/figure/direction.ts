const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of which no control of direction reaches beyond its end: what is opened is closed, and what closes nothing is
 * dropped. So a title with an override turns itself round and not the line that it stands in.
 *
 * @example contained("a\u202eb") // "a\u202eb\u202c"
 */
export function contained(text: string): string {
  if (text.search(turns) < 0) return text;
  const open: string[] = [];
  const kept = text.replace(turns, (character) => {
    const closes = character === "\u202c" || character === "\u2069";
    if (!closes) open.push(character < "\u2066" ? "\u202c" : "\u2069");
    else if (open.at(-1) === character) open.pop();
    else return "";
    return character;
  });
  return kept + open.reverse().join("");
}
