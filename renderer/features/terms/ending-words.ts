import type { TypedEnding } from '../../../shared/contract/terms.ts';
import { endingForms, type EndingKind } from '../../../shared/domain/term-ending.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';

/** The record as it is being typed: dates are read by their fields. */
export interface EndingForm {
  readonly kind: EndingKind;
  readonly effectiveOn: CivilDate | null;
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly form: string;
  readonly ground: string;
  readonly reason: string;
  /** 弁明の機会; null: not said yet. */
  readonly heard: 'given' | 'none' | null;
  readonly hearingOn: CivilDate | null;
  readonly hearingNote: string;
  readonly documentNumber: string;
}

export const emptyEnding = (kind: EndingKind): EndingForm => ({
  kind,
  effectiveOn: null,
  happenedOn: null,
  notifiedOn: null,
  acceptedOn: null,
  form: endingForms[kind][0] ?? '',
  ground: '',
  reason: '',
  heard: null,
  hearingOn: null,
  hearingNote: '',
  documentNumber: '',
});

/** As it goes over the bridge. */
export const typedOf = (form: EndingForm): TypedEnding => ({
  kind: form.kind,
  effectiveOn: form.effectiveOn ?? '',
  happenedOn: form.happenedOn ?? '',
  notifiedOn: form.notifiedOn ?? '',
  acceptedOn: form.acceptedOn ?? '',
  form: form.form,
  ground: form.ground,
  reason: form.reason,
  heard: form.heard,
  hearingOn: form.hearingOn ?? '',
  hearingNote: form.hearingNote,
  documentNumber: form.documentNumber,
});

/** Names of the fields that differ between the kinds. */
export const wordsOf: Readonly<
  Record<EndingKind, { effectiveOn: string; happened: string; ground: string; form: string; title: string }>
> = {
  resigned: {
    effectiveOn: '届け出られた日です。まだ先の日も入力できます（その前の日までは有効です）。',
    happened: '届出書に事由の生じた日があるときに入力します。',
    ground: '',
    form: '届出書の名称',
    title: '辞退',
  },
  revoked: {
    effectiveOn: '取消しの効力が生じる日です。認定の日までさかのぼれますが、今日より先の日は入力できません。',
    happened: '取消しの根拠となる事実があった日が分かるときに入力します。',
    ground: '取消しの根拠',
    form: '通知書の名称',
    title: '取消',
  },
  ended: {
    effectiveOn: '廃業・合併・移転などがあった日以後の日です。今日より先の日は入力できません。',
    happened: '登記事項証明書や変更届に書かれた日です。',
    ground: '消滅の事由',
    form: '確かめた書類の名称',
    title: '消滅',
  },
};

/** Names of the fields for the list of faults. */
export const endingLabels: Readonly<Record<string, string>> = {
  kind: '終了の種類',
  effectiveOn: '効力を失う日',
  happenedOn: '事実の発生日',
  notifiedOn: '届出日',
  acceptedOn: '受理日',
  form: '書類の名称',
  ground: '根拠・事由',
  reason: '理由',
  hearingOn: '弁明の機会を与えた日',
  heard: '弁明の機会',
  hearingNote: '弁明の内容・与えない理由',
  documentNumber: '文書番号',
};

/** Names of the fields that one kind calls otherwise. */
export const namesOf = (kind: EndingKind): Readonly<Record<string, string>> => ({
  ground: wordsOf[kind].ground,
  form: wordsOf[kind].form,
});
