/** Placeholders a letter may use, in the words a clerk types, with what they stand for. */
export const letterPlaceholders = {
  事業者名: '事業者名',
  代表者職名: '代表者の職名',
  代表者氏名: '代表者の氏名',
  郵便番号: '事業者の郵便番号',
  所在地: '事業者の所在地',
  認定番号: '認定番号（第1号）',
  認定日: '認定日（和暦）',
  起算日: '認定期間の初日（和暦）',
  満了日: '認定期間の満了日（和暦）',
  申請期限: '更新の申請期限（和暦）',
  提出書類: '更新の提出書類（設定の「更新申請の提出書類」）',
  申請書必要日: '委員会に間に合う申請の日（和暦）',
  認定の効力: '認定がいつまで続くか（文）',
  更新回数: '更新の回数',
  受付番号: '申請の受付番号',
  申請日: '申請の受付日（和暦）',
  決定日: '決定日（和暦）',
  終了日: '効力を失う日（和暦）',
  事実発生日: '事実のあった日（和暦）',
  届出日: '届出日（和暦）',
  受理日: '受理日（和暦）',
  根拠: '取消しの根拠',
  理由: '理由',
  変更内容: '変更届の内容',
  再交付日: '再交付日（和暦）',
  文書番号: '文書番号',
  発信日: '発信日（和暦）',
  市名: '市の名称',
  市長職名: '市長の職名',
  市長氏名: '市長の氏名',
  担当課: '担当課',
  担当者: '担当者',
  市の所在地: '市の所在地',
  電話: '市の電話番号',
} as const;
export type LetterPlaceholder = keyof typeof letterPlaceholders;

/** What a letter says of one company; a value that is not known is absent or empty. */
export type LetterFacts = Readonly<Partial<Record<LetterPlaceholder, string>>>;

/** What may be left empty in a letter without anything being wrong. */
const mayBeEmpty: readonly string[] = [
  '代表者職名',
  '代表者氏名',
  '郵便番号',
  '担当課',
  '担当者',
  '市の所在地',
  '電話',
  '市長氏名',
] satisfies readonly LetterPlaceholder[];

const isPlaceholder = (name: string): name is LetterPlaceholder => Object.hasOwn(letterPlaceholders, name);
const pattern = /\{([^{}]*)\}/gu;

/** Names between braces, each once, in order of appearance. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
];

/** Names in the text that stand for nothing. */
export const unknownNames = (text: string): readonly string[] => namesIn(text).filter((name) => !isPlaceholder(name));

/** Names in the text whose value is needed and not known. */
export const missingNames = (text: string, facts: LetterFacts): readonly LetterPlaceholder[] =>
  namesIn(text)
    .filter(isPlaceholder)
    .filter((name) => (facts[name] ?? '') === '' && !mayBeEmpty.includes(name));

/**
 * The text with its values. They are put in as they are: a company named 「{市名}」 stays so, and no letter is folded.
 * What is missing shows its name in 〔〕, so that a preview never reads as if it were complete.
 */
export const fillText = (text: string, facts: LetterFacts): string =>
  text.replaceAll(pattern, (whole, name: string) => {
    if (!isPlaceholder(name)) return whole;
    const value = facts[name] ?? '';
    return value === '' && !mayBeEmpty.includes(name) ? `〔${name}〕` : value;
  });
