import type { ReactNode } from 'react';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { FieldGrid, Wide } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import type { FieldFault } from '../../lib/use-local-faults.ts';

/** A meeting as it is being typed. */
export interface MeetingDraft {
  readonly name: string;
  readonly heldOn: CivilDate | null;
  readonly place: string;
  readonly note: string;
}

export const meetingLabels: Readonly<Record<keyof MeetingDraft, string>> = {
  heldOn: '開催日',
  name: '会議の名称',
  place: '開催場所',
  note: '備考',
};

export interface MeetingFieldsProps {
  readonly draft: MeetingDraft;
  readonly onChange: (part: Partial<MeetingDraft>) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly onFault: (path: string, fault: FieldFault | null) => void;
  /** What the day leads to, said right below it. */
  readonly below: ReactNode;
}

/** 開催日, 会議の名称, 開催場所, 備考. */
export function MeetingFields({ draft, onChange, faults, onFault, below }: MeetingFieldsProps) {
  return (
    <FieldGrid>
      <WarekiDateField
        path="heldOn"
        label={meetingLabels.heldOn}
        required
        value={draft.heldOn}
        onChange={(heldOn, fault) => {
          onChange({ heldOn });
          onFault('heldOn', fault);
        }}
        error={faults['heldOn']}
      />
      <TextField
        path="name"
        label={meetingLabels.name}
        required
        max={textLimits.meetingName}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={faults['name']}
      />
      {below !== null && <Wide>{below}</Wide>}
      <Wide>
        <TextField
          path="place"
          label={meetingLabels.place}
          max={textLimits.meetingPlace}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          error={faults['place']}
        />
      </Wide>
      <Wide>
        <TextField
          path="note"
          label={meetingLabels.note}
          max={textLimits.meetingNote}
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
