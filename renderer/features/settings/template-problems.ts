import {
  type CertificatePlaceholder,
  certificatePlaceholders,
  defaultCertificateTemplate,
  unknownPlaceholders,
} from '../../../shared/domain/certificate.ts';
import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import type { EditedTemplate } from './api.ts';

/** What one would miss on a certificate. */
const expected: readonly CertificatePlaceholder[] = ['認定番号', '事業者名', '起算日', '満了日', '交付日', '市長氏名'];

export const templateLabels = {
  title: '表題',
  numberLine: '認定番号の行',
  nameLine: '事業者名の行',
  body: '本文',
  termLine: '認定期間の行',
  dateLine: '交付日の行',
  issuerLine: '市長名の行',
} as const;
export type TemplateLine = keyof typeof templateLabels;
export const templateLines = [
  'title',
  'numberLine',
  'nameLine',
  'body',
  'termLine',
  'dateLine',
  'issuerLine',
] as const satisfies readonly TemplateLine[];

/** What is wrong with a template as typed: names that nobody knows stop the printing, names left out are worth a look. */
export function templateProblems(template: EditedTemplate): {
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
} {
  const { frame: _frame, ...lines } = template;
  const text = templateLines.map((line) => template[line]).join('\n');
  return {
    unknown: unknownPlaceholders({ ...defaultCertificateTemplate, ...lines }).map((name) => `{${name}}`),
    missing: expected
      .filter((name) => !text.includes(`{${name}}`))
      .map((name) => `${certificatePlaceholders[name]} {${name}}`),
  };
}

/** Where the wording the app comes with is taken from. */
export const templateSource = settingDefinitions.find(({ key }) => key === 'certificateBody')?.source ?? '';

/** The wording the app comes with. */
export function defaultTemplate(): EditedTemplate {
  const { title, numberLine, nameLine, body, termLine, dateLine, issuerLine, punctuation } = defaultCertificateTemplate;
  return { title, numberLine, nameLine, body, termLine, dateLine, issuerLine, punctuation, frame: 'double-line' };
}
