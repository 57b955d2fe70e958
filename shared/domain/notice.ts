import type { CivilDate, Id } from '../kernel/types.ts';
import type { Fault } from './fault.ts';
import { checkText } from './text.ts';
import { textLimits } from './text-limits.ts';

/** What was done about a company: a letter made, or a talk. Nothing is sent by the app. */
export const noticeKinds = ['letter', 'phone', 'mail', 'visit', 'office'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** Kinds a clerk enters by hand. */
export const talkKinds = ['phone', 'mail', 'visit', 'office'] as const satisfies readonly NoticeKind[];
export type TalkKind = (typeof talkKinds)[number];

/** Japanese words for the kinds. */
export const noticeKindLabels: Readonly<Record<NoticeKind, string>> = {
  letter: '文書',
  phone: '電話',
  mail: 'メール',
  visit: '訪問',
  office: '窓口',
};

/** A call, mail or visit as entered; the day is read from what was typed beforehand. */
export interface TalkDraft {
  readonly companyId: Id;
  readonly kind: TalkKind;
  readonly happenedOn: CivilDate;
  /** whom we spoke to */
  readonly counterpart: string;
  readonly subject: string;
  readonly note: string;
}

const limits = [
  ['counterpart', { max: textLimits.noticeCounterpart }],
  ['subject', { max: textLimits.noticeSubject, required: true }],
  ['note', { max: textLimits.noticeNote, multiline: true }],
] as const;

/** Faults of the texts of a talk; its day is judged where it is read. */
export const talkFaults = (draft: Pick<TalkDraft, 'counterpart' | 'subject' | 'note'>): readonly Fault[] =>
  limits.flatMap(([path, limit]) => {
    const bad = checkText(draft[path], limit);
    return bad === null ? [] : [{ path, ...bad }];
  });
