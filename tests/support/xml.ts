/**
 * What keeps a text from being one well-formed XML element: tags that do not match, attributes without quotes or
 * given twice, bare ampersands and angles, more than one root. Knows elements, attributes and text, no more.
 */
export function faults(text: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let roots = 0;
  const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>/y;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const words = text.slice(at, next === -1 ? undefined : next);
    if (open.length === 0 && words.trim() !== "")
      found.push(`text outside of the root: ${words.slice(0, 40)}`);
    if (hasBareAmpersand(words) || words.includes(">")) found.push(`unescaped text: ${words.slice(0, 40)}`);
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (match === null) return [...found, `no tag at ${next}: ${text.slice(next, next + 60)}`];
    const [, closing, name, attributes, empty] = match as unknown as [string, string, string, string, string];
    found.push(...attributeFaults(name, attributes));
    if (closing !== "") {
      const last = open.pop();
      if (last !== name) found.push(`</${name}> closes ${last ?? "nothing"}`);
    } else {
      if (open.length === 0 && ++roots > 1) found.push(`a second root: ${name}`);
      if (empty === "") open.push(name);
    }
    at = tag.lastIndex;
  }
  return [...found, ...open.map((name) => `${name} is not closed`)];
}

function attributeFaults(tag: string, attributes: string): string[] {
  const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  const names = pairs.map(([, name]) => name!);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} twice on ${tag}`),
    ...pairs.filter(([, , value]) => hasBareAmpersand(value!)).map(([all]) => `unescaped attribute: ${all}`),
  ];
}

function hasBareAmpersand(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text);
}
