import type { Missing } from '../../../shared/contract/common.ts';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import type { Refusal, RefusalCode } from '../../../shared/contract/refusal.ts';
import { StaleBanner } from '../../components/stale-banner.tsx';
import type { Sentence } from '../../lib/failure.ts';
import { TargetLink } from './missing-part.tsx';

const targets: Partial<Record<RefusalCode, Missing['target']>> = {
  'committee-opinion-missing': 'committee',
  'checksheet-incomplete': 'checksheet',
  'legal-compliance-missing': 'checksheet',
  'verdicts-changed': 'checksheet',
  'receipt-missing': 'application',
  'transition-not-allowed': 'application',
  'still-certified': 'application',
  'renewal-too-late': 'application',
  'renewal-without-certification': 'application',
  'term-not-in-force': 'company',
  'term-overlaps': 'company',
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
  const code = action.refusal?.code;
  const target = code && targets[code];
  return (
    <StaleBanner action={action} except={['invalid-input']}>
      {target && <TargetLink target={target} where={preparation} />}
    </StaleBanner>
  );
}
