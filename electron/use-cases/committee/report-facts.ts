import { carryOver } from '../../../shared/domain/carry-over.ts';
import { companyChanges } from '../../../shared/domain/company-changes.ts';
import type { ReportedRenewal } from '../../../shared/domain/committee-document.ts';
import { hearingMethodLabels } from '../../../shared/domain/hearing.ts';
import { judgementSummary } from '../../../shared/domain/judgement.ts';
import { type ChangeRow, renewalChanges } from '../../../shared/domain/renewal-changes.ts';
import { renewalsUpTo } from '../../../shared/domain/renewal-count.ts';
import { judgementRules, type Settings } from '../../../shared/domain/settings.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { decisionOf } from '../../store/repositories/applications.ts';
import { meetingItemsOf } from '../../store/repositories/committee.ts';
import { termsOf } from '../../store/repositories/company-records.ts';
import { type ApplicationRecord, findCase } from '../../store/repositories/decisions.ts';
import { hearingsOf } from '../../store/repositories/hearings.ts';
import type { Store } from '../../store/store.ts';
import { earlierCase } from '../earlier-sheet.ts';
import { complianceItems } from '../full-review.ts';
import { type JudgedSheet, judgedSheet } from '../judged-sheet.ts';
import { lastTermOf } from '../last-term.ts';
import { schemeOf } from '../scheme-registry.ts';
import { sinceCertification } from '../since-certification.ts';

const listed = (label: string, rows: readonly ChangeRow[]): readonly string[] =>
  rows.length === 0 ? [] : [`${label}：${rows.map(({ number }) => number).join('・')}`];

/** What the sheet says otherwise than the one before, by printed numbers. */
function sheetChanges(store: Store, application: ApplicationRecord, sheet: JudgedSheet): readonly string[] {
  const earlier = earlierCase(store, application.companyId, application);
  if (earlier === null) return [];
  const { scheme, answers, declarations, carried, context } = sheet;
  const given = carryOver(earlier.sheet, scheme, context.years, (id) => schemeOf(store, id));
  const anew = complianceItems(scheme);
  const sections = renewalChanges({ scheme, answers, declarations, carried, context, given, anew, reviewed: true });
  const changed = sections.flatMap(({ rows }) => rows).filter(({ status }) => status === 'changed');
  const gained = changed.filter(({ before, now }) => before.mark !== 'ticked' && now.mark === 'ticked');
  const lost = changed.filter(({ before, now }) => before.mark === 'ticked' && now.mark !== 'ticked');
  const rest = changed.filter((row) => !gained.includes(row) && !lost.includes(row));
  return [
    ...(earlier.schemeVersionId === scheme.id ? [] : [`様式：${earlier.sheet.scheme.label}から${scheme.label}へ`]),
    ...listed('✓が増えた項目', gained),
    ...listed('✓がなくなった項目', lost),
    ...listed('数字・内容を書き直した項目', rest),
  ];
}

function companyFacts(store: Store, application: ApplicationRecord): readonly string[] {
  const since = sinceCertification(store, application);
  if (since === null) return [];
  const changed = companyChanges(since.before, since.now).map(({ label }) => label);
  return changed.length === 0 ? [] : [`台帳：${changed.join('・')}`];
}

/** Whether it was heard by the committee beforehand, and how the company was heard. */
function routeOf(store: Store, { id, reviewRoute }: ApplicationRecord): readonly string[] {
  const heard = meetingItemsOf(store, id).some(({ item }) => item.kind === 'opinion' && item.opinion !== null);
  const hearings = hearingsOf(store, id).map(
    ({ method, heldOn }) => `ヒアリング（${hearingMethodLabels[method]} ${formatWarekiShort(heldOn)}）`,
  );
  const route = heard || reviewRoute === 'full' ? '再審査（委員会の意見を聴取）' : '簡易な更新';
  return [route, ...(hearings.length === 0 ? ['ヒアリングなし'] : hearings)];
}

/** A decided renewal as it is reported; undefined when it is not decided (any more). */
export function reportedRenewal(
  store: Store,
  applicationId: Id,
  settings: Settings,
  today: CivilDate,
): ReportedRenewal | undefined {
  const found = findCase(store, applicationId);
  const decided = decisionOf(store, applicationId);
  if (found === undefined || decided === undefined) return undefined;
  const { application, company } = found;
  const { decision, term, number } = decided;
  const sheet = judgedSheet(store, application, judgementRules(settings), today);
  const before = lastTermOf(store, company.id, term?.startOn);
  return {
    companyName: company.name,
    number,
    outcome: decision.outcome,
    decidedOn: decision.decidedOn,
    before: before === undefined ? null : { startOn: before.startOn, endOn: before.endOn },
    after: term === null ? null : { startOn: term.startOn, endOn: term.endOn },
    renewals: term === null ? 0 : renewalsUpTo(termsOf(store, company.id), term.startOn),
    changes: [...companyFacts(store, application), ...sheetChanges(store, application, sheet)],
    route: routeOf(store, application),
    summary: judgementSummary(sheet.judgement),
  };
}
