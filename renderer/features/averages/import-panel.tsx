import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { type ImportedRow, maxAveragesFile } from '../../../shared/contract/averages.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { averageSeriesLabels } from '../../../shared/domain/average-entry.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { Panel } from '../../components/panel.tsx';
import { base64Of } from '../../lib/base64-of.ts';
import { sameFileAgain } from '../../lib/same-file-again.ts';
import { useAction } from '../../lib/use-action.ts';
import { importAverages, readAveragesFile } from './api.ts';
import styles from './averages.module.css';
import { ImportedRows } from './imported-rows.tsx';

interface Chosen {
  readonly fileName: string;
  readonly base64: string;
}

const tooBig: Refusal = { code: 'file-too-big', params: { max: maxAveragesFile } };
const gone: Refusal = { code: 'file-damaged' };

const counted = (rows: readonly ImportedRow[], effect: ImportedRow['effect']): number =>
  rows.filter((row) => row.effect === effect).length;

/** ファイルから取り込む: choose a file, see line by line what it would do, take the chosen lines. */
export function ImportPanel({ series, onClose }: { readonly series: AverageSeries; readonly onClose: () => void }) {
  const heading = useId();
  // the button that opened it is gone
  useEffect(() => document.getElementById(heading)?.focus(), [heading]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [rows, setRows] = useState<readonly ImportedRow[] | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Refusal | null>(null);
  const reading = useAction({ call: readAveragesFile, success: null, changes: false });
  const taking = useAction({
    call: importAverages,
    success: ({ added, changed }) => `取り込みました（新しい数値${added}件、変更${changed}件）。`,
    onDone: onClose,
  });
  const choose = async (picked: File | null) => {
    if (picked === null) return;
    setRows(null);
    taking.clear();
    reading.clear();
    const big = picked.size > maxAveragesFile * 1024 * 1024;
    setRefused(big ? tooBig : null);
    if (big) return;
    // a file on a stick that was pulled out meanwhile
    const base64 = await base64Of(picked).catch(() => null);
    if (base64 === null) return setRefused(gone);
    const next = { fileName: picked.name, base64 };
    setChosen(next);
    const answer = await reading.run({ series, ...next });
    if (answer?.ok !== true) return;
    setRows(answer.value.rows);
    const wanted = answer.value.rows.filter(({ effect }) => effect === 'new' || effect === 'changed');
    setSelected(new Set(wanted.map(({ line }) => String(line))));
  };
  const done = rows !== null && rows.every(({ effect }) => effect === 'same');
  return (
    <Panel
      id={heading}
      title={`ファイルから取り込む：${averageSeriesLabels[series]}`}
      actions={
        <Button variant="outline" onClick={onClose}>
          取り込みをやめる
        </Button>
      }
    >
      <div className={styles['stack']}>
        <ActionBanner action={refused === null ? reading : { refusal: refused, failure: null }} />
        <ActionBanner action={taking} />
        <p className={styles['note']}>
          この画面で書き出したExcelかCSVを直して取り込めます。ほかの表は、見出しの行に「業種」「年」「値（％）」「調査名」「公表日」「出典」があれば読み取れます（
          {maxAveragesFile}
          メガバイトまで）。数値のない業種は「数値なし」か「－」と書きます。選ぶだけでは何も変わりません。
        </p>
        <div className={styles['buttons']}>
          <FileButton
            accept=".xlsx,.csv,.txt,.tsv"
            inputProps={sameFileAgain}
            onChange={(picked) => void choose(picked)}
          >
            {(props) => (
              <Button
                {...props}
                variant={rows === null ? 'filled' : 'outline'}
                loading={reading.pending}
                leftSection={<IconFileUpload aria-hidden size={20} />}
              >
                {rows === null ? 'ファイルを選ぶ' : '別のファイルを選ぶ'}
              </Button>
            )}
          </FileButton>
          {chosen && rows && (
            <output>
              「{chosen.fileName}」：新しい数値{counted(rows, 'new')}件、変更{counted(rows, 'changed')}件、同じ
              {counted(rows, 'same')}件、取り込めない{counted(rows, 'faulty')}件
            </output>
          )}
        </div>
        {done && <p className={styles['note']}>すべて登録済みの数値と同じです。取り込むものはありません。</p>}
        {rows && !done && <ImportedRows rows={rows} selected={selected} onSelect={setSelected} />}
        {chosen && rows && !done && (
          <div className={styles['buttons']}>
            <Button
              disabled={selected.size === 0}
              loading={taking.pending}
              onClick={() => void taking.run({ series, ...chosen, lines: [...selected].map(Number) })}
            >
              {`選んだ${selected.size.toLocaleString('ja-JP')}件を取り込む`}
            </Button>
            <p className={styles['small']}>選んだ行を、すべて取り込むか、1件も取り込まないかのどちらかです。</p>
          </div>
        )}
      </div>
    </Panel>
  );
}
