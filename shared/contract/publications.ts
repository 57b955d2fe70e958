import { oc } from '@orpc/contract';
import { z } from 'zod';
import { entryOrders } from '../domain/publication.ts';
import { civilDate, consent, file, id, rowVersion, saved, termKind, text } from './common.ts';
import { characterProblemSchema, resultOf } from './refusal.ts';

const ordering = z.enum(entryOrders);

export const publicationRow = z.object({
  id,
  title: z.string(),
  medium: z.enum(['newsletter', 'web']),
  fromOn: civilDate.nullable(),
  toOn: civilDate.nullable(),
  meetingName: z.string().nullable(),
  entries: z.number().int(),
  characters: z.number().int(),
  updatedAt: z.string(),
});
export type PublicationRow = z.infer<typeof publicationRow>;

export const publicationEntry = z.object({
  id,
  rowVersion,
  companyId: id,
  termId: id,
  companyName: z.string(),
  companyKana: z.string(),
  address: z.string(),
  industry: z.string().nullable(),
  number: z.number().int(),
  kind: termKind,
  certifiedOn: civilDate,
  startOn: civilDate,
  endOn: civilDate,
  consent,
  included: z.boolean(),
  body: z.string(),
  proposedBody: z.string(),
  /** user-perceived characters of name and body, line feeds not counted */
  characters: z.number().int(),
});
export type PublicationEntry = z.infer<typeof publicationEntry>;

export const publicationDetail = z.object({
  id,
  rowVersion,
  title: z.string(),
  medium: z.enum(['newsletter', 'web']),
  fromOn: civilDate.nullable(),
  toOn: civilDate.nullable(),
  meetingId: id.nullable(),
  meetingName: z.string().nullable(),
  ordering,
  /** in print order; only with consent */
  entries: z.array(publicationEntry),
  /** certified in the scope but without consent: named, never exported */
  withheld: z.array(z.object({ companyId: id, companyName: z.string(), number: z.number().int(), consent })),
  characters: z.number().int(),
  /** the whole listing as plain text, for 「コピー」 */
  plainText: z.string(),
});
export type PublicationDetail = z.infer<typeof publicationDetail>;

const publicationDraft = z.object({
  title: text,
  medium: z.enum(['newsletter', 'web']),
  scope: z.discriminatedUnion('by', [
    z.object({ by: z.literal('period'), fromOn: text, toOn: text }),
    z.object({ by: z.literal('meeting'), meetingId: id }),
  ]),
  ordering,
});

export const publicationsContract = {
  list: oc.input(z.object({})).output(z.object({ rows: z.array(publicationRow) })),
  create: oc.input(z.object({ draft: publicationDraft })).output(resultOf(saved)),
  get: oc.input(z.object({ id })).output(resultOf(publicationDetail)),
  update: oc.input(z.object({ id, rowVersion, title: text, ordering })).output(resultOf(saved)),
  /** Takes in companies certified or consenting since; edited texts stay. */
  refresh: oc.input(z.object({ id, rowVersion })).output(resultOf(saved)),
  updateEntry: oc
    .input(z.object({ entryId: id, rowVersion, included: z.boolean(), body: text }))
    .output(resultOf(saved)),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.object({ id }))),
  export: oc
    .input(
      z.object({
        id,
        format: z.enum(['docx', 'xlsx', 'csv', 'txt']),
        encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
        replaceUnencodable: z.boolean().default(false),
      }),
    )
    .output(resultOf(z.object({ file, replaced: z.array(characterProblemSchema) }))),
};
