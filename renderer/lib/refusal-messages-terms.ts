import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { date, number, type Params } from './message-values.ts';
import type { RefusalMessage } from './refusal-messages.ts';

/** Refusals about terms, renewals, notices and reissues. */
export const termRefusals = {
  'full-review-needed': ({ count }: Params) => ({
    title: '委員会の意見を聴く必要がある更新です',
    text: `再度の審査が必要な変更が${number(count)}件あります。「更新の確認」で内容を確かめ、意見聴取へ進めてください。`,
  }),
  'term-overlaps': ({ startOn, endOn }: Params) => ({
    title: 'ほかの認定期間と重なります',
    text: `この事業者には${date(startOn)}から${date(endOn)}までの認定期間があります。日付を確かめてください。`,
  }),
  'term-ended-already': ({ endedOn }: Params) => ({
    title: 'この認定は、すでに終わっています',
    text: `${date(endedOn)}付けで終了（辞退・取消・消滅）が記録されています。記録が誤りのときは、先にその記録を取り消してください。`,
  }),
  'no-term-in-force': ({ on }: Params) => ({
    title: 'その日に有効な認定期間がありません',
    text: `${on === undefined ? '指定の日' : date(on)}に続いている認定期間がありません。日付と「認定期間」の欄を確かめてください。`,
  }),
  'extension-in-use': ({ companyName }: Params) => ({
    title: '延長を取り消せません',
    text: `延長の後に、${companyName ?? '事業者'}の決定または認定証の交付が記録されています。延長は元に戻せません。`,
  }),
  'already-void': () => ({
    title: 'この認定証は、すでに失効しています',
    text: '再交付または返還が記録されています。交付台帳で、有効な認定証を選んでください。',
  }),
  'nothing-changed': () => ({
    title: '変更された内容がありません',
    text: '変更後の内容が、台帳の内容と同じです。変更届のとおりに「変更後」の欄を直してください。',
  }),
  'nothing-chosen': () => ({
    title: '対象が選ばれていません',
    text: '一覧で対象にチェックを入れてから、もう一度押してください。',
  }),
  'meeting-in-use': ({ count }: Params) => ({
    title: 'この委員会は削除できません',
    text: `議題が${number(count)}件入っています。議題を外すか、開催日を変えてください。`,
  }),
  'company-address-missing': ({ name }: Params) => ({
    title: '所在地が登録されていません',
    text: `${name ?? '事業者'}の所在地がないため、宛名を作れません。事業者台帳で所在地を入力してください。`,
  }),
} as const satisfies Partial<Record<RefusalCode, (params: Params) => RefusalMessage>>;
