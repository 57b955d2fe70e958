import type { BaseYears } from '../../../shared/domain/base-years.ts';
import type { FormContent, FormTrouble } from '../../../shared/domain/form-fields.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

/** What a returned form is read by: the sheet and the years of the application it is said to belong to. */
export interface FormSpec {
  readonly scheme: Scheme;
  readonly years: BaseYears;
}

/** Where something stands: name of the sheet and of the cell. */
export interface FormPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** What the hidden sheet says the form was made for. */
export interface FormMark {
  readonly revision: number;
  readonly applicationId: string;
  readonly companyId: string;
  readonly versionId: string;
  readonly versionLabel: string;
  /** base years, oldest first */
  readonly years: readonly number[];
}

/** A form as read; what it means is decided in shared/domain/form-fields.ts. */
export interface FormReading {
  /** null: the hidden sheet is gone */
  readonly mark: FormMark | null;
  /** 事業者名 on the cover, '' where it was not found */
  readonly companyName: string;
  readonly contents: readonly (FormContent & { readonly place: FormPlace | null })[];
  readonly troubles: readonly (FormTrouble & { readonly place: FormPlace | null })[];
}
