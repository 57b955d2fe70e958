import type { Refusal } from '../../../shared/contract/refusal.ts';
import { addMonths } from '../../../shared/domain/civil-date.ts';
import { letterDocument } from '../../../shared/domain/letter.ts';
import { type LetterKind, letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import type { LetterFacts } from '../../../shared/domain/letter-placeholders.ts';
import { type LetterTemplate, missingFacts, templateFaults } from '../../../shared/domain/letter-template.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type LetterRow, letterRows } from '../../store/repositories/letter-facts.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { factsFor } from './letter-facts.ts';

const nothing = {
  factOn: null,
  applicationId: null,
  number: null,
  certifiedOn: null,
  changes: null,
  aboutTermId: null,
  lastOn: null,
  endedOn: null,
  endKind: null,
  firstNoticeOn: null,
  renewalsJson: '[]',
};

/** An invented company with every fact a letter may need, where the register has none to show. */
function invented(today: string): { row: LetterRow; extra: LetterFacts } {
  const row: LetterRow = {
    ...nothing,
    companyId: '',
    name: '株式会社見本',
    postalCode: '351-0000',
    address: '埼玉県朝霞市見本町1-1-1',
    representativeTitle: '代表取締役',
    representativeName: '見本　太郎',
    receiptNumber: 'R8-0001',
    receivedOn: today,
    decidedOn: today,
    effectiveOn: today,
    happenedOn: today,
    notifiedOn: today,
    acceptedOn: today,
    ground: '（取消しの根拠）',
    reason: '（理由）',
    reissuedOn: today,
    startOn: today,
    endOn: addMonths(today, 36),
    renewals: 1,
  };
  const day = formatWareki(today);
  return { row, extra: { 認定番号: '第888号', 認定日: day, 変更内容: '代表者の氏名　（変更前）…　（変更後）…' } };
}

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
  const { row, extra } = found === undefined ? invented(today) : { row: found, extra: {} };
  const number = `${settings.documentSymbol}第○号`;
  const facts = { ...factsFor(store, settings, today)(row, { number, on: today }), ...extra };
  const document = letterDocument({ template, facts, company: row, office: settings, sentOn: today });
  const file = await reportFile(context, document, ['見本', letterKindLabels[kind]], 'pdf', row.name);
  return file.ok ? ok({ file: file.value, companyName: row.name, missing: [...missingFacts(template, facts)] }) : file;
}
