import type { AverageSeries, OfficialAverage } from '../domain/official-averages.ts';
import type { CivilDate } from '../kernel/types.ts';

/** One page that quotes figures of an edition: tenths of a percent by JSIC letter, `all` for 調査産業計. */
interface Quotation {
  readonly url: string;
  readonly tenths: Readonly<Record<string, number>>;
  /** How a figure was computed from another edition's, where no page prints it. */
  readonly derivedBy?: string;
}

interface Edition {
  readonly series: AverageSeries;
  readonly year: number;
  readonly edition: string;
  readonly publishedOn: CivilDate | null;
  /** What has to be said about the day of publication. */
  readonly published?: string;
  /** Where the official table is, to check and complete the figures. */
  readonly official?: string;
  readonly quotations: readonly Quotation[];
}

const mhlw = 'https://www.mhlw.go.jp/toukei';
const dayUnknown = '公表日は出典にないため空欄です';

const paidLeave: readonly Omit<Edition, 'series'>[] = [
  {
    year: 2020,
    edition: '令和3年就労条件総合調査',
    publishedOn: '2021-11-22',
    published: '公表日は令和3年11月としか分からないため、報道の日（令和3年11月22日）を入れています',
    official: `${mhlw}/itiran/roudou/jikan/syurou/21/index.html`,
    quotations: [
      {
        url: 'https://insource.co.jp/contents/hr-article-no55418.html',
        tenths: {
          all: 566,
          C: 639,
          D: 532,
          E: 616,
          F: 733,
          G: 651,
          H: 551,
          I: 486,
          J: 573,
          K: 583,
          L: 583,
          M: 450,
          N: 519,
          O: 486,
          P: 580,
          Q: 477,
          R: 585,
        },
      },
    ],
  },
  {
    year: 2021,
    edition: '令和4年就労条件総合調査',
    publishedOn: '2022-10-28',
    official: `${mhlw}/itiran/roudou/jikan/syurou/22/index.html`,
    quotations: [
      {
        url: 'https://www.fujitomi.co.jp/staffblog/GW-and-Paid-Holidays/',
        tenths: {
          all: 583,
          C: 580,
          D: 532,
          E: 626,
          F: 714,
          G: 632,
          H: 595,
          I: 495,
          J: 568,
          K: 555,
          L: 607,
          M: 443,
          N: 532,
          O: 501,
          P: 603,
          Q: 724,
        },
      },
    ],
  },
  {
    year: 2022,
    edition: '令和5年就労条件総合調査',
    publishedOn: '2023-10-31',
    official: `${mhlw}/itiran/roudou/jikan/syurou/23/dl/gaiyou01.pdf`,
    quotations: [
      {
        url: 'https://advance-news.co.jp/news/2023/10/post-4290.html',
        tenths: { all: 621, F: 737, M: 491, Q: 748 },
      },
      { url: 'https://s-housing.jp/archives/330210', tenths: { D: 575 } },
      { url: 'https://www.trucknews.biz/article/r031135/', tenths: { H: 591 } },
    ],
  },
  {
    year: 2023,
    edition: '令和6年就労条件総合調査',
    publishedOn: '2024-12-25',
    official: `${mhlw}/itiran/roudou/jikan/syurou/24/index.html`,
    quotations: [
      {
        url: 'https://roukijp.jp/?p=13261',
        tenths: { all: 653, C: 715, E: 704, F: 707, M: 510, Q: 550, R: 711 },
      },
      { url: 'https://www.trucknews.biz/article/r031135/', tenths: { H: 622 } },
      {
        url: 'https://www.s-housing.jp/archives/407666',
        tenths: { D: 607 },
        derivedBy: '令和7年調査の60.7％が前回から「横ばい」（付与17.8日、取得10.8日）',
      },
      {
        url: 'https://roukijp.jp/?p=17804',
        tenths: { J: 654 },
        derivedBy: '令和7年調査の72.8％から7.4ポイントを引いた値',
      },
      {
        url: 'https://roukijp.jp/?p=17804',
        tenths: { N: 632 },
        derivedBy: '令和7年調査の59.6％に3.6ポイントを足した値',
      },
    ],
  },
  {
    year: 2024,
    edition: '令和7年就労条件総合調査',
    publishedOn: '2025-12-19',
    official: `${mhlw}/itiran/roudou/jikan/syurou/25/index.html`,
    quotations: [
      {
        url: 'https://roukijp.jp/?p=17804',
        tenths: { all: 669, C: 743, E: 728, F: 752, I: 599, J: 728, M: 507, N: 596, Q: 571 },
      },
      { url: 'https://www.s-housing.jp/archives/407666', tenths: { D: 607 } },
    ],
  },
];

const womenManagers: readonly Omit<Edition, 'series'>[] = [
  {
    year: 2021,
    edition: '令和3年度雇用均等基本調査',
    publishedOn: null,
    published: dayUnknown,
    quotations: [
      {
        url: 'https://insource.co.jp/contents/hr-article-no64624.html',
        tenths: { all: 123, F: 33, M: 223, N: 243, O: 198, P: 482 },
      },
    ],
  },
  {
    year: 2022,
    edition: '令和4年度雇用均等基本調査',
    publishedOn: null,
    published: dayUnknown,
    official: `${mhlw}/list/dl/71-r04/02.pdf`,
    quotations: [
      {
        url: 'https://womanslabo.com/news-women-230906-1',
        tenths: { all: 127, G: 115, H: 113, I: 139, J: 150, K: 124, L: 110, M: 175, N: 246, O: 172, P: 530 },
      },
    ],
  },
  {
    year: 2023,
    edition: '令和5年度雇用均等基本調査',
    publishedOn: null,
    published: dayUnknown,
    official: `${mhlw}/list/dl/71-r05/02.pdf`,
    quotations: [{ url: 'https://yodogawaroukyou.gr.jp/info/jinrou/10051', tenths: { all: 127 } }],
  },
  {
    year: 2024,
    edition: '令和6年度雇用均等基本調査',
    publishedOn: null,
    published: dayUnknown,
    quotations: [{ url: 'https://www.hayashi-consul-sr.com/post-13851', tenths: { all: 131, N: 260, P: 504 } }],
  },
];

/** What a source begins with when no page prints the figure. */
export const derivedPrefix = '計算値：';

function rowsOf(of: Edition): OfficialAverage[] {
  const { series, year, edition, publishedOn } = of;
  return of.quotations.flatMap(({ url, tenths, derivedBy }) => {
    const parts = [
      `${derivedBy === undefined ? '' : `${derivedPrefix}${derivedBy}。`}報道等の引用 ${url}`,
      ...(of.official === undefined ? [] : [`公式の表 ${of.official}`]),
      ...(of.published === undefined ? [] : [of.published]),
    ];
    const source = parts.join('。');
    return Object.entries(tenths).map(([industry, value]): OfficialAverage => ({
      series,
      industry,
      year,
      tenths: value,
      edition,
      publishedOn,
      source,
    }));
  });
}

/**
 * The figures that ship with the app: paid-leave rate by the year it is about (the year before the survey) and women
 * managers by the year of the survey (1 October). All are secondary sources quoting the ministry's releases; an industry no
 * page names has no row, which is not 0. The averages of the えるぼし certification do not ship: the page that quotes four of
 * them does not say their year.
 */
export const shippedAverages: readonly OfficialAverage[] = [
  ...paidLeave.flatMap((edition) => rowsOf({ ...edition, series: 'paid-leave-rate' })),
  ...womenManagers.flatMap((edition) => rowsOf({ ...edition, series: 'women-managers' })),
];

/** The fixed key of a shipped figure: an edit or a removal by a clerk is recognised by it and stands. */
export const shippedAverageId = ({ series, year, industry }: OfficialAverage): string =>
  `average-${series}-${year}-${industry}`;
