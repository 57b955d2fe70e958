import { type FullReviewTrigger, fullReviewSentence } from '../../shared/domain/full-review.ts';
import styles from './full-review-list.module.css';
import { StatusBadge, type Tone } from './status-badge.tsx';

function standing({ holds, counts, settled }: FullReviewTrigger): readonly [Tone, string] {
  if (!settled) return ['neutral', 'いまの記入では'];
  if (!holds) return ['done', '該当なし'];
  return counts ? ['stop', '該当'] : ['neutral', '該当（設定により理由にしない）'];
}

export interface FullReviewListProps {
  readonly triggers: readonly FullReviewTrigger[];
  /** True shows only what holds. */
  readonly holding?: boolean;
}

/** What calls for a full review, each with its sentence and whether it holds. */
export function FullReviewList({ triggers, holding = false }: FullReviewListProps) {
  const shown = holding ? triggers.filter((each) => each.holds && each.counts) : triggers;
  return (
    <ul className={styles['list']} aria-label="再審査が必要になる変更">
      {shown.map((each) => {
        const [tone, word] = standing(each);
        return (
          <li key={each.code}>
            <StatusBadge tone={tone}>{word}</StatusBadge>
            <span>{fullReviewSentence(each)}</span>
          </li>
        );
      })}
    </ul>
  );
}
