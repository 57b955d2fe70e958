import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { useToday } from '../../lib/session.ts';
import { AddToAgendaDialog, type AgendaCase } from './add-to-agenda-dialog.tsx';
import { meetingsQuery, waitingQuery } from './api.ts';
import { CaseList } from './case-list.tsx';
import styles from './committee.module.css';
import { MeetingTable } from './meeting-table.tsx';
import { NewMeetingDialog } from './new-meeting-dialog.tsx';

/** 委員会・決定: the meetings, and who waits for an opinion, a decision or a report. */
export function CommitteeScreen() {
  const today = useToday();
  const navigate = useNavigate();
  const meetings = useQuery(meetingsQuery);
  const forOpinion = useQuery(waitingQuery('opinion'));
  const forDecision = useQuery(waitingQuery('awaiting-decision'));
  const [creating, setCreating] = useState(false);
  const [adding, setAdding] = useState<AgendaCase | null>(null);

  const failed = [meetings, forOpinion, forDecision].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!meetings.data || !forOpinion.data || !forDecision.data) return <LoadingState />;
  const withoutAgenda = new Set(meetings.data.waiting.map((line) => line.applicationId));
  const asLine = (row: (typeof forOpinion.data.rows)[number]) => ({ ...row, applicationId: row.id });
  const reports = meetings.data.waiting.filter((line) => line.status !== 'opinion');
  const addButton = (line: AgendaCase) => (
    <Button
      size="compact-sm"
      variant="outline"
      aria-label={`${line.companyName}を議題に加える`}
      onClick={() => setAdding(line)}
    >
      議題に加える
    </Button>
  );
  return (
    <>
      <PageHeader title="委員会・決定" actions={<Button onClick={() => setCreating(true)}>開催日を登録する</Button>} />
      <div className={styles['columns']}>
        <Panel title="推進委員会">
          <MeetingTable meetings={meetings.data.rows} />
        </Panel>
        <div className={styles['stack']}>
          <Panel title={`決定を待っている申請（${forDecision.data.total.toLocaleString('ja-JP')}件）`}>
            <CaseList
              label="決定を待っている申請"
              lines={forDecision.data.rows.map(asLine)}
              empty="決定を待っている申請はありません。"
              step={(line) => (
                <Link
                  to="/applications/$applicationId/decision"
                  params={{ applicationId: line.applicationId }}
                  aria-label={`${line.companyName}の決定を記録する`}
                >
                  決定を記録する
                </Link>
              )}
            />
          </Panel>
          <Panel title={`意見聴取を待っている申請（${forOpinion.data.total.toLocaleString('ja-JP')}件）`}>
            <CaseList
              label="意見聴取を待っている申請"
              lines={forOpinion.data.rows.map(asLine)}
              empty="意見聴取を待っている申請はありません。審査を終えた申請が、ここに並びます。"
              step={(line) =>
                withoutAgenda.has(line.applicationId) ? (
                  addButton(line)
                ) : (
                  <span className={styles['muted']}>議題に入っています</span>
                )
              }
            />
          </Panel>
          {reports.length > 0 && (
            <Panel title={`委員会への報告を待っている更新（${reports.length.toLocaleString('ja-JP')}件）`}>
              <CaseList label="委員会への報告を待っている更新" lines={reports} empty="" step={addButton} />
            </Panel>
          )}
        </div>
      </div>
      <NewMeetingDialog
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(meetingId) => void navigate({ to: '/committee/$meetingId', params: { meetingId } })}
      />
      <AddToAgendaDialog
        key={adding?.applicationId}
        chosen={adding}
        meetings={meetings.data.rows}
        today={today}
        onClose={() => setAdding(null)}
        onNewMeeting={() => {
          setAdding(null);
          setCreating(true);
        }}
      />
    </>
  );
}
