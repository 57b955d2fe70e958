import { Button, Checkbox } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useState } from 'react';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { entryOrders, maxCharacterLimit } from '../../../shared/domain/publication.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { removePublication, updatePublication } from './api.ts';
import styles from './publications.module.css';
import { orderLabels } from './words.ts';

const labels = {
  title: '題名',
  ordering: '並び順',
  lead: 'リード文',
  marksNew: '新規の事業者に○を付ける',
  characterLimit: 'この原稿の文字数の上限',
};
const knownOrder = (value: string) => entryOrders.find((known) => known === value);

export interface AboutPanelProps {
  readonly publication: PublicationDetail;
  readonly note: NoteDirty;
  readonly onRemoved: () => void;
}

function RemovePublication({ publication, onRemoved }: Omit<AboutPanelProps, 'note'>) {
  const [open, setOpen] = useState(false);
  const action = useAction({ call: removePublication, success: '広報掲載を削除しました。', onDone: onRemoved });
  const close = () => {
    setOpen(false);
    action.clear();
  };
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => setOpen(true)}>
        この広報掲載を削除する
      </Button>
      <ConfirmDialog
        opened={open}
        title="この広報掲載を削除しますか"
        confirmLabel="削除する"
        danger
        pending={action.pending}
        onConfirm={() => void action.run({ id: publication.id, rowVersion: publication.rowVersion })}
        onCancel={close}
      >
        <StaleBanner action={action} />
        <p>「{publication.title}」と、直した掲載文を一覧に出なくします。事業者と認定の記録は変わりません。</p>
      </ConfirmDialog>
    </>
  );
}

/** 題名・リード文・並び順. A new order or mark is saved at once, since the outputs follow it. */
export function AboutPanel({ publication, note, onRemoved }: AboutPanelProps) {
  const { id, title, ordering, lead, marksNew, characterLimit, rowVersion } = publication;
  const form = useDraft({ title, ordering, lead, marksNew, characterLimit }, rowVersion);
  const local = useLocalFaults();
  useNoteDirty(note, 'about', form.dirty);
  const action = useAction({
    call: updatePublication,
    onDone: (value, sent) =>
      form.saved(value.rowVersion, {
        title: sent.title,
        ordering: sent.ordering,
        lead: sent.lead ?? '',
        marksNew: sent.marksNew ?? true,
        characterLimit: sent.characterLimit ?? null,
      }),
  });
  const save = (version: number, draft = form.draft) => {
    if (!local.any) void action.run({ id, rowVersion: version, ...draft });
  };
  const changeNow = (part: Partial<typeof form.draft>) => {
    const next = { ...form.draft, ...part };
    form.change(next);
    save(form.version, next);
  };
  return (
    <Panel title="題名・リード文・並び順">
      <form
        noValidate
        className={styles['exports']}
        onSubmit={(event) => {
          event.preventDefault();
          save(form.version);
        }}
      >
        <ActionBanner action={action} except={['edit-conflict', 'invalid-input']} />
        <TextField
          label={labels.title}
          required
          max={textLimits.publicationTitle}
          value={form.draft.title}
          onChange={(text) => form.change({ title: text })}
          error={action.faults['title']}
        />
        <TextField
          path="lead"
          label={labels.lead}
          multiline
          rows={2}
          max={textLimits.publicationLead}
          value={form.draft.lead}
          onChange={(text) => form.change({ lead: text })}
          error={action.faults['lead']}
        />
        <NumberField
          path="characterLimit"
          label={labels.characterLimit}
          description="空欄のときは、設定の上限です（広報のとき）。"
          suffix="文字"
          min={1}
          max={maxCharacterLimit}
          value={form.draft.characterLimit}
          onChange={(number, fault) => {
            form.change({ characterLimit: number });
            local.note('characterLimit', fault);
          }}
          error={action.faults['characterLimit']}
        />
        <Button type="submit" variant="outline" size="compact-sm" disabled={!form.dirty} loading={action.pending}>
          題名などを保存する
        </Button>
        <RadioField
          label={labels.ordering}
          choices={entryOrders.map((value) => ({ value, label: orderLabels[value] }))}
          value={form.draft.ordering}
          onChange={(chosen) => changeNow({ ordering: chosen })}
        />
        <Checkbox
          label={labels.marksNew}
          checked={form.draft.marksNew}
          onChange={(event) => changeNow({ marksNew: event.currentTarget.checked })}
        />
      </form>
      <RemovePublication publication={publication} onRemoved={onRemoved} />
      <ConflictQuestion
        action={action}
        labels={labels}
        shown={(field, value) => {
          if (field === 'marksNew') return value === 'true' ? '付ける' : '付けない';
          const order = knownOrder(value);
          return order ? orderLabels[order] : value;
        }}
        onOverwrite={save}
        onUseCurrent={form.dropMine}
      />
    </Panel>
  );
}
