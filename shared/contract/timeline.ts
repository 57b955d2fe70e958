import { oc } from '@orpc/contract';
import { z } from 'zod';
import { timelineKinds } from '../domain/timeline-facts.ts';
import { timelineOrders } from '../domain/timeline.ts';
import { civilDate, file, id, instant, searchText } from './common.ts';
import { resultOf } from './refusal.ts';

export const timelineEntry = z.object({
  key: z.string(),
  kind: z.enum(timelineKinds),
  on: civilDate,
  at: instant,
  recordedOn: civilDate.nullable(),
  title: z.string(),
  details: z.array(z.string()),
  who: z.string(),
  link: z
    .union([
      z.object({ screen: z.enum(['application', 'checksheet', 'decision', 'meeting', 'publication']), id }),
      z.object({ screen: z.enum(['basic', 'terms', 'certificates']) }),
    ])
    .nullable(),
  /** Of 操作の記録: which row the line is about and what changed, for the page to word. */
  change: z
    .object({
      entity: z.string(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    })
    .optional(),
});
export type TimelineRow = z.infer<typeof timelineEntry>;

/** What is shown of a time line; null and '' leave nothing out. */
export const timelineFilter = z.object({
  kinds: z.array(z.enum(timelineKinds)).max(timelineKinds.length),
  from: civilDate.nullable(),
  to: civilDate.nullable(),
  text: searchText,
});

/** 履歴: all that happened to one company, the day it happened and the day it was recorded. */
export const timelineContract = {
  /** Newest first; 操作の記録 only when asked for. */
  read: oc.input(z.object({ companyId: id, operations: z.boolean() })).output(
    resultOf(
      z.object({
        companyName: z.string(),
        /** 「継続 2回・認定 5年（…から）」; null for a company never certified */
        standing: z.string().nullable(),
        entries: z.array(timelineEntry),
      }),
    ),
  ),
  print: oc
    .input(
      z.object({
        companyId: id,
        filter: timelineFilter,
        order: z.enum(timelineOrders),
        format: z.enum(['pdf', 'docx']),
      }),
    )
    .output(resultOf(file)),
};
