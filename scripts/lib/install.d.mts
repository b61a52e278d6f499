/** Says in one sentence why this Node will not do, or nothing. */
export function nodeTooOld(version?: string): string | undefined;
/** True when `node_modules` is absent or does not hold what the lock asks for. */
export function installNeeded(folder?: string): boolean;
/** `npm ci` where needed; false when it failed. */
export function installMissing(folder?: string): Promise<boolean>;
