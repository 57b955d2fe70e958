import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import type { UsedBy } from './api.ts';
import styles from './averages.module.css';

/** Whom a change bears on: open applications only. */
export function UsedByPanel({ usedBy }: { readonly usedBy: UsedBy }) {
  return (
    <Panel title={`この平均値で確かめる手続き中の申請（${usedBy.length.toLocaleString('ja-JP')}件）`}>
      <p className={styles['note']}>
        数値を直すと、手続き中の申請の確認結果は新しい数値で変わります。決定した申請は、決定のときの数値のまま動きません。
      </p>
      {usedBy.length > 0 && (
        <ul className={styles['used']}>
          {usedBy.map(({ applicationId, companyName, receiptNumber }) => (
            <li key={applicationId}>
              <Link to="/applications/$applicationId/checksheet" params={{ applicationId }}>
                {companyName}
              </Link>
              {receiptNumber === null ? '（相談）' : `（${receiptNumber}）`}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
