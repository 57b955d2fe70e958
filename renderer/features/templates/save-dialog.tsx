import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { templateLimits } from '../../../shared/domain/certificate-template.ts';
import { DialogBar } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';

export interface SaveDialogProps {
  readonly opened: boolean;
  readonly pending: boolean;
  readonly changes: readonly string[];
  /** New certificates are made with it. */
  readonly inUse: boolean;
  readonly error: string | undefined;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

function Form({ pending, changes, inUse, error, onSave, onClose }: SaveDialogProps) {
  const [note, setNote] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(note);
      }}
    >
      <p>変えたところ：{changes.join('、')}</p>
      <p>{inUse && 'これから作る認定証から使います。'}発行した認定証は変わりません。前の版にはいつでも戻せます。</p>
      <TextField
        label="変えた理由やメモ"
        path="note"
        description="空欄でもかまいません。版の一覧に残ります"
        max={templateLimits.note}
        value={note}
        onChange={setNote}
        error={error}
      />
      <DialogBar>
        <Button variant="outline" onClick={onClose}>
          キャンセル
        </Button>
        <Button type="submit" loading={pending}>
          新しい版として保存する
        </Button>
      </DialogBar>
    </form>
  );
}

/** A word on why, kept with the new version. */
export function SaveDialog(props: SaveDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title="ひな形を新しい版として保存" size="lg">
      {props.opened && <Form {...props} />}
    </Modal>
  );
}
