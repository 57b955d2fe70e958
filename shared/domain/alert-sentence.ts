import { type TermClass, termClasses, termClassLabels } from './alert.ts';
import { dayNumber } from './day-number.ts';
import type { CivilDate } from '../kernel/types.ts';

const number = (value: number): string => value.toLocaleString('ja-JP');

/** 「前回起動（3日前）から今日までに2件が期限到来」. Days are whole days; without an earlier start nothing can have arrived since. */
export function arrivalSentence(previousOn: CivilDate | null, today: CivilDate, arrivals: number): string {
  if (previousOn === null)
    return 'この台帳を今日初めて開きました。次回から、前回起動より後に期限が来たものを数えます。';
  const days = dayNumber(today) - dayNumber(previousOn);
  return `前回起動（${number(days)}日前）から今日までに${number(arrivals)}件が期限到来`;
}

/** The classes that need no alert, in the order they are told. */
export const quietClasses = termClasses.filter((each) => each !== 'alert');

/** The companies that need no alert. */
export const quietCount = (classes: Readonly<Record<TermClass, number>>): number =>
  quietClasses.reduce((sum, each) => sum + classes[each], 0);

/** Whether the classes make up the whole register. */
export const addsUp = (companies: number, classes: Readonly<Record<TermClass, number>>): boolean =>
  classes.alert + quietCount(classes) === companies;

/** 「確認対象 42社・警告 5社・対象外 37社（期限まで先 20社・認定歴なし 17社）」. */
export function selfCheckSentence(companies: number, classes: Readonly<Record<TermClass, number>>): string {
  const parts = quietClasses
    .filter((each) => classes[each] > 0)
    .map((each) => `${termClassLabels[each]} ${number(classes[each])}社`);
  const rest = parts.length === 0 ? '' : `（${parts.join('・')}）`;
  const wrong = addsUp(companies, classes) ? '' : '　※合計が合いません';
  return `確認対象 ${number(companies)}社・警告 ${number(classes.alert)}社・対象外 ${number(quietCount(classes))}社${rest}${wrong}`;
}
