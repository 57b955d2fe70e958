import type { Refusal } from '../../shared/contract/refusal.ts';
import { letterPaperFacts } from '../../shared/domain/letter-paper.ts';
import { missingNames } from '../../shared/domain/letter-placeholders.ts';
import type { DecisionPaper, PaperFacts } from '../../shared/domain/paper.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type AppContext, because } from './context.ts';
import { factMissing, type PlannedLetter } from './letter-writer.ts';
import { namesOf, paperTemplate } from './paper-template.ts';

/** Letters of a decision in the template in force, one file, each on a page of its own. */
export async function lettersInTemplate(
  { store }: Pick<AppContext, 'store'>,
  kind: DecisionPaper,
  letters: readonly PlannedLetter[],
): Promise<Result<Uint8Array, Refusal>> {
  const { bytes } = await paperTemplate(store, kind);
  const names = await namesOf(bytes);
  const asked = names.map((name) => `{${name}}`).join('');
  for (const { row, facts } of letters) {
    const [missing] = missingNames(asked, facts);
    if (missing !== undefined) return factMissing(row, missing);
  }
  const papers = letters.map(({ document, facts }) => ({ facts: letterPaperFacts(document, facts), document }));
  return filledTogether(bytes, papers);
}

/** Papers of one template as one Word file; refused where headers would tell only of the first. */
export async function filledTogether(
  template: Uint8Array,
  papers: readonly { readonly facts: PaperFacts; readonly document: ReportDocument }[],
): Promise<Result<Uint8Array, Refusal>> {
  const { fillTemplate, partsOf, readTemplate } = await import('../exchange/docx-template.ts');
  const { joinFilled } = await import('../exchange/docx-join.ts');
  const { inMargins } = readTemplate(partsOf(template), () => false);
  if (papers.length > 1 && inMargins.length > 0) {
    return because('docx-one-by-one', { params: { placeholders: inMargins.map((name) => `{{${name}}}`).join('、') } });
  }
  const files: Uint8Array[] = [];
  for (const { facts, document } of papers) files.push(await fillTemplate(template, facts, document));
  return ok(joinFilled(files));
}
