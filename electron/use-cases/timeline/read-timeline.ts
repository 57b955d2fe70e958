import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { TimelineRow } from '../../../shared/contract/timeline.ts';
import { mergeTimeline } from '../../../shared/domain/timeline.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { AppContext } from '../context.ts';
import { factsOf } from './facts-of.ts';

/** 履歴 of one company, the newest first. */
export function readTimeline(
  context: AppContext,
  input: { readonly companyId: Id; readonly operations: boolean },
): Result<{ companyName: string; standing: string | null; entries: TimelineRow[] }, Refusal> {
  const read = factsOf(context, input.companyId, input.operations);
  if (!read.ok) return read;
  const { companyName, standing, facts } = read.value;
  const entries = mergeTimeline(facts, 'newest').map(({ change, details, ...entry }) => ({
    ...entry,
    details: [...details],
    ...(change === undefined ? {} : { change: { ...change } }),
  }));
  return ok({ companyName, standing, entries });
}
