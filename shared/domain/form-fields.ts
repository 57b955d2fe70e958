import { assertNever } from '../kernel/assert-never.ts';
import type { Result } from '../kernel/result.ts';
import type { EntryField, Scheme, SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import { declarationFaults, itemFaults } from './checksheet-faults.ts';
import { displayText, type EntryValue, itemsOf, type ItemAnswer, type Mark, type YearRow } from './checksheet.ts';
import { fieldName, optionName } from './describe-entry.ts';
import type { Fault, FaultCode } from './fault.ts';
import {
  type CellTrouble,
  readBox,
  readChoice,
  readDate,
  readGoals,
  readIndustry,
  readMark,
  readNumber,
  readText,
  readYear,
  readYesNo,
} from './form-reading.ts';
import { declaredSlot, declarationTextSlot, fieldSlot, markSlot, slotsOf, yearSlots } from './form-slots.ts';
import { cellText, type SheetCell } from './sheet-cell.ts';
import { isBlank } from './text.ts';

/** What accepting a value stores. */
export type FormContentValue =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'entry'; readonly entry: EntryValue }
  | { readonly kind: 'declared'; readonly declared: boolean | null }
  | { readonly kind: 'declaration-text'; readonly text: string };

/** One value of the sheet as the form has it; `slot` is the cell to name for it. */
export interface FormContent {
  readonly path: string;
  readonly slot: string;
  readonly label: string;
  readonly value: FormContentValue;
}

const faultTroubles = ['out-of-range', 'too-long', 'control-character'] as const satisfies readonly FaultCode[];
/** How a fault of a stored value is named on the preview; null for those that show up on the sheet anyway. */
const troubleOf = ({ code }: Fault): (typeof faultTroubles)[number] | null =>
  faultTroubles.find((each) => each === (code === 'lone-surrogate' ? 'control-character' : code)) ?? null;

export type FormTroubleCode =
  | CellTrouble
  | (typeof faultTroubles)[number]
  | 'row-missing'
  | 'row-twice'
  | 'not-applicable-not-allowed';

/** Something of the form that could not be taken as it stands. */
export interface FormTrouble {
  readonly slot: string;
  readonly label: string;
  readonly found: string;
  readonly code: FormTroubleCode;
}

/** The cells found for each slot: more than one when a row was copied. */
export type FormCells = ReadonlyMap<string, readonly (SheetCell | null)[]>;

/** What a form says, in the order of the sheet. */
export interface FormRead {
  readonly contents: readonly FormContent[];
  readonly troubles: readonly FormTrouble[];
}

class Reading {
  readonly contents: FormContent[] = [];
  readonly troubles: FormTrouble[] = [];
  readonly cells: FormCells;

  constructor(cells: FormCells) {
    this.cells = cells;
  }

  has(slot: string): boolean {
    return this.cells.has(slot);
  }

  trouble(slot: string, label: string, code: FormTroubleCode, found = ''): void {
    this.troubles.push({ slot, label, found, code });
  }

  /** The cell of a slot; null where it is blank or not to be trusted. */
  cell(slot: string, label: string): SheetCell | null {
    const found = this.cells.get(slot);
    if (found === undefined) {
      this.trouble(slot, label, 'row-missing');
      return null;
    }
    const filled = found.filter((cell) => cell !== null);
    const texts = new Set(filled.map(cellText));
    if (texts.size > 1) {
      this.trouble(slot, label, 'row-twice', [...texts].join('、'));
      return null;
    }
    return filled[0] ?? null;
  }

  /** What a cell says; null where it says nothing or nothing certain. */
  read<T>(slot: string, label: string, read: (cell: SheetCell | null) => Result<T, CellTrouble>): T | null {
    const cell = this.cell(slot, label);
    const result = read(cell);
    if (result.ok) return result.value;
    this.trouble(slot, label, result.refusal, cellText(cell));
    return null;
  }
}

type YearsField = EntryField & { readonly kind: 'base-years' | 'chosen-years' };

function readYears(reading: Reading, item: SchemeItem, field: YearsField, years: BaseYears, label: string): EntryValue {
  const rows = yearSlots(item, field, years).flatMap((row): YearRow[] => {
    const year = row.yearSlot === null ? row.year : reading.read(row.yearSlot, `${label} 年`, readYear);
    const values = Object.fromEntries(
      row.columns.map(({ column, slot }) => {
        const name = [label, ...(row.year === null ? [] : [`${row.year}年`]), displayText(column.label)].join(' ');
        const value =
          column.kind === 'flag'
            ? reading.read(slot, name, readYesNo)
            : reading.read(slot, name, (cell) => readNumber(cell, column.unit ?? ''));
        return [column.key, value];
      }),
    );
    // rows the applicant left alone are no rows
    const left = row.yearSlot !== null && year === null && Object.values(values).every((value) => value === null);
    return left ? [] : [{ year, values }];
  });
  return { kind: 'years', rows };
}

function readEntry(
  reading: Reading,
  item: SchemeItem,
  field: EntryField,
  years: BaseYears,
  label: string,
): EntryValue | null {
  const slot = fieldSlot(item, field);
  switch (field.kind) {
    case 'share':
      return null;
    case 'text': {
      const text = reading.read(slot, label, readText) ?? '';
      // a line break in a field of one line comes from Alt+Enter in a cell that is tall enough for it
      return { kind: 'text', text: isBlank(text) ? '' : field.multiline ? text : text.replaceAll(/\n+/gu, ' ') };
    }
    case 'number':
      return { kind: 'number', value: reading.read(slot, label, (cell) => readNumber(cell, field.unit)) };
    case 'choice':
      return { kind: 'choice', key: reading.read(slot, label, (cell) => readChoice(cell, field.options)) };
    case 'industry':
      return { kind: 'choice', key: reading.read(slot, label, readIndustry) };
    case 'flag':
      return { kind: 'flag', value: reading.read(slot, label, readYesNo) };
    case 'date':
      return { kind: 'date', date: reading.read(slot, label, readDate) };
    case 'goals':
      return { kind: 'goals', goals: reading.read(slot, label, readGoals) ?? [] };
    case 'options': {
      const chosen = field.options
        .filter((option) =>
          reading.read(fieldSlot(item, field, 'option', option.key), `${label} ${optionName(option)}`, readBox),
        )
        .map((option) => option.key);
      const free = field.options.some((option) => option.freeText === true);
      const otherText = free ? (reading.read(fieldSlot(item, field, 'other'), label, readText) ?? '') : '';
      return { kind: 'options', chosen, otherText: isBlank(otherText) ? '' : otherText };
    }
    case 'numbers':
      return {
        kind: 'numbers',
        values: Object.fromEntries(
          field.columns.map((column) => {
            const name = `${label} ${displayText(column.label)}`;
            const of = fieldSlot(item, field, column.key);
            return [column.key, reading.read(of, name, (cell) => readNumber(cell, column.unit ?? ''))];
          }),
        ),
      };
    case 'base-years':
    case 'chosen-years':
      return readYears(reading, item, field, years, label);
    default:
      return assertNever(field);
  }
}

/** True when nothing is entered, however the shape says it. */
export function isEmptyEntry(entry: EntryValue): boolean {
  switch (entry.kind) {
    case 'text':
      return isBlank(entry.text);
    case 'number':
    case 'flag':
      return entry.value === null;
    case 'choice':
      return entry.key === null;
    case 'options':
      return entry.chosen.length === 0 && isBlank(entry.otherText);
    case 'years':
      return entry.rows.every((row) => Object.values(row.values).every((value) => value === null));
    case 'numbers':
      return Object.values(entry.values).every((value) => value === null);
    case 'date':
      return entry.date === null;
    case 'goals':
      return entry.goals.length === 0;
    default:
      return assertNever(entry);
  }
}

function readItem(reading: Reading, item: SchemeItem, years: BaseYears): void {
  const slots = [markSlot(item), ...item.fields.flatMap((field) => slotsOf(item, field, years))];
  if (!slots.some((slot) => reading.has(slot))) {
    reading.trouble(markSlot(item), item.id, 'row-missing');
    return;
  }
  const before = reading.troubles.length;
  const mark = reading.read(markSlot(item), `${item.id} チェック`, readMark);
  if (mark === 'na' && !item.naAllowed) {
    reading.trouble(markSlot(item), `${item.id} チェック`, 'not-applicable-not-allowed', '-');
  } else if (mark !== null && reading.troubles.length === before) {
    const value = { kind: 'mark', mark } as const;
    reading.contents.push({ path: markSlot(item), slot: markSlot(item), label: `${item.id} チェック`, value });
  }
  const entries: Record<string, EntryValue> = {};
  for (const field of item.fields) {
    const label = `${item.id} ${fieldName(field)}`;
    const troubles = reading.troubles.length;
    const entry = readEntry(reading, item, field, years, label);
    // what could not be read is not blank
    const unsure = reading.troubles.length > troubles;
    if (entry !== null && !(unsure && isEmptyEntry(entry))) entries[field.key] = entry;
  }
  keepEntries(reading, item, entries, years);
}

/** Offers the entries of an item; what no file can hold is not offered, other faults are named and mended on the sheet. */
function keepEntries(reading: Reading, item: SchemeItem, entries: ItemAnswer['entries'], years: BaseYears): void {
  const answer = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '', entries } as const;
  const faults = itemFaults(item, answer, years);
  for (const field of item.fields) {
    const entry = entries[field.key];
    if (entry === undefined) continue;
    const path = fieldSlot(item, field);
    const label = `${item.id} ${fieldName(field)}`;
    const own = faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
    const slots = slotsOf(item, field, years);
    const slot = slots.find((each) => reading.cells.get(each)?.some((cell) => cell !== null)) ?? slots[0] ?? path;
    const codes = new Set(own.map(troubleOf).filter((code) => code !== null));
    for (const code of codes) reading.trouble(slot, label, code, cellText(reading.cells.get(slot)?.[0] ?? null));
    if (!codes.has('control-character')) reading.contents.push({ path, slot, label, value: { kind: 'entry', entry } });
  }
}

function readCover(reading: Reading, scheme: Scheme): void {
  for (const { key, text, fields } of scheme.declarations) {
    const label = `表紙 ${displayText(text)}`;
    const slot = declaredSlot(key);
    const before = reading.troubles.length;
    const declared = reading.read(slot, label, readYesNo);
    if (reading.troubles.length === before) {
      reading.contents.push({ path: slot, slot, label, value: { kind: 'declared', declared } });
    }
    for (const field of fields) {
      const textSlot = declarationTextSlot(key, field.key);
      const name = `${label} ${field.label}`;
      const troubles = reading.troubles.length;
      const raw = (reading.read(textSlot, name, readText) ?? '').replaceAll(/\n+/gu, ' ');
      if (reading.troubles.length > troubles) continue;
      const faults = declarationFaults(scheme, { [key]: { declared: null, entries: { [field.key]: raw } } });
      const [fault] = faults.map(troubleOf).filter((code) => code !== null);
      if (fault !== undefined) reading.trouble(textSlot, name, fault, raw);
      if (fault === 'control-character') continue;
      const value = { kind: 'declaration-text', text: isBlank(raw) ? '' : raw } as const;
      reading.contents.push({ path: textSlot, slot: textSlot, label: name, value });
    }
  }
}

/** Everything the cells of a returned form say about a sheet. */
export function readFormCells(scheme: Scheme, years: BaseYears, cells: FormCells): FormRead {
  const reading = new Reading(cells);
  readCover(reading, scheme);
  for (const item of itemsOf(scheme)) readItem(reading, item, years);
  return { contents: reading.contents, troubles: reading.troubles };
}
