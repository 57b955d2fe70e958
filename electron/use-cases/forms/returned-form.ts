import { createHash } from 'node:crypto';
import type { FormPreview } from '../../../shared/contract/forms.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { itemsOf, labelFor } from '../../../shared/domain/checksheet.ts';
import { compareWithStored } from '../../../shared/domain/form-compare.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import type { FormReading } from '../../exchange/form/reading.ts';
import { findCase, findSheet } from '../../store/repositories/decisions.ts';
import { type AppContext, because } from '../context.ts';
import { type JudgedSheet, judgedSheet } from '../judged-sheet.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** A workbook the clerk chose for an application. */
export interface ChosenForm {
  readonly applicationId: Id;
  readonly fileName: string;
  readonly base64: string;
}

/** A form as read, with the sheet of the moment it was read for. */
export interface ReturnedForm {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly sheet: JudgedSheet;
  readonly reading: FormReading;
  readonly company: { readonly id: Id; readonly name: string };
  /** row versions of that moment */
  readonly seen: FormPreview['seen'];
}

/** Reads a workbook in the reading thread; the register is only looked at. */
export async function readReturned(context: AppContext, form: ChosenForm): Promise<Result<ReturnedForm, Refusal>> {
  const { store, clock, reader } = context;
  const found = findCase(store, form.applicationId);
  if (found === undefined) return because('not-found');
  if (!isOpen(found.application.status)) return because('decided-record-is-fixed');
  const sheet = judgedSheet(store, found.application, judgementRules(settingsInForce(store)), clock.today());
  if (sheet.reviewedAt !== null) return because('review-finished');
  // before the reading, which takes a while: what is saved meanwhile was not compared with
  const seen = versionsSeen(context, form.applicationId, sheet);
  const bytes = new Uint8Array(Buffer.from(form.base64, 'base64'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = await reader.form(bytes, { scheme: sheet.scheme, years: sheet.context.years });
  if (!read.ok) return read;
  const { id, name } = found.company;
  return ok({ bytes, sha256, sheet, reading: read.value, company: { id, name }, seen });
}

const sameName = (a: string, b: string): boolean => a.replaceAll(/\s/gu, '') === b.replaceAll(/\s/gu, '');

/** How the form disagrees with the application it is read for. */
function mismatchesOf(form: ReturnedForm, applicationId: Id): FormPreview['mismatches'] {
  const { mark, companyName } = form.reading;
  const named = companyName === '' || sameName(companyName, form.company.name);
  const years = form.sheet.context.years.years;
  const found: FormPreview['mismatches'] = [];
  if (mark === null) found.push('unmarked');
  if (!named || (mark !== null && mark.companyId !== form.company.id)) found.push('company');
  if (mark !== null && mark.applicationId !== applicationId) found.push('application');
  if (mark !== null && mark.years.join() !== years.join()) found.push('years');
  return found;
}

/** The part of the sheet a path belongs to: an item's key, or the cover. */
function partOf({ scheme }: JudgedSheet, path: string): string {
  const keys = itemsOf(scheme).map((item) => item.key);
  const own = keys.filter((key) => path.startsWith(`items.${key}.`));
  // one key may begin like another
  return own.toSorted((a, b) => b.length - a.length)[0] ?? 'cover';
}

/** Row versions of everything that may be taken over, as they stand now. */
function versionsSeen({ store }: AppContext, applicationId: Id, sheet: JudgedSheet): FormPreview['seen'] {
  const stored = findSheet(store, applicationId);
  const rows = new Map(stored?.answers.map((row) => [row.itemKey, row.rowVersion]));
  return Object.fromEntries([
    ['cover', stored?.head.rowVersion ?? null],
    ...itemsOf(sheet.scheme).map((item): [string, number | null] => [item.key, rows.get(item.key) ?? null]),
  ]);
}

const partLabel = ({ scheme, context }: JudgedSheet, item: SchemeItem) => ({
  key: item.key,
  label: `${item.id} ${labelFor(scheme, item, context.years).join('')}`,
});

/** What was read, beside what is stored. */
export function previewOf(applicationId: Id, form: ReturnedForm): FormPreview {
  const { sheet, reading, sha256 } = form;
  const { scheme, answers, declarations } = sheet;
  return {
    sha256,
    schemeVersionId: scheme.id,
    mismatches: mismatchesOf(form, applicationId),
    years: [...(reading.mark?.years ?? sheet.context.years.years)],
    companyName: reading.companyName,
    parts: [{ key: 'cover', label: '表紙' }, ...itemsOf(scheme).map((item) => partLabel(sheet, item))],
    values: reading.contents.flatMap((content): FormPreview['values'] => {
      const compared = compareWithStored(scheme, content, answers, declarations, sheet.context.years.basis);
      if (compared === null) return [];
      const { path, label, place } = content;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read-only in the domain, plain across the bridge
      const value = structuredClone(content.value) as FormPreview['values'][number]['value'];
      return [{ path, label, part: partOf(sheet, path), place, ...compared, value }];
    }),
    problems: reading.troubles.map(({ slot, ...rest }) => ({ ...rest, part: partOf(sheet, slot) })),
    seen: form.seen,
  };
}
