import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import { templateLimits } from '../../../shared/domain/certificate-template.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DialogBar } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { copyTemplate } from './api.ts';

export interface CopyDialogProps {
  readonly from: TemplateRow | null;
  readonly onClose: () => void;
  readonly onCopied: (key: string) => void;
}

function Form({ from, onClose, onCopied }: CopyDialogProps & { readonly from: TemplateRow }) {
  const [name, setName] = useState(`${from.name}の複製`);
  const copying = useAction({
    call: copyTemplate,
    success: 'ひな形を複製しました。',
    onDone: ({ key }) => onCopied(key),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void copying.run({ key: from.key, name });
      }}
    >
      <ActionBanner action={copying} except={['invalid-input']} />
      <p>「{from.name}」の、いま保存してある内容から新しいひな形を作ります。元のひな形は変わりません。</p>
      <TextField
        label="新しいひな形の名前"
        path="copyName"
        required
        max={templateLimits.name}
        value={name}
        onChange={setName}
        error={copying.faults['name']}
      />
      <DialogBar>
        <Button variant="outline" onClick={onClose}>
          キャンセル
        </Button>
        <Button type="submit" loading={copying.pending}>
          複製を作る
        </Button>
      </DialogBar>
    </form>
  );
}

/** 複製: the name of the new template. */
export function CopyDialog(props: CopyDialogProps) {
  const { from, onClose } = props;
  return (
    <Modal opened={from !== null} onClose={onClose} title="ひな形の複製" size="lg">
      {from !== null && <Form {...props} from={from} />}
    </Modal>
  );
}
