import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ExtensionPlanRow } from '../../../shared/contract/terms.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { useStepFocus } from './use-step-focus.ts';
import { extendTerms, planExtension } from './api.ts';
import { ExtensionFields } from './extension-fields.tsx';
import { ExtensionPreview } from './extension-preview.tsx';
import { emptyExtension, type ExtensionForm as Form, extensionLabels, typedExtension } from './extension-words.ts';

interface Plan {
  readonly rows: readonly ExtensionPlanRow[];
  readonly more: boolean;
}

/** Conditions, then what each term becomes, then done; nothing is stored before the second step is agreed to. */
export function ExtensionForm({ onDone }: { readonly onDone: () => void }) {
  const today = useToday();
  const [form, setForm] = useState(() => emptyExtension(today));
  const [plan, setPlan] = useState<Plan | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const dirty =
    JSON.stringify({ ...form, extendedOn: null }) !== JSON.stringify({ ...emptyExtension(today), extendedOn: null });
  const guard = useUnsavedGuard(dirty || local.any);
  const preview = useAction({
    call: planExtension,
    success: null,
    changes: false,
    onDone: (value) => {
      setPlan(value);
      const possible = value.rows.filter(({ problem }) => problem === null);
      setSelected(new Set(possible.map(({ termId }) => termId)));
    },
  });
  const extend = useAction({
    call: extendTerms,
    success: '認定期間を延長しました。',
    onDone: () => {
      guard.release();
      onDone();
    },
  });
  const change = (part: Partial<Form>) => {
    setForm((before) => ({ ...before, ...part }));
    setEdited((before) => [...before, ...Object.keys(part)]);
  };
  const check = () => {
    setAttempt((count) => count + 1);
    setEdited([]);
    extend.clear();
    if (!local.any) void preview.run(typedExtension(form));
  };
  useStepFocus(plan === null ? null : 'extension-plan', 'extension-facts');
  const found = Object.entries(preview.faults).filter(([path]) => !edited.includes(path));
  const faults: Readonly<Record<string, string>> = { ...Object.fromEntries(found), ...local.faults };
  if (plan !== null) {
    const { by, reason, extendedOn } = typedExtension(form);
    const chosen = plan.rows.filter(({ termId }) => selected.has(termId));
    const terms = chosen.map(({ termId: id, rowVersion }) => ({ id, rowVersion }));
    return (
      <>
        <StaleBanner action={extend} onRead={() => void preview.run(typedExtension(form))} />
        <ExtensionPreview
          {...plan}
          selected={selected}
          onSelect={setSelected}
          pending={extend.pending}
          onBack={() => setPlan(null)}
          onExtend={() => void extend.run({ terms, by, reason, extendedOn })}
        />
      </>
    );
  }
  return (
    <form
      noValidate
      aria-label="認定期間の延長"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ActionBanner action={preview} except={['invalid-input']} />
      <ErrorSummary faults={attempt > 0 ? faults : {}} labels={extensionLabels} attempt={attempt} />
      <Panel id="extension-facts" title="まとめて延長する">
        <ExtensionFields form={form} onChange={change} faults={faults} onFault={local.note} />
      </Panel>
      <SaveBar note="まだ延長しません。次の画面で、1件ずつ新しい満了日を確かめて、外すものを選べます。">
        <Button type="submit" loading={preview.pending}>
          延長の内容を確かめる
        </Button>
      </SaveBar>
    </form>
  );
}
