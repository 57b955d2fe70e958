import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Missing } from '../../../shared/contract/common.ts';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import type { Refusal, RefusalCode } from '../../../shared/contract/refusal.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import type { Sentence } from '../../lib/failure.ts';
import { TargetLink } from './missing-part.tsx';

const targets: Partial<Record<RefusalCode, Missing['target']>> = {
  'committee-opinion-missing': 'committee',
  'checksheet-incomplete': 'checksheet',
  'legal-compliance-missing': 'checksheet',
  'receipt-missing': 'application',
  'transition-not-allowed': 'application',
  'still-certified': 'application',
  'renewal-too-late': 'application',
  'renewal-without-certification': 'application',
  'term-not-in-force': 'company',
};

const changedMeanwhile: Sentence = {
  title: '申請の内容が変わっています',
  text: 'この画面を開いた後に、申請が変更されました。決定は記録していません。最新の内容を読み込み、確かめてからもう一度記録してください。入力した内容は残ります。',
};

export interface DecisionRefusedProps {
  readonly action: {
    readonly refusal: Refusal | null;
    readonly failure: Sentence | null;
    readonly clear: () => void;
  };
  readonly preparation: DecisionPreparation;
}

/** Why the decision was not recorded, with the one next step. */
export function DecisionRefused({ action, preparation }: DecisionRefusedProps) {
  const cache = useQueryClient();
  const code = action.refusal?.code;
  const target = code && targets[code];
  if (code === 'edit-conflict' || code === 'already-decided') {
    const shown = code === 'edit-conflict' ? { refusal: null, failure: changedMeanwhile } : action;
    return (
      <ActionBanner action={shown}>
        <Button
          variant="outline"
          onClick={() => {
            action.clear();
            void cache.invalidateQueries();
          }}
        >
          最新の内容を読み込む
        </Button>
      </ActionBanner>
    );
  }
  return (
    <ActionBanner action={action} except={['invalid-input']}>
      {target && <TargetLink target={target} where={preparation} />}
    </ActionBanner>
  );
}
