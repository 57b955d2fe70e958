import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { fileWrongText } from './file-wrong.ts';
import { date, number, type Params } from './message-values.ts';
import { printingRefusals } from './refusal-messages-printing.ts';
import { termRefusals } from './refusal-messages-terms.ts';

/** What was refused, why, and the next step; nothing was saved. */
export interface RefusalMessage {
  readonly title: string;
  readonly text: string;
}

/** One message per code of shared/contract/refusal.ts. */
export const ofRefusal: Readonly<Record<RefusalCode, (params: Params) => RefusalMessage>> = {
  'invalid-input': () => ({
    title: '入力に直すところがあります',
    text: '保存していません。赤い字の項目を直してから、もう一度保存してください。',
  }),
  'not-found': () => ({
    title: '見つかりません',
    text: 'ほかの操作で削除されたか、移動しています。一覧に戻って選び直してください。',
  }),
  'edit-conflict': () => ({
    title: 'ほかの画面で先に保存されています',
    text: 'この画面を開いた後に、同じ内容が変更されました。保存していません。違いを見比べて、どちらを使うか選んでください。',
  }),
  'duplicate-company': () => ({
    title: '同じ事業者が登録されている可能性があります',
    text: '登録していません。下の事業者を開いて、同じ事業者でないか確かめてください。',
  }),
  'company-has-records': () => ({
    title: '削除できません',
    text: 'この事業者には申請または認定の記録があります。記録のある事業者は削除せず、台帳に残します。経緯は「備考」に書いてください。',
  }),
  'transition-not-allowed': () => ({
    title: 'この段階には進められません',
    text: '申請の状態が変わっている可能性があります。画面を開き直し、いまの状態から選び直してください。',
  }),
  'receipt-missing': () => ({
    title: '受付日が入っていません',
    text: '申請の画面で受付日を入力してから、次の段階に進めてください。',
  }),
  'documents-missing': () => ({
    title: '提出書類がそろっていません',
    text: '申請の画面の「提出書類」で、足りない書類を確かめてください。不足を補ってもらうときは「補正を求める」を押します。',
  }),
  'open-application-exists': ({ receiptNumber }) => ({
    title: '手続き中の申請があります',
    text: `この事業者には終わっていない申請${receiptNumber ? `（受付番号 ${receiptNumber}）` : ''}があります。先にその申請を開いて、続けるか取下げを記録してください。`,
  }),
  'renewal-without-certification': () => ({
    title: '更新として受け付けられません',
    text: 'この事業者には更新のもとになる認定がありません。申請の種類を「新規」にしてください。',
  }),
  'checksheet-incomplete': ({ count }) => ({
    title: 'チェックシートの審査が終わっていません',
    text: `${count === undefined ? '' : `あと${number(count)}項目あります。`}チェックシートを開き、すべての項目の審査結果を決めてください。`,
  }),
  'review-finished': () => ({
    title: 'このチェックシートの審査は終わっています',
    text: '保存していません。直すときは、先に「審査をやり直す」で理由を記録してください。',
  }),
  'legal-compliance-missing': () => ({
    title: '法令遵守の確認がありません',
    text: 'チェックシートの「法令遵守」の申告を確かめ、記録してください。',
  }),
  'committee-opinion-missing': ({ outdated }) =>
    outdated === undefined
      ? {
          title: '推進委員会の意見が記録されていません',
          text: '新規の認定は、決定の前に委員会の意見を聴きます。「委員会・決定」で議題に加え、意見を記録してください。',
        }
      : {
          title: '推進委員会の意見を聴いた後に、チェックシートが変わっています',
          text: '申請を「審査中」に戻して「意見聴取」に進め、もう一度議題に加えて、変わった内容についての意見を記録してください。',
        },
  'meeting-item-exists': ({ meeting }) => ({
    title: 'すでに議題になっています',
    text: `この申請は、${meeting ? `「${meeting}」の` : ''}議題にもう入っています。議題の一覧を確かめてください。`,
  }),
  'meeting-item-has-opinion': () => ({
    title: '議題から外せません',
    text: 'この議題には意見が記録されています。意見のある議題は残します。',
  }),
  'already-decided': () => ({
    title: 'すでに決定しています',
    text: 'この申請の決定は記録済みです。申請の画面を開き直して、決定の内容を確かめてください。',
  }),
  'reason-required': () => ({
    title: '理由を入力してください',
    text: '審査の結果と違う決定、または不認定の決定には、理由が必要です。「理由」の欄に入力してください。',
  }),
  'decision-before-receipt': () => ({
    title: '決定日が受付日より前です',
    text: '決定日か受付日のどちらかを直してください。',
  }),
  'decision-before-opinion': () => ({
    title: '決定日が委員会の日より前です',
    text: '新規の認定は、委員会の意見を聴いた日以後に決定します。決定日を確かめてください。',
  }),
  'still-certified': () => ({
    title: 'まだ認定期間中の事業者です',
    text: '新規の認定は記録できません。期間を続けるときは、更新の申請として受け付けてください。',
  }),
  'renewal-too-late': () => ({
    title: '認定期間の満了後に受け付けた更新申請です',
    text: '更新としては扱えません。新規の申請として受け付けてください（受け付けた後のときは、取り下げてから）。満了後に受け付ける日数は、設定の「期限と更新」で決めます。',
  }),
  ...printingRefusals,
  ...termRefusals,
  'decision-missing': () => ({
    title: '決定が記録されていません',
    text: '先に「決定」の画面で、認定または不認定を記録してください。',
  }),
  'decided-record-is-fixed': () => ({
    title: '決定した内容は書き換えられません',
    text: '決定・交付の記録は、そのまま残します。誤りがあるときは、事業者の「備考」に経緯を書いてください。',
  }),
  'no-terms-chosen': () => ({
    title: '対象が選ばれていません',
    text: '一覧で対象の認定を1件以上選んでから、もう一度実行してください。',
  }),
  'term-not-in-force': () => ({
    title: '有効な認定ではありません',
    text: 'この認定は期間が終わっているか、辞退・取消になっています。認定の状態を確かめてください。',
  }),
  'template-unknown-placeholder': ({ placeholder }) => ({
    title: '知らない差込みの名前があります',
    text: `ひな形の「${placeholder ?? ''}」は差込みに使えません。使える名前の一覧から選び直してください。`,
  }),
  'characters-cannot-be-printed': () => ({
    title: '印刷できない文字があります',
    text: '作成していません。下の文字を確かめ、事業者の画面で文字を直してから、もう一度作成してください。',
  }),
  'characters-cannot-be-encoded': () => ({
    title: 'この形式で書けない文字があります',
    text: '書き出していません。下の文字を確かめてください。文字をそのまま残すには、UTF-8の形式を選んでください。',
  }),
  'nothing-to-export': () => ({
    title: '書き出す内容がありません',
    text: '条件に合うものが0件です。条件を変えるか、対象を選んでから書き出してください。',
  }),
  'nothing-to-correct': () => ({
    title: '補正が必要な項目はありません',
    text: 'チェックシートに、申請者に直してもらうところはありません。文書は作成していません。',
  }),
  'mayor-name-missing': () => ({
    title: '市長名が設定されていません',
    text: '認定証には市長名を印字します。「設定」の「基本」で市長の氏名を入力してください。',
  }),
  'sample-already-present': () => ({
    title: '見本データはすでに入っています',
    text: 'このまま見本データで操作を試せます。',
  }),
  'sample-not-present': () => ({
    title: '見本データは入っていません',
    text: '取り除く見本データはありません。画面を開き直してください。',
  }),
  'file-not-empty': () => ({
    title: '台帳にすでに事業者が登録されています',
    text: '見本データは、事業者が1件もない台帳にだけ入れられます。何も変えていません。',
  }),
  'carried-not-confirmed': ({ count }) => ({
    title: '前回から引き継いだ内容が残っています',
    text: `「要確認」の審査項目が${number(count)}件あります。内容を確かめて「確認した」を押すか、書き直してください。`,
  }),
  'verdicts-changed': ({ count }) => ({
    title: '審査の後に、確認の結果が変わりました',
    text: `審査の後に、統計・業種・判定のしかたなどが変わり、審査項目${number(count)}件で記入とチェックが合わなくなりました。認定も不認定も記録できません。チェックシートで「審査をやり直す」を押し、その審査項目を確かめてください。`,
  }),
  'no-earlier-sheet': () => ({
    title: '前回のチェックシートがありません',
    text: `この台帳には、この事業者の認定されたチェックシートがありません。前回の内容は紙の控えで確かめてください。`,
  }),
  'version-not-usable': ({ label, on, usable }) =>
    usable === undefined
      ? {
          title: 'この版は使えません',
          text: `「${label ?? ''}」は、この申請の種類と受付日では使えません。設定の「チェックシートの版」で受付の期間を確かめてください。`,
        }
      : {
          title: 'この受付日では、記入してある版を使えません',
          text: `記入してあるチェックシートは「${label ?? ''}」で、${date(on)}に受け付ける申請には使えません。何も変更していません。受付日を確かめてください。受付日が正しければ、この日の版「${usable}」に変えて受け付けます。`,
        },
  'version-in-use': ({ count, followers }) => ({
    title: followers === undefined ? '使われている版は変更できません' : '公開を取り消せません',
    text:
      followers !== undefined
        ? `この版のつぎの版が公開されています（${number(followers)}件）。先にそちらの公開を取り消してください。`
        : count === 0
          ? '公開した版の内容は変更できません。公開を取り消すか、版を複製して、新しい版として直してください。'
          : `この版のチェックシートを使う申請・認定が${number(count)}件あります。版を複製して、新しい版として直してください。`,
  }),
  'version-has-faults': () => ({
    title: '版に直すところがあります',
    text: `公開していません。赤い字のところを直してから、もう一度公開してください。`,
  }),
  'version-known-already': () => ({
    title: 'この版はすでに登録されています',
    text: `取り込んでいません。登録済みの版を一覧から開いてください。`,
  }),
  'no-version-usable': () => ({
    title: '使えるチェックシートの版がありません',
    text: `この受付日と申請の種類で使える版がありません。受付日を確かめるか、設定の「チェックシートの版」で受付の期間を入力してください。`,
  }),
  'file-wrong': (params) => ({ title: '読み込めるファイルではありません', text: fileWrongText(params) }),
  'file-damaged': () => ({
    title: 'ファイルが壊れています',
    text: `何も変更していません。もう一度受け取り直すか、元のソフトで開いて保存し直してから選んでください。`,
  }),
  'file-encrypted': ({ app }) => ({
    title: 'パスワードのかかったファイルです',
    text: `何も変更していません。${app ?? 'Excel'}でパスワードを外して保存し直してから選んでください。`,
  }),
  'file-with-macros': ({ app }) => ({
    title: 'マクロの入ったファイルです',
    text: `安全のため読み込みません。何も変更していません。${app === 'Word' ? 'Wordで「Word文書（.docx）」' : 'Excelで「Excelブック（.xlsx）」'}として保存し直してから選んでください。`,
  }),
  'file-too-big': ({ max }) => ({
    title: 'ファイルが大きすぎます',
    text: `何も変更していません。${max === undefined ? '' : `${number(max)}メガバイトまで読み込めます。`}画像などを貼り付けていないか確かめてください。`,
  }),
  'file-other-version': ({ label }) => ({
    title: 'ほかの版のチェックシートです',
    text: `何も変更していません。このファイルは「${label ?? ''}」の様式です。申請の版と合う様式を使ってください。`,
  }),
  'file-changed': () => ({
    title: 'ファイルが変わっています',
    text: `何も取り込んでいません。読み取った後にファイルが変わりました。もう一度ファイルを選んで、内容を確かめてください。`,
  }),
  'disk-full': () => ({
    title: '保存できませんでした（空き容量の不足）',
    text: 'パソコンの空き容量が足りません。何も保存していません。入力した内容はこの画面に残っています。不要なファイルを消してから、もう一度保存してください。',
  }),
  'read-only': () => ({
    title: '保存できませんでした（書き込みの禁止）',
    text: '台帳のファイルに書き込めません。何も保存していません。保存先の権限を確かめてください。',
  }),
  'file-busy': () => ({
    title: '台帳のファイルが使用中です',
    text: 'ほかの処理が終わるのを待っています。何も保存していません。少し待ってから、もう一度保存してください。',
  }),
  'print-failed': ({ company, where, reason }) =>
    reason === 'content-overflow'
      ? {
          title: '文字が用紙に収まりません',
          text: `何も記録していません。${company ? `「${company}」の認定証の` : ''}${where ? `「${where}」` : '文字'}が長すぎます。ひな形の文か、事業者の名称を短くしてください。`,
        }
      : {
          title: 'PDFを作成できませんでした',
          text: '何も記録していません。もう一度お試しください。続くときは、アプリを開き直してください。',
        },
};
