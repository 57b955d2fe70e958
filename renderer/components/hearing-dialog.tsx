import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { HearingRow } from '../../shared/contract/hearings.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { type HearingDraft, hearingMethodLabels, hearingMethods } from '../../shared/domain/hearing.ts';
import { isBlank } from '../../shared/domain/text.ts';
import { textLimits } from '../../shared/domain/text-limits.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { faultSentence } from '../lib/messages.ts';
import { useSession, useToday } from '../lib/session.ts';
import { useAction } from '../lib/use-action.ts';
import { useLocalFaults } from '../lib/use-local-faults.ts';
import { ErrorSummary } from './error-summary.tsx';
import styles from './hearings-panel.module.css';
import { DialogBar } from './panel.tsx';
import { RadioField } from './radio-field.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { TextField } from './text-field.tsx';
import { useCloseQuestion } from './use-close-question.tsx';
import { WarekiDateField } from './wareki-date-field.tsx';

type Answer = Promise<Result<{ readonly id: string; readonly rowVersion: number }, Refusal>>;

export interface HearingDialogProps {
  /** Null: a new entry. */
  readonly row: HearingRow | null;
  readonly earliestOn: string;
  readonly save: (draft: HearingDraft) => Answer;
  readonly onClose: () => void;
}

const labels = {
  'hearing-method': '方法',
  'hearing-heldOn': 'ヒアリングの日',
  'hearing-attendees': '出席者（事業者）',
  'hearing-heardBy': '聴いた担当者',
  'hearing-summary': '内容',
  'hearing-companyOutline': '会社の概要・風土',
};
const prefixed = (faults: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(faults).map(([path, sentence]) => [`hearing-${path}`, sentence]));

/** One entry of the hearing log: when, how, who, what was said, and what the committee is told of the company. */
export function HearingDialog({ row, earliestOn, save, onClose }: HearingDialogProps) {
  const today = useToday();
  const clerk = useSession().data?.clerkName ?? '';
  const [first] = useState({
    method: row?.method ?? ('phone' as const),
    heldOn: row?.heldOn ?? today,
    attendees: row?.attendees ?? '',
    heardBy: row?.heardBy ?? clerk,
    summary: row?.summary ?? '',
    companyOutline: row?.companyOutline ?? '',
  });
  const [draft, setDraft] = useState<Omit<HearingDraft, 'heldOn'> & { heldOn: string | null }>(first);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: save, success: 'ヒアリングを記録しました。', onDone: onClose });
  const { close, question } = useCloseQuestion(JSON.stringify(draft) !== JSON.stringify(first) || local.any, onClose);
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setChecked({});
  };
  const submit = () => {
    const faults: Record<string, string> = {};
    if (draft.heldOn === null && !local.any) faults['heldOn'] = faultSentence({ code: 'required' });
    if (isBlank(draft.summary) && isBlank(draft.companyOutline))
      faults['summary'] = '「内容」か「会社の概要・風土」のどちらかを入力してください。';
    setChecked(faults);
    setAttempt((count) => count + 1);
    if (Object.keys(faults).length > 0 || local.any || draft.heldOn === null) return;
    void action.run({ ...draft, heldOn: draft.heldOn });
  };
  const faults = { ...action.faults, ...checked, ...local.faults };
  return (
    <Modal
      opened
      onClose={close}
      title={row === null ? 'ヒアリングを記録する' : 'ヒアリングの記録を直す'}
      size="xl"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <ErrorSummary faults={attempt > 0 ? prefixed(faults) : {}} labels={labels} attempt={attempt} />
        <RadioField
          path="hearing-method"
          label={labels['hearing-method']}
          required
          choices={hearingMethods.map((value) => ({ value, label: hearingMethodLabels[value] }))}
          value={draft.method}
          onChange={(method) => change({ method })}
        />
        <div className={styles['pair']}>
          <WarekiDateField
            path="hearing-heldOn"
            label={labels['hearing-heldOn']}
            required
            min={earliestOn}
            max={today}
            value={draft.heldOn}
            onChange={(heldOn, fault) => {
              change({ heldOn });
              local.note('heldOn', fault);
            }}
            error={action.faults['heldOn'] ?? checked['heldOn']}
          />
          <TextField
            path="hearing-heardBy"
            label={labels['hearing-heardBy']}
            max={textLimits.hearingPeople}
            value={draft.heardBy}
            onChange={(heardBy) => change({ heardBy })}
            error={faults['heardBy']}
          />
        </div>
        <TextField
          path="hearing-attendees"
          label={labels['hearing-attendees']}
          max={textLimits.hearingPeople}
          value={draft.attendees}
          onChange={(attendees) => change({ attendees })}
          error={faults['attendees']}
        />
        <TextField
          path="hearing-summary"
          label={labels['hearing-summary']}
          description="※「内容」と「会社の概要・風土」は、どちらか一方が必須です。"
          multiline
          rows={2}
          max={textLimits.hearingText}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          error={faults['summary']}
        />
        <TextField
          path="hearing-companyOutline"
          label={labels['hearing-companyOutline']}
          description="推進委員会の資料に載ります。「内容」を入力すれば、空欄でもかまいません。"
          multiline
          rows={2}
          max={textLimits.hearingText}
          value={draft.companyOutline}
          onChange={(companyOutline) => change({ companyOutline })}
          error={faults['companyOutline']}
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
    </Modal>
  );
}
