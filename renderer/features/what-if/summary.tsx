import type { WhatIfReport } from '../../../shared/contract/what-if.ts';
import {
  countedSentence,
  differenceWords,
  triedWords,
  versionAssumptions,
} from '../../../shared/domain/what-if-words.ts';
import { isTried } from './tried.ts';
import styles from './what-if.module.css';

const number = (value: number): string => value.toLocaleString('ja-JP');

export interface SummaryProps {
  readonly report: WhatIfReport;
  /** Name of the tried version; null: each application's own. */
  readonly version: string | null;
  /** True while another trial is computed. */
  readonly busy: boolean;
}

/** The whole in numbers, what was tried, and what was assumed. */
export function Summary({ report, version, busy }: SummaryProps) {
  const { all, cases, change, without } = report;
  const gained = cases.filter(({ today, tried }) => !today.certified && tried.certified).length;
  const lost = cases.filter(({ today, tried }) => today.certified && !tried.certified).length;
  const words = triedWords(change, version);
  return (
    <div className={styles['summary']} aria-busy={busy}>
      <output className={styles['numbers']}>
        <span className={styles['what']}>認定の基準を満たす事業者</span>
        <span>
          いま <strong>{number(all.today)}</strong> / {number(all.total)}件
        </span>
        <span>
          試算 <strong>{number(all.tried)}</strong> / {number(all.total)}件（{differenceWords(all)}）
        </span>
        <span>
          新たに満たす {number(gained)}件・満たさなくなる {number(lost)}件
        </span>
        {busy && <span>計算しています…</span>}
      </output>
      <p className={styles['note']}>
        {isTried(change)
          ? `試したもの：${words.map(({ label, value }) => `${label}「${value}」`).join('、')}`
          : 'まだ何も変えていません。上の欄で、試す版や設定を選んでください。'}
      </p>
      {change.schemeVersionId !== null && (
        <details className={styles['details']}>
          <summary>別の版を試すときの前提：移した記入で判定し、判定できない審査項目は元の✓によります</summary>
          <ul>
            {versionAssumptions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles['details']}>
        <summary>数え方</summary>
        <ul>
          <li>{countedSentence}</li>
          {without > 0 && <li>チェックシートに記入のある申請がない事業者 {number(without)}件は、数えていません。</li>}
        </ul>
      </details>
    </div>
  );
}
