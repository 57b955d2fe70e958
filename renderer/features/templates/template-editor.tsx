import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import { builtInTemplates, type Occasion, templateLimits } from '../../../shared/domain/certificate-template.ts';
import { builtInContents } from '../../../shared/domain/certificate-template-defaults.ts';
import {
  templateDifferences,
  templateFieldLabels,
  templateFields,
} from '../../../shared/domain/certificate-template-fields.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SaveBar } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { resetTemplate, saveTemplate } from './api.ts';
import { contentOf, draftOf, faultsOf, occasionOfPath, type TemplateDraft } from './draft.ts';
import { LookFields } from './look-fields.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { sampleOf, TemplatePreview } from './template-preview.tsx';
import styles from './templates.module.css';
import { usePreview } from './use-preview.ts';
import { WordingFields } from './wording-fields.tsx';

export interface TemplateEditorProps {
  readonly template: TemplateRow;
  readonly onDirty: (dirty: boolean) => void;
  readonly list: React.ReactNode;
}

/** What is typed, without what an input method is still composing. */
function useComposed(draft: TemplateDraft) {
  const [composing, setComposing] = useState(false);
  const [composed, setComposed] = useState(draft);
  if (!composing && composed !== draft) setComposed(draft);
  return {
    composed,
    events: { onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) },
  };
}

const changedLabels = (stored: TemplateDraft, draft: TemplateDraft): readonly string[] => {
  const fields = (each: TemplateDraft) => templateFields({ name: each.name, content: contentOf(each) }, (id) => id);
  return templateDifferences(fields(stored), fields(draft)).map(({ label }) => label);
};

/** One template being edited, beside the page as it will be printed. */
export function TemplateEditor({ template, onDirty, list }: TemplateEditorProps) {
  const form = useDraft<TemplateDraft>(draftOf(template), template.version);
  const { draft, dirty } = form;
  const [occasion, setOccasion] = useState<Occasion>('new');
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState<'save' | 'reset' | null>(null);
  useUnsavedGuard(dirty);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const { composed, events } = useComposed(draft);
  const content = useMemo(() => contentOf(composed), [composed]);
  const saving = useAction({
    call: saveTemplate,
    success: ({ version }) => `第${version}版として保存しました。`,
    onDone: ({ version }, sent) => form.saved(version, { name: sent.name, ...sent.content }),
  });
  const reset = useAction({
    call: resetTemplate,
    success: '初めの文面に戻しました。',
    onDone: () => form.dropMine(),
  });
  const typed = useMemo(() => faultsOf(composed), [composed]);
  const [sample, setSample] = useState<string>('ordinary');
  const input = useMemo(() => ({ content, occasion, sample: sampleOf(sample) }), [content, occasion, sample]);
  const sound = Object.keys(typed).every((path) => (occasionOfPath(path) ?? occasion) !== occasion);
  const preview = usePreview(input, sound);
  const [note, setNote] = useState('');
  // what only the printer can tell comes with the page
  const faults = { ...saving.faults, ...preview.faults, ...typed };
  const first = builtInContents[builtInTemplates.find((key) => key === template.key) ?? template.content.writing];
  const isFirst = changedLabels(draftOf({ ...template, content: first }), draftOf(template)).length === 0;
  const begin = () => {
    saving.clear();
    const [first] = Object.keys(typed);
    setAttempt((count) => count + 1);
    const at = first === undefined ? undefined : occasionOfPath(first);
    if (at !== undefined) setOccasion(at);
    if (first === undefined) setAsking('save');
  };
  const save = async (version: number, text: string) => {
    setNote(text);
    const answer = await saving.run({
      key: template.key,
      version,
      name: draft.name,
      content: contentOf(draft),
      note: text,
    });
    if (answer?.ok !== false || answer.refusal.faults?.some(({ path }) => path === 'note') !== true) setAsking(null);
    const path = answer?.ok === false ? answer.refusal.faults?.[0]?.path : undefined;
    const at = path === undefined ? undefined : occasionOfPath(path);
    if (at !== undefined) setOccasion(at);
  };
  const here = Object.fromEntries(
    Object.entries(faults).filter(([path]) => (occasionOfPath(path) ?? occasion) === occasion),
  );
  return (
    <div className={styles['screen']}>
      <div className={styles['left']}>
        {list}
        <form
          noValidate
          className={styles['form']}
          {...events}
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <ActionBanner action={saving} except={['invalid-input', 'edit-conflict']} />
          <StaleBanner action={reset} />
          <ErrorSummary faults={attempt > 0 ? here : {}} labels={templateFieldLabels} attempt={attempt} />
          <WordingFields
            draft={draft}
            occasion={occasion}
            onOccasion={setOccasion}
            onChange={form.change}
            faults={faults}
          />
          <LookFields draft={draft} onChange={form.change} faults={faults} />
          {!template.builtIn && (
            <TextField
              label="ひな形の名前"
              path="name"
              required
              max={templateLimits.name}
              value={draft.name}
              onChange={(name) => form.change({ name })}
              error={faults['name']}
            />
          )}
          <SaveBar>
            <Button variant="subtle" disabled={!dirty && isFirst} onClick={() => setAsking('reset')}>
              初めの文面に戻す
            </Button>
            <Button variant="outline" disabled={!dirty} onClick={form.undo}>
              変更を取り消す
            </Button>
            <Button type="submit" disabled={!dirty}>
              ひな形を保存する
            </Button>
          </SaveBar>
        </form>
      </div>
      <TemplatePreview preview={preview} occasion={occasion} sample={sample} onSample={setSample} sound={sound} />
      <SaveDialog
        opened={asking === 'save'}
        pending={saving.pending}
        inUse={template.inUse}
        changes={asking === 'save' ? changedLabels(form.stored, draft) : []}
        error={saving.faults['note']}
        onSave={(text) => void save(form.version, text)}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog
        opened={asking === 'reset'}
        title="初めの文面に戻しますか"
        confirmLabel="初めの文面に戻す"
        pending={reset.pending}
        onConfirm={() => {
          setAsking(null);
          void reset.run({ key: template.key, version: form.version });
        }}
        onCancel={() => setAsking(null)}
      >
        <p>
          体裁も文面も、アプリに最初から入っている文案に戻し、新しい版として保存します。今の内容は「版の一覧」に残り、いつでも戻せます。
          {dirty && '保存していない変更はなくなります。'}
        </p>
      </ConfirmDialog>
      <ConflictQuestion
        action={saving}
        labels={templateFieldLabels}
        onOverwrite={(version) => void save(version, note)}
        onUseCurrent={form.dropMine}
      />
    </div>
  );
}
