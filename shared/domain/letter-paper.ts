import type { LetterFacts } from './letter-placeholders.ts';
import type { PaperFacts } from './paper.ts';
import type { ReportBlock, ReportDocument } from './report.ts';

const isLine = (block: ReportBlock, text: string): boolean => block.kind === 'paragraph' && block.text === text;

/**
 * One letter for a Word template. Its parts are cut out of the very document the PDF is made of, so that the two say the
 * same words; the facts alone stand beside for a form that needs them elsewhere.
 */
export function letterPaperFacts(document: ReportDocument, facts: LetterFacts): PaperFacts {
  const head = document.blocks.find((block) => block.kind === 'letter-head');
  const rest = document.blocks.filter((block) => block.kind !== 'letter-head');
  const from = rest.findIndex((block) => isLine(block, '記') && block.kind === 'paragraph' && block.align === 'center');
  const last = rest.findLastIndex((block) => isLine(block, '以上'));
  const told = rest.findIndex((block) => isLine(block, '（教示）'));
  const end = told === -1 ? rest.length : told;
  return {
    ...facts,
    宛名: head?.addressee ?? '',
    差出人: head?.sender.join('\n') ?? '',
    公印: head?.seal === 'omitted' ? '（公印省略）' : '',
    件名: head?.subject ?? '',
    本文: rest.slice(0, from === -1 ? end : from),
    記: from === -1 ? [] : rest.slice(from, last + 1),
    教示: rest.slice(end),
  };
}
