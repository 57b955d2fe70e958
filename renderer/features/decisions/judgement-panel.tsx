import { Link } from '@tanstack/react-router';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { judgementSummary } from '../../../shared/domain/judgement.ts';
import { provisionalSentence } from '../../../shared/domain/provisional-items.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { FullReviewList } from '../../components/full-review-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { opinionLabels } from '../../lib/words.ts';
import styles from './decisions.module.css';

/** 暫定: what may still change with a publication; the city decides all the same. */
function Provisional({ preparation }: { readonly preparation: DecisionPreparation }) {
  const { provisionalItems, decided } = preparation;
  const sentence = provisionalSentence(provisionalItems);
  if (sentence === null) return null;
  return (
    <p className={styles['provisional']}>
      <StatusBadge tone="progress">暫定</StatusBadge>
      <span>
        {sentence}
        {!decided &&
          'その年の平均がまだ公表されていないため、公表済みの最も新しい年の平均と比べています。決定の時に、決定日までに公表された平均で確かめ直します。'}
      </span>
    </p>
  );
}

/** What the sheet comes to, category by category. */
export function JudgementPanel({ preparation }: { readonly preparation: DecisionPreparation }) {
  const { judgement, applicationId } = preparation;
  return (
    <Panel
      title="審査の結果"
      actions={
        <Link to="/applications/$applicationId/checksheet" params={{ applicationId }}>
          チェックシートを開く
        </Link>
      }
    >
      <p className={styles['sum']}>
        <StatusBadge tone={judgement.certified ? 'done' : 'stop'}>
          {judgement.certified ? '認定の基準を満たしています' : '認定の基準を満たしていません'}
        </StatusBadge>
        <strong>{judgementSummary(judgement)}</strong>
        <span>
          {judgement.method === 'points' ? `基準 ${judgement.needed}点` : `基準 ${judgement.needed}項目以上の合格`}
        </span>
        {judgement.legalCompliance !== null && (
          <span>法令遵守の確認：{judgement.legalCompliance ? 'あり' : 'なし'}</span>
        )}
      </p>
      <Provisional preparation={preparation} />
      <table className={styles['table']}>
        <caption className="visually-hidden">項目ごとの審査の結果</caption>
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col">チェック</th>
            {judgement.method === 'points' ? (
              <th scope="col">点数／配点</th>
            ) : (
              <>
                <th scope="col">必要数</th>
                <th scope="col">判定</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {judgement.categories.map((category) => (
            <tr key={category.no}>
              <th scope="row">
                {category.no}　{category.title}
              </th>
              <td>
                {category.ticked}／{category.applicable}
              </td>
              {judgement.method === 'points' ? (
                <td>
                  {category.points}／{category.maxPoints}
                </td>
              ) : (
                <>
                  <td>{category.needed}</td>
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
    </Panel>
  );
}

/** What the committee said, or that it was not heard (yet). */
export function OpinionPanel({ preparation }: { readonly preparation: DecisionPreparation }) {
  const { opinion, kind } = preparation;
  return (
    <Panel title="推進委員会の意見" actions={<Link to="/committee">委員会・決定を開く</Link>}>
      {opinion === null ? (
        <p className={styles['opinion']}>
          {kind === 'renewal' && preparation.review?.opinionNeeded !== true
            ? '委員会の意見を聴かずに決定する更新です。決定の後に委員会へ報告します。'
            : '意見はまだ記録されていません。'}
        </p>
      ) : (
        <p className={styles['opinion']}>
          <strong>{opinionLabels[opinion.opinion]}</strong>
          {`（${formatWareki(opinion.on)}　${opinion.meetingName}）`}
          {opinion.text !== '' && `\n${opinion.text}`}
        </p>
      )}
    </Panel>
  );
}

/** How a renewal is reviewed, what called for the committee, and what a renewal goes without. */
export function RoutePanel({ preparation }: { readonly preparation: DecisionPreparation }) {
  const { review, applicationId } = preparation;
  if (review === null) return null;
  const holding = review.triggers.some((each) => each.holds && each.counts);
  return (
    <Panel
      title="更新の審査のしかた"
      actions={
        <Link to="/applications/$applicationId/renewal" params={{ applicationId }}>
          更新の確認を開く
        </Link>
      }
    >
      <p className={styles['opinion']}>
        {review.opinionNeeded
          ? '再審査の更新です。決定の前に推進委員会の意見を聴きます。'
          : '簡易な更新です。委員会の意見は聴かず、決定の後に委員会へ報告します。'}
      </p>
      {holding ? (
        <FullReviewList triggers={review.triggers} holding />
      ) : (
        <p className={styles['opinion']}>再度の審査が必要な変更はありません。</p>
      )}
      <p className={styles['muted']}>
        認定式は行いません。認定すると、新しい認定期間の認定証の交付と、広報への掲載に進みます。
      </p>
    </Panel>
  );
}
