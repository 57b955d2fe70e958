import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readTime } from '../../../shared/domain/ceremony-time.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { FieldGrid, Wide } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import { ceremoniesQuery, meetingsQuery } from './api.ts';
import styles from './ceremonies.module.css';

/** A ceremony as it is being typed. */
export interface CeremonyForm {
  readonly title: string;
  readonly heldOn: CivilDate | null;
  readonly startsAt: string;
  readonly place: string;
  readonly presenter: string;
  readonly meetingId: string | null;
  readonly note: string;
}

export const ceremonyLabels: Readonly<Record<keyof CeremonyForm, string>> = {
  title: '交付式の名称',
  heldOn: '日にち',
  startsAt: '開始時刻',
  place: '場所',
  presenter: '渡す方',
  meetingId: '対象の推進委員会',
  note: '備考',
};

export interface CeremonyFieldsProps {
  readonly draft: CeremonyForm;
  readonly onChange: (part: Partial<CeremonyForm>) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly onFault: (path: string, fault: FieldFault | null) => void;
}

/** The days of 認定式 in 年間予定, to be taken over with one press. */
function CalendarDays({ onPick }: { readonly onPick: (day: CivilDate) => void }) {
  const days = useQuery(ceremoniesQuery).data?.days ?? [];
  if (days.length === 0) return null;
  return (
    <Group gap="xs">
      <span className={styles['muted']}>年間予定の認定式：</span>
      {days.slice(0, 4).map(({ onDate, title }) => (
        <Button key={onDate} size="compact-sm" variant="outline" onClick={() => onPick(onDate)}>
          {`${formatWareki(onDate)}${title === '' ? '' : `（${title}）`}にする`}
        </Button>
      ))}
    </Group>
  );
}

/** 名称, 日にち, 開始時刻, 場所, 渡す方, 対象の委員会, 備考. */
export function CeremonyFields({ draft, onChange, faults, onFault }: CeremonyFieldsProps) {
  const meetings = useQuery(meetingsQuery).data?.rows ?? [];
  const time = readTime(draft.startsAt);
  return (
    <FieldGrid>
      <Wide>
        <TextField
          path="title"
          label={ceremonyLabels.title}
          required
          max={textLimits.ceremonyTitle}
          value={draft.title}
          onChange={(title) => onChange({ title })}
          error={faults['title']}
        />
      </Wide>
      <WarekiDateField
        path="heldOn"
        label={ceremonyLabels.heldOn}
        required
        value={draft.heldOn}
        onChange={(heldOn, fault) => {
          onChange({ heldOn });
          onFault('heldOn', fault);
        }}
        error={faults['heldOn']}
      />
      <TextField
        path="startsAt"
        label={ceremonyLabels.startsAt}
        description="10:00、午後1時30分のように入力します。決まっていないときは空欄にします。"
        value={draft.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
        error={faults['startsAt'] ?? (time.ok ? undefined : faultSentence(time.refusal))}
      />
      <Wide>
        <CalendarDays
          onPick={(heldOn) => {
            onChange({ heldOn });
            onFault('heldOn', null);
          }}
        />
      </Wide>
      <TextField
        path="place"
        label={ceremonyLabels.place}
        max={textLimits.ceremonyPlace}
        value={draft.place}
        onChange={(place) => onChange({ place })}
        error={faults['place']}
      />
      <TextField
        path="presenter"
        label={ceremonyLabels.presenter}
        max={textLimits.ceremonyPresenter}
        value={draft.presenter}
        onChange={(presenter) => onChange({ presenter })}
        error={faults['presenter']}
      />
      <Wide>
        <SelectField
          path="meetingId"
          label={ceremonyLabels.meetingId}
          description="この会議で意見を聴いた新規の認定を、出席者に加えやすくします。決めなくても構いません。"
          choices={meetings.map(({ id, name, heldOn }) => ({ value: id, label: `${name}（${formatWareki(heldOn)}）` }))}
          value={draft.meetingId}
          clearable
          searchable
          onChange={(meetingId) => onChange({ meetingId })}
          error={faults['meetingId']}
        />
      </Wide>
      <Wide>
        <TextField
          path="note"
          label={ceremonyLabels.note}
          max={textLimits.ceremonyNote}
          multiline
          rows={2}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          error={faults['note']}
        />
      </Wide>
    </FieldGrid>
  );
}
