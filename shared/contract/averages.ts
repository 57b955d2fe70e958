import { oc } from '@orpc/contract';
import { z } from 'zod';
import { averageSeries } from '../domain/official-averages.ts';
import { civilDate, file, id, rowVersion } from './common.ts';
import { officialAverage } from './checksheets.ts';
import { faultSchema, resultOf } from './refusal.ts';

const series = z.enum(averageSeries);
const stored = officialAverage.extend({ id, rowVersion });

/** One row of a file to import, with what it would do. Figures as text, as they stand in the file. */
const importedRow = z.object({
  /** 1-based line or row of the file */
  line: z.number().int(),
  average: officialAverage.nullable(),
  effect: z.enum(['new', 'changed', 'same', 'faulty']),
  /** what stands in the register, in tenths; null where nothing does */
  storedTenths: z.number().int().nullable(),
  faults: z.array(faultSchema),
  /** the cells as read */
  cells: z.array(z.string()),
});

/** 公的平均値: official figures by industry and year. A change never moves a decided case. */
export const averagesContract = {
  list: oc.input(z.object({ series })).output(
    z.object({
      rows: z.array(stored),
      /** open applications whose verdicts use these figures */
      usedBy: z.array(z.object({ applicationId: id, companyName: z.string(), receiptNumber: z.string().nullable() })),
    }),
  ),
  /** Enters or changes one figure; `percent` as typed (「62.1」), empty for 「数値なし」. */
  save: oc
    .input(
      z.object({
        id: id.nullable(),
        rowVersion: rowVersion.nullable(),
        series,
        industry: z.string().max(10),
        year: z.string().max(40),
        percent: z.string().max(40),
        edition: z.string().max(400),
        publishedOn: civilDate.nullable(),
        source: z.string().max(4000),
      }),
    )
    .output(resultOf(z.object({ id, rowVersion }))),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  /** Reads a CSV or xlsx file without storing anything. */
  readFile: oc
    .input(z.object({ series, fileName: z.string().max(400), base64: z.string().max(30_000_000) }))
    .output(resultOf(z.object({ rows: z.array(importedRow) }))),
  /** Stores the rows of the same file that were chosen by line; all or nothing. */
  importFile: oc
    .input(
      z.object({
        series,
        fileName: z.string().max(400),
        base64: z.string().max(30_000_000),
        lines: z.array(z.number().int()).max(5000),
      }),
    )
    .output(resultOf(z.object({ added: z.number().int(), changed: z.number().int() }))),
  export: oc.input(z.object({ series, format: z.enum(['csv', 'xlsx']) })).output(resultOf(file)),
};
