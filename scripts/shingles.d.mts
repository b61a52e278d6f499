/** Words in a shingle. */
export const LENGTH: number;
/** Lower case, letters and digits only. */
export function wordsOf(text: string): string[];
/** Every run of six words. */
export function shinglesOf(text: string): string[];
/** The first ten hexadecimal digits of the SHA-256. */
export function hashOf(shingle: string): string;
