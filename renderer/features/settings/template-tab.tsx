import { Alert, Button, Checkbox } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useState } from 'react';
import { certificatePlaceholders } from '../../../shared/domain/certificate.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { previewTemplate, saveTemplate, type SettingsAnswer } from './api.ts';
import styles from './settings.module.css';
import {
  defaultTemplate,
  templateLabels,
  templateLines,
  templateProblems,
  templateSource,
} from './template-problems.ts';
import { usePlaceholderTarget } from './use-placeholder-target.ts';

const labels = { ...templateLabels, punctuation: '本文に句読点を付ける', frame: '枠' };
const frames = [
  { value: 'double-line', label: '二重線の枠' },
  { value: 'none', label: '枠なし（枠のある用紙に印刷する）' },
] as const;

const maxBody = 400;

const shown = (field: string, value: string) => {
  if (field === 'punctuation') return value === 'true' ? 'する' : 'しない';
  return frames.find((frame) => field === 'frame' && frame.value === value)?.label ?? value;
};

/** 認定証のひな形: the wording line by line, with placeholders, and the page as it will be printed. */
export function TemplateTab({ answer, note }: { readonly answer: SettingsAnswer; readonly note: NoteDirty }) {
  const form = useDraft(answer.template, answer.templateVersion);
  const target = usePlaceholderTarget();
  const [attempt, setAttempt] = useState(0);
  useNoteDirty(note, 'template', form.dirty);
  const saving = useAction({
    call: saveTemplate,
    success: 'ひな形を保存しました。',
    onDone: ({ version }, sent) => form.saved(version, sent.template),
  });
  const preview = useAction({ call: previewTemplate, changes: false, success: null });
  const [page, setPage] = useState<string | null>(null);
  const { draft } = form;
  const { unknown, missing } = templateProblems(draft);
  const faults = { ...preview.faults, ...saving.faults };

  const save = (version: number) => {
    preview.clear();
    setAttempt((count) => count + 1);
    void saving.run({ version, template: draft });
  };
  const show = async () => {
    saving.clear();
    setAttempt((count) => count + 1);
    const result = await preview.run(draft);
    if (result?.ok) setPage(result.value.file.base64);
  };
  return (
    <div className={styles['template']}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save(form.version);
        }}
      >
        <ActionBanner action={saving} except={['invalid-input', 'edit-conflict']} />
        <ActionBanner action={preview} except={['invalid-input']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={labels} attempt={attempt} />
        <Panel title="差込み">
          <p className={styles['hint']}>
            押すと、書いている欄（いまは「{templateLabels[target.line]}
            」）に入ります。発行のとき、その事業者の内容に替わります。
          </p>
          <div className={styles['placeholders']}>
            {Object.entries(certificatePlaceholders).map(([name, meaning]) => (
              <Button
                key={name}
                variant="outline"
                size="compact-sm"
                onClick={() => form.change({ [target.line]: target.insert(draft[target.line], `{${name}}`) })}
              >
                {meaning}
              </Button>
            ))}
          </div>
        </Panel>
        <div className={styles['lines']} onBlur={target.note} onSelect={target.note}>
          {templateLines.map((line) => (
            <TextField
              key={line}
              path={line}
              label={templateLabels[line]}
              required={line === 'title' || line === 'nameLine' || line === 'body'}
              max={line === 'body' ? maxBody : textLimits.certificateLine}
              multiline={line === 'body' || line === 'nameLine'}
              rows={line === 'body' ? 4 : 1}
              value={draft[line]}
              onChange={(text) => form.change({ [line]: text })}
              error={faults[line]}
            />
          ))}
          <Checkbox
            label={labels.punctuation}
            checked={draft.punctuation}
            onChange={(event) => form.change({ punctuation: event.currentTarget.checked })}
          />
          <RadioField
            label={labels.frame}
            stacked
            choices={frames}
            value={draft.frame}
            onChange={(frame) => form.change({ frame })}
          />
        </div>
        <SaveBar>
          <Button variant="subtle" onClick={() => form.change(defaultTemplate())}>
            初期のひな形に戻す
          </Button>
          <Button variant="outline" disabled={!form.dirty} onClick={form.undo}>
            変更を取り消す
          </Button>
          <Button type="submit" disabled={!form.dirty} loading={saving.pending}>
            ひな形を保存する
          </Button>
        </SaveBar>
      </form>
      <div className={styles['page']}>
        <output className={styles['problems']}>
          {unknown.length > 0 && (
            <Alert color="red" variant="outline" title="差込みに使えない名前があります">
              {unknown.join('、')}。左の「差込み」から選び直してください。このままでは保存できません。
            </Alert>
          )}
          {missing.length > 0 && (
            <Alert color="orange" variant="outline" title="入っていない差込みがあります">
              {missing.join('、')}。なくてよければ、このまま保存できます。
            </Alert>
          )}
        </output>
        <Button variant="outline" loading={preview.pending} onClick={() => void show()}>
          見本を表示
        </Button>
        {page === null ? (
          <p className={styles['hint']}>架空の事業者で仕上がりを確かめられます。保存はしません。</p>
        ) : (
          <PdfPreview key={page.length} base64={page} label="認定証の見本" height={440} />
        )}
        <p className={styles['hint']}>ひな形の出典：{templateSource}</p>
        <p className={styles['hint']}>敬称と「（更新）」の印字は、「認定制度の設定」で決めます。</p>
      </div>
      <ConflictQuestion action={saving} labels={labels} shown={shown} onOverwrite={save} onUseCurrent={form.dropMine} />
    </div>
  );
}
