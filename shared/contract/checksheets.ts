import { oc } from '@orpc/contract';
import { z } from 'zod';
import { averageSeries } from '../domain/official-averages.ts';
import { baseYearModes, useWindows, yearBases } from '../domain/base-years.ts';
import {
  applicationKind,
  applicationStatus,
  civilDate,
  file,
  id,
  instant,
  mark,
  rowVersion,
  text,
  verdict,
} from './common.ts';
import { resultOf } from './refusal.ts';
import { scheme } from './scheme.ts';

const numberOrBlank = z.number().nullable();

/** One value typed into one entry field of the sheet; the shapes of shared/domain/checksheet.ts. Blank is never 0. */
export const entryValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('number'), value: numberOrBlank }),
  z.object({ kind: z.literal('choice'), key: z.string().max(100).nullable() }),
  z.object({ kind: z.literal('options'), chosen: z.array(z.string().max(100)).max(50), otherText: text }),
  z.object({
    kind: z.literal('years'),
    rows: z
      .array(
        z.object({
          year: z.number().nullable(),
          values: z.record(z.string().max(100), z.union([z.number(), z.boolean(), z.null()])),
        }),
      )
      .max(20),
  }),
  z.object({ kind: z.literal('numbers'), values: z.record(z.string().max(100), numberOrBlank) }),
  z.object({ kind: z.literal('flag'), value: z.boolean().nullable() }),
  z.object({ kind: z.literal('date'), date: z.string().max(40).nullable() }),
  z.object({ kind: z.literal('goals'), goals: z.array(z.number()).max(17) }),
]);
export type EntryValue = z.infer<typeof entryValue>;

export const itemAnswer = z.object({
  applicantMark: mark,
  reviewerMark: mark.nullable(),
  reviewerReason: text,
  entries: z.record(z.string(), entryValue),
});

/** Where carried entries came from; 要確認 as long as it stands. */
export const carriedFrom = z.object({
  applicationId: id,
  schemeVersionId: z.string(),
  /** day of the decision the earlier sheet led to */
  decidedOn: civilDate.nullable(),
  /** item keys of the earlier sheet */
  items: z.array(z.string()),
});

export const storedAnswer = itemAnswer.extend({
  itemKey: z.string(),
  rowVersion,
  systemVerdict: verdict,
  carried: carriedFrom.nullable(),
});

/** One item of the earlier sheet beside the item it lives on in: 参考（前回）. */
export const previousItem = z.object({
  /** printed number and wording of the earlier item */
  id: z.string(),
  key: z.string(),
  text: z.array(z.string()),
  mark,
  /** 「記入欄の名前：内容」, as a person reads it */
  evidence: z.array(z.string()),
  kind: z.enum(['same', 'relaxed', 'merged', 'split', 'deleted', 'moved', 'new']),
  /** whether 「前回✓」 is shown beside the box */
  tickHint: z.enum(['hint', 'recheck', 'none']),
});

/** The sheet of the certification a renewal continues. */
export const previousSheet = z.object({
  applicationId: id,
  schemeVersionId: z.string(),
  schemeLabel: z.string(),
  decidedOn: civilDate,
  /** by item key of the present sheet; `cover.<key>` for declarations; `` (empty) for items without a successor */
  items: z.record(z.string(), z.array(previousItem)),
});
export type PreviousSheet = z.infer<typeof previousSheet>;

/** Cover declaration: declared or not (null: neither was said), and its texts by field key (認定区分, 登録No). */
export const declaration = z.object({
  declared: z.boolean().nullable(),
  entries: z.record(z.string().max(100), text),
});

/** JudgementRules of shared/domain/judgement.ts. */
export const judgementRules = z.object({
  naPolicy: z.enum(['exclude', 'count-as-unticked', 'count-as-ticked']),
  minCategories: z.number().int(),
  categoryRatio: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
  legalComplianceRequired: z.boolean(),
  passMark: z.number().int(),
  starsMandatory: z.boolean(),
  stars: z.array(z.string()).readonly(),
  yearBasis: z.enum(yearBases),
  baseYearMode: z.enum(baseYearModes),
  useWindow: z.enum(useWindows),
  womenManagersSeries: z.enum(['women-managers', 'women-managers-eruboshi']),
});

export const officialAverage = z.object({
  series: z.enum(averageSeries),
  industry: z.string(),
  year: z.number().int(),
  tenths: z.number().int().nullable(),
  edition: z.string(),
  publishedOn: civilDate.nullable(),
  source: z.string(),
});

export const checksheetDetail = z.object({
  applicationId: id,
  companyId: id,
  companyName: z.string(),
  companyKana: z.string(),
  industry: z.string().nullable(),
  kind: applicationKind,
  status: applicationStatus,
  schemeVersionId: z.string(),
  scheme,
  receivedOn: z.string().nullable(),
  /** frozen at receipt; of a 相談, those of a receipt today */
  baseYears: z.object({
    years: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
    window: z.tuple([z.number().int(), z.number().int()]),
    basis: z.enum(yearBases),
  }),
  /** rule settings frozen with the application, as shared/domain/judgement.ts takes them */
  ruleSettings: judgementRules,
  /** the figures in force today, or of a decided case those it was decided with */
  averages: z.object({ asOf: civilDate, rows: z.array(officialAverage) }),
  /** 参考（前回） of a renewal; null when the register holds no earlier sheet */
  previous: previousSheet.nullable(),
  /** declarations of the cover that were carried over and not touched yet */
  carriedDeclarations: z.array(z.string()),
  rowVersion,
  declarations: z.record(z.string(), declaration),
  answers: z.array(storedAnswer),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  /** false once decided: the sheet is then a record */
  editable: z.boolean(),
});
export type ChecksheetDetail = z.infer<typeof checksheetDetail>;

/** What an earlier sheet probably lacks on a newer version. */
export const shortfallReport = z.object({
  companyName: z.string(),
  from: z.object({ label: z.string(), decidedOn: civilDate }),
  to: z.object({ id: z.string(), label: z.string() }),
  rows: z.array(
    z.object({
      itemId: z.string(),
      text: z.array(z.string()),
      kind: z.enum(['same', 'relaxed', 'merged', 'split', 'deleted', 'moved', 'new']),
      /** likely: the carried entries carry a tick; check: figures or a confirmation are needed; lacking: nothing to build on */
      outlook: z.enum(['likely', 'check', 'lacking']),
      /** what to prepare, as a polite sentence to the company */
      need: z.string(),
    }),
  ),
  /** `needed` is 0 on a points sheet: categories do not decide there */
  categories: z.array(
    z.object({ no: z.number().int(), title: z.string(), likely: z.number().int(), needed: z.number().int() }),
  ),
  /** how far the earlier sheet's content leads, as a sentence */
  summary: z.string(),
});
export type ShortfallReport = z.infer<typeof shortfallReport>;

export const checksheetsContract = {
  get: oc.input(z.object({ applicationId: id })).output(resultOf(checksheetDetail)),
  /** Autosave of one item; a draft with faults is kept and its faults are shown; only letters no file can hold are refused. */
  saveItem: oc
    .input(
      z.object({
        applicationId: id,
        itemKey: z.string().max(100),
        rowVersion: rowVersion.nullable(),
        answer: itemAnswer,
      }),
    )
    .output(resultOf(z.object({ rowVersion, systemVerdict: verdict }))),
  saveDeclarations: oc
    .input(z.object({ applicationId: id, rowVersion, declarations: z.record(z.string().max(100), declaration) }))
    .output(resultOf(z.object({ rowVersion }))),
  /**
   * Says the review is finished; refused while items contradict or lack an entry, and of a renewal while figures of this
   * year are missing for what was ticked last time, unless `confirmedWithoutFigures`.
   */
  finishReview: oc
    .input(z.object({ applicationId: id, rowVersion, confirmedWithoutFigures: z.boolean().default(false) }))
    .output(resultOf(z.object({ rowVersion, reviewedAt: instant }))),
  /** Says that the carried entries of one item (or `cover.<key>`) were looked at and stand. */
  confirmCarried: oc.input(z.object({ applicationId: id, part: z.string().max(120) })).output(resultOf(z.null())),
  /** Takes the earlier sheet's entries over into items nobody has filled in yet. */
  carryOver: oc.input(z.object({ applicationId: id })).output(resultOf(z.object({ items: z.number().int() }))),
  /** Changes the version an open application is judged with (`rowVersion` of the application); refused outside its receipt dates. */
  changeVersion: oc
    .input(
      z.object({
        applicationId: id,
        rowVersion,
        schemeVersionId: z.string().max(64),
        /** day a 相談 will be received on, today when left out; without meaning once it is received */
        on: civilDate.optional(),
      }),
    )
    .output(resultOf(z.object({ rowVersion }))),
  /** The filled sheet for the file and the committee. */
  print: oc.input(z.object({ applicationId: id, withReview: z.boolean() })).output(resultOf(file)),
  /** What the applicant has to correct, in the words of the letter (empty when nothing), and the day it says when none is asked for. */
  corrections: oc.input(z.object({ applicationId: id })).output(
    resultOf(
      z.object({
        lines: z.array(z.object({ number: z.string(), text: z.string(), wanted: z.array(z.string()) })),
        /** `officeDays`: counted from today; null: the recorded due date of the correction under way */
        due: z.object({ on: civilDate, officeDays: z.number().int().nullable() }),
      }),
    ),
  ),
  /** 補正依頼: a letter that lists what must be corrected; with `record` it is put on the log of 案内・連絡 as it is. */
  correctionLetter: oc
    .input(
      z.object({
        applicationId: id,
        format: z.enum(['pdf', 'docx']),
        dueOn: civilDate.nullable(),
        documentNumber: text.default(''),
        record: z.boolean().default(false),
      }),
    )
    .output(resultOf(file)),
  /** 「新基準で不足しそうな項目」 of a certified company, before it applies. Null version: the one usable for a renewal today. */
  shortfall: oc
    .input(z.object({ companyId: id, schemeVersionId: z.string().max(64).nullable() }))
    .output(resultOf(shortfallReport)),
  shortfallFile: oc
    .input(z.object({ companyId: id, schemeVersionId: z.string().max(64).nullable(), format: z.enum(['pdf', 'docx']) }))
    .output(resultOf(file)),
  reopenReview: oc
    .input(z.object({ applicationId: id, rowVersion, reason: text }))
    .output(resultOf(z.object({ rowVersion }))),
};
