import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { addMonths } from '../../../shared/domain/civil-date.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { writeSealRegister } from './api.ts';
import styles from './certificates.module.css';

function Span() {
  const today = useToday();
  const [from, setFrom] = useState<CivilDate | null>(addMonths(today, -1));
  const [to, setTo] = useState<CivilDate | null>(today);
  const action = useAction({ call: writeSealRegister, changes: false, success: null });
  const file = (format: 'pdf' | 'xlsx') => async () => {
    const answer = await action.run({ from: from ?? '', to: to ?? '', format });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <div className={styles['order']}>
      <p className={styles['none']}>
        交付台帳から、この間に交付した認定証（公印を使う文書）の一覧を作ります。公印管理者に渡して、押印の確認に使ってください。
      </p>
      <ActionBanner action={action} except={['invalid-input']} />
      <WarekiDateField
        path="from"
        label="交付日（から）"
        required
        value={from}
        onChange={setFrom}
        error={action.faults['from']}
      />
      <WarekiDateField
        path="to"
        label="交付日（まで）"
        required
        value={to}
        onChange={setTo}
        error={action.faults['to']}
      />
      <Group justify="flex-end">
        <DownloadButton file={file('xlsx')}>使用簿をExcelで保存する</DownloadButton>
        <DownloadButton file={file('pdf')}>使用簿をPDFで保存する</DownloadButton>
      </Group>
    </div>
  );
}

/** 公印使用簿: which certificates of a span of days the seal is put on. */
export function SealRegisterButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        公印使用簿を作る
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="公印使用簿" size="lg">
        {open && <Span />}
      </Modal>
    </>
  );
}
