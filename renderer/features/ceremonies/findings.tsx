import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import {
  ceremonyCounts,
  type CeremonyFinding,
  ceremonyFindings,
  findingSentence,
} from '../../../shared/domain/ceremony-findings.ts';
import styles from './ceremonies.module.css';

interface MendProps {
  readonly finding: CeremonyFinding;
  readonly onTab: (tab: string) => void;
  readonly onEdit: () => void;
}

const tabOf: Partial<Record<CeremonyFinding['code'], string>> = {
  'seat-missing': 'seats',
  'seat-twice': 'seats',
};

/** What is missing, as the way to mend it. */
function Mend({ finding, onTab, onEdit }: MendProps) {
  const { code, guests } = finding;
  const text = findingSentence(finding);
  if (code === 'time-open' || code === 'place-open')
    return (
      <button type="button" className={styles['mend']} onClick={onEdit}>
        {text}
      </button>
    );
  if (code === 'certificate-missing' || code === 'handed-without-certificate')
    return (
      <Link to="/certificates" search={{ terms: guests.map(({ termId }) => termId).join(',') }}>
        {text}
      </Link>
    );
  const [only, ...others] = guests;
  // a reading of the register is mended there; that of a proxy with the guest
  if (code === 'kana-missing' && only !== undefined && others.length === 0 && only.attendeeName === '')
    return (
      <Link to="/companies/$companyId" params={{ companyId: only.companyId }}>
        {text}
      </Link>
    );
  return (
    <button type="button" className={styles['mend']} onClick={() => onTab(tabOf[code] ?? 'guests')}>
      {text}
    </button>
  );
}

export interface FindingsProps extends Omit<MendProps, 'finding'> {
  readonly ceremony: CeremonyDetail;
}

/** How many come, and who is missing what: each finding leads to where it is mended. */
export function Findings({ ceremony, onTab, onEdit }: FindingsProps) {
  const counts = ceremonyCounts(ceremony.guests);
  const findings = ceremonyFindings(ceremony, ceremony.guests);
  const numbers = [
    `全${counts.guests}件`,
    `出席 ${counts.attends}件`,
    `代理出席 ${counts.proxy}件`,
    `欠席 ${counts.absent}件`,
    `未回答 ${counts.unanswered}件`,
    `同行 ${counts.companions}名`,
    `後日交付 ${counts.stillToHand}件`,
  ];
  return (
    <section className={styles['facts']} aria-label="人数と足りないもの">
      <p className={styles['numbers']}>{numbers.join('　')}</p>
      {findings.length === 0 ? (
        <p className={styles['complete']}>
          <IconCircleCheck aria-hidden size={20} />
          足りないものはありません。
        </p>
      ) : (
        <div className={styles['lacking']}>
          <strong>
            <IconAlertTriangle aria-hidden size={18} />
            足りないもの
          </strong>
          <ul aria-label="足りないもの">
            {findings.map((finding) => (
              <li key={finding.code}>
                <Mend finding={finding} onTab={onTab} onEdit={onEdit} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
