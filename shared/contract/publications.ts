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
  /** of the newsletter's whole text, as it would be printed */
  characters: z.number().int(),
  publishedOn: civilDate.nullable(),
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
  /** the certification was given up, taken away or found mistaken: it stops every output while the entry is included */
  ended: z.boolean(),
  included: z.boolean(),
  body: z.string(),
  proposedBody: z.string(),
  /** user-perceived characters in the newsletter: heading, facts and body, line feeds not counted */
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
  /** リード文 before the companies */
  lead: z.string(),
  /** ○ before newly certified companies */
  marksNew: z.boolean(),
  /** its own most characters; null: the setting's */
  characterLimit: z.number().int().nullable(),
  /** what holds: its own, the setting, or the setting's provisional default; null for a web listing without one */
  limit: z.object({ characters: z.number().int(), from: z.enum(['own', 'setting', 'default']) }).nullable(),
  /** the day it was published, as recorded: from then on its content is fixed */
  publishedOn: civilDate.nullable(),
  /** in print order; without consent only those still chosen to be printed, which stops every output */
  entries: z.array(publicationEntry),
  /** certified in the scope but without consent: named, never exported */
  withheld: z.array(z.object({ companyId: id, companyName: z.string(), number: z.number().int(), consent })),
  /** of the newsletter's whole text */
  characters: z.number().int(),
  /** the newsletter's whole text; blank while an included company has not consented or is not certified any more */
  plainText: z.string(),
  /** stands for all that is to be printed; handed back when it is recorded as published */
  seen: z.string(),
});
export type PublicationDetail = z.infer<typeof publicationDetail>;

/** What the screens of the outputs show: the very texts that are saved. */
export const publicationOutputs = z.object({
  newsletter: z.string(),
  /** a whole page in one file */
  page: z.string(),
  /** to be pasted into the city's own system */
  fragment: z.string(),
  /** headings, then a row a company */
  openData: z.array(z.array(z.string())),
  /** without 法人番号: of a person's business the address may be the home */
  maybePersons: z.array(z.string()),
});
export type PublicationOutputs = z.infer<typeof publicationOutputs>;

const listedName = z.object({ name: z.string(), number: z.number().int() });

/** What differs from the last published listing of the same medium. */
export const publicationComparison = z.object({
  previous: z.object({ publicationId: id, title: z.string(), publishedOn: civilDate }).nullable(),
  added: z.array(listedName),
  removed: z.array(listedName),
  changed: z.array(
    listedName.extend({
      changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
});
export type PublicationComparison = z.infer<typeof publicationComparison>;

/** Files of one publication: newsletter, web page, press note, open data, list, comparison. */
export const publicationFormats = [
  'docx',
  'txt',
  'xlsx',
  'html',
  'press-docx',
  'press-pdf',
  'csv',
  'list-pdf',
  'list-xlsx',
  'diff-pdf',
  'diff-docx',
] as const;
export type PublicationFormat = (typeof publicationFormats)[number];

const csvChoice = {
  encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
  replaceUnencodable: z.boolean().default(false),
};
const writtenFile = z.object({ file, replaced: z.array(characterProblemSchema) });

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
  /** What is left out stays as it is. */
  update: oc
    .input(
      z.object({
        id,
        rowVersion,
        title: text,
        ordering,
        lead: text.optional(),
        marksNew: z.boolean().optional(),
        characterLimit: z.number().nullable().optional(),
      }),
    )
    .output(resultOf(saved)),
  /** Takes in companies certified or consenting since; edited texts stay. */
  refresh: oc.input(z.object({ id, rowVersion })).output(resultOf(saved)),
  updateEntry: oc
    .input(z.object({ entryId: id, rowVersion, included: z.boolean(), body: text }))
    .output(resultOf(saved)),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.object({ id }))),
  outputs: oc.input(z.object({ id })).output(resultOf(publicationOutputs)),
  compare: oc.input(z.object({ id })).output(resultOf(publicationComparison)),
  /** `confirmedLong`: the clerk wants the newsletter's text although it is longer than the limit. */
  export: oc
    .input(
      z.object({
        id,
        format: z.enum(publicationFormats),
        confirmedLong: z.boolean().default(false),
        ...csvChoice,
      }),
    )
    .output(resultOf(writtenFile)),
  /**
   * 掲載したことを記録する: keeps the content word for word; it cannot be changed any more. `seen` of the page the clerk looked
   * at: refused as edit-conflict when something else would be kept now.
   */
  record: oc
    .input(
      z.object({
        id,
        rowVersion,
        publishedOn: text,
        confirmedLong: z.boolean().default(false),
        seen: text.optional(),
      }),
    )
    .output(resultOf(saved)),
  /** これを元に新しく作る: scope, order, lead and texts of another. */
  copy: oc.input(z.object({ id, title: text })).output(resultOf(saved)),
  /** 認定事業者一覧 of all companies valid on a day; `public`: only who consented, `internal`: all. */
  certifiedList: oc
    .input(
      z.object({
        on: text,
        audience: z.enum(['public', 'internal']),
        format: z.enum(['pdf', 'xlsx', 'csv']),
        ...csvChoice,
      }),
    )
    .output(resultOf(writtenFile.extend({ companies: z.number().int(), leftOut: z.array(z.string()) }))),
};
