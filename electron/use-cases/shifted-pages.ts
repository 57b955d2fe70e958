import type { Refusal } from '../../shared/contract/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Id } from '../../shared/kernel/types.ts';
import { papersOf } from '../print/pdf/papers-of.ts';
import type { PrintJobs } from '../print/print-service.ts';
import { findOffset } from '../store/repositories/print-offsets.ts';
import { type AppContext, because } from './context.ts';
import { noteLastUsed } from './last-used-offset.ts';

/**
 * Pages moved by a printer's correction on their way to it, never what is kept. `offsetId` null: as they are; undefined: as
 * they are, and the choice of the last time stays. Refused where it was measured on other paper: a tray of its own, and ink
 * elsewhere.
 */
export async function shifted(
  context: AppContext,
  print: PrintJobs,
  pdf: Uint8Array,
  offsetId: Id | null | undefined,
): Promise<Result<Uint8Array, Refusal>> {
  if (offsetId === undefined) return ok(pdf);
  const offset = offsetId === null ? undefined : findOffset(context.store, offsetId);
  if (offsetId !== null && offset === undefined) return because('not-found');
  const papers = offset === undefined ? [] : papersOf(pdf);
  if (offset !== undefined && papers.some((paper) => paper !== offset.paper))
    return because('offset-other-paper', {
      params: { printer: offset.printer, measured: offset.paper, printed: papers.join('・') },
    });
  context.store.transaction(() => noteLastUsed(context, offsetId));
  if (offset === undefined || (offset.right === 0 && offset.down === 0)) return ok(pdf);
  return ok(await print.shift(new Uint8Array(pdf), { right: offset.right / 10, down: offset.down / 10 }));
}
