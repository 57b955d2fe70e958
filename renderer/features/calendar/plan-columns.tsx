import { Link } from '@tanstack/react-router';
import type { PlanRow } from '../../../shared/contract/calendar.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { renewalSentence, renewalStateLabels } from '../../../shared/domain/plan-report.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import styles from './calendar.module.css';
import { stateTones } from './words.ts';

function Application({ row }: { readonly row: PlanRow }) {
  const { application, companyId, companyName } = row;
  if (application === null) {
    return (
      <Link to="/renewals/start" search={{ companyId }}>
        <span className="visually-hidden">{companyName}の</span>
        更新を始める
      </Link>
    );
  }
  return (
    <Link to="/applications/$applicationId" params={{ applicationId: application.id }}>
      <span className="visually-hidden">{companyName}の更新申請：</span>
      {applicationStatusLabels[application.status]}
      {application.receivedOn !== null && (
        <span className={styles['note']}>{formatWarekiShort(application.receivedOn)}受付</span>
      )}
    </Link>
  );
}

/** The plan's columns, the day the application is needed first. */
export const planColumns: readonly Column<PlanRow>[] = [
  { key: 'needed', header: '必要な日', width: 100, cell: ({ plan }) => formatWarekiShort(plan.neededBy) },
  {
    key: 'state',
    header: '状態',
    width: 140,
    cell: ({ state }) => <StatusBadge tone={stateTones[state]}>{renewalStateLabels[state]}</StatusBadge>,
  },
  {
    key: 'company',
    header: '事業者名',
    width: 220,
    cell: ({ companyId, companyName, number }) => (
      <>
        <Link to="/companies/$companyId" params={{ companyId }} search={{ tab: 'terms' }}>
          {companyName}
        </Link>
        <span className={styles['note']}>{certificationNumberLabel(number)}</span>
      </>
    ),
  },
  { key: 'end', header: '満了日', width: 100, cell: ({ endOn }) => formatWarekiShort(endOn) },
  {
    key: 'meeting',
    header: '最後の委員会',
    width: 120,
    cell: ({ plan }) =>
      plan.meetingId === null || plan.meetingOn === null ? (
        '未登録'
      ) : (
        <Link to="/committee/$meetingId" params={{ meetingId: plan.meetingId }}>
          {formatWarekiShort(plan.meetingOn)}
        </Link>
      ),
  },
  { key: 'application', header: '更新申請', width: 120, cell: (row) => <Application row={row} /> },
  {
    key: 'sentence',
    header: '説明',
    cell: (row) => <span className={styles['sentence']}>{renewalSentence(row)}</span>,
  },
];
