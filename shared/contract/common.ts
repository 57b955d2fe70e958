import { z } from 'zod';
import { applicationKinds, applicationStatuses } from '../domain/application.ts';
import { certificateKinds } from '../domain/certificate-copy.ts';
import { maxSearchText } from '../domain/text.ts';
import { expiryRules, renewalRules } from '../domain/term.ts';
import { deadlineBands, endKinds, termStates } from '../domain/term-state.ts';

/** Transport shapes only: whether a date exists or a name is allowed is decided in shared/domain. */
export const id = z.string().min(1).max(64);
export const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const instant = z.string();
export const rowVersion = z.number().int().positive();
/** Longest text that crosses the bridge; the domain's own limits are lower and say so. */
export const text = z.string().max(100_000);
/** What is typed into a search box. */
export const searchText = z.string().max(maxSearchText).default('');
export const saved = z.object({ id, rowVersion });

export const applicationKind = z.enum(applicationKinds);
export const applicationStatus = z.enum(applicationStatuses);
export const outcome = z.enum(['certified', 'refused']);
export const termKind = z.enum(['new', 'renewal', 'extension']);
export const endKind = z.enum(endKinds);
/** A term's state, or `none` for a company never certified. */
export const certificationState = z.enum(['none', ...termStates]);
export const deadlineBand = z.enum(deadlineBands);
export const consent = z.enum(['yes', 'no', 'unknown']);
export const mark = z.enum(['ticked', 'blank', 'na']);
export const verdict = z.enum(['ok', 'contradiction', 'insufficient', 'manual']);
export const opinion = z.enum(['favourable', 'conditional', 'unfavourable']);
export const certificateKind = z.enum(certificateKinds);

/** What is still missing for a step, and where the clerk mends it. */
export const missing = z.object({
  code: z.enum([
    'receipt-date-missing',
    'document-missing', // params: name
    'checksheet-incomplete', // params: count
    'checksheet-not-reviewed',
    'verdicts-changed', // params: count; what changed since the review speaks against a mark
    'legal-compliance-not-declared',
    'meeting-not-scheduled',
    'opinion-missing',
    'decision-missing',
    'certificate-not-issued',
    'consent-unknown',
    'correction-pending', // params: due
    'report-missing', // a decided renewal is reported to the committee afterwards; params: on, where a meeting is to hear it
  ]),
  /** the step that it blocks; `decision`: either outcome, `certified`: 認定 only */
  blocks: applicationStatus.or(z.enum(['decision', 'certificate', 'publication', 'report'])),
  target: z.enum(['application', 'checksheet', 'committee', 'decision', 'certificates', 'company']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Missing = z.infer<typeof missing>;

/** The rule that gave a term its dates (shared/domain/term.ts). */
export const termRule = z.object({
  rule: z.enum(expiryRules),
  years: z.number().int(),
  eventOn: civilDate,
  previousEndOn: civilDate.nullable(),
  renewalRule: z.enum(renewalRules).optional(),
});
export type StoredTermRule = z.infer<typeof termRule>;

export const termSummary = z.object({
  id,
  number: z.number().int(),
  kind: termKind,
  certifiedOn: civilDate,
  startOn: civilDate,
  endOn: civilDate,
  basis: z.string(),
  /** null of old rows and of extensions */
  rule: termRule.nullable(),
  schemeVersionId: z.string(),
  endedOn: civilDate.nullable(),
  endKind: endKind.nullable(),
  endReason: z.string(),
  daysLeft: z.number().int(),
  band: deadlineBand,
  /** open work on the alert: what the clerk noted last, or null */
});
export type TermSummary = z.infer<typeof termSummary>;

export const auditRow = z.object({
  id,
  at: instant,
  clerk: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  companyId: id.nullable(),
  companyName: z.string().nullable(),
  /** field → value before/after, only what changed */
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export const page = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
});
export const direction = z.enum(['asc', 'desc']);

/** A finished file: bytes as base64, so that it crosses HTTP and MessagePort alike. */
export const file = z.object({ fileName: z.string(), mime: z.string(), base64: z.string() });
