import { memo, type ReactNode } from 'react';
import { displayText, itemsOf } from '../../../shared/domain/checksheet.ts';
import { type CategoryJudgement, declaresCompliance, judgementSummary } from '../../../shared/domain/judgement.ts';
import { JumpLink } from '../../components/jump-link.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { judgementReasonSentence } from '../../../shared/domain/judgement-sentence.ts';
import shared from './checksheets.module.css';
import styles from './judgement-panel.module.css';
import { OpenQuestions } from './open-questions.tsx';
import { SaveSummary } from './save-summary.tsx';
import { useOpenSheet } from './sheet-context.tsx';
import { categoryId, coverId } from './sheet-ids.ts';
import { useJudgement } from './use-judgement.ts';

interface CategoriesProps {
  readonly categories: readonly CategoryJudgement[];
  readonly byPoints: boolean;
}

function Categories({ categories, byPoints }: CategoriesProps) {
  return (
    <table className={styles['judged']}>
      <caption className="visually-hidden">項目ごとの判定</caption>
      <thead>
        <tr>
          <th scope="col">項目</th>
          {byPoints ? (
            <th scope="col">点数／配点</th>
          ) : (
            <>
              <th scope="col">✓／必要</th>
              <th scope="col">判定</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <tr key={category.no}>
            <th scope="row">
              <JumpLink to={categoryId(category.no)}>
                {category.no} {displayText(category.title)}
              </JumpLink>
            </th>
            {byPoints ? (
              <td>
                {category.points}／{category.maxPoints}
              </td>
            ) : (
              <>
                <td>
                  {category.ticked}／{category.needed}
                </td>
                <td>
                  <StatusBadge tone={category.pass ? 'done' : 'neutral'}>
                    {category.pass ? '合格' : '不合格'}
                  </StatusBadge>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Beside the sheet all the time: each category, the total, what it comes to, and what is still open. */
export const JudgementPanel = memo(function JudgementPanel({ children }: { readonly children: ReactNode }) {
  const { sheet, readOnly } = useOpenSheet();
  const { scheme } = sheet;
  const judgement = useJudgement();
  const byPoints = judgement.method === 'points';
  const na = judgement.categories.reduce((sum, category) => sum + category.na, 0);
  // the version's own mark is the city's word, the setting is not
  const assumed = scheme.thresholds.passMark === null ? '（仮の設定）' : '';
  return (
    <aside className={styles['panel']} aria-label="判定">
      <div className={styles['found']}>
        {/* in a low window the rest is scrolled to, so what counts comes first */}
        <output className={styles['total']} data-meets={judgement.certified}>
          <strong>{judgementSummary(judgement)}</strong>
          {byPoints && (
            <span>
              基準 {judgement.needed}点{assumed}
            </span>
          )}
          <span>{judgement.certified ? '認定の基準を満たす' : '認定の基準を満たさない'}</span>
        </output>
        <OpenQuestions />
        <Categories categories={judgement.categories} byPoints={byPoints} />
        <div className={styles['facts']}>
          {declaresCompliance(scheme) && (
            <span>
              <JumpLink to={coverId}>法令遵守</JumpLink> {judgement.legal ? '申告あり' : '申告なし'}
            </span>
          )}
          {itemsOf(scheme).some((item) => item.naAllowed) && <span>「-」 {na}件</span>}
        </div>
        {judgement.reasons.map((reason) => (
          <p key={reason.code} className={shared['why']}>
            {judgementReasonSentence(reason)}
          </p>
        ))}
      </div>
      <div className={styles['actions']}>
        {!readOnly && <SaveSummary />}
        {children}
      </div>
    </aside>
  );
});
