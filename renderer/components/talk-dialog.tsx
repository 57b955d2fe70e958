import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { noticeKindLabels, talkFaults, talkKinds, type TalkKind } from '../../shared/domain/notice.ts';
import { textLimits } from '../../shared/domain/text-limits.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { faultSentence } from '../lib/messages.ts';
import { useToday } from '../lib/session.ts';
import { useAction } from '../lib/use-action.ts';
import { useLocalFaults } from '../lib/use-local-faults.ts';
import { ActionBanner } from './action-banner.tsx';
import { ConflictQuestion } from './conflict-question.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { DialogBar, FieldGrid, Wide } from './panel.tsx';
import { RadioField } from './radio-field.tsx';
import { TextField } from './text-field.tsx';
import { useCloseQuestion } from './use-close-question.tsx';
import { WarekiDateField } from './wareki-date-field.tsx';

/** A call, mail or visit as it is being typed. */
export interface Talk {
  readonly kind: TalkKind;
  readonly happenedOn: CivilDate | null;
  readonly counterpart: string;
  readonly subject: string;
  readonly note: string;
}

/** What is sent: an edit names the entry and the version it saw. */
export interface TalkSent {
  readonly edit: { readonly id: string; readonly rowVersion: number } | null;
  readonly draft: Omit<Talk, 'happenedOn'> & { readonly companyId: string; readonly happenedOn: string };
}

type Saved = Result<{ readonly id: string; readonly rowVersion: number }, Refusal>;

export interface TalkDialogProps {
  readonly opened: boolean;
  /** null while the clerk has yet to choose one. */
  readonly companyId: string | null;
  /** Stands above the fields: the company, or how to choose one. */
  readonly company: (error: string | undefined) => ReactNode;
  /** The entry to be mended; null for a new one. */
  readonly entry: (Talk & { readonly id: string; readonly rowVersion: number }) | null;
  readonly save: (sent: TalkSent) => Promise<Saved>;
  readonly onClose: () => void;
}

const labels = {
  companyId: '事業者',
  kind: '方法',
  means: '方法',
  happenedOn: '日付',
  counterpart: '相手',
  subject: '件名',
  note: '内容',
} as const;
const kinds = talkKinds.map((value) => ({ value, label: noticeKindLabels[value] }));

/** The company's form behind the dialog has fields of the same names; the company itself is chosen outside. */
const ownPaths = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path === 'companyId' ? path : `talk-${path}`, text]));

/** What the host would refuse, and the company that is yet to be chosen. */
function ownFaults(
  draft: Talk,
  companyId: string | null,
  today: CivilDate,
  unread: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { happenedOn } = draft;
  const day: Readonly<Record<string, string>> =
    happenedOn === null
      ? unread['happenedOn'] === undefined
        ? { happenedOn: faultSentence({ code: 'required' }) }
        : {}
      : happenedOn > today
        ? { happenedOn: faultSentence({ code: 'date-in-future', params: { today } }) }
        : {};
  const texts = Object.fromEntries(talkFaults(draft).map((fault) => [fault.path, faultSentence(fault)]));
  return { ...(companyId === null ? { companyId: '事業者を選んでください。' } : {}), ...day, ...texts };
}

/** 電話などを記録: what was said to whom and when. Nothing is sent by the app. Mounted anew for each entry. */
export function TalkDialog({ opened, companyId, company, entry, save, onClose }: TalkDialogProps) {
  const today = useToday();
  const [first] = useState<Talk>(entry ?? { kind: 'phone', happenedOn: today, counterpart: '', subject: '', note: '' });
  const [draft, setDraft] = useState(first);
  const { close, question } = useCloseQuestion(JSON.stringify(draft) !== JSON.stringify(first), onClose);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: save, success: '記録しました。', onDone: onClose });
  const change = (part: Partial<Talk>) => setDraft((before) => ({ ...before, ...part }));
  // all that is wrong is said at once: the company, the day and the texts
  const own: Readonly<Record<string, string>> = attempt === 0 ? {} : ownFaults(draft, companyId, today, local.faults);
  const faults = { ...action.faults, ...own, ...local.faults };
  const send = (rowVersion: number | undefined) => {
    if (companyId === null || local.any) return;
    if (Object.keys(ownFaults(draft, companyId, today, local.faults)).length > 0) return;
    const edit = entry === null ? null : { id: entry.id, rowVersion: rowVersion ?? entry.rowVersion };
    const { kind, counterpart, subject, note, happenedOn } = draft;
    void action.run({ edit, draft: { companyId, kind, counterpart, subject, note, happenedOn: happenedOn ?? '' } });
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={entry === null ? '電話などを記録' : '記録を直す'}
      size="xl"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((count) => count + 1);
          send(undefined);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <ErrorSummary faults={attempt > 0 ? ownPaths(faults) : {}} labels={ownPaths(labels)} attempt={attempt} />
        {company(own['companyId'])}
        <FieldGrid>
          <Wide>
            <RadioField label={labels.kind} choices={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
          </Wide>
          <WarekiDateField
            path="talk-happenedOn"
            label={labels.happenedOn}
            required
            max={today}
            value={draft.happenedOn}
            onChange={(happenedOn, fault) => {
              change({ happenedOn });
              local.note('happenedOn', fault);
            }}
            error={own['happenedOn'] ?? action.faults['happenedOn']}
          />
          <TextField
            path="talk-counterpart"
            label={labels.counterpart}
            max={textLimits.noticeCounterpart}
            value={draft.counterpart}
            onChange={(counterpart) => change({ counterpart })}
            error={faults['counterpart']}
          />
          <Wide>
            <TextField
              path="talk-subject"
              label={labels.subject}
              required
              max={textLimits.noticeSubject}
              value={draft.subject}
              onChange={(subject) => change({ subject })}
              error={faults['subject']}
            />
          </Wide>
          <Wide>
            <TextField
              path="talk-note"
              label={labels.note}
              max={textLimits.noticeNote}
              multiline
              rows={3}
              value={draft.note}
              onChange={(note) => change({ note })}
              error={faults['note']}
            />
          </Wide>
        </FieldGrid>
        <DialogBar>
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            記録する
          </Button>
        </DialogBar>
      </form>
      {question}
      <ConflictQuestion action={action} labels={labels} onOverwrite={send} onUseCurrent={onClose} />
    </Modal>
  );
}
