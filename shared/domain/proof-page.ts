import type { CivilDate } from '../kernel/types.ts';
import type { CertificatePlaceholder } from './certificate-placeholders.ts';
import { type CertificateWording, type Writing, wordingParts } from './certificate-template.ts';
import { kanjiNumerals } from './kanji-numerals.ts';
import type { ProofBox, ProofPart } from './proof.ts';
import { formatWareki } from './wareki.ts';

/** What the city wants to be told of. */
export interface ProofRules {
  readonly proofPunctuation: boolean;
  readonly proofHonorificNone: boolean;
  readonly proofDay: ProofDay;
  /** In points: a name below is told. */
  readonly proofSmallName: number;
}

/** Which day the certificate must bear. */
export const proofDays = ['decision-or-ceremony', 'decision', 'any'] as const;
export type ProofDay = (typeof proofDays)[number];

/** One certificate as it is about to be printed, with what the register knows. */
export interface ProofPage {
  readonly writing: Writing;
  /** The printed lines. */
  readonly lines: CertificateWording;
  /** The template's wording of this occasion, placeholders unfilled. */
  readonly wording: CertificateWording;
  readonly punctuation: boolean;
  readonly honorific: string;
  readonly name: string;
  readonly address: string;
  readonly representativeName: string;
  /** 取組 as put into the text. */
  readonly achievements: string;
  readonly mayorName: string;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
  readonly certifiedOn: CivilDate;
  readonly issuedOn: CivilDate;
  /** Of a 再交付. */
  readonly firstIssuedOn: CivilDate | null;
  /** A 再交付 bears its own day, whenever the decision was. */
  readonly reissue: boolean;
  /** Day of the 交付式 at which it is handed over. */
  readonly ceremonyOn: CivilDate | null;
  /** The office is closed on the day it bears. */
  readonly closed: boolean;
  readonly parts: readonly ProofPart[];
}

const millimetresOfPoint = 25.4 / 72;

/** The measured part, or undefined where nothing of it is printed. */
export const measuredPart = (page: ProofPage, part: string): ProofPart | undefined =>
  page.parts.find((each) => each.part === part);

/** Where one line (a column, in vertical writing) stands. */
export function lineBox({ box, size, lines }: ProofPart, at: number, writing: Writing): ProofBox {
  const em = size * millimetresOfPoint;
  const rows = lines.length - 1;
  if (writing === 'vertical') {
    const pitch = rows > 0 ? (box.width - em) / rows : 0;
    return { x: box.x + box.width - em - pitch * at, y: box.y, width: em, height: box.height };
  }
  const pitch = rows > 0 ? (box.height - em) / rows : 0;
  return { x: box.x, y: box.y + pitch * at, width: box.width, height: em };
}

/** Where words stand: their line, or the whole part where they go over a line's end. */
export function boxOf(page: ProofPage, part: string, words: string): ProofBox | null {
  const measured = measuredPart(page, part);
  if (measured === undefined) return null;
  const at = measured.lines.findIndex((line) => line.includes(words));
  return at < 0 ? measured.box : lineBox(measured, at, page.writing);
}

/** A day as certificates have it, in figures and in kanji. */
const dayForms = (day: CivilDate): readonly string[] => {
  const text = formatWareki(day);
  return [text, kanjiNumerals(text)];
};

const without = (text: string, words: readonly string[]): string =>
  words.filter((word) => word !== '').reduce((rest, word) => rest.replaceAll(word, '\n'), text);

/**
 * A part without what came from the register as it was typed: names, address, achievements. Each only where the template
 * puts it: a company called 「令和」 takes nothing out of the date.
 */
export function ownWords(page: ProofPage, part: keyof CertificateWording, text = page.lines[part]): string {
  const typed: readonly (readonly [CertificatePlaceholder, string])[] = [
    ['取組', page.achievements],
    ['事業者名', page.name],
    ['所在地', page.address],
    ['代表者氏名', page.representativeName],
    ['市長氏名', page.mayorName],
  ];
  const there = typed.filter(([placeholder]) => page.wording[part].includes(`{${placeholder}}`));
  return without(
    text,
    there.map(([, words]) => words),
  );
}

/** Days of the register taken out of a text: what is left over was typed. */
export const withoutDays = (text: string, days: readonly (CivilDate | null)[]): string =>
  without(
    text,
    days.flatMap((day) => (day === null ? [] : dayForms(day))),
  );

/** All parts that have text, in reading order. */
export const textParts = (page: ProofPage) => wordingParts.filter((part) => page.lines[part] !== '');
