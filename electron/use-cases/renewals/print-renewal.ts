import type { Refusal } from '../../../shared/contract/refusal.ts';
import { companyChanges } from '../../../shared/domain/company-changes.ts';
import { countChanges, renewalChanges } from '../../../shared/domain/renewal-changes.ts';
import { renewalReport } from '../../../shared/domain/renewal-report.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { applicantOf, decisionOf } from '../../store/repositories/applications.ts';
import { lastTermOf } from '../last-term.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { sinceCertification } from '../since-certification.ts';
import { renewalCase } from './renewal-table.ts';

/** 変更点確認表 as PDF or for Word: with boxes for the company where nothing was confirmed yet. Nothing is stored. */
export async function renewalFile(
  context: AppContext,
  { applicationId, format }: { readonly applicationId: Id; readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const { store, clock } = context;
  const found = renewalCase(context, applicationId);
  if (!found.ok) return found;
  const { application, settings, sheet, earlier, table } = found.value;
  const applicant = applicantOf(store, application.companyId);
  if (applicant === undefined) return because('not-found');
  const since = sinceCertification(store, application);
  const sections = renewalChanges(table);
  const { receiptNumber, receivedOn, companyId } = application;
  const document = renewalReport({
    companyName: applicant.name,
    receiptNumber,
    receivedOn,
    term: lastTermOf(store, companyId, decisionOf(store, applicationId)?.term?.startOn) ?? null,
    previous: earlier === null ? null : { decidedOn: earlier.decidedOn, schemeLabel: earlier.sheet.scheme.label },
    schemeLabel: sheet.scheme.label,
    facts: since === null ? null : companyChanges(since.before, since.now),
    sections,
    counts: countChanges(sections),
    city: settings.cityName,
    today: clock.today(),
  });
  const name = ['変更点確認表', receiptNumber ?? '', applicant.name];
  return reportFile(context, document, name, format, applicant.name);
}
