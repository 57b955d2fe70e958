import { Button, Checkbox, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CeremonyDetail, HonourCandidate } from '../../../shared/contract/ceremonies.ts';
import type { HonourRefusal } from '../../../shared/domain/ceremony.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { addMonths } from '../../../shared/domain/civil-date.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { DialogBar, FieldGrid, Wide } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { addGuests, candidatesQuery, type HonourChoice, meetingsQuery } from './api.ts';
import styles from './ceremonies.module.css';

/** Certifications of the last months before the ceremony are shown at first. */
const monthsBack = 6;

const why: Readonly<Record<HonourRefusal, string>> = {
  'not-new': '更新の認定（式の対象は新規の認定だけ）',
  over: '認定が終了・取消し',
  already: '交付式に入っている',
  later: '認定日が交付式の日より後',
};

interface ListProps {
  readonly rows: readonly HonourCandidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Candidates({ rows, chosen, onChoose }: ListProps) {
  const proposed = rows.filter(({ refused }) => refused === null);
  const others = rows.filter(({ refused }) => refused !== null);
  return (
    <>
      {proposed.length === 0 && <p className={styles['text']}>加えられる認定はありません。条件を変えてください。</p>}
      <ul className={styles['choices']} aria-label="加えられる新規の認定">
        {proposed.map((row) => (
          <li key={row.termId}>
            <Checkbox
              label={`${certificationNumberLabel(row.number)}　${row.companyName}（認定日 ${formatWareki(row.certifiedOn)}）`}
              checked={chosen.has(row.termId)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(row.termId);
                else next.delete(row.termId);
                onChoose(next);
              }}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{`加えられない認定（${others.length}件）`}</summary>
          <ul>
            {others.map((row) => (
              <li key={row.termId}>
                {certificationNumberLabel(row.number)}　{row.companyName}：{row.refused !== null && why[row.refused]}
                {row.refused === 'already' && row.ceremony !== null && `（${row.ceremony}）`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export interface AddGuestsDialogProps {
  readonly ceremony: CeremonyDetail;
  readonly onClose: () => void;
}

/** 出席者を加える: the new certifications of a meeting, or of a span of days. */
export function AddGuestsDialog({ ceremony, onClose }: AddGuestsDialogProps) {
  const [way, setWay] = useState<'meeting' | 'period'>(ceremony.meetingId === null ? 'period' : 'meeting');
  const [meetingId, setMeetingId] = useState(ceremony.meetingId);
  const [from, setFrom] = useState<CivilDate | null>(addMonths(ceremony.heldOn, -monthsBack));
  const [to, setTo] = useState<CivilDate | null>(ceremony.heldOn);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const by: HonourChoice | null =
    way === 'meeting'
      ? meetingId === null
        ? null
        : { by: 'meeting', meetingId }
      : from === null || to === null
        ? null
        : { by: 'period', from, to };
  const meetings = useQuery(meetingsQuery).data?.rows ?? [];
  const query = useQuery(candidatesQuery(ceremony.id, by));
  const action = useAction({
    call: addGuests,
    success: ({ added }) => `${added}件を出席者に加えました。`,
    onDone: onClose,
  });
  const answer = by === null ? undefined : query.data;
  const rows = answer?.ok === true ? answer.value.rows : [];
  // whoever is proposed is meant, unless the clerk takes the tick off
  const proposed = rows.filter(({ refused }) => refused === null).map(({ termId }) => termId);
  const chosen = new Set(proposed.filter((id) => !left.has(id)));
  return (
    <Modal opened onClose={onClose} title="出席者を加える" size="xl" closeOnClickOutside={false}>
      <StaleBanner action={action} />
      <FieldGrid>
        <Wide>
          <RadioField
            path="way"
            label="選び方"
            choices={[
              { value: 'meeting', label: '推進委員会の会議で選ぶ' },
              { value: 'period', label: '認定日の期間で選ぶ' },
            ]}
            value={way}
            onChange={setWay}
          />
        </Wide>
        {way === 'meeting' ? (
          <Wide>
            <SelectField
              path="candidates-meeting"
              label="推進委員会の会議"
              choices={meetings.map(({ id, name, heldOn }) => ({
                value: id,
                label: `${name}（${formatWareki(heldOn)}）`,
              }))}
              value={meetingId}
              searchable
              onChange={setMeetingId}
            />
          </Wide>
        ) : (
          <>
            <WarekiDateField path="from" label="認定日の始め" value={from} onChange={setFrom} />
            <WarekiDateField path="to" label="認定日の終わり" value={to} onChange={setTo} />
          </>
        )}
      </FieldGrid>
      <div className={styles['candidates']} aria-live="polite">
        {by !== null && query.isPending && <LoadingState />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {answer?.ok === false && <ActionBanner action={{ refusal: answer.refusal, failure: null }} />}
        {answer?.ok === true && (
          <Candidates
            rows={rows}
            chosen={chosen}
            onChoose={(next) => setLeft(new Set(proposed.filter((id) => !next.has(id))))}
          />
        )}
      </div>
      <DialogBar>
        <Button variant="outline" onClick={onClose}>
          キャンセル
        </Button>
        <Button
          loading={action.pending}
          disabled={chosen.size === 0}
          onClick={() =>
            void action.run({ ceremonyId: ceremony.id, termIds: proposed.filter((termId) => chosen.has(termId)) })
          }
        >
          {`選んだ${chosen.size}件を加える`}
        </Button>
      </DialogBar>
    </Modal>
  );
}
