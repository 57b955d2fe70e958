/**
 * The city's two sheets judged under their own version and under the other, a second time: item by item as the annotated copy
 * of the new sheet reads, with plain loops over whole rows of the bare driver, without the app's rules, mappings or queries.
 * Peer and check of `npm run bench -- judge`.
 */
import type Database from 'better-sqlite3';
import type { EntryValue } from '../../shared/domain/checksheet.ts';

interface Answer {
  readonly mark: string;
  readonly entries: Readonly<Record<string, EntryValue>>;
}
type Sheet = ReadonlyMap<string, Answer>;

/** Certified today and certified by the other sheet. */
export interface PlainTrial {
  readonly today: boolean;
  readonly tried: boolean;
}

const ticked = (sheet: Sheet, ...keys: readonly string[]): boolean =>
  keys.some((key) => sheet.get(key)?.mark === 'ticked');
const written = (sheet: Sheet, key: string, field: string): boolean => {
  const entry = sheet.get(key)?.entries[field];
  return entry?.kind === 'text' && entry.text.trim() !== '';
};
const rowsOf = (sheet: Sheet, key: string, field: string) => {
  const entry = sheet.get(key)?.entries[field];
  return entry?.kind === 'years' ? entry.rows : [];
};

/** Boxes of a list; 上記以外 only with its text. */
function boxes(sheet: Sheet, key: string): readonly string[] {
  const entry = sheet.get(key)?.entries['measures'];
  if (entry?.kind !== 'options') return [];
  return entry.chosen.filter((box) => box !== 'other' || entry.otherText.trim() !== '');
}

const persons = (values: Readonly<Record<string, number | boolean | null>>): number =>
  Object.values(values).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
const yearsOfUse = (sheet: Sheet, key: string, years: readonly number[]): number =>
  rowsOf(sheet, key, 'use').filter((row) => row.year !== null && years.includes(row.year) && persons(row.values) > 0)
    .length;

const starred = ['1-1', '2-1', '2-3', '2-4', '3-1', '3-3', '3-4', '4-3', '5-1', '6-1', '6-7'];
const points = (keys: Iterable<string>): number => {
  let sum = 0;
  for (const key of keys) sum += starred.includes(key) ? 4 : 2;
  return sum;
};

const categories: readonly (readonly string[])[] = [
  ['mgmt_philosophy', 'wlb_structure'],
  ['overtime_result', 'time_recording', 'overtime_measures', 'work_efficiency'],
  ['leave_rate', 'leave_measures', 'special_leave'],
  ['female_managers', 'care_leave_promotion', 'childcare_leave_use', 'short_hours_use', 'childcare_above_law'],
  ['diverse_work_measures', 'place_time_flexibility', 'nursing_care_leave'],
  ['workplace_measures', 'harassment', 'health_mgmt', 'workplace_other'],
  ['sdgs', 'community'],
];
/** Categories with at least half of the items that are not 「-」. */
const passed = (yes: (key: string) => boolean, none: (key: string) => boolean): number =>
  categories.filter((keys) => {
    const counted = keys.filter((key) => !none(key));
    return counted.length > 0 && keys.filter(yes).length * 2 >= counted.length;
  }).length;

/** 「緩」: hours of the three years, none above 45 and 360; what is missing or cannot be is not known. */
function hoursKept(sheet: Sheet, years: readonly number[]): boolean | null {
  const rows = rowsOf(sheet, '2-3', 'overtime');
  let kept = true;
  let known = true;
  for (const year of years) {
    const row = rows.find((each) => each.year === year);
    const [month, whole] = [row?.values['month_hours'], row?.values['year_hours']];
    if (typeof month !== 'number' || typeof whole !== 'number') known = false;
    else if (month > whole) return null; // such a table is a fault and does not go over
    else if (month > 45 || whole > 360) kept = false;
  }
  return known ? kept : null;
}

/** The points sheet on the pass/fail sheet, after the marks of change beside each item. */
function onNew(sheet: Sheet, years: readonly number[]): readonly string[] {
  const list = (key: string, names: readonly string[]) => boxes(sheet, key).some((box) => names.includes(box));
  const aware = ['mgr_awareness', 'staff_awareness', 'other'];
  const all: Readonly<Record<string, boolean>> = {
    mgmt_philosophy: ticked(sheet, '1-1'),
    wlb_structure: ticked(sheet, '1-2'),
    overtime_result: hoursKept(sheet, years) ?? ticked(sheet, '2-3'),
    time_recording: ticked(sheet, '2-2'),
    overtime_measures:
      list('2-4', [...aware, 'no_overtime_day', 'upper_limit_target']) ||
      written(sheet, '2-5', 'measures_text') ||
      ticked(sheet, '2-4', '2-5'),
    leave_measures:
      list('3-3', [...aware, 'followup', 'consecutive']) ||
      written(sheet, '3-6', 'measures_text') ||
      ticked(sheet, '3-2', '3-3', '3-6'),
    special_leave: ticked(sheet, '3-5'),
    female_managers: written(sheet, '5-1', 'target') || ticked(sheet, '5-1', '5-2'),
    care_leave_promotion: list('4-3', [...aware, 'consultation', 'notice']) || ticked(sheet, '4-3'),
    childcare_leave_use: yearsOfUse(sheet, '4-5', years) > 0 || ticked(sheet, '4-5'),
    short_hours_use: yearsOfUse(sheet, '4-7', years) > 0 || ticked(sheet, '4-7'),
    childcare_above_law: ticked(sheet, '4-8'),
    diverse_work_measures: written(sheet, '4-12', 'measures_text') || ticked(sheet, '4-12'),
    place_time_flexibility: ticked(sheet, '4-1', '4-2'),
    nursing_care_leave:
      yearsOfUse(sheet, '4-9', years) + yearsOfUse(sheet, '4-10', years) > 0 ||
      written(sheet, '4-11', 'measures_text') ||
      ticked(sheet, '4-9', '4-10', '4-11'),
    harassment: list('6-1', [...aware, 'consultation', 'notice']) || ticked(sheet, '6-1'),
    health_mgmt: ticked(sheet, '6-2'),
  };
  return Object.keys(all).filter((key) => all[key] === true);
}

/** The pass/fail sheet on the points sheet: what went over one for one. */
function onOld(sheet: Sheet, years: readonly number[], declared: (key: string) => boolean): readonly string[] {
  const three = (key: string, names: readonly string[]) =>
    boxes(sheet, key).filter((box) => names.includes(box)).length >= 3;
  const all: Readonly<Record<string, boolean>> = {
    '1-1': ticked(sheet, 'mgmt_philosophy'),
    '2-2': ticked(sheet, 'time_recording'),
    '2-4': three('overtime_measures', ['no_overtime_day', 'upper_limit_target', 'other']),
    '3-1': ticked(sheet, 'leave_rate'),
    '3-3': three('leave_measures', ['followup', 'consecutive', 'other']),
    '3-5': ticked(sheet, 'special_leave'),
    '4-3': three('care_leave_promotion', ['consultation', 'notice', 'other']),
    '4-5': yearsOfUse(sheet, 'childcare_leave_use', years) >= 2,
    '4-7': yearsOfUse(sheet, 'short_hours_use', years) >= 2,
    '4-8': ticked(sheet, 'childcare_above_law'),
    '6-1': three('harassment', ['consultation', 'notice', 'other']),
    '6-2': ticked(sheet, 'health_mgmt'),
    '6-5': declared('kurumin'),
    '6-6': declared('tayou'),
    '6-7': declared('legal_compliance'),
  };
  return Object.keys(all).filter((key) => all[key] === true);
}

interface Row {
  readonly applicationId: string;
  readonly version: string;
  readonly years: string;
  readonly rules: string;
  readonly declarations: string;
  readonly itemKey: string;
  readonly mark: string;
  readonly entries: string;
}

function judged(head: Row, sheet: Sheet): PlainTrial {
  const years: readonly number[] = JSON.parse(head.years);
  const rules: { readonly minCategories: number; readonly passMark: number } = JSON.parse(head.rules);
  const cover: Readonly<Record<string, { readonly declared: boolean | null }>> = JSON.parse(head.declarations);
  const declared = (key: string): boolean => cover[key]?.declared === true;
  if (head.version === '2020-points') {
    const own = [...sheet.keys()].filter((key) => ticked(sheet, key));
    const other = onNew(sheet, years);
    const enough =
      passed(
        (key) => other.includes(key),
        () => false,
      ) >= rules.minCategories;
    return { today: points(own) >= rules.passMark, tried: enough && ticked(sheet, '6-7') };
  }
  const none = (key: string): boolean =>
    (key === 'childcare_leave_use' || key === 'short_hours_use') && sheet.get(key)?.mark === 'na';
  const enough = passed((key) => ticked(sheet, key), none) >= rules.minCategories;
  return {
    today: enough && declared('legal_compliance'),
    tried: points(onOld(sheet, years, declared)) >= rules.passMark,
  };
}

/** Every stored sheet under both versions, by application. */
export function plainTrials(db: Database.Database): Map<string, PlainTrial> {
  const rows = db.prepare<[], Row>(
    `select a.id as applicationId, a.scheme_version_id as version, a.base_years as years, a.rule_settings as rules,
       s.declarations, x.item_key as itemKey, coalesce(x.reviewer_mark, x.applicant_mark) as mark, x.entries
     from application a
     join checksheet s on s.application_id = a.id
     join checksheet_answer x on x.checksheet_id = s.id
     order by s.id`,
  );
  const trials = new Map<string, PlainTrial>();
  let head: Row | undefined;
  let sheet = new Map<string, Answer>();
  for (const row of rows.iterate()) {
    if (head !== undefined && head.applicationId !== row.applicationId) {
      trials.set(head.applicationId, judged(head, sheet));
      sheet = new Map();
    }
    head = row;
    sheet.set(row.itemKey, { mark: row.mark, entries: JSON.parse(row.entries) });
  }
  if (head !== undefined) trials.set(head.applicationId, judged(head, sheet));
  return trials;
}
