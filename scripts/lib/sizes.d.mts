/** What a user's bundler makes of some code that imports the built package: gzipped bytes and modules. */
export function bundle(code: string): Promise<{ bytes: number; inputs: string[] }>;
/** Gzipped, minified bytes of everything a user may load, by name. */
export function measure(): Promise<Record<string, number>>;
