import { type AlertView, alertView } from '../../shared/contract/alerts.ts';
import { type AlertKind, alertKinds, type HandlingState, handlingStates } from '../../shared/domain/alert.ts';
import { type ReissueReason, reissueReasons } from '../../shared/domain/certificate-copy.ts';
import { isCivilDate } from '../../shared/domain/civil-date.ts';
import { type RenewalState, renewalStates } from '../../shared/domain/plan-report.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';

/** What a list screen keeps in its address, so that going back shows the same list. */
export interface ListSearch {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  readonly sort?: string | undefined;
  readonly dir?: 'asc' | 'desc' | undefined;
  readonly tab?: string | undefined;
}

/**
 * The screen of certificates. `term` and `copy`: what is to be issued again, chosen on another screen, and `why`;
 * `terms`: what is to be issued, in this order, joined by commas; `state`: of the ledger's copies.
 */
export interface CertificatesSearch extends ListSearch {
  readonly state?: string | undefined;
  readonly term?: string | undefined;
  readonly terms?: string | undefined;
  readonly copy?: string | undefined;
  readonly why?: ReissueReason | undefined;
}

/** The register's own filters. */
export interface CompaniesSearch {
  readonly q?: string | undefined;
  readonly state?: string | undefined;
  readonly industry?: string | undefined;
  readonly size?: string | undefined;
  readonly consent?: string | undefined;
  readonly sort?: string | undefined;
  readonly dir?: 'asc' | 'desc' | undefined;
}

export interface TabSearch {
  readonly tab?: string | undefined;
}

/** `item`: the key of the item to go to. */
export interface SheetSearch {
  readonly item?: string | undefined;
}

/** `sheet` and `item`: the application and the item of its checksheet that asked for a figure. */
export interface AveragesSearch extends SheetSearch {
  readonly tab?: string | undefined;
  readonly sheet?: string | undefined;
}

export interface NewApplicationSearch {
  readonly companyId?: string | undefined;
  readonly kind?: string | undefined;
}

/** Two versions side by side; `show`: only what differs, or only where more than the wording does. */
export interface CompareSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly show?: 'changed' | 'condition' | undefined;
}

/** What is tried and what is looked at; a setting left out is as it is. */
export interface WhatIfSearch {
  readonly version?: string | undefined;
  readonly na?: string | undefined;
  readonly ratio?: string | undefined;
  readonly legal?: string | undefined;
  readonly min?: number | undefined;
  readonly mark?: number | undefined;
  readonly tab?: string | undefined;
  readonly changed?: boolean | undefined;
}

type Raw = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => {
  const shown = typeof value === 'number' ? String(value) : value;
  return typeof shown === 'string' && shown !== '' ? shown : undefined;
};

const direction = (value: unknown) => (value === 'asc' || value === 'desc' ? value : undefined);

/** A hand-made or old address never stops a screen: what is not understood is left out. */
export function listSearch(raw: Raw): ListSearch {
  const year = Number(raw['year']);
  return {
    q: text(raw['q']),
    status: text(raw['status']),
    kind: text(raw['kind']),
    year: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : undefined,
    sort: text(raw['sort']),
    dir: direction(raw['dir']),
    tab: text(raw['tab']),
  };
}

export function certificatesSearch(raw: Raw): CertificatesSearch {
  return {
    ...listSearch(raw),
    state: text(raw['state']),
    term: text(raw['term']),
    terms: text(raw['terms']),
    copy: text(raw['copy']),
    why: reissueReasons.find((why) => why === raw['why']),
  };
}

export function companiesSearch(raw: Raw): CompaniesSearch {
  return {
    q: text(raw['q']),
    state: text(raw['state']),
    industry: text(raw['industry']),
    size: text(raw['size']),
    consent: text(raw['consent']),
    sort: text(raw['sort']),
    dir: direction(raw['dir']),
  };
}

export function tabSearch(raw: Raw): TabSearch {
  return { tab: text(raw['tab']) };
}

export function sheetSearch(raw: Raw): SheetSearch {
  return { item: text(raw['item']) };
}

export function averagesSearch(raw: Raw): AveragesSearch {
  return { tab: text(raw['tab']), sheet: text(raw['sheet']), item: text(raw['item']) };
}

export function newApplicationSearch(raw: Raw): NewApplicationSearch {
  return { companyId: text(raw['companyId']), kind: text(raw['kind']) };
}

export function compareSearch(raw: Raw): CompareSearch {
  const show = raw['show'] === 'changed' || raw['show'] === 'condition' ? raw['show'] : undefined;
  return { from: text(raw['from']), to: text(raw['to']), show };
}

export function whatIfSearch(raw: Raw): WhatIfSearch {
  const number = (value: unknown, max: number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max ? value : undefined;
  return {
    version: text(raw['version']),
    na: text(raw['na']),
    ratio: text(raw['ratio']),
    legal: text(raw['legal']),
    min: number(raw['min'], 50),
    mark: number(raw['mark'], 1000),
    tab: text(raw['tab']),
    changed: raw['changed'] === true ? true : undefined,
  };
}

/** 案内: `companies` are ids joined by commas, chosen on another screen; `kind` a kind of letter or of the log. */
export interface NoticesSearch {
  readonly tab?: 'letters' | 'labels' | 'log' | 'wording' | undefined;
  readonly kind?: string | undefined;
  readonly companies?: string | undefined;
}

export function noticesSearch(raw: Raw): NoticesSearch {
  const tab = (['letters', 'labels', 'log', 'wording'] as const).find((each) => each === raw['tab']);
  return { tab, kind: text(raw['kind']), companies: text(raw['companies']) };
}

/** The fiscal year shown; left out: the present one. */
export interface CalendarSearch {
  readonly year?: number | undefined;
}

export function calendarSearch(raw: Raw): CalendarSearch {
  const year = Number(raw['year']);
  return { year: Number.isInteger(year) && year >= 1950 && year <= 2200 ? year : undefined };
}

/** 期限の一覧: which alerts, how they are ordered; without a view those that need somebody. */
export interface AlertsSearch {
  readonly view?: AlertView | undefined;
  readonly kind?: AlertKind | undefined;
  readonly stage?: number | undefined;
  readonly handling?: HandlingState | 'none' | undefined;
  readonly q?: string | undefined;
  readonly sort?: 'name' | 'number' | undefined;
  readonly dir?: 'desc' | undefined;
}

export function alertsSearch(raw: Raw): AlertsSearch {
  const stage = Number(raw['stage']);
  return {
    view: alertView.safeParse(raw['view']).data,
    kind: alertKinds.find((each) => each === raw['kind']),
    stage: raw['stage'] !== undefined && Number.isInteger(stage) ? stage : undefined,
    handling: (['none', ...handlingStates] as const).find((each) => each === raw['handling']),
    q: text(raw['q']),
    sort: (['name', 'number'] as const).find((each) => each === raw['sort']),
    dir: raw['dir'] === 'desc' ? 'desc' : undefined,
  };
}

/** Which renewals the plan lists; `from` and `to`: days of the end. */
export interface PlanSearch {
  readonly window?: 'soon' | 'all' | undefined;
  readonly state?: RenewalState | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

const day = (value: unknown): CivilDate | undefined => (isCivilDate(value) ? value : undefined);

export function planSearch(raw: Raw): PlanSearch {
  return {
    window: raw['window'] === 'all' ? 'all' : undefined,
    state: renewalStates.find((each) => each === raw['state']),
    from: day(raw['from']),
    to: day(raw['to']),
  };
}

/** `next=application`: the company is registered on the way to its application. */
export function newCompanySearch(raw: Raw): { readonly next?: 'application' | undefined } {
  return { next: raw['next'] === 'application' ? 'application' : undefined };
}

/** 有効確認: what is searched for, and the company chosen. */
export interface ValiditySearch {
  readonly q?: string | undefined;
  readonly company?: string | undefined;
}

export function validitySearch(raw: Raw): ValiditySearch {
  return { q: text(raw['q']), company: text(raw['company']) };
}
