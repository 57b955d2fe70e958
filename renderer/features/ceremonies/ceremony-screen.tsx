import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import { ceremonyWhen } from '../../../shared/domain/ceremony-papers.ts';
import { fiscalYear } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Record } from '../../components/record.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useAction } from '../../lib/use-action.ts';
import { ceremonyQuery, putInCalendar } from './api.ts';
import styles from './ceremonies.module.css';
import { EditCeremonyDialog } from './ceremony-dialog.tsx';
import { Findings } from './findings.tsx';
import { GuestsTab } from './guests-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import { RemoveCeremony } from './remove-ceremony.tsx';
import { RunSheetTab } from './run-sheet-tab.tsx';
import { SeatsTab } from './seats-tab.tsx';

/** The day in 年間予定, or the button that puts it there. */
function CalendarPart({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const { heldOn, title, inCalendar } = ceremony;
  const action = useAction({ call: putInCalendar, success: '年間予定に加えました。' });
  if (inCalendar)
    return (
      <Link to="/renewals/calendar" search={{ year: fiscalYear(heldOn) }}>
        年間予定を見る
      </Link>
    );
  return (
    <>
      <ActionBanner action={action} />
      <Button
        size="compact-sm"
        variant="subtle"
        loading={action.pending}
        onClick={() => void action.run({ onDate: heldOn, title })}
      >
        年間予定に加える
      </Button>
    </>
  );
}

/** One ceremony: who comes, in what order, the order of the day, seats, and all its papers. */
export function CeremonyScreen() {
  const { ceremonyId } = useParams({ from: '/certificates/ceremonies/$ceremonyId' });
  const { tab } = useSearch({ from: '/certificates/ceremonies/$ceremonyId' });
  const navigate = useNavigate({ from: '/certificates/ceremonies/$ceremonyId' });
  const query = useQuery(ceremonyQuery(ceremonyId));
  const [editing, setEditing] = useState(false);
  const show = (key: string) => void navigate({ search: { tab: key }, replace: true });
  const back = <Link to="/certificates/ceremonies">交付式の一覧に戻る</Link>;
  return (
    <Record query={query} title="交付式" back={back}>
      {(ceremony) => (
        <>
          <PageHeader
            title={ceremony.title}
            back={back}
            note={
              <span className={styles['when']}>
                {ceremonyWhen(ceremony)}
                <CalendarPart key={ceremony.heldOn} ceremony={ceremony} />
              </span>
            }
            actions={
              <>
                <RemoveCeremony ceremony={ceremony} />
                <Button variant="outline" onClick={() => setEditing(true)}>
                  交付式の内容を直す
                </Button>
              </>
            }
          />
          <Findings ceremony={ceremony} onTab={show} onEdit={() => setEditing(true)} />
          <ScreenTabs
            label="交付式"
            value={tab}
            onChange={show}
            tabs={[
              { key: 'guests', label: '出席者・呼名の順', content: <GuestsTab ceremony={ceremony} /> },
              { key: 'run-sheet', label: '進行表', content: <RunSheetTab ceremony={ceremony} /> },
              { key: 'seats', label: '座席', content: <SeatsTab ceremony={ceremony} /> },
              { key: 'papers', label: '資料', content: <PapersTab ceremony={ceremony} /> },
            ]}
          />
          {editing && <EditCeremonyDialog ceremony={ceremony} onClose={() => setEditing(false)} />}
        </>
      )}
    </Record>
  );
}
