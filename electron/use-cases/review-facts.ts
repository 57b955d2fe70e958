import { finalMark, itemsOf, labelFor, type Mark } from '../../shared/domain/checksheet.ts';
import type { DifferingMark, ReviewedApplication } from '../../shared/domain/committee-outline.ts';
import { fullReviewSentence, holdingTriggers } from '../../shared/domain/full-review.ts';
import { hearingMethodLabels } from '../../shared/domain/hearing.ts';
import { industryName } from '../../shared/domain/industries.ts';
import { provisionalItems } from '../../shared/domain/provisional-items.ts';
import { judgementRules, type Settings } from '../../shared/domain/settings.ts';
import { isBlank } from '../../shared/domain/text.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import { type CompanyRecord, findCase } from '../store/repositories/decisions.ts';
import { hearingsOf } from '../store/repositories/hearings.ts';
import type { Store } from '../store/store.ts';
import { triggersOf } from './full-review.ts';
import { type JudgedSheet, judgedSheet } from './judged-sheet.ts';

const marks: Readonly<Record<Mark, string>> = { ticked: '✓', blank: '空欄', na: '－' };

/** Items whose deciding mark is not the applicant's. */
const differingMarks = ({ scheme, answers, context }: JudgedSheet): readonly DifferingMark[] =>
  itemsOf(scheme).flatMap((item) => {
    const answer = answers[item.key];
    if (answer === undefined || finalMark(answer) === answer.applicantMark) return [];
    return [
      {
        number: item.id,
        text: labelFor(scheme, item, context.years).join(''),
        applicant: marks[answer.applicantMark],
        reviewer: marks[finalMark(answer)],
        reason: answer.reviewerReason,
      },
    ];
  });

function employeesOf({ employees, employeesOn }: CompanyRecord): string {
  if (employees === null) return '';
  const on = employeesOn === null ? '' : `（${formatWareki(employeesOn)}現在）`;
  return `${employees.toLocaleString('ja-JP')}人${on}`;
}

/** An application as the committee is told of it before it gives its opinion; undefined when there is none (any more). */
export function reviewedApplication(
  store: Store,
  applicationId: Id,
  settings: Settings,
  today: CivilDate,
): ReviewedApplication | undefined {
  const found = findCase(store, applicationId);
  if (found === undefined) return undefined;
  const { application, company } = found;
  const sheet = judgedSheet(store, application, judgementRules(settings), today);
  const { representativeTitle, representativeName, industry } = company;
  return {
    companyName: company.name,
    kind: application.kind,
    receiptNumber: application.receiptNumber,
    receivedOn: application.receivedOn,
    address: [company.postalCode, company.address].filter((part) => part !== '').join('　'),
    representative: [representativeTitle, representativeName].filter((part) => part !== '').join('　'),
    industry: industry === null ? '' : industryName(industry),
    employees: employeesOf(company),
    outline: hearingsOf(store, applicationId)
      .filter(({ companyOutline }) => !isBlank(companyOutline))
      .map(({ companyOutline, heldOn, method }) => ({
        heard: `${formatWareki(heldOn)}のヒアリング（${hearingMethodLabels[method]}）による`,
        text: companyOutline,
      })),
    schemeLabel: sheet.scheme.label,
    judgement: sheet.entered ? sheet.judgement : null,
    reviewed: sheet.reviewedAt !== null,
    differing: differingMarks(sheet),
    provisional: provisionalItems(sheet.scheme, sheet.answers, sheet.context),
    grounds: holdingTriggers(triggersOf(store, application, sheet, settings)).map(fullReviewSentence),
  };
}
