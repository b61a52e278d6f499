const WIDTH = 110;

/**
 * JSON as the formatter of this repository writes it: objects over several lines, lists of plain values on
 * one line where they fit.
 */
export function stringify(value) {
  return `${write(value, "", 0)}\n`;
}

function write(value, indent, taken) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const plain = value.every((item) => typeof item !== "object" || item === null);
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    // Numbers would be filled into lines by the formatter; there are no long lists of them.
    if (plain && indent.length + taken + line.length < WIDTH) return line;
    return `[\n${value.map((item) => inner + write(item, inner, 0)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  if (entries.length === 0) return "{}";
  const lines = entries.map(([key, part]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + write(part, inner, name.length);
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}
