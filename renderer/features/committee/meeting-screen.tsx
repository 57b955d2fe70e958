import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Record } from '../../components/record.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useDirtyParts } from '../../lib/use-dirty-parts.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { AgendaItemPart } from './agenda-item.tsx';
import { addItem, meetingQuery } from './api.ts';
import { CaseList } from './case-list.tsx';
import styles from './committee.module.css';
import { DocumentTab } from './document-tab.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { UnreportedRenewals } from './unreported-renewals.tsx';

function Candidates({ meeting }: { readonly meeting: MeetingDetail }) {
  const action = useAction({ call: addItem, success: '議題に加えました。' });
  return (
    <Panel title={`議題にできる申請（${meeting.candidates.length.toLocaleString('ja-JP')}件）`}>
      <ActionBanner action={action} />
      <CaseList
        label="議題にできる申請"
        lines={meeting.candidates}
        empty="議題にできる申請はありません。申請の状態を「意見聴取」に進めると、ここに並びます。"
        step={(line) => (
          <Button
            size="compact-sm"
            variant="outline"
            disabled={action.pending}
            aria-label={`${line.companyName}を議題に加える${line.itemKind === 'report' ? '（報告）' : ''}`}
            onClick={() => void action.run({ meetingId: meeting.id, applicationId: line.applicationId })}
          >
            {line.itemKind === 'report' ? '議題に加える（報告）' : '議題に加える'}
          </Button>
        )}
      />
    </Panel>
  );
}

function Agenda({ meeting, note }: { readonly meeting: MeetingDetail; readonly note: NoteDirty }) {
  return (
    <>
      <UnreportedRenewals meeting={meeting} />
      <div className={styles['columns']}>
        <Panel title={`議題（${meeting.items.length.toLocaleString('ja-JP')}件）`}>
          {meeting.items.length === 0 ? (
            <p className={styles['none']}>議題はまだありません。右の一覧から「議題に加える」を選んでください。</p>
          ) : (
            <ol className={styles['agenda']} aria-label="議題">
              {meeting.items.map((item) => (
                <AgendaItemPart key={item.id} item={item} heldOn={meeting.heldOn} note={note} />
              ))}
            </ol>
          )}
        </Panel>
        <Candidates meeting={meeting} />
      </div>
    </>
  );
}

/** One meeting: its agenda with the opinions, and its own facts. */
export function MeetingScreen() {
  const { meetingId } = useParams({ from: '/committee/$meetingId' });
  const { tab } = useSearch({ from: '/committee/$meetingId' });
  const navigate = useNavigate({ from: '/committee/$meetingId' });
  const query = useQuery(meetingQuery(meetingId));
  const unsaved = useDirtyParts();
  useUnsavedGuard(unsaved.any);
  const back = <Link to="/committee">委員会・決定に戻る</Link>;
  return (
    <Record query={query} title="推進委員会" back={back}>
      {(meeting) => (
        <>
          <PageHeader
            title={meeting.name}
            back={back}
            note={`${formatBoth(meeting.heldOn)}${meeting.place === '' ? '' : `　${meeting.place}`}`}
          />
          <ScreenTabs
            label="会議"
            value={tab}
            onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
            keepMounted
            tabs={[
              { key: 'agenda', label: '議題', content: <Agenda meeting={meeting} note={unsaved.note} /> },
              {
                key: 'document',
                label: '委員会の資料',
                content: <DocumentTab meeting={meeting} open={tab === 'document'} />,
              },
              { key: 'about', label: '会議の内容', content: <MeetingForm meeting={meeting} note={unsaved.note} /> },
            ]}
          />
        </>
      )}
    </Record>
  );
}
