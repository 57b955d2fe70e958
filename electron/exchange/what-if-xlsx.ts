import type { WhatIfReport } from '../../shared/contract/what-if.ts';
import { industryName } from '../../shared/domain/industries.ts';
import type { TrialCount } from '../../shared/domain/what-if-groups.ts';
import {
  changedWords,
  countedSentence,
  type TriedWord,
  versionAssumptions,
} from '../../shared/domain/what-if-words.ts';
import type { PrintedSheet, SheetColumn } from './spreadsheet.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

const text = (heading: string, width: number): SheetColumn => ({ heading, width, kind: 'text' });
const number = (heading: string, width: number): SheetColumn => ({ heading, width, kind: 'number' });

/** Full-width letters that fit the width of the sheet. */
const lineLength = 48;

/** A note in lines as wide as the sheet, broken behind 。 and 、. */
function noteLines(note: string): readonly string[] {
  const lines: string[] = [];
  for (const part of note.split(/(?<=[。、])/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.endsWith('。') || last.length + part.length > lineLength) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines;
}

const numbers = ({ total, today, tried }: TrialCount): readonly number[] => [total, today, tried, tried - today];

function summary(report: WhatIfReport, notes: readonly string[]): PrintedSheet {
  const all: readonly (string | number)[] = ['全体', '', ...numbers(report.all)];
  const industries = report.byIndustry.map((each) => ['業種', each.label, ...numbers(each)]);
  const sizes = report.bySize.map((each) => ['従業員規模', each.label, ...numbers(each)]);
  return {
    sheetName: '集計',
    title: '試算（認定の基準を満たす事業者の数）',
    notes,
    columns: [
      text('区分', 14),
      text('業種・従業員規模', 44),
      number('事業者', 12),
      number('いま', 12),
      number('試算', 12),
      number('差', 12),
    ],
    rows: [all, ...industries, ...sizes],
  };
}

const meets = (certified: boolean): string => (certified ? '満たす' : '満たさない');

function cases(report: WhatIfReport): PrintedSheet {
  return {
    sheetName: '事業者ごと',
    title: '試算（事業者ごと）',
    notes: ['「満たす」「満たさない」は、認定の基準についての判定です。'],
    columns: [
      text('事業者名', 36),
      text('業種', 28),
      number('従業員数', 11),
      text('申請のチェックシート', 32),
      text('いまの判定', 14),
      text('いまの結果', 16),
      text('試算の判定', 14),
      text('試算の結果', 16),
      text('変化', 10),
      text('✓が変わる審査項目', 40),
    ],
    rows: report.cases.map((each) => [
      each.companyName,
      industryName(each.industry),
      each.employees ?? '',
      each.schemeLabel,
      meets(each.today.certified),
      each.today.summary,
      meets(each.tried.certified),
      each.tried.summary,
      each.today.certified === each.tried.certified ? '' : '変わる',
      changedWords(each.changed),
    ]),
  };
}

/** A trial as a workbook of two sheets, the numbers and the cases; `on`: the day in wareki. */
export function whatIfXlsx(report: WhatIfReport, tried: readonly TriedWord[], on: string): Promise<Uint8Array> {
  const without =
    report.without === 0 ? [] : [`チェックシートに記入のある申請がない事業者 ${report.without}件は数えていません。`];
  const notes = [
    `${on}現在。台帳には何も保存していません。`,
    ...(tried.length === 0 ? ['変えたもの：なし'] : tried.map(({ label, value }) => `変えたもの：${label} → ${value}`)),
    countedSentence,
    ...without,
    ...(report.change.schemeVersionId === null ? [] : versionAssumptions),
  ];
  return hucreSpreadsheet.writeBook([summary(report, notes.flatMap(noteLines)), cases(report)]);
}
