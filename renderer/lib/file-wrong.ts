import type { Params } from './message-values.ts';

const format = 'この画面で書き出した、チェックシートの版のファイルを選んでください。';

const parts: Readonly<Record<string, string>> = {
  rows: '見出しの行はありますが、その下に数値の行がありません。',
  holidays:
    '内閣府の「国民の祝日」のCSVファイル（syukujitsu.csv）ではありません。1行目が「国民の祝日・休日月日,国民の祝日・休日名称」のファイルを選んでください。',
  'holiday-rows': '見出しの行はありますが、その下に祝日の行がありません。',
  format: `形式の名前がありません。${format}`,
  'other-format': `形式の名前が、チェックシートの版のものではありません。${format}`,
  version: '形式の版が、このアプリの読める版ではありません。このアプリを新しくするか、書き出し直してもらってください。',
  beside: `版の内容のほかに、このアプリの知らない部分があります。${format}`,
};

/** Names of the parts of a version in its file; other keys are for the programme only. */
const names: Readonly<Record<string, string>> = {
  label: '版の名前',
  title: '表題',
  previousVersionId: '前の版',
  thresholds: '合格の基準',
  categories: '項目',
  items: '審査項目',
  fields: '記入欄',
  declarations: '表紙の確認欄',
  mappings: '前の版との対応',
  carry: '引き継ぎ',
  text: '文',
  notes: '注',
  tickRule: '✓の条件',
  options: '選択肢',
  columns: '欄の列',
  achievement: '広報掲載のことば',
  points: '点数',
  id: '番号',
};

/** 「sheet.categories.0.items.2.tickRule」 as 「1つめの項目 › 3つめの審査項目 › ✓の条件」. */
function placeWords(path: readonly string[]): string {
  const said = path.flatMap((part, at) => {
    const name = Object.hasOwn(names, part) ? names[part] : undefined;
    if (name === undefined) return [];
    const index = path[at + 1];
    return [index !== undefined && /^\d+$/u.test(index) ? `${Number(index) + 1}つめの${name}` : name];
  });
  return said.length === 0 ? '版の内容' : said.join(' › ');
}

/** What of a file of the wrong kind is wrong, and the next step. */
export function fileWrongText({ columns, part }: Params): string {
  if (columns !== undefined)
    return `何も変更していません。見出しの行に${columns}がありません。見出しの名前を直してから、もう一度選んでください。`;
  const [head = '', ...path] = typeof part === 'string' ? part.split('.') : [];
  if (head === 'sheet')
    return `何も変更していません。「${placeWords(path)}」が読めません（ないか、書き方が違います）。書き出したアプリで確かめて、書き出し直してください。`;
  const known = Object.hasOwn(parts, head) ? parts[head] : undefined;
  return `何も変更していません。${known ?? 'この画面で書き出したファイルか、案内にある形式のファイルを選んでください。'}`;
}
