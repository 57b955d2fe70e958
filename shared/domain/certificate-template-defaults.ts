import type { BuiltInTemplate, CertificateTemplateContent, CertificateWording } from './certificate-template.ts';

// Drafts of the wording: no certificate text of any city could be confirmed, so all of it is a proposal (仮) until the city
// has its own. A 再交付 says what the certificate it replaces said: 「引き続き」 on that of a renewed certification.

const lines = {
  title: '認定証',
  numberLine: '{認定番号}',
  nameLine: '{事業者名}　{敬称}',
  termLine: '認定期間　{起算日}から{満了日}まで',
  dateLine: '{交付日}',
  issuerTitle: '',
  issuerLine: '{市長職名}　{市長氏名}',
} as const satisfies Omit<CertificateWording, 'body'>;

/** The first day stays on a 再交付, which says its own day behind it. */
const reissuedOn = '{初回交付日}（再交付　{再交付日}）';

const wordingWith = (body: (still: string) => string): CertificateTemplateContent['wording'] => ({
  new: { ...lines, body: body('') },
  renewal: { ...lines, body: body('引き続き') },
  reissue: { ...lines, dateLine: reissuedOn, body: body('{引き続き}') },
});

const look = {
  paper: 'A4',
  orientation: 'landscape',
  frame: 'double-line',
  emblemId: null,
  // the use of a seal is controlled and recorded by its keeper: room for the stamp, no picture, unless the city decides so
  seal: 'blank',
  sealImageId: null,
  honorific: '様',
} as const;

/** The templates the app comes with. */
export const builtInContents: Readonly<Record<BuiltInTemplate, CertificateTemplateContent>> = {
  horizontal: {
    ...look,
    writing: 'horizontal',
    typeface: 'serif',
    punctuation: true,
    wording: wordingWith(
      (still) =>
        `貴事業所は、${still}ワーク・ライフ・バランスの実現に向けた職場づくりに積極的に取り組んでいることを認め、「{市名}ワーク・ライフ・グッドバランス企業」に認定します。`,
    ),
  },
  // the usual sheet of a 賞状: lying paper, upright writing, no punctuation, one break before what is certified
  vertical: {
    ...look,
    writing: 'vertical',
    typeface: 'serif',
    punctuation: false,
    wording: wordingWith(
      (still) =>
        `貴事業所は${still}ワーク・ライフ・バランスの実現に向けた職場づくりに積極的に取り組んでおられます\nよって「{市名}ワーク・ライフ・グッドバランス企業」に認定します`,
    ),
  },
};

/** Names of the templates the app comes with. */
export const builtInNames: Readonly<Record<BuiltInTemplate, string>> = {
  horizontal: '横書きの認定証',
  vertical: '縦書きの認定証',
};

/** Said wherever the drafts are shown. */
export const templateSource = '文案（仮）。市の認定証の文言に合わせて直してください。';
