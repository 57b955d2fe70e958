import { carryOver } from '../../shared/domain/carry-over.ts';
import { type DeclarationAnswer, type DeclarationAnswers, itemByKey } from '../../shared/domain/checksheet.ts';
import { lastingEntries } from '../../shared/domain/mapping-between.ts';
import { judgementRules } from '../../shared/domain/settings.ts';
import { systemVerdict } from '../../shared/domain/system-verdict.ts';
import { isAnswered } from '../../shared/domain/verdict/entered.ts';
import { isBlank } from '../../shared/domain/text.ts';
import { type ApplicationRecord, getApplication } from '../store/repositories/applications.ts';
import { writeAudit } from '../store/repositories/audit.ts';
import {
  type AnswerFacts,
  type AnswerRecord,
  answersOf,
  ensureSheet,
  insertAnswer,
  type SheetRecord,
  updateAnswer,
  updateSheet,
} from '../store/repositories/checksheets.ts';
import type { Stamp } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import type { AppContext } from './context.ts';
import { type EarlierCase, earlierCase } from './earlier-sheet.ts';
import { contextOf, rulesFrozenWith } from './judged-sheet.ts';
import { answerOf } from './keep-answer.ts';
import { schemeInUse, schemeOf } from './scheme-registry.ts';
import { settingsInForce } from './settings-in-force.ts';

/**
 * Where entries of the earlier sheet may go: `untouched` – items without a row, and those that hold only what was taken over;
 * `blank` – also items somebody opened and left empty.
 */
export type CarryTarget = 'untouched' | 'blank';

/** Marks are never taken over. */
const blank = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '' } as const;

/** What was taken over. */
export interface Carried {
  readonly items: number;
  readonly declarations: number;
}

const isFree = (row: AnswerRecord | undefined, into: CarryTarget): boolean =>
  row === undefined || row.carried !== null || (into === 'blank' && !isAnswered(answerOf(row)));

const isSilent = (answer: DeclarationAnswer | undefined): boolean =>
  answer === undefined || (answer.declared === null && Object.values(answer.entries).every(isBlank));

/** Puts the declarations of the earlier cover where nobody declared anything; answers how many stand there now. */
function carryCover(store: Store, sheet: SheetRecord, given: DeclarationAnswers, stamp: Stamp): number {
  const stored: DeclarationAnswers = JSON.parse(sheet.declarations);
  const before: string[] = JSON.parse(sheet.carriedDeclarations);
  const free = (key: string): boolean => before.includes(key) || isSilent(stored[key]);
  const kept = Object.entries(stored).filter(([key]) => !before.includes(key));
  const taken = Object.entries(given).filter(([key, answer]) => free(key) && !isSilent(answer));
  const facts = {
    declarations: JSON.stringify(Object.fromEntries([...kept, ...taken])),
    carriedDeclarations: JSON.stringify(taken.map(([key]) => key)),
  };
  const changed = facts.declarations !== sheet.declarations || facts.carriedDeclarations !== sheet.carriedDeclarations;
  if (changed) updateSheet(store, sheet, facts, stamp);
  return taken.length;
}

/**
 * Takes the entries of the sheet the company was last certified with over into an application's sheet (never a mark), where
 * nobody has filled anything in; what had been taken over before and stands untouched is taken over anew, by the years and
 * the version of now. Inside the transaction of the action that does it. Null: the register holds no earlier sheet.
 */
export function carryInto(
  { store, clock }: Pick<AppContext, 'store' | 'clock'>,
  application: ApplicationRecord,
  into: CarryTarget,
  stamp: Stamp,
): Carried | null {
  const earlier = earlierCase(store, application.companyId, application);
  if (earlier === null) return null;
  const scheme = schemeInUse(store, application.schemeVersionId);
  const rules = rulesFrozenWith(application, judgementRules(settingsInForce(store)));
  const context = contextOf(store, application, rules, clock.today());
  const given = carryOver(earlier.sheet, scheme, context.years, (id) => schemeOf(store, id));
  const sheet = ensureSheet(store, application.id, stamp);
  const rows = new Map(answersOf(store, sheet.id).map((row) => [row.itemKey, row]));
  let items = 0;
  const write = (itemKey: string, row: AnswerRecord | undefined, facts: AnswerFacts): void => {
    if (row === undefined) insertAnswer(store, { checksheetId: sheet.id, itemKey }, facts, stamp);
    else if (row.entries !== facts.entries || row.carried !== facts.carried) updateAnswer(store, row, facts, stamp);
  };
  const lasting = new Set<string>();
  for (const [itemKey, { entries: all, from }] of Object.entries(given.items)) {
    const row = rows.get(itemKey);
    const item = itemByKey(scheme, itemKey);
    if (item === null) continue;
    const entries = lastingEntries(item, all);
    if (Object.keys(entries).length === 0) continue;
    lasting.add(itemKey);
    if (!isFree(row, into)) continue;
    write(itemKey, row, {
      ...blank,
      entries: JSON.stringify(entries),
      systemVerdict: systemVerdict(item, { ...blank, entries }, context).verdict,
      carried: JSON.stringify(originOf(earlier, from)),
    });
    items += 1;
  }
  // taken over once, but not any more by the years of now; what another version's items hold waits for a change back
  for (const [itemKey, row] of rows) {
    if (row.carried === null || lasting.has(itemKey) || itemByKey(scheme, itemKey) === null) continue;
    write(itemKey, row, { ...blank, entries: '{}', systemVerdict: 'ok', carried: null });
  }
  return { items, declarations: carryCover(store, sheet, given.declarations, stamp) };
}

const originOf = ({ applicationId, schemeVersionId, decidedOn }: EarlierCase, items: readonly string[]) => ({
  applicationId,
  schemeVersionId,
  decidedOn,
  items,
});

/** As `carryInto`, for a renewal that is entered or changed: with its line in the history. */
export function carryIntoRenewal(context: AppContext, applicationId: string, stamp: Stamp): void {
  const application = getApplication(context.store, applicationId);
  if (application === undefined || application.kind !== 'renewal') return;
  const carried = carryInto(context, application, 'untouched', stamp);
  if (carried !== null) noteCarried(context.store, application, carried, stamp);
}

/** The line in the history for entries that were taken over; none when nothing was. */
export function noteCarried(store: Store, application: ApplicationRecord, carried: Carried, stamp: Stamp): void {
  const { items, declarations } = carried;
  if (items + declarations === 0) return;
  writeAudit(store, {
    ...stamp,
    action: 'checksheets.carryOver',
    entity: 'checksheet',
    entityId: application.id,
    companyId: application.companyId,
    after: { items, declarations },
  });
}
