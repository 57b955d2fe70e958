import { policy, type SettingDefinition, undecided } from './setting-types.ts';

/** Three of the five items of category 2, in every way that can be chosen. */
const threeOfCategory2: readonly string[] = [1, 2, 3, 4, 5].flatMap((one) =>
  [1, 2, 3, 4, 5]
    .filter((two) => two > one)
    .flatMap((two) => [3, 4, 5].filter((three) => three > two).map((three) => `2-${one}・2-${two}・2-${three}`)),
);

/** What the judgement depends on: both sheets, the years, the statistics. */
export const judgementSettings: readonly SettingDefinition[] = [
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
    key: 'passMark',
    group: 'points',
    kind: 'number',
    label: '認定に必要な点数（仮の設定）',
    help: '点数方式の旧チェックシートだけに使います。1～100点の整数です。',
    unit: '点',
    min: 1,
    max: 100,
    source: `${undecided}（ほかの市の同種の制度で100点中50点・60点、25審査項目中15という例がある）`,
  },
  {
    key: 'starsMandatory',
    group: 'points',
    kind: 'boolean',
    label: '☆の審査項目すべてに✓があることを認定の前提とする',
    source: `☆の意味は市の資料に説明がない。配点（4点）にだけ使うことを初期値とした`,
  },
  {
    key: 'starOfCategory1',
    group: 'points',
    kind: 'choice',
    label: '項目1で☆の付く審査項目',
    help: '項目1の☆は1つです（配点の合計10点から逆算）。項目の合計は、どれを選んでも変わりません。',
    source: '市の資料の写しでは項目1の☆が読み取れないため仮に置いた値',
    choices: [
      { value: '1-1', label: '1-1（経営者の理念表明）' },
      { value: '1-2', label: '1-2（担当部署）' },
      { value: '1-3', label: '1-3（一般事業主行動計画）' },
      { value: '1-4', label: '1-4（上記以外の取組）' },
    ],
  },
  {
    key: 'starsOfCategory2',
    group: 'points',
    kind: 'choice',
    label: '項目2で☆の付く審査項目',
    help: '項目2の☆は3つです（配点の合計16点から逆算）。2-1は36協定、2-2は労働時間の管理、2-3は時間外労働の実績、2-4は取組、2-5は上記以外の取組です。',
    source: '市の資料の写しでは項目2の☆が読み取れないため仮に置いた値',
    choices: threeOfCategory2.map((value) => ({ value, label: value })),
  },
  {
    key: 'yearBasis',
    group: 'years',
    kind: 'choice',
    label: '様式の「年」の意味',
    help: '表の年の名前（2025年、2025年度など）が変わります。',
    source: `様式は「年」、更新についての資料は「年度毎」と書いている。${undecided}`,
    choices: [
      { value: 'calendar', label: '暦年（1月～12月）' },
      { value: 'fiscal', label: '年度（4月～3月）' },
      { value: 'business', label: '事業年度（決算期）' },
    ],
  },
  {
    key: 'baseYearMode',
    group: 'years',
    kind: 'choice',
    label: '対象の3年の決め方',
    help: '違うのは1月から3月までの受付だけです。例：令和8年1月の受付なら、上は2022年～2024年、下は2023年～2025年。',
    source: `様式の例（令和5年度の申請で2020年～2022年）による。1月～3月の扱いは${undecided}`,
    choices: [
      { value: 'fiscal-year', label: '受付の年度の前の3年' },
      { value: 'latest-full-year', label: '受付の前の年までの3年' },
    ],
  },
  {
    key: 'useWindow',
    group: 'years',
    kind: 'choice',
    label: '「過去5年間」の利用実績の数え方',
    source: `様式の「過去5年間」。数え始めは${undecided}`,
    choices: [
      { value: 'base-years', label: '対象の3年の最後の年までの5年間' },
      { value: 'until-receipt', label: '受付の日までの5年間' },
    ],
  },
  {
    key: 'womenManagersSeries',
    group: 'years',
    kind: 'choice',
    label: '女性管理職の割合を比べる平均',
    help: '平均の数値は「公的平均値」の画面で見て、入力できます。',
    source: `様式は「業種別平均」とだけ書いている。${undecided}`,
    choices: [
      { value: 'women-managers', label: '雇用均等基本調査（課長相当職以上、役員を含む）' },
      { value: 'women-managers-eruboshi', label: '女性活躍推進法（えるぼし認定）の産業平均値' },
    ],
  },
];
