import { writeFormBook } from './form-hucre.ts';
import { controlWords, formRevision } from './form-sheet.ts';
import { type FormDocument, layoutCover, layoutSheet } from './layout.ts';

/** The records a form belongs to; they come back with it. */
export interface FormOwner {
  readonly applicationId: string;
  readonly companyId: string;
}

/** The checksheet as an Excel form that prints on A4 like the paper one and can be read back. */
export function writeForm(form: FormDocument, owner: FormOwner): Promise<Uint8Array> {
  const { scheme, years, companyName, receiptNumber } = form;
  const facts: readonly (readonly [string, string | number])[] = [
    [controlWords.revision, formRevision],
    [controlWords.applicationId, owner.applicationId],
    [controlWords.companyId, owner.companyId],
    [controlWords.versionId, scheme.id],
    [controlWords.versionLabel, scheme.label],
    [controlWords.years, years.years.join('、')],
  ];
  return writeFormBook([layoutCover(form), layoutSheet(form)], facts, {
    title: scheme.title,
    footer: [receiptNumber, companyName].filter((part) => part !== '').join('　'),
  });
}
