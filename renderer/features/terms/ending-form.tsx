import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EndingFacts } from '../../../shared/contract/terms.ts';
import { applicationKindLabels, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { endingKindLabels, endingKinds, type EndingKind } from '../../../shared/domain/term-ending.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { Steps } from '../../components/steps.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { useStepFocus } from './use-step-focus.ts';
import { previewEnding, recordEnding } from './api.ts';
import { EndingFields } from './ending-fields.tsx';
import { EndingSummary } from './ending-summary.tsx';
import { emptyEnding, type EndingForm as Form, endingLabels, namesOf, typedOf } from './ending-words.ts';
import styles from './terms.module.css';

function OpenApplication({ open }: { readonly open: NonNullable<EndingFacts['openApplication']> }) {
  return (
    <Alert color="orange" variant="outline" title="進行中の申請があります" mb="md">
      {applicationKindLabels[open.kind]}の申請（{open.receiptNumber ?? '受付前'}、{applicationStatusLabels[open.status]}
      ）があります。認定の終了を記録しても、この申請は残ります。続けないときは、先に{' '}
      <Link to="/applications/$applicationId" params={{ applicationId: open.id }}>
        申請の画面で取下げを記録
      </Link>
      してください。
    </Alert>
  );
}

interface Planned {
  readonly terms: EndingFacts['running'];
  readonly certificatesOut: number;
}

/** What was typed for one kind, carried over to another: days and the reason hold for any, the rest begins anew. */
function changedKind(form: Form | null, kind: EndingKind): Form {
  if (form === null) return emptyEnding(kind);
  const { effectiveOn, happenedOn, notifiedOn, acceptedOn, reason } = form;
  return { ...emptyEnding(kind), effectiveOn, happenedOn, notifiedOn, acceptedOn, reason };
}

/** Kind, facts, and a summary to agree to before anything is stored. */
export function EndingForm({ facts, onDone }: { readonly facts: EndingFacts; readonly onDone: () => void }) {
  const { company, openApplication, revocationGrounds } = facts;
  const [form, setForm] = useState<Form | null>(null);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [edited, setEdited] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const guard = useUnsavedGuard(form !== null);
  const preview = useAction({ call: previewEnding, success: null, changes: false, onDone: setPlanned });
  const record = useAction({
    call: recordEnding,
    success: '認定の終了を記録しました。',
    onDone: () => {
      guard.release();
      onDone();
    },
  });
  const change = (part: Partial<Form>) => {
    setForm((before) => (before === null ? before : { ...before, ...part }));
    setEdited((before) => [...before, ...Object.keys(part)]);
  };
  const check = () => {
    setAttempt((count) => count + 1);
    setEdited([]);
    if (form !== null && !local.any) void preview.run({ companyId: company.id, draft: typedOf(form) });
  };
  useStepFocus(planned === null ? null : 'ending-summary', 'ending-facts');
  const found = Object.entries(preview.faults).filter(([path]) => !edited.includes(path));
  const faults: Readonly<Record<string, string>> = { ...Object.fromEntries(found), ...local.faults };
  // the list of faults calls the fields what the chosen kind calls them
  const labels = form === null ? endingLabels : { ...endingLabels, ...namesOf(form.kind) };
  const steps = [
    { key: 'facts', label: '種類と内容', state: planned === null ? ('now' as const) : ('done' as const) },
    { key: 'confirm', label: '確かめて記録', state: planned === null ? ('ahead' as const) : ('now' as const) },
  ];
  if (planned !== null && form !== null) {
    return (
      <>
        <Steps label="記録の手順" steps={steps} />
        <ActionBanner action={record} />
        <Panel id="ending-summary" title="記録する内容を確かめてください">
          <EndingSummary form={form} facts={facts} {...planned} />
        </Panel>
        <SaveBar>
          <Button variant="outline" onClick={() => setPlanned(null)}>
            入力に戻る
          </Button>
          <Button
            loading={record.pending}
            onClick={() => void record.run({ companyId: company.id, draft: typedOf(form) })}
          >
            この内容で記録する
          </Button>
        </SaveBar>
      </>
    );
  }
  return (
    <form
      noValidate
      aria-label="認定の終了"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <Steps label="記録の手順" steps={steps} />
      {openApplication !== null && <OpenApplication open={openApplication} />}
      <ActionBanner action={preview} except={['invalid-input']} />
      <ErrorSummary faults={attempt > 0 ? faults : {}} labels={labels} attempt={attempt} />
      <Panel id="ending-facts" title="終了の種類と内容">
        <div className={styles['stack']}>
          <RadioField
            path="kind"
            label="終了の種類"
            description="満了日が過ぎたときは記録しません（期間満了は日付から分かります）。更新の申請をやめるときは、申請の画面の「取下げ」です。"
            required
            choices={endingKinds.map((value) => ({ value, label: endingKindLabels[value] }))}
            value={form?.kind ?? null}
            onChange={(kind) => {
              setForm(changedKind(form, kind));
              preview.clear();
            }}
          />
          {form !== null && (
            <EndingFields
              form={form}
              onChange={change}
              faults={faults}
              onFault={local.note}
              revocationGrounds={revocationGrounds}
            />
          )}
        </div>
      </Panel>
      <SaveBar note={form === null ? '終了の種類を選ぶと、記録する欄が出ます。' : undefined}>
        <Button type="submit" loading={preview.pending} disabled={form === null}>
          内容を確かめる
        </Button>
      </SaveBar>
    </form>
  );
}
