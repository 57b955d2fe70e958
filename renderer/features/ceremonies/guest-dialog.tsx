import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { StoredGuest } from '../../../shared/contract/ceremonies.ts';
import {
  attendanceLabels,
  attendances,
  attendeeLabel,
  handoverLabels,
  handovers,
  maxCompanions,
} from '../../../shared/domain/ceremony.ts';
import { consentLabels, consents } from '../../../shared/domain/company.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { DialogBar, FieldGrid, Wide } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { removeGuest, saveGuest, type TypedGuest } from './api.ts';

interface GuestForm extends Omit<TypedGuest, 'companions' | 'handedOn'> {
  readonly companions: number | null;
  readonly handedOn: CivilDate | null;
}

const labels: Readonly<Record<keyof GuestForm, string>> = {
  attendance: '出欠',
  attendeeTitle: '出席する方の役職',
  attendeeName: '出席する方の氏名',
  attendeeKana: '出席する方のふりがな',
  companions: '同行の人数',
  photoConsent: '撮影・掲載の同意',
  handover: '認定証の渡し方',
  handedOn: '渡した日',
  note: '備考',
};

const choicesOf = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

/** A stored value as the clerk reads it. */
const shown = (field: string, value: string): string => {
  if (field === 'handedOn' && value !== '') return formatWareki(value);
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    attendance: attendanceLabels,
    photoConsent: consentLabels,
    handover: handoverLabels,
  };
  return words[field]?.[value] ?? value;
};

const formOf = (guest: StoredGuest): GuestForm => {
  const { attendance, attendeeTitle, attendeeName, attendeeKana, companions } = guest;
  const { photoConsent, handover, handedOn, note } = guest;
  return { attendance, attendeeTitle, attendeeName, attendeeKana, companions, photoConsent, handover, handedOn, note };
};

export interface GuestDialogProps {
  readonly guest: StoredGuest;
  readonly onClose: () => void;
}

/** 出欠などを記録する: attendance, who comes, consent to photographs, and how the certificate was handed over. */
export function GuestDialog({ guest, onClose }: GuestDialogProps) {
  const today = useToday();
  const [removing, setRemoving] = useState(false);
  const [first] = useState(() => formOf(guest));
  const [form, setForm] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: saveGuest, success: '出席者の内容を保存しました。', onDone: onClose });
  const removal = useAction({ call: removeGuest, success: '出席者から外しました。', onDone: onClose });
  const dirty = local.any || JSON.stringify(form) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose, action.refusal?.code === 'edit-conflict');
  const change = (part: Partial<GuestForm>) => setForm((before) => ({ ...before, ...part }));
  const representative = attendeeLabel({ title: guest.representativeTitle, name: guest.representativeName });
  const proxy = form.attendance === 'proxy';
  const absent = form.attendance === 'absent';
  const save = (rowVersion: number) => {
    setAttempt((count) => count + 1);
    const draft = { ...form, companions: form.companions ?? 0, handedOn: form.handedOn ?? '' };
    if (!local.any) void action.run({ id: guest.id, rowVersion, draft });
  };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking && !removing}
      title={`${guest.companyName}の出欠など`}
      size="xl"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(guest.rowVersion);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <StaleBanner action={removal} />
        <ErrorSummary
          faults={attempt > 0 ? { ...action.faults, ...local.faults } : {}}
          labels={labels}
          attempt={attempt}
        />
        <FieldGrid>
          <Wide>
            <RadioField
              path="attendance"
              label={labels.attendance}
              choices={choicesOf(attendances, attendanceLabels)}
              value={form.attendance}
              onChange={(attendance) => change({ attendance })}
              error={action.faults['attendance']}
            />
          </Wide>
          {!absent && (
            <>
              <TextField
                path="attendeeName"
                label={labels.attendeeName}
                required={proxy}
                {...(proxy
                  ? {}
                  : {
                      description: `空欄のときは台帳の代表者（${representative === '' ? '未登録' : representative}）です。`,
                    })}
                max={textLimits.ceremonyAttendee}
                value={form.attendeeName}
                onChange={(attendeeName) => change({ attendeeName })}
                error={action.faults['attendeeName']}
              />
              <TextField
                path="attendeeKana"
                label={labels.attendeeKana}
                description="読み上げ原稿のふりがなになります。"
                max={textLimits.ceremonyAttendee}
                value={form.attendeeKana}
                onChange={(attendeeKana) => change({ attendeeKana })}
                error={action.faults['attendeeKana']}
              />
              <TextField
                path="attendeeTitle"
                label={labels.attendeeTitle}
                max={textLimits.ceremonyAttendee}
                value={form.attendeeTitle}
                onChange={(attendeeTitle) => change({ attendeeTitle })}
                error={action.faults['attendeeTitle']}
              />
              <NumberField
                path="companions"
                label={labels.companions}
                suffix="名"
                min={0}
                max={maxCompanions}
                value={form.companions}
                onChange={(companions, fault) => {
                  change({ companions });
                  local.note('companions', fault);
                }}
                error={action.faults['companions']}
              />
              <Wide>
                <RadioField
                  path="photoConsent"
                  label={labels.photoConsent}
                  choices={choicesOf(consents, consentLabels)}
                  value={form.photoConsent}
                  onChange={(photoConsent) => change({ photoConsent })}
                  error={action.faults['photoConsent']}
                />
              </Wide>
            </>
          )}
          <RadioField
            path="handover"
            label={labels.handover}
            {...(absent ? { description: '欠席のときは、郵送・訪問・窓口から選びます。' } : {})}
            choices={choicesOf(handovers, handoverLabels)}
            value={form.handover}
            onChange={(handover) => change({ handover })}
            error={action.faults['handover']}
          />
          <WarekiDateField
            path="handedOn"
            label={labels.handedOn}
            description="渡すまでは空欄にします。"
            min={guest.certifiedOn}
            max={today}
            value={form.handedOn}
            onChange={(handedOn, fault) => {
              change({ handedOn });
              local.note('handedOn', fault);
            }}
            error={action.faults['handedOn']}
          />
          <Wide>
            <TextField
              path="note"
              label={labels.note}
              max={textLimits.ceremonyNote}
              multiline
              rows={1}
              value={form.note}
              onChange={(note) => change({ note })}
              error={action.faults['note']}
            />
          </Wide>
        </FieldGrid>
        <DialogBar>
          <Button variant="subtle" color="red" mr="auto" loading={removal.pending} onClick={() => setRemoving(true)}>
            出席者から外す
          </Button>
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            保存する
          </Button>
        </DialogBar>
      </form>
      {question}
      <ConfirmDialog
        opened={removing}
        title="出席者から外しますか"
        confirmLabel="外す"
        danger
        onTop
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          void removal.run({ id: guest.id, rowVersion: guest.rowVersion });
        }}
      >
        {guest.companyName}の出欠などの記録も、この交付式からなくなります。
      </ConfirmDialog>
      <ConflictQuestion action={action} labels={labels} shown={shown} onOverwrite={save} onUseCurrent={onClose} />
    </Modal>
  );
}
