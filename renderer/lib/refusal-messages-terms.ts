import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { date, number, type Params } from './message-values.ts';
import { letterProblemSentence } from './letter-problem-words.ts';
import type { RefusalMessage } from './refusal-messages.ts';

const lineFaults: Readonly<Record<string, string>> = {
  'no-date': '日付として読めません',
  'no-name': '祝日の名前がありません',
  'impossible-date': '暦にない日付です',
  twice: '同じ日付が2回あります',
};

/** Refusals about terms, renewals, notices and reissues. */
export const termRefusals = {
  'full-review-needed': ({ count, triggers }: Params) => ({
    title: '委員会の意見を聴く必要がある更新です',
    text: `再度の審査が必要な変更が${number(count)}件あります（${triggers ?? ''}）。「更新の確認」で内容を確かめ、意見聴取へ進めてください。`,
  }),
  'unchanged-not-possible': ({ count, items }: Params) => ({
    title: '「変更なし」にできない審査項目です',
    text: `${items ?? ''}（${number(count)}件）は、前回の内容だけでは確かめられないか、もう記入されています。最新の内容を確かめ、チェックシートに記入してください。`,
  }),
  'yearly-figures-missing': ({ items }: Params) => ({
    title: '今年の数字が記入されていない審査項目があります',
    text: `${items ?? ''}には、前回の✓がありますが、今年の数字がありません。チェックシートに記入するか、「審査を完了する」をもう一度押して、このまま終えるかどうかを選んでください。`,
  }),
  'term-overlaps': ({ startOn, endOn, companyName }: Params) => ({
    title: 'ほかの認定期間と重なります',
    text: `${companyName ?? 'この事業者'}には${date(startOn)}から${date(endOn)}までの認定期間があります。日付を確かめてください。`,
  }),
  'term-ended-already': ({ endedOn }: Params) => ({
    title: 'この認定は、すでに終わっています',
    text: `${date(endedOn)}付けで終了（辞退・取消・消滅）が記録されています。記録が誤りのときは、先にその記録を取り消してください。`,
  }),
  'no-term-in-force': ({ on, companyName }: Params) => ({
    title: 'その日に有効な認定期間がありません',
    text: `${companyName === undefined ? '' : `${companyName}には、`}${on === undefined ? '指定の日' : date(on)}に有効な認定期間がありません。日付と「認定期間」の欄を確かめてください。`,
  }),
  'extension-in-use': ({ companyName }: Params) => ({
    title: '延長を取り消せません',
    text: `延長の後に、${companyName ?? '事業者'}の決定、認定証の交付、認定の終了、次の延長、または延長前の満了日を過ぎてからの更新の申請が記録されています。延長は元に戻せません。`,
  }),
  'already-void': () => ({
    title: 'この認定証は、すでに失効しています',
    text: '再交付または返還（紛失、返還の取消しを含みます）が記録されています。交付台帳を開き直して、状態を確かめてください。',
  }),
  'nothing-changed': () => ({
    title: '変更された内容がありません',
    text: '変更後の内容が、台帳の内容と同じです。変更届のとおりに「変更後」の欄を直してください。',
  }),
  'nothing-chosen': () => ({
    title: '対象が選ばれていません',
    text: '一覧で対象にチェックを入れてから、もう一度押してください。',
  }),
  'meeting-in-use': ({ count, publications }: Params) => ({
    title: 'この委員会は削除できません',
    text:
      count === 0
        ? `この委員会の結果を載せる広報掲載が${number(publications)}件あります。先にその広報掲載を削除するか、開催日を変えてください。`
        : `議題が${number(count)}件入っています。議題を外すか、開催日を変えてください。`,
  }),
  'file-line-wrong': ({ line, text, why }: Params) => ({
    title: 'ファイルに読めない行があります',
    text: `何も変更していません。${number(line)}行目「${text ?? ''}」：${lineFaults[String(why)] ?? '読めません'}。ファイルを取り直すか、その行を直してから、もう一度選んでください。`,
  }),
  'holidays-few': ({ years }: Params) => ({
    title: '祝日が少ない年があります',
    text: `何も変更していません。${years ?? ''}の祝日が、いつもの年より少なくなっています。ファイルを取り直すか、「この年の祝日はこれで全部です」にチェックを入れてから、もう一度押してください。`,
  }),
  'letter-fact-missing': ({ name, fact }: Params) => ({
    title: '文書に入れる内容が登録されていません',
    text: `${name ?? '事業者'}の「${fact ?? ''}」がないため、文書を作れません。内容を登録するか、この事業者を外すか、「文面」から{${fact ?? ''}}を消してください。`,
  }),
  'letter-not-true': ({ name, why, on, how }: Params) => ({
    title: '事実と違う文書になります',
    text: `${name ?? '事業者'}：${letterProblemSentence({ code: why, on: date(on), how, stops: true })}`,
  }),
  'company-address-missing': ({ name }: Params) => ({
    title: '所在地が登録されていません',
    text: `${name ?? '事業者'}の所在地がないため、宛名を作れません。事業者台帳で所在地を入力してください。`,
  }),
} as const satisfies Partial<Record<RefusalCode, (params: Params) => RefusalMessage>>;
