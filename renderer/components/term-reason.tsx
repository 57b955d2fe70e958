import { explainTerm } from '../../shared/domain/term-sentence.ts';
import type { TermRule } from '../../shared/domain/term.ts';
import styles from './term-reason.module.css';

/** 起算日・応当日・満了日 of a term, each in wareki and western with its reason. */
export function TermReason({ rule, label }: { readonly rule: TermRule; readonly label: string }) {
  return (
    <dl className={styles['reason']} aria-label={label}>
      {explainTerm(rule).map((step) => (
        <div key={step.label}>
          <dt>{step.label}</dt>
          <dd>
            <strong>{step.day}</strong>
            <span>{step.why}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
