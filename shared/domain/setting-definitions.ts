import type { SettingKey } from './settings.ts';

/** How a setting is entered. `lines` is one entry per line. */
export type SettingKind = 'choice' | 'number' | 'text' | 'long-text' | 'lines' | 'boolean';

/** Groups of the settings page, in order. */
export const settingGroups = [
  'judgement',
  'term',
  'procedure',
  'office',
  'certificate',
  'publication',
  'files',
] as const;
export type SettingGroup = (typeof settingGroups)[number];
/** Japanese headings of the groups. */
export const settingGroupLabels: Readonly<Record<SettingGroup, string>> = {
  judgement: '判定',
  term: '認定期間と番号',
  procedure: '手続',
  office: '市・担当課',
  certificate: '認定証',
  publication: '広報掲載',
  files: 'ファイル出力',
};

/** One setting as the settings page shows it. Its default is in `defaultSettings`. */
export interface SettingDefinition {
  readonly key: SettingKey;
  readonly group: SettingGroup;
  readonly kind: SettingKind;
  readonly label: string;
  /** What may be typed, shown with the field. */
  readonly help?: string;
  /** Where the default comes from, shown under the field. */
  readonly source: string;
  readonly unit?: string;
  /** Numbers: smallest value. */
  readonly min?: number;
  /** Numbers: largest value; texts: most characters. */
  readonly max?: number;
  readonly required?: boolean;
  /** Placeholders a text must hold. */
  readonly placeholders?: readonly string[];
  /** All placeholders a text may hold, when they are not those it must hold. */
  readonly mayHold?: readonly string[];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

const memo = '更新についての資料';
const policy = 'チェックシート見直し方針';
const undecided = '市の資料に定めがないため仮に置いた値';

/** All settings in the order of the page. */
export const settingDefinitions: readonly SettingDefinition[] = [
  {
    key: 'naPolicy',
    group: 'judgement',
    kind: 'choice',
    label: '「-」（対象者なし）の数え方',
    source: `${undecided}。対象者がいない事業者に不利にならないよう、分母から除く扱いを初期値とした`,
    choices: [
      { value: 'exclude', label: '分母から除く' },
      { value: 'count-as-unticked', label: 'チェックなしとして数える' },
      { value: 'count-as-ticked', label: 'チェックありとして数える' },
    ],
  },
  {
    key: 'categoryRatio',
    group: 'judgement',
    kind: 'choice',
    label: '項目の合格に必要なチェックの割合',
    source: `${policy}「各項目の合否判定は、半数以上の審査項目にチェックが付くか否かで判断する。」`,
    choices: [
      { value: '1/2', label: '半数以上' },
      { value: '3/5', label: '5分の3以上' },
      { value: '2/3', label: '3分の2以上' },
      { value: '3/4', label: '4分の3以上' },
      { value: '1/1', label: 'すべて' },
    ],
  },
  {
    key: 'minCategories',
    group: 'judgement',
    kind: 'number',
    label: '認定に必要な合格項目数',
    unit: '項目',
    min: 1,
    max: 7,
    source: `${policy}「7つの項目の内、3つ以上の項目が合格であれば認定とする。」`,
  },
  {
    key: 'legalComplianceRequired',
    group: 'judgement',
    kind: 'boolean',
    label: '関係法令の遵守を認定の前提とする',
    source: `チェックシート表紙の確認欄。前提とする扱いは${undecided}`,
  },
  {
    key: 'termYears',
    group: 'term',
    kind: 'number',
    label: '認定期間',
    unit: '年',
    min: 1,
    max: 10,
    source: `${memo}（認定期間3年、令和6年1月15日満了）`,
  },
  {
    key: 'excludeFirstDay',
    group: 'term',
    kind: 'boolean',
    label: '認定日を期間に算入しない（初日不算入）',
    source: '民法140条。令和3年1月15日（金）の認定で令和6年1月15日満了となる数え方',
  },
  {
    key: 'numberKeptOnRenewal',
    group: 'term',
    kind: 'boolean',
    label: '更新後も同じ認定番号を使う',
    source: undecided,
  },
  {
    key: 'firstCertificationNumber',
    group: 'term',
    kind: 'number',
    label: '認定番号の開始番号',
    min: 1,
    max: 99_999,
    source: `${undecided}（第1号から）`,
  },
  {
    key: 'renewalNoticeMonths',
    group: 'procedure',
    kind: 'number',
    label: '更新案内を始める時期（満了前）',
    unit: 'か月',
    min: 1,
    max: 24,
    source: undecided,
  },
  {
    key: 'renewalDeadlineMonths',
    group: 'procedure',
    kind: 'number',
    label: '更新申請の期限（満了前）',
    unit: 'か月',
    min: 0,
    max: 12,
    source: `${undecided}（北海道の同種制度は満了の1か月前）`,
  },
  {
    key: 'correctionOfficeDays',
    group: 'procedure',
    kind: 'number',
    label: '補正の期限',
    unit: '開庁日',
    min: 1,
    max: 90,
    source: undecided,
  },
  {
    key: 'receiptNumberPattern',
    group: 'procedure',
    kind: 'text',
    label: '受付番号の形',
    help: '{年度}はR8のような年度、{西暦年度}は2026のような年度、{連番}は年度ごとの連番に替わります。{連番4}のように2～6を付けると、その桁数にそろえます（0012）。',
    max: 40,
    required: true,
    mayHold: ['年度', '西暦年度', '連番', '連番2', '連番3', '連番4', '連番5', '連番6'],
    source: undecided,
  },
  {
    key: 'documentsNew',
    group: 'procedure',
    kind: 'lines',
    label: '新規申請の提出書類（1行に1つ）',
    source: `${undecided}（要綱の様式名に合わせて直してください）`,
  },
  {
    key: 'documentsRenewal',
    group: 'procedure',
    kind: 'lines',
    label: '更新申請の提出書類（1行に1つ）',
    source: `${memo}（変更点の申請）。書類名は${undecided}`,
  },
  {
    key: 'cityName',
    group: 'office',
    kind: 'text',
    label: '市の名称',
    max: 40,
    required: true,
    source: 'チェックシートの表題',
  },
  { key: 'mayorTitle', group: 'office', kind: 'text', label: '市長の職名', max: 40, required: true, source: undecided },
  {
    key: 'mayorName',
    group: 'office',
    kind: 'text',
    label: '市長の氏名',
    max: 60,
    source: '認定証に印字する氏名。交付の前に入力してください',
  },
  {
    key: 'departmentName',
    group: 'office',
    kind: 'text',
    label: '担当課',
    max: 60,
    source: '市の資料は「事務局」とのみ記載',
  },
  { key: 'clerkName', group: 'office', kind: 'text', label: '担当者名', max: 60, source: '操作の記録に残す名前' },
  { key: 'honorific', group: 'certificate', kind: 'text', label: '敬称', max: 10, source: undecided },
  {
    key: 'certificateBody',
    group: 'certificate',
    kind: 'long-text',
    label: '認定証の本文',
    max: 400,
    required: true,
    source: '文案。市の認定証の文言に合わせて直してください',
  },
  {
    key: 'certificatePunctuation',
    group: 'certificate',
    kind: 'boolean',
    label: '本文に句読点を付ける',
    source: '賞状では付けない慣例もあるため選択できる',
  },
  {
    key: 'certificateRenewalNote',
    group: 'certificate',
    kind: 'boolean',
    label: '更新の認定証に「（更新）」と記す',
    source: undecided,
  },
  {
    key: 'publicationCategoryPhrase',
    group: 'publication',
    kind: 'text',
    label: '合格した項目の文',
    help: '{項目}のところに、合格した項目の名前が入ります。',
    max: 100,
    required: true,
    placeholders: ['項目'],
    source: `${policy}「〇〇に力を入れている…」`,
  },
  {
    key: 'publicationItemPhrase',
    group: 'publication',
    kind: 'text',
    label: '取組の文',
    help: '{取組}のところに、取組の名前が入ります。',
    max: 100,
    required: true,
    placeholders: ['取組'],
    source: `${policy}「〇〇に取り組んでいる…」`,
  },
  {
    key: 'publicationOrder',
    group: 'publication',
    kind: 'choice',
    label: '掲載の順序',
    source: undecided,
    choices: [
      { value: 'number', label: '認定番号順' },
      { value: 'kana', label: '五十音順' },
    ],
  },
  {
    key: 'csvEncoding',
    group: 'files',
    kind: 'choice',
    label: 'CSVの文字コード',
    source: '髙・﨑などの字を失わないUTF-8を初期値とした',
    choices: [
      { value: 'utf-8-bom', label: 'UTF-8（BOM付き、Excelでそのまま開ける）' },
      { value: 'cp932', label: 'Shift_JIS（CP932）' },
    ],
  },
];
