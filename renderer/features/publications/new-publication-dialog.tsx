import { Button, Group, Modal, Stack } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { entryOrders, type EntryOrder } from '../../../shared/domain/publication.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { createPublication, meetingsQuery, type PublicationInput, settingsQuery } from './api.ts';
import styles from './publications.module.css';
import { mediumLabels, orderLabels } from './words.ts';

interface Draft {
  readonly title: string;
  readonly medium: PublicationInput['medium'];
  readonly by: 'period' | 'meeting';
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
  readonly meetingId: string | null;
  readonly ordering: EntryOrder | null;
}

const empty: Draft = {
  title: '',
  medium: 'newsletter',
  by: 'period',
  fromOn: null,
  toOn: null,
  meetingId: null,
  ordering: null,
};

const labels: Readonly<Record<string, string>> = {
  title: '題名',
  'scope.fromOn': '期間の始まり',
  'scope.toOn': '期間の終わり',
  'scope.meetingId': '会議',
};

const media = ['newsletter', 'web'] as const;
const scopes = [
  { value: 'period', label: '期間に認定した事業者' },
  { value: 'meeting', label: '会議にかけた事業者' },
] as const;

export interface NewPublicationDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** 広報掲載を作る. What was typed is still there when the dialog is closed and opened again. */
export function NewPublicationDialog({ opened, onClose, onCreated }: NewPublicationDialogProps) {
  const meetings = useQuery({ ...meetingsQuery, enabled: opened });
  const settings = useQuery({ ...settingsQuery, enabled: opened });
  const [draft, setDraft] = useState(empty);
  const [noMeeting, setNoMeeting] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({
    call: createPublication,
    success: '広報掲載を作りました。',
    onDone: ({ id }) => onCreated(id),
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const set = settings.data?.values['publicationOrder'];
  const usual: EntryOrder = entryOrders.find((order) => order === set) ?? 'number';
  const ordering = draft.ordering ?? usual;
  const localFaults = draft.by === 'period' ? local.faults : {};
  const meetingFault =
    draft.by === 'meeting' && noMeeting ? { 'scope.meetingId': faultSentence({ code: 'required' }) } : {};
  const faults: Readonly<Record<string, string>> = { ...action.faults, ...localFaults, ...meetingFault };

  const submit = () => {
    setAttempt((count) => count + 1);
    const { title, medium, by, fromOn, toOn, meetingId } = draft;
    setNoMeeting(by === 'meeting' && meetingId === null);
    if (by === 'period') {
      const scope = { by, fromOn: fromOn ?? '', toOn: toOn ?? '' };
      if (!local.any) void action.run({ draft: { title, medium, ordering, scope } });
    } else if (meetingId !== null) {
      void action.run({ draft: { title, medium, ordering, scope: { by, meetingId } } });
    }
  };
  const day = (key: 'fromOn' | 'toOn') => (
    <WarekiDateField
      path={`scope.${key}`}
      label={labels[`scope.${key}`] ?? ''}
      required
      value={draft[key]}
      onChange={(value, fault) => {
        change({ [key]: value });
        local.note(`scope.${key}`, fault);
      }}
      error={action.faults[`scope.${key}`]}
    />
  );
  return (
    <Modal opened={opened} onClose={onClose} title="広報掲載を作る" size="xl" closeOnClickOutside={false}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={labels} attempt={attempt} />
        <Stack gap="md">
          <TextField
            path="title"
            label="題名"
            description="例：広報あさか令和9年3月号　認定事業者の紹介"
            required
            max={textLimits.publicationTitle}
            value={draft.title}
            onChange={(title) => change({ title })}
            error={action.faults['title']}
          />
          <RadioField
            label="媒体"
            choices={media.map((value) => ({ value, label: mediumLabels[value] }))}
            value={draft.medium}
            onChange={(medium) => change({ medium })}
          />
          <RadioField label="対象" choices={scopes} value={draft.by} onChange={(by) => change({ by })} />
          {draft.by === 'period' ? (
            <div className={styles['row']}>
              {day('fromOn')}
              {day('toOn')}
            </div>
          ) : (
            <SelectField
              path="scope.meetingId"
              label="会議"
              required
              choices={(meetings.data?.rows ?? []).map(({ id, name, heldOn }) => ({
                value: id,
                label: `${formatWareki(heldOn)}　${name}`,
              }))}
              value={draft.meetingId}
              onChange={(meetingId) => change({ meetingId })}
              error={meetingFault['scope.meetingId']}
            />
          )}
          <RadioField
            label="並び順"
            choices={entryOrders.map((value) => ({ value, label: orderLabels[value] }))}
            value={ordering}
            onChange={(value) => change({ ordering: value })}
          />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="outline" onClick={onClose}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            作成する
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
