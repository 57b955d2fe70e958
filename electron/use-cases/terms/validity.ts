import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ValidityView } from '../../../shared/contract/terms.ts';
import { companyAsOf } from '../../../shared/domain/company-as-of.ts';
import { stateRules } from '../../../shared/domain/term-state.ts';
import { representativeOf, validity, validityReport, type ValidityPaper } from '../../../shared/domain/validity.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { draftOf, getCompany, listCompanyHistory } from '../../store/repositories/companies.ts';
import { renewalsOf, termsOf } from '../../store/repositories/company-records.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { typedDate } from '../typed-date.ts';

interface Asked {
  readonly companyId: Id;
  /** Any day, past or to come, as typed. */
  readonly on: string;
}

function paperOf(context: AppContext, { companyId, on }: Asked): Result<ValidityPaper, Refusal> {
  const { store, clock } = context;
  const row = getCompany(store, companyId);
  if (row === undefined) return because('not-found');
  const day = typedDate('on', on);
  if (!day.ok) return invalid([day.refusal]);
  const settings = settingsInForce(store);
  const current = draftOf(row);
  const facts = { terms: termsOf(store, companyId), renewals: renewalsOf(store, companyId) };
  const today = clock.today();
  return ok({
    answer: validity(facts, day.value, today, stateRules(settings)),
    company: companyAsOf(current, listCompanyHistory(store, companyId), day.value),
    current,
    today,
    clerk: stampOf(context).clerk,
    city: settings.cityName,
    department: settings.departmentName,
  });
}

/** 有効確認: whether a company was certified on a day, and what it was called then. */
export function readValidity(context: AppContext, asked: Asked): Result<ValidityView, Refusal> {
  const paper = paperOf(context, asked);
  if (!paper.ok) return paper;
  const { answer, company, current, today } = paper.value;
  const named = (of: ValidityPaper['company']) => ({
    name: of.name,
    address: of.address,
    representative: representativeOf(of),
  });
  return ok({
    ...answer,
    reasons: [...answer.reasons],
    company: named(company),
    current: named(current),
    checkedOn: today,
  });
}

/** 有効確認 on one page, as PDF or Word file. Nothing is stored. */
export async function writeValidity(
  context: AppContext,
  asked: Asked & { readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const paper = paperOf(context, asked);
  if (!paper.ok) return paper;
  const { answer, company } = paper.value;
  return reportFile(
    context,
    validityReport(paper.value),
    ['有効確認', formatWareki(answer.on), company.name],
    asked.format,
    company.name,
  );
}
