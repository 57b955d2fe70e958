import type { Mark } from '../../../shared/domain/checksheet.ts';
import type { CivilDate, Id, Instant } from '../../../shared/kernel/types.ts';
import type { Store } from '../store.ts';

/** One stored sheet with what its judgement depends on; JSON as stored. */
export interface StoredHead {
  readonly applicationId: Id;
  readonly sheetId: Id;
  readonly companyId: Id;
  readonly companyName: string;
  readonly kanaKey: string;
  /** of the company today */
  readonly industry: string | null;
  readonly employees: number | null;
  readonly schemeVersionId: string;
  readonly baseYears: string;
  readonly ruleSettings: string;
  readonly receivedOn: CivilDate | null;
  readonly createdAt: Instant;
  readonly declarations: string;
  /** day of the figures a decided case was judged with; null while it is open */
  readonly asOf: CivilDate | null;
  /** the industry a decided case was judged with, or the company's */
  readonly judgedIndustry: string | null;
}

// a sheet is filled when a person entered anything: what was only carried over is no answer
const headsSql = `
  select a.id as applicationId, s.id as sheetId, c.id as companyId, c.name as companyName, c.kana_key as kanaKey,
    c.industry, c.employees, a.scheme_version_id as schemeVersionId, a.base_years as baseYears,
    a.rule_settings as ruleSettings, a.received_on as receivedOn, a.created_at as createdAt, s.declarations,
    iif(a.status in ('certified', 'refused'), a.averages ->> '$.asOf', null) as asOf,
    iif(a.status in ('certified', 'refused') and json_type(a.averages, '$.industry') is not null,
      a.averages ->> '$.industry', c.industry) as judgedIndustry
  from checksheet s
  join application a on a.id = s.application_id
  join company c on c.id = a.company_id
  where s.deleted_at is null and a.deleted_at is null and c.deleted_at is null and a.status <> 'withdrawn' and exists (
    select 1 from checksheet_answer x where x.checksheet_id = s.id and x.deleted_at is null and x.carried is null and
      (x.applicant_mark <> 'blank' or x.reviewer_mark is not null or x.reviewer_reason <> '' or x.entries <> '{}')
  )`;

/** Orders the applications of a company: by the day of receipt, those without one by the day they were entered. */
const ageOf = ({ receivedOn, createdAt, applicationId }: StoredHead): string =>
  `${receivedOn ?? createdAt.slice(0, 10)} ${createdAt} ${applicationId}`;

/** Of each company the newest application with a filled sheet that was not withdrawn, in order of the sheets' keys. */
export function storedHeads(store: Store): StoredHead[] {
  const newest = new Map<Id, StoredHead>();
  for (const head of store.statement<StoredHead>(headsSql).all()) {
    const other = newest.get(head.companyId);
    if (other === undefined || ageOf(other) < ageOf(head)) newest.set(head.companyId, head);
  }
  return [...newest.values()].toSorted((a, b) => (a.sheetId < b.sheetId ? -1 : 1));
}

/** How many companies have an application that was not withdrawn. */
export const countApplicants = (store: Store): number =>
  store
    .statement<number>(
      `select count(distinct a.company_id) from application a join company c on c.id = a.company_id
       where a.deleted_at is null and a.status <> 'withdrawn' and c.deleted_at is null`,
    )
    .pluck()
    .get() ?? 0;

/** Deciding marks of one sheet, and the entries of the items that were asked for; JSON by item key. */
export interface StoredMarks {
  readonly sheetId: Id;
  readonly marks: Readonly<Record<string, Mark>>;
  /** JSON: item key → field key → value; null where the sheet has none of the items */
  readonly entries: string | null;
}

// one row a sheet, put together where the rows lie: 310,000 rows of 10,000 sheets would take twice as long to hand over
const marksSql = `
  select checksheet_id,
    '{' || group_concat(json_quote(item_key) || ':"' || coalesce(reviewer_mark, applicant_mark) || '"') || '}',
    '{' || group_concat(json_quote(item_key) || ':' || entries)
      filter (where item_key in (select value from json_each(@items))) || '}'
  from checksheet_answer
  where checksheet_id between @first and @last and deleted_at is null
  group by checksheet_id`;

/** Marks of the sheets from one key to another, with the entries of the items named. */
export const storedMarks = (store: Store, first: Id, last: Id, items: readonly string[]): StoredMarks[] =>
  store
    .statement<[Id, string, string | null]>(marksSql)
    .raw()
    .all({ first, last, items: JSON.stringify(items) })
    .map(([sheetId, marks, entries]) => ({ sheetId, marks: JSON.parse(marks), entries }));
