import type { TermSummary } from '../../../shared/contract/common.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { termKindLabels } from '../../../shared/domain/term.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { Panel } from '../../components/panel.tsx';
import { TermReason } from '../../components/term-reason.tsx';
import styles from './companies.module.css';

/** なぜこの日か: for each term the rule it was counted by, day by day; a term without a kept rule has its sentence. */
export function TermReasons({ terms }: { readonly terms: readonly TermSummary[] }) {
  if (terms.length === 0) return null;
  return (
    <div className={styles['reasons']}>
      <Panel title="なぜこの日か">
        {terms.map((term, at) => {
          const name = `${certificationNumberLabel(term.number)}　${termKindLabels[term.kind]}　${formatWareki(term.startOn)}から${formatWareki(term.endOn)}まで`;
          return (
            <details key={term.id} open={at === 0}>
              <summary>{name}</summary>
              {term.rule === null ? <p>{term.basis}</p> : <TermReason rule={term.rule} label={`${name}になる理由`} />}
            </details>
          );
        })}
      </Panel>
    </div>
  );
}
