import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { setDocument } from './api.ts';
import styles from './applications.module.css';

type DocumentRow = ApplicationDetail['documents'][number];

/** The day a document came in, a note beside it, and whether this applicant must hand it in at all. */
export function DocumentDialog({ row, onClose }: { readonly row: DocumentRow; readonly onClose: () => void }) {
  const today = useToday();
  const [receivedOn, setReceivedOn] = useState(row.receivedOn);
  const [note, setNote] = useState(row.note);
  const [required, setRequired] = useState(row.required);
  const local = useLocalFaults();
  const action = useAction({ call: setDocument, success: '提出書類を記録しました。', onDone: onClose });
  return (
    <Modal opened onClose={onClose} title={row.name} size="lg" closeOnClickOutside={false}>
      <form
        noValidate
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          if (local.any) return;
          void action.run({ documentId: row.id, rowVersion: row.rowVersion, receivedOn, note, required });
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <WarekiDateField
          path="document-receivedOn"
          label="受け取った日"
          description="まだのときは空欄にします。"
          width={320}
          max={today}
          value={receivedOn}
          onChange={(value, fault) => {
            setReceivedOn(value);
            local.note('receivedOn', fault);
          }}
          error={action.faults['receivedOn']}
        />
        <TextField
          path="document-note"
          label="備考"
          max={textLimits.documentNote}
          value={note}
          onChange={setNote}
          error={action.faults['note']}
        />
        <Checkbox
          label="この申請では提出しなくてよい"
          checked={!required}
          onChange={(event) => setRequired(!event.currentTarget.checked)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="outline" onClick={onClose}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            保存する
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
