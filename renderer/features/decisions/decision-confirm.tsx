import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { type Outcome, outcomeLabels } from '../../../shared/domain/decision.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DescriptionList } from '../../components/description-list.tsx';
import { termOf } from './term-preview.tsx';

export interface DecisionConfirmProps {
  readonly opened: boolean;
  readonly preparation: DecisionPreparation;
  readonly decision: {
    readonly outcome: Outcome;
    readonly decidedOn: CivilDate;
    readonly reason: string;
    readonly documentNumber: string;
  };
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Repeats what will be recorded: a decision is never rewritten. */
export function DecisionConfirm({ opened, preparation, decision, pending, onConfirm, onCancel }: DecisionConfirmProps) {
  const { outcome, decidedOn, reason, documentNumber } = decision;
  const certified = outcome === 'certified';
  const term = certified ? termOf(preparation, decidedOn) : null;
  return (
    <ConfirmDialog
      opened={opened}
      title="この内容で決定を記録しますか"
      confirmLabel="この内容で記録する"
      cancelLabel="入力に戻る"
      danger={!certified}
      pending={pending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>記録した決定は書き換えられません。内容を確かめてから記録してください。</p>
      <DescriptionList
        entries={[
          { label: '事業者名', value: preparation.companyName },
          { label: '決定の内容', value: outcomeLabels[outcome] },
          { label: '決定日', value: formatBoth(decidedOn) },
          ...(term === null
            ? []
            : [
                { label: '認定番号', value: certificationNumberLabel(preparation.number) },
                { label: '起算日', value: formatBoth(term.countFrom) },
                { label: '満了日', value: formatBoth(term.endOn) },
              ]),
          ...(reason === '' ? [] : [{ label: '理由', value: reason }]),
          ...(documentNumber === '' ? [] : [{ label: '文書番号', value: documentNumber }]),
        ]}
      />
    </ConfirmDialog>
  );
}
