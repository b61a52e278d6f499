/** Imports a TypeScript module from plain Node, with all it needs bundled into one temporary file. */
export function loadTs<T = unknown>(path: string): Promise<T>;
