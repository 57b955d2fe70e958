import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { TemplateRow } from '../../../shared/contract/notices.ts';
import { defaultLetters } from '../../../shared/domain/letter-defaults.ts';
import { letterNeeds } from '../../../shared/domain/letter-kinds.ts';
import { letterPlaceholders } from '../../../shared/domain/letter-placeholders.ts';
import { letterTextLabels, letterTexts } from '../../../shared/domain/letter-template.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { resetTemplate, saveTemplate } from './api.ts';
import styles from './notices.module.css';
import { useCaret } from './use-caret.ts';
import { WordingPreview } from './wording-preview.tsx';

const switches = {
  instructionOn: '教示を印刷する（処分に当たるかは、法務の担当に確かめてください）',
  addressWithPlace: '宛名に所在地を入れる',
  sealOmitted: '「（公印省略）」と印刷する（外すと、公印の場所を空けます）',
} as const;
const switchKeys = ['instructionOn', 'addressWithPlace', 'sealOmitted'] as const;
const labels = { ...letterTextLabels, ...switches };
const shown = (field: string, value: string) =>
  Object.hasOwn(switches, field) ? (value === 'true' ? 'する' : 'しない') : value;

/** 文面 of one kind of letter, beside the letter as it will be. */
export function WordingForm({ row, note }: { readonly row: TemplateRow; readonly note: NoteDirty }) {
  const { kind } = row;
  const form = useDraft(row.template, row.version);
  const caret = useCaret();
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  useNoteDirty(note, kind, form.dirty);
  const saving = useAction({
    call: saveTemplate,
    success: '文面を保存しました。',
    onDone: ({ version }, sent) => form.saved(version, sent.template),
  });
  const reset = useAction({
    call: resetTemplate,
    success: '初期の文案に戻しました。',
    onDone: () => form.dropMine(),
  });
  const { draft } = form;
  const save = (version: number) => {
    setAttempt((count) => count + 1);
    void saving.run({ kind, version, template: draft });
  };
  return (
    <div className={styles['even']}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save(form.version);
        }}
      >
        <ActionBanner action={saving} except={['invalid-input', 'edit-conflict']} />
        <StaleBanner action={reset} />
        <ErrorSummary faults={attempt > 0 ? saving.faults : {}} labels={labels} attempt={attempt} />
        <p className={styles['none']}>
          {row.isDefault ? '初期の文案です。市の文例に合わせて直してください。' : '市の文面を使っています。'}
          {letterNeeds[kind]}
        </p>
        <Panel title="差込み">
          <p className={styles['hint']}>
            押すと、書いている欄（いまは「{letterTextLabels[caret.field]}」）に入ります。
          </p>
          <div className={styles['placeholders']}>
            {Object.entries(letterPlaceholders).map(([name, meaning]) => (
              <Button
                key={name}
                variant="outline"
                size="compact-sm"
                onClick={() => form.change({ [caret.field]: caret.insert(draft[caret.field], `{${name}}`) })}
              >
                {meaning}
              </Button>
            ))}
          </div>
        </Panel>
        <div className={styles['lines']} onBlur={caret.note} onSelect={caret.note}>
          {letterTexts.map((path) => (
            <TextField
              key={path}
              path={path}
              label={letterTextLabels[path]}
              required={path === 'subject' || path === 'body'}
              description={
                path === 'items' ? '番号は自動で付きます。空白で始めた行は、上の行の続きになります。' : undefined
              }
              max={path === 'subject' ? textLimits.letterSubject : textLimits.letterText}
              multiline={path !== 'subject'}
              rows={path === 'body' || path === 'items' ? 4 : 2}
              value={draft[path]}
              onChange={(text) => form.change({ [path]: text })}
              error={saving.faults[path]}
            />
          ))}
          {switchKeys.map((key) => (
            <Checkbox
              key={key}
              label={switches[key]}
              checked={draft[key]}
              onChange={(event) => form.change({ [key]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <SaveBar>
          <Button
            variant="subtle"
            disabled={row.isDefault && !form.dirty}
            onClick={() => (row.isDefault ? form.change(defaultLetters[kind]) : setAsking(true))}
          >
            初期の文案に戻す
          </Button>
          <Button variant="outline" disabled={!form.dirty} onClick={form.undo}>
            変更を取り消す
          </Button>
          <Button type="submit" disabled={!form.dirty} loading={saving.pending}>
            文面を保存する
          </Button>
        </SaveBar>
      </form>
      <WordingPreview kind={kind} template={draft} />
      <ConflictQuestion action={saving} labels={labels} shown={shown} onOverwrite={save} onUseCurrent={form.dropMine} />
      <ConfirmDialog
        opened={asking}
        title="初期の文案に戻しますか"
        confirmLabel="戻す"
        pending={reset.pending}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void reset.run({ kind, version: row.version });
        }}
      >
        <p>
          市の文面を使うのをやめて、初期の文案に戻します。直した文面は操作の記録に残ります。記録した文書は変わりません。
        </p>
      </ConfirmDialog>
    </div>
  );
}
