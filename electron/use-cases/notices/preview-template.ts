import type { Refusal } from '../../../shared/contract/refusal.ts';
import { letterDocument } from '../../../shared/domain/letter.ts';
import { type LetterKind, letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { type LetterTemplate, missingFacts, templateFaults } from '../../../shared/domain/letter-template.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { letterRows } from '../../store/repositories/letter-facts.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { inventedRow } from '../invented-letter.ts';
import { factsFor } from '../letter-facts.ts';

interface Preview {
  readonly file: ReportFile;
  readonly companyName: string;
  readonly missing: string[];
}

/** A wording as typed, with a company of the register; what the register does not know shows its name in 〔〕. */
export async function previewLetterTemplate(
  context: AppContext,
  input: { kind: LetterKind; template: LetterTemplate; companyId: Id | null },
): Promise<Result<Preview, Refusal>> {
  const { store, clock } = context;
  const { kind, template, companyId } = input;
  const faults = templateFaults(template);
  if (faults.length > 0) return invalid(faults);
  const today = clock.today();
  const settings = settingsInForce(store);
  const [found] = companyId === null ? [] : letterRows(store, kind, [companyId]);
  if (companyId !== null && found === undefined) return because('not-found');
  const { row, extra } = found === undefined ? inventedRow(today) : { row: found, extra: {} };
  const number = `${settings.documentSymbol}第○号`;
  const facts = { ...factsFor(store, settings, today)(row, { number, on: today }), ...extra };
  const document = letterDocument({ template, facts, company: row, office: settings, sentOn: today });
  const file = await reportFile(context, document, ['見本', letterKindLabels[kind]], 'pdf', row.name);
  return file.ok ? ok({ file: file.value, companyName: row.name, missing: [...missingFacts(template, facts)] }) : file;
}
