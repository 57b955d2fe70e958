import { Link } from '@tanstack/react-router';
import type { TimelineRow } from '../../../shared/contract/timeline.ts';
import { timelineKindLabels } from '../../../shared/domain/timeline-facts.ts';
import { recordedLater } from '../../../shared/domain/timeline.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { auditDetails } from '../../lib/audit-details.ts';
import { momentLabel } from '../../lib/audit-words.ts';
import styles from './timeline.module.css';

/** An entry with the like operations around it: the autosaves of one sitting are one line. */
export type ShownEntry = TimelineRow & { readonly also: readonly TimelineRow[] };

/** The entry's own screen. */
function Title({ entry, companyId }: { readonly entry: TimelineRow; readonly companyId: string }) {
  const { link, title } = entry;
  if (link === null) return title;
  switch (link.screen) {
    case 'application':
      return (
        <Link to="/applications/$applicationId" params={{ applicationId: link.id }}>
          {title}
        </Link>
      );
    case 'checksheet':
      return (
        <Link to="/applications/$applicationId/checksheet" params={{ applicationId: link.id }}>
          {title}
        </Link>
      );
    case 'decision':
      return (
        <Link to="/applications/$applicationId/decision" params={{ applicationId: link.id }}>
          {title}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/committee/$meetingId" params={{ meetingId: link.id }}>
          {title}
        </Link>
      );
    case 'publication':
      return (
        <Link to="/publications/$publicationId" params={{ publicationId: link.id }}>
          {title}
        </Link>
      );
    default:
      return (
        <Link to="/companies/$companyId" params={{ companyId }} search={{ tab: link.screen }}>
          {title}
        </Link>
      );
  }
}

/** Old and new value of the fields that have a name on the screen. */
function Changes({ row }: { readonly row: TimelineRow }) {
  const details = row.change === undefined ? [] : auditDetails(row.change);
  if (details.length === 0) return null;
  return (
    <ul className={styles['details']}>
      {details.map((each) => (
        <li key={`${each.label} ${each.after}`}>
          {each.label}：{each.before === '' ? '' : `${each.before} → `}
          {each.after === '' ? '（空欄）' : each.after}
        </li>
      ))}
    </ul>
  );
}

/** What the lines behind one changed, each with its moment; opened by whoever wants to know. */
function Gathered({ rows }: { readonly rows: readonly TimelineRow[] }) {
  return (
    <details>
      <summary>変更の内容</summary>
      <ul className={styles['details']}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className={styles['muted']}>{momentLabel(row.at)}</span>
            <Changes row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One line: the day, what it is about, what happened, who recorded it and, where another day, when. */
export function TimelineLine({
  entry,
  companyId,
  today,
}: {
  readonly entry: ShownEntry;
  readonly companyId: string;
  readonly today: string;
}) {
  const recorded = recordedLater(entry);
  const { on, kind, details, who, also } = entry;
  return (
    <li className={styles['line']} data-kind={kind}>
      <span className={styles['day']}>{kind === 'operation' ? momentLabel(entry.at) : formatWareki(on)}</span>
      <span className={styles['kind']}>{timelineKindLabels[kind]}</span>
      <div className={styles['what']}>
        <span className={styles['title']}>
          <Title entry={entry} companyId={companyId} />
          {also.length > 0 && `（${also.length + 1}件）`}
        </span>
        {on > today && <StatusBadge tone="info">これから</StatusBadge>}
        {details.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two lines of an entry may say the same
          <div key={index} className={styles['detail']}>
            {line}
          </div>
        ))}
        {also.length > 0 ? <Gathered rows={[entry, ...also]} /> : <Changes row={entry} />}
      </div>
      <span className={styles['who']}>
        {who}
        {recorded !== null && <span className={styles['muted']}>{formatWareki(recorded)}に記録</span>}
      </span>
    </li>
  );
}
