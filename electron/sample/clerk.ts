import type { ApplicationStatus } from '../../shared/domain/application.ts';
import type { ChecksheetDetail } from '../../shared/contract/checksheets.ts';
import { itemByKey, itemsOf } from '../../shared/domain/checksheet.ts';
import type { VerdictContext } from '../../shared/domain/system-verdict.ts';
import { faultyItems } from '../../shared/domain/review.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import { stoppedClock } from '../platform/clock.ts';
import { documentsOf, getApplication } from '../store/repositories/applications.ts';
import { meetingItemsOf } from '../store/repositories/committee.ts';
import { createApplication } from '../use-cases/applications/create-application.ts';
import { setDocument } from '../use-cases/applications/documents.ts';
import { moveApplication } from '../use-cases/applications/move-application.ts';
import { issueCertificates } from '../use-cases/certificates/issue-certificates.ts';
import { confirmCarried } from '../use-cases/checksheets/confirm-carried.ts';
import { readSheet } from '../use-cases/checksheets/get-sheet.ts';
import { finishReview, reopenReview } from '../use-cases/checksheets/review.ts';
import { saveDeclarations } from '../use-cases/checksheets/save-declarations.ts';
import { saveItem } from '../use-cases/checksheets/save-item.ts';
import { addMeetingItem } from '../use-cases/committee/add-item.ts';
import { recordOpinion } from '../use-cases/committee/record-opinion.ts';
import { createCompany } from '../use-cases/companies/create-company.ts';
import type { AppContext } from '../use-cases/context.ts';
import { recordDecision } from '../use-cases/decisions/record-decision.ts';
import { type SampleKey, sampleCompanies } from './companies.ts';
import { sampleDraft } from './draft.ts';
import { carriesMark, sampleAnswers } from './sheet.ts';

/** The answer of an action that the sample's story relies on. */
export function must<T, R extends { readonly code: string }>(result: Result<T, R>): T {
  if (result.ok) return result.value;
  throw new Error(`the sample was refused: ${JSON.stringify(result.refusal)}`);
}

/** The app as it stood at ten in the morning of a day. */
export const onDay = (context: AppContext, day: CivilDate): AppContext => ({
  store: context.store,
  stores: context.stores,
  print: context.print,
  reader: context.reader,
  desktop: context.desktop,
  appVersion: context.appVersion,
  fillSample: context.fillSample,
  clock: stoppedClock(`${day}T01:00:00.000Z`),
});

const verdictContext = ({ baseYears, industry, averages, ruleSettings }: ChecksheetDetail): VerdictContext => ({
  years: baseYears,
  industry,
  averages,
  womenManagersSeries: ruleSettings.womenManagersSeries,
});

/** A clerk who does through the app's own actions what one would do on a day; every step has to be allowed. */
export function sampleClerk(context: AppContext) {
  const { store, clock } = context;
  const today = clock.today();
  const version = (id: Id): number => getApplication(store, id)?.rowVersion ?? 0;
  const isSmall = (key: SampleKey): boolean => sampleCompanies[key].employees < 10;
  const clerk = {
    enterCompany: (key: SampleKey): Id =>
      must(createCompany(context, { draft: sampleDraft(key, today), confirmedDuplicate: false })).id,
    consult: (companyId: Id): Id =>
      must(createApplication(context, { companyId, kind: 'new', receivedOn: null, note: '窓口で制度の説明をした。' }))
        .id,
    receive: (companyId: Id, kind: 'new' | 'renewal', documents: 'all' | 'some'): Id => {
      const { id } = must(createApplication(context, { companyId, kind, receivedOn: today, note: '' }));
      const received = documentsOf(store, id).slice(0, documents === 'all' ? undefined : 2);
      for (const { id: documentId, rowVersion } of received)
        must(setDocument(context, { documentId, rowVersion, receivedOn: today, note: '' }));
      return id;
    },
    move: (id: Id, to: ApplicationStatus, note = ''): void => {
      must(moveApplication(context, { id, rowVersion: version(id), to, note }));
    },
    /** Fills in the sheet; what stands there from the earlier one and is not claimed any more is emptied. */
    fillSheet: (applicationId: Id, key: SampleKey, most = Number.POSITIVE_INFINITY): void => {
      const sheet = must(readSheet(context, { applicationId }));
      const { scheme, rowVersion } = sheet;
      const { profile } = sampleCompanies[key];
      const verdicts = verdictContext(sheet);
      const seed = Object.keys(sampleCompanies).indexOf(key);
      const answers = sampleAnswers(scheme, verdicts, { profile, small: isSmall(key), seed });
      const given = new Map(answers.slice(0, most));
      const declarations = {
        legal_compliance: { declared: true, entries: {} },
        tayou: { declared: profile === 'strong', entries: profile === 'strong' ? { class: 'ゴールド' } : {} },
      };
      must(saveDeclarations(context, { applicationId, rowVersion, declarations }));
      for (const stored of sheet.answers) {
        const item = itemByKey(scheme, stored.itemKey);
        if (item === null || given.has(item.key) || most < answers.length) continue;
        const answer = {
          applicantMark: 'ticked',
          reviewerMark: null,
          reviewerReason: '',
          entries: stored.entries,
        } as const;
        given.set(
          item.key,
          carriesMark(item, answer, verdicts) ? answer : { ...answer, applicantMark: 'blank', entries: {} },
        );
      }
      for (const [itemKey, answer] of given) {
        const stored = sheet.answers.find((each) => each.itemKey === itemKey);
        must(saveItem(context, { applicationId, itemKey, rowVersion: stored?.rowVersion ?? null, answer }));
      }
    },
    /** One tick of the applicant taken back by the reviewer, so that the sample shows a differing mark. */
    correctOneItem: (applicationId: Id): void => {
      const { answers, scheme } = must(readSheet(context, { applicationId }));
      const last = itemsOf(scheme).findLast((item) =>
        answers.some((each) => each.itemKey === item.key && each.applicantMark === 'ticked'),
      );
      const answer = answers.find((each) => each.itemKey === last?.key);
      if (answer === undefined) return;
      const { itemKey, rowVersion, applicantMark, entries } = answer;
      const reviewerReason = '添付資料で取組を確認できなかった（電話で確認済み）。';
      const reviewed = { applicantMark, entries, reviewerMark: 'blank', reviewerReason } as const;
      must(saveItem(context, { applicationId, itemKey, rowVersion, answer: reviewed }));
    },
    /** Looks at what was taken over from the earlier sheet and lets it stand: all of it, or the first few items. */
    confirmCarried: (applicationId: Id, most = Number.POSITIVE_INFINITY): void => {
      const { answers, carriedDeclarations } = must(readSheet(context, { applicationId }));
      const items = answers.filter((each) => each.carried !== null).map((each) => each.itemKey);
      const parts = [...carriedDeclarations.map((key) => `cover.${key}`), ...items];
      for (const part of parts.slice(0, most)) must(confirmCarried(context, { applicationId, part }));
    },
    finishReview: (applicationId: Id): void => {
      clerk.confirmCarried(applicationId);
      const { rowVersion } = must(readSheet(context, { applicationId }));
      // a sample company may have dropped an item since its last certification
      must(finishReview(context, { applicationId, rowVersion, confirmedWithoutFigures: true }));
    },
    putOnAgenda: (meetingId: Id, applicationId: Id): void => {
      must(addMeetingItem(context, { meetingId, applicationId }));
    },
    hear: (applicationId: Id, opinion: 'favourable' | 'conditional', opinionText: string): void => {
      const [found] = meetingItemsOf(store, applicationId);
      if (found === undefined) throw new Error('not on any agenda');
      const { id: itemId, rowVersion } = found.item;
      must(recordOpinion(context, { itemId, rowVersion, opinion, opinionText, opinionOn: today }));
    },
    /** Answers the term of a positive decision. */
    decide: (applicationId: Id, outcome: 'certified' | 'refused', reason = ''): Id | null => {
      const documentNumber = `朝産見第${today.slice(2, 4)}${today.slice(5, 7)}号`;
      const input = () => ({
        applicationId,
        rowVersion: version(applicationId),
        outcome,
        decidedOn: today,
        reason,
        documentNumber,
      });
      const first = recordDecision(context, input());
      if (first.ok || first.refusal.code !== 'verdicts-changed') return must(first).certification?.termId ?? null;
      clerk.settleAnew(applicationId, faultyItems(first.refusal.faults ?? []));
      return must(recordDecision(context, input())).certification?.termId ?? null;
    },
    /** A figure published after the review leaves a tick without its comparison: the reviewer settles it with a reason. */
    settleAnew: (applicationId: Id, items: readonly string[]): void => {
      const sheet = must(readSheet(context, { applicationId }));
      const reason = '審査の後に公表された統計で確かめ直すため。';
      must(reopenReview(context, { applicationId, rowVersion: sheet.rowVersion, reason }));
      for (const { itemKey, rowVersion, applicantMark, entries } of sheet.answers) {
        if (!items.includes(itemKey)) continue;
        const reviewerReason = '公表された統計に業種の数値がないため、調査産業計と比べて確認した。';
        const answer = { applicantMark, entries, reviewerMark: applicantMark, reviewerReason };
        must(saveItem(context, { applicationId, itemKey, rowVersion, answer }));
      }
      clerk.finishReview(applicationId);
    },
    issue: async (termIds: readonly Id[]): Promise<void> => {
      must(await issueCertificates(context, { termIds, issuedOn: today, reason: '' }));
    },
  };
  return clerk;
}
export type SampleClerk = ReturnType<typeof sampleClerk>;
