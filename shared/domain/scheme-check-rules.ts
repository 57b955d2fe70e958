import type { SchemeItem } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Fault } from './fault.ts';
import { outside } from './scheme-check-parts.ts';
import { fieldOf, optionKeysOf, ruleFields } from './scheme-fields.ts';

const years = (item: SchemeItem, table: string): number => {
  const field = fieldOf(item, table);
  return field?.kind === 'base-years' ? field.offsets.length : 0;
};

function reachable(path: string, needed: number, possible: number): readonly Fault[] {
  if (needed < 1) return [outside(path, { min: 1 })];
  // a table that is missing is a fault of its own
  return possible > 0 && needed > possible ? [{ path, code: 'not-reachable', params: { needed, possible } }] : [];
}

function numberFaults(item: SchemeItem, at: string): readonly Fault[] {
  const rule = item.tickRule;
  switch (rule.kind) {
    case 'any-of':
      return reachable(`${at}.min`, rule.min, optionKeysOf(fieldOf(item, rule.field)).length);
    case 'leave-rate':
      return reachable(`${at}.minYears`, rule.minYears, years(item, rule.table));
    case 'use-in-years':
      return reachable(`${at}.minYears`, rule.minYears, years(item, rule.table));
    case 'share-in-years':
      return [
        ...reachable(`${at}.minYears`, rule.minYears, years(item, rule.table)),
        // strictly more than 100 % cannot be
        ...(rule.percent > 99 || rule.percent < 0 ? [outside(`${at}.percent`, { min: 0, max: 99 })] : []),
      ];
    case 'use-in-window':
      return reachable(`${at}.min`, rule.min, 0);
    case 'at-least':
      return reachable(`${at}.min`, rule.min, 0);
    case 'overtime':
      return [
        ...(rule.monthMax < 0 || rule.monthMax > 744 ? [outside(`${at}.monthMax`, { min: 0, max: 744 })] : []),
        ...(rule.yearMax < 0 || rule.yearMax > 8784 ? [outside(`${at}.yearMax`, { min: 0, max: 8784 })] : []),
        ...(rule.reductionPercent !== null && (rule.reductionPercent < 1 || rule.reductionPercent > 100)
          ? [outside(`${at}.reductionPercent`, { min: 1, max: 100 })]
          : []),
        // without the choice nobody could say that the hours are averages
        ...(rule.reductionPercent !== null && rule.basis === null
          ? [{ path: `${at}.basis`, code: 'required' } satisfies Fault]
          : []),
      ];
    case 'self-declared':
    case 'self-declared-all':
    case 'women-managers':
      return [];
    default:
      return assertNever(rule);
  }
}

/** Faults of an item's rule: fields it does not have or that do not fit, numbers nobody can reach. */
export function ruleFaults(item: SchemeItem, at: string): readonly Fault[] {
  const rule = item.tickRule;
  const faults: Fault[] = ruleFields(rule).flatMap(({ at: place, key, fits }): readonly Fault[] => {
    const field = fieldOf(item, key);
    if (field !== undefined && fits(field)) return [];
    return [{ path: `${at}.${place}`, code: 'field-unknown', params: { field: field?.label ?? key } }];
  });
  faults.push(...numberFaults(item, at));
  // a statement that nobody was eligible is of no use where 「-」 may not be put
  if (rule.kind === 'use-in-window' && (rule.noEligible !== null) !== item.naAllowed)
    faults.push({ path: `${at}.noEligible`, code: item.naAllowed ? 'required' : 'not-used' });
  return faults;
}
