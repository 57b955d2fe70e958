import type { Refusal } from '../../../shared/contract/refusal.ts';
import { addMonths } from '../../../shared/domain/civil-date.ts';
import { letterDocument } from '../../../shared/domain/letter.ts';
import { letterPaperFacts } from '../../../shared/domain/letter-paper.ts';
import {
  type OpinionSheetInput,
  opinionSheetDocument,
  opinionSheetFacts,
} from '../../../shared/domain/opinion-sheet.ts';
import { type DecisionPaper, type PaperFacts, type PaperKind, paperKindLabels } from '../../../shared/domain/paper.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { AppContext } from '../context.ts';
import { factsFor } from '../letter-facts.ts';
import { templateInForce } from '../letter-template.ts';
import { inventedRow } from '../invented-letter.ts';
import { reportFile, type ReportFile, wordFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { paperTemplate } from '../paper-template.ts';

interface Paper {
  readonly document: ReportDocument;
  readonly facts: PaperFacts;
}

function sampleLetter({ store, clock }: AppContext, kind: DecisionPaper): Paper {
  const today = clock.today();
  const settings = settingsInForce(store);
  const { row, extra } = inventedRow(today);
  const number = `${settings.documentSymbol}第○号`;
  const facts = { ...factsFor(store, settings, today)(row, { number, on: today }), ...extra };
  const template = templateInForce(store, kind);
  const document = letterDocument({ template, facts, company: row, office: settings, sentOn: today });
  return { document, facts: letterPaperFacts(document, facts) };
}

const category = (no: number, title: string, ticked: number, applicable: number) => {
  const needed = Math.ceil(applicable / 2);
  return { no, title, ticked, na: 0, applicable, needed, pass: ticked >= needed, points: 0, maxPoints: 0 };
};
const categories = [category(1, '見本の項目', 3, 4), category(2, '見本の項目', 1, 6), category(3, '見本の項目', 2, 3)];

function sampleSheet({ store, clock }: AppContext): Paper {
  const today = clock.today();
  const { cityName, departmentName } = settingsInForce(store);
  const { row } = inventedRow(today);
  const heldOn = addMonths(today, -1);
  const input: OpinionSheetInput = {
    meeting: { name: '推進委員会（見本）', heldOn: today, place: '市役所' },
    itemName: '審議1',
    application: {
      companyName: row.name,
      kind: 'new',
      receiptNumber: row.receiptNumber,
      receivedOn: heldOn,
      address: `${row.postalCode}　${row.address}`,
      representative: `${row.representativeTitle}　${row.representativeName}`,
      industry: '製造業',
      employees: '42人',
      outline: [{ heard: '見本のヒアリングによる', text: '（会社の概要・風土）' }],
      schemeLabel: '（見本の様式）',
      judgement: {
        method: 'pass-fail',
        categories,
        passed: 2,
        of: 3,
        points: 0,
        maxPoints: 0,
        needed: 2,
        certified: true,
        reasons: [],
      },
      reviewed: true,
      differing: [
        { number: '1-1', text: '（審査項目）', applicant: '✓', reviewer: '空欄', reason: '（違うチェックにした理由）' },
      ],
      provisional: [],
      grounds: ['（更新を委員会に諮る理由）'],
    },
    hearings: [{ heldOn, method: '訪問', attendees: '見本　花子', heardBy: '担当者', summary: '（ヒアリングの内容）' }],
    opinion: null,
    city: cityName,
    department: departmentName,
    today,
  };
  const document = opinionSheetDocument([input]);
  if (document === undefined) throw new Error('one sheet makes a document');
  return { document, facts: opinionSheetFacts(input) };
}

const samplePaper = (context: AppContext, kind: PaperKind): Paper =>
  kind === 'opinion-sheet' ? sampleSheet(context) : sampleLetter(context, kind);

/** Invented facts for every placeholder of a paper. */
export const sampleFacts = (context: AppContext, kind: PaperKind): PaperFacts => samplePaper(context, kind).facts;

/** The paper with invented facts, in the template in force or as the app's own PDF. */
export async function sampleFile(
  context: AppContext,
  { kind, format }: { kind: PaperKind; format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const { document, facts } = samplePaper(context, kind);
  const name = ['見本', paperKindLabels[kind]];
  if (format === 'pdf') return reportFile(context, document, name, 'pdf');
  const { bytes } = await paperTemplate(context.store, kind);
  const { fillTemplate } = await import('../../exchange/docx-template.ts');
  return ok(wordFile(name, await fillTemplate(bytes, facts, document)));
}
