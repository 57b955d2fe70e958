import type { AlertFilter, AlertRow } from '../../../shared/contract/alerts.ts';
import type { AppContext } from '../context.ts';
import { alertEntries } from './alert-entries.ts';
import { alertRows } from './alert-rows.ts';
import { openWatch } from './watch.ts';

/** One page of 期限の一覧. */
export function listAlerts(
  context: Pick<AppContext, 'store' | 'clock'>,
  { offset, limit, ...filter }: AlertFilter & { readonly offset: number; readonly limit: number },
): { total: number; rows: AlertRow[] } {
  const watch = openWatch(context);
  const entries = alertEntries(watch, filter);
  return { total: entries.length, rows: alertRows(watch, entries.slice(offset, offset + limit)) };
}

/** What a whole list is about, to choose all of it at once. */
export function listSubjects(context: Pick<AppContext, 'store' | 'clock'>, filter: AlertFilter) {
  const entries = alertEntries(openWatch(context), filter);
  return {
    rows: entries.map(({ subject, companyId, kind, handling }) => ({
      subject,
      companyId,
      kind,
      rowVersion: handling?.rowVersion ?? null,
    })),
  };
}
