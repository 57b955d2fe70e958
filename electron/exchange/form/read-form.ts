import type { BaseYears } from '../../../shared/domain/base-years.ts';
import { readFormCells } from '../../../shared/domain/form-fields.ts';
import { formSlots } from '../../../shared/domain/form-slots.ts';
import { cellText } from '../../../shared/domain/sheet-cell.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import type { FileRefusal } from '../file-checks.ts';
import type { ReadBook } from '../workbook.ts';
import { controlWords, sheetNames } from './form-sheet.ts';
import { type FormDocument, layoutCover, layoutSheet } from './layout.ts';
import { locateByKeys } from './locate-by-keys.ts';
import { locateByLabels } from './locate-by-labels.ts';
import type { FormMark, FormReading, FormSpec } from './reading.ts';

/** What the hidden sheet says, or null when it is gone. */
function markOf(book: ReadBook): FormMark | null {
  const sheet = book.sheets.find(({ name }) => name === sheetNames.control);
  const facts = new Map(sheet?.rows.map((row) => [cellText(row[0] ?? null), cellText(row[1] ?? null)]));
  const fact = (name: keyof typeof controlWords): string => facts.get(controlWords[name]) ?? '';
  const revision = Number(fact('revision'));
  if (!Number.isInteger(revision) || revision < 1 || fact('applicationId') === '') return null;
  return {
    revision,
    applicationId: fact('applicationId'),
    companyId: fact('companyId'),
    versionId: fact('versionId'),
    versionLabel: fact('versionLabel'),
    years: fact('years').split('、').map(Number),
  };
}

function threeYears([first, second, third]: readonly number[]): BaseYears['years'] | null {
  const isYear = (year: number | undefined): year is number => Number.isInteger(year) && year! > 1900 && year! < 2200;
  return isYear(first) && isYear(second) && isYear(third) ? [first, second, third] : null;
}

const nameLabel = '事業者名';

/** 事業者名 as the cover shows it. */
function companyNameOf(book: ReadBook): string {
  for (const { hidden, rows } of book.sheets) {
    if (hidden) continue;
    for (const row of rows) {
      const label = row.findIndex((cell) => cellText(cell).replaceAll(/\s/gu, '') === nameLabel);
      if (label < 0) continue;
      const name = row.slice(label + 1).find((cell) => cell !== null);
      if (name !== undefined) return cellText(name);
    }
  }
  return '';
}

/** Share of the entry cells that must be found before a workbook without its hidden sheet counts as our form. */
const recognised = 0.3;

/** Reads a returned form: its hidden keys, or the printed words where they are gone. */
export function readForm(book: ReadBook, spec: FormSpec): Result<FormReading, FileRefusal> {
  const { scheme } = spec;
  const mark = markOf(book);
  if (mark !== null && mark.versionId !== scheme.id) {
    return refuse({ code: 'file-other-version', params: { label: mark.versionLabel } });
  }
  // a form made for other years is read by its own: the page says so and the clerk decides
  const years = mark === null ? spec.years : { ...spec.years, years: threeYears(mark.years) ?? spec.years.years };
  const slots = new Set(formSlots(scheme, years));
  const found = locateByKeys(book, slots);
  const bare: FormDocument = {
    scheme,
    years,
    stars: new Set(),
    values: new Map(),
    companyName: '',
    companyKana: '',
    receiptNumber: '',
  };
  const layouts = () => [layoutCover(bare), layoutSheet(bare)];
  const { cells, places } = found.cells.size > 0 ? found : locateByLabels(book, layouts());
  if (mark === null && cells.size < slots.size * recognised) return refuse({ code: 'file-wrong' });
  const { contents, troubles } = readFormCells(scheme, years, cells);
  const placed = <T extends { readonly slot: string }>(each: T) => ({ ...each, place: places.get(each.slot) ?? null });
  return ok({ mark, companyName: companyNameOf(book), contents: contents.map(placed), troubles: troubles.map(placed) });
}
