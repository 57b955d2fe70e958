import type { ImportedRow } from '../../../shared/contract/averages.ts';
import { ListTable } from '../../components/list-table.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { faultSentence } from '../../lib/messages.ts';
import styles from './averages.module.css';
import { changeWords, effectWords, fieldLabels, percentWords, placeWords, shownValue } from './words.ts';

const tones: Readonly<Record<ImportedRow['effect'], Tone>> = {
  new: 'info',
  changed: 'progress',
  same: 'neutral',
  faulty: 'stop',
};

const place = (row: ImportedRow): string =>
  row.average === null ? row.cells.slice(0, 2).join('　') : placeWords(row.average.industry, row.average.year);

/** What the line brings: the new figure, what changes of a stored one, or why it cannot be taken. */
function What({ row }: { readonly row: ImportedRow }) {
  const { average, stored, faults } = row;
  const lines =
    average === null
      ? faults.map((fault) => `${fieldLabels[fault.path] ?? ''}：${faultSentence(fault)}`)
      : stored === null
        ? [
            `値：${percentWords(average.tenths)}`,
            `調査名：${average.edition}`,
            `公表日：${shownValue('publishedOn', average.publishedOn ?? '')}`,
            `出典：${average.source}`,
          ]
        : changeWords(stored, average);
  return (
    <ul className={styles['changes']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const columns: readonly Column<ImportedRow>[] = [
  { key: 'line', header: '行', width: 64, align: 'end', cell: ({ line }) => line },
  {
    key: 'effect',
    header: '結果',
    width: 130,
    cell: ({ effect }) => <StatusBadge tone={tones[effect]}>{effectWords[effect]}</StatusBadge>,
  },
  { key: 'place', header: '業種・年', width: 300, cell: place },
  { key: 'what', header: '内容', cell: (row) => <What row={row} /> },
];

export interface ImportedRowsProps {
  readonly rows: readonly ImportedRow[];
  /** Lines to take, as text. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** What a file would do, line by line; lines that would do nothing are only counted. */
export function ImportedRows({ rows, selected, onSelect }: ImportedRowsProps) {
  const takeable = rows.filter(({ effect }) => effect === 'new' || effect === 'changed');
  const faulty = rows.filter(({ effect }) => effect === 'faulty');
  const rowId = ({ line }: ImportedRow) => String(line);
  return (
    <>
      {faulty.length > 0 && (
        <section className={styles['part']}>
          <h3>取り込めない行（{faulty.length.toLocaleString('ja-JP')}件）</h3>
          <p className={styles['small']}>ファイルを直して選び直すか、この行を除いて取り込めます。</p>
          <ListTable label="取り込めない行" columns={columns} rows={faulty} rowId={rowId} empty={{ text: '' }} />
        </section>
      )}
      <section className={styles['part']}>
        <h3>取り込める行（{takeable.length.toLocaleString('ja-JP')}件）</h3>
        <ListTable
          label="取り込める行"
          columns={columns}
          rows={takeable}
          rowId={rowId}
          selection={{ selected, onChange: onSelect, labelOf: (row) => `${row.line}行目 ${place(row)}` }}
          empty={{ text: '取り込める行はありません。' }}
        />
      </section>
    </>
  );
}
