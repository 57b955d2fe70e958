import type { DeclarationAnswers, ItemAnswer } from '../../shared/domain/checksheet.ts';
import { declarationChanges, entryChanges } from '../../shared/domain/told-changes.ts';
import type { Scheme, SchemeItem } from '../../shared/schemes/types.ts';
import type { YearBasis } from '../../shared/domain/base-years.ts';
import { writeAudit } from '../store/repositories/audit.ts';
import type { Store } from '../store/store.ts';
import type { KeptAnswer } from './keep-answer.ts';
import type { OpenSheet } from './open-sheet.ts';
import { shippedSchemes } from './scheme-registry.ts';

/** Whose sheet is changed, by which action. */
export interface SheetChange {
  readonly opened: Pick<OpenSheet, 'application' | 'stamp'>;
  readonly scheme: Scheme;
  /** e.g. `checksheets.saveItem` */
  readonly action: string;
}

type Entries = ItemAnswer['entries'];
const entriesIn = (told: Readonly<Record<string, unknown>>): Entries => {
  const { entries = {} }: { entries?: Entries } = told;
  return entries;
};

/** The wording of a shipped sheet is known wherever the line is read; that of the city's own versions goes with the line. */
const isShipped = (scheme: Scheme): boolean => shippedSchemes.includes(scheme);

/** The history's line of one item's answer: its marks, and its entries as values, with words where only this version has them. */
export function noteAnswer(
  store: Store,
  { opened: { application, stamp }, scheme, action }: SheetChange,
  item: SchemeItem,
  { before, after }: NonNullable<KeptAnswer['changed']>,
  basis: YearBasis,
): void {
  const own = isShipped(scheme) ? {} : { words: entryChanges(item, entriesIn(before), entriesIn(after), basis) };
  writeAudit(store, {
    ...stamp,
    action,
    entity: 'checksheet_answer',
    entityId: application.id,
    companyId: application.companyId,
    before: { item: item.key, ...before },
    after: {
      item: item.key,
      itemNumber: item.id,
      ...after,
      ...(basis === 'calendar' ? {} : { basis }),
      ...own,
    },
  });
}

/** The history's line of the cover: the declarations named, before and after. */
export function noteDeclarations(
  store: Store,
  { opened: { application, stamp }, scheme, action }: SheetChange,
  keys: readonly string[],
  before: DeclarationAnswers,
  after: DeclarationAnswers,
): void {
  const pick = (answers: DeclarationAnswers) => Object.fromEntries(keys.map((key) => [key, answers[key] ?? null]));
  const own = isShipped(scheme) ? {} : { words: declarationChanges(scheme, before, after) };
  writeAudit(store, {
    ...stamp,
    action,
    entity: 'checksheet',
    entityId: application.id,
    companyId: application.companyId,
    before: pick(before),
    after: { ...pick(after), ...own },
  });
}

/** The history's line of taken-over entries of one item that were looked at and stand. */
export function noteConfirmed(
  store: Store,
  { application, stamp }: SheetChange['opened'],
  { key, number }: { readonly key: string; readonly number: string | undefined },
): void {
  writeAudit(store, {
    ...stamp,
    action: 'checksheets.confirmCarried',
    entity: 'checksheet_answer',
    entityId: application.id,
    companyId: application.companyId,
    after: { item: key, ...(number === undefined ? {} : { itemNumber: number }) },
  });
}
