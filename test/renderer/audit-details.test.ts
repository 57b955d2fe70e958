import { expect, test } from 'vitest';
import { auditDetails } from '../../renderer/lib/audit-details.ts';
import { auditWord } from '../../shared/domain/audit-words.ts';

const line = (
  entity: string,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
) => auditDetails({ entity, before, after }).map((each) => [each.label, each.before, each.after]);

const use = (...rows: readonly (readonly [number, number | null])[]) => ({
  kind: 'years',
  rows: rows.map(([year, female]) => ({ year, values: { male: null, female } })),
});

test('履歴は、記入欄ごとに何から何へ変わったかを、シートの言葉で言う', () => {
  const before = { entries: { use: use([2023, 1]), no_eligible: { kind: 'flag', value: null } } };
  const after = { entries: { use: use([2023, 1], [2024, 2]), no_eligible: { kind: 'flag', value: null } } };
  const item = { item: 'childcare_leave_use', itemNumber: '4-3' };
  const answered = line(
    'checksheet_answer',
    { ...item, applicantMark: 'blank', ...before },
    { ...item, applicantMark: 'ticked', basis: 'fiscal', ...after },
  );
  expect(answered).toEqual([
    ['審査項目', '', '4-3'],
    ['申請者のチェック', '空欄', '✓'],
    ['利用実績', '2023年度 男性未記入・女性1人', '2023年度 男性未記入・女性1人、2024年度 男性未記入・女性2人'],
  ]);
  // an older line, of the points sheet, without its number; a long text is cut
  const long = '残業の事前申請を行う。'.repeat(20);
  const [, told] = line(
    'checksheet_answer',
    { item: '2-5', entries: {} },
    { item: '2-5', entries: { measures_text: { kind: 'text', text: long } } },
  );
  expect(told).toEqual(['取組内容', '', `${long.slice(0, 120)}…`]);
});

test('市の版の記入欄は、履歴の行が持つ言葉で言う', () => {
  const words = [{ label: '健康経営の取組', before: '', after: '毎朝の体操' }];
  const after = { item: 'own_item', itemNumber: '8-1', entries: { own: { kind: 'text', text: '毎朝の体操' } }, words };
  expect(line('checksheet_answer', { item: 'own_item', entries: {} }, after)).toEqual([
    ['審査項目', '', '8-1'],
    ['健康経営の取組', '', '毎朝の体操'],
  ]);
});

test('表紙は申告と認定区分を言い、ほかの行の数や中身のない行には足さない', () => {
  const kurumin = { declared: true, entries: { class: 'プラチナくるみん' } };
  const told = line('checksheet', { kurumin: null, legal_compliance: null }, { kurumin, legal_compliance: null });
  expect(told).toEqual([['厚生労働省が実施する「くるみん」の認定を受けている', '', '✓ 認定区分：プラチナくるみん']]);
  expect(line('checksheet', null, { items: 16, declarations: 1 })).toEqual([
    ['引き継いだ審査項目の数', '', '16'],
    ['引き継いだ表紙の確認欄の数', '', '1'],
  ]);
  expect(line('checksheet_answer', null, { item: 'sdgs', itemNumber: '7-1' })).toEqual([['審査項目', '', '7-1']]);
  for (const action of ['forms.accept', 'forms.acceptItem', 'forms.acceptCover']) {
    expect(auditWord(action)).toContain('Excel様式');
  }
});
