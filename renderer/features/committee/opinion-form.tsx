import { Button, Group } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useEffect, useRef, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { type Opinion, opinionLabels, opinions } from '../../lib/words.ts';
import { recordOpinion } from './api.ts';
import styles from './committee.module.css';

export type AgendaItem = MeetingDetail['items'][number];

interface OpinionDraft {
  readonly opinion: Opinion | null;
  readonly opinionText: string;
  readonly opinionOn: CivilDate | null;
}

const labels = { opinion: '委員会の意見', opinionText: '意見の内容', opinionOn: '意見を聴いた日' };

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const knownOpinion = (value: string) => opinions.find((known) => known === value);
const shown = (field: string, value: string): string => {
  const word = field === 'opinion' ? knownOpinion(value) : undefined;
  return word ? opinionLabels[word] : isDay(value) ? formatWareki(value) : value;
};

export interface OpinionFormProps {
  readonly item: AgendaItem;
  readonly heldOn: CivilDate;
  readonly note: NoteDirty;
  readonly onClose: () => void;
}

/** What the committee said about one application; until the decision it may be mended. */
export function OpinionForm({ item, heldOn, note, onClose }: OpinionFormProps) {
  const today = useToday();
  // an opinion is not heard before the day of the meeting has come
  const usualDay = heldOn <= today ? heldOn : null;
  const stored: OpinionDraft = {
    opinion: item.opinion,
    opinionText: item.opinionText,
    opinionOn: item.opinionOn ?? usualDay,
  };
  const form = useDraft(stored, item.rowVersion);
  const local = useLocalFaults();
  const [unchosen, setUnchosen] = useState(false);
  const action = useAction({ call: recordOpinion, success: '意見を記録しました。', onDone: onClose });
  useNoteDirty(note, item.id, form.dirty || local.any);
  const { opinion, opinionText, opinionOn } = form.draft;
  const save = (rowVersion: number) => {
    setUnchosen(opinion === null);
    if (opinion === null || local.any) return;
    void action.run({ itemId: item.id, rowVersion, opinion, opinionText, opinionOn: opinionOn ?? '' });
  };
  const faults = { ...action.faults, ...local.faults };
  const box = useRef<HTMLFormElement>(null);
  // the button that opened the form is gone: whoever works by keyboard goes on in it
  useEffect(() => {
    const chosen = box.current?.querySelector<HTMLElement>('input:checked');
    (chosen ?? box.current?.querySelector<HTMLElement>('input'))?.focus();
  }, []);
  return (
    <form
      ref={box}
      noValidate
      className={styles['form']}
      aria-label={`${item.companyName}への意見`}
      onSubmit={(event) => {
        event.preventDefault();
        save(form.version);
      }}
    >
      <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
      <RadioField
        label={labels.opinion}
        required
        choices={opinions.map((value) => ({ value, label: opinionLabels[value] }))}
        value={opinion}
        onChange={(value) => {
          setUnchosen(false);
          form.change({ opinion: value });
        }}
        error={unchosen ? '3つのうちの1つを選んでください。' : undefined}
      />
      <TextField
        label={labels.opinionText}
        description="条件や理由があれば書きます。"
        max={textLimits.opinion}
        multiline
        rows={2}
        value={opinionText}
        onChange={(text) => form.change({ opinionText: text })}
        error={faults['opinionText']}
      />
      <WarekiDateField
        label={labels.opinionOn}
        required
        width={320}
        max={today}
        value={opinionOn}
        onChange={(day, fault) => {
          form.change({ opinionOn: day });
          local.note('opinionOn', fault);
        }}
        error={action.faults['opinionOn']}
      />
      <Group justify="flex-end">
        <Button variant="outline" onClick={onClose}>
          記録せずに閉じる
        </Button>
        <Button type="submit" loading={action.pending}>
          意見を記録する
        </Button>
      </Group>
      <ConflictQuestion action={action} labels={labels} shown={shown} onOverwrite={save} onUseCurrent={onClose} />
    </form>
  );
}
