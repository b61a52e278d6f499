/** All that dist is made of, as one short text that changes with it. */
export function sourcesOf(folder?: string): string;
/** Whether dist is there, whole, and made of these sources. */
export function isBuilt(folder?: string): boolean;
/** Notes what dist has been made of; without sources, that it is not known. */
export function noteBuilt(sources: string | undefined, folder?: string): void;
/** Takes away files last written before a time, and folders left empty. */
export function removeOlder(folder: string, time: number): void;
