import type { ShortfallReport } from '../../../shared/contract/checksheets.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ReportBlock } from '../../../shared/domain/report.ts';
import type { JudgementRules } from '../../../shared/domain/judgement.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { type Shortfall, shortfallOf } from '../../../shared/domain/shortfall.ts';
import {
  shortfallDensities,
  shortfallDocument,
  type ShortfallLetter,
} from '../../../shared/domain/shortfall-report.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { averagesInForce } from '../../store/repositories/averages.ts';
import { applicantOf, getApplication, openApplicationOf } from '../../store/repositories/applications.ts';
import { type AppContext, because } from '../context.ts';
import { type EarlierCase, earlierCase } from '../earlier-sheet.ts';
import { contextOf, rulesFrozenWith } from '../judged-sheet.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { schemeOf } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { versionFor } from '../versions.ts';

/** Which company's earlier sheet, against which version; null: the one a renewal would get today. */
export interface ShortfallInput {
  readonly companyId: Id;
  readonly schemeVersionId: string | null;
}

interface Found {
  readonly companyName: string;
  readonly earlier: EarlierCase;
  readonly target: Scheme;
  readonly shortfall: Shortfall;
}

/** By which years and rules: those of the company's open application, or of a receipt today. */
function frame(
  context: AppContext,
  companyId: Id,
): { readonly rules: JudgementRules; readonly verdicts: VerdictContext } {
  const { store, clock } = context;
  const inForce = judgementRules(settingsInForce(store));
  const open = openApplicationOf(store, companyId);
  const application = open === undefined ? undefined : getApplication(store, open.id);
  if (application !== undefined) {
    const rules = rulesFrozenWith(application, inForce);
    return { rules, verdicts: contextOf(store, application, rules, clock.today()) };
  }
  const today = clock.today();
  const verdicts: VerdictContext = {
    years: baseYears(today, inForce),
    industry: applicantOf(store, companyId)?.industry ?? null,
    averages: averagesInForce(store, today),
    womenManagersSeries: inForce.womenManagersSeries,
  };
  return { rules: inForce, verdicts };
}

function find(context: AppContext, { companyId, schemeVersionId }: ShortfallInput): Result<Found, Refusal> {
  const { store, clock } = context;
  const applicant = applicantOf(store, companyId);
  if (applicant === undefined) return because('not-found');
  const open = openApplicationOf(store, companyId);
  const earlier = earlierCase(store, companyId, (open && getApplication(store, open.id)) ?? null);
  if (earlier === null) return because('no-earlier-sheet');
  const version = schemeVersionId === null ? versionFor(store, 'renewal', clock.today()) : ok(schemeVersionId);
  if (!version.ok) return version;
  const target = schemeOf(store, version.value);
  if (target === null) return because('not-found');
  const { rules, verdicts } = frame(context, companyId);
  const shortfall = shortfallOf(earlier.sheet, target, verdicts, rules, (id) => schemeOf(store, id));
  return ok({ companyName: applicant.name, earlier, target, shortfall });
}

/** 「新基準で不足しそうな項目」 of a certified company, before it applies; nothing is stored. */
export function shortfall(context: AppContext, input: ShortfallInput): Result<ShortfallReport, Refusal> {
  const found = find(context, input);
  if (!found.ok) return found;
  const { companyName, earlier, target } = found.value;
  const { rows, categories, summary } = found.value.shortfall;
  return ok({
    companyName,
    from: { label: earlier.sheet.scheme.label, decidedOn: earlier.decidedOn },
    to: { id: target.id, label: target.label },
    rows: rows.map(({ itemId, text, kind, outlook, need }) => ({ itemId, text: [...text], kind, outlook, need })),
    categories: categories.map((each) => ({ ...each })),
    summary,
  });
}

/** Pages of a PDF this app printed: pdfkit writes its page objects in the open. */
const pagesOf = (file: ReportFile): number =>
  Buffer.from(file.base64, 'base64')
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;

/** Room a Word file must leave on the page: the reader's fonts may be wider than ours. */
const spare: ReportBlock = { kind: 'paragraph', text: '\n'.repeat(4) };

/** The same as one A4 page to send: set as closely as it must be for that. */
export async function shortfallFile(
  context: AppContext,
  input: ShortfallInput & { readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const found = find(context, input);
  if (!found.ok) return found;
  const { companyName, earlier, target } = found.value;
  const settings = settingsInForce(context.store);
  const letter: ShortfallLetter = {
    companyName,
    from: { label: earlier.sheet.scheme.label, decidedOn: earlier.decidedOn },
    toLabel: target.label,
    shortfall: found.value.shortfall,
    city: settings.cityName,
    department: settings.departmentName,
    clerk: settings.clerkName,
    today: context.clock.today(),
  };
  const name = ['新基準で不足しそうな項目', companyName];
  for (const density of shortfallDensities) {
    const document = shortfallDocument(letter, density);
    const probe = input.format === 'pdf' ? document : { ...document, blocks: [...document.blocks, spare] };
    const printed = await reportFile(context, probe, name, 'pdf', companyName);
    // a Word file may hold what the printer's fonts cannot
    if (!printed.ok && input.format === 'pdf') return printed;
    if (printed.ok && pagesOf(printed.value) > 1 && density !== 'brief') continue;
    return input.format === 'pdf' ? printed : reportFile(context, document, name, 'docx', companyName);
  }
  throw new Error('no density is left'); // the last one is always taken
}
