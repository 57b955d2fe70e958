import { oc } from '@orpc/contract';
import { z } from 'zod';
import { hearingMethods } from '../domain/hearing.ts';
import { civilDate, id, instant, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

const hearingDraft = z.object({
  method: z.enum(hearingMethods),
  heldOn: civilDate,
  attendees: text,
  /** blank: the clerk */
  heardBy: text,
  summary: text,
  companyOutline: text,
});

export const hearingRow = hearingDraft.extend({ id, rowVersion, updatedAt: instant, updatedBy: z.string() });
export type HearingRow = z.infer<typeof hearingRow>;

export const hearingLog = z.object({
  /** false: the case is closed and its log a record */
  editable: z.boolean(),
  /** first day a hearing may be entered for */
  earliestOn: civilDate,
  rows: z.array(hearingRow),
});
export type HearingLog = z.infer<typeof hearingLog>;

export const hearingsContract = {
  /** The log of one application, in order of the days. */
  list: oc.input(z.object({ applicationId: id })).output(resultOf(hearingLog)),
  add: oc.input(z.object({ applicationId: id, draft: hearingDraft })).output(resultOf(saved)),
  update: oc.input(z.object({ id, rowVersion, draft: hearingDraft })).output(resultOf(saved)),
  /** Tombstone. */
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.object({ id }))),
};
