import { oc } from '@orpc/contract';
import { z } from 'zod';
import { comingStates } from '../domain/achievement-take-over.ts';
import { civilDate, consent, id, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** What keeps an achievement from being published, or deserves a glance (`superlative`). */
const remark = z.enum(['claim-without-period', 'consent-missing', 'superlative']);

const told = {
  what: z.string(),
  figure: z.string(),
  unit: z.string(),
  fromOn: civilDate.nullable(),
  toOn: civilDate.nullable(),
  evidence: z.string(),
  /** the one sentence it is printed in, by the wording in force */
  sentence: z.string(),
};

export const achievementRow = z.object({
  id,
  rowVersion,
  ...told,
  consent,
  /** a passed category, told in words of its own */
  category: z.boolean(),
  /** the term whose sheet it is from; null of one the clerk added */
  termId: id.nullable(),
  termStartOn: civilDate.nullable(),
  /** of an earlier term, and the newest sheet does not say it any more */
  outdated: z.boolean(),
  /** of an earlier term */
  earlier: z.boolean(),
  remarks: z.array(remark),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type AchievementRowView = z.infer<typeof achievementRow>;

const comingRow = z.object({ key: z.string(), ...told, remarks: z.array(remark), state: z.enum(comingStates) });
export type ComingRow = z.infer<typeof comingRow>;

const certifiedTerm = z.object({ id, number: z.number().int(), startOn: civilDate, endOn: civilDate });

const achievementDraft = z.object({
  what: text,
  figure: text,
  unit: text,
  /** as typed; both empty: no period, the first alone empty: that day */
  fromOn: text,
  toOn: text,
  evidence: text,
  consent,
});

export const entryRecord = z.object({
  entryId: id,
  companyId: id,
  /** ids chosen; null: all that may be published */
  chosen: z.array(id).nullable(),
  /** what may be chosen, in the order of the record; `own`: of the entry's term, `told`: in the text by the record */
  achievements: z.array(
    achievementRow.pick({ id: true, sentence: true, outdated: true, remarks: true }).extend({
      own: z.boolean(),
      told: z.boolean(),
    }),
  ),
  /** the text by the record; empty of history without one */
  text: z.string(),
  /** why it may not be published as it stands */
  faults: z.array(z.object({ code: z.enum(['claim-without-period', 'consent-missing']), text: z.string() })),
  /** other publications that say of the same term what neither this text nor the record says */
  elsewhere: z.array(z.object({ publicationId: id, title: z.string(), lines: z.array(z.string()) })),
});
export type EntryRecordView = z.infer<typeof entryRecord>;

export const achievementsContract = {
  list: oc.input(z.object({ companyId: id })).output(
    resultOf(
      z.object({
        rows: z.array(achievementRow),
        /** the company's newest term; null before it was ever certified */
        term: certifiedTerm.nullable(),
        /** what its sheet says that the record lacks and nobody took out */
        waiting: z.number().int(),
        /** false for history taken over without a sheet */
        hasSheet: z.boolean(),
        companyConsent: consent,
        companyConsentOn: civilDate.nullable(),
        /** the wordings in force, for what is being typed */
        phrases: z.object({ category: z.string(), item: z.string() }),
        /** whose texts tell of it */
        publications: z.array(z.object({ id, title: z.string() })),
      }),
    ),
  ),
  save: oc
    .input(z.object({ companyId: id, edit: z.object({ id, rowVersion }).nullable(), draft: achievementDraft }))
    .output(resultOf(saved)),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.object({ id }))),
  /** all ids of the company in the order wanted */
  reorder: oc
    .input(z.object({ companyId: id, ids: z.array(id).max(1000) }))
    .output(resultOf(z.object({ count: z.number().int() }))),
  /** what the newest term's sheet says, and where it stands to the record */
  coming: oc
    .input(z.object({ companyId: id }))
    .output(resultOf(z.object({ term: certifiedTerm, rows: z.array(comingRow) }))),
  takeOver: oc
    .input(z.object({ companyId: id, termId: id, keys: z.array(z.string().max(200)).max(1000) }))
    .output(resultOf(z.object({ count: z.number().int() }))),
  /** what was not asked yet becomes consented to, as the company consented since */
  confirmConsent: oc.input(z.object({ companyId: id })).output(resultOf(z.object({ count: z.number().int() }))),
  ofPublication: oc
    .input(z.object({ publicationId: id }))
    .output(resultOf(z.object({ entries: z.array(entryRecord) }))),
  choose: oc
    .input(z.object({ entryId: id, rowVersion, chosen: z.array(id).max(1000).nullable() }))
    .output(resultOf(saved)),
};
