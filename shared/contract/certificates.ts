import { oc } from '@orpc/contract';
import { z } from 'zod';
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
  issued: z.number().int(),
  lastIssuedOn: civilDate.nullable(),
});
export type CertificateCandidate = z.infer<typeof certificateCandidate>;

export const ledgerRow = z.object({
  id,
  termId: id,
  companyId: id,
  companyName: z.string(),
  number: z.number().int(),
  kind: certificateKind,
  issuedOn: civilDate,
  reason: z.string(),
  sha256: z.string().nullable(),
  createdAt: instant,
  createdBy: z.string(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

const order = z.object({
  termIds: z.array(id).max(500),
  issuedOn: text,
  kind: certificateKind.exclude(['return']).optional(),
  reason: text.default(''),
  /** `seen` of the preview the clerk looked at: the issue is refused as edit-conflict when the pages would differ now */
  seen: text.optional(),
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
    .input(order)
    .output(
      resultOf(
        z.object({ file, pages: z.number().int(), problems: z.array(characterProblemSchema), seen: z.string() }),
      ),
    ),
  /** Prints into the ledger: bytes and SHA-256 kept. Refused while a character cannot be printed. */
  issue: oc
    .input(order)
    .output(resultOf(z.object({ certificates: z.array(z.object({ id, termId: id, sha256: z.string() })), file }))),
  /** The kept bytes again, identical. Several become one file. */
  open: oc.input(z.object({ certificateIds: z.array(id).min(1).max(500) })).output(resultOf(z.object({ file }))),
  /** Shows the PDF for printing; `url` is where an ordinary browser finds it, null where the desktop opened a window itself. */
  print: oc
    .input(z.object({ certificateIds: z.array(id).min(1).max(500) }))
    .output(resultOf(z.object({ url: z.string().nullable() }))),
  ledger: oc
    .input(z.object({ companyId: id.optional(), query: searchText }).extend(page.shape))
    .output(z.object({ total: z.number().int(), rows: z.array(ledgerRow) })),
};
