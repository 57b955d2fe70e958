import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import {
  systemVerdict,
  type SystemVerdict,
  systemVerdictLabels,
  type VerdictFact,
} from '../../../shared/domain/system-verdict.ts';
import { isEntered } from '../../../shared/domain/verdict/entered.ts';
import { verdictSentence } from '../../../shared/domain/verdict-sentence.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import styles from './checksheets.module.css';
import { useOpenSheet, useSheet } from './sheet-context.tsx';

const tones: Readonly<Record<SystemVerdict, Tone>> = {
  ok: 'done',
  contradiction: 'stop',
  insufficient: 'progress',
  manual: 'info',
};

const resultWords = { ticked: '✓', blank: '空欄（✓なし）', na: '「-」' } as const;

const seriesLacking = (reasons: readonly VerdictFact[]): string | undefined => {
  const series = reasons.find(({ code }) => code === 'average-missing')?.params['series'];
  return series === undefined ? undefined : String(series);
};

/** アプリの確認: the verdict, the sentences why, what the entries lead to, and the figures that were compared. */
export const Verdict = memo(function Verdict({ item }: { readonly item: SchemeItem }) {
  const { sheet, readOnly } = useOpenSheet();
  const answer = useSheet((state) => state.answers[item.key]);
  if (answer === undefined) return null;
  const found = systemVerdict(item, answer, sheet.context);
  const { figures, entriesSay, provisional } = found;
  // a closed case keeps the verdict it was decided with
  const { editable, answers } = sheet.detail;
  const kept = editable ? undefined : answers.find((each) => each.itemKey === item.key)?.systemVerdict;
  const verdict = kept ?? found.verdict;
  const reasons = verdict === found.verdict ? found.reasons : [];
  // nothing was compared yet on an item nobody filled in
  const begun = answer.applicantMark !== 'blank' || Object.values(answer.entries).some(isEntered);
  const lacks = (code: string) => !readOnly && reasons.some((reason) => reason.code === code);
  return (
    <div className={styles['finding']}>
      <div className={styles['verdict']}>
        <span>アプリの確認</span>
        <StatusBadge tone={tones[verdict]}>{systemVerdictLabels[verdict]}</StatusBadge>
        {provisional && <StatusBadge tone="progress">暫定</StatusBadge>}
        {entriesSay !== null && <span className={styles['why']}>記入から出る結果：{resultWords[entriesSay]}</span>}
        {reasons.map((reason) => {
          const sentence = verdictSentence(reason);
          return (
            <span key={sentence} className={styles['why']}>
              {sentence}
            </span>
          );
        })}
        {lacks('average-missing') && (
          <Link
            to="/settings/averages"
            search={{ tab: seriesLacking(reasons), sheet: sheet.detail.applicationId, item: item.key }}
          >
            公的平均値を入力する
          </Link>
        )}
        {lacks('industry-missing') && (
          <Link to="/companies/$companyId" params={{ companyId: sheet.detail.companyId }}>
            事業者の業種を登録する
          </Link>
        )}
      </div>
      {figures.length > 0 && begun && (
        <ul className={styles['figures']} aria-label={`${item.id} 確認に使った数値`}>
          {figures.map((figure) => {
            const sentence = verdictSentence(figure);
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      )}
    </div>
  );
});
