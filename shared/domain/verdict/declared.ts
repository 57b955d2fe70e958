import type { SchemeItem, TickRule } from '../../schemes/types.ts';
import type { ItemAnswer } from '../checksheet.ts';
import { fieldName, optionName } from '../describe-entry.ts';
import { thousandths } from '../exact-number.ts';
import { countedOptions, isEntered } from './entered.ts';
import { fact, type RuleOutcome, settle } from './outcome.ts';
import { figureOf } from './tables.ts';

const declared: RuleOutcome = { state: 'declared', reasons: [fact('declared-entry')], figures: [] };
/** The sheet has no entry field for it: the mark is all there is. */
const markOnly: RuleOutcome = { state: 'declared', reasons: [fact('declared-mark')], figures: [] };
const entryMissing: RuleOutcome = { state: 'missing', reasons: [fact('entry-missing')], figures: [] };

/** Declared by the applicant: accepted when its entry is there, and read by a person. */
export function selfDeclared(rule: TickRule & { readonly kind: 'self-declared' }, answer: ItemAnswer): RuleOutcome {
  if (rule.requiresAny.length === 0) return markOnly;
  return rule.requiresAny.some((key) => isEntered(answer.entries[key])) ? declared : entryMissing;
}

/** Declared by the applicant, with all of the entries; those that are missing are named. */
export function selfDeclaredAll(
  item: SchemeItem,
  rule: TickRule & { readonly kind: 'self-declared-all' },
  answer: ItemAnswer,
): RuleOutcome {
  if (rule.requiresAll.length === 0) return markOnly;
  const missing = rule.requiresAll.filter((key) => !isEntered(answer.entries[key]));
  if (missing.length === 0) return declared;
  const fields = item.fields.filter((field) => missing.includes(field.key)).map((field) => `「${fieldName(field)}」`);
  return { ...entryMissing, reasons: [fact('entry-missing', { fields: fields.join('') })] };
}

/** Lists: enough options; 上記以外 counts only with its text. A list without any box chosen is one not filled in. */
export function anyOf(item: SchemeItem, rule: TickRule & { readonly kind: 'any-of' }, answer: ItemAnswer): RuleOutcome {
  const { field, min } = rule;
  const count = countedOptions(item, field, answer).length;
  const figures = [fact('options-counted', { count, min })];
  if (count >= min) return settle(true, [], [], figures);
  const entry = answer.entries[field];
  const chosen = entry?.kind === 'options' ? entry.chosen : [];
  const definition = item.fields.find((each) => each.key === field);
  const other = definition?.kind === 'options' ? definition.options.find((each) => each.freeText === true) : undefined;
  // 上記以外 chosen and not counted: its text is missing
  const silent =
    other !== undefined && chosen.includes(other.key) && !countedOptions(item, field, answer).includes(other.key);
  const tooFew = [fact('too-few-options', { count, min })];
  if (silent)
    return settle(
      false,
      [fact('other-without-text', { option: optionName(other) })],
      count + 1 >= min ? [] : tooFew,
      figures,
    );
  return count === 0 ? settle(false, tooFew, [], figures) : settle(false, [], tooFew, figures);
}

/** A number of at least `min` (old 5-3). */
export function atLeast(
  item: SchemeItem,
  rule: TickRule & { readonly kind: 'at-least' },
  answer: ItemAnswer,
): RuleOutcome {
  const field = item.fields.find((each) => each.key === rule.field);
  const entry = answer.entries[rule.field];
  const typed = entry?.kind === 'number' ? entry.value : null;
  const value = figureOf({ key: rule.field, label: '', kind: 'number' }, typed);
  if (value === null) return entryMissing;
  const label = field === undefined ? '' : fieldName(field);
  if (value === 'impossible') return settle(false, [fact('number-impossible', { label })], [], []);
  const min = thousandths(rule.min) ?? Math.round(rule.min * 1000);
  const unit = field?.kind === 'number' ? field.unit : '';
  const params = { label, unit, value, min };
  return settle(value >= min, [], [fact('number-too-small', params)], [fact('number-compared', params)]);
}
