import type { ApplicationKind, ApplicationStatus } from '../../shared/domain/application.ts';
import { type State, steps } from './procedure-arrows.ts';

/** What a sheet says: meets the criteria, passes too few categories, or does not declare compliance with the law. */
export type Quality = 'good' | 'few' | 'undeclared';
export type EndKind = 'resigned' | 'revoked' | 'ended';

export interface App {
  readonly id: string;
  readonly kind: ApplicationKind;
  status: ApplicationStatus;
  receivedOn: string | null;
  closedOn: string | null;
  papers: boolean;
  quality: Quality | null;
  reviewed: boolean;
  /** Moment the sheet last said something else. */
  changedAt: number;
  /** Agenda items in order, each with the day of its opinion and the moment it was first told. */
  readonly items: { readonly id: string; opinionOn: string | null; toldAt: number }[];
  reported: boolean;
  route: 'simple' | 'full' | null;
  /** 法人番号 at the certification it follows. */
  readonly corporateBefore: string | null;
}

export interface Term {
  readonly id: string;
  readonly number: number;
  /** What it, or the term it prolongs, was given by. */
  readonly kind: ApplicationKind;
  readonly certifiedOn: string;
  readonly startOn: string;
  readonly endOn: string;
  ended: { readonly on: string; readonly kind: EndKind } | null;
  /** An extension stands in its place. */
  prolonged: boolean;
  /** Moment of its last certificate. */
  copyAt: number;
}

interface Ending {
  readonly id: string;
  readonly on: string;
  readonly cut: readonly Term[];
  live: boolean;
}

export interface Company {
  readonly id: string;
  readonly applications: App[];
  readonly terms: Term[];
  readonly endings: Ending[];
  corporate: string;
  corporateCertified: string | null;
  address: number;
  decidedAt: number;
}

interface Extension {
  readonly id: string;
  readonly at: number;
  readonly parts: readonly { readonly company: Company; readonly term: Term; readonly before: Term }[];
  live: boolean;
}

export interface Model {
  today: string;
  /** Counts the commands: what came after what. */
  at: number;
  lastNumber: number;
  readonly companies: readonly Company[];
  readonly extensions: Extension[];
}

const dayMs = 86_400_000;
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string => text(Date.parse(date) + days * dayMs);

/** As the calendar counts months: the 31st of a shorter month is its last day. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Three years from a first day: the eve of the 応当日, or the last day of a month that has none (民法143条2項). */
function lastOfThreeYears(first: string): string {
  return prolonged(addDays(first, -1), 36);
}

/** The end so many months after an end, counted from the day after it like a term (民法143条2項). */
export function prolonged(endOn: string, months: number): string {
  const from = addDays(endOn, 1);
  const same = addMonths(from, months);
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same;
}

const fromOf = (term: Term): string =>
  addDays(term.certifiedOn, 1) === term.startOn ? term.certifiedOn : term.startOn;
const byStart = (a: Term, b: Term): number => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0);
/** A renewed term whose certification ended before it began. */
const neverRan = ({ kind, ended, startOn }: Term): boolean =>
  kind === 'renewal' && ended !== null && ended.on <= startOn;

export const openOf = (company: Company): App | undefined =>
  company.applications.find(({ closedOn }) => closedOn === null);
const standing = (company: Company): Term[] => company.terms.filter(({ prolonged }) => !prolonged).toSorted(byStart);

/** The term that a renewal would follow: the latest that ran or will run. */
export function lastTerm(company: Company): Term | undefined {
  const terms = standing(company);
  return terms.findLast((term) => !neverRan(term)) ?? terms.at(-1);
}

/** The term in force on a day, or the last one that was. */
export const termOn = (company: Company, day: string): Term | undefined =>
  standing(company).findLast((term) => fromOf(term) <= day && !neverRan(term));

/** State of a certification on a day, by the dates of C1 to C11. */
export function stateOn(company: Company, day: string): State {
  const term = termOn(company, day);
  if (term === undefined) return 'none';
  if (term.ended !== null && term.ended.on <= day) return term.ended.kind;
  const open = company.applications.filter(
    ({ kind, receivedOn, closedOn }) =>
      kind === 'renewal' && receivedOn !== null && receivedOn <= day && (closedOn === null || closedOn > day),
  );
  if (day > term.endOn) return open.some(({ receivedOn }) => receivedOn! <= term.endOn) ? 'pending' : 'expired';
  if (open.length > 0) return 'renewing';
  const renewed = standing(company).some((next) => next.startOn === addDays(term.endOn, 1) && !neverRan(next));
  return day >= addMonths(term.endOn, -6) && !renewed ? 'notice' : 'active';
}

export const isValid = (state: State): boolean => ['active', 'notice', 'renewing', 'pending'].includes(state);

/** Whether an application of the kind may be received on the day. */
export function mayReceive(company: Company, kind: ApplicationKind, on: string): boolean {
  const last = lastTerm(company);
  const runs = last !== undefined && last.ended === null;
  // R1, R2: of a certification that is not ended, from its beginning to its end
  if (kind === 'renewal') return runs && fromOf(last) <= on && on <= last.endOn;
  // C11: not while it lasts or is decided to go on, unless its end is recorded already
  return !(runs && on <= last.endOn);
}

/** Whether the steps of the procedure lead there from where the application stands. */
export const leadsTo = ({ kind, status }: App, to: ApplicationStatus): boolean =>
  steps[kind].some((step) => step.from === status && step.to === to);

/** R7: what calls for the committee in a renewal. */
export const triggered = (app: App, corporate: string): boolean =>
  app.kind === 'renewal' &&
  (app.route === 'full' ||
    (app.reviewed && app.quality !== 'good') ||
    (app.corporateBefore !== null && app.corporateBefore !== corporate));

/** Whether the committee was heard on the sheet as it is; `outdated`: on an earlier one. */
export function hearing({ items, changedAt }: App): 'none' | 'outdated' | 'heard' {
  if (items.length === 0 || items.some(({ opinionOn }) => opinionOn === null)) return 'none';
  return items.at(-1)!.toldAt < changedAt ? 'outdated' : 'heard';
}

/** The term a positive decision of that day would give. */
export function termFor(company: Company, kind: ApplicationKind, on: string): { startOn: string; endOn: string } {
  const last = lastTerm(company);
  const startOn = addDays(kind === 'renewal' && last !== undefined ? last.endOn : on, 1);
  return { startOn, endOn: lastOfThreeYears(startOn) };
}

const overlaps = (company: Company, span: { startOn: string; endOn: string }): boolean =>
  company.terms.some(
    (term) =>
      term.startOn <= span.endOn && span.startOn <= term.endOn && (term.ended === null || term.ended.on > span.startOn),
  );

/** Whether the mayor's decision may be recorded: N8, N9, R6, R7b with their guards. */
export function mayDecide(
  company: Company,
  app: App,
  { outcome, on, reason }: { outcome: 'certified' | 'refused'; on: string; reason: boolean },
): boolean {
  if (app.status !== 'awaiting-decision' || app.receivedOn === null || on < app.receivedOn || !app.reviewed)
    return false;
  const asked = app.kind === 'new' || app.items.length > 0 || triggered(app, company.corporate);
  const opinionOn = app.items.at(-1)?.opinionOn;
  if (asked && (hearing(app) !== 'heard' || opinionOn == null || on < opinionOn)) return false;
  if (outcome === 'refused') return reason;
  if (app.quality === 'undeclared' || (app.quality === 'few' && !reason)) return false;
  if (overlaps(company, termFor(company, app.kind, on))) return false;
  const last = lastTerm(company);
  if (app.kind === 'new') return !(last?.ended === null && fromOf(last) <= on && on <= last.endOn);
  return last?.ended === null && app.receivedOn <= last.endOn;
}

/** The terms an ending of that day cuts: those of the certification in force that run or would run from then on; null: none. */
export function cutBy(company: Company, on: string): readonly Term[] | null {
  const term = termOn(company, on);
  if (term === undefined || term.ended !== null || !isValid(stateOn(company, on))) return null;
  return company.terms.filter(
    (each) => each === term || (each.number === term.number && each.endOn >= on && each.ended === null),
  );
}

/** C6–C8 recorded by mistake may be taken back until the company was certified anew for days of what it ended. */
export const mayTakeBack = (company: Company, { live, on, cut }: Ending): boolean =>
  live &&
  !company.terms.some(
    (term) =>
      !cut.includes(term) &&
      cut.some(({ endOn }) => term.startOn <= endOn) &&
      term.endOn >= on &&
      (term.ended === null || term.ended.on > on || (term.kind === 'new' && term.startOn >= on)),
  );

/** Whether a term may be prolonged by so many months today. */
export function mayExtend(company: Company, term: Term, months: number, today: string): boolean {
  if (term.ended !== null || today < fromOf(term) || today > term.endOn) return false;
  const endOn = prolonged(term.endOn, months);
  return !standing(company).some((next) => next.startOn > term.startOn && next.startOn <= endOn && !neverRan(next));
}

/** Whether nothing was built on an extension. */
export const mayUndo = ({ live, at, parts }: Extension): boolean =>
  live &&
  parts.every(
    ({ company, term, before }) =>
      company.decidedAt < at && term.copyAt < at && before.copyAt < at && !term.prolonged && term.ended === null,
  );
