import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ProofRow } from '../../../shared/contract/proof.ts';
import { proofSentence } from '../../../shared/domain/proof-words.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import { acceptFinding } from './api.ts';

interface DialogProps {
  readonly row: ProofRow | null;
  readonly onClose: () => void;
}

function Question({ row, onClose }: { readonly row: ProofRow; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState(false);
  const action = useAction({
    call: acceptFinding,
    success: '「このままでよい」と記録しました。',
    onDone: onClose,
  });
  const { subject, termIds } = row;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setLacking(isBlank(reason));
        if (!isBlank(reason)) void action.run({ subject, termIds, reason });
      }}
    >
      <ActionBanner action={action} except={['invalid-input']} />
      <p>{proofSentence(row)}</p>
      {termIds.length > 1 && <p>同じ指摘の{termIds.length.toLocaleString('ja-JP')}件に、まとめて記録します。</p>}
      <TextField
        path="reason"
        label="このままでよい理由"
        required
        multiline
        rows={2}
        max={textLimits.reissueReason}
        value={reason}
        onChange={(text) => {
          setLacking(false);
          setReason(text);
        }}
        error={lacking ? faultSentence({ code: 'required' }) : action.faults['reason']}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="outline" onClick={onClose}>
          キャンセル
        </Button>
        <Button type="submit" loading={action.pending}>
          理由を記録する
        </Button>
      </Group>
    </form>
  );
}

/** 「このままでよい」: why a finding is left as it is. */
export function ProofAcceptDialog({ row, onClose }: DialogProps) {
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      title="このままでよい理由"
      size="lg"
      closeOnClickOutside={false}
      returnFocus={false}
    >
      {row !== null && <Question row={row} onClose={onClose} />}
    </Modal>
  );
}
