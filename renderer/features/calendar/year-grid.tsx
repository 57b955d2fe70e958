import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CalendarYear } from '../../../shared/contract/calendar.ts';
import { addDays, addMonths } from '../../../shared/domain/civil-date.ts';
import { type CalendarItem, calendarItems, inMonth, monthsOf, weeksOf } from '../../../shared/domain/calendar-year.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import styles from './calendar.module.css';
import { markOf, marks } from './words.ts';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;
/** 令和9年1月 */
const monthName = (first: CivilDate): string => formatWareki(first).replace(/1日$/u, '');

interface DayProps {
  readonly day: CivilDate | null;
  readonly at: number;
  readonly items: readonly CalendarItem[];
  readonly today: CivilDate;
}

function Day({ day, at, items, today }: DayProps) {
  if (day === null) return <td aria-label="前後の月の日" />;
  const [month, number] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const turn = (month === 12 && number >= 29) || (month === 1 && number <= 3);
  const closed = at === 0 || at === 6 || turn || items.some(({ kind }) => kind === 'holiday' || kind === 'closed');
  const shown = items.flatMap(({ kind }) => (kind === 'ends' ? [] : [{ kind, mark: markOf[kind] }]));
  return (
    <td
      data-closed={closed || undefined}
      data-today={day === today || undefined}
      aria-current={day === today ? 'date' : undefined}
      title={items.map(({ kind, title }) => (kind === 'ends' ? `満了${title}` : title)).join('、') || undefined}
    >
      {day === today ? (
        <span className={styles['today']}>
          {number}
          <span className="visually-hidden">（今日）</span>
        </span>
      ) : (
        number
      )}
      {shown.map(({ kind, mark }) => (
        <span key={kind} className={styles['mark']} data-kind={kind}>
          {mark}
        </span>
      ))}
      {items.map(
        ({ kind, title }) =>
          kind === 'ends' && (
            <span key={kind} className={styles['mark']} data-kind={kind}>
              <span aria-hidden>
                満<wbr />
                {title.replace(/社$/u, '')}
              </span>
              <span className="visually-hidden">満了{title}</span>
            </span>
          ),
      )}
    </td>
  );
}

interface MonthProps {
  readonly first: CivilDate;
  readonly items: readonly CalendarItem[];
  readonly ends: number;
  readonly today: CivilDate;
}

function Month({ first, items, ends, today }: MonthProps) {
  const name = monthName(first);
  const frame = useRef<HTMLDivElement>(null);
  const now = inMonth(first, today);
  // the year begins in April: it opens where today is; the focus stays at the heading
  useEffect(() => {
    if (now) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return (
    <div className={styles['month']} ref={frame}>
      <div className={styles['monthHead']}>
        <h3>{name}</h3>
        {ends > 0 && (
          <Link to="/renewals/plan" search={{ window: 'all', from: first, to: addDays(addMonths(first, 1), -1) }}>
            <span className="visually-hidden">{name}の</span>
            満了{ends.toLocaleString('ja-JP')}社
          </Link>
        )}
      </div>
      <table aria-label={name}>
        <thead>
          <tr>
            {weekdays.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(first).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) => (
                <Day
                  key={weekdays[at]}
                  day={day}
                  at={at}
                  today={today}
                  items={items.filter(({ onDate }) => onDate === day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Twelve small months with a letter for what stands on a day; the list beside them says it in words. */
export function YearGrid({ year, today }: { readonly year: CalendarYear; readonly today: CivilDate }) {
  const items = calendarItems(year);
  return (
    <section aria-label="12か月の暦">
      <ul className={styles['legend']} aria-label="暦の印">
        {marks.map(({ kind, mark, label }) => (
          <li key={kind}>
            <span className={styles['mark']} data-kind={kind}>
              {mark}
            </span>
            {label}
          </li>
        ))}
        <li>
          <span className={styles['today']} aria-hidden>
            1
          </span>
          今日
        </li>
      </ul>
      <div className={styles['months']}>
        {monthsOf(year.fiscalYear).map((first) => (
          <Month
            key={first}
            first={first}
            today={today}
            items={items.filter(({ onDate }) => inMonth(first, onDate))}
            ends={year.ends.filter(({ endOn }) => inMonth(first, endOn)).reduce((sum, { count }) => sum + count, 0)}
          />
        ))}
      </div>
    </section>
  );
}
