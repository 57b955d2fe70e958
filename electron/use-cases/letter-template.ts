import { letterTemplateShape } from '../../shared/contract/notices.ts';
import { defaultLetters } from '../../shared/domain/letter-defaults.ts';
import type { LetterKind } from '../../shared/domain/letter-kinds.ts';
import type { LetterTemplate } from '../../shared/domain/letter-template.ts';
import { type LetterTemplateRecord, savedTemplate } from '../store/repositories/letter-templates.ts';
import type { Store } from '../store/store.ts';

/** A stored wording; one that cannot be read (of another version of the app) gives way to the draft. */
export function templateOf(kind: LetterKind, row: LetterTemplateRecord | undefined): LetterTemplate {
  if (row === undefined) return defaultLetters[kind];
  const stored: unknown = JSON.parse(row.content);
  return letterTemplateShape.safeParse(stored).data ?? defaultLetters[kind];
}

/** The wording of a kind of letter in force. */
export const templateInForce = (store: Store, kind: LetterKind): LetterTemplate =>
  templateOf(kind, savedTemplate(store, kind));

/** A wording as the history tells it. */
export const toldTemplate = ({ instructionOn, addressWithPlace, sealOmitted, ...texts }: LetterTemplate) => ({
  ...texts,
  instructionOn: instructionOn ? '印刷する' : '印刷しない',
  addressWithPlace: addressWithPlace ? '入れる' : '入れない',
  sealOmitted: sealOmitted ? '（公印省略）' : '公印の場所を空ける',
});
