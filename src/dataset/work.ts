/** Work in pieces of at most a few milliseconds: between two of them others may have their turn. */
export type Work<T> = Generator<undefined, T>;

/** Do all of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
