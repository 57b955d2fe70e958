import type { Fault } from './fault.ts';
import { type LetterFacts, type LetterPlaceholder, missingNames, unknownNames } from './letter-placeholders.ts';
import { checkText } from './text.ts';
import { textLimits } from './text-limits.ts';

/** The wording of one kind of letter; every text may hold placeholders (letter-placeholders.ts). */
export interface LetterTemplate {
  /** 件名 */
  readonly subject: string;
  /** 前文, 本文, 結び: one paragraph a line, indented as typed. */
  readonly opening: string;
  readonly body: string;
  readonly closing: string;
  /** 記: one item a line, numbered by the app; a line that begins with a space goes on with the item above. */
  readonly items: string;
  /** 同封物, one a line. */
  readonly enclosures: string;
  /** 教示, printed at the end where it is switched on. */
  readonly instruction: string;
  readonly instructionOn: boolean;
  /** True prints the company's address above its name. */
  readonly addressWithPlace: boolean;
  /** True prints （公印省略）, false leaves room for the seal. */
  readonly sealOmitted: boolean;
}

/** Texts of a template in the order of the page. */
export const letterTexts = ['subject', 'opening', 'body', 'closing', 'items', 'enclosures', 'instruction'] as const;
export type LetterText = (typeof letterTexts)[number];

/** The texts as a clerk knows them. */
export const letterTextLabels: Readonly<Record<LetterText, string>> = {
  subject: '件名',
  opening: '前文',
  body: '本文',
  closing: '結び',
  items: '記（1行に1つ）',
  enclosures: '同封物（1行に1つ）',
  instruction: '教示',
};

/** What is wrong with a template as typed; path = the text's key. */
export function templateFaults(template: LetterTemplate): readonly Fault[] {
  return letterTexts.flatMap((path): Fault[] => {
    const text = template[path];
    const required = path === 'subject' || path === 'body';
    const max = path === 'subject' ? textLimits.letterSubject : textLimits.letterText;
    const bad = checkText(text, { max, required, multiline: path !== 'subject' });
    if (bad !== null) return [{ path, ...bad }];
    const [unknown] = unknownNames(text);
    return unknown === undefined
      ? []
      : [{ path, code: 'unknown-letter-placeholder', params: { placeholder: `{${unknown}}` } }];
  });
}

/** Everything a template prints, as one text. */
const printed = (template: LetterTemplate): string =>
  letterTexts
    .filter((key) => key !== 'instruction' || template.instructionOn)
    .map((key) => template[key])
    .join('\n');

/** Facts the letter says and nobody knows, each once. */
export const missingFacts = (template: LetterTemplate, facts: LetterFacts): readonly LetterPlaceholder[] =>
  missingNames(template.addressWithPlace ? `{所在地}\n${printed(template)}` : printed(template), facts);
