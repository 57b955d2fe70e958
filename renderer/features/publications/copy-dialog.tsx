import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { copyPublication } from './api.ts';

interface CopyProps {
  readonly publication: PublicationDetail;
  readonly onCopied: (id: string) => void;
}

function Form({ publication, onCopied, onClose }: CopyProps & { readonly onClose: () => void }) {
  const [title, setTitle] = useState(publication.title);
  const action = useAction({
    call: copyPublication,
    success: '新しい広報掲載を作りました。',
    onDone: ({ id }) => {
      onClose();
      onCopied(id);
    },
  });
  return (
    <ConfirmDialog
      opened
      title="これを元に新しく作る"
      confirmLabel="新しく作る"
      pending={action.pending}
      onCancel={onClose}
      onConfirm={() => void action.run({ id: publication.id, title })}
    >
      <ActionBanner action={action} except={['invalid-input']} />
      <p>対象・並び順・リード文・掲載文を写した、新しい広報掲載を作ります。元の広報掲載は変わりません。</p>
      <TextField
        path="title"
        label="新しい題名"
        required
        max={textLimits.publicationTitle}
        value={title}
        onChange={setTitle}
        error={action.faults['title']}
      />
    </ConfirmDialog>
  );
}

/** これを元に新しく作る: for a corrected or the next publication. */
export function CopyPublicationButton(props: CopyProps & { readonly disabled: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" disabled={props.disabled} onClick={() => setOpen(true)}>
        これを元に新しく作る
      </Button>
      {open && <Form {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
