import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { averagesOf, insertAverage, updateAverage } from '../../store/repositories/averages.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { type ChosenFile, openTables, plannedLines } from './read-file.ts';
import { factsOf } from './save-average.ts';

/** Stores the chosen lines of a file, all or none; a line that would do nothing is passed over. */
export async function importAverages(
  context: AppContext,
  input: ChosenFile & { readonly lines: readonly number[] },
): Promise<Result<{ added: number; changed: number }, Refusal>> {
  const { store } = context;
  const { series, fileName } = input;
  if (input.lines.length === 0) return because('nothing-to-export');
  const tables = await openTables(context, input.base64);
  if (!tables.ok) return tables;
  return store.attempt(() => {
    const planned = plannedLines(context, series, tables.value);
    if (!planned.ok) return planned;
    const wanted = new Set(input.lines);
    const rows = planned.value.filter(({ line }) => wanted.has(line));
    if (rows.length < wanted.size) return because('file-changed');
    const faults = rows.flatMap((row) => row.faults.map((fault) => ({ ...fault, path: `${row.line}.${fault.path}` })));
    if (faults.length > 0) return invalid(faults);
    const known = new Map(averagesOf(store, series).map((row) => [`${row.industry} ${row.year}`, row]));
    const stamp = stampOf(context);
    const done = { added: 0, changed: 0 };
    const told: { readonly before: unknown[]; readonly after: unknown[] } = { before: [], after: [] };
    for (const { average, effect } of rows) {
      if (average === null || effect === 'same' || effect === 'faulty') continue;
      const before = known.get(`${average.industry} ${average.year}`);
      if (before === undefined) insertAverage(store, average, stamp);
      else updateAverage(store, before, average, stamp);
      done[before === undefined ? 'added' : 'changed'] += 1;
      if (before !== undefined) told.before.push(factsOf(before));
      told.after.push(factsOf(average));
    }
    if (done.added + done.changed > 0) {
      writeAudit(store, {
        ...stamp,
        action: 'averages.importFile',
        entity: 'official_average',
        entityId: series,
        before: { figures: told.before },
        after: { series, fileName, ...done, figures: told.after },
      });
    }
    return ok(done);
  });
}
