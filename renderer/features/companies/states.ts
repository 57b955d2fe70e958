import type { CompanyRow } from '../../../shared/contract/companies.ts';
import { termStateLabels } from '../../../shared/domain/term-state.ts';
import type { Tone } from '../../components/status-badge.tsx';

export type ShownState = CompanyRow['state'];

/** Japanese words for a company's state; `in-force` is a filter only. */
export const stateLabels: Readonly<Record<ShownState | 'in-force', string>> = {
  none: '認定なし',
  'in-force': '認定中（すべて）',
  ...termStateLabels,
};

export const stateTones: Readonly<Record<ShownState, Tone>> = {
  none: 'neutral',
  before: 'info',
  active: 'done',
  notice: 'progress',
  renewing: 'progress',
  pending: 'stop',
  expired: 'stop',
  resigned: 'neutral',
  revoked: 'stop',
  ended: 'neutral',
};

export const stateChoices = (
  ['in-force', 'active', 'notice', 'renewing', 'pending', 'expired', 'resigned', 'revoked', 'ended', 'none'] as const
).map((value) => ({ value, label: value === 'active' ? '認定中（案内前）' : stateLabels[value] }));
