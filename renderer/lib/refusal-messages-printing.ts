import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { date, number, type Params } from './message-values.ts';
import type { RefusalMessage } from './refusal-messages.ts';

const embeddingFaults: Readonly<Record<string, string>> = {
  'no-embedding': '文書への埋め込みが許されていません',
  'no-subsetting': '一部の文字だけを埋め込むことが許されていません',
  'bitmap-only': '画像としての埋め込みしか許されていません',
};

const imageFaultWords: Readonly<Record<string, string>> = {
  kind: 'PNGかJPEGの画像ではありません（ファイルの名前ではなく中身で確かめています）。PNGかJPEGで保存し直してから、もう一度選んでください。',
  broken: '壊れているか、途中で切れています。元の画像から保存し直してから、もう一度選んでください。',
  cmyk: '印刷所向けの色（CMYK）のJPEGで、印刷すると色が変わります。画像ソフトで「RGB」のJPEGかPNGに直してから、もう一度選んでください。',
  form: '特別な保存のしかたの画像で、正しく印刷できません。画像ソフトで、ふつうのPNG（24ビットか32ビット）かJPEGで保存し直してから、もう一度選んでください。',
};

const guestFaults: Readonly<Record<string, string>> = {
  'not-new': '更新の認定です（交付式は新規の認定だけを対象にします）',
  over: '認定が終わっているか、取り消されています',
  already: 'すでに交付式の出席者に入っています',
  later: '認定日が交付式の日より後です',
};

/** Refusals about certificates' templates, pictures, fonts, the ceremony and what is published. */
export const printingRefusals = {
  cancelled: () => ({
    title: '印刷の用意を取りやめました',
    text: '何も記録していません。もう一度始めるには、同じボタンを押してください。',
  }),
  'image-wrong': ({ fileName, why }: Params) => ({
    title: '画像として読めないファイルです',
    text: `「${fileName ?? ''}」は、${imageFaultWords[String(why)] ?? imageFaultWords['broken']}`,
  }),
  'image-too-large': ({ fileName, max, width, height, maxSide }: Params) => ({
    title: '画像が大きすぎます',
    text:
      max === undefined
        ? `「${fileName ?? ''}」は${number(width)}×${number(height)}画素です。長い辺を${number(maxSide)}画素以下に縮めてから、もう一度選んでください。`
        : `「${fileName ?? ''}」は${number(max)}MBを超えています。縮めて保存し直してから、もう一度選んでください。`,
  }),
  'image-in-use': ({ where }: Params) => ({
    title: 'この画像は使われています',
    text: `${where ?? 'ひな形'}で使っています。先に、そちらで別の画像を選ぶか、画像を外してください。`,
  }),
  'font-wrong': ({ path }: Params) => ({
    title: 'フォントとして読めないファイルです',
    text: `「${path ?? ''}」を読めません。ファイルがあるか、フォント（.ttf、.otf）かを確かめて、もう一度選んでください。`,
  }),
  'font-not-embeddable': ({ path, why }: Params) => ({
    title: '認定証に使えないフォントです',
    text: `「${path ?? ''}」は、作り手によって${embeddingFaults[String(why)] ?? '文書への埋め込みが許されていません'}。別のフォントを選んでください。`,
  }),
  'offset-other-paper': ({ printer, measured, printed }: Params) => ({
    title: '用紙の違う補正です',
    text: `「${printer ?? ''}」の補正は、${measured ?? 'ほかの用紙'}で測ったものです。印刷する認定証の用紙は${printed ?? '別の大きさ'}です。「印刷位置の補正」で、${printed ?? '同じ用紙'}の補正か「補正しない」を選んでください。`,
  }),
  'template-empty': ({ occasion }: Params) => ({
    title: 'ひな形の本文がありません',
    text: `「${occasion ?? '交付'}」の本文が空です。本文を入力するか、「初めの文面に戻す」を押してください。`,
  }),
  'template-overflows': ({ occasion, where }: Params) => ({
    title: 'ひな形が用紙に収まりません',
    text: `「${occasion ?? '交付'}」の${where ?? '本文'}が、いちばん小さい文字でも用紙に収まりません。文字を減らすか、大きい用紙を選んでください。`,
  }),
  'template-fact-empty': ({ placeholder, company }: Params) => ({
    title: '認定証に入れる内容が登録されていません',
    text: `${company ?? '事業者'}の「${placeholder ?? ''}」がありません。台帳か設定で登録するか、ひな形から{${placeholder ?? ''}}を消してください。`,
  }),
  'template-in-use': ({ name }: Params) => ({
    title: '使用中のひな形です',
    text: `「${name ?? ''}」は、これから作る認定証に使うひな形です。先に、別のひな形を「使うひな形」に選んでください。`,
  }),
  'proof-open': ({ count }: Params) => ({
    title: '確かめていない校正の指摘があります',
    text: `${number(count)}件の指摘があります。「校正」で一件ずつ確かめ、直すか、理由を書いて「このままでよい」としてください。`,
  }),
  'claim-without-period': ({ company, text }: Params) => ({
    title: 'いつの数字かが分からない実績です',
    text: `${company ?? '事業者'}の「${text ?? ''}」に、対象の期間がありません。取組実績で期間を入力するか、この実績を掲載から外してください。`,
  }),
  'consent-missing': ({ count, companies }: Params) => ({
    title: '掲載の同意が確認できていません',
    text: `${companies ?? ''}（${number(count)}件）の同意がありません。同意を確かめて台帳に記録するか、掲載から外してください。`,
  }),
  'publication-ended': ({ count, companies }: Params) => ({
    title: '認定が終わった事業者が入っています',
    text: `${companies ?? ''}（${number(count)}件）は、辞退・取消などで認定が終わっています。掲載から外すか、対象を取り込み直してください。`,
  }),
  'listing-too-long': ({ characters, limit }: Params) => ({
    title: '文字数の上限を超えています',
    text: `全体で${number(characters)}文字です（上限${number(limit)}文字）。掲載文を短くするか、載せる実績を減らしてください。`,
  }),
  'publication-published': ({ on }: Params) => ({
    title: '掲載済みの内容は変えられません',
    text: `${date(on)}に掲載したと記録されています。直した内容は、新しい広報掲載を作って載せてください。`,
  }),
  'ceremony-in-use': ({ count }: Params) => ({
    title: 'この交付式は削除できません',
    text: `認定証を渡した記録が${number(count)}件あります。記録を残すため、削除はできません。`,
  }),
  'ceremony-guest-wrong': ({ company, why, ceremony }: Params) => ({
    title: 'この事業者は交付式に加えられません',
    text: `${company ?? '事業者'}は、${guestFaults[String(why)] ?? '新規の認定ではありません'}${ceremony === undefined ? '' : `（${ceremony}）`}。選び直してください。`,
  }),
  'ceremony-guest-handed': ({ on }: Params) => ({
    title: '出席者から外せません',
    text: `${date(on)}に認定証を渡したと記録されています。記録が間違いのときは、先に「渡した日」を空にしてください。`,
  }),
  'ceremony-to-come': ({ on }: Params) => ({
    title: '交付式の日がまだ来ていません',
    text: `交付式は${date(on)}です。渡した記録は、交付式の後に付けてください。`,
  }),
  'docx-wrong': ({ fileName }: Params) => ({
    title: 'Wordのひな形として読めないファイルです',
    text: `「${fileName ?? ''}」を読めません。「ひな形を保存する」で取り出したWordファイル（.docx）を直したものを選んでください。`,
  }),
  'docx-placeholder-unknown': ({ fileName, placeholders }: Params) => ({
    title: 'ひな形に使えない差し込み名があります',
    text: `「${fileName ?? ''}」の${placeholders ?? ''}は使えません。画面の一覧にある名前に直してから、もう一度選んでください。`,
  }),
  'docx-placeholder-beside': ({ fileName, placeholders }: Params) => ({
    title: '段落や表になる差し込み名に、ほかの文字が続いています',
    text: `「${fileName ?? ''}」の${placeholders ?? ''}は、段落や表に置き換わります。前後の文字を別の行に移して、1行に1つだけにしてから、もう一度選んでください。`,
  }),
  'docx-one-by-one': ({ placeholders }: Params) => ({
    title: 'このひな形では、まとめて1つのWordファイルにできません',
    text: `ヘッダーかフッターに${placeholders ?? ''}があるため、どのページにも同じ内容が入ってしまいます。1件ずつ作るか、差し込み名を本文に移してください。`,
  }),
} as const satisfies Partial<Record<RefusalCode, (params: Params) => RefusalMessage>>;
