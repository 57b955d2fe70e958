import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ChosenAlert } from '../../../shared/contract/alerts.ts';
import { type HandlingDraft, handlingFields, handlingsOf } from '../../../shared/domain/alert-handling.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DialogBar } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import styles from './alerts.module.css';
import { recordHandling } from './api.ts';
import { dayLabels, fieldLabels, handlingChoices, type HandlingChoice, shownValue } from './handling-words.ts';

export interface HandlingDialogProps {
  readonly items: readonly ChosenAlert[];
  readonly today: string;
  readonly clerk: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Draft = Omit<HandlingDraft, 'state'> & { readonly state: HandlingChoice | null };

/** Which handlings are offered: all chosen alerts must be able to have them, and only a record can be taken back. */
function choicesFor(items: readonly ChosenAlert[]): readonly HandlingChoice[] {
  const all = handlingsOf(items.some(({ kind }) => kind === 'correction') ? 'correction' : 'term');
  return items.some(({ rowVersion }) => rowVersion !== null) ? [...all, 'none'] : all;
}

/** 対応を記録する: one handling for all chosen alerts. */
export function HandlingDialog({ items, today, clerk, onDone, onClose }: HandlingDialogProps) {
  const [first] = useState<Draft>(() => ({
    state: null,
    handledOn: today,
    who: clerk,
    untilOn: null,
    reason: '',
    note: '',
  }));
  const [draft, setDraft] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [unchosen, setUnchosen] = useState(false);
  const local = useLocalFaults();
  const dirty = local.any || JSON.stringify(draft) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose);
  const action = useAction({
    call: recordHandling,
    success: ({ count }) =>
      count === 0 ? '変わったところはありませんでした。' : `${count.toLocaleString('ja-JP')}件の対応を記録しました。`,
    onDone,
  });
  const { state } = draft;
  const asked = state === null ? [] : handlingFields[state];
  const faults: Readonly<Record<string, string>> = {
    ...(unchosen && state === null ? { state: '対応のしかたを選んでください。' } : {}),
    ...action.faults,
    ...local.faults,
  };
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const choose = (chosen: HandlingChoice) => {
    // the fields are drawn anew: what could not be read there is gone with them
    local.clear();
    action.clear();
    change({ state: chosen });
  };
  const send = (overwrite: boolean) => {
    setAttempt((count) => count + 1);
    setUnchosen(state === null);
    if (local.any || state === null) return;
    const sent = items.map(({ subject, rowVersion }) => ({ subject, rowVersion }));
    void action.run({ items: sent, draft: { ...draft, state }, overwrite });
  };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      closeOnClickOutside={false}
      title={`対応を記録する（${items.length.toLocaleString('ja-JP')}件）`}
      size="xl"
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <ErrorSummary
          faults={attempt > 0 ? faults : {}}
          labels={{ ...fieldLabels, ...(state === null ? {} : { handledOn: dayLabels[state] }) }}
          attempt={attempt}
        />
        <RadioField
          path="state"
          label="対応のしかた"
          required
          stacked
          choices={choicesFor(items).map((value) => ({ value, label: handlingChoices[value] }))}
          value={state}
          onChange={choose}
          error={faults['state']}
        />
        {state !== null && state !== 'none' && (
          <>
            <div className={styles['pair']}>
              <WarekiDateField
                key={`day-${state}`}
                path="handledOn"
                label={dayLabels[state]}
                required
                max={today}
                value={draft.handledOn}
                onChange={(handledOn, fault) => {
                  change({ handledOn });
                  local.note('handledOn', fault);
                }}
                error={action.faults['handledOn']}
              />
              {asked.includes('untilOn') && (
                <WarekiDateField
                  path="untilOn"
                  label="いつまで"
                  required
                  min={today}
                  value={draft.untilOn}
                  onChange={(untilOn, fault) => {
                    change({ untilOn });
                    local.note('untilOn', fault);
                  }}
                  error={action.faults['untilOn']}
                />
              )}
              {asked.includes('who') && (
                <TextField
                  path="who"
                  label="担当者"
                  required
                  max={textLimits.alertWho}
                  value={draft.who}
                  onChange={(who) => change({ who })}
                  error={faults['who']}
                />
              )}
            </div>
            {asked.includes('reason') && (
              <TextField
                path="reason"
                label="理由"
                required
                multiline
                rows={2}
                max={textLimits.alertReason}
                value={draft.reason}
                onChange={(reason) => change({ reason })}
                error={faults['reason']}
              />
            )}
            <TextField
              path="note"
              label="メモ"
              multiline
              rows={2}
              max={textLimits.alertReason}
              value={draft.note}
              onChange={(note) => change({ note })}
              error={faults['note']}
            />
          </>
        )}
        <DialogBar>
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            記録する
          </Button>
        </DialogBar>
      </form>
      <ConflictQuestion
        action={action}
        labels={fieldLabels}
        shown={shownValue}
        onOverwrite={() => send(true)}
        onUseCurrent={onDone}
      />
      {question}
    </Modal>
  );
}
