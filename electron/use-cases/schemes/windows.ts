import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { ReceiptWindow, ReceiptWindows } from '../../../shared/domain/version-choice.ts';

function windowFaults(window: ReceiptWindow | null, at: string): readonly Fault[] {
  if (window === null) return [];
  const { first, last } = window;
  const wrong = [
    ['first', first],
    ['last', last],
  ] as const;
  const faults = wrong.flatMap(([end, date]): readonly Fault[] =>
    date === null || isCivilDate(date)
      ? []
      : [{ path: `${at}.${end}`, code: 'impossible-date', params: { text: date } }],
  );
  if (faults.length > 0) return faults;
  return first !== null && last !== null && last < first ? [{ path: `${at}.last`, code: 'end-before-start' }] : [];
}

/** Receipt dates that are no dates or end before they begin. Two versions may take applications on one day (移行期間). */
export const windowsFaults = (windows: ReceiptWindows): readonly Fault[] => [
  ...windowFaults(windows.new, 'windows.new'),
  ...windowFaults(windows.renewal, 'windows.renewal'),
];

/** The dates one by one, for the history. */
export const windowFacts = ({ new: fresh, renewal }: ReceiptWindows) => ({
  newFirst: fresh?.first ?? null,
  newLast: fresh?.last ?? null,
  newUsed: fresh !== null,
  renewalFirst: renewal?.first ?? null,
  renewalLast: renewal?.last ?? null,
  renewalUsed: renewal !== null,
});
