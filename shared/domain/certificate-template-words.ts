import type {
  Frame,
  Occasion,
  Orientation,
  Paper,
  Seal,
  Typeface,
  WordingPart,
  Writing,
} from './certificate-template.ts';

/** Japanese words for how a certificate is laid out, on the screen and in the history. */
export const writingLabels: Readonly<Record<Writing, string>> = { horizontal: '横書き', vertical: '縦書き' };
/** B4 is the JIS size. */
export const paperLabels: Readonly<Record<Paper, string>> = { A4: 'A4', B4: 'B4', A3: 'A3' };
export const orientationLabels: Readonly<Record<Orientation, string>> = { landscape: '横長', portrait: '縦長' };
export const frameLabels: Readonly<Record<Frame, string>> = {
  'double-line': '二重線の枠',
  none: '枠なし（枠のある用紙に印刷する）',
};
export const typefaceLabels: Readonly<Record<Typeface, string>> = {
  serif: '明朝体',
  'ud-serif': 'UD明朝体',
  brush: '筆書体',
};
export const sealLabels: Readonly<Record<Seal, string>> = {
  blank: '空けておく（押印する）',
  image: '印影の画像を印刷する',
  none: '場所を設けない',
};
export const occasionLabels: Readonly<Record<Occasion, string>> = { new: '新規', renewal: '更新', reissue: '再交付' };
/** The parts as fields of the screen. */
export const wordingLabels: Readonly<Record<WordingPart, string>> = {
  title: '表題',
  numberLine: '認定番号の行',
  nameLine: '事業者名の行',
  body: '本文',
  termLine: '認定期間の行',
  dateLine: '交付日の行',
  issuerTitle: '市長名の上の行',
  issuerLine: '市長名の行',
};
