import type { ReportBlock, ReportCell, ReportDocument } from '../../../shared/domain/report.ts';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { inspectText } from '../inspect-text.ts';
import { PrintError, type PrintIssue, type Problem } from '../print-contract.ts';
import { visibleText } from './set-text.ts';

/** Would print as a box or as another form of the character. */
const STOPS: ReadonlySet<PrintIssue> = new Set([
  'missing',
  'variant-lost',
  'private-use',
  'lone-surrogate',
  'replacement-character',
]);

interface Printed {
  field: string;
  text: string;
  bold: boolean;
}

const textOf = (cell: ReportCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;

function* blockTexts(block: ReportBlock): Generator<Printed> {
  if (block.kind === 'heading') yield { field: 'body', text: block.text, bold: true };
  if (block.kind === 'paragraph') {
    yield { field: 'body', text: block.text, bold: false };
    for (const { reading } of block.ruby ?? []) yield { field: 'body', text: reading, bold: false };
  }
  if (block.kind === 'letter-head') {
    yield { field: 'title', text: block.subject, bold: false };
    yield { field: 'addressee', text: block.addressee, bold: false };
    for (const text of [...block.head, ...block.sender]) yield { field: 'head', text, bold: false };
  }
  if (block.kind === 'list') for (const text of block.items) yield { field: 'body', text, bold: false };
  if (block.kind !== 'table') return;
  for (const { heading } of block.columns) yield { field: 'body', text: heading, bold: true };
  for (const row of block.rows) {
    let column = 0;
    for (const cell of row.cells) {
      const { note = '', bold = row.section === true, span = 1 } = typeof cell === 'string' ? {} : cell;
      const place = [column === 0 ? '' : textOf(row.cells[0]), block.columns[column]?.heading ?? ''];
      const field = place.filter((part) => part !== '').join('　') || 'body';
      yield { field, text: textOf(cell), bold };
      yield { field, text: note, bold: false };
      column += span;
    }
  }
}

function* textsOf(document: ReportDocument): Generator<Printed> {
  yield { field: 'title', text: document.title, bold: true };
  for (const text of [...document.head, ...(document.sender ?? [])]) yield { field: 'head', text, bold: false };
  yield { field: 'addressee', text: document.addressee ?? '', bold: false };
  for (const block of document.blocks) yield* blockTexts(block);
  yield { field: 'footer', text: document.footer, bold: false };
}

/** A character no font has would print as a box, silently: throws PrintError `unprintable-text` with each place instead. */
export function refuseBoxes(document: ReportDocument, fonts: BundledFonts): void {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { field, text, bold } of textsOf(document)) {
    const key = `${field}|${bold}|${text}`;
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    for (const problem of inspectText(visibleText(text), bold ? fonts.listBold : fonts.list)) {
      if (STOPS.has(problem.issue)) problems.push({ field, ...problem });
    }
  }
  const worst = problems[0];
  if (worst === undefined) return;
  throw new PrintError({
    code: 'unprintable-text',
    detail: problems.map((problem) => `${problem.field}[${problem.index}] ${problem.code}`).join(', '),
    field: worst.field,
    problems,
  });
}
