import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { StatusBadge, type Tone } from './status-badge.tsx';

/** How near a deadline is; the contract's bands. */
export type DeadlineBand = 'overdue' | 'urgent' | 'soon' | 'notice' | 'later';

const tones: Readonly<Record<DeadlineBand, Tone>> = {
  overdue: 'strong',
  urgent: 'stop',
  soon: 'progress',
  notice: 'info',
  later: 'neutral',
};

const words = (daysLeft: number) => {
  if (daysLeft < 0) return `期限切れ（${(-daysLeft).toLocaleString('ja-JP')}日経過）`;
  return daysLeft === 0 ? '今日が期限' : `残り${daysLeft.toLocaleString('ja-JP')}日`;
};

/** 残り30日 / 今日が期限 / 期限切れ（3日経過）; `daysLeft` counts to the last day, 0 on that day. */
export function DeadlineBadge({ daysLeft, band }: { readonly daysLeft: number; readonly band: DeadlineBand }) {
  const Icon = band === 'overdue' || band === 'urgent' ? IconAlertTriangle : IconClock;
  return (
    <StatusBadge tone={tones[band]}>
      <Icon aria-hidden size={16} />
      {words(daysLeft)}
    </StatusBadge>
  );
}
