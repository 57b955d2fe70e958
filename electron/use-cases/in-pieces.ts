import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work that pauses at each `yield`, where others may have their turn. */
export type Pieces<T> = Generator<undefined, T>;

/** A piece of work on the main thread stays below this, so that the page never waits noticeably (milliseconds). */
const piece = 10;

/** Does the work between other things; what it reads may change meanwhile, so whoever stores it looks again (`atOnce`). */
export async function inPieces<T>(work: Pieces<T>): Promise<T> {
  let begun = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - begun < piece) continue;
    await nextTurn();
    begun = performance.now();
  }
}

/** Does the work in one go: inside a transaction. */
export function atOnce<T>(work: Pieces<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}
