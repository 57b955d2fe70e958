import type { CompanyRow } from '../../../shared/contract/companies.ts';
import { sizeClasses } from '../../../shared/domain/company.ts';
import type { StateRules } from '../../../shared/domain/term-state.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { checkedCountLimit, companyOfNumber, countLimit, type Hits, hitsOf, type Params } from '../company-hits.ts';
import {
  endSql,
  numberSql,
  renewalsSql,
  rowsSql,
  stateParams,
  stateSql,
  validSql,
  yearsSql,
} from '../company-row-sql.ts';
import { readQuery } from '../search-text.ts';
import type { Store } from '../store.ts';

/** What to list; the rules of the states are settings. */
export interface CompanyListRequest extends StateRules {
  /** as typed: name, reading, address, people, phone, 法人番号, certification number */
  readonly query: string;
  readonly filters: {
    /** `in-force`: all whose certification is valid (認定中, 更新案内対象, 更新手続中, by the setting 満了後・審査中) */
    readonly state?: CompanyRow['state'] | 'in-force' | undefined;
    readonly industry?: string | undefined;
    /** key of a size class (shared/domain/company.ts) */
    readonly sizeClass?: string | undefined;
    readonly consent?: CompanyRow['consent'] | undefined;
  };
  readonly sort: 'kana' | 'number' | 'end' | 'renewals' | 'years' | 'employees' | 'industry' | 'updated';
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
  readonly today: CivilDate;
}

/** One page. `totalIsLowerBound`: there are more than `total`, and counting them would keep the clerk waiting. */
export interface CompanyList {
  readonly total: number;
  readonly totalIsLowerBound: boolean;
  readonly rows: CompanyRow[];
}

/** A list to be cut into pages: SQL up to `order by`, in one or two sections that follow each other. */
interface Plan {
  readonly from: string;
  readonly conditions: readonly string[];
  readonly sections: readonly string[];
  readonly order: string;
  readonly params: Params;
}

/** Companies as the list shows them. */
export function listCompanies(store: Store, request: CompanyListRequest): CompanyList {
  const query = readQuery(request.query);
  const filters = filterConditions(request);
  const params = { ...filters.params, today: request.today, ...stateParams(request) };
  const hits = query.words.length === 0 ? undefined : hitsOf(store, query.words);
  const named = companyOfNumber(store, query);
  const pinned = named !== undefined && passes(store, named.id, filters.conditions, params) ? named : undefined;
  const plan = planOf(request, hits, { kana: query.kana, pin: pinned?.id, filters: filters.conditions, params });
  const ids = readPage(store, plan, request.offset, request.limit, pinned?.id);
  const rows = store.statement<CompanyRow>(rowsSql).all({ ...params, ids: JSON.stringify(ids) });
  const reached = ids.length < request.limit && (ids.length > 0 || request.offset === 0);
  if (reached) return { total: request.offset + ids.length, totalIsLowerBound: false, rows };
  const others = countOthers(store, plan, filters.conditions.length === 0, hits, pinned);
  return { total: others.total + (pinned === undefined ? 0 : 1), totalIsLowerBound: others.more, rows };
}

function filterConditions({ filters }: CompanyListRequest): { conditions: string[]; params: Params } {
  const conditions: string[] = [];
  const params: Params = {};
  const add = (condition: string, values: Params): void => {
    conditions.push(condition);
    Object.assign(params, values);
  };
  if (filters.industry !== undefined) add('s.industry = @industry', { industry: filters.industry });
  if (filters.consent !== undefined) add('s.consent = @consent', { consent: filters.consent });
  const size = sizeClasses.find((each) => each.key === filters.sizeClass);
  if (size !== undefined) add('s.employees between @fewest and @most', { fewest: size.min, most: size.max });
  if (filters.state === 'none') add(`${stateSql('s.company_id')} = 'none'`, {});
  else if (filters.state !== undefined) {
    // the few that were ever certified first: their state is the costly part
    add('s.company_id in (select company_id from standing)', {});
    if (filters.state === 'in-force') add(validSql('s.company_id'), {});
    else add(`${stateSql('s.company_id')} = @state`, { state: filters.state });
  }
  return { conditions, params };
}

const sorts: Readonly<Record<Exclude<CompanyListRequest['sort'], 'kana'>, string>> = {
  number: numberSql('s.company_id'),
  end: endSql('s.company_id'),
  renewals: renewalsSql('s.company_id'),
  years: yearsSql('s.company_id'),
  employees: 's.employees',
  industry: 's.industry',
  updated: 's.updated_at',
};

function planOf(
  { sort, direction }: CompanyListRequest,
  hits: Hits | undefined,
  by: { kana: string | undefined; pin: Id | undefined; filters: readonly string[]; params: Params },
): Plan {
  const params: Params = { ...by.params, ...hits?.params };
  // the cheap comparisons first: SQLite asks in this order
  const conditions = [...by.filters, ...(hits?.conditions ?? [])];
  if (by.pin !== undefined) {
    params['pin'] = by.pin;
    conditions.push('s.company_id <> @pin');
  }
  const plan = { from: hits?.from ?? 'company_search s', conditions, sections: [''], params };
  if (sort !== 'kana') {
    return { ...plan, order: `${sorts[sort]} ${direction} nulls last, s.kana_key, s.company_id` };
  }
  const order = `s.kana_key ${direction}, s.company_id ${direction}`;
  if (by.kana === undefined) return { ...plan, order };
  // readings that begin with the kana typed come first, then those that hold it elsewhere
  params['kana'] = by.kana;
  params['beyond'] = `${by.kana}\u{10ffff}`;
  const begins = '(s.kana_key >= @kana and s.kana_key < @beyond)';
  return hits?.walks === true
    ? { ...plan, sections: ['s.kana_key >= @kana and s.kana_key < @beyond', `not ${begins}`], order }
    : { ...plan, order: `${begins} desc, ${order}` };
}

const whereOf = (conditions: readonly string[]): string => {
  const some = conditions.filter((condition) => condition !== '');
  return some.length === 0 ? '' : `where ${some.join(' and ')}`;
};

function readPage(store: Store, plan: Plan, offset: number, limit: number, pin: Id | undefined): Id[] {
  const ids: Id[] = pin !== undefined && offset === 0 ? [pin] : [];
  let skip = pin !== undefined && offset > 0 ? offset - 1 : offset;
  for (const section of plan.sections) {
    const rest = `from ${plan.from} ${whereOf([...plan.conditions, section])}`;
    const page = store
      .statement<Id>(`select s.company_id ${rest} order by ${plan.order} limit @limit offset @offset`)
      .pluck()
      .all({ ...plan.params, limit: limit - ids.length, offset: skip });
    ids.push(...page);
    if (ids.length === limit || section === plan.sections.at(-1)) break;
    const all =
      page.length > 0
        ? skip + page.length
        : store.statement<number>(`select count(*) ${rest}`).pluck().get(plan.params)!;
    skip = Math.max(0, skip - all);
  }
  return ids;
}

/** How many the list holds beside the pinned one. */
function countOthers(
  store: Store,
  plan: Plan,
  unfiltered: boolean,
  hits: Hits | undefined,
  pinned: { found: boolean } | undefined,
): { total: number; more: boolean } {
  if (unfiltered && hits === undefined) {
    return { total: store.statement<number>('select count(*) from company_search').pluck().get()!, more: false };
  }
  if (unfiltered && hits?.exact === true) {
    const total = Math.min(hits.counted, countLimit) - (pinned?.found === true ? 1 : 0);
    return { total, more: hits.counted > countLimit };
  }
  const counted = store
    .statement<number>(
      `select count(*) from (select 1 from ${plan.from} ${whereOf(plan.conditions)} limit ${checkedCountLimit + 1})`,
    )
    .pluck()
    .get(plan.params)!;
  return { total: Math.min(counted, checkedCountLimit), more: counted > checkedCountLimit };
}

const passes = (store: Store, id: Id, filters: readonly string[], params: Params): boolean =>
  filters.length === 0 ||
  store
    .statement(`select 1 from company_search s ${whereOf(['s.company_id = @id', ...filters])}`)
    .get({ ...params, id }) !== undefined;
