import { oc } from '@orpc/contract';
import { z } from 'zod';
import { copyStates, entryKinds, reissueReasons } from '../domain/certificate-copy.ts';
import { undecidedAtEndRules } from '../domain/term-state.ts';
import { certificateKind, civilDate, file, id, instant, page, termKind, text, searchText } from './common.ts';
import { characterProblemSchema, resultOf } from './refusal.ts';

export const certificateCandidate = z.object({
  termId: id,
  companyId: id,
  companyName: z.string(),
  companyKana: z.string(),
  number: z.number().int(),
  kind: termKind,
  certifiedOn: civilDate,
  startOn: civilDate,
  endOn: civilDate,
  inForce: z.boolean(),
  /** what the term began as; an extension follows the term it prolongs */
  rootKind: termKind,
  /** copies of the term and of those it prolongs */
  issued: z.number().int(),
  /** copies that say this very term: 0 also of an extension whose copies say the earlier end */
  ownIssued: z.number().int(),
  lastIssuedOn: civilDate.nullable(),
});
export type CertificateCandidate = z.infer<typeof certificateCandidate>;

const reissueReason = z.enum(reissueReasons);
const ledgerState = z.enum([...copyStates, 'due-back']);

export const ledgerRow = z.object({
  id,
  termId: id,
  /** the term a certificate would be made for now: an extension in place of the term it prolongs */
  currentTermId: id,
  companyId: id,
  companyName: z.string(),
  number: z.number().int(),
  kind: certificateKind,
  told: z.enum(entryKinds),
  issuedOn: civilDate,
  reason: z.string(),
  reasonKind: reissueReason.nullable(),
  replacesId: id.nullable(),
  /** day of the copy that a reissue replaces or that came back */
  aboutIssuedOn: civilDate.nullable(),
  sha256: z.string().nullable(),
  createdAt: instant,
  createdBy: z.string(),
  /** where the copy stands today; null of a 返還 */
  standing: z
    .object({
      state: z.enum(copyStates),
      cause: z.enum(['reissued', 'resigned', 'revoked', 'ended']).nullable(),
      since: civilDate.nullable(),
      /** 未返還: the certification has ended and the copy has not come back */
      dueBack: z.boolean(),
    })
    .nullable(),
  /** the term of the copy is over and its renewal received in time is undecided: what the setting says holds until then */
  pending: z.enum(undecidedAtEndRules).nullable(),
  replacedReasonKind: reissueReason.nullable(),
  returnedOn: civilDate.nullable(),
  returnReason: z.string().nullable(),
  /** `loss`: the copy is lost and never comes back */
  returnReasonKind: reissueReason.nullable(),
  /** of a 返還: it was taken back */
  undone: z.boolean(),
  /** whom the copy was made out to when it was issued; the representative may not stand on the paper */
  says: z
    .object({
      name: z.string(),
      representative: z.string().nullable(),
      representativePrinted: z.boolean(),
      term: z.string(),
    })
    .nullable(),
  /** the template the copy was printed with, as it was called then; null of older copies and of a 返還 */
  template: z.object({ key: z.string(), name: z.string(), version: z.number().int() }).nullable(),
  mayReissue: z.boolean(),
  mayReturn: z.boolean(),
  mayUndoReturn: z.boolean(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

/** Most certificates of one order. */
export const mostCertificates = 1000;
/** Chosen by the page, to ask how far the printing is and to call it off (`printing`). */
const jobId = id.optional();

/** What the clerk asks to be made. */
export const certificateOrder = z.object({
  termIds: z.array(id).max(mostCertificates),
  issuedOn: text,
  kind: certificateKind.exclude(['return']).optional(),
  reason: text.default(''),
  reasonKind: reissueReason.optional(),
  /** the copy chosen to be replaced, of an order for one term */
  copyId: id.optional(),
  /** `seen` of the preview the clerk looked at: the issue is refused as edit-conflict when the pages would differ now */
  seen: text.optional(),
  jobId,
});

export const certificatesContract = {
  candidates: oc
    .input(
      z.object({
        query: searchText,
        notIssuedOnly: z.boolean().default(false),
        meetingId: id.optional(),
        termIds: z.array(id).optional(),
      }),
    )
    .output(z.object({ rows: z.array(certificateCandidate) })),
  /** The very bytes that issuing would store. Character problems come beside them, never instead of them, unless nothing can be drawn. */
  preview: oc
    .input(certificateOrder)
    .output(
      resultOf(
        z.object({ file, pages: z.number().int(), problems: z.array(characterProblemSchema), seen: z.string() }),
      ),
    ),
  /** Prints into the ledger: bytes and SHA-256 kept. Refused while a character cannot be printed. */
  issue: oc
    .input(certificateOrder)
    .output(resultOf(z.object({ certificates: z.array(z.object({ id, termId: id, sha256: z.string() })), file }))),
  /** The kept bytes again, identical. Several become one file. */
  open: oc
    .input(z.object({ certificateIds: z.array(id).min(1).max(mostCertificates), jobId }))
    .output(resultOf(z.object({ file }))),
  /** Shows the PDF for printing; `url` is where an ordinary browser finds it, null where the desktop opened a window itself. */
  print: oc
    .input(
      z.object({
        certificateIds: z.array(id).min(1).max(mostCertificates),
        jobId,
        /** the printer's correction (print-offsets.ts) the pages are moved by; null: none. Remembered for the next time */
        offsetId: id.nullable().optional(),
      }),
    )
    .output(resultOf(z.object({ url: z.string().nullable() }))),
  ledger: oc
    .input(z.object({ companyId: id.optional(), query: searchText, state: ledgerState.optional() }).extend(page.shape))
    .output(z.object({ total: z.number().int(), rows: z.array(ledgerRow) })),
  /** The ledger as narrowed, oldest first. */
  ledgerFile: oc
    .input(z.object({ query: searchText, state: ledgerState.optional(), format: z.enum(['pdf', 'xlsx']) }))
    .output(resultOf(file)),
  /** Computes the SHA-256 of every kept PDF anew and says which differ from what was written when they were issued. */
  verify: oc.input(z.object({})).output(
    z.object({
      checked: z.number().int(),
      wrong: z.array(z.object({ id, number: z.number().int(), companyName: z.string(), issuedOn: civilDate })),
    }),
  ),
  /** 公印使用簿: certificates handed out in a span of days, for the keeper of the seal. */
  sealRegister: oc.input(z.object({ from: text, to: text, format: z.enum(['pdf', 'xlsx']) })).output(resultOf(file)),
  /** 返還: the copy came back, or is lost and never will; recorded once. */
  recordReturn: oc
    .input(z.object({ certificateId: id, returnedOn: text, reason: text, lost: z.boolean().default(false) }))
    .output(resultOf(z.object({ id }))),
  /** A 返還 recorded by mistake: a new entry takes it back, and the copy stands as before. */
  undoReturn: oc.input(z.object({ certificateId: id, reason: text })).output(resultOf(z.object({ id }))),
};
