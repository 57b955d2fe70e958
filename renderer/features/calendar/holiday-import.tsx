import { Alert, Button, Checkbox, FileButton } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { maxHolidayFile } from '../../../shared/contract/calendar.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type HolidayChange, isShortYear } from '../../../shared/domain/holiday-list.ts';
import { formatWareki, yearLabel } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { base64Of } from '../../lib/base64-of.ts';
import { sameFileAgain } from '../../lib/same-file-again.ts';
import { useAction } from '../../lib/use-action.ts';
import { importHolidays, readHolidays } from './api.ts';
import styles from './calendar.module.css';

type Read = Extract<Awaited<ReturnType<typeof readHolidays>>, { ok: true }>['value'];
interface Chosen {
  readonly fileName: string;
  readonly base64: string;
  readonly read: Read;
}

const tooBig: Refusal = { code: 'file-too-big', params: { max: maxHolidayFile } };
const gone: Refusal = { code: 'file-damaged' };

const columns: readonly Column<HolidayChange>[] = [
  { key: 'day', header: '日付', width: 190, cell: ({ onDate }) => formatWareki(onDate) },
  {
    key: 'what',
    header: '変わること',
    width: 140,
    cell: ({ before, after }) => (
      <StatusBadge tone={after === null ? 'stop' : before === null ? 'info' : 'progress'}>
        {after === null ? '祝日でなくなる' : before === null ? '加わる' : '名前が変わる'}
      </StatusBadge>
    ),
  },
  {
    key: 'name',
    header: '祝日の名前',
    cell: ({ before, after }) => (before !== null && after !== null ? `${before} → ${after}` : (after ?? before)),
  },
];

const named = (year: number | undefined): string => (year === undefined ? '' : `${yearLabel(year)}（${year}年）`);

/** 「昭和30年（1955年）から令和9年（2027年）まで（73年分）：加わる2日、名前が変わる1日、祝日でなくなる0日」 */
function summary({ years }: Read): string {
  const sum = (key: 'added' | 'changed' | 'removed') => years.reduce((total, year) => total + year[key], 0);
  const span =
    years.length === 1
      ? `${named(years[0]?.year)}の1年分`
      : `${named(years[0]?.year)}から${named(years.at(-1)?.year)}まで（${years.length}年分）`;
  return `${span}：加わる${sum('added')}日、名前が変わる${sum('changed')}日、祝日でなくなる${sum('removed')}日`;
}

/** Years of which the file has too few days: named with their number, and to be confirmed. */
function ShortYears(props: { readonly read: Read; readonly all: boolean; readonly onAll: (all: boolean) => void }) {
  const few = props.read.years.filter(isShortYear);
  if (few.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />} title="祝日が少ない年があります">
      <p className={styles['text']} style={{ margin: '0 0 8px' }}>
        {few.map(({ year, count }) => `${named(year)}は${count}日`).join('、')}
        しかありません（いつもの年は16日以上）。このまま取り込むと、ファイルにない祝日は開庁日として数えます。ファイルが途中で切れていないか確かめてください。
      </p>
      <Checkbox
        label="この年の祝日はこれで全部です"
        checked={props.all}
        onChange={(event) => props.onAll(event.currentTarget.checked)}
      />
    </Alert>
  );
}

/** 祝日を取り込む: choose the Cabinet Office's list, see what it changes, take it over. */
export function HolidayImport({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const heading = useId();
  // the button that opened it is gone
  useEffect(() => document.getElementById(heading)?.focus(), [heading]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fewAreAll, setFewAreAll] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const reading = useAction({ call: readHolidays, success: null, changes: false });
  const taking = useAction({
    call: importHolidays,
    success: ({ years }) => `祝日を取り込みました（${years}年分）。`,
    onDone: onClose,
  });
  const choose = async (picked: File | null) => {
    if (picked === null) return;
    setChosen(null);
    setFewAreAll(false);
    taking.clear();
    reading.clear();
    const big = picked.size > maxHolidayFile * 1024 * 1024;
    setRefused(big ? tooBig : null);
    if (big) return;
    // a file on a stick that was pulled out meanwhile
    const base64 = await base64Of(picked).catch(() => null);
    if (base64 === null) return setRefused(gone);
    const file = { fileName: picked.name, base64 };
    const answer = await reading.run(file);
    if (answer?.ok === true) setChosen({ ...file, read: answer.value });
  };
  // what is past is of no use to a deadline; it is taken over all the same
  const coming = chosen?.read.changes.filter(({ onDate }) => onDate >= `${today.slice(0, 4)}-01-01`) ?? [];
  return (
    <Panel
      id={heading}
      title="祝日を取り込む"
      actions={
        <Button variant="outline" onClick={onClose}>
          取り込みをやめる
        </Button>
      }
    >
      <div className={styles['stack']}>
        <ActionBanner action={refused === null ? reading : { refusal: refused, failure: null }} />
        <ActionBanner action={taking} />
        <p className={styles['text']}>
          内閣府のホームページ「国民の祝日について」にあるCSVファイル（syukujitsu.csv）を選びます。ファイルにある年の祝日は、ファイルのとおりに置き換わります。ファイルにない年は、今のままです。選ぶだけでは何も変わりません。
        </p>
        <div className={styles['buttons']}>
          <FileButton accept=".csv,.txt" inputProps={sameFileAgain} onChange={(picked) => void choose(picked)}>
            {(props) => (
              <Button
                {...props}
                variant={chosen === null ? 'filled' : 'outline'}
                loading={reading.pending}
                leftSection={<IconFileUpload aria-hidden size={20} />}
              >
                {chosen === null ? 'ファイルを選ぶ' : '別のファイルを選ぶ'}
              </Button>
            )}
          </FileButton>
          {chosen && (
            <output>
              「{chosen.fileName}」{summary(chosen.read)}
            </output>
          )}
        </div>
        {chosen && (
          <>
            <ShortYears read={chosen.read} all={fewAreAll} onAll={setFewAreAll} />
            <h3 className={styles['listMonth']}>今年からの変更（{coming.length}日）</h3>
            <ListTable
              label="祝日の変更"
              columns={columns}
              rows={coming}
              rowId={({ onDate }) => onDate}
              empty={{ text: '今年からの祝日は、今のものと同じです。' }}
            />
            <div className={styles['buttons']}>
              <Button
                loading={taking.pending}
                onClick={() => void taking.run({ fileName: chosen.fileName, base64: chosen.base64, fewAreAll })}
              >
                {`${chosen.read.years.length}年分の祝日を取り込む`}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
