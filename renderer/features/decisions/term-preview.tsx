import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { computeTerm, type TermRule } from '../../../shared/domain/term.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { TermReason } from '../../components/term-reason.tsx';
import styles from './decisions.module.css';

const ruleOf = (preparation: DecisionPreparation, eventOn: CivilDate): TermRule => ({
  rule: preparation.expiryRule,
  years: preparation.termYears,
  eventOn,
  previousEndOn: preparation.previousEndOn,
  renewalRule: preparation.renewalRule,
});

/** The term a certification of that day would give: the same function as the host's own. */
export const termOf = (preparation: DecisionPreparation, decidedOn: CivilDate) =>
  computeTerm(ruleOf(preparation, decidedOn));

/** 認定番号・起算日・満了日 as they would be recorded, while the clerk types. */
export function TermPreview({
  preparation,
  decidedOn,
}: {
  readonly preparation: DecisionPreparation;
  readonly decidedOn: CivilDate | null;
}) {
  if (decidedOn === null)
    return <p className={styles['muted']}>決定日を入力すると、認定番号と認定期間がここに出ます。</p>;
  const { countFrom, endOn } = termOf(preparation, decidedOn);
  return (
    <div className={styles['preview']}>
      <output aria-label="認定番号と認定期間の見込み">
        <p>
          認定番号は<strong>{certificationNumberLabel(preparation.number)}</strong>です。
        </p>
        <p>
          起算日は<strong>{formatBoth(countFrom)}</strong>、満了日は<strong>{formatBoth(endOn)}</strong>です。
        </p>
      </output>
      <details>
        <summary>なぜこの日か</summary>
        <TermReason rule={ruleOf(preparation, decidedOn)} label="この日になる理由" />
      </details>
    </div>
  );
}
