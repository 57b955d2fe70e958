import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TimelineRow } from '../../../shared/contract/timeline.ts';
import { byFiscalYear, filterTimeline } from '../../../shared/domain/timeline.ts';
import { fiscalYearLabel } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Record } from '../../components/record.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { printTimeline, timelineQuery } from './api.ts';
import { type ShownEntry, TimelineLine } from './timeline-entry.tsx';
import { TimelineFilters } from './timeline-filters.tsx';
import styles from './timeline.module.css';
import { useTimelineView } from './timeline-state.ts';

/** Operations of one sitting as one line: the same thing, by the same clerk, on the same day, one after the other. */
function gathered(rows: readonly TimelineRow[]): readonly ShownEntry[] {
  const shown: ShownEntry[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    const joins =
      last?.kind === 'operation' &&
      row.kind === 'operation' &&
      last.title === row.title &&
      last.who === row.who &&
      last.on === row.on;
    if (joins) shown[shown.length - 1] = { ...last, also: [...last.also, row] };
    else shown.push({ ...row, also: [] });
  }
  return shown;
}

const step = 150;

interface YearsProps {
  readonly entries: readonly TimelineRow[];
  readonly companyId: string;
}

/** The entries year by year, the first hundred and fifty at once. */
function Years({ entries, companyId }: YearsProps) {
  const today = useToday();
  const [limit, setLimit] = useState(step);
  const lines = useMemo(() => gathered(entries), [entries]);
  if (lines.length === 0) return <p>この条件に合う履歴はありません。</p>;
  const rest = lines.length - limit;
  return (
    <>
      {byFiscalYear(lines.slice(0, limit)).map(({ fiscalYear, entries: of }) => (
        <section key={fiscalYear} aria-label={fiscalYearLabel(fiscalYear)}>
          <h3 className={styles['year']}>{fiscalYearLabel(fiscalYear)}</h3>
          <ul className={styles['lines']}>
            {of.map((entry) => (
              <TimelineLine key={entry.key} entry={entry} companyId={companyId} today={today} />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <Button variant="outline" mt="md" onClick={() => setLimit(limit + step)}>
          さらに表示する（残り{rest.toLocaleString('ja-JP')}件）
        </Button>
      )}
    </>
  );
}

/** 履歴: everything that happened to the company on one time line, filtered and printed. Read when the tab is opened. */
export function HistoryTab({ companyId, open }: { readonly companyId: string; readonly open: boolean }) {
  const view = useTimelineView(companyId);
  const { filter, order } = view;
  const operations = filter.kinds.includes('operation');
  const query = useQuery({
    ...timelineQuery(companyId, operations),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const print = useAction({ call: printTimeline, success: null, changes: false });
  const file = async (format: 'pdf' | 'docx') => {
    const answer = await print.run({ companyId, filter: { ...filter, kinds: [...filter.kinds] }, order, format });
    return answer?.ok === true ? answer.value : null;
  };
  const all = query.data?.ok === true ? query.data.value.entries : undefined;
  const entries = useMemo(() => {
    const left = filterTimeline(all ?? [], filter);
    return order === 'newest' ? left : left.toReversed();
  }, [all, filter, order]);
  return (
    <section aria-label="履歴">
      <ActionBanner action={print} />
      <Record query={query} title="履歴">
        {({ standing, entries: total }) => (
          <>
            <div className={styles['head']}>
              <div className={styles['titles']}>
                <h2>履歴</h2>
                {standing !== null && <p>{standing}</p>}
              </div>
              <div className={styles['buttons']}>
                <DownloadButton file={() => file('pdf')}>履歴をPDFで保存する</DownloadButton>
                <DownloadButton file={() => file('docx')}>履歴をWordで保存する</DownloadButton>
              </div>
            </div>
            <TimelineFilters view={view} />
            <output className={styles['count']}>
              {entries.length === total.length
                ? `${total.length.toLocaleString('ja-JP')}件`
                : `${total.length.toLocaleString('ja-JP')}件のうち${entries.length.toLocaleString('ja-JP')}件`}
            </output>
            <Years entries={entries} companyId={companyId} />
          </>
        )}
      </Record>
    </section>
  );
}
