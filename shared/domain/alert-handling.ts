import { refuse, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import type { AlertKind, HandlingState } from './alert.ts';
import { isCivilDate } from './civil-date.ts';
import type { Fault } from './fault.ts';
import { checkText } from './text.ts';
import { textLimits } from './text-limits.ts';

/** What the clerk enters about an alert; `none` takes a record back. */
export interface HandlingDraft {
  readonly state: HandlingState | 'none';
  readonly handledOn: CivilDate | null;
  readonly who: string;
  readonly untilOn: CivilDate | null;
  readonly reason: string;
  readonly note: string;
}

/** What is stored of it: only what belongs to its kind. */
export interface HandlingFacts extends HandlingDraft {
  readonly state: HandlingState;
  readonly handledOn: CivilDate;
}

/** Which fields a kind of handling asks for; the page shows no others. */
export const handlingFields: Readonly<
  Record<HandlingDraft['state'], readonly ('handledOn' | 'who' | 'untilOn' | 'reason')[]>
> = {
  none: [],
  working: ['handledOn', 'who', 'untilOn'],
  informed: ['handledOn'],
  held: ['handledOn', 'reason', 'untilOn'],
  declined: ['handledOn', 'reason'],
};

/** The handlings an alert may have: only a certification can be left unrenewed. */
export const handlingsOf = (kind: AlertKind): readonly HandlingState[] =>
  kind === 'term' ? ['working', 'informed', 'held', 'declined'] : ['working', 'informed', 'held'];

/** What is to be stored, null to take the record back, or every fault of what was entered. `today` bounds both days. */
export function checkHandling(
  draft: HandlingDraft,
  kinds: readonly AlertKind[],
  today: CivilDate,
): Result<HandlingFacts | null, readonly Fault[]> {
  const { state } = draft;
  if (state === 'none') return ok(null);
  const asked = handlingFields[state];
  const faults: Fault[] = [];
  if (!kinds.every((kind) => handlingsOf(kind).includes(state))) faults.push({ path: 'state', code: 'unknown-choice' });
  const day = (path: 'handledOn' | 'untilOn', date: CivilDate | null): void => {
    if (date === null) faults.push({ path, code: 'required' });
    else if (!isCivilDate(date)) faults.push({ path, code: 'impossible-date', params: { text: date } });
    else if (path === 'handledOn' && date > today) faults.push({ path, code: 'date-in-future', params: { today } });
    else if (path === 'untilOn' && date < today) faults.push({ path, code: 'date-in-past', params: { today } });
  };
  const text = (path: 'who' | 'reason' | 'note', max: number, multiline: boolean): void => {
    const fault = checkText(draft[path], { max, multiline, required: path !== 'note' });
    if (fault !== null) faults.push({ path, ...fault });
  };
  day('handledOn', draft.handledOn);
  if (asked.includes('who')) text('who', textLimits.alertWho, false);
  if (asked.includes('untilOn')) day('untilOn', draft.untilOn);
  if (asked.includes('reason')) text('reason', textLimits.alertReason, true);
  text('note', textLimits.alertReason, true);
  if (faults.length > 0 || draft.handledOn === null) return refuse(faults);
  return ok({
    state,
    handledOn: draft.handledOn,
    who: asked.includes('who') ? draft.who : '',
    untilOn: asked.includes('untilOn') ? draft.untilOn : null,
    reason: asked.includes('reason') ? draft.reason : '',
    note: draft.note,
  });
}
