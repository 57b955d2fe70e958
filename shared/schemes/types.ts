/**
 * A checksheet as data. A scheme version never changes once an application was judged with it; a new form is a new version.
 * Wording of the shipped ones is kept verbatim from the city's document; show it through `displayText` (shared/domain/checksheet.ts).
 */

/** Versions that ship as code: the 100-point sheet until 令和5年度 and the pass/fail sheet after it. */
export const schemeVersionIds = ['2020-points', '2023-pass-fail'] as const;
export type ShippedVersionId = (typeof schemeVersionIds)[number];
/** Any version an application or a term may refer to: a shipped one, or the key of one the city made itself. */
export type SchemeVersionId = string;

/** Japanese names of the shipped versions for screens and prints. */
export const schemeVersionLabels: Readonly<Record<ShippedVersionId, string>> = {
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

/**
 * What a tick needs. A fixed set (the city chooses among them in 設定 › チェックシートの版), evaluated in
 * shared/domain/verdict/. Field names refer to the item's own fields.
 */
export type TickRule =
  /** Declared by the applicant; one of the fields must be entered. */
  | { readonly kind: 'self-declared'; readonly requiresAny: readonly string[] }
  | { readonly kind: 'self-declared-all'; readonly requiresAll: readonly string[] }
  /** At least `min` options of a list; 上記以外 counts only with its text. */
  | { readonly kind: 'any-of'; readonly field: string; readonly min: number }
  /**
   * No employee above `monthMax` hours a month and `yearMax` hours a year, in all base years or in the last one; or, when
   * `reductionPercent` is given, average hours of the last year lower by that share than in either earlier year.
   * `basis` is the choice field that says which of the two was entered (`max_employee` / `average`); null: always the first.
   */
  | {
      readonly kind: 'overtime';
      readonly table: string;
      readonly basis: string | null;
      readonly monthMax: number;
      readonly yearMax: number;
      readonly over: 'all-years' | 'last-year';
      readonly reductionPercent: number | null;
    }
  /** Five days taken by all (`fiveDays`: table of flags) in every base year, and the rate above the industry's average in `minYears`. */
  | {
      readonly kind: 'leave-rate';
      readonly table: string;
      readonly column: string;
      readonly fiveDays: string | null;
      readonly minYears: number;
    }
  /** A target, or a share of women above the industry's average. `part` is the column of women in `managers`. */
  | { readonly kind: 'women-managers'; readonly target: string; readonly managers: string; readonly part: string }
  /** Use by at least `min` persons in some year of the window; `text`: a described scheme suffices instead; `noEligible`: flag for 「-」. */
  | {
      readonly kind: 'use-in-window';
      readonly table: string;
      readonly min: number;
      readonly text: string | null;
      readonly noEligible: string | null;
    }
  /** Use in at least `minYears` of the base years (2 of 3 on the points sheet). */
  | { readonly kind: 'use-in-years'; readonly table: string; readonly minYears: number }
  /** Share of column `part` strictly above `percent` in at least `minYears` of the base years (30 % in 2 of 3 on the points sheet). */
  | {
      readonly kind: 'share-in-years';
      readonly table: string;
      readonly part: string;
      readonly percent: number;
      readonly minYears: number;
    }
  /** A number of at least `min`. */
  | { readonly kind: 'at-least'; readonly field: string; readonly min: number };
export type TickRuleKind = TickRule['kind'];

/**
 * Wording for publication (見直し方針, source line 453: concrete achieved items are named). `phrase` is a noun phrase for
 * 「…に取り組んでいる」; an option's own phrase that ends in a verb stands by itself.
 */
export interface AchievementWording {
  /** Said when the item is ticked and nothing more concrete was entered. */
  readonly phrase: string;
  /** Text field whose first line may be used instead of `phrase`. */
  readonly textField?: string;
  /** Phrases by option key of the item's list. */
  readonly options?: Readonly<Record<string, string>>;
}

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
  /** The ☆ is not legible in the city's document: its place is a setting, `star` only its default. */
  readonly starAssumed?: boolean;
  /** What the app adds about the wording (reconstructed text, doubtful reading); never printed. */
  readonly remark?: string;
  /** Wording for publication; the shipped sheets have theirs in 2023-achievements.ts. */
  readonly achievement?: AchievementWording;
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

/** How an item of the previous version lives on. */
export const mappingKinds = ['same', 'relaxed', 'merged', 'split', 'deleted', 'moved', 'new'] as const;
export type MappingKind = (typeof mappingKinds)[number];

/** What is shown of the earlier tick: 「前回✓」, the same after the figures were evaluated anew, or nothing. Never a tick itself. */
export type TickHint = 'hint' | 'recheck' | 'none';

/** A field of an item, both by key. */
export interface FieldRef {
  readonly item: string;
  readonly field: string;
}

/**
 * One entry carried from the previous version's sheet to this one; `from`/`to` name item keys of the two versions. Of the
 * cover, `to` names the declaration itself, and `from` of `declare` and `declaration-text` is `cover.<key>` where the
 * earlier sheet had it on its cover too.
 */
export type CarryStep =
  /** The entry as it stands (fields of one kind). */
  | { readonly how: 'copy'; readonly from: FieldRef; readonly to: FieldRef }
  /** A text put behind what is there, joined with 、; into 上記以外 when `to` is a list of options (which is then chosen). */
  | { readonly how: 'append-text'; readonly from: FieldRef; readonly to: FieldRef }
  /** The option is chosen when one of the earlier ones was. */
  | {
      readonly how: 'option';
      readonly from: FieldRef & { readonly options: readonly string[] };
      readonly to: FieldRef & { readonly option: string };
    }
  /** 上記以外 with its text. */
  | { readonly how: 'other-option'; readonly from: FieldRef; readonly to: FieldRef }
  /** The option is chosen when the earlier item was ticked. */
  | { readonly how: 'tick-to-option'; readonly from: string; readonly to: FieldRef & { readonly option: string } }
  /** Rows of base years that are base years again. */
  | { readonly how: 'base-years'; readonly from: FieldRef; readonly to: FieldRef }
  /** The choice is set when rows were carried to `when`. */
  | { readonly how: 'choose'; readonly to: FieldRef; readonly option: string; readonly when: string }
  /**
   * Up to as many years of use as the target has rows, the newest first, with at least one person, inside the window.
   * With `sumInto` all columns of all `from` tables of a year are summed into that one column.
   */
  | {
      readonly how: 'use-years';
      readonly from: readonly FieldRef[];
      readonly to: FieldRef;
      readonly sumInto: string | null;
    }
  /** `before` + the sum of a table + `after` put behind the text (「フレックスタイム制(利用実績 n件)」); nothing when the sum is 0. */
  | {
      readonly how: 'append-sum';
      readonly from: FieldRef;
      readonly to: FieldRef;
      readonly before: string;
      readonly after: string;
    }
  /** A declaration of the cover is declared when the earlier item was ticked. */
  | { readonly how: 'declare'; readonly from: string; readonly to: string }
  /** A text of a cover declaration (認定区分). */
  | { readonly how: 'declaration-text'; readonly from: FieldRef; readonly to: FieldRef }
  /** Not convertible: shown as 参考（前回） only. */
  | { readonly how: 'reference'; readonly from: FieldRef }
  /** 「前回✓」 as a hint at one field of the target, for an earlier tick that speaks for that part of the condition only. */
  | { readonly how: 'tick-reference'; readonly from: string; readonly to: FieldRef };

/**
 * What became of items of the previous version. Every item of the previous version occurs in exactly one mapping, every
 * item of this one in at least one (3-2 of the pass/fail sheet takes up three).
 */
export interface ItemMapping {
  /** Item keys of the previous version; `cover.<declaration>` for its cover. */
  readonly from: readonly string[];
  /** Item keys of this version; `cover.<declaration>` for what moved to the cover. */
  readonly to: readonly string[];
  readonly kind: MappingKind;
  readonly carry: readonly CarryStep[];
  readonly tickHint: TickHint;
  /** Why the city's document says so, for the page that compares two versions. */
  readonly evidence: string;
}

/** What a version says about its own threshold; null leaves it to the settings. */
export interface SchemeThresholds {
  readonly minCategories: number | null;
  /** '1/2' … as in shared/domain/settings.ts */
  readonly categoryRatio: string | null;
  readonly passMark: number | null;
}

/** A whole checksheet. */
export interface Scheme {
  readonly id: SchemeVersionId;
  readonly title: string;
  /** Short name for lists and cards, e.g. 新チェックシート（項目ごとの合否方式）. */
  readonly label: string;
  /** How it is decided: share of ticks per category, or points. */
  readonly method: 'pass-fail' | 'points';
  /** Points of an item with and without ☆, where places of ☆ are a setting. */
  readonly starPoints: { readonly star: number; readonly plain: number } | null;
  readonly thresholds: SchemeThresholds;
  /** Last of the years printed on the sheet the wording was taken from; years in wording roll from here. */
  readonly printedLastYear: number;
  readonly declarations: readonly SchemeDeclaration[];
  readonly categories: readonly SchemeCategory[];
  /** The version this one follows and what became of its items; null and empty for the first. */
  readonly previousVersionId: SchemeVersionId | null;
  readonly mappings: readonly ItemMapping[];
}
