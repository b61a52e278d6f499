/** An object with properties that are read anew each time: a view of state that others may look at, not change. */
export function withGetters(object: object, read: Readonly<Record<string, () => unknown>>): object {
  const getters = Object.entries(read).map(([name, get]) => [name, { get, enumerable: true }] as const);
  return Object.defineProperties(object, Object.fromEntries(getters));
}
