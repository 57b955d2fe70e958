import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { type ReactNode, useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { type ApplicationStatus, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { correctionNote } from '../../../shared/domain/correction-words.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { fieldId } from '../../components/field.tsx';
import { DueDayField } from '../../components/due-day-field.tsx';
import { LetterButtons } from '../../components/letter-buttons.tsx';
import { useLetterNumber } from '../../components/letter-number-field.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { correctionsQuery, dueQuery, moveWithVersion, writeLetter } from './api.ts';
import styles from './applications.module.css';
import { CorrectionArrived } from './correction-due.tsx';
import { moveLabel } from './words.ts';

export interface MoveDialogProps {
  readonly application: ApplicationDetail;
  readonly to: ApplicationStatus;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Leads to what is missing, shown beside a refusal. */
  readonly help?: ReactNode;
}

interface Asked {
  /** What the day is called; null asks for none. */
  readonly day: string | null;
  readonly note: string;
  readonly noteRequired: boolean;
  readonly text: string;
}

function askedFor(to: ApplicationStatus, first: boolean): Asked {
  if (to === 'received' && first) {
    const text = '受付番号が付き、審査の対象になる年と判定の設定がこの日で決まります。';
    return { day: '受付日', note: 'メモ', noteRequired: false, text };
  }
  if (to === 'correction') {
    return { day: null, note: '補正してもらう内容', noteRequired: true, text: '補正の内容と期限を記録します。' };
  }
  if (to === 'withdrawn') {
    const text =
      'この申請を終わりにします。取り下げた申請は元に戻せません。あらためて申請するときは新しく受け付けます。';
    return { day: '取下げ日', note: '取下げの理由', noteRequired: true, text };
  }
  return { day: null, note: 'メモ', noteRequired: false, text: '申請の段階を変えます。' };
}

/** Asks for what a step needs and takes it. It stays mounted while closed, so typed text survives a look at the page. */
export function MoveDialog({ application, to, opened, onClose, help }: MoveDialogProps) {
  const today = useToday();
  const [on, setOn] = useState<CivilDate | null>(today);
  const [due, setDue] = useState<CivilDate | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [noteMissing, setNoteMissing] = useState(false);
  const local = useLocalFaults();
  const read = useQuery({ ...correctionsQuery(application.id), enabled: opened && to === 'correction' });
  const corrections = to === 'correction' && read.data?.ok === true ? read.data.value.lines : [];
  const counted = useQuery({ ...dueQuery(due), enabled: opened && to === 'correction' });
  const usually = useQuery({ ...dueQuery(null), enabled: opened && to === 'correction' });
  const usual = usually.data?.period == null ? null : { on: usually.data.period.on, recorded: false };
  const number = useLetterNumber();
  // what the sheet lacks is proposed until the clerk writes something
  const note = typed ?? correctionNote(corrections);
  const asked = askedFor(to, application.receivedOn === null);
  const label = moveLabel(application.status, to);
  const action = useAction({
    call: moveWithVersion,
    success: ({ status, receiptNumber }) =>
      status === 'received' && application.receivedOn === null
        ? `受け付けました（受付番号 ${receiptNumber ?? ''}）。`
        : `段階を「${applicationStatusLabels[status]}」にしました。`,
    onDone: () => {
      setTyped(null);
      onClose();
    },
  });
  const faults: Readonly<Record<string, string>> = {
    ...action.faults,
    ...(noteMissing ? { note: faultSentence({ code: 'required' }) } : {}),
    ...local.faults,
  };
  // the sheet is filled in on a version that takes no application on the day of receipt; another day is another question
  const wrong = action.refusal?.code === 'version-not-usable' ? action.refusal.params : undefined;
  const other = wrong?.['on'] === on ? wrong : undefined;
  const save = (changeTo?: string) => {
    const lacks = asked.noteRequired && isBlank(note);
    setNoteMissing(lacks);
    if (lacks) document.getElementById(fieldId('move-note'))?.focus();
    if (lacks || local.any) return;
    const { id, rowVersion } = application;
    void action.run({
      id,
      rowVersion,
      to,
      note,
      ...(asked.day !== null && on !== null ? { on } : {}),
      ...(to === 'correction' && due !== null ? { correctionDueOn: due } : {}),
      changeTo,
    });
  };
  const close = () => {
    action.clear();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={label} size="lg" closeOnClickOutside={false}>
      <form
        noValidate
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <StaleBanner action={action} except={['invalid-input']}>
          {help}
          {other !== undefined && (
            <>
              <p>両方の版にある審査項目の記入は残ります。ほかの審査項目の記入は、元の版に戻すとまた表示されます。</p>
              <Button variant="outline" loading={action.pending} onClick={() => save(String(other['usableId']))}>
                「{other['usable']}」に変えて受け付ける
              </Button>
            </>
          )}
        </StaleBanner>
        <p>{asked.text}</p>
        {application.status === 'correction' && application.correctionDueOn !== null && to !== 'withdrawn' && (
          <CorrectionArrived dueOn={application.correctionDueOn} today={today} />
        )}
        {asked.day !== null && (
          <WarekiDateField
            path="move-on"
            label={asked.day}
            required
            width={320}
            max={today}
            value={on}
            onChange={(value, fault) => {
              setOn(value);
              local.note('on', fault ?? (value === null ? { code: 'required' } : null));
            }}
            error={faults['on']}
          />
        )}
        <TextField
          path="move-note"
          label={asked.note}
          required={asked.noteRequired}
          multiline
          rows={corrections.length > 0 ? 8 : 3}
          description={
            corrections.length > 0 ? 'チェックシートの「補正が必要な項目」から作りました。書き直せます。' : undefined
          }
          max={textLimits.applicationNote}
          value={note}
          onChange={(value) => {
            setTyped(value);
            setNoteMissing(false);
          }}
          error={faults['note']}
        />
        {to === 'correction' && (
          <DueDayField
            path="move-due"
            label="補正の期限"
            usual={usual}
            period={counted.data?.period ?? null}
            width={520}
            min={today}
            value={due}
            onChange={(value, fault) => {
              setDue(value);
              local.note('correctionDueOn', fault);
            }}
            error={faults['correctionDueOn']}
          />
        )}
        {corrections.length > 0 && (
          <>
            <p>補正依頼の文書には、チェックシートの「補正が必要な項目」が載ります（上の欄の書き直しは入りません）。</p>
            {number.field}
            <LetterButtons
              applicationId={application.id}
              dueOn={due}
              documentNumber={number.value}
              write={writeLetter}
              disabled={local.any || !number.sound}
            />
          </>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="outline" onClick={close} data-autofocus={to === 'withdrawn' || undefined}>
            キャンセル
          </Button>
          <Button type="submit" color={to === 'withdrawn' ? 'red' : 'blue'} loading={action.pending}>
            {label}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
