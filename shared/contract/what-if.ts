import { oc } from '@orpc/contract';
import { z } from 'zod';
import { file, id } from './common.ts';
import { resultOf } from './refusal.ts';

/** What is tried; null keeps what each application is judged with today. */
export const whatIfChange = z.object({
  schemeVersionId: z.string().max(64).nullable(),
  naPolicy: z.enum(['exclude', 'count-as-unticked', 'count-as-ticked']).nullable(),
  minCategories: z.number().int().min(0).max(50).nullable(),
  categoryRatio: z.enum(['1/2', '3/5', '2/3', '3/4', '1/1']).nullable(),
  legalComplianceRequired: z.boolean().nullable(),
  passMark: z.number().int().min(0).max(1000).nullable(),
});
export type WhatIfChange = z.infer<typeof whatIfChange>;

const count = z.object({ total: z.number().int(), today: z.number().int(), tried: z.number().int() });
const group = count.extend({ key: z.string(), label: z.string() });
const outcome = z.object({
  certified: z.boolean(),
  /** 合格 4 / 7, 76 / 100点 */
  summary: z.string(),
});
const numbers = z.array(z.string()).readonly();

export const whatIfReport = z.object({
  change: whatIfChange,
  all: count,
  /** JSIC letter (or '' for none) → counts */
  byIndustry: z.array(group).readonly(),
  /** 従業員規模 → counts */
  bySize: z.array(group).readonly(),
  /** of each company its newest application with a filled sheet that was not withdrawn */
  cases: z
    .array(
      z.object({
        applicationId: id,
        companyId: id,
        companyName: z.string(),
        industry: z.string().nullable(),
        employees: z.number().int().nullable(),
        schemeLabel: z.string(),
        today: outcome,
        tried: outcome,
        /** printed numbers of the tried version's items with a tick no more, and with a new one */
        changed: z.object({ lost: numbers, gained: numbers }),
      }),
    )
    .readonly(),
  /** companies with an application but none with a filled sheet, which are not counted */
  without: z.number().int(),
});
export type WhatIfReport = z.infer<typeof whatIfReport>;

/** 試算: nothing of it is stored. */
export const whatIfContract = {
  run: oc.input(whatIfChange).output(resultOf(whatIfReport)),
  export: oc.input(whatIfChange).output(resultOf(file)),
};
