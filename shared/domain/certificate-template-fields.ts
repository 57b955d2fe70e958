import { type CertificateTemplateContent, occasions, type WordingPart, wordingParts } from './certificate-template.ts';
import { wordingPath } from './certificate-template-check.ts';
import {
  frameLabels,
  occasionLabels,
  orientationLabels,
  paperLabels,
  sealLabels,
  typefaceLabels,
  wordingLabels,
  writingLabels,
} from './certificate-template-words.ts';

/** Fields of a template by path, in the order of the screen: in the history, in a comparison, at a fault. */
export const templateFieldLabels: Readonly<Record<string, string>> = {
  name: 'ひな形の名前',
  writing: '書き方',
  paper: '用紙',
  orientation: '向き',
  frame: '枠',
  typeface: '書体',
  emblemId: '市章',
  seal: '公印',
  sealImageId: '公印の画像',
  honorific: '敬称',
  punctuation: '本文の句読点',
  ...Object.fromEntries(
    occasions.flatMap((occasion) =>
      wordingParts.map((part: WordingPart) => [
        wordingPath(occasion, part),
        `${occasionLabels[occasion]}・${wordingLabels[part]}`,
      ]),
    ),
  ),
};

/** A template's fields by path, as a clerk reads them; `imageName` gives the file name of a picture. */
export function templateFields(
  template: { readonly name: string; readonly content: CertificateTemplateContent },
  imageName: (id: string) => string,
): Readonly<Record<string, string>> {
  const { content, name } = template;
  const image = (id: string | null): string => (id === null ? '' : imageName(id));
  return {
    name,
    writing: writingLabels[content.writing],
    paper: paperLabels[content.paper],
    orientation: orientationLabels[content.orientation],
    frame: frameLabels[content.frame],
    typeface: typefaceLabels[content.typeface],
    emblemId: image(content.emblemId),
    seal: sealLabels[content.seal],
    sealImageId: image(content.sealImageId),
    honorific: content.honorific,
    punctuation: content.punctuation ? '付ける' : '付けない',
    ...Object.fromEntries(
      occasions.flatMap((occasion) =>
        wordingParts.map((part) => [wordingPath(occasion, part), content.wording[occasion][part]]),
      ),
    ),
  };
}

/** One field that two versions have otherwise. */
export interface FieldDifference {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions, in the order of the screen. */
export function templateDifferences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly FieldDifference[] {
  return Object.entries(templateFieldLabels).flatMap(([path, label]) =>
    before[path] === after[path] ? [] : [{ path, label, before: before[path] ?? '', after: after[path] ?? '' }],
  );
}
