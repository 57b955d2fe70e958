import { useMemo, useState } from 'react';
import { averageSeriesLabels } from '../../../shared/domain/average-entry.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { type AveragesAnswer, exportAverages } from './api.ts';
import { AveragesTableView } from './averages-table.tsx';
import styles from './averages.module.css';
import { FigureDialog } from './figure-dialog.tsx';
import { tableOf } from './table-data.ts';
import { TodayPanel } from './today-panel.tsx';
import { UsedByPanel } from './used-by-panel.tsx';
import { seriesNotes } from './words.ts';

interface SeriesPartProps {
  readonly series: AverageSeries;
  readonly answer: AveragesAnswer;
  readonly onAddYear: (year: number) => void;
}

/** One series: what it is, its table, its files, and what it bears on. */
export function SeriesPart({ series, answer, onAddYear }: SeriesPartProps) {
  const today = useToday();
  const [open, setOpen] = useState<{ readonly industry: string; readonly year: number } | null>(null);
  const writing = useAction({ call: exportAverages, success: null, changes: false });
  const table = useMemo(() => tableOf(answer.rows, Number(today.slice(0, 4))), [answer.rows, today]);
  const column = table.columns.find(({ year }) => year === open?.year);
  const write = (format: 'csv' | 'xlsx') => async () => {
    const result = await writing.run({ series, format });
    return result?.ok === true ? result.value : null;
  };
  const none = answer.rows.length === 0;
  return (
    <div className={styles['stack']}>
      <div>
        <p className={styles['note']}>{seriesNotes[series]}</p>
        <p className={styles['note']}>
          調査の対象外の業種（A・B・S・T）は調査産業計と比べます。「数値なし」は0％ではなく、自動では確かめません。公表前の年は、公表済みの新しい年の数値を暫定で使い、決定のときにもう一度確かめます。
        </p>
      </div>
      <ActionBanner action={writing} />
      <div className={styles['buttons']}>
        <p className={styles['small']} style={{ flex: 1 }}>
          単位は％。数値を押すと、出典を見たり直したりできます（矢印キーで移動、Enterで開く）。
        </p>
        <DownloadButton file={write('xlsx')} disabled={none}>
          Excelで書き出す
        </DownloadButton>
        <DownloadButton file={write('csv')} disabled={none}>
          CSVで書き出す
        </DownloadButton>
      </div>
      <AveragesTableView
        label={`${averageSeriesLabels[series]}（業種と年ごと）`}
        table={table}
        onOpen={(industry, year) => setOpen({ industry, year })}
        onAddYear={onAddYear}
      />
      <TodayPanel series={series} rows={answer.rows} />
      <UsedByPanel usedBy={answer.usedBy} />
      {open && (
        <FigureDialog
          series={series}
          {...open}
          stored={table.at(open.industry, open.year)}
          common={{ edition: column?.edition ?? '', publishedOn: column?.publishedOn ?? null }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
