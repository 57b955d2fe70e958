import { yearOfParams } from './base-years.ts';
import { grouped, shareText, thousandthsText } from './exact-number.ts';
import { industryName } from './industries.ts';
import { averageSeries, type AverageSeries } from './official-averages.ts';
import type { VerdictCode, VerdictFact } from './system-verdict.ts';

type Params = VerdictFact['params'];

const numberOf = (value: string | number | undefined): number => (typeof value === 'number' ? value : 0);
/** A figure kept in thousandths, with one decimal or as many as were entered. */
const figure = (value: string | number | undefined): string => grouped(thousandthsText(numberOf(value)));
/** The same for a limit or a whole number, without a needless 「.0」. */
const plain = (value: string | number | undefined): string => grouped(thousandthsText(numberOf(value), 0));

/** What is compared with: the average of each statistic. */
const averageNames: Readonly<Record<AverageSeries, string>> = {
  'paid-leave-rate': '年次有給休暇の取得率の平均',
  'women-managers': '女性管理職の割合の平均',
  'women-managers-eruboshi': '女性管理職の割合の産業平均値',
};
const averageName = (series: string | number | undefined): string => {
  const found = averageSeries.find((each) => each === series);
  return found === undefined ? '公的統計の平均' : averageNames[found];
};

const industryLabel = (code: string | number | undefined): string =>
  code === 'all' ? '調査産業計' : industryName(String(code ?? ''));

/** 業種別平均62.1％（宿泊業、飲食サービス業、令和5年就労条件総合調査） */
function averageWords({ average, industry, edition, fallback, company }: Params): string {
  const outside = numberOf(fallback) === 1;
  const name = outside ? '全産業の平均' : '業種別平均';
  const why = outside ? `（${industryName(String(company))}は調査の対象外）` : '';
  const where = `${industryLabel(industry)}${why}`;
  return `${name}${figure(average)}％（${edition === '' ? where : `${where}、${edition ?? ''}`}）`;
}

function managersWords(params: Params): string {
  const women = numberOf(params['women']);
  const total = numberOf(params['total']);
  const average = params['average'];
  const share = `管理職${total}人のうち女性${women}人（${shareText(women, total, numberOf(average))}）`;
  return average === undefined ? `${share}。` : `${share} ${params['sign'] ?? ''} ${averageWords(params)}`;
}

function shareWords(params: Params): string {
  const { year, basis, label, percent, sign } = params;
  const part = numberOf(params['part']);
  const total = numberOf(params['total']);
  const when = yearOfParams(year, basis);
  if (total === 0) return `${when}：0人（割合を計算できません）`;
  const share = shareText(part, total, numberOf(percent));
  return `${when}：${total}人のうち${label ?? ''}${part}人（${share}） ${sign ?? ''} ${plain(percent)}％`;
}

const hoursOver =
  (span: '月' | '年間') =>
  ({ year, basis, hours, limit }: Params): string =>
    `最大で${span}${figure(hours)}時間（${yearOfParams(year, basis)}）。${span}${plain(limit)}時間を超えています。`;

function hoursWords({ year, basis, month, whole }: Params): string {
  const parts = [
    ...(month === undefined ? [] : [`月${figure(month)}時間`]),
    ...(whole === undefined ? [] : [`年間${figure(whole)}時間`]),
  ];
  return `${yearOfParams(year, basis)}：${parts.join('、')}`;
}

function averageHoursWords({ year, previous, basis, unit, now, before, percent, met }: Params): string {
  const span = unit === 'year' ? '年間' : '月';
  const change = numberOf(before) === 0 ? `${yearOfParams(previous, basis)}が0時間のため比べられません` : null;
  const result = numberOf(met) === 1 ? `${plain(percent)}％以上減っています` : `${plain(percent)}％以上減っていません`;
  const hours = `${span}平均 ${yearOfParams(previous, basis)} ${figure(before)}時間 → ${yearOfParams(year, basis)} ${figure(now)}時間`;
  return `${hours}（${change ?? result}）`;
}

/** Sentences for the reasons and figures of a verdict; shared because screen and print say the same. */
const sentences: Readonly<Record<VerdictCode, (params: Params) => string>> = {
  'not-applicable-not-allowed': () => 'この審査項目に「-」は使えません。',
  'not-applicable-with-use': () => '「-」（対象者なし）ですが、利用実績が記入されています。',
  'not-applicable-unconfirmed': () => '「-」の理由（利用対象者がいなかったこと）を確認欄で確かめてください。',
  'not-applicable-to-judge': () => '「-」（対象者なし）です。対象者がいなかったことは担当者が確かめてください。',
  'entries-speak-for-a-tick': () => '記入からは✓になりますが、チェックがありません。',

  'entry-missing': ({ fields }) =>
    fields === undefined ? '✓がありますが、記入欄が空です。' : `✓がありますが、${fields}の記入がありません。`,
  'basis-missing': () =>
    '記入した時間数が「最も時間外労働が多かった従業員の実績」か「平均時間外労働時間」かを選んでください。',
  'years-missing': ({ field, years }) => `「${field ?? ''}」の${years ?? ''}の記入がありません。`,
  'early-years-missing': ({ field, years, count }) =>
    `「${field ?? ''}」の${years ?? ''}の記入がありません。設立から${count ?? ''}年に満たない場合は、担当者が判断してください。`,
  'last-year-missing': ({ year, basis }) => `${yearOfParams(year, basis)}の平均時間外労働時間の記入がありません。`,
  'comparison-year-missing': ({ year, basis }) =>
    `${yearOfParams(year, basis)}と比べる前年または一昨年の、同じ単位（年間または月）の時間数の記入がありません。`,
  'five-days-missing': ({ years }) =>
    `${years ?? ''}に、10日以上付与された全従業員が年5日以上取得したことの確認がありません。`,
  'target-or-managers-missing': () => '登用目標も、管理職の人数も記入がありません。',
  'managers-incomplete': () => '管理職の人数は男女とも記入してください（いないときは0）。',
  'managers-impossible': () => '管理職の人数に、あり得ない数があります。',
  'no-managers': () => '管理職が0人のため割合を計算できません。登用目標の記入が必要です。',
  'use-missing': () => '✓がありますが、利用実績の記入がありません。',
  'use-year-missing': () => '利用実績の年の記入がありません。',
  'same-year-twice': ({ field, years }) =>
    `${field === '' ? '' : `「${field ?? ''}」に`}同じ年が2回あります（${years ?? ''}）。1行にまとめてください。`,
  'figure-impossible': ({ field, years }) =>
    `「${field ?? ''}」の${years ?? ''}に、あり得ない数があります。判定には使っていません。`,
  'number-impossible': ({ label }) => `「${label ?? ''}」が、あり得ない数です。`,
  'year-outside-window': ({ year, first, last, basis }) =>
    `${yearOfParams(year, basis)}は対象の期間（${yearOfParams(first, basis)}から${yearOfParams(last, basis)}まで）の外なので、実績に数えません。`,
  'other-without-text': ({ option }) => `「${option ?? ''}」の内容が書かれていません。`,
  'average-missing': ({ series, industry, year }) =>
    `比べる${averageName(series)}（${series === 'women-managers-eruboshi' ? 'えるぼし認定、' : ''}${industryLabel(industry)}${year === undefined ? '' : `、${yearOfParams(year, 'calendar')}分`}）が登録されていません。`,
  'industry-missing': () => '事業者の業種が登録されていないため、業種別平均と比べられません。',

  'too-few-options': ({ count, min }) =>
    numberOf(count) === 0
      ? '✓がありますが、取組が一つも選ばれていません。'
      : `✓には取組が${min ?? ''}つ以上必要ですが、${count ?? ''}つです。`,
  'month-hours-over': hoursOver('月'),
  'year-hours-over': hoursOver('年間'),
  'reduction-not-met': ({ percent }) =>
    `平均時間外労働時間が、前年比でも一昨年比でも${plain(percent)}％以上減っていません。`,
  'five-days-not-all': ({ years }) => `${years ?? ''}に、年5日以上取得していない従業員がいます。`,
  'rates-not-above': ({ count, needed }) =>
    `取得率が業種別平均を上回る年は${count ?? ''}年です（${needed ?? ''}年以上必要）。`,
  'share-not-above': () => '女性管理職の割合が業種別平均を超えていません。登用目標の記入もありません。',
  'use-too-small': ({ min }) =>
    numberOf(min) <= 1
      ? '✓がありますが、対象の期間の利用実績がありません。'
      : `✓がありますが、利用実績が${min ?? ''}人以上の年がありません。`,
  'too-few-years': ({ count, needed }) => `基準に届く年は${count ?? ''}年です（${needed ?? ''}年以上必要）。`,
  'number-too-small': ({ label, value, min, unit }) =>
    `「${label ?? ''}」が${plain(value)}${unit ?? ''}です（${plain(min)}${unit ?? ''}以上必要）。`,

  'declared-entry': () => '記入があります。内容は担当者が確かめてください。',
  'declared-mark': () => '記入欄のない審査項目です。申請者の申告を担当者が確かめてください。',
  'target-carries': () => '登用目標が記入されています。目標の内容は担当者が確かめてください。',
  'text-carries': () => '制度の内容が記入されています。基準に合うかは担当者が確かめてください。',

  'options-counted': ({ count, min }) =>
    `数えた取組：${numberOf(count) === 0 ? 'なし' : `${count ?? ''}つ`}（${min ?? ''}つ以上で✓）`,
  'overtime-of-year': hoursWords,
  'average-hours-compared': averageHoursWords,
  'rate-compared': (params) =>
    `${yearOfParams(params['year'], params['basis'])}：取得率${figure(params['rate'])}％ ${params['sign'] ?? ''} ${averageWords(params)}`,
  'managers-share': managersWords,
  'provisional-average': ({ year, averageYear }) =>
    `${yearOfParams(year, 'calendar')}分の平均は未公表のため、${yearOfParams(averageYear, 'calendar')}分と比べています（暫定）。決定のときに判定し直します。`,
  'use-of-year': ({ year, basis, persons, unit }) => `${yearOfParams(year, basis)}：${persons ?? 0}${unit ?? ''}`,
  'share-of-year': shareWords,
  'number-compared': ({ label, value, min, unit }) =>
    `${label ?? ''}：${plain(value)}${unit ?? ''}（${plain(min)}${unit ?? ''}以上で✓）`,
};

/** One reason or figure as a Japanese sentence. */
export const verdictSentence = ({ code, params }: VerdictFact): string => sentences[code](params);
