import { compareDates } from '../../../shared/domain/civil-date.ts';
import type { DecisionFacts } from '../../../shared/domain/decision.ts';
import type { FullReviewTrigger } from '../../../shared/domain/full-review.ts';
import { judgementRules, type Settings } from '../../../shared/domain/settings.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { dayInJapan } from '../../platform/clock.ts';
import { meetingItemsOf } from '../../store/repositories/committee.ts';
import {
  type ApplicationRecord,
  certificationsOf,
  type CompanyRecord,
  findCase,
  findSheet,
  lastNumber,
  type TermRecord,
} from '../../store/repositories/decisions.ts';
import type { Store } from '../../store/store.ts';
import { opinionCalledFor, triggersOf } from '../full-review.ts';
import { hearingOf } from '../heard.ts';
import { type JudgedSheet, judgedSheet } from '../judged-sheet.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** Everything a decision on one application depends on, except what the clerk enters. */
export interface CaseFacts {
  readonly application: ApplicationRecord;
  readonly company: CompanyRecord;
  readonly settings: Settings;
  readonly sheet: JudgedSheet;
  readonly scheduled: boolean;
  /** What calls for a full review of a renewal; empty for a new application. */
  readonly triggers: readonly FullReviewTrigger[];
  readonly opinion: {
    readonly opinion: 'favourable' | 'conditional' | 'unfavourable';
    readonly text: string;
    readonly on: CivilDate;
    readonly meetingName: string;
  } | null;
  readonly previousTerm: TermRecord | null;
  readonly facts: Omit<DecisionFacts, 'outcome' | 'decidedOn' | 'reason'>;
}

/**
 * Reads the case; undefined when there is no such application. The sheet is judged with the official figures published by
 * the day of the decision, or by the day the review was finished where that is later: the reviewer has seen those.
 */
export function caseFacts(
  store: Store,
  applicationId: Id,
  today: CivilDate,
  decidedOn: CivilDate = today,
): CaseFacts | undefined {
  const found = findCase(store, applicationId);
  if (found === undefined) return undefined;
  const { application, company } = found;
  const settings = settingsInForce(store);
  const reviewedAt = findSheet(store, applicationId)?.head.reviewedAt ?? null;
  const reviewedOn = reviewedAt === null ? decidedOn : dayInJapan(Date.parse(reviewedAt));
  const asOf = reviewedOn > decidedOn ? reviewedOn : decidedOn;
  const sheet = judgedSheet(store, application, judgementRules(settings), asOf);
  const heard = meetingItemsOf(store, applicationId).filter(({ item }) => item.kind === 'opinion');
  const hearing = hearingOf(store, applicationId);
  const triggers = triggersOf(store, application, sheet, settings);
  const given = heard.find(({ item }) => item.opinion !== null);
  const certified = certificationsOf(store, company.id);
  const previous = certified
    .flatMap(({ certification, terms }) => terms.map((term) => ({ term, number: certification.number })))
    // by their beginning, as last-term.ts says
    .toSorted((a, b) => compareDates(a.term.startOn, b.term.startOn) || compareDates(a.term.endOn, b.term.endOn))
    .at(-1);
  return {
    application,
    company,
    settings,
    sheet,
    scheduled: heard.length > 0,
    triggers,
    opinion:
      given === undefined
        ? null
        : {
            opinion: given.item.opinion ?? 'favourable',
            text: given.item.opinionText,
            on: given.item.opinionOn ?? given.heldOn,
            meetingName: given.meetingName,
          },
    previousTerm: previous?.term ?? null,
    facts: {
      kind: application.kind,
      status: application.status,
      today,
      receivedOn: application.receivedOn,
      opinionOn: hearing === 'heard' ? (given?.item.opinionOn ?? null) : null,
      opinionOutdated: hearing === 'outdated',
      // a renewal needs one only when its changes were or must be put before the committee (source line 407, 413-415)
      opinionNeeded:
        application.kind === 'new' ||
        application.status === 'opinion' ||
        heard.length > 0 ||
        opinionCalledFor(triggers),
      unreviewedItems: sheet.reviewedAt === null ? Math.max(1, sheet.faulty) : 0,
      judgement: sheet.judgement,
      previousTerm: previous === undefined ? null : { ...previous.term, certificationNumber: previous.number },
      terms: certified.flatMap(({ terms }) => terms),
      nextNumber: Math.max((lastNumber(store) ?? 0) + 1, settings.firstCertificationNumber),
      settings,
    },
  };
}
