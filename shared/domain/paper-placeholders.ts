import { type LetterPlaceholder, letterPlaceholders } from './letter-placeholders.ts';
import type { PaperKind } from './paper.ts';

/** A name a Word template may hold in {{ }}. */
interface PaperPlaceholder {
  readonly name: string;
  readonly meaning: string;
  /** Becomes paragraphs or tables, so it stands in a paragraph of its own. */
  readonly block: boolean;
}

const text = (name: string, meaning: string): PaperPlaceholder => ({ name, meaning, block: false });
const block = (name: string, meaning: string): PaperPlaceholder => ({ name, meaning, block: true });

/** The letter itself: wording and numbers come from 案内 › 文面, the template gives them their form. */
const letterParts: readonly PaperPlaceholder[] = [
  text('宛名', '宛名（所在地・事業者名・代表者名、敬称つき）'),
  text('差出人', '差出人（市長名）'),
  text('公印', '「（公印省略）」の文字（公印を押すときは空欄）'),
  text('件名', '件名（「案内」の文面）'),
  block('本文', '前文・本文・結び（「案内」の文面）'),
  block('記', '「記」から「以上」まで（「案内」の文面）'),
  block('教示', '教示（「案内」の文面で印刷するとき）'),
];

const everyDecision: readonly LetterPlaceholder[] = [
  '文書番号',
  '発信日',
  '事業者名',
  '代表者職名',
  '代表者氏名',
  '郵便番号',
  '所在地',
  '受付番号',
  '申請日',
  '決定日',
  '市名',
  '市長職名',
  '市長氏名',
  '担当課',
  '担当者',
  '市の所在地',
  '電話',
];
const letter = (more: readonly LetterPlaceholder[]): readonly PaperPlaceholder[] => [
  ...letterParts,
  ...[...everyDecision, ...more].map((name) => text(name, letterPlaceholders[name])),
];

const opinionSheet: readonly PaperPlaceholder[] = [
  text('会議名', '推進委員会の会議の名前'),
  text('会議日', '会議の日（和暦と曜日）'),
  text('会議場所', '会議の場所'),
  text('議題番号', '議題の番号（審議1）'),
  text('事業者名', '事業者名'),
  text('所在地', '事業者の所在地'),
  text('代表者', '代表者の職名と氏名'),
  text('業種', '業種'),
  text('従業員数', '従業員数'),
  text('申請区分', '新規か更新か'),
  text('受付番号', '申請の受付番号'),
  text('受付日', '申請の受付日（和暦）'),
  text('チェックシート', 'チェックシートの様式'),
  text('意見の区分', '認定が適当・条件付きで適当・適当でない（記録した意見に■）'),
  text('意見の日', '意見を聴いた日（記録がないときは空欄）'),
  text('市名', '市の名称'),
  text('担当課', '担当課'),
  text('作成日', '文書を作った日（和暦）'),
  block('会社の概要', 'ヒアリングで聴いた会社の概要・風土'),
  block('ヒアリングの記録', 'ヒアリングの日・方法・相手・内容の表'),
  block('再審査の理由', '更新を委員会に諮る理由（更新の再審査のとき）'),
  block('判定表', '項目ごとの✓の数と合否の表、判定の文'),
  block('審査のチェックの違い', '申請者と違うチェックにした審査項目の表'),
  block('委員会の意見', '記録した意見（記録がないときは記入欄）'),
];

const byKind: Readonly<Record<PaperKind, readonly PaperPlaceholder[]>> = {
  'decision-certified': letter(['認定番号', '認定日', '起算日', '満了日']),
  'decision-refused': letter(['理由']),
  'renewal-decided': letter(['認定番号', '認定日', '起算日', '満了日', '更新回数']),
  'renewal-refused': letter(['認定番号', '起算日', '満了日', '認定の効力', '理由']),
  'opinion-sheet': opinionSheet,
};

/** The names a kind of paper knows, in the order of a page. */
export const paperPlaceholders = (kind: PaperKind): readonly PaperPlaceholder[] => byKind[kind];
