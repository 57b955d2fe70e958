import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AchievementRowView } from '../../../shared/contract/achievements.ts';
import { achievementFaults, achievementLimits } from '../../../shared/domain/achievement.ts';
import { lacksEvidence, lacksPeriod } from '../../../shared/domain/achievement-claim.ts';
import { achievementSentence, type PublicationPhrases } from '../../../shared/domain/achievement-sentence.ts';
import { type Consent, consentLabels, consents } from '../../../shared/domain/company.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DialogBar, FieldGrid, Wide } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { remarkLabels } from './achievement-words.ts';
import styles from './achievements.module.css';
import { saveAchievement } from './api.ts';

type Period = 'none' | 'span' | 'day';

interface Typed {
  readonly what: string;
  readonly figure: string;
  readonly unit: string;
  readonly period: Period;
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
  readonly evidence: string;
  readonly consent: Consent;
}

const labels = {
  what: '取組',
  figure: '数値',
  unit: '単位',
  fromOn: '期間の初日',
  toOn: '期間の末日・時点',
  evidence: '根拠',
  consent: '掲載同意',
} as const;

const periods: readonly { readonly value: Period; readonly label: string }[] = [
  { value: 'none', label: '期間なし' },
  { value: 'span', label: '期間（…から…まで）' },
  { value: 'day', label: 'ある日の時点（…現在）' },
];
const consentChoices = consents.map((value) => ({ value, label: consentLabels[value] }));

const periodOf = ({ fromOn, toOn }: AchievementRowView): Period =>
  fromOn !== null ? 'span' : toOn === null ? 'none' : 'day';

/** The company's form behind the dialog has fields of the same names. */
const ownPaths = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [`achievement-${path}`, text]));

const factsOf = ({ period, fromOn, toOn, ...rest }: Typed) => ({
  ...rest,
  fromOn: period === 'span' ? fromOn : null,
  toOn: period === 'none' ? null : toOn,
});

/** What the host would refuse; a chosen kind of period wants its days. */
function ownFaults(typed: Typed, today: CivilDate): Readonly<Record<string, string>> {
  const required = faultSentence({ code: 'required' });
  const days = {
    ...(typed.period === 'span' && typed.fromOn === null ? { fromOn: required } : {}),
    ...(typed.period !== 'none' && typed.toOn === null ? { toOn: required } : {}),
  };
  const faults = achievementFaults(factsOf(typed), today).map((fault) => [fault.path, faultSentence(fault)]);
  return { ...Object.fromEntries(faults), ...days };
}

export interface AchievementDialogProps {
  readonly companyId: string;
  /** The one to be mended; null for a new one. */
  readonly row: AchievementRowView | null;
  readonly phrases: PublicationPhrases;
  /** What a new one starts with: the company's consent. */
  readonly consent: Consent;
  readonly onClose: () => void;
}

/** 取組実績を追加・直す: one achievement, with the sentence it will be printed in. Mounted anew for each. */
export function AchievementDialog({ companyId, row, phrases, consent, onClose }: AchievementDialogProps) {
  const today = useToday();
  const [first] = useState<Typed>(
    row === null
      ? { what: '', figure: '', unit: '', period: 'none', fromOn: null, toOn: null, evidence: '', consent }
      : {
          what: row.what,
          figure: row.figure,
          unit: row.unit,
          period: periodOf(row),
          fromOn: row.fromOn,
          toOn: row.toOn,
          evidence: row.evidence,
          consent: row.consent,
        },
  );
  const [typed, setTyped] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: saveAchievement, success: '取組実績を保存しました。', onDone: onClose });
  const dirty = JSON.stringify(typed) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose, action.refusal?.code === 'edit-conflict');
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const facts = factsOf(typed);
  // a date that cannot be read matters only where it is asked for
  const asked = (path: string) =>
    path === 'fromOn' ? typed.period === 'span' : path === 'toOn' ? typed.period !== 'none' : true;
  const unread = Object.fromEntries(Object.entries(local.faults).filter(([path]) => asked(path)));
  const faults = { ...action.faults, ...(attempt === 0 ? {} : ownFaults(typed, today)), ...unread };
  const send = (rowVersion: number | undefined) => {
    if (Object.keys(unread).length > 0 || Object.keys(ownFaults(typed, today)).length > 0) return;
    const { fromOn, toOn, what, figure, unit, evidence } = facts;
    const edit = row === null ? null : { id: row.id, rowVersion: rowVersion ?? row.rowVersion };
    const draft = { what, figure, unit, evidence, consent: facts.consent, fromOn: fromOn ?? '', toOn: toOn ?? '' };
    void action.run({ companyId, edit, draft });
  };
  const told = { ...facts, itemKey: null, categoryNo: row?.category === true ? 0 : null };
  const text = (path: 'what' | 'figure' | 'unit' | 'evidence', description?: string) => (
    <TextField
      path={`achievement-${path}`}
      label={labels[path]}
      required={path === 'what'}
      max={achievementLimits[path]}
      description={description}
      value={typed[path]}
      onChange={(value) => change({ [path]: value })}
      error={faults[path]}
    />
  );
  const day = (path: 'fromOn' | 'toOn', label: string) => (
    <WarekiDateField
      path={`achievement-${path}`}
      label={label}
      required
      max={today}
      value={typed[path]}
      onChange={(value, fault) => {
        change({ [path]: value });
        local.note(path, fault);
      }}
      error={faults[path]}
    />
  );
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      title={row === null ? '取組実績を追加' : '取組実績を直す'}
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
        <div className={styles['preview']} aria-live="polite">
          印刷する文：
          <strong>
            {isBlank(typed.what) ? '（取組を入力すると表示されます）' : achievementSentence(told, phrases)}
          </strong>
          {lacksPeriod(facts) && <p>{remarkLabels['claim-without-period']}。保存はできます。</p>}
          {lacksEvidence(facts) && <p>{remarkLabels.superlative}。</p>}
        </div>
        <FieldGrid>
          <Wide>{text('what', '例：ノー残業デーの実施、年次有給休暇の取得率')}</Wide>
          {text('figure', '数えたものがあるときだけ。例：78.5')}
          {text('unit', '例：％、人、時間')}
          <Wide>
            <RadioField label="期間" choices={periods} value={typed.period} onChange={(period) => change({ period })} />
          </Wide>
          {typed.period === 'span' && day('fromOn', '期間の初日')}
          {typed.period !== 'none' && day('toOn', typed.period === 'span' ? '期間の末日' : '時点の日')}
          <Wide>{text('evidence', '確かめた資料。例：チェックシート 3-1 記入欄、事業者からのメール')}</Wide>
          <Wide>
            <RadioField
              label={labels.consent}
              choices={consentChoices}
              value={typed.consent}
              onChange={(next) => change({ consent: next })}
            />
          </Wide>
        </FieldGrid>
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
        labels={labels}
        shown={(field, value) =>
          (field === 'fromOn' || field === 'toOn') && value !== ''
            ? formatWareki(value)
            : field === 'consent'
              ? (consentChoices.find((choice) => choice.value === value)?.label ?? value)
              : value
        }
        onOverwrite={send}
        onUseCurrent={onClose}
      />
    </Modal>
  );
}
