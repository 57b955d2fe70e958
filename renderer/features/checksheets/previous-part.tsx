import { memo, useState } from 'react';
import type { PreviousSheet } from '../../../shared/contract/checksheets.ts';
import { displayText } from '../../../shared/domain/checksheet.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { MappingKind } from '../../../shared/schemes/types.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import styles from './checksheets.module.css';
import { useOpenSheet } from './sheet-context.tsx';

type PreviousItem = PreviousSheet['items'][string][number];

/** How an earlier item lives on, in one word. */
const kindWords: Readonly<Record<MappingKind, string>> = {
  same: '同じ',
  relaxed: '緩和',
  merged: '統合',
  split: '分割',
  deleted: '削除',
  moved: '表紙へ移動',
  new: '新設',
};

/** The earlier tick as a hint; never a tick itself. */
function hintOf({ mark, tickHint }: PreviousItem): string {
  if (tickHint === 'none') return '';
  if (mark === 'na') return '前回「-」';
  if (mark !== 'ticked') return '前回✓なし';
  return tickHint === 'recheck' ? '前回✓（確かめ直す）' : '前回✓';
}

function Row({ row }: { readonly row: PreviousItem }) {
  const hint = hintOf(row);
  return (
    <li>
      <div className={styles['verdict']}>
        <strong>{row.id}</strong>
        <StatusBadge tone="neutral">{kindWords[row.kind]}</StatusBadge>
        {hint !== '' && <span>{hint}</span>}
      </div>
      <p>{row.text.map(displayText).join('')}</p>
      {row.evidence.length === 0 ? (
        <p className={styles['muted']}>前回の記入はありません。</p>
      ) : (
        <ul>
          {row.evidence.map((line) => (
            <li key={line} className={styles['evidence']}>
              {line}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface PreviousProps {
  /** Item key, or `cover.<key>`. */
  readonly part: string;
  readonly name: string;
}

/** 参考（前回）: the earlier items an item descends from, with what was entered there. Opens by itself where entries were carried. */
export const Previous = memo(function Previous({ part, name }: PreviousProps) {
  const { sheet } = useOpenSheet();
  const [open] = useState(() => part in sheet.store.getState().carried);
  const { previous, scheme } = sheet.detail;
  if (previous === null) return null;
  const rows = previous.items[part] ?? [];
  const isNew = scheme.mappings.some((each) => each.kind === 'new' && each.to.includes(part));
  if (rows.length === 0) {
    return isNew ? <p className={styles['muted']}>参考（前回）：前回の様式にない審査項目です（新設）。</p> : null;
  }
  const short = rows.map((row) => [row.id, hintOf(row), `〔${kindWords[row.kind]}〕`].filter(Boolean).join(' '));
  return (
    <details className={styles['previous']} open={open}>
      <summary>
        <span className="visually-hidden">{name} </span>
        参考（前回）　{short.join('、')}
      </summary>
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </details>
  );
});

/** At the end of the sheet: earlier items that live on nowhere. */
export function WithoutSuccessor() {
  const { sheet } = useOpenSheet();
  const { previous } = sheet.detail;
  const rows = previous?.items[''] ?? [];
  if (previous === null || rows.length === 0) return null;
  return (
    <details className={styles['previous']}>
      <summary>
        参考（前回）　今回の様式にない審査項目 {rows.length}件（{previous.schemeLabel}、
        {formatWareki(previous.decidedOn)}
        決定）
      </summary>
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </details>
  );
}
