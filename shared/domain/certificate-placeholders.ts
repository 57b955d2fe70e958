import type { CertificateTemplateContent, CertificateWording, Occasion, WordingPart } from './certificate-template.ts';
import { occasions, wordingParts } from './certificate-template.ts';

/** Placeholders a template may use, in the words a clerk types, with what they stand for. */
export const certificatePlaceholders = {
  認定番号: '認定番号（第1号）',
  事業者名: '事業者名',
  敬称: '敬称',
  所在地: '所在地',
  代表者職名: '代表者の職名',
  代表者氏名: '代表者の氏名',
  起算日: '認定期間の初日（和暦）',
  満了日: '満了日（和暦）',
  認定日: '認定日（和暦）',
  交付日: '交付日（和暦）',
  初回交付日: '最初の交付日（和暦）',
  再交付日: '再交付の日（和暦）',
  引き続き: '「引き続き」（更新した認定だけ）',
  更新の印: '「（更新）」（更新した認定だけ）',
  更新回数: '更新回数（2回目の更新）',
  更新回数の数字: '更新回数の数字（2）',
  取組: '取組実績の紹介文',
  市名: '市の名称',
  市長職名: '市長の職名',
  市長氏名: '市長の氏名',
} as const;
export type CertificatePlaceholder = keyof typeof certificatePlaceholders;

/** These say nothing on some certificates, and that is meant; every other one must be filled. */
const mayBeEmpty: readonly CertificatePlaceholder[] = ['敬称', '引き続き', '更新の印', '更新回数', '取組'];

/** Filled on a 再交付 only. */
const ofReissue: readonly CertificatePlaceholder[] = ['再交付日'];

const isKnown = (name: string): name is CertificatePlaceholder => Object.hasOwn(certificatePlaceholders, name);

/** True for a placeholder that may stay empty. */
export const isOptional = (name: string): boolean => mayBeEmpty.some((each) => each === name);

/** The placeholders the wording of an occasion may use. */
export const placeholdersOf = (occasion: Occasion): readonly CertificatePlaceholder[] =>
  Object.keys(certificatePlaceholders)
    .filter(isKnown)
    .filter((name) => occasion === 'reissue' || !ofReissue.includes(name));

const named = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1]!);

/** Names in `{…}` that the lines of a wording use, each once, in order of appearance. */
export const wordingPlaceholders = (wording: CertificateWording): readonly string[] => [
  ...new Set(wordingParts.flatMap((part) => named(wording[part]))),
];

/** Names in `{…}` that a template uses on any occasion, each once. */
export const usedPlaceholders = (content: CertificateTemplateContent): readonly string[] => [
  ...new Set(occasions.flatMap((occasion) => wordingPlaceholders(content.wording[occasion]))),
];

/** A `{…}` that cannot be filled, and why: nobody knows it, this occasion never fills it, or a brace stands alone. */
export interface PlaceholderFault {
  readonly part: WordingPart;
  readonly code: 'unknown-placeholder' | 'placeholder-not-filled';
  /** As it stands in the text, with its braces. */
  readonly placeholder: string;
}

/** What is wrong with the placeholders of one occasion's wording, in order of appearance. */
export function placeholderFaults(wording: CertificateWording, occasion: Occasion): readonly PlaceholderFault[] {
  return wordingParts.flatMap((part) => {
    const text = wording[part];
    const wrong = named(text).flatMap((name): PlaceholderFault[] => {
      if (!isKnown(name)) return [{ part, code: 'unknown-placeholder', placeholder: `{${name}}` }];
      return occasion === 'reissue' || !ofReissue.includes(name)
        ? []
        : [{ part, code: 'placeholder-not-filled', placeholder: `{${name}}` }];
    });
    // 「{事業者名」 would be printed as it stands
    const [lone] = text.replaceAll(/\{[^{}]*\}/gu, '').match(/[{}]/u) ?? [];
    return lone === undefined ? wrong : [...wrong, { part, code: 'unknown-placeholder', placeholder: lone }];
  });
}
