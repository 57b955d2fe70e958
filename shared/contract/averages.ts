import { oc } from '@orpc/contract';
import { z } from 'zod';
import { averageSeries } from '../domain/official-averages.ts';
import { civilDate, file, id, rowVersion } from './common.ts';
import { officialAverage } from './checksheets.ts';
import { faultSchema, resultOf } from './refusal.ts';

const series = z.enum(averageSeries);
export const storedAverage = officialAverage.extend({ id, rowVersion });
export type StoredAverage = z.infer<typeof storedAverage>;

/** What all figures of an edition have in common. */
const edition = { edition: z.string().max(400), publishedOn: civilDate.nullable(), source: z.string().max(4000) };

/** One row of a file to import, with what it would do. */
const importedRow = z.object({
  /** 1-based line or row of the file */
  line: z.number().int(),
  average: officialAverage.nullable(),
  effect: z.enum(['new', 'changed', 'same', 'faulty']),
  /** what stands in the register for that industry and year; null where nothing does */
  stored: officialAverage.nullable(),
  faults: z.array(faultSchema).readonly(),
  /** as read: 業種, 年, 値, 調査名, 公表日, 出典 */
  cells: z.array(z.string()).readonly(),
});
export type ImportedRow = z.infer<typeof importedRow>;

/** Megabytes a file to import may have. */
export const maxAveragesFile = 5;
const chosenFile = { series, fileName: z.string().max(400), base64: z.string().max(30_000_000) };

/** 公的平均値: official figures by industry and year. A change never moves a decided case. */
export const averagesContract = {
  list: oc.input(z.object({ series })).output(
    z.object({
      /** one figure for an industry and year */
      rows: z.array(storedAverage),
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
        industry: z.string().max(100),
        year: z.string().max(40),
        percent: z.string().max(40),
        ...edition,
        /** gives the other figures of the year the same edition and day of publication */
        wholeYear: z.boolean(),
      }),
    )
    .output(resultOf(z.object({ id, rowVersion }))),
  /** Enters the figures of a year the register holds none of; an empty `percent` enters nothing for that industry. */
  addYear: oc
    .input(
      z.object({
        series,
        year: z.string().max(40),
        ...edition,
        figures: z.array(z.object({ industry: z.string().max(100), percent: z.string().max(40) })).max(30),
      }),
    )
    .output(resultOf(z.object({ added: z.number().int() }))),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  /** Reads a CSV or xlsx file without storing anything. */
  readFile: oc.input(z.object(chosenFile)).output(resultOf(z.object({ rows: z.array(importedRow).readonly() }))),
  /** Stores the rows of the same file that were chosen by line; all or nothing. */
  importFile: oc
    .input(z.object({ ...chosenFile, lines: z.array(z.number().int()).max(5000) }))
    .output(resultOf(z.object({ added: z.number().int(), changed: z.number().int() }))),
  export: oc.input(z.object({ series, format: z.enum(['csv', 'xlsx']) })).output(resultOf(file)),
};
