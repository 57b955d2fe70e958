import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { StoredAverage } from '../../../shared/contract/averages.ts';
import { averageIndustryLabel, formatTenths, isDerived, isUnpublished } from '../../../shared/domain/average-entry.ts';
import { formatWarekiShort, yearLabel } from '../../../shared/domain/wareki.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToday } from '../../lib/session.ts';
import styles from './averages.module.css';
import type { AveragesTable, YearColumn } from './table-data.ts';
import { bothYears } from './words.ts';

interface AveragesTableProps {
  readonly label: string;
  readonly table: AveragesTable;
  readonly onOpen: (industry: string, year: number) => void;
  readonly onAddYear: (year: number) => void;
}

/** 令和7年就労条件総合調査, broken after the year if at all. */
function Edition({ name }: { readonly name: string }) {
  const year = /^.{1,6}?年度?/u.exec(name)?.[0] ?? '';
  return (
    <span className={styles['edition']}>
      {year}
      <wbr />
      {name.slice(year.length)}
    </span>
  );
}

function YearHead({ column, onAddYear }: { readonly column: YearColumn; readonly onAddYear: (year: number) => void }) {
  const today = useToday();
  const { year, edition, publishedOn, mixed } = column;
  return (
    <th scope="col" data-align="end">
      <span className={styles['year']}>{yearLabel(year)}</span>
      <span className={styles['western']}>{year}年</span>
      {edition === null ? (
        <>
          <span className={styles['about']}>公表前か未入力です</span>
          <Button
            size="compact-sm"
            variant="outline"
            mt={4}
            aria-label={`${year}年の数値を入力する`}
            onClick={() => onAddYear(year)}
          >
            入力する
          </Button>
        </>
      ) : (
        <>
          <span className={styles['about']}>
            {mixed ? '調査名・公表日は数値ごとに違います' : <Edition name={edition} />}
          </span>
          {!mixed && (
            <span className={styles['about']}>
              {publishedOn === null ? '公表日は不明' : `${formatWarekiShort(publishedOn)} 公表`}
            </span>
          )}
          {isUnpublished({ publishedOn }, today) && <StatusBadge tone="progress">公表前</StatusBadge>}
        </>
      )}
    </th>
  );
}

/** The figure of a cell: a number, 「数値なし」 where there is none, and whether it was computed or is not out yet. */
function Figure({ row }: { readonly row: StoredAverage | undefined }) {
  const today = useToday();
  if (row === undefined || row.tenths === null) return <span className={styles['none']}>数値なし</span>;
  return (
    <>
      {isDerived(row) && <span className={styles['mark']}>計算値</span>}
      {isUnpublished(row, today) && <span className={styles['mark']}>公表前</span>}
      <span>{formatTenths(row.tenths)}</span>
    </>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** 業種 × 年, in percent. One stop of the Tab key: arrows move between the figures, Enter opens one. */
export function AveragesTableView({ label, table, onOpen, onAddYear }: AveragesTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const years = table.columns.filter(({ edition }) => edition !== null).map(({ year }) => year);
  const [active, setActive] = useState<readonly [string, number] | null>(null);
  const [industryNow, yearNow] = active ?? ['all', years[0]];
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const industry = table.industries[row + step[0]];
    const year = years[column + step[1]];
    body.current?.querySelector<HTMLElement>(`[data-place="${industry} ${year}"]`)?.focus();
  };
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">業種</th>
            {table.columns.map((column) => (
              <YearHead key={column.year} column={column} onAddYear={onAddYear} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {table.industries.map((industry, row) => (
            <tr key={industry} data-all={industry === 'all' || undefined}>
              <th scope="row">{averageIndustryLabel(industry)}</th>
              {table.columns.map(({ year, edition }) => {
                if (edition === null)
                  return (
                    <td key={year} className={styles['empty']}>
                      未登録
                    </td>
                  );
                const stored = table.at(industry, year);
                const name = `${averageIndustryLabel(industry)} ${bothYears(year)}`;
                return (
                  <td key={year} data-none={stored === undefined || stored.tenths === null || undefined}>
                    <button
                      type="button"
                      className={styles['cell']}
                      data-place={`${industry} ${year}`}
                      tabIndex={industry === industryNow && year === yearNow ? 0 : -1}
                      onFocus={() => setActive([industry, year])}
                      onKeyDown={(event) => move(event, row, years.indexOf(year))}
                      onClick={() => onOpen(industry, year)}
                    >
                      <span className="visually-hidden">{name} </span>
                      <Figure row={stored} />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
