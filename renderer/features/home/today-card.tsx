import { Link } from '@tanstack/react-router';
import type { ContractOutputs } from './overview.ts';
import { applicationStatuses, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { formatWareki, formatWarekiShort } from '../../../shared/domain/wareki.ts';
import styles from './home.module.css';

const inOrder = (steps: ContractOutputs['applications']) =>
  steps.toSorted((a, b) => applicationStatuses.indexOf(a.status) - applicationStatuses.indexOf(b.status));

/** Open applications by step, and what waits beside them; every number opens its list. */
export function OpenApplicationsCard({ overview }: { readonly overview: ContractOutputs }) {
  const total = overview.applications.reduce((sum, step) => sum + step.count, 0);
  return (
    <section className={styles['card']} aria-labelledby="home-applications">
      <h2 id="home-applications">手続き中の申請（{total.toLocaleString('ja-JP')}件）</h2>
      {total === 0 ? (
        <p>
          手続き中の申請はありません。<Link to="/applications/new">新しい申請を受け付ける</Link>
        </p>
      ) : (
        <ul className={styles['steps']}>
          {inOrder(overview.applications).map((step) => (
            <li key={step.status}>
              <Link to="/applications" search={{ status: step.status }} className={styles['step'] ?? ''}>
                <span>
                  {applicationStatusLabels[step.status]}
                  {step.oldestReceivedOn !== null && step.count > 0 && (
                    <span className={styles['muted']}>　最も古い受付 {formatWarekiShort(step.oldestReceivedOn)}</span>
                  )}
                </span>
                <span className={styles['nowrap']}>
                  <strong>{step.count.toLocaleString('ja-JP')}</strong>件
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The other things that wait: overdue corrections, certificates to issue and to hand over, the next meeting. */
export function WaitingCard({ overview }: { readonly overview: ContractOutputs }) {
  const { nextMeeting } = overview;
  return (
    <section className={styles['card']} aria-labelledby="home-waiting">
      <h2 id="home-waiting">そのほかの予定</h2>
      <ul className={styles['steps']}>
        <li>
          <Link to="/applications" search={{ status: 'correction-overdue' }} className={styles['step'] ?? ''}>
            <span>補正の期限を過ぎた申請</span>
            <span className={styles['nowrap']}>
              <strong>{overview.overdueCorrections.toLocaleString('ja-JP')}</strong>件
            </span>
          </Link>
        </li>
        <li>
          <Link to="/certificates" search={{ status: 'not-issued' }} className={styles['step'] ?? ''}>
            <span>認定証をまだ発行していない認定</span>
            <span className={styles['nowrap']}>
              <strong>{overview.certificatesToIssue.toLocaleString('ja-JP')}</strong>件
            </span>
          </Link>
        </li>
        <li>
          <Link to="/certificates/ceremonies" className={styles['step'] ?? ''}>
            <span>後日交付がまだの認定証</span>
            <span className={styles['nowrap']}>
              <strong>{overview.certificatesToHand.toLocaleString('ja-JP')}</strong>件
            </span>
          </Link>
        </li>
        <li>
          {nextMeeting === null ? (
            <Link to="/committee" className={styles['step'] ?? ''}>
              <span>次の推進委員会は未登録です</span>
            </Link>
          ) : (
            <Link to="/committee/$meetingId" params={{ meetingId: nextMeeting.id }} className={styles['step'] ?? ''}>
              <span>
                次の推進委員会 {formatWareki(nextMeeting.heldOn)}
                <br />
                <span className={styles['muted']}>{nextMeeting.name}</span>
              </span>
              <span className={styles['nowrap']}>
                意見待ち<strong>{nextMeeting.withoutOpinion.toLocaleString('ja-JP')}</strong>件
              </span>
            </Link>
          )}
        </li>
      </ul>
    </section>
  );
}
