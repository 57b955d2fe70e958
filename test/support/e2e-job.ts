import { corporateCheckDigit } from '../../shared/domain/corporate-number.ts';

const base = '990001000777';
const corporateNumber = `${corporateCheckDigit(base)}${base}`;
/** As an IME leaves digits and letters. */
export const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));

/** What the clerk of the whole-job tests types; the letters are the ones other software loses. */
export const job = {
  clerk: '髙橋　花子',
  mayor: '\uFA11田　太郎',
  company: {
    name: `株式会社髙\uFA11\u{20BB7}野葛\u{E0100}城製作所`,
    kana: 'カブシキガイシャタカサキヨシノカツラギセイサクショ',
    corporateNumber,
    address: '埼玉県朝霞市本町一丁目１番１号',
    representativeTitle: '代表取締役',
    representative: '葛\u{E0100}城　一郎',
  },
  philosophy: 'イクボス宣言を行い、全社員に示している。',
  department: '総務部　働き方改革担当',
  recording: 'タイムカード',
  specialLeave: 'バースデー休暇（年１日）',
  community: '市民まつりへの協力',
  opinion: '異議なし。積極的な取組と認める。',
  documentNumber: '朝産発第１２３号',
  publication: '広報あさか令和9年3月号　認定事業者の紹介',
  body: `休暇の取得促進に力を入れている、髙\uFA11の町の製作所です。`,
} as const;
