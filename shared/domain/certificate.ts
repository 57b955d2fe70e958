import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import { type CertificatePlaceholder, isOptional, placeholderFaults } from './certificate-placeholders.ts';
import type {
  CertificateTemplateContent,
  CertificateWording,
  Occasion,
  WordingPart,
  Writing,
} from './certificate-template.ts';
import { wordingParts } from './certificate-template.ts';
import type { Fault } from './fault.ts';
import { kanjiNumerals } from './kanji-numerals.ts';
import type { TermFacts } from './term-state.ts';
import type { TermKind } from './term.ts';
import { isBlank } from './text.ts';
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

/** The wording of a template that a certificate of this kind is printed with. */
export const occasionOf: Readonly<Record<PrintedCertificateKind, Occasion>> = {
  issue: 'new',
  'renewal-issue': 'renewal',
  reissue: 'reissue',
};

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
  /** The certification was renewed at least once. */
  readonly renewal: boolean;
  /** Renewals since the certification began, that of this term included; 0 in its first term. */
  readonly renewals: number;
  /** Of a 再交付: the day the first certificate of the term was issued; null otherwise. */
  readonly firstIssuedOn: CivilDate | null;
  /** 取組実績 in one text; empty where nothing was chosen. */
  readonly achievements: string;
}

/** The certificate's parts ready to print. */
export type FilledCertificate = CertificateWording;

/** Why a certificate cannot be filled in: a placeholder nobody knows, a body that says nothing, a fact the register lacks. */
export type TemplateRefusal =
  | { readonly code: 'unknown-placeholder'; readonly part: WordingPart; readonly placeholder: string }
  | { readonly code: 'empty-body' }
  | { readonly code: 'fact-empty'; readonly part: WordingPart; readonly placeholder: string };

/** 12 → 第12号. */
export const certificationNumberLabel = (number: number): string => `第${number}号`;

/** Without 、 and 。: inside a sentence a space, nothing at its end. */
export const unpunctuated = (text: string): string =>
  text.replaceAll(/[、。]+(?=[」』）\n]|$)/gu, '').replaceAll(/[、。]/gu, '　');

type Values = Readonly<Record<CertificatePlaceholder, string>> & Readonly<Record<string, string>>;

/** Dates and numbers are in kanji where the writing is upright; names and addresses stay as they are. */
function valuesOf(facts: CertificateFacts, writing: Writing, honorific: string): Values {
  const { issuedOn, firstIssuedOn, renewals, renewal } = facts;
  const counted = (text: string): string => (writing === 'vertical' ? kanjiNumerals(text) : text);
  const day = (date: CivilDate): string => counted(formatWareki(date));
  return {
    認定番号: counted(certificationNumberLabel(facts.number)),
    事業者名: facts.name,
    敬称: honorific,
    所在地: facts.address,
    代表者職名: facts.representativeTitle,
    代表者氏名: facts.representativeName,
    起算日: day(facts.startOn),
    満了日: day(facts.endOn),
    認定日: day(facts.certifiedOn),
    交付日: day(issuedOn),
    初回交付日: day(firstIssuedOn ?? issuedOn),
    再交付日: firstIssuedOn === null ? '' : day(issuedOn),
    引き続き: renewal ? '引き続き' : '',
    更新の印: renewal ? '（更新）' : '',
    更新回数: renewals === 0 ? '' : counted(`${renewals}回目の更新`),
    更新回数の数字: counted(String(renewals)),
    取組: facts.achievements,
    市名: facts.cityName,
    市長職名: facts.mayorTitle,
    市長氏名: facts.mayorName,
  };
}

/** The wording before values are put in: what the template's own choices change of it. */
function ownWording(content: CertificateTemplateContent, part: WordingPart, text: string): string {
  // only the wording loses its punctuation, never a name put into it
  const plain = part === 'body' && !content.punctuation ? unpunctuated(text) : text;
  // no space is left hanging where an honorific would stand
  return isBlank(content.honorific) ? plain.replaceAll(/[ \u3000]*\{敬称\}/gu, '') : plain;
}

/** Fills the wording of an occasion. Values are put in as they are: a company named 「{市名}」 stays so. */
export function fillTemplate(
  content: CertificateTemplateContent,
  occasion: Occasion,
  facts: CertificateFacts,
): Result<FilledCertificate, TemplateRefusal> {
  const wording = content.wording[occasion];
  const [fault] = placeholderFaults(wording, occasion);
  if (fault?.code === 'unknown-placeholder') return refuse({ ...fault, code: 'unknown-placeholder' });
  if (isBlank(wording.body)) return refuse({ code: 'empty-body' });
  const values = valuesOf(facts, content.writing, content.honorific);
  const filled: Record<WordingPart, string> = { ...wording };
  for (const part of wordingParts) {
    const text = ownWording(content, part, wording[part]);
    const empty = [...text.matchAll(/\{([^{}]*)\}/gu)]
      .map((match) => match[1]!)
      .find((name) => !isOptional(name) && isBlank(values[name] ?? ''));
    if (empty !== undefined) return refuse({ code: 'fact-empty', part, placeholder: `{${empty}}` });
    filled[part] = text.replaceAll(/\{([^{}]*)\}/gu, (_, name: string) => values[name] ?? '');
  }
  return ok(filled);
}
