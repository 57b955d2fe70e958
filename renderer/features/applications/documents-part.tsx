import { Button, Checkbox } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { Panel } from '../../components/panel.tsx';
import { ActionBanner } from '../../components/action-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { addDocument, setDocument } from './api.ts';
import styles from './applications.module.css';
import { DocumentDialog } from './document-dialog.tsx';

type DocumentRow = ApplicationDetail['documents'][number];

function AddDocument({ applicationId }: { readonly applicationId: string }) {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const action = useAction({ call: addDocument, success: '提出書類を追加しました。', onDone: () => setName('') });
  return (
    <form
      noValidate
      className={styles['addDocument']}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '') void action.run({ applicationId, name, required: true });
      }}
    >
      <ActionBanner action={action} except={['invalid-input']} />
      <div className={styles['addLine']}>
        <div className={styles['grow']}>
          <TextField
            path="document-name"
            label="ほかの書類"
            max={textLimits.documentName}
            value={name}
            onChange={(value) => {
              setName(value);
              setMissing(false);
            }}
            error={missing ? faultSentence({ code: 'required' }) : action.faults['name']}
          />
        </div>
        <Button type="submit" variant="outline" loading={action.pending}>
          書類を追加する
        </Button>
      </div>
    </form>
  );
}

/** 提出書類: a tick says it came in today; the day and a note can be changed. */
export function DocumentsPart({
  application,
  editable,
}: {
  readonly application: ApplicationDetail;
  readonly editable: boolean;
}) {
  const today = useToday();
  const cache = useQueryClient();
  const [open, setOpen] = useState<DocumentRow | null>(null);
  const action = useAction({ call: setDocument, success: null });
  // a tick is shown at once; it holds until the row comes back in a newer version, or was refused
  const [ticks, setTicks] = useState<Readonly<Record<string, { version: number; received: boolean }>>>({});
  const isTicked = (row: DocumentRow) => {
    const tick = ticks[row.id];
    return tick?.version === row.rowVersion ? tick.received : row.receivedOn !== null;
  };
  const tick = async (row: DocumentRow, received: boolean) => {
    const { id, rowVersion, note } = row;
    setTicks((before) => ({ ...before, [id]: { version: rowVersion, received } }));
    const answer = await action.run({ documentId: id, rowVersion, receivedOn: received ? today : null, note });
    if (answer?.ok === true) return;
    setTicks((before) => {
      const { [id]: _, ...others } = before;
      return others;
    });
  };
  return (
    <Panel id="application-documents" title="提出書類">
      <ActionBanner action={action}>
        <Button
          variant="outline"
          onClick={() => {
            action.clear();
            void cache.invalidateQueries();
          }}
        >
          いまの内容を読み込む
        </Button>
      </ActionBanner>
      <ul className={styles['documents']}>
        {application.documents.map((row) => (
          <li key={row.id}>
            <Checkbox
              label={row.name}
              checked={isTicked(row)}
              disabled={!editable}
              onChange={(event) => void tick(row, event.currentTarget.checked)}
            />
            <span>
              {row.receivedOn !== null && `${formatWareki(row.receivedOn)}受領`}
              {row.receivedOn === null && (row.required ? '未提出' : '提出不要')}
              {row.note !== '' && <span className={styles['muted']}>　{row.note}</span>}
            </span>
            {editable && (
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(row)}>
                <span className="visually-hidden">{row.name}の</span>日付・備考
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && <AddDocument applicationId={application.id} />}
      {open !== null && <DocumentDialog key={open.id} row={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
