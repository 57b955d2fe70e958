import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ceremonyListDocument } from '../../../shared/domain/ceremony-lists.ts';
import {
  type CeremonyPaper,
  ceremonyPaperLabels,
  ceremonyPapers,
  isCeremonyList,
} from '../../../shared/domain/ceremony-papers.ts';
import { scriptDocument } from '../../../shared/domain/ceremony-script.ts';
import { type CardLayoutKey, cardLayouts, cardTexts } from '../../../shared/domain/name-cards.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { type CardSheets, PrintError } from '../../print/print-contract.ts';
import { type AppContext, because } from '../context.ts';
import { printRefusal } from '../print-refusal.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { ceremonyFacts, type LoadedCeremony } from './ceremony-facts.ts';
import { spokenCertificates } from './spoken-certificates.ts';

type Made =
  | { readonly kind: 'report'; readonly document: ReportDocument }
  | { readonly kind: 'cards'; readonly sheets: CardSheets };

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const isCards = (paper: CeremonyPaper): paper is CardLayoutKey => paper === 'badges' || paper === 'desk-cards';

/** What one paper holds; refused where the certificate's words cannot be told or nobody is there for a card. */
function madeOf({ store }: AppContext, facts: LoadedCeremony, paper: CeremonyPaper): Result<Made, Refusal> {
  if (isCeremonyList(paper)) return ok({ kind: 'report', document: ceremonyListDocument(paper, facts) });
  if (isCards(paper)) {
    const cards = [...cardTexts(facts.guests)];
    if (cards.length === 0) return because('nothing-to-export');
    const title = `${facts.ceremony.title}　${ceremonyPaperLabels[paper]}`;
    const sheets = { layout: cardLayouts[paper], cards, title, author: facts.office, createdOn: facts.today };
    return ok({ kind: 'cards', sheets });
  }
  const spoken = spokenCertificates(store, facts.record.id, facts.ceremony.heldOn);
  if (!spoken.ok) return spoken;
  const document = scriptDocument(facts, spoken.value, settingsInForce(store));
  return ok({ kind: 'report', document });
}

async function cardsFile(
  { print }: Pick<AppContext, 'print'>,
  sheets: CardSheets,
  name: readonly string[],
  format: 'pdf' | 'docx',
): Promise<Result<ReportFile, Refusal>> {
  const file = (bytes: Uint8Array, mime: string): Result<ReportFile, Refusal> =>
    ok({ fileName: exportFileName(name, format), mime, base64: Buffer.from(bytes).toString('base64') });
  // loaded on first use: it must not slow the start
  if (format === 'docx') return file(await (await import('../../exchange/cards-docx.ts')).writeCardsDocx(sheets), docx);
  try {
    return file(await print.cards(sheets), 'application/pdf');
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    const card = sheets.cards[error.fault.document ?? 0];
    return printRefusal(error, card === undefined || card.company === '' ? card?.name : card.company);
  }
}

const fileOf = (context: AppContext, made: Made, name: readonly string[], format: 'pdf' | 'docx') =>
  made.kind === 'report'
    ? reportFile(context, made.document, name, format)
    : cardsFile(context, made.sheets, name, format);

/** One paper of the pack as a file, as things stand. Nothing is stored. */
export async function ceremonyPaper(
  context: AppContext,
  input: { readonly ceremonyId: Id; readonly paper: CeremonyPaper; readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const facts = ceremonyFacts(context.store, input.ceremonyId, context.clock.today());
  if (facts === undefined) return because('not-found');
  const made = madeOf(context, facts, input.paper);
  if (!made.ok) return made;
  return fileOf(context, made.value, [ceremonyPaperLabels[input.paper], facts.ceremony.title], input.format);
}

/** All papers in one PDF, in the order of the pack. */
export async function ceremonyPack(
  context: AppContext,
  input: { readonly ceremonyId: Id },
): Promise<Result<ReportFile, Refusal>> {
  const facts = ceremonyFacts(context.store, input.ceremonyId, context.clock.today());
  if (facts === undefined) return because('not-found');
  if (facts.guests.length === 0) return because('nothing-to-export');
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const paper of ceremonyPapers) {
    const made = madeOf(context, facts, paper);
    if (!made.ok && made.refusal.code === 'nothing-to-export') continue; // all absent: no cards
    if (!made.ok) return made;
    const file = await fileOf(context, made.value, [ceremonyPaperLabels[paper]], 'pdf');
    if (!file.ok) return file;
    files.push(new Uint8Array(Buffer.from(file.value.base64, 'base64')));
  }
  const title = `${facts.ceremony.title}　資料一式`;
  const bytes = await context.print.merge(files, title);
  return ok({
    fileName: exportFileName(['交付式資料一式', facts.ceremony.title], 'pdf'),
    mime: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  });
}
