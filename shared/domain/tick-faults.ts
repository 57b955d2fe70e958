import { assertNever } from '../kernel/assert-never.ts';
import type { Scheme, SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import type { DeclarationAnswers, ItemAnswer } from './checksheet.ts';
import type { Fault, FaultCode } from './fault.ts';
import { isBlank } from './text.ts';
import { countedOptions, isEntered } from './verdict/entered.ts';
import { tableYears, wantedYears } from './verdict/tables.ts';

/** True when the reviewer has settled an item by a mark of his own and said why. */
export const isSettled = (answer: ItemAnswer): boolean =>
  answer.reviewerMark !== null && !isBlank(answer.reviewerReason);

/** A field the mark needs, with what is missing there; `field` may go on into the field (`measures.otherText`). */
type Gap = readonly [field: string, code: FaultCode];

const empty = (answer: ItemAnswer, field: string, code: FaultCode = 'entry-missing-for-tick'): readonly Gap[] =>
  isEntered(answer.entries[field]) ? [] : [[field, code]];

/** A table of base years with nothing in it, or with years left out. */
function emptyYears(item: SchemeItem, answer: ItemAnswer, table: string, years: BaseYears): readonly Gap[] {
  const entry = answer.entries[table];
  if (!isEntered(entry)) return [[table, 'entry-missing-for-tick']];
  const filled = tableYears(entry, wantedYears(item, table, years)).every((each) => each.row !== null);
  return filled ? [] : [[table, 'figures-missing-for-tick']];
}

function gapsOfTick(item: SchemeItem, answer: ItemAnswer, years: BaseYears): readonly Gap[] {
  const rule = item.tickRule;
  switch (rule.kind) {
    case 'self-declared': {
      const [first] = rule.requiresAny;
      const entered = rule.requiresAny.some((key) => isEntered(answer.entries[key]));
      return first === undefined || entered ? [] : [[first, 'entry-missing-for-tick']];
    }
    case 'self-declared-all':
      return rule.requiresAll.flatMap((key) => empty(answer, key));
    case 'any-of': {
      if (countedOptions(item, rule.field, answer).length >= rule.min) return [];
      const entry = answer.entries[rule.field];
      const field = item.fields.find((each) => each.key === rule.field);
      const other = field?.kind === 'options' ? field.options.find((each) => each.freeText === true) : undefined;
      const silent = entry?.kind === 'options' && other !== undefined && entry.chosen.includes(other.key);
      if (silent && isBlank(entry.otherText)) return [[`${rule.field}.otherText`, 'required']];
      return empty(answer, rule.field);
    }
    case 'overtime': {
      const basis = rule.basis === null ? [] : empty(answer, rule.basis, 'required');
      return [...basis, ...empty(answer, rule.table)];
    }
    case 'leave-rate':
      return [
        ...emptyYears(item, answer, rule.table, years),
        ...(rule.fiveDays === null ? [] : emptyYears(item, answer, rule.fiveDays, years)),
      ];
    case 'women-managers':
      return isEntered(answer.entries[rule.managers]) ? [] : empty(answer, rule.target);
    case 'use-in-window':
      return rule.text !== null && isEntered(answer.entries[rule.text]) ? [] : empty(answer, rule.table);
    case 'use-in-years':
    case 'share-in-years':
      return empty(answer, rule.table);
    case 'at-least':
      return empty(answer, rule.field);
    default:
      return assertNever(rule);
  }
}

function gapsOfNotApplicable(item: SchemeItem, answer: ItemAnswer): readonly Gap[] {
  const rule = item.tickRule;
  if (!item.naAllowed || rule.kind !== 'use-in-window' || rule.noEligible === null) return [];
  const none = answer.entries[rule.noEligible];
  return none?.kind === 'flag' && none.value === true ? [] : [[rule.noEligible, 'confirmation-missing-for-na']];
}

/**
 * Fields a mark needs that were left empty, to be marked at the field; none where the reviewer has settled the item. Such an
 * answer is a sound draft: what keeps a review from being finished is the verdict (review.ts). Paths as in itemFaults.
 */
export function tickFaults(item: SchemeItem, answer: ItemAnswer, years: BaseYears): readonly Fault[] {
  if (isSettled(answer) || answer.applicantMark === 'blank') return [];
  const gaps = answer.applicantMark === 'na' ? gapsOfNotApplicable(item, answer) : gapsOfTick(item, answer, years);
  return gaps.map(([field, code]) => ({ path: `items.${item.key}.${field}`, code }));
}

/** Lines of the cover declared without what the form asks for beside them (認定区分, 登録No); at the first such field. */
export const declarationGaps = (scheme: Scheme, answers: DeclarationAnswers): readonly Fault[] =>
  scheme.declarations.flatMap(({ key, fields }): readonly Fault[] => {
    const [first] = fields;
    const answer = answers[key];
    if (first === undefined || answer?.declared !== true) return [];
    if (fields.some((field) => !isBlank(answer.entries[field.key] ?? ''))) return [];
    return [{ path: `declarations.${key}.${first.key}`, code: 'entry-missing-for-tick' }];
  });
