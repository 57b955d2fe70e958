import type { AffectedCompany, MeetingMoved } from '../../../shared/contract/calendar.ts';
import type { MeetingDayDoubt } from '../../../shared/domain/calendar-day.ts';
import { planStatusLabels, type RenewalPlan } from '../../../shared/domain/renewal-plan.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';
import { ListTable } from '../../components/list-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import styles from './committee.module.css';

/** What is odd about the day, and what to look at. */
export const doubtWords: Readonly<Record<MeetingDayDoubt, string>> = {
  'closed-day': '閉庁日（土日・祝日・年末年始・休業日）です。',
  'long-past': '1年以上前の日付です。',
  'far-ahead': '2年以上先の日付です。',
  'same-day': '同じ日に、ほかの委員会が登録されています。',
};

const planWords = ({ meetingOn, neededBy, status }: RenewalPlan): string =>
  meetingOn === null
    ? '委員会なし'
    : `${formatWarekiShort(meetingOn)}（申請書は${formatWarekiShort(neededBy)}まで${status === 'too-late' ? '、過ぎています' : ''}）`;

const columns: readonly Column<AffectedCompany>[] = [
  {
    key: 'state',
    header: '結果',
    width: 130,
    cell: ({ lost, applied, before, after }) => (
      <StatusBadge tone={lost ? 'strong' : 'info'}>
        {applied && !lost ? '申請済' : before.status === after.status ? '日が変わる' : planStatusLabels[after.status]}
      </StatusBadge>
    ),
  },
  {
    key: 'company',
    header: '事業者名',
    width: 132,
    cell: ({ companyName, endOn }) => (
      <>
        {companyName}
        <span className={styles['movedEnd']}>{formatWarekiShort(endOn)}満了</span>
      </>
    ),
  },
  { key: 'before', header: '今の計画', width: 145, cell: ({ before }) => planWords(before) },
  { key: 'after', header: '変更後', width: 145, cell: ({ after }) => planWords(after) },
];

/** 「12社の更新の計画が変わります。うち3社は間に合わなくなります。」 */
const summary = ({ total, lost }: MeetingMoved): string =>
  `${total.toLocaleString('ja-JP')}社の更新の計画が変わります。${lost > 0 ? `うち${lost.toLocaleString('ja-JP')}社は、満了前の委員会に間に合わなくなります。` : ''}`;

/** Who is affected by another day of a meeting, before it is saved: those with no way left first. */
export function MovedPart({ moved }: { readonly moved: MeetingMoved }) {
  return (
    <section className={styles['moved']} aria-label="日程の影響" data-lost={moved.lost > 0 || undefined}>
      <output>
        {moved.doubts.map((doubt) => doubtWords[doubt]).join('')}
        {moved.total === 0 ? '更新の計画が変わる事業者はありません。' : summary(moved)}
      </output>
      {moved.total > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
        <section className={styles['movedList']} tabIndex={0} aria-label="計画が変わる事業者の一覧">
          <ListTable
            label="計画が変わる事業者"
            columns={columns}
            rows={moved.rows}
            rowId={({ companyId }) => companyId}
            empty={{ text: '' }}
          />
          {moved.rows.length < moved.total && (
            <p className={styles['none']}>ほか{(moved.total - moved.rows.length).toLocaleString('ja-JP')}社</p>
          )}
        </section>
      )}
    </section>
  );
}
