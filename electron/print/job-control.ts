import { type JobControl, PrintError } from './print-contract.ts';

const CANCELLED = 0;
const PAGE = 1;
const PAGES = 2;

export const newJobControl = (): JobControl => new Int32Array(new SharedArrayBuffer(12));

/** Asks the worker to stop; it does so at its next page or block. */
export const cancelJob = (control: JobControl): void => void Atomics.store(control, CANCELLED, 1);

/** How far the worker has come. */
export const jobProgress = (control: JobControl): { readonly page: number; readonly pages: number } => ({
  page: Atomics.load(control, PAGE),
  pages: Atomics.load(control, PAGES),
});

// The worker's side: one job at a time, so that those who draw need not be handed anything.
let control: JobControl | undefined;
let counted = false;

/** The worker takes up a job. */
export function beginJob(next: JobControl): void {
  control = next;
  counted = false;
}

/** Throws `cancelled` when the clerk has called the job off: called for every page laid out and every block drawn. */
export function stopIfCancelled(): void {
  if (control !== undefined && Atomics.load(control, CANCELLED) === 1)
    throw new PrintError({ code: 'cancelled', detail: 'called off by the clerk' });
}

/** The job makes many files: its pages are told by `pageDone`, not by the drawing of each file. */
export function countPages(pages: number): void {
  counted = true;
  if (control !== undefined) Atomics.store(control, PAGES, pages);
}

/** One more page of a job that counts itself. */
export function pageDone(): void {
  if (control !== undefined) Atomics.add(control, PAGE, 1);
  stopIfCancelled();
}

/** The drawing of a file of so many pages begins. */
export function drawingBegins(pages: number): void {
  stopIfCancelled();
  if (!counted && control !== undefined) Atomics.store(control, PAGES, pages);
}

/** So much of the file is drawn (0 to 1). */
export function drawn(part: number): void {
  stopIfCancelled();
  if (!counted && control !== undefined)
    Atomics.store(control, PAGE, Math.ceil(part * Atomics.load(control, PAGES) - 1e-6));
}
