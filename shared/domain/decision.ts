import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import type { ApplicationKind, ApplicationStatus } from './application.ts';
import { addDays, isCivilDate } from './civil-date.ts';
import type { Judgement } from './judgement.ts';
import { computeTerm, type ExpiryRule, type RenewalRule, type TermDates, type TermRule } from './term.ts';
import { inForceFrom, type TermFacts } from './term-state.ts';
import { isBlank } from './text.ts';

/** What the mayor decides. */
export const outcomes = ['certified', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];
/** Japanese words for the outcomes. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = { certified: '認定', refused: '不認定' };

/** Why a decision cannot be recorded; a closed set. */
export const decisionRefusals = [
  'already-decided',
  'application-withdrawn',
  'not-a-date',
  'decision-in-future',
  'receipt-date-missing',
  'decision-before-receipt',
  'committee-opinion-missing',
  'decision-before-opinion',
  'checksheet-incomplete',
  'legal-compliance-missing',
  'reason-required',
  'still-certified',
  'renewal-without-term',
  'received-after-term-end',
  'term-already-ended',
  'term-overlaps',
] as const;
export type DecisionRefusalCode = (typeof decisionRefusals)[number];

/** One refusal; params carry the dates and numbers the sentence names. */
export interface DecisionRefusal {
  readonly code: DecisionRefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Everything a decision depends on. */
export interface DecisionFacts {
  readonly kind: ApplicationKind;
  readonly status: ApplicationStatus;
  readonly outcome: Outcome;
  readonly decidedOn: CivilDate;
  /** Day of certification when it is not the day of the decision (e.g. the ceremony). */
  readonly certifiedOn?: CivilDate | null | undefined;
  readonly reason: string;
  readonly today: CivilDate;
  readonly receivedOn: CivilDate | null;
  /** Day the committee gave its opinion; null while it has not. */
  readonly opinionOn: CivilDate | null;
  /** True when the sheet was changed after the opinion, so that `opinionOn` is null. */
  readonly opinionOutdated?: boolean;
  /** True for new applications and for renewals with a change that needs a new review. */
  readonly opinionNeeded: boolean;
  /** Items the reviewer has not marked. */
  readonly unreviewedItems: number;
  readonly judgement: Judgement;
  /** The company's latest term, ended or not; null when it never had one. */
  readonly previousTerm: (TermFacts & { readonly certificationNumber: number }) | null;
  /** All terms of the company: no new one may cover their days. */
  readonly terms: readonly TermFacts[];
  /** Number for a certification that gets a new one. */
  readonly nextNumber: number;
  readonly settings: {
    readonly termYears: number;
    readonly expiryRule: ExpiryRule;
    readonly renewalRule: RenewalRule;
    readonly numberKeptOnRenewal: boolean;
    /** Days after the end on which a renewal may still be received. */
    readonly lateRenewalDays: number;
  };
}

/** What is stored with the decision. */
export interface DecisionToStore {
  readonly outcome: Outcome;
  readonly decidedOn: CivilDate;
  readonly reason: string;
  /** True when the decision differs from the judgement. */
  readonly againstJudgement: boolean;
  readonly status: Extract<ApplicationStatus, 'certified' | 'refused'>;
  /** Null when refused. */
  readonly certification: {
    readonly number: number;
    readonly numberKept: boolean;
    readonly certifiedOn: CivilDate;
    readonly term: TermDates & { readonly kind: ApplicationKind; readonly rule: TermRule };
  } | null;
}

function dateRefusals(facts: DecisionFacts): readonly DecisionRefusal[] {
  const { decidedOn, today, receivedOn, opinionOn, opinionNeeded } = facts;
  const event = facts.certifiedOn ?? decidedOn;
  if (!isCivilDate(decidedOn) || !isCivilDate(event)) return [{ code: 'not-a-date' }];
  const list: DecisionRefusal[] = [];
  if (decidedOn > today) list.push({ code: 'decision-in-future', params: { decidedOn, today } });
  if (receivedOn === null) list.push({ code: 'receipt-date-missing' });
  else if (decidedOn < receivedOn || event < receivedOn) {
    list.push({ code: 'decision-before-receipt', params: { decidedOn, receivedOn } });
  }
  if (opinionNeeded && opinionOn === null) {
    const outdated = facts.opinionOutdated === true ? { params: { outdated: 1 } } : {};
    list.push({ code: 'committee-opinion-missing', ...outdated });
  } else if (opinionNeeded && opinionOn !== null && decidedOn < opinionOn) {
    list.push({ code: 'decision-before-opinion', params: { decidedOn, opinionOn } });
  }
  return list;
}

/** Last day on which a renewal may be received: the end of the term, or so many days after it. */
export const lastReceipt = (endOn: CivilDate, lateRenewalDays: number): CivilDate =>
  lateRenewalDays > 0 ? addDays(endOn, lateRenewalDays) : endOn;

/** The rule a certification would be counted by. */
function ruleFor({ kind, decidedOn, certifiedOn, settings, previousTerm }: DecisionFacts): TermRule {
  const { expiryRule: rule, termYears: years, renewalRule } = settings;
  const eventOn = certifiedOn ?? decidedOn;
  if (kind === 'new' || previousTerm === null) return { rule, years, eventOn, previousEndOn: null };
  return { rule, years, eventOn, previousEndOn: previousTerm.endOn, renewalRule };
}

/** Another term that would run on a day of the new one, as the guard of the file sees it. */
function overlapRefusals(facts: DecisionFacts): readonly DecisionRefusal[] {
  if (!isCivilDate(facts.certifiedOn ?? facts.decidedOn)) return [];
  const { startOn, endOn } = computeTerm(ruleFor(facts));
  const other = facts.terms.find(
    (term) => term.startOn <= endOn && startOn <= term.endOn && (term.endedOn == null || term.endedOn > startOn),
  );
  if (other === undefined) return [];
  return [{ code: 'term-overlaps', params: { startOn: other.startOn, endOn: other.endOn } }];
}

function termRefusals(facts: DecisionFacts): readonly DecisionRefusal[] {
  if (facts.outcome === 'refused') return [];
  const term = facts.previousTerm;
  const event = facts.certifiedOn ?? facts.decidedOn;
  if (facts.kind === 'new') {
    const lasting =
      term !== null && term.endedOn == null && event <= term.endOn && event >= inForceFrom(term, facts.terms);
    return lasting ? [{ code: 'still-certified', params: { endOn: term.endOn } }] : overlapRefusals(facts);
  }
  if (term === null) return [{ code: 'renewal-without-term' }];
  if (term.endedOn != null) return [{ code: 'term-already-ended', params: { endedOn: term.endedOn } }];
  // in time but decided late: the renewal rule says what it joins; received too late: it is a new application
  return facts.receivedOn !== null && facts.receivedOn > lastReceipt(term.endOn, facts.settings.lateRenewalDays)
    ? [{ code: 'received-after-term-end', params: { receivedOn: facts.receivedOn, endOn: term.endOn } }]
    : overlapRefusals(facts);
}

/** True when the decision must name its reason: a refusal (行政手続法8条), and a certification against the judgement. */
export const reasonRequired = (outcome: Outcome, judgement: Pick<Judgement, 'certified'>): boolean =>
  outcome === 'refused' || !judgement.certified;

/** Everything that stands against recording the decision, in the order of the procedure; empty when it may be recorded. */
export function refusalsOf(facts: DecisionFacts): readonly DecisionRefusal[] {
  if (facts.status === 'certified' || facts.status === 'refused') return [{ code: 'already-decided' }];
  if (facts.status === 'withdrawn') return [{ code: 'application-withdrawn' }];
  const list: DecisionRefusal[] = [...dateRefusals(facts)];
  // a refusal is based on a finished review like a certification
  if (facts.unreviewedItems > 0) list.push({ code: 'checksheet-incomplete', params: { items: facts.unreviewedItems } });
  const undeclared = facts.judgement.reasons.some((reason) => reason.code === 'legal-compliance-not-declared');
  if (facts.outcome === 'certified' && undeclared) list.push({ code: 'legal-compliance-missing' });
  if (reasonRequired(facts.outcome, facts.judgement) && isBlank(facts.reason)) {
    const { passed, of } = facts.judgement;
    list.push({ code: 'reason-required', params: { outcome: facts.outcome, passed, of } });
  }
  return [...list, ...termRefusals(facts)];
}

/** Turns a decision into the facts to store, or the first thing that stands against it (all of them: `refusalsOf`). */
export function decide(facts: DecisionFacts): Result<DecisionToStore, DecisionRefusal> {
  const [first] = refusalsOf(facts);
  if (first !== undefined) return refuse(first);
  const { outcome, decidedOn, reason, judgement, settings, previousTerm } = facts;
  const againstJudgement = (outcome === 'certified') !== judgement.certified;
  const base = { outcome, decidedOn, reason, againstJudgement };
  if (outcome === 'refused') return ok({ ...base, status: 'refused', certification: null });
  const certifiedOn = facts.certifiedOn ?? decidedOn;
  const previous = facts.kind === 'renewal' ? previousTerm : null;
  const rule = ruleFor(facts);
  const numberKept = previous !== null && settings.numberKeptOnRenewal;
  const number = numberKept ? previous.certificationNumber : facts.nextNumber;
  return ok({
    ...base,
    status: 'certified',
    certification: { number, numberKept, certifiedOn, term: { ...computeTerm(rule), kind: facts.kind, rule } },
  });
}
