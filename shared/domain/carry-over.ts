import type { MappingKind, Scheme, TickHint } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import type { DeclarationAnswers, ItemAnswer, Mark, SheetAnswers } from './checksheet.ts';

/** A decided sheet with the version it was filled in on. */
export interface EarlierSheet {
  readonly scheme: Scheme;
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
}

/** One earlier item beside the item it lives on in: 参考（前回）. */
export interface PreviousItem {
  readonly id: string;
  readonly key: string;
  readonly text: readonly string[];
  readonly mark: Mark;
  /** 「記入欄の名前：内容」 */
  readonly evidence: readonly string[];
  readonly kind: MappingKind;
  readonly tickHint: TickHint;
}

/** What an earlier sheet gives to a sheet of another (or the same) version. */
export interface CarriedOver {
  /** Entries by item key, only of items that got any; never a mark. `from`: item keys of the earlier sheet. */
  readonly items: Readonly<
    Record<string, { readonly entries: ItemAnswer['entries']; readonly from: readonly string[] }>
  >;
  readonly declarations: DeclarationAnswers;
  /** By item key of the target, `cover.<key>`, or '' for what has no successor. */
  readonly previous: Readonly<Record<string, readonly PreviousItem[]>>;
}

/** To be written (mapping work): nothing is carried yet. */
export function carryOver(
  _earlier: EarlierSheet,
  _target: Scheme,
  _years: BaseYears,
  _versionOf: (id: string) => Scheme | null,
): CarriedOver {
  return { items: {}, declarations: {}, previous: {} };
}
