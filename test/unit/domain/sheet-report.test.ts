import { describe, expect, test } from 'vitest';
import { baseYears, defaultYearRules } from '../../../shared/domain/base-years.ts';
import { emptyAnswer, type EntryValue, itemByKey, type ItemAnswer } from '../../../shared/domain/checksheet.ts';
import { correctionLetter } from '../../../shared/domain/correction-letter.ts';
import { correctionLines, correctionNote } from '../../../shared/domain/correction-words.ts';
import type { ReportBlock, ReportCell, ReportDocument } from '../../../shared/domain/report.ts';
import { correctionItems } from '../../../shared/domain/review.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { sheetReport, type SheetReportInput } from '../../../shared/domain/sheet-report.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

const today = '2026-11-22';
const context: VerdictContext = {
  years: baseYears(today),
  industry: 'E',
  averages: { asOf: today, rows: [] },
  womenManagersSeries: 'women-managers',
};
const text = (value: string): EntryValue => ({ kind: 'text', text: value });

function answer(scheme: Scheme, key: string, change: Partial<ItemAnswer>): ItemAnswer {
  const empty = emptyAnswer(itemByKey(scheme, key)!, context.years);
  return { ...empty, ...change, entries: { ...empty.entries, ...change.entries } };
}

const of = (change: Partial<SheetReportInput> = {}): SheetReportInput => ({
  scheme: passFail2023,
  answers: {},
  declarations: {},
  carried: [],
  context,
  rules: judgementRules(defaultSettings),
  company: {
    name: '株式会社髙﨑製作所',
    kana: 'タカサキセイサクジョ',
    address: '朝霞市本町1-1-1',
    representative: '代表取締役　髙﨑',
    industry: '製造業',
  },
  receiptNumber: '2026-0001',
  receivedOn: today,
  city: '朝霞市',
  today,
  review: null,
  ...change,
});

const words = (cell: ReportCell | undefined): string =>
  cell === undefined
    ? ''
    : typeof cell === 'string'
      ? cell
      : `${cell.text}${cell.note === undefined ? '' : `\n${cell.note}`}`;
const tables = (document: ReportDocument): (ReportBlock & { kind: 'table' })[] =>
  document.blocks.filter((block) => block.kind === 'table');
/** Cells of the row that begins with `first`, in the table that holds one. */
const row = (document: ReportDocument, first: string): string[] =>
  tables(document)
    .flatMap((table) => table.rows)
    .find((each) => words(each.cells[0]) === first)
    ?.cells.map(words) ?? [];
const everything = (document: ReportDocument): string => JSON.stringify(document);

const answers = {
  mgmt_philosophy: answer(passFail2023, 'mgmt_philosophy', {
    applicantMark: 'ticked',
    entries: { philosophy_summary: text('イクボス宣言を行い、社内に掲示している。') },
  }),
  overtime_result: answer(passFail2023, 'overtime_result', {
    applicantMark: 'ticked',
    reviewerMark: 'blank',
    reviewerReason: '賃金台帳の写しがない。',
    entries: {
      overtime_basis: { kind: 'choice', key: 'max_employee' },
      overtime: {
        kind: 'years',
        rows: [
          { year: 2023, values: { month_hours: 40, year_hours: 300.5 } },
          { year: 2024, values: { month_hours: null, year_hours: null } },
          { year: 2025, values: { month_hours: 50, year_hours: 350 } },
        ],
      },
    },
  }),
  overtime_measures: answer(passFail2023, 'overtime_measures', {
    applicantMark: 'ticked',
    entries: { measures: { kind: 'options', chosen: ['no_overtime_day', 'other'], otherText: '勤務間インターバル' } },
  }),
  childcare_leave_use: answer(passFail2023, 'childcare_leave_use', { applicantMark: 'na' }),
};

describe('the filled sheet', () => {
  test('is printed like the form: cover, every item with what was entered, the sums of the applicant', () => {
    const declarations = {
      legal_compliance: { declared: true, entries: {} },
      kurumin: { declared: true, entries: { class: 'プラチナくるみん' } },
    };
    const document = sheetReport(of({ answers, declarations }));
    expect(document).toMatchObject({ title: '朝霞市ワーク・ライフ・グッドバランス企業認定制度チェックシート', orientation: 'portrait', author: '朝霞市', createdOn: today }); // prettier-ignore
    expect(document.head).toEqual(['受付番号　2026-0001　令和8年11月22日受付', '対象の年　2023年・2024年・2025年']);
    expect(row(document, '事業者名')).toEqual(['事業者名', '株式会社髙﨑製作所']);
    expect(tables(document)[1]?.rows.map(({ cells }) => cells.map(words))).toContainEqual([
      '✓',
      '厚生労働省が実施する「くるみん」の認定を受けている\n　認定区分：プラチナくるみん',
    ]);
    const sheet = tables(document)[2]!;
    const items = passFail2023.categories.flatMap((category) => category.items);
    for (const item of items) expect(row(document, item.id), item.id).toHaveLength(sheet.columns.length);
    expect(row(document, '1-1')[3]).toBe('理念の概要：イクボス宣言を行い、社内に掲示している。');
    expect(row(document, '1-2').slice(2)).toEqual(['', '担当部署名：（記入なし）']);
    // the year in the wording rolls; what was not entered of a year stays away; the unprinted choice is told when made
    expect(row(document, '2-1')[1]).toContain('2025年の平均時間外労働時間');
    expect(row(document, '2-1')[3]).toContain('最も時間外労働が多かった従業員の実績');
    expect(row(document, '2-1')[3]).toMatch(/2023年 月40時間・年間300\.5時間\n・2025年 月50時間・年間350時間/u);
    expect(row(document, '2-3')[3]).toMatch(/・ノー残業デーの実施\n・上記以外の取組（勤務間インターバル）/u);
    expect(row(document, '4-3')[2]).toBe('－');
    // half up as in the verdict: binary 0.35 would print as 0.3
    const managers: EntryValue = { kind: 'numbers', values: { male: 1993, female: 7 } };
    const women = answer(passFail2023, 'female_managers', { applicantMark: 'ticked', entries: { managers } });
    const review = { finishedOn: null, by: null };
    const reviewed = sheetReport(of({ answers: { female_managers: women }, review }));
    expect(row(reviewed, '4-1')[3]).toContain('女性管理職の割合：0.4％');
    expect(row(reviewed, '4-1').at(-1)).toContain('管理職2000人のうち女性7人（0.4％）');
    // applicant's sums: 2 of 4 ticked in category 2 although the reviewer took one away
    expect(everything(document)).toContain('✓ 2（必要 2）　合格');
    expect(everything(document)).toContain('集計（申請者のチェックによる）');
    expect(everything(document)).not.toContain('賃金台帳');
  });

  test('with the review: verdict, figures, the reviewer and his reason, and the judgement of the deciding marks', () => {
    const document = sheetReport(
      of({ answers, carried: ['mgmt_philosophy'], review: { finishedOn: '2026-12-01', by: '朝霞' } }),
    );
    expect(document.orientation).toBe('landscape');
    const [, , mark, , reviewer, review] = row(document, '2-1');
    expect([mark, reviewer]).toEqual(['✓', '×']);
    expect(row(document, '2-3')[4]).toBe('同左');
    expect(review).toMatch(/^記入不足\n[^]*月45時間を超えています。[^]*\n審査者：賃金台帳の写しがない。$/u);
    expect(row(document, '1-1')[5]).toContain('要確認');
    expect(everything(document)).toContain('✓ 1（必要 2）　不合格');
    expect(everything(document)).toContain('審査完了：令和8年12月1日　審査者：朝霞');
    expect(everything(document)).toContain('表紙の「関係法令の遵守」の申告がありません。');
    const open = sheetReport(of({ answers, review: { finishedOn: null, by: null } }));
    expect(everything(open)).toContain('審査：完了していません。');
    expect(row(open, '2-3')[4]).toBe('');
  });

  test('of the points sheet: points and ☆ of each item, sums per category and in all', () => {
    const ticked = Object.fromEntries(
      ['1-1', '1-2', '2-2'].map((key) => [key, answer(points2020, key, { applicantMark: 'ticked' })]),
    );
    const document = sheetReport(of({ scheme: points2020, answers: ticked }));
    expect(row(document, '1-1')[2]).toBe('☆ 4');
    expect(row(document, '1-2')[2]).toBe('2');
    expect(everything(document)).toContain('小計　6 / 10点');
    expect(row(document, '合計')).toEqual(['合計', '8', '100']);
    expect(everything(document)).toContain('合計が8点です（60点以上必要です）。');
  });

  test('a long name does not push the page number off the footer', () => {
    const name = `株式会社${'長'.repeat(190)}`;
    const { footer } = sheetReport(of({ company: { ...of().company, name } }));
    expect(footer).toBe(`2026-0001　株式会社${'長'.repeat(26)}…　新チェックシート（項目ごとの合否方式）`);
  });
});

describe('補正依頼', () => {
  const wrong = {
    overtime_result: answer(passFail2023, 'overtime_result', {
      applicantMark: 'ticked',
      entries: {
        overtime_basis: { kind: 'choice', key: 'max_employee' },
        overtime: { kind: 'years', rows: [{ year: 2023, values: { month_hours: 900, year_hours: 300 } }] },
      },
    }),
    wlb_structure: answer(passFail2023, 'wlb_structure', { applicantMark: 'ticked' }),
    overtime_measures: answer(passFail2023, 'overtime_measures', {
      applicantMark: 'blank',
      entries: { measures: { kind: 'options', chosen: ['no_overtime_day'], otherText: '' } },
    }),
    childcare_leave_use: answer(passFail2023, 'childcare_leave_use', { applicantMark: 'na' }),
    mgmt_philosophy: answers.mgmt_philosophy,
  };
  const declarations = { kurumin: { declared: true, entries: {} } };
  const items = correctionItems(passFail2023, wrong, declarations, context);
  const lines = correctionLines(items, { scheme: passFail2023, answers: wrong, years: context.years });

  test('asks for each item in the words of an applicant, and names the place', () => {
    expect(lines.map(({ number }) => number)).toEqual(['表紙', '1-2', '2-1', '2-3', '4-3']);
    const wanted = Object.fromEntries(lines.map((line) => [line.number, line.wanted]));
    expect(wanted['表紙']).toEqual(['「認定区分」：✓がありますが、記入がありません。ご記入ください。']);
    expect(wanted['1-2']).toEqual(['✓がありますが、記入欄に記入がありません。内容を記入するか、✓を外してください。']);
    expect(wanted['2-1']?.[0]).toBe(
      '「最も時間外労働が多かった従業員の実績 又は平均時間外労働時間」（2023年・月）：0から744までの数字でご記入ください。',
    );
    expect(wanted['2-3']?.[0]).toContain('実施しているときは✓を付けてください。');
    expect(wanted['4-3']?.[0]).toContain('利用対象者がいなかったことをお知らせください。');
    // nothing of the clerk's vocabulary
    expect(JSON.stringify(lines)).not.toMatch(/審査者|入力してください|登録されていません/u);
    expect(correctionNote(lines).split('\n')[1]).toBe(`1-2　${wanted['1-2']?.[0]}`);
  });

  test('names the years as the case counts them', () => {
    const fiscal = { ...context, years: baseYears(today, { ...defaultYearRules, yearBasis: 'fiscal' }) };
    const used = (year: number) => ({ year, values: { male: null, female: 1 } });
    const given = {
      overtime_result: wrong.overtime_result,
      childcare_leave_use: answer(passFail2023, 'childcare_leave_use', {
        entries: { use: { kind: 'years', rows: [used(2019), used(2024), used(2024)] } },
      }),
    };
    const said = correctionLines(correctionItems(passFail2023, given, {}, fiscal), {
      scheme: passFail2023,
      answers: given,
      years: fiscal.years,
    }).flatMap(({ wanted }) => wanted);
    expect(said.join('')).toContain('（2023年度・月）');
    expect(said.join('')).toContain('2024年度が2回記入されています。');
    expect(said.join('')).toContain('2019年度は対象の期間（2021年度から2025年度まで）の外です。');
    expect(said.join('')).not.toMatch(/\d{4}年(?!度)/u);
  });

  test('is a formal letter: addressee, sender, 記 … 以上, the day it is due', () => {
    const input = {
      lines,
      company: { name: '株式会社髙﨑製作所', representativeTitle: '代表取締役', representativeName: '髙﨑　太郎' },
      kind: 'renewal',
      receiptNumber: '2026-0001',
      receivedOn: '2026-11-02',
      dueOn: '2026-12-11',
      period: {
        from: today,
        on: '2026-12-11',
        officeDays: 14,
        endsClosed: false,
        skipped: [{ first: '2026-11-23', last: '2026-11-23' }],
      },
      documentNumber: '朝産発第12号',
      today,
      city: '朝霞市',
      mayorTitle: '朝霞市長',
      mayorName: '朝霞　花子',
      department: '産業振興課',
      clerk: '本町',
    } as const;
    const letter = correctionLetter(input);
    expect(letter).toMatchObject({
      title: 'ワーク・ライフ・グッドバランス企業認定申請書類の補正について（依頼）',
      head: ['朝産発第12号', '令和8年11月22日'],
      addressee: '株式会社髙﨑製作所\n代表取締役　髙﨑　太郎　様',
      sender: ['朝霞市長　朝霞　花子', '（産業振興課）'],
    });
    const said = letter.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(said[0]).toContain(
      '令和8年11月2日付けで受け付けたワーク・ライフ・グッドバランス企業認定（更新）の申請（受付番号　2026-0001）',
    );
    expect(said.slice(1)).toEqual([
      '記',
      '１　補正をお願いする箇所（5件）',
      '２　提出期限　　令和8年12月11日（金）\n　　　　　　　　（令和8年11月22日の翌日から数えて14開庁日。土・日曜日と11月23日の閉庁日を除く）',
      expect.stringContaining('３　提出書類'),
      '４　問合せ先　　朝霞市　産業振興課　担当　本町',
      '以上',
    ]);
    expect(tables(letter)[0]?.rows).toHaveLength(5);
    const unnamed = correctionLetter({
      ...input,
      mayorName: '',
      period: null,
      documentNumber: '',
      company: { ...input.company, representativeName: '' },
    });
    expect([unnamed.addressee, unnamed.sender?.[0]]).toEqual(['株式会社髙﨑製作所　御中', '朝霞市']);
    expect(unnamed.head).toEqual(['令和8年11月22日']);
  });
});
