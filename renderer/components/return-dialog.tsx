import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { LedgerRow } from '../../shared/contract/certificates.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { certificationNumberLabel } from '../../shared/domain/certificate.ts';
import { voidCauseWord } from '../../shared/domain/ledger-report.ts';
import { textLimits } from '../../shared/domain/text-limits.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { useToday } from '../lib/session.ts';
import { useAction } from '../lib/use-action.ts';
import { useLocalFaults } from '../lib/use-local-faults.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { TextField } from './text-field.tsx';
import { WarekiDateField } from './wareki-date-field.tsx';

type Send = (input: {
  certificateId: string;
  returnedOn: string;
  reason: string;
  lost: boolean;
}) => Promise<Result<{ id: string }, Refusal>>;

/** What a copy usually comes back for. */
function usualReason({ standing }: LedgerRow): string {
  const cause = standing?.cause ?? null;
  if (cause === 'reissued') return '再交付した認定証との引換え';
  return cause === null ? '' : `認定の${voidCauseWord(cause)}のため`;
}

function Form({ row, send, onClose }: { readonly row: LedgerRow; readonly send: Send; readonly onClose: () => void }) {
  const today = useToday();
  const [returnedOn, setReturnedOn] = useState<CivilDate | null>(today);
  const [reason, setReason] = useState(() => usualReason(row));
  const [lost, setLost] = useState(false);
  const local = useLocalFaults();
  const action = useAction({
    call: send,
    success: lost ? '認定証の紛失を記録しました。' : '認定証の返還を記録しました。',
    onDone: onClose,
  });
  const valid = row.standing?.state === 'valid';
  return (
    <ConfirmDialog
      opened
      title={`${certificationNumberLabel(row.number)}　${row.companyName}の認定証の返還`}
      confirmLabel={lost ? '紛失を記録する' : '返還を記録する'}
      pending={action.pending}
      onCancel={onClose}
      onConfirm={() => {
        if (!local.any) void action.run({ certificateId: row.id, returnedOn: returnedOn ?? '', reason, lost });
      }}
    >
      <StaleBanner action={action} except={['invalid-input']} />
      <p>
        {formatWareki(row.issuedOn)}交付の認定証が戻ってきた日と理由を記録します。
        {valid && 'この認定証は失効します。'}誤って記録したときは、台帳の「返還の取消し」で元に戻せます。
      </p>
      <Checkbox
        label="紛失のため返還されない（未返還の扱いを終える）"
        checked={lost}
        onChange={(event) => setLost(event.currentTarget.checked)}
      />
      <WarekiDateField
        path="returnedOn"
        label={lost ? '紛失の届出日' : '返還日'}
        required
        min={row.issuedOn}
        max={today}
        value={returnedOn}
        onChange={(day, fault) => {
          setReturnedOn(day);
          local.note('returnedOn', fault);
        }}
        error={action.faults['returnedOn']}
      />
      <TextField
        path="reason"
        label={lost ? '紛失の事情' : '返還の理由'}
        required
        max={textLimits.reissueReason}
        value={reason}
        onChange={setReason}
        error={action.faults['reason']}
      />
    </ConfirmDialog>
  );
}

/** 返還: the day a copy came back, and why. */
export function ReturnDialog({
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
