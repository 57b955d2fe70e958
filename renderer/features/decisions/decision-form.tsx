import { Button, Group } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useRef, useState } from 'react';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { type Outcome, outcomeLabels, outcomes, reasonRequired } from '../../../shared/domain/decision.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { recordDecision } from './api.ts';
import { DecisionConfirm } from './decision-confirm.tsx';
import { DecisionRefused } from './decision-refused.tsx';
import styles from './decisions.module.css';
import { blocking, missingEntries, MissingPart } from './missing-part.tsx';
import { TermPreview } from './term-preview.tsx';

/** The decision as it is being typed. */
export interface DecisionDraft {
  readonly outcome: Outcome | null;
  readonly decidedOn: CivilDate | null;
  readonly reason: string;
  readonly documentNumber: string;
}

const empty: DecisionDraft = { outcome: null, decidedOn: null, reason: '', documentNumber: '' };

const labels: Readonly<Record<keyof DecisionDraft, string>> = {
  outcome: '決定の内容',
  decidedOn: '決定日',
  reason: '理由',
  documentNumber: '文書番号',
};

const whyReason = (outcome: Outcome | null, preparation: DecisionPreparation): string => {
  if (outcome === 'refused') return '不認定のときは、必ず書きます。';
  return outcome === 'certified' && reasonRequired(outcome, preparation.judgement)
    ? '審査の結果と違う決定なので、必ず書きます。'
    : '審査の結果と違う決定のときと、不認定のときは必要です。';
};

/** Outcome, day, reason and document number; nothing is stored before the clerk has confirmed what will be. */
export function DecisionForm({ preparation }: { readonly preparation: DecisionPreparation }) {
  const today = useToday();
  const [draft, setDraft] = useState(empty);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const missingBox = useRef<HTMLDivElement>(null);
  const local = useLocalFaults();
  const guard = useUnsavedGuard(JSON.stringify(draft) !== JSON.stringify(empty) || local.any);
  const action = useAction({ call: recordDecision, success: '決定を記録しました。', onDone: guard.release });
  const { outcome, decidedOn, reason, documentNumber } = draft;
  const entries = missingEntries(preparation);
  const needsReason = outcome !== null && reasonRequired(outcome, preparation.judgement);

  const change = (part: Partial<DecisionDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setChecked((before) => Object.fromEntries(Object.entries(before).filter(([path]) => !(path in part))));
  };
  const check = () => {
    const faults: Record<string, string> = {};
    if (outcome === null) faults['outcome'] = '認定か不認定かを選んでください。';
    if (decidedOn === null && !local.any) faults['decidedOn'] = faultSentence({ code: 'required' });
    if (needsReason && isBlank(reason)) faults['reason'] = faultSentence({ code: 'required' });
    setChecked(faults);
    setAttempt((count) => count + 1);
    return Object.keys(faults).length === 0 && !local.any;
  };
  const submit = () => {
    if (!check()) return;
    if (blocking(entries, outcome).length > 0) missingBox.current?.focus();
    else setConfirming(true);
  };
  const record = async () => {
    if (outcome === null || decidedOn === null) return;
    const { applicationId, rowVersion } = preparation;
    await action.run({ applicationId, rowVersion, outcome, decidedOn, reason, documentNumber });
    setConfirming(false);
  };
  const faults = { ...action.faults, ...checked, ...local.faults };

  return (
    <form
      noValidate
      className={styles['record']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MissingPart entries={entries} box={missingBox} />
      <DecisionRefused action={action} preparation={preparation} />
      <ErrorSummary faults={attempt > 0 ? faults : {}} labels={labels} attempt={attempt} />
      <Panel title="決定の記録">
        <div className={styles['form']}>
          <RadioField
            path="outcome"
            label={labels.outcome}
            required
            choices={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
            value={outcome}
            onChange={(value) => change({ outcome: value })}
            error={faults['outcome']}
          />
          <div className={styles['row']}>
            <WarekiDateField
              path="decidedOn"
              label={labels.decidedOn}
              required
              max={today}
              value={decidedOn}
              onChange={(day, fault) => {
                change({ decidedOn: day });
                local.note('decidedOn', fault);
              }}
              error={action.faults['decidedOn'] ?? checked['decidedOn']}
            />
            <TextField
              path="documentNumber"
              label={labels.documentNumber}
              max={textLimits.decisionDocumentNumber}
              value={documentNumber}
              onChange={(text) => change({ documentNumber: text })}
              error={faults['documentNumber']}
            />
          </div>
          <TextField
            path="reason"
            label={labels.reason}
            description={whyReason(outcome, preparation)}
            required={needsReason}
            max={textLimits.decisionReason}
            multiline
            rows={2}
            value={reason}
            onChange={(text) => change({ reason: text })}
            error={faults['reason']}
          />
          {outcome === 'certified' && <TermPreview preparation={preparation} decidedOn={decidedOn} />}
          <Group justify="flex-end">
            <Button type="submit" loading={action.pending}>
              決定を記録する
            </Button>
          </Group>
        </div>
      </Panel>
      {outcome !== null && decidedOn !== null && (
        <DecisionConfirm
          opened={confirming}
          preparation={preparation}
          decision={{ outcome, decidedOn, reason, documentNumber }}
          pending={action.pending}
          onConfirm={() => void record()}
          onCancel={() => setConfirming(false)}
        />
      )}
    </form>
  );
}
