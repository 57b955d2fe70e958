/**
 * A checksheet as data. A scheme version never changes once an application was judged with it; a new form is a new version.
 * Wording is kept verbatim from the city's document; show it through `displayText` (shared/domain/checksheet.ts).
 */

/** Versions an application or a term may refer to: the 100-point sheet until 令和5年度 and the pass/fail sheet after it. */
export const schemeVersionIds = ['2020-points', '2023-pass-fail'] as const;
export type SchemeVersionId = (typeof schemeVersionIds)[number];

/** Japanese names of the versions for screens and prints. */
export const schemeVersionLabels: Readonly<Record<SchemeVersionId, string>> = {
  '2020-points': '旧チェックシート（点数方式）',
  '2023-pass-fail': '新チェックシート（項目ごとの合否方式）',
};

/** One column of a table or group; numbers are persons, hours or percent as `unit` says. */
export interface EntryColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'number' | 'flag';
  readonly unit?: string;
  /** Digits after the decimal point that may be entered. */
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
}

/** One box of a multiple choice. */
export interface EntryOption {
  readonly key: string;
  readonly label: string;
  /** 上記以外の取組: counts only with a text. */
  readonly freeText?: boolean;
}

interface FieldBase {
  readonly key: string;
  readonly label: string;
  /** False for what the printed sheet has no field for but a rule needs. */
  readonly printed: boolean;
}

/** One entry field (記入欄) of an item. */
export type EntryField =
  | (FieldBase & { readonly kind: 'text'; readonly multiline: boolean })
  | (FieldBase & { readonly kind: 'number'; readonly unit: string })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly EntryOption[] })
  | (FieldBase & { readonly kind: 'industry' })
  | (FieldBase & { readonly kind: 'options'; readonly options: readonly EntryOption[] })
  /** One row per base year; offsets are counted from the fiscal year of receipt (-1 is the last base year). */
  | (FieldBase & {
      readonly kind: 'base-years';
      readonly offsets: readonly number[];
      readonly columns: readonly EntryColumn[];
    })
  /** Up to `maxRows` rows of years the applicant chooses from the window. */
  | (FieldBase & {
      readonly kind: 'chosen-years';
      readonly maxRows: number;
      readonly window: readonly [number, number];
      readonly columns: readonly EntryColumn[];
    })
  | (FieldBase & { readonly kind: 'numbers'; readonly columns: readonly EntryColumn[] })
  /** Shown, not entered: `part / (sum of all columns of the field) * 100`. */
  | (FieldBase & { readonly kind: 'share'; readonly of: string; readonly part: string })
  | (FieldBase & { readonly kind: 'flag' })
  | (FieldBase & { readonly kind: 'date' })
  | (FieldBase & { readonly kind: 'goals'; readonly min: number; readonly max: number });

/** What a tick needs. `computed` names a rule of its own (shared/domain/system-verdict.ts). */
export type TickRule =
  | { readonly kind: 'self-declared'; readonly requiresAny: readonly string[] }
  | { readonly kind: 'self-declared-all'; readonly requiresAll: readonly string[] }
  | { readonly kind: 'any-of'; readonly field: string; readonly min: number }
  | { readonly kind: 'computed'; readonly rule: string };

/** One row of the sheet (審査項目). */
export interface SchemeItem {
  /** Printed number, e.g. 4-3. Shown only: data refers to `key`, because the numbering of category 5 is not settled. */
  readonly id: string;
  /** Name of the item in data, unique within the version. */
  readonly key: string;
  /** Sentences of the item, verbatim. */
  readonly text: readonly string[];
  readonly notes: readonly string[];
  /** True when 「-」 may be put instead of a tick. */
  readonly naAllowed: boolean;
  readonly fields: readonly EntryField[];
  readonly tickRule: TickRule;
  /** Points of the 100-point sheet; absent on the pass/fail sheet. */
  readonly points?: number;
  /** ☆ of the 100-point sheet. */
  readonly star?: boolean;
  /** 新 変 緩 含 … as printed beside the item in the annotated copy. */
  readonly changeTags: readonly string[];
  /** Numbers of the items of the older sheet this one descends from. */
  readonly oldItems: readonly string[];
}

/** One 項目 (区分) of the sheet. */
export interface SchemeCategory {
  readonly no: number;
  readonly title: string;
  readonly points?: number;
  readonly changeTags: readonly string[];
  readonly items: readonly SchemeItem[];
}

/** One line of the cover sheet the applicant declares. */
export interface SchemeDeclaration {
  readonly key: string;
  readonly text: string;
  readonly changeTags: readonly string[];
  /** `suggestions` are offered, any other text is taken. */
  readonly fields: readonly { readonly key: string; readonly label: string; readonly suggestions: readonly string[] }[];
}

/** A whole checksheet. */
export interface Scheme {
  readonly id: SchemeVersionId;
  readonly title: string;
  /** How it is decided: share of ticks per category, or points. */
  readonly method: 'pass-fail' | 'points';
  /** Last of the years printed on the sheet the wording was taken from; years in wording roll from here. */
  readonly printedLastYear: number;
  readonly declarations: readonly SchemeDeclaration[];
  readonly categories: readonly SchemeCategory[];
}
