import type { Missing } from '../../shared/contract/common.ts';
import { yearOfParams } from '../../shared/domain/base-years.ts';
import type { CharacterProblem, Refusal } from '../../shared/contract/refusal.ts';
import type { Fault, FaultCode } from '../../shared/domain/fault.ts';
import { both, date, number, type Say } from './message-values.ts';
import { ofRefusal, type RefusalMessage } from './refusal-messages.ts';

/** The one place where a code becomes Japanese (refusals: refusal-messages.ts). Every sentence says what is wrong, where, and the next step. */

/** Days that have an order among themselves. */
const datedFields: Readonly<Record<string, string>> = {
  happenedOn: '事実の発生日',
  notifiedOn: '届出日',
  acceptedOn: '受理日',
  certifiedOn: '認定日',
  ceremonyOn: '交付式の日',
};

const ofFault: Readonly<Record<FaultCode, Say>> = {
  required: ({ placeholder }) =>
    placeholder === undefined ? '入力してください。' : `「${placeholder}」を入れてください。`,
  'too-long': ({ max, length }) => `${number(max)}文字までで入力してください（いま${number(length)}文字です）。`,
  'control-character': ({ code, at }) =>
    `${number(at)}文字目に、目に見えない文字（${code}）があります。消してから入力し直してください。`,
  'lone-surrogate': ({ at }) => `${number(at)}文字目が壊れています（文字の片割れ）。消してから入力し直してください。`,
  'not-a-date': () => '日付として読めません。「R8.4.1」「令和8年4月1日」「20260401」のように入力してください。',
  'impossible-date': ({ text }) => `「${text}」は暦にない日付か、曜日が合わない日付です。年月日を確かめてください。`,
  'out-of-era': ({ text, era, last, first }) =>
    last === undefined
      ? `「${text}」は${era}の始まる前です（${era}は${both(first)}から）。年を確かめてください。`
      : `「${text}」は${era}の終わった後です（${era}は${both(last)}まで）。元号と年を確かめてください。`,
  'date-in-future': ({ today }) => `今日（${date(today)}）より後の日付です。今日までの日付を入力してください。`,
  'date-in-past': ({ today }) => `今日（${date(today)}）より前の日付です。今日以後の日付を入力してください。`,
  'date-too-early': ({ earliest }) =>
    `早すぎる日付です（受付日、認定日、認定期間の初日、今日のどれかより前です）。${date(earliest)}以後の日付を入力してください。`,
  'date-too-late': ({ latest }) => `遠すぎる日付です。${date(latest)}以前の日付を入力してください。`,
  'date-too-long-ago': ({ earliest }) => `今日から離れすぎた日付です。${date(earliest)}以後の日付を入力してください。`,
  'before-told-day': ({ name, date: on }) =>
    `${name ?? '事業者'}に知らせる内容の日（${date(on)}）より前の日付です。その日以後の日付を入力してください。`,
  'end-before-start': () => '終わりの日付が始まりの日付より前です。どちらかを直してください。',
  'before-another-date': ({ other, date: on }) =>
    `「${datedFields[other ?? ''] ?? '先の日付'}」（${date(on)}）より前の日付です。どちらかを直してください。`,
  'not-a-time': () => '時刻として読めません。「10:00」「10時30分」「午後2時」のように入力してください。',
  'impossible-time': ({ text }) => `「${text}」は時計にない時刻です。0:00から23:59までで入力してください。`,
  'proxy-without-name': () => '代理出席のときは、出席する方の氏名を入力してください。',
  'handover-open': () => '欠席の方に渡した方法を、「郵送」「訪問」「窓口」から選んでください。',
  'one-letter': () => '元の字と違う、1文字だけを入力してください。',
  'seat-form': () => '席は「A-1」のように、列の英字（AからZ）と番号（1から12）で入力してください。',
  'corporate-number-length': ({ length }) =>
    `法人番号は13桁の数字です（いま${number(length)}桁です）。国税庁の法人番号公表サイトの番号と見比べてください。`,
  'corporate-number-check-digit': ({ expected }) =>
    `法人番号の検査数字（先頭の1桁）が合いません（計算では${expected}）。13桁のどこかに打ち間違いがないか確かめてください。`,
  'municipality-code': () =>
    '全国地方公共団体コードとして読めません。検査数字を含む6桁の数字（朝霞市は112275）を入力してください。',
  'not-a-number': () => '数字で入力してください。',
  'not-an-integer': () => '小数のない数字（整数）で入力してください。',
  'too-many-decimals': ({ decimals }) => `小数は${number(decimals)}桁までで入力してください。`,
  'out-of-range': ({ min, max }) =>
    max === undefined
      ? `${number(min)}以上の数字を入力してください。`
      : min === undefined
        ? `${number(max)}以下の数字を入力してください。`
        : `${number(min)}から${number(max)}までの数字を入力してください。`,
  'not-katakana': () => '全角カタカナで入力してください（例：アサカショウジ）。',
  'postal-code-form': () => '郵便番号は7桁の数字です（例：351-8501）。',
  'phone-form': () => '電話番号は市外局番から、数字とハイフンで入力してください（例：048-463-1903）。',
  'email-form': () => 'メールアドレスの形になっていません（例：name@example.jp）。',
  'unknown-placeholder': ({ placeholder }) =>
    `「${placeholder ?? ''}」は使えません。欄の説明にある名前に直してください（{ }も数字も半角です）。`,
  'unknown-letter-placeholder': ({ placeholder }) =>
    `「${placeholder ?? ''}」は使えません。消して、「差込み」のボタンから選んで入れてください。`,
  'placeholder-not-filled': ({ placeholder }) =>
    `「${placeholder ?? ''}」は、再交付の認定証だけに入る内容です。消してください。`,
  'does-not-fit': () => 'いちばん小さい文字でも用紙に収まりません。文字を減らすか、大きい用紙を選んでください。',
  'unknown-choice': ({ wanted }) =>
    wanted === undefined
      ? '選択肢にない値です。一覧から選び直してください。'
      : `「${wanted}」の数値ではありません。取り込む統計を確かめてください。`,
  'same-year-twice': ({ year, basis }) => `${yearOfParams(year, basis)}が2回あります。同じ年は1行にまとめてください。`,
  'not-applicable-not-allowed': () => 'この項目に「-」（対象者なし）は選べません。✓か空欄にしてください。',
  'confirmation-missing-for-na': () =>
    '「-」（対象者なし）ですが、「過去5年間に制度の利用対象者がいなかった」の確認がありません。確かめてチェックを入れるか、「-」を外してください。',
  'entry-missing-for-tick': () => 'チェックがありますが、記入欄が空です。内容を記入するか、チェックを外してください。',
  'year-outside-window': ({ year, first, last, basis }) =>
    `${yearOfParams(year, basis)}は対象の期間（${yearOfParams(first, basis)}から${yearOfParams(last, basis)}まで）の外です。年を確かめてください。`,
  'month-over-year': () => '1か月の時間数が年間の時間数より多くなっています。どちらかを直してください。',
  'nobody-eligible-with-use': () =>
    '「対象者がいなかった」ですが、利用実績が記入されています。どちらかを直してください。',
  'figures-missing-for-tick': () =>
    'チェックがありますが、確かめるための記入が足りません。記入を補うか、審査者のチェックと理由を記録してください。',
  'average-missing': () =>
    '比べる業種別平均（または事業者の業種）が登録されていないため、確かめられません。登録するか、審査者のチェックと理由を記録してください。',
  'carried-unconfirmed': () => '前回から引き継いだ内容です。内容を確かめて「確認した」を押すか、書き直してください。',
  'not-unique': ({ value }) => `「${value ?? ''}」がほかにもあります。重ならないものに直してください。`,
  'not-used': () => 'この記入欄は、「✓の条件」で使われていません。「✓の条件」で選ぶか、記入欄を削除してください。',
  'not-reachable': ({ needed, possible }) =>
    `必要な数（${number(needed)}）に、すべて満たしても届きません（最大${number(possible)}）。必要な数を減らすか、数える対象を増やしてください。`,
  'mapping-incomplete': ({ id }) => `前の版との対応に「${id ?? ''}」がありません。対応の表に加えてください。`,
  // its key would say nothing to a clerk, and its name went with it
  'field-unknown': () =>
    '使っていた記入欄がなくなりました。「✓の条件」で別の記入欄を選ぶか、記入欄を加えてから選んでください。',
  'entries-contradict-mark': () =>
    'チェックと記入内容が合いません。記入を確かめるか、審査結果と理由を記録してください。',
};

/** The sentence under a field. */
export function faultSentence(fault: Pick<Fault, 'code' | 'params'>): string {
  return ofFault[fault.code](fault.params ?? {});
}

export function refusalMessage(refusal: Pick<Refusal, 'code' | 'params'>): RefusalMessage {
  return ofRefusal[refusal.code](refusal.params ?? {});
}

const ofMissing: Readonly<Record<Missing['code'], Say>> = {
  'receipt-date-missing': () => '受付日を入力してください。',
  'document-missing': ({ name }) => `「${name}」が提出されていません。`,
  'checksheet-incomplete': ({ count }) => `チェックシートに審査の済んでいない項目が${number(count)}件あります。`,
  'checksheet-not-reviewed': () => 'チェックシートの審査が終わっていません。',
  'verdicts-changed': ({ count }) =>
    `審査の後に、統計・業種・判定のしかたなどが変わり、審査項目${number(count)}件で記入とチェックが合わなくなりました。審査をやり直してください（認定も不認定も、その後に記録します）。`,
  'legal-compliance-not-declared': () => '法令遵守の申告を確かめて記録してください。',
  'meeting-not-scheduled': () => '推進委員会の議題に入っていません。',
  'opinion-missing': ({ outdated }) =>
    outdated === undefined
      ? '推進委員会の意見が記録されていません。'
      : '推進委員会の意見を聴いた後に、チェックシートが変わっています。申請を「審査中」に戻して「意見聴取」に進め、もう一度議題に加えて、意見を記録してください。',
  'decision-missing': () => '認定・不認定の決定が記録されていません。',
  'certificate-not-issued': () => '認定証を交付していません。',
  'consent-unknown': () => '広報掲載の同意を確かめていません。',
  'correction-pending': ({ due }) =>
    due ? `補正の回答を待っています（期限 ${date(due)}）。` : '補正の回答を待っています。',
  'report-missing': ({ on }) =>
    on === undefined
      ? '推進委員会への事後報告が済んでいません。'
      : `推進委員会への事後報告は、${date(on)}の会議で行う予定です。`,
};

/** A line of 「足りないもの」. */
export function missingSentence(missing: Pick<Missing, 'code' | 'params'>): string {
  return ofMissing[missing.code](missing.params ?? {});
}

const ofIssue: Readonly<Record<CharacterProblem['issue'], string>> = {
  missing: '書体に字形がありません。別の字体に直すか、代わりの字を決めてください。',
  'variant-lost': '字体の違い（異体字）が失われます。別の字体に直すか、代わりの字を決めてください。',
  'private-use': '外字（このパソコンだけの文字）です。正式な文字に直すか、代わりの字を決めてください。',
  radical: '部首の記号です。同じ形の漢字に直してください。',
  invisible: '目に見えない文字です。消してください。',
  'lone-surrogate': '壊れた文字です。入力し直してください。',
  'replacement-character': '文字化けの跡（�）です。正しい文字を入力し直してください。',
  fallback: '別の書体で印刷します。見た目を確かめてください。',
  substitute: '「代わりの字」で印刷します。見た目を確かめてください。',
  unencodable: 'この文字コードにない文字です。',
};

/** What is wrong with a character, and what to do. */
export const issueSentence = (issue: CharacterProblem['issue']): string => ofIssue[issue];

/** Where a character stands and what is wrong with it: 「朝霞商事」の事業者名 3文字目「𠮷」（U+20BB7）… */
export function characterSentence(problem: CharacterProblem): string {
  return `${problem.of}／${problem.where}の${problem.index + 1}文字目「${problem.character}」（${problem.code}）：${ofIssue[problem.issue]}`;
}
