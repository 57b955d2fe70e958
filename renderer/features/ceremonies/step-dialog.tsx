import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import { handingStep, maxStepMinutes } from '../../../shared/domain/ceremony-time.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { DialogBar, FieldGrid, Wide } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { removeStep, saveStep } from './api.ts';

const labels = { title: '次第', minutes: '所要', who: '担当', note: '備考' } as const;

export interface StepDialogProps {
  readonly ceremonyId: string;
  /** null: a new one, at the end */
  readonly step: CeremonyDetail['steps'][number] | null;
  readonly counting: { readonly called: number; readonly minutesPerGuest: number };
  readonly onClose: () => void;
}

/** One line of 進行表. */
export function StepDialog({ ceremonyId, step, counting, onClose }: StepDialogProps) {
  const [first] = useState(() => step ?? { title: '', minutes: 5, who: '', note: '' });
  const [title, setTitle] = useState(first.title);
  const [minutes, setMinutes] = useState<number | null>(first.minutes);
  const [who, setWho] = useState(first.who);
  const [note, setNote] = useState(first.note);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: saveStep, success: '進行表を保存しました。', onDone: onClose });
  const removal = useAction({ call: removeStep, success: '次第を削除しました。', onDone: onClose });
  const dirty =
    local.any || title !== first.title || minutes !== first.minutes || who !== first.who || note !== first.note;
  const { close, asking, question } = useCloseQuestion(dirty, onClose, action.refusal?.code === 'edit-conflict');
  const save = (rowVersion: number | null) => {
    setAttempt((count) => count + 1);
    const draft = { title, minutes: minutes ?? 0, who, note };
    if (!local.any) void action.run({ ceremonyId, id: step?.id ?? null, rowVersion, draft });
  };
  const counted = counting.called * counting.minutesPerGuest;
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      title={step === null ? '次第を加える' : `「${step.title}」を直す`}
      size="lg"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(step?.rowVersion ?? null);
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
          <TextField
            path="title"
            label={labels.title}
            required
            max={textLimits.ceremonyStep}
            value={title}
            onChange={setTitle}
            error={action.faults['title']}
          />
          <NumberField
            path="minutes"
            label={labels.minutes}
            {...(title === handingStep
              ? {
                  description: `0分のときは、${counting.called}件×${counting.minutesPerGuest}分＝${counted}分で計算します。`,
                }
              : {})}
            suffix="分"
            min={0}
            max={maxStepMinutes}
            value={minutes}
            onChange={(value, fault) => {
              setMinutes(value);
              local.note('minutes', fault);
            }}
            error={action.faults['minutes']}
          />
          <Wide>
            <TextField
              path="who"
              label={labels.who}
              max={textLimits.ceremonyStep}
              value={who}
              onChange={setWho}
              error={action.faults['who']}
            />
          </Wide>
          <Wide>
            <TextField
              path="note"
              label={labels.note}
              max={textLimits.ceremonyNote}
              multiline
              rows={2}
              value={note}
              onChange={setNote}
              error={action.faults['note']}
            />
          </Wide>
        </FieldGrid>
        <DialogBar>
          {step !== null && (
            <Button
              variant="subtle"
              color="red"
              mr="auto"
              loading={removal.pending}
              onClick={() => void removal.run({ id: step.id, rowVersion: step.rowVersion })}
            >
              この次第を削除する
            </Button>
          )}
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            保存する
          </Button>
        </DialogBar>
      </form>
      {question}
      <ConflictQuestion action={action} labels={labels} onOverwrite={save} onUseCurrent={onClose} />
    </Modal>
  );
}
