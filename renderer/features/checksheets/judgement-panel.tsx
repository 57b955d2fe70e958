import { memo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { displayText, finalMarks } from '../../../shared/domain/checksheet.ts';
import { judge } from '../../../shared/domain/judgement.ts';
import { judgementReasonSentence } from '../../../shared/domain/judgement-sentence.ts';
import { JumpLink } from '../../components/jump-link.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { categoryId } from './category-table.tsx';
import shared from './checksheets.module.css';
import styles from './judgement-panel.module.css';
import { coverId } from './cover.tsx';
import { SaveSummary } from './save-summary.tsx';
import { useOpenSheet, useSheet } from './sheet-context.tsx';

/** The judgement of what stands on the screen, by the rules frozen with the application. */
export function useJudgement() {
  const { sheet } = useOpenSheet();
  const marks = useSheet(useShallow((state) => finalMarks(state.answers)));
  const legal = useSheet((state) => state.declarations['legal_compliance']?.declared ?? null);
  return { ...judge(sheet.scheme, marks, legal, sheet.detail.ruleSettings), legal: legal === true };
}

/** Beside the sheet all the time: each category, the total, and what it comes to. */
export const JudgementPanel = memo(function JudgementPanel({ children }: { readonly children: ReactNode }) {
  const { readOnly } = useOpenSheet();
  const judgement = useJudgement();
  const na = judgement.categories.reduce((sum, category) => sum + category.na, 0);
  return (
    <aside className={styles['panel']} aria-label="判定">
      <table className={styles['judged']}>
        <caption className="visually-hidden">項目ごとの判定</caption>
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col">✓／必要</th>
            <th scope="col">判定</th>
          </tr>
        </thead>
        <tbody>
          {judgement.categories.map((category) => (
            <tr key={category.no}>
              <th scope="row">
                <JumpLink to={categoryId(category.no)}>
                  {category.no} {displayText(category.title)}
                </JumpLink>
              </th>
              <td>
                {category.ticked}／{category.needed}
              </td>
              <td>
                <StatusBadge tone={category.pass ? 'done' : 'neutral'}>{category.pass ? '合格' : '不合格'}</StatusBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['facts']}>
        <span>
          <JumpLink to={coverId}>法令遵守</JumpLink> {judgement.legal ? '申告あり' : '申告なし'}
        </span>
        <span>「-」 {na}件</span>
      </div>
      <output className={styles['total']} data-meets={judgement.certified}>
        <strong>
          合格 {judgement.passed} / {judgement.of}
        </strong>
        <span>{judgement.certified ? '認定の基準を満たす' : '認定の基準を満たさない'}</span>
      </output>
      {judgement.reasons.map((reason) => (
        <p key={reason.code} className={shared['why']}>
          {judgementReasonSentence(reason)}
        </p>
      ))}
      {!readOnly && <SaveSummary />}
      {children}
    </aside>
  );
});
