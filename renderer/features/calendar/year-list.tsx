import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CalendarYear, StoredCalendarEntry } from '../../../shared/contract/calendar.ts';
import { weekday } from '../../../shared/domain/civil-date.ts';
import {
  type CalendarItem,
  calendarItemLabels,
  calendarItems,
  inMonth,
  monthsOf,
} from '../../../shared/domain/calendar-year.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { Panel } from '../../components/panel.tsx';
import styles from './calendar.module.css';
import { markOf } from './words.ts';

interface LineProps {
  readonly item: CalendarItem;
  readonly entry: StoredCalendarEntry | undefined;
  /** 交付式 of the same day. */
  readonly ceremonies: CalendarYear['ceremonies'];
  readonly onEdit: (entry: StoredCalendarEntry) => void;
}

function Line({ item, entry, ceremonies, onEdit }: LineProps) {
  const { kind, onDate, title, note, id } = item;
  const day = `${Number(onDate.slice(8))}日（${weekday(onDate)}）`;
  const words = title === '' ? calendarItemLabels[kind] : title;
  return (
    <li className={styles['line']} data-kind={kind}>
      <span className={styles['day']}>{day}</span>
      {kind !== 'ends' && (
        <span className={styles['mark']} data-kind={kind} aria-hidden>
          {markOf[kind]}
        </span>
      )}
      <span className={styles['what']}>
        <span className="visually-hidden">{calendarItemLabels[kind]}：</span>
        {kind === 'meeting' && id !== null ? (
          <Link to="/committee/$meetingId" params={{ meetingId: id }} search={{ tab: 'about' }}>
            {words}
          </Link>
        ) : (
          words
        )}
        {ceremonies.map((ceremony) => (
          <Link
            key={ceremony.id}
            to="/certificates/ceremonies/$ceremonyId"
            params={{ ceremonyId: ceremony.id }}
            className={styles['toCeremony'] ?? ''}
            aria-label={`${formatWareki(ceremony.heldOn)}の交付式「${ceremony.title}」を開く`}
          >
            交付式を開く
          </Link>
        ))}
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </span>
      {entry && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${formatWareki(onDate)}の「${words}」を直す`}
          onClick={() => onEdit(entry)}
        >
          直す
        </Button>
      )}
    </li>
  );
}

export interface YearListProps {
  readonly year: CalendarYear;
  readonly onEdit: (entry: StoredCalendarEntry) => void;
}

/** The year's lines in words, month by month; ends of terms stand at the small months. */
export function YearList({ year, onEdit }: YearListProps) {
  const items = calendarItems(year).filter(({ kind }) => kind !== 'ends');
  const months = monthsOf(year.fiscalYear)
    .map((first) => ({ first, lines: items.filter(({ onDate }) => inMonth(first, onDate)) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Panel title="予定の一覧">
      {months.map(({ first, lines }) => (
        <div key={first}>
          <h3 className={styles['listMonth']}>{formatWareki(first).replace(/1日$/u, '')}</h3>
          <ul className={styles['lines']}>
            {lines.map((item) => (
              <Line
                key={`${item.kind}${item.id ?? item.onDate}`}
                item={item}
                entry={year.entries.find(({ id }) => id === item.id)}
                ceremonies={
                  item.kind === 'ceremony' ? year.ceremonies.filter(({ heldOn }) => heldOn === item.onDate) : []
                }
                onEdit={onEdit}
              />
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
