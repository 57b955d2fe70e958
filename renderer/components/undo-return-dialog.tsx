import { useState } from 'react';
import type { LedgerRow } from '../../shared/contract/certificates.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { certificationNumberLabel } from '../../shared/domain/certificate.ts';
import { certificateKindLabels } from '../../shared/domain/record-words.ts';
import { textLimits } from '../../shared/domain/text-limits.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { useAction } from '../lib/use-action.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { TextField } from './text-field.tsx';

type Send = (input: { certificateId: string; reason: string }) => Promise<Result<{ id: string }, Refusal>>;

function Form({ row, send, onClose }: { readonly row: LedgerRow; readonly send: Send; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const action = useAction({ call: send, success: '返還の記録を取り消しました。', onDone: onClose });
  return (
    <ConfirmDialog
      opened
      title={`${certificationNumberLabel(row.number)}　${row.companyName}の返還の取消し`}
      confirmLabel="返還の記録を取り消す"
      pending={action.pending}
      onCancel={onClose}
      onConfirm={() => void action.run({ certificateId: row.id, reason })}
    >
      <StaleBanner action={action} except={['invalid-input']} />
      <p>
        {formatWareki(row.issuedOn)}の{certificateKindLabels[row.told]}
        の記録を取り消し、認定証を元の状態に戻します。取り消したことも台帳に残ります。
      </p>
      <TextField
        path="reason"
        label="取り消す理由"
        required
        max={textLimits.reissueReason}
        value={reason}
        onChange={setReason}
        error={action.faults['reason']}
      />
    </ConfirmDialog>
  );
}

/** 返還の取消し: a 返還 recorded by mistake is taken back, with the reason. */
export function UndoReturnDialog({
  row,
  send,
  onClose,
}: {
  readonly row: LedgerRow | null;
  readonly send: Send;
  readonly onClose: () => void;
}) {
  return row === null ? null : <Form key={row.id} row={row} send={send} onClose={onClose} />;
}
