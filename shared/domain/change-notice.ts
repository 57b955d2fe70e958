import type { CivilDate } from '../kernel/types.ts';
import type { CompanyDraft } from './company.ts';
import { isCivilDate } from './civil-date.ts';
import type { Fault } from './fault.ts';

/** What a 変更届 is about; a notice about several gives a kept line for each. */
export const noticeKinds = ['name', 'address', 'representative', 'contact', 'other'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Japanese words for the kinds. `other` is the 法人番号: another legal person. */
export const noticeKindLabels: Readonly<Record<NoticeKind, string>> = {
  name: '名称の変更',
  address: '所在地の変更',
  representative: '代表者の変更',
  contact: '連絡先の変更',
  other: '法人番号の変更',
};

/** The fields of a company each kind covers, in the order of the form. */
export const noticeFields = {
  name: ['name', 'kana', 'displayName'],
  address: ['postalCode', 'address'],
  representative: ['representativeTitle', 'representativeName', 'representativePlainName', 'representativeKana'],
  contact: ['contactDepartment', 'contactName', 'contactPhone', 'contactEmail'],
  other: ['corporateNumber'],
} as const satisfies Readonly<Record<NoticeKind, readonly (keyof CompanyDraft)[]>>;
export type NoticeField = (typeof noticeFields)[NoticeKind][number];
/** All fields a 変更届 may change. */
export const allNoticeFields: readonly NoticeField[] = noticeKinds.flatMap((kind) => noticeFields[kind]);

/** One kind of change with the fields before and after. */
export interface NoticeChange {
  readonly kind: NoticeKind;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

/** What a notice changes, a line for each kind, in the order of `noticeKinds`; empty when nothing differs. */
export function noticeChanges(before: CompanyDraft, after: CompanyDraft): readonly NoticeChange[] {
  return noticeKinds.flatMap((kind) => {
    const fields: readonly NoticeField[] = noticeFields[kind];
    if (fields.every((field) => before[field] === after[field])) return [];
    const pick = (draft: CompanyDraft) => Object.fromEntries(fields.map((field) => [field, draft[field]]));
    return [{ kind, before: pick(before), after: pick(after) }];
  });
}

/** The three dates of a 変更届. */
export interface NoticeDates {
  /** 事実発生日 */
  readonly happenedOn: CivilDate | null;
  /** 届出日 */
  readonly notifiedOn: CivilDate | null;
  /** 受理日 */
  readonly acceptedOn: CivilDate | null;
}
const inOrder = ['happenedOn', 'notifiedOn', 'acceptedOn'] as const satisfies readonly (keyof NoticeDates)[];

/** Faults of the dates: each is needed, none is to come, and each is not before the one ahead of it. */
export function noticeDateFaults(dates: NoticeDates, today: CivilDate): readonly Fault[] {
  const faults: Fault[] = [];
  let earlier: { readonly other: string; readonly date: CivilDate } | null = null;
  for (const path of inOrder) {
    const date = dates[path];
    if (date === null) faults.push({ path, code: 'required' });
    else if (!isCivilDate(date)) faults.push({ path, code: 'impossible-date', params: { text: date } });
    else if (date > today) faults.push({ path, code: 'date-in-future', params: { today } });
    else {
      if (earlier !== null && date < earlier.date) faults.push({ path, code: 'before-another-date', params: earlier });
      else earlier = { other: path, date };
    }
  }
  return faults;
}
