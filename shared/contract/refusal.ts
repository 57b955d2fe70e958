import { z } from 'zod';
import { faultCodes } from '../domain/fault.ts';

/**
 * Why an action was not done. A closed set; by contract nothing has been written when one comes back.
 * The page turns each code into one Japanese sentence with one next step (renderer/lib/messages.ts).
 */
export const refusalCodes = [
  'invalid-input', // faults name each field
  'not-found',
  'edit-conflict', // somebody saved the row in between: `changes` shows what
  'duplicate-company', // `duplicates` shows which; may be confirmed, except the same 法人番号
  'company-has-records', // cannot be removed: applications or certifications hang on it
  'transition-not-allowed', // params: from, to
  'receipt-missing',
  'documents-missing',
  'open-application-exists', // params: receiptNumber
  'renewal-without-certification',
  'checksheet-incomplete', // faults name the items; params: count
  'review-finished', // the sheet is edited after its review was finished: reopen it first
  'legal-compliance-missing',
  'committee-opinion-missing',
  'meeting-item-exists',
  'meeting-item-has-opinion',
  'already-decided',
  'reason-required', // a decision against the judgement, or a refusal, without a reason
  'decision-before-receipt',
  'decision-before-opinion',
  'still-certified', // params: endOn; a new certification while one runs
  'renewal-too-late', // params: receivedOn, endOn; received after the term had ended
  'full-review-needed', // params: count, triggers (their sentences); a change that needs a new review: the committee's opinion first
  'unchanged-not-possible', // params: count, items (printed numbers); 変更なし cannot be said of them
  'term-overlaps', // params: startOn, endOn; another term of the company covers these days
  'term-ended-already', // params: endedOn, endKind; 辞退, 取消 or 消滅 is recorded
  'no-term-in-force', // params: on; nothing to end, to extend or to renew on that day
  'extension-in-use', // params: companyName; a decision or certificate followed: it cannot be taken back any more
  'already-void', // the copy was made void by a later one, or returned
  'nothing-changed', // a 変更届 whose new values are the old ones
  'nothing-chosen', // an action on a selection without any row
  'meeting-in-use', // params: count, publications; the meeting has items on its agenda, or a publication was made of it
  'letter-fact-missing', // params: name, fact (a placeholder); the register does not know what the letter says
  'letter-not-true', // params: name, why (shared/domain/letter-fit.ts), on, how; what the letter says is not so on its day
  'company-address-missing', // params: name; a letter or label without an address
  'decision-missing',
  'decided-record-is-fixed', // a decided case is not edited; a correction is a new record
  'no-terms-chosen',
  'term-not-in-force',
  'template-unknown-placeholder', // params: placeholder
  'characters-cannot-be-printed', // problems name each character
  'characters-cannot-be-encoded', // problems name each character
  'nothing-to-export',
  'nothing-to-correct', // the applicant's sheet needs no 補正
  'mayor-name-missing',
  'sample-already-present',
  'sample-not-present',
  'file-not-empty',
  'carried-not-confirmed', // params: count; entries taken over from the earlier sheet were not looked at
  'yearly-figures-missing', // params: count, items (printed numbers); ticked last time, and no figures of this year; may be confirmed
  'verdicts-changed', // params: count; since the review figures, industry or rules have changed and contradict a mark: reopen the review
  'no-earlier-sheet', // the company has no certified sheet in the register
  'version-not-usable', // params: label; outside its receipt dates for this kind. At the receipt also on, usableId, usable: the version of that day
  'version-in-use', // params: count; frozen
  'version-has-faults', // faults name each place
  'version-known-already', // a file with a version that is in the register
  'no-version-usable', // no published version takes applications of this kind on this day
  'file-wrong', // not a file of this kind; params, where known: columns (headings it lacks), part (what of it is wrong)
  'file-line-wrong', // params: line, text, why; a list is taken whole or not at all
  'holidays-few', // params: years; the list has too few days of them, and nobody said that these are all
  'file-damaged',
  'file-encrypted', // password-protected
  'file-with-macros',
  'file-too-big', // params: max (megabytes), also when unzipped
  'file-other-version', // params: label; the form belongs to another version of the sheet
  'file-changed', // the file named when accepting is not the one that was read
  'disk-full',
  'read-only',
  'file-busy',
  'print-failed',
  'cancelled', // the clerk stopped the printing
  'image-wrong', // params: fileName, why (shared/domain/image.ts); not a PNG or JPEG picture, damaged, or one that prints wrongly
  'image-too-large', // params: fileName, max (megabytes), or width, height, maxSide (pixels)
  'image-in-use', // params: where
  'font-wrong', // params: path; not a font file, damaged, or gone
  'font-not-embeddable', // params: path, why; its maker forbids what a PDF needs
  'template-empty', // params: occasion; a certificate without a body
  'template-overflows', // params: occasion, where; does not fit on the page even at its smallest
  'template-fact-empty', // params: placeholder, company; a placeholder that nothing fills
  'offset-other-paper', // params: printer, measured (paper), printed (papers)
  'template-in-use', // params: name; the template that new certificates are made with
  'proof-open', // params: count; findings that nobody looked at or accepted
  'claim-without-period', // params: company, text; a figure is published only with the period it speaks of
  'consent-missing', // params: count, companies
  'publication-ended', // params: count, companies; not certified any more
  'listing-too-long', // params: characters, limit
  'publication-published', // params: on; what was published is kept as it was
  'ceremony-in-use', // params: count; certificates were handed over
  'ceremony-guest-wrong', // params: company, why (shared/domain/ceremony.ts), ceremony
  'ceremony-guest-handed', // params: on; the certificate was handed over
  'ceremony-to-come', // params: on
  'docx-wrong', // params: fileName; not a Word file that can be filled in
  'docx-placeholder-unknown', // params: fileName, placeholders
  'docx-placeholder-beside', // params: fileName, placeholders
  'docx-one-by-one', // params: placeholders
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const faultSchema = z.object({
  path: z.string(),
  code: z.enum(faultCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** One field that somebody else changed meanwhile; values as shown to the clerk. */
export const fieldChangeSchema = z.object({ field: z.string(), yours: z.string(), theirs: z.string() });
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** One user-perceived character that cannot be printed or encoded, and where it stands. */
export const characterProblemSchema = z.object({
  where: z.string(), // 事業者名, 本文 … as shown
  of: z.string(), // which company
  character: z.string(),
  code: z.string(), // "U+845B U+E0100"
  index: z.number().int(),
  /** whose letter it is on a certificate, for its substitute; empty: the city's own wording */
  companyId: z.string().optional(),
  issue: z.enum([
    'missing',
    'variant-lost',
    'private-use',
    'radical',
    'invisible',
    'lone-surrogate',
    'replacement-character',
    'fallback',
    'substitute',
    'unencodable',
  ]),
});
export type CharacterProblem = z.infer<typeof characterProblemSchema>;

const blockingIssues: readonly CharacterProblem['issue'][] = [
  'missing',
  'variant-lost',
  'private-use',
  'lone-surrogate',
  'replacement-character',
  'invisible',
];

/** True when the character would print as something else, or not at all; `radical`, `fallback` and `substitute` only deserve a glance. */
export const stopsPrinting = (problem: Pick<CharacterProblem, 'issue'>): boolean =>
  blockingIssues.includes(problem.issue);

export const duplicateSchema = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  corporateNumber: z.string().nullable(),
  reason: z.enum(['corporate-number', 'name-and-address']),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

/** Why an action was not done, with what the page needs to say so. Written out, so that the contract's type stays small. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly faults?: readonly z.infer<typeof faultSchema>[] | undefined;
  readonly changes?: readonly FieldChange[] | undefined;
  /** with edit-conflict: the version to send to overwrite knowingly, who saved and when */
  readonly current?:
    | { readonly rowVersion: number; readonly updatedBy: string; readonly updatedAt: string }
    | undefined;
  readonly duplicates?: readonly Duplicate[] | undefined;
  readonly problems?: readonly CharacterProblem[] | undefined;
}

export const refusalSchema: z.ZodType<Refusal, Refusal> = z.object({
  code: z.enum(refusalCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  faults: z.array(faultSchema).readonly().optional(),
  changes: z.array(fieldChangeSchema).readonly().optional(),
  current: z.object({ rowVersion: z.number().int(), updatedBy: z.string(), updatedAt: z.string() }).optional(),
  duplicates: z.array(duplicateSchema).readonly().optional(),
  problems: z.array(characterProblemSchema).readonly().optional(),
});

/** The output of every action that can be refused: `{ ok: true, value } | { ok: false, refusal }`. */
export const resultOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), refusal: refusalSchema }),
  ]);
