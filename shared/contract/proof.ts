import { oc } from '@orpc/contract';
import { z } from 'zod';
import { wordingParts } from '../domain/certificate-template.ts';
import { proofCodes, proofSeverities } from '../domain/proof.ts';
import { certificateOrder, mostCertificates } from './certificates.ts';
import { id, instant, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** Millimetres from the top left corner of the page. */
const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const proofRow = z.object({
  subject: z.string(),
  code: z.enum(proofCodes),
  part: z.enum(wordingParts),
  text: z.string(),
  severity: z.enum(proofSeverities),
  /** page of the previewed file it is shown on, from 1 */
  page: z.number().int(),
  box: box.nullable(),
  /** the certificates it is true of, in their order */
  termIds: z.array(id),
  companyId: id,
  companyName: z.string(),
  /** the last acceptance; null while any certificate of it has none */
  accepted: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
});
export type ProofRow = z.infer<typeof proofRow>;

/** A name of the batch as it is set. */
export const proofName = z.object({
  termId: id,
  companyId: id,
  companyName: z.string(),
  page: z.number().int(),
  box,
  /** points */
  size: z.number(),
  lines: z.array(z.string()),
});
export type ProofName = z.infer<typeof proofName>;

const subjectOf = z.object({
  subject: z.string().max(4000),
  termIds: z.array(id).min(1).max(mostCertificates),
});

/** 賞状校正: what wants a look on the certificates of an order before they are issued. */
export const proofContract = {
  /** Findings, what must be looked at first; and the names of the batch, the smallest first. */
  check: oc
    .input(certificateOrder)
    .output(resultOf(z.object({ findings: z.array(proofRow), names: z.array(proofName), open: z.number().int() }))),
  /** 「このままでよい」 for all these certificates, as long as the finding says the same. */
  accept: oc.input(subjectOf.extend({ reason: text })).output(resultOf(z.object({ count: z.number().int() }))),
  takeBack: oc.input(subjectOf).output(resultOf(z.object({ count: z.number().int() }))),
};
