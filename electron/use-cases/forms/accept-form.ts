import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type DeclarationAnswers, type ItemAnswer, itemsOf } from '../../../shared/domain/checksheet.ts';
import type { FormContent } from '../../../shared/domain/form-fields.ts';
import { fieldSlot } from '../../../shared/domain/form-slots.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import { insertFile } from '../../store/repositories/application-files.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { confirmAnswer, findAnswer, updateSheet } from '../../store/repositories/checksheets.ts';
import { editConflict } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { contextOf, rulesFrozenWith } from '../judged-sheet.ts';
import { answerOf, keepAnswer } from '../keep-answer.ts';
import { type OpenSheet, openSheet } from '../open-sheet.ts';
import { noteAnswer, noteConfirmed, noteDeclarations } from '../sheet-history.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { type ChosenForm, readReturned, type ReturnedForm } from './returned-form.ts';

/** What the clerk chose of a form, by what it was compared with. */
export interface Acceptance extends ChosenForm {
  readonly sha256: string;
  readonly paths: readonly string[];
  readonly seen: Readonly<Record<string, number | null>>;
}

type Chosen = ReadonlyMap<string, FormContent['value']>;

/** The item's answer with the chosen values in it; null when none of them is the item's. */
function answerWith(item: SchemeItem, before: ItemAnswer, chosen: Chosen): ItemAnswer | null {
  const mark = chosen.get(`items.${item.key}.mark`);
  const entries = item.fields.flatMap((field): [string, ItemAnswer['entries'][string]][] => {
    const value = chosen.get(fieldSlot(item, field));
    return value?.kind === 'entry' ? [[field.key, value.entry]] : [];
  });
  if (mark === undefined && entries.length === 0) return null;
  return {
    ...before,
    applicantMark: mark?.kind === 'mark' ? mark.mark : before.applicantMark,
    entries: { ...before.entries, ...Object.fromEntries(entries) },
  };
}

/** Stores the chosen values of the items, each with its line in the history; answers the keys of those that had any. */
function keepItems(
  context: AppContext,
  opened: OpenSheet,
  form: ReturnedForm,
  chosen: Chosen,
  seen: Acceptance['seen'],
): Result<readonly string[], Refusal> {
  const { store, clock } = context;
  const rules = rulesFrozenWith(opened.application, judgementRules(settingsInForce(store)));
  const verdictContext = contextOf(store, opened.application, rules, clock.today());
  const keys: string[] = [];
  const told = { opened, scheme: form.sheet.scheme, action: 'forms.acceptItem' };
  for (const item of itemsOf(form.sheet.scheme)) {
    const stored = findAnswer(store, opened.sheet.id, item.key);
    const answer = answerWith(item, answerOf(stored), chosen);
    if (answer === null) continue;
    const result = keepAnswer(store, opened, verdictContext, item, answer, seen[item.key] ?? null);
    if (!result.ok) return result;
    const { changed } = result.value;
    if (changed !== null) noteAnswer(store, told, item, changed, verdictContext.years.basis);
    // the applicant said the same again: looked at all the same
    else if (stored !== undefined && stored.carried !== null) {
      confirmAnswer(store, stored, opened.stamp);
      noteConfirmed(store, opened, { key: item.key, number: item.id });
    }
    keys.push(item.key);
  }
  return ok(keys);
}

/** Stores the chosen lines of the cover, with their line in the history. */
function keepCover(
  { store }: AppContext,
  opened: OpenSheet,
  form: ReturnedForm,
  chosen: Chosen,
  seen: Acceptance['seen'],
): Result<null, Refusal> {
  const { sheet, stamp } = opened;
  const stored: DeclarationAnswers = JSON.parse(sheet.declarations);
  const touched: string[] = [];
  const given = form.sheet.scheme.declarations.flatMap(({ key, fields }): [string, DeclarationAnswers[string]][] => {
    const declared = chosen.get(`declarations.${key}`);
    const texts = fields.flatMap((field): [string, string][] => {
      const text = chosen.get(`declarations.${key}.${field.key}`);
      return text?.kind === 'declaration-text' ? [[field.key, text.text]] : [];
    });
    if (declared === undefined && texts.length === 0) return [];
    touched.push(key);
    const before = stored[key] ?? { declared: null, entries: {} };
    const entries = { ...before.entries, ...Object.fromEntries(texts) };
    return [[key, { declared: declared?.kind === 'declared' ? declared.declared : before.declared, entries }]];
  });
  if (given.length === 0) return ok(null);
  const told = (answers: DeclarationAnswers) =>
    Object.fromEntries(touched.map((key) => [key, answers[key] === undefined ? '' : JSON.stringify(answers[key])]));
  if (sheet.rowVersion !== (seen['cover'] ?? null)) {
    return editConflict(sheet, told(Object.fromEntries(given)), told(stored));
  }
  const carried: string[] = JSON.parse(sheet.carriedDeclarations);
  const facts = {
    declarations: JSON.stringify({ ...stored, ...Object.fromEntries(given) }),
    carriedDeclarations: JSON.stringify(carried.filter((key) => !touched.includes(key))),
  };
  updateSheet(store, sheet, facts, stamp);
  const changed = given.flatMap(([key, answer]) =>
    JSON.stringify(stored[key]) === JSON.stringify(answer) ? [] : [key],
  );
  const note = { opened, scheme: form.sheet.scheme, action: 'forms.acceptCover' };
  if (changed.length > 0) noteDeclarations(store, note, changed, stored, Object.fromEntries(given));
  return ok(null);
}

/**
 * Takes the chosen values of a returned form over and keeps the file with the application, all or nothing. The bytes are
 * read again, so that what is stored is what the file says, not what a page says it says.
 */
export async function acceptForm(
  context: AppContext,
  input: Acceptance,
): Promise<Result<{ values: number; items: number }, Refusal>> {
  const { store } = context;
  const returned = await readReturned(context, input);
  if (!returned.ok) return returned;
  const form = returned.value;
  if (form.sha256 !== input.sha256) return because('file-changed');
  const offered = new Map(form.reading.contents.map(({ path, value }) => [path, value]));
  const paths = [...new Set(input.paths)];
  const unknown = paths.filter((path) => !offered.has(path));
  if (unknown.length > 0) return invalid(unknown.map((path) => ({ path, code: 'unknown-choice' })));
  const chosen: Chosen = new Map(paths.map((path) => [path, offered.get(path)!]));
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, stamp } = opened.value;
    // the version was changed while the file was read
    if (application.schemeVersionId !== form.sheet.scheme.id) return because('file-changed');
    const items = keepItems(context, opened.value, form, chosen, input.seen);
    if (!items.ok) return items;
    const cover = keepCover(context, opened.value, form, chosen, input.seen);
    if (!cover.ok) return cover;
    const { fileName, sha256, applicationId } = input;
    insertFile(store, { applicationId, fileName, sha256, bytes: form.bytes, accepted: paths.length }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'forms.accept',
      entity: 'application_file',
      entityId: application.id,
      companyId: application.companyId,
      after: { fileName, accepted: paths.length, items: items.value.length },
    });
    return ok({ values: paths.length, items: items.value.length });
  });
}
