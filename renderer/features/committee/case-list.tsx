import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type ApplicationKind, applicationKindLabels } from '../../../shared/domain/application.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { formatDate } from '../../lib/format.ts';
import { sheetLabel } from '../../lib/words.ts';
import styles from './committee.module.css';

/** What the lists of waiting applications have in common. */
export interface CaseLine {
  readonly applicationId: string;
  readonly companyName: string;
  readonly kind: ApplicationKind;
  readonly sheetSummary: string | null;
  readonly receivedOn?: CivilDate | null;
}

export interface CaseListProps<Line extends CaseLine> {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly empty: ReactNode;
  /** The one next step of a line. */
  readonly step: (line: Line) => ReactNode;
}

/** Waiting applications, a line each, with the next step at the right. */
export function CaseList<Line extends CaseLine>({ label, lines, empty, step }: CaseListProps<Line>) {
  if (lines.length === 0) return <p className={styles['none']}>{empty}</p>;
  return (
    <ul className={styles['cases']} aria-label={label}>
      {lines.map((line) => (
        <li key={line.applicationId}>
          <div>
            <Link to="/applications/$applicationId" params={{ applicationId: line.applicationId }}>
              {line.companyName}
            </Link>
            <p className={styles['muted']}>
              {applicationKindLabels[line.kind]}
              {line.receivedOn !== undefined && `・受付 ${formatDate(line.receivedOn)}`}・
              {sheetLabel(line.sheetSummary)}
            </p>
          </div>
          <div className={styles['step']}>{step(line)}</div>
        </li>
      ))}
    </ul>
  );
}
