import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import { fiscalYear, fiscalYearLabel, formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DialogBar } from '../../components/panel.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { createCeremony, updateCeremony } from './api.ts';
import { CeremonyFields, type CeremonyForm, ceremonyLabels } from './ceremony-fields.tsx';

const typed = (form: CeremonyForm) => ({ ...form, heldOn: form.heldOn ?? '' });

export interface NewCeremonyDialogProps {
  readonly today: string;
  /** Who hands over where nobody says otherwise. */
  readonly presenter: string;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** 交付式を登録する. */
export function NewCeremonyDialog({ today, presenter, onClose, onCreated }: NewCeremonyDialogProps) {
  const [form, setForm] = useState<CeremonyForm>({
    title: `${fiscalYearLabel(fiscalYear(today))}認定証交付式`,
    heldOn: null,
    startsAt: '',
    place: '',
    presenter,
    meetingId: null,
    note: '',
  });
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({
    call: createCeremony,
    success: '交付式を登録しました。',
    onDone: ({ id }) => onCreated(id),
  });
  return (
    <Modal opened onClose={onClose} title="交付式の登録" size="xl" closeOnClickOutside={false}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((count) => count + 1);
          if (!local.any) void action.run({ draft: typed(form) });
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <ErrorSummary
          faults={attempt > 0 ? { ...action.faults, ...local.faults } : {}}
          labels={ceremonyLabels}
          attempt={attempt}
        />
        <CeremonyFields
          draft={form}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          faults={action.faults}
          onFault={local.note}
        />
        <DialogBar>
          <Button variant="outline" onClick={onClose}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            登録する
          </Button>
        </DialogBar>
      </form>
    </Modal>
  );
}

export interface EditCeremonyDialogProps {
  readonly ceremony: CeremonyDetail;
  readonly onClose: () => void;
}

/** 交付式の内容を直す. */
export function EditCeremonyDialog({ ceremony, onClose }: EditCeremonyDialogProps) {
  const { title, heldOn, startsAt, place, presenter, meetingId, note } = ceremony;
  const [first] = useState<CeremonyForm>({ title, heldOn, startsAt, place, presenter, meetingId, note });
  const [form, setForm] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: updateCeremony, success: '交付式の内容を保存しました。', onDone: onClose });
  const dirty = local.any || JSON.stringify(form) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose, action.refusal?.code === 'edit-conflict');
  const save = (rowVersion: number) => {
    setAttempt((count) => count + 1);
    if (!local.any) void action.run({ id: ceremony.id, rowVersion, draft: typed(form) });
  };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      title="交付式の内容を直す"
      size="xl"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(ceremony.rowVersion);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <ErrorSummary
          faults={attempt > 0 ? { ...action.faults, ...local.faults } : {}}
          labels={ceremonyLabels}
          attempt={attempt}
        />
        <CeremonyFields
          draft={form}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          faults={action.faults}
          onFault={local.note}
        />
        <DialogBar>
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            保存する
          </Button>
        </DialogBar>
      </form>
      {question}
      <ConflictQuestion
        action={action}
        labels={ceremonyLabels}
        shown={(field, value) => (field === 'heldOn' && value !== '' ? formatWareki(value) : value)}
        onOverwrite={save}
        onUseCurrent={onClose}
      />
    </Modal>
  );
}
