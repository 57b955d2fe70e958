import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarYear, StoredCalendarEntry } from '../../../shared/contract/calendar.ts';
import { holidaySources } from '../../../shared/domain/calendar-year.ts';
import { fiscalYear, fiscalYearLabel } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { calendarYearQuery, printCalendar } from './api.ts';
import styles from './calendar.module.css';
import { EntryDialog } from './entry-dialog.tsx';
import { HolidayImport } from './holiday-import.tsx';
import { YearGrid } from './year-grid.tsx';
import { YearList } from './year-list.tsx';

interface YearBarProps {
  readonly year: number;
  readonly now: number;
  readonly onYear: (year: number) => void;
}

function YearBar({ year, now, onYear }: YearBarProps) {
  return (
    <div className={styles['yearBar']}>
      <Button
        variant="outline"
        leftSection={<IconChevronLeft aria-hidden size={18} />}
        onClick={() => onYear(year - 1)}
        aria-label={`前の年度（${fiscalYearLabel(year - 1)}）`}
      >
        前の年度
      </Button>
      <h2 aria-live="polite">{fiscalYearLabel(year)}</h2>
      <Button
        variant="outline"
        rightSection={<IconChevronRight aria-hidden size={18} />}
        onClick={() => onYear(year + 1)}
        aria-label={`次の年度（${fiscalYearLabel(year + 1)}）`}
      >
        次の年度
      </Button>
      {year !== now && (
        <Button variant="subtle" onClick={() => onYear(now)}>
          今の年度に戻る
        </Button>
      )}
      <Link to="/committee" className={styles['toCommittee'] ?? ''}>
        委員会の開催日は「委員会・決定」で登録します
      </Link>
    </div>
  );
}

interface YearProps {
  readonly year: CalendarYear;
  readonly today: string;
  readonly onEdit: (entry: StoredCalendarEntry) => void;
}

function Year({ year, today, onEdit }: YearProps) {
  return (
    <>
      {year.meetings.length === 0 && (
        <p className={styles['text']}>
          {fiscalYearLabel(year.fiscalYear)}
          の推進委員会は、まだ登録されていません。更新の計画を立てるために、開催日を登録してください。
        </p>
      )}
      <div className={styles['columns']}>
        <YearGrid year={year} today={today} />
        <YearList year={year} onEdit={onEdit} />
      </div>
      <p className={styles['small']}>
        閉庁日は、土曜日、日曜日、祝日、12月29日から1月3日までと、市独自の休業日です。祝日：{holidaySources(year)}。
      </p>
    </>
  );
}

/** 年間予定: committee meetings, ceremony, newsletter deadlines, closed days and ends of terms of a fiscal year. */
export function CalendarScreen() {
  const today = useToday();
  const search = useSearch({ from: '/renewals/calendar' });
  const navigate = useNavigate({ from: '/renewals/calendar' });
  const now = fiscalYear(today);
  const shown = search.year ?? now;
  const query = useQuery(calendarYearQuery(shown));
  const [dialog, setDialog] = useState<{ readonly entry: StoredCalendarEntry | null } | null>(null);
  const [importing, setImporting] = useState(false);
  const print = useAction({ call: printCalendar, success: null, changes: false });
  const file = async () => {
    const answer = await print.run({ fiscalYear: shown });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <>
      <PageHeader
        title="年間予定"
        actions={
          !importing && (
            <>
              <DownloadButton file={file}>年間予定をPDFで保存する</DownloadButton>
              <Button variant="outline" onClick={() => setImporting(true)}>
                祝日を取り込む
              </Button>
              <Button onClick={() => setDialog({ entry: null })}>予定を加える</Button>
            </>
          )
        }
      />
      <RenewalTabs />
      <ActionBanner action={print} />
      {importing ? (
        <HolidayImport today={today} onClose={() => setImporting(false)} />
      ) : (
        <>
          <YearBar
            year={shown}
            now={now}
            onYear={(year) => void navigate({ search: { year: year === now ? undefined : year }, replace: true })}
          />
          {query.isPending && <LoadingState />}
          {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
          {query.data && <Year year={query.data} today={today} onEdit={(entry) => setDialog({ entry })} />}
        </>
      )}
      {dialog && <EntryDialog entry={dialog.entry} onClose={() => setDialog(null)} />}
    </>
  );
}
