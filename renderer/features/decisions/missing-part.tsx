import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import type { Missing } from '../../../shared/contract/common.ts';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { applicationStatusLabels, mayMove } from '../../../shared/domain/application.ts';
import { type MissingEntry, MissingList } from '../../components/missing-list.tsx';
import type { Outcome } from '../../../shared/domain/decision.ts';
import { missingSentence } from '../../lib/messages.ts';
import styles from './decisions.module.css';

type Target = Missing['target'];

interface Where {
  readonly applicationId: string;
  readonly companyId: string;
}

/** The way to where something is mended. */
export function TargetLink({ target, where }: { readonly target: Target; readonly where: Where }): ReactNode {
  const { applicationId, companyId } = where;
  switch (target) {
    case 'checksheet':
      return (
        <Link to="/applications/$applicationId/checksheet" params={{ applicationId }}>
          チェックシートを開く
        </Link>
      );
    case 'committee':
      return <Link to="/committee">委員会・決定を開く</Link>;
    case 'company':
      return (
        <Link to="/companies/$companyId" params={{ companyId }}>
          事業者を開く
        </Link>
      );
    case 'certificates':
      return <Link to="/certificates">認定証を開く</Link>;
    case 'application':
    case 'decision':
      return (
        <Link to="/applications/$applicationId" params={{ applicationId }}>
          申請を開く
        </Link>
      );
    default:
      return null;
  }
}

/** Something missing, and the outcome it stands in the way of; null: of both. */
interface DecisionEntry extends MissingEntry {
  readonly onlyFor: Outcome | null;
}

/** What stands in the way of the chosen outcome. */
export const blocking = (entries: readonly DecisionEntry[], outcome: Outcome | null): readonly DecisionEntry[] =>
  entries.filter(({ onlyFor }) => onlyFor === null || onlyFor === outcome);

/** Everything that stands between the application and its decision, each with the way to mend it. */
export function missingEntries(preparation: DecisionPreparation): readonly DecisionEntry[] {
  if (preparation.decided || preparation.status === 'withdrawn') return [];
  const entries: DecisionEntry[] = preparation.missing.map((missing) => ({
    key: `${missing.code}${JSON.stringify(missing.params ?? {})}`,
    onlyFor: missing.blocks === 'certified' ? 'certified' : null,
    ...(missing.blocks === 'certified' ? { step: '認定の決定までに' } : {}),
    text: missingSentence(missing),
    link: <TargetLink target={missing.target} where={preparation} />,
  }));
  const { kind, status } = preparation;
  if (mayMove(kind, status, 'certified')) return entries;
  const opinionToCome = preparation.missing.some((missing) => missing.target === 'committee');
  // recording the opinion moves the application on by itself
  if (status === 'opinion' && opinionToCome) return entries;
  return [
    ...entries,
    {
      key: 'status',
      onlyFor: null,
      text: `申請の状態が「${applicationStatusLabels[status]}」です。申請の画面で「${opinionToCome ? '意見聴取' : '決定待ち'}」に進めてください。`,
      link: <TargetLink target="application" where={preparation} />,
    },
  ];
}

export interface MissingPartProps {
  readonly entries: readonly MissingEntry[];
  /** Takes the focus when the clerk tries to record all the same. */
  readonly box: Ref<HTMLDivElement>;
}

export function MissingPart({ entries, box }: MissingPartProps) {
  return (
    <div ref={box} tabIndex={-1} className={styles['missing']}>
      <MissingList
        title="決定を記録するまでに足りないもの"
        entries={entries}
        complete="足りないものはありません。決定を記録できます。"
      />
    </div>
  );
}
