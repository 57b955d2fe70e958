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

const count = z.object({ total: z.number().int(), today: z.number().int(), then: z.number().int() });

export const whatIfReport = z.object({
  change: whatIfChange,
  all: count,
  /** JSIC letter (or '' for none) → counts */
  byIndustry: z.array(count.extend({ key: z.string(), label: z.string() })),
  /** 従業員規模 → counts */
  bySize: z.array(count.extend({ key: z.string(), label: z.string() })),
  cases: z.array(
    z.object({
      applicationId: id,
      companyId: id,
      companyName: z.string(),
      industry: z.string().nullable(),
      employees: z.number().int().nullable(),
      schemeLabel: z.string(),
      /** 合格 4 / 7, 76 / 100点 */
      today: z.object({ certified: z.boolean(), summary: z.string() }),
      then: z.object({ certified: z.boolean(), summary: z.string() }),
    }),
  ),
  /** applications without a filled sheet, which are not counted */
  without: z.number().int(),
});
export type WhatIfReport = z.infer<typeof whatIfReport>;

/** 試算: nothing of it is stored. */
export const whatIfContract = {
  run: oc.input(whatIfChange).output(resultOf(whatIfReport)),
  export: oc.input(whatIfChange).output(resultOf(file)),
};
