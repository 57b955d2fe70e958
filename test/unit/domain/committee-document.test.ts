import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  committeeDocument,
  type CommitteeDocumentInput,
  type ReportedRenewal,
} from '../../../shared/domain/committee-document.ts';
import type { ReviewedApplication } from '../../../shared/domain/committee-outline.ts';
import { emptySheet, finalMarks } from '../../../shared/domain/checksheet.ts';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { judge } from '../../../shared/domain/judgement.ts';
import { renewalsUpTo } from '../../../shared/domain/renewal-count.ts';
import type { ReportBlock } from '../../../shared/domain/report.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

const judged = (scheme: Scheme) =>
  judge(scheme, finalMarks(emptySheet(scheme, baseYears('2023-12-01'))), true, judgementRules(defaultSettings));

const renewal: ReportedRenewal = {
  companyName: '株式会社甲',
  number: 1,
  outcome: 'certified',
  decidedOn: '2023-12-20',
  before: { startOn: '2021-01-16', endOn: '2024-01-15' },
  after: { startOn: '2024-01-16', endOn: '2027-01-15' },
  renewals: 1,
  changes: [],
  route: ['簡易な更新', 'ヒアリングなし'],
  summary: '76 / 100点',
};
const application: ReviewedApplication = {
  companyName: '株式会社乙',
  kind: 'new',
  receiptNumber: 'R5-0002',
  receivedOn: '2023-12-01',
  address: '',
  representative: '',
  industry: '',
  employees: '',
  outline: [],
  schemeLabel: '新チェックシート',
  judgement: judged(passFail2023),
  reviewed: true,
  differing: [],
  provisional: [],
  grounds: [],
};
const input = (more: Partial<CommitteeDocumentInput> = {}): CommitteeDocumentInput => ({
  meeting: { name: '第3回推進委員会', heldOn: '2024-01-20', place: '' },
  reports: [renewal],
  reviews: [application],
  city: '朝霞市',
  department: '',
  today: '2024-01-10',
  ...more,
});

const cellText = (cell: string | { readonly text: string }) => (typeof cell === 'string' ? cell : cell.text);
const textOf = (block: ReportBlock): string => {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => cellText(cell))).join('\n');
  if (block.kind === 'list') return block.items.join('\n');
  return 'text' in block ? block.text : '';
};
const wordsOf = (given: CommitteeDocumentInput) => committeeDocument(given).blocks.map(textOf).join('\n');

test('the paper says what is there and what is not, by both ways of judging', () => {
  const words = wordsOf(input());
  for (const said of [
    '報告1',
    '審議1',
    '変更なし',
    '1回目',
    '（未登録）',
    '記録がありません',
    '合格 0 / 7',
    '不認定の',
  ])
    expect(words.includes(said)).toBe(said !== '不認定の');
  const points = wordsOf(
    input({
      reviews: [
        { ...application, judgement: judged(points2020), reviewed: false, provisional: ['3-1'], kind: 'renewal' },
      ],
    }),
  );
  for (const said of ['0 / 100点', '60点以上で認定の基準', '審査の途中です', '暫定の数値で確認した審査項目が1件'])
    expect(points).toContain(said);
  expect(wordsOf(input({ reports: [{ ...renewal, outcome: 'refused', after: null, renewals: 0 }] }))).toContain(
    '不認定',
  );
  const empty = wordsOf(input({ reports: [], reviews: [] }));
  expect(empty).toContain('報告する更新はありません。');
  expect(empty).toContain('意見を伺う申請はありません。');
});

test('each item has its number once in the list, and its place for an opinion', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), (reports, reviews) => {
      const { blocks } = committeeDocument(
        input({
          reports: Array.from({ length: reports }, () => renewal),
          reviews: Array.from({ length: reviews }, () => application),
        }),
      );
      const tables = blocks.filter((block) => block.kind === 'table');
      const listed = tables[0]?.columns.some(({ heading }) => heading === 'メモ') ? tables[0].rows : [];
      expect(listed.map((row) => cellText(row.cells[0] ?? ''))).toEqual([
        ...Array.from({ length: reports }, (_, at) => `報告${at + 1}`),
        ...Array.from({ length: reviews }, (_, at) => `審議${at + 1}`),
      ]);
      const opinions = tables.filter(({ columns }) => columns.some(({ heading }) => heading.startsWith('意見')));
      const rows = opinions.reduce((sum, { rows: own }) => sum + own.length, 0);
      // a column in the report, a box under each outline, and the members' form
      expect(rows).toBe(reports + 2 * reviews);
      for (const { columns, rows: own } of tables) {
        for (const { cells } of own) {
          const width = cells.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : (cell.span ?? 1)), 0);
          expect(width).toBe(columns.length);
        }
      }
    }),
  );
});

test('更新回数 counts from the last new certification; an extension is no renewal', () => {
  const terms = [
    { kind: 'new', startOn: '2011-01-16' },
    { kind: 'renewal', startOn: '2014-01-16' },
    { kind: 'new', startOn: '2021-01-16' },
    { kind: 'extension', startOn: '2021-01-16' },
    { kind: 'renewal', startOn: '2024-01-16' },
    { kind: 'renewal', startOn: '2027-01-16' },
  ] as const;
  const counts = ['2011-01-16', '2014-01-16', '2021-01-16', '2024-01-16', '2027-01-16'].map((on) =>
    renewalsUpTo(terms, on),
  );
  expect(counts).toEqual([0, 1, 0, 1, 2]);
  // taken over from paper without its first term: that one is where counting begins
  expect(renewalsUpTo(terms.slice(4), '2027-01-16')).toBe(1);
  expect(renewalsUpTo([], '2027-01-16')).toBe(0);
});
