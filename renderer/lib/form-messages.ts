import type { FormMismatch, FormProblem, FormValue } from '../../shared/contract/forms.ts';

/** What could not be read of a returned form, and what the clerk can do about it. */
export const formProblemSentences: Readonly<Record<FormProblem['code'], string>> = {
  'not-a-number': '数として読めません。',
  'not-a-mark': '✓か空欄か分かりません。',
  'not-a-year': '年として読めません。',
  'not-a-date': '日付として読めません。',
  'unknown-choice': '選択肢にない言葉です。',
  'row-missing': '欄が見つかりません。行か列が削除されています。',
  'row-twice': '同じ欄が2つあり、内容が違います。',
  'out-of-range': '範囲の外の値です。取り込むと、チェックシートで「直すところ」になります。',
  'too-long': '文字が多すぎます。取り込むと、チェックシートで「直すところ」になります。',
  'control-character': '保存できない文字が入っています。',
  'formula-without-value': '計算式の結果がありません（計算の誤りか、計算していません）。',
  'not-applicable-not-allowed': 'この項目に「-」（対象者なし）は選べません。',
};

/** How the form disagrees with the application; `params` name both sides. */
export function mismatchSentence(
  mismatch: FormMismatch,
  { named, company, years }: { readonly named: string; readonly company: string; readonly years: string },
): string {
  switch (mismatch) {
    case 'company':
      return `別の事業者の様式の可能性があります。様式の事業者名は「${named === '' ? '読めません' : named}」、この申請は「${company}」です。`;
    case 'application':
      return 'この事業者の別の申請のために書き出した様式です。';
    case 'years':
      return `対象の年が、この申請と違います（様式は${years}）。年ごとの数は、様式の年のまま読み取りました。`;
    default:
      return '様式に隠してある控えの情報がありません（別のブックに写した様式など）。どの申請の様式か確かめられないため、印刷された文言で読み取りました。';
  }
}

/** The state of one value in a word. */
export const formStateWords: Readonly<Record<FormValue['state'], string>> = {
  same: '同じ',
  differs: '違う',
  new: '新しい',
  'blank-in-form': '様式では空欄',
};
