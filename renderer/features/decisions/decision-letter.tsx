import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import type { Outcome } from '../../../shared/domain/decision.ts';
import { decisionPaper } from '../../../shared/domain/paper.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { OwnFormNote } from '../../components/own-form-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { writeDecisionLetter } from './api.ts';
import styles from './decisions.module.css';

export interface DecisionLetterProps {
  readonly applicationId: string;
  readonly companyId: string;
  readonly kind: ApplicationKind;
  readonly outcome: Outcome;
  /** As recorded with the decision. */
  readonly documentNumber: string;
}

/** 決定通知: the notice of the recorded decision, to be edited in Word or taken along as PDF. */
export function DecisionLetter({ applicationId, companyId, kind, outcome, documentNumber }: DecisionLetterProps) {
  const today = useToday();
  const paper = decisionPaper(kind, outcome);
  const [number, setNumber] = useState(documentNumber);
  const [sentOn, setSentOn] = useState<CivilDate | null>(today);
  const local = useLocalFaults();
  const action = useAction({ call: writeDecisionLetter, changes: false, success: null });
  const file = (format: 'pdf' | 'docx') => async () => {
    if (local.any) return null;
    const answer = await action.run({ applicationId, documentNumber: number, sentOn: sentOn ?? '', format });
    return answer?.ok === true ? answer.value.file : null;
  };
  return (
    <Panel title="決定通知">
      <div className={styles['form']}>
        <ActionBanner action={action} />
        <div className={styles['row']}>
          <WarekiDateField
            path="sentOn"
            label="発信日"
            required
            value={sentOn}
            onChange={(day, fault) => {
              setSentOn(day);
              local.note('sentOn', fault);
            }}
            error={action.faults['sentOn']}
          />
          <TextField
            path="documentNumber"
            label="決定通知の文書番号"
            description="数字だけなら文書記号を付けます。空欄なら場所を空けます。"
            max={textLimits.decisionDocumentNumber}
            value={number}
            onChange={setNumber}
            error={action.faults['documentNumber']}
          />
        </div>
        <Group>
          <DownloadButton file={file('docx')}>決定通知をWordで保存する</DownloadButton>
          <DownloadButton file={file('pdf')}>決定通知をPDFで保存する</DownloadButton>
        </Group>
        <OwnFormNote kind={paper} className={styles['muted']} />
        <p className={styles['muted']}>
          保存しただけでは記録に残りません。通知したことは、
          <Link to="/renewals/notices" search={{ tab: 'letters', kind: paper, companies: companyId }}>
            案内で文書の作成を記録
          </Link>
          してください。
        </p>
      </div>
    </Panel>
  );
}
