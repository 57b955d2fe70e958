import { Button } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useState } from 'react';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { entryOrders } from '../../../shared/domain/publication.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { removePublication, updatePublication } from './api.ts';
import styles from './publications.module.css';
import { orderLabels } from './words.ts';

const labels = { title: '題名', ordering: '並び順' };
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

/** 題名と並び順. A new order is saved at once, since the list below follows it. */
export function AboutPanel({ publication, note, onRemoved }: AboutPanelProps) {
  const { id, title, ordering, rowVersion } = publication;
  const form = useDraft({ title, ordering }, rowVersion);
  useNoteDirty(note, 'about', form.dirty);
  const action = useAction({
    call: updatePublication,
    onDone: (value, sent) => form.saved(value.rowVersion, { title: sent.title, ordering: sent.ordering }),
  });
  const save = (version: number, draft = form.draft) => void action.run({ id, rowVersion: version, ...draft });
  return (
    <Panel title="題名と並び順">
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
        <Button type="submit" variant="outline" size="compact-sm" disabled={!form.dirty} loading={action.pending}>
          題名を保存する
        </Button>
        <RadioField
          label={labels.ordering}
          choices={entryOrders.map((value) => ({ value, label: orderLabels[value] }))}
          value={form.draft.ordering}
          onChange={(chosen) => {
            const next = { ...form.draft, ordering: chosen };
            form.change(next);
            save(form.version, next);
          }}
        />
      </form>
      <RemovePublication publication={publication} onRemoved={onRemoved} />
      <ConflictQuestion
        action={action}
        labels={labels}
        shown={(_, value) => {
          const order = knownOrder(value);
          return order ? orderLabels[order] : value;
        }}
        onOverwrite={save}
        onUseCurrent={form.dropMine}
      />
    </Panel>
  );
}
