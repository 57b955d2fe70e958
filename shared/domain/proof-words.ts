import { wordingLabels } from './certificate-template-words.ts';
import type { ProofCode, ProofFinding, ProofSeverity } from './proof.ts';

/** Japanese words for how much a finding weighs. */
export const severityLabels: Readonly<Record<ProofSeverity, string>> = { check: '確かめる', hint: '参考' };

/** Where a finding is mended. */
export type ProofMend = 'template' | 'company' | 'order' | 'settings';

interface Words {
  readonly sentence: (text: string) => string;
  readonly advice: string;
  readonly mend: ProofMend;
}

const words: Readonly<Record<ProofCode, Words>> = {
  'name-missing': {
    sentence: () => '台帳の事業者名が、紙面のどこにもありません。',
    advice: 'ひな形の事業者名の行に「{事業者名}」を入れてください。',
    mend: 'template',
  },
  'name-broken-inside': {
    sentence: (text) => `事業者名が、言葉の途中で改行されています（${text}）。`,
    advice: 'ひな形の用紙や向きを変えるか、絵を見て、このままでよいかを決めてください。',
    mend: 'template',
  },
  'name-broken': {
    sentence: (text) => `事業者名が2行以上になっています（${text}）。`,
    advice: '区切りの位置が読みやすいか、絵で確かめてください。',
    mend: 'company',
  },
  'honorific-alone': {
    sentence: (text) => `敬称だけが次の行に送られています（${text}）。`,
    advice: 'ひな形の事業者名の行で、改行の位置を決めてください。',
    mend: 'template',
  },
  'honorific-doubled': {
    sentence: (text) => `敬称が重なっています（${text}）。`,
    advice: '事業者の名称から敬称を消すか、ひな形の敬称を外してください。',
    mend: 'company',
  },
  'honorific-missing': {
    sentence: (text) => `ひな形の敬称「${text}」が、事業者名の行にありません。`,
    advice: 'ひな形の事業者名の行に「{敬称}」を入れるか、敬称を空にしてください。',
    mend: 'template',
  },
  'honorific-none': {
    sentence: () => '事業者名に敬称がありません。',
    advice: '敬称を付けるときは、ひな形の敬称に入力してください。',
    mend: 'template',
  },
  'fallback-letter': {
    sentence: (text) => `「${text}」は、認定証の書体にないため、別の書体で印刷されます。`,
    advice: '字形と太さが合っているか、絵で確かめてください。',
    mend: 'company',
  },
  'substitute-letter': {
    sentence: (text) => `「${text}」は、代わりの字で印刷されます（決めたとおり）。`,
    advice: '代わりの字の形を、絵で確かめてください。',
    mend: 'company',
  },
  'closing-differs': {
    sentence: (text) => `表題と本文の結びが合っていません（${text}）。`,
    advice: '表題か、本文の終わりの言葉を直してください。',
    mend: 'template',
  },
  'particle-at-line-head': {
    sentence: (text) => `本文の行の初めに「は・へ・を」があります（${text}）。`,
    advice: 'ひな形の本文の改行の位置か、言い回しを変えてください。',
    mend: 'template',
  },
  'punctuation-left': {
    sentence: () => '「、」「。」を使わないひな形の本文に、「、」「。」が残っています。',
    advice: '本文に入る取組実績の文から「、」「。」を外してください。',
    mend: 'company',
  },
  punctuation: {
    sentence: () => '本文に「、」「。」があります（賞状では使わない慣例があります）。',
    advice: '使わないときは、ひな形で「、」「。」を印刷しないようにしてください。',
    mend: 'template',
  },
  'body-indented': {
    sentence: () => '本文の段落の初めに、空白があります（賞状では字下げをしない慣例があります）。',
    advice: 'ひな形の本文の空白を消してください。',
    mend: 'template',
  },
  'western-year': {
    sentence: (text) => `元号の紙面に、西暦があります（${text}）。`,
    advice: 'どちらかにそろえてください。',
    mend: 'template',
  },
  'mixed-numerals': {
    sentence: (text) => `漢数字と算用数字が混ざっています（${text}）。`,
    advice: 'どちらかにそろえてください。',
    mend: 'template',
  },
  'mixed-width': {
    sentence: (text) => `全角と半角の英数字が混ざっています（${text}）。`,
    advice: 'どちらかにそろえてください。',
    mend: 'template',
  },
  'term-differs': {
    sentence: (text) => `認定期間の行に、台帳の認定期間にない日があります（${text}）。`,
    advice: 'ひな形の日付を「{起算日}」「{満了日}」にしてください。',
    mend: 'template',
  },
  'date-typed': {
    sentence: (text) => `台帳にない日付が書かれています（${text}）。`,
    advice: 'ひな形の日付を「{交付日}」「{認定日}」などの差し込みにしてください。',
    mend: 'template',
  },
  'day-not-decision': {
    sentence: (text) => `交付日が、認定日とも交付式の日とも違います（${text}）。`,
    advice: '「選ぶ画面に戻る」で、交付日を確かめてください。',
    mend: 'order',
  },
  'day-closed': {
    sentence: (text) => `交付日の${text}は、閉庁日です。`,
    advice: '交付日を確かめてください。',
    mend: 'order',
  },
  'mayor-differs': {
    sentence: (text) => `市長名が、設定の市長名と違います（${text}）。`,
    advice: 'ひな形の市長名を「{市長氏名}」にするか、設定の市長名を直してください。',
    mend: 'template',
  },
  'name-small': {
    sentence: (text) => `事業者名の文字が小さくなっています（${text}）。`,
    advice: '読める大きさか、絵で確かめてください。',
    mend: 'company',
  },
  'name-not-largest': {
    sentence: (text) => `事業者名の文字が、本文より大きくありません（${text}）。`,
    advice: '釣り合いを、絵で確かめてください。',
    mend: 'company',
  },
};

type Said = Pick<ProofFinding, 'code' | 'text'>;

/** What is the matter, as one sentence. */
export const proofSentence = ({ code, text }: Said): string => words[code].sentence(text.replaceAll('\n', '　'));

/** What the clerk can do about it. */
export const proofAdvice = ({ code }: Said): string => words[code].advice;

/** Where it is mended. */
export const proofMend = ({ code }: Said): ProofMend => words[code].mend;

/** The part of the page it is about. */
export const proofPlace = ({ part }: Pick<ProofFinding, 'part'>): string => wordingLabels[part];
