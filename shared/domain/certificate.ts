import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import type { Fault } from './fault.ts';
import type { TermFacts } from './term-state.ts';
import type { TermKind } from './term.ts';
import { formatWareki } from './wareki.ts';

/** Kinds of certificate that are printed. */
export type PrintedCertificateKind = 'issue' | 'renewal-issue' | 'reissue';

/**
 * What printing a certificate for a term is: a second one for the same term is 再交付, a renewed term's first is 更新交付.
 * A prolonged term is one with the term it prolongs: `kind` is what it began as, `issued` counts the copies of both.
 */
export function printedKind(term: { readonly kind: TermKind; readonly issued: number }): PrintedCertificateKind {
  if (term.issued > 0) return 'reissue';
  return term.kind === 'new' ? 'issue' : 'renewal-issue';
}

/** False from the day a certification is given back, taken away or ceases: an expired one keeps its certificate. */
export const keepsCertificate = (term: Pick<TermFacts, 'endedOn' | 'endKind'>, day: CivilDate): boolean =>
  term.endedOn == null || term.endKind === 'expired' || term.endedOn > day;

/**
 * What is wrong with the day on a certificate, or null: not before the certification, and a day still to come (the
 * ceremony) lies within the term.
 */
export function issueDayFault(
  term: Pick<TermFacts, 'certifiedOn' | 'endOn'>,
  issuedOn: CivilDate,
  today: CivilDate,
): Omit<Fault, 'path'> | null {
  if (issuedOn < term.certifiedOn) return { code: 'date-too-early', params: { earliest: term.certifiedOn } };
  return issuedOn > today && issuedOn > term.endOn ? { code: 'date-in-future', params: { today } } : null;
}

/** Wording of the certificate; each line may hold placeholders. Kept as a setting, a proposal until the city has its own text. */
export interface CertificateTemplate {
  readonly title: string;
  readonly numberLine: string;
  readonly nameLine: string;
  readonly body: string;
  readonly termLine: string;
  readonly dateLine: string;
  readonly issuerLine: string;
  readonly honorific: string;
  /** False drops 、 and 。 from the body, as ceremonial paper traditionally does. */
  readonly punctuation: boolean;
  /** True prints `renewalNote` on the certificate of a renewed term. */
  readonly showRenewalNote: boolean;
  readonly renewalNote: string;
  /** True keeps the first day of issue on a 再交付 and prints `reissueNote` after it. */
  readonly showReissueNote: boolean;
  readonly reissueNote: string;
}

/** Draft of the wording; no certificate text of any city could be confirmed, so this is a proposal. */
export const defaultCertificateTemplate: CertificateTemplate = {
  title: '認定証',
  numberLine: '{認定番号}',
  nameLine: '{事業者名}　{敬称}',
  body: '貴事業所は、ワーク・ライフ・バランスの実現に向けた職場づくりに積極的に取り組んでいることを認め、「{市名}ワーク・ライフ・グッドバランス企業」に認定します。',
  termLine: '認定期間　{起算日}から{満了日}まで',
  dateLine: '{交付日}',
  issuerLine: '{市長職名}　{市長氏名}',
  honorific: '様',
  punctuation: true,
  showRenewalNote: false,
  renewalNote: '（更新）',
  showReissueNote: true,
  reissueNote: '（再交付　{再交付日}）',
};

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
  交付日: '交付日（和暦）',
  再交付日: '再交付の日（和暦）',
  更新回数: '更新回数（2回目の更新）',
  更新回数の数字: '更新回数の数字（2）',
  認定日: '認定日（和暦）',
  市名: '市の名称',
  市長職名: '市長の職名',
  市長氏名: '市長の氏名',
} as const;
export type CertificatePlaceholder = keyof typeof certificatePlaceholders;

/** What a certificate says. */
export interface CertificateFacts {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
  readonly issuedOn: CivilDate;
  readonly certifiedOn: CivilDate;
  readonly cityName: string;
  readonly mayorTitle: string;
  readonly mayorName: string;
  readonly renewal: boolean;
  /** Renewals since the certification began, that of this term included; 0 in its first term. */
  readonly renewals: number;
  /** Of a 再交付: the day the first certificate of the term was issued; null otherwise. */
  readonly firstIssuedOn: CivilDate | null;
}

/** The certificate's lines ready to print; `renewalNote` is empty unless it is to be printed. */
export interface FilledCertificate {
  readonly title: string;
  readonly numberLine: string;
  readonly nameLine: string;
  readonly body: string;
  readonly termLine: string;
  readonly dateLine: string;
  readonly issuerLine: string;
  readonly renewalNote: string;
}

/** Placeholders the template names but nobody knows. */
export interface TemplateRefusal {
  readonly code: 'unknown-placeholder';
  readonly placeholders: readonly string[];
}

const lines = [
  'title',
  'numberLine',
  'nameLine',
  'body',
  'termLine',
  'dateLine',
  'issuerLine',
  'renewalNote',
  'reissueNote',
] as const;

/** 12 → 第12号. */
export const certificationNumberLabel = (number: number): string => `第${number}号`;

/** Names in `{…}` that the lines of a template use, each once, in order of appearance. */
export const usedPlaceholders = (template: CertificateTemplate): readonly string[] => [
  ...new Set(lines.flatMap((line) => [...template[line].matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1]!))),
];

/** Unknown `{…}` of a template, each once, in order of appearance. */
export function unknownPlaceholders(template: CertificateTemplate): readonly string[] {
  return usedPlaceholders(template).filter((name) => !Object.hasOwn(certificatePlaceholders, name));
}

const unpunctuated = (text: string): string =>
  text.replaceAll(/[、。]+(?=[」』）\n]|$)/gu, '').replaceAll(/[、。]/gu, '　');

/** Fills a template. Values are put in as they are: a company named 「{市名}」 stays so. */
export function fillTemplate(
  template: CertificateTemplate,
  facts: CertificateFacts,
): Result<FilledCertificate, TemplateRefusal> {
  const unknown = unknownPlaceholders(template);
  if (unknown.length > 0) return refuse({ code: 'unknown-placeholder', placeholders: unknown });
  const { issuedOn, firstIssuedOn, renewals } = facts;
  const reissued = firstIssuedOn !== null;
  const noted = reissued && template.showReissueNote;
  const values: Readonly<Record<CertificatePlaceholder, string>> & Readonly<Record<string, string>> = {
    認定番号: certificationNumberLabel(facts.number),
    事業者名: facts.name,
    敬称: template.honorific,
    所在地: facts.address,
    代表者職名: facts.representativeTitle,
    代表者氏名: facts.representativeName,
    起算日: formatWareki(facts.startOn),
    満了日: formatWareki(facts.endOn),
    交付日: formatWareki(noted ? firstIssuedOn : issuedOn),
    再交付日: reissued ? formatWareki(issuedOn) : '',
    更新回数: renewals === 0 ? '' : `${renewals}回目の更新`,
    更新回数の数字: String(renewals),
    認定日: formatWareki(facts.certifiedOn),
    市名: facts.cityName,
    市長職名: facts.mayorTitle,
    市長氏名: facts.mayorName,
  };
  const fill = (text: string): string => text.replaceAll(/\{([^{}]*)\}/gu, (_, name: string) => values[name] ?? '');
  const note = template.showRenewalNote && facts.renewal ? fill(template.renewalNote) : '';
  return ok({
    title: fill(template.title),
    numberLine: fill(template.numberLine),
    nameLine: fill(template.nameLine),
    // only the wording loses its punctuation, never a name put into it
    body: fill(template.punctuation ? template.body : unpunctuated(template.body)),
    termLine: fill(template.termLine),
    dateLine: `${fill(template.dateLine)}${noted ? fill(template.reissueNote) : ''}`,
    issuerLine: fill(template.issuerLine),
    renewalNote: note,
  });
}
