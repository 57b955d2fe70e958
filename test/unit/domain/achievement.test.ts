import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsSomething,
  isSuperlative,
  lacksEvidence,
  lacksPeriod,
  namesTime,
} from '../../../shared/domain/achievement-claim.ts';
import { chosenOf, firstChoice, publishable, saysElse } from '../../../shared/domain/achievement-publish.ts';
import { achievementSentence, achievementText, citationOf } from '../../../shared/domain/achievement-sentence.ts';
import { isOutdated, recordedAs, statesOf } from '../../../shared/domain/achievement-take-over.ts';
import { achievementFaults, type AchievementRecord } from '../../../shared/domain/achievement.ts';

const phrases = { category: '{項目}に力を入れている', item: '{取組}に取り組んでいる' };
let made = 0;
const record = (more: Partial<AchievementRecord> = {}): AchievementRecord => ({
  id: `a${(made += 1)}`,
  position: made,
  termId: 't1',
  categoryNo: 2,
  itemKey: 'x',
  what: 'ノー残業デーの実施',
  figure: '',
  unit: '',
  fromOn: null,
  toOn: null,
  evidence: 'チェックシート 2-3 記入欄',
  consent: 'yes',
  ...more,
});
const rate = {
  what: '年次有給休暇の取得率',
  figure: '78.5',
  unit: '％',
  fromOn: '2024-04-01',
  toOn: '2025-03-31',
} as const;

test.each([
  [{}, 'ノー残業デーの実施に取り組んでいる'],
  [rate, '年次有給休暇の取得率78.5％（令和6年4月1日から令和7年3月31日まで）'],
  [{ ...rate, fromOn: null }, '年次有給休暇の取得率78.5％（令和7年3月31日現在）'],
  [{ what: '休暇の連続取得を奨励している' }, '休暇の連続取得を奨励している'],
  [
    { what: '休暇の連続取得を奨励しています。', toOn: '2025-03-31' },
    '休暇の連続取得を奨励しています（令和7年3月31日現在）',
  ],
  [{ what: '社会貢献', itemKey: null }, '社会貢献に力を入れている'],
  [{ what: '$&の{取組}', itemKey: null, categoryNo: null }, '$&の{取組}に取り組んでいる'],
])('%o is told as %s', (facts, sentence) => {
  expect(achievementSentence(record(facts), phrases)).toBe(sentence);
});

describe('claims', () => {
  test.each([
    '取得率７８．５％',
    '有給休暇を年10日付与',
    '1,200時間の削減',
    '男性の育休取得が3人',
    '残業を三割減らした',
    '離職率が半分の2.5ポイントに',
    '市内3位',
    '令和6年度に5人が取得',
    '三十人が利用',
    '五名が復職',
    '数十名の採用',
    '10数名の採用',
    '男性の半数以上が取得',
    '三分の一が短時間勤務',
  ])('%s counts something', (text) => {
    expect(countsSomething(text)).toBe(true);
    expect(lacksPeriod(record({ what: text }))).toBe(true);
    expect(lacksPeriod(record({ what: text, toOn: '2025-03-31' }))).toBe(false);
  });

  test.each([
    '36協定の締結と届出',
    'SDGsの達成に向けた活動',
    '第3子の出産祝い',
    '小学校3年生までの短時間勤務',
    '1時間単位の年次有給休暇',
    '一人ひとりの事情への配慮',
    '令和6年4月1日に始めた在宅勤務',
    '2024年からのフレックスタイム制',
    '①人材の育成 ②時間の管理',
    '週休二日制',
    '二人三脚での育成',
    '十人十色の働き方',
    '複数名での対応',
  ])('%s does not', (text) => {
    expect(countsSomething(text)).toBe(false);
    expect(lacksPeriod(record({ what: text }))).toBe(false);
  });

  test('any figure is one, and is judged whatever the width of its digits; no text stops the judging', () => {
    expect(lacksPeriod(record({ what: '取得率', figure: '約半数' }))).toBe(true);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('％', '人', '時間', '日', '件'),
        (number, unit) => {
          const wide = String(number).replaceAll(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
          expect(countsSomething(`実績${number}${unit}`)).toBe(true);
          expect(countsSomething(`実績${wide}${unit}`)).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof countsSomething(text)).toBe('boolean');
        expect(typeof namesTime(text)).toBe('boolean');
      }),
    );
  });

  test('a superlative without evidence deserves a glance', () => {
    for (const what of ['業界初の取組', '市内Ｎｏ．１の取得率', '残業ゼロ', '県内で唯一の制度']) {
      expect(isSuperlative(what)).toBe(true);
      expect(lacksEvidence(record({ what, evidence: '　' }))).toBe(true);
      expect(lacksEvidence(record({ what, evidence: '業界団体の調査' }))).toBe(false);
    }
    expect(isSuperlative('ノー残業デーの実施')).toBe(false);
  });

  test('whatever is told with a figure is refused or bears its period', () => {
    const day = fc.integer({ min: 2000, max: 2025 }).map((year) => `${year}-12-31`);
    const figure = fc.option(fc.integer({ min: 0, max: 999 }).map(String), { nil: '' });
    fc.assert(
      fc.property(figure, fc.option(day), fc.constantFrom('yes', 'no', 'unknown'), (figure, toOn, consent) => {
        const row = record({ figure, unit: '％', toOn, consent });
        const faults = publishable([row], { achievements: [row.id], body: '' }, phrases).map(({ code }) => code);
        expect(faults.includes('claim-without-period')).toBe(figure !== '' && toOn === null);
        expect(faults.includes('consent-missing')).toBe(consent !== 'yes');
        if (faults.length === 0 && figure !== '') expect(achievementSentence(row, phrases)).toMatch(/（.+現在）$/u);
      }),
    );
  });
});

describe('publishing', () => {
  const deed = record();
  const figure = record(rate);
  const open = record({ ...rate, what: '離職率', toOn: null, fromOn: null });
  const unasked = record({ what: '社内保育所の設置', consent: 'unknown' });
  const all = [deed, figure, open, unasked];

  test('all that may be published, or what was chosen; a newsletter starts without figures', () => {
    expect(chosenOf(all, all, null)).toEqual([deed, figure]);
    expect(chosenOf(all, [], [unasked.id, deed.id, 'gone'])).toEqual([deed, unasked]);
    expect(firstChoice(all, 'newsletter')).toEqual([deed.id]);
    expect(firstChoice(all, 'web')).toBeNull();
    const many = Array.from({ length: 8 }, (_, index) => record({ what: `取組${index}` }));
    const category = record({ itemKey: null });
    expect(firstChoice([...many, category], 'newsletter')).toEqual([...many.slice(0, 5), category].map(({ id }) => id));
  });

  test('an edited text is held to the record too', () => {
    const faultsOf = (body: string) =>
      publishable(all, { achievements: null, body }, phrases).map(({ code, text }) => `${code} ${text}`);
    expect(faultsOf(achievementText([deed, figure], phrases))).toEqual([]);
    expect(faultsOf('働きやすい会社です。\n令和6年度の取得率は90％でした。')).toEqual([]);
    expect(faultsOf('取得率は90％。家族を大切にしています。')).toEqual(['claim-without-period 取得率は90％']);
    expect(faultsOf('・社内保育所の設置に取り組んでいる')).toEqual([
      'consent-missing 社内保育所の設置に取り組んでいる',
    ]);
  });

  test('another publication that says something else is found by the line', () => {
    const ours = achievementText([deed], phrases);
    expect(saysElse(ours, achievementText([deed, figure], phrases), all, phrases)).toEqual([]);
    expect(saysElse(ours, `${ours}\n・取得率は日本一です`, all, phrases)).toEqual(['取得率は日本一です']);
  });

  test('a certificate cites nouns without figures', () => {
    expect(citationOf([])).toBe('');
    expect(citationOf([figure, record({ what: '休暇の連続取得を奨励している' }), deed])).toBe('ノー残業デーの実施');
    const categories = ['休暇の取得促進', '社会貢献', '女性活躍の推進'].map((what) => record({ what, itemKey: null }));
    expect(citationOf([deed, ...categories])).toBe('休暇の取得促進、社会貢献及び女性活躍の推進');
    expect(citationOf([1, 2, 3, 4].map((no) => record({ what: `取組${'甲乙丙丁'[no - 1]}` })))).toBe(
      '取組甲、取組乙及び取組丙',
    );
  });
});

describe('taking over', () => {
  const line = { key: 'x', categoryNo: 2, itemKey: 'x', ...rate, evidence: '' };

  test('what is recorded or was taken out is not new; another term is', () => {
    const coming = [line, { ...line, key: 'y', itemKey: 'y' }, { ...line, key: '#2', itemKey: null }];
    const states = (termId: string) =>
      statesOf(coming, termId, [record()], [record({ itemKey: null })]).map(({ state }) => state);
    expect(states('t1')).toEqual(['recorded', 'new', 'removed']);
    expect(states('t2')).toEqual(['new', 'new', 'new']);
  });

  test('a renewed sheet keeps the words of the clerk and a refusal, and brings its own figures', () => {
    const earlier = { coming: [{ ...line, figure: '70' }], recorded: [record({ ...rate, figure: '70' })] };
    expect(recordedAs(line, earlier, 'yes')).toMatchObject({ what: rate.what, figure: '78.5', consent: 'yes' });
    const changed = record({ ...rate, what: '年休の取得率', consent: 'no' });
    expect(recordedAs(line, { ...earlier, recorded: [changed] }, 'yes')).toMatchObject({
      what: '年休の取得率',
      figure: '78.5',
      consent: 'no',
    });
  });

  test('only what the newest sheet does not say is marked', () => {
    expect(isOutdated(record({ itemKey: 'z' }), 't2', [line])).toBe(true);
    expect(isOutdated(record(), 't2', [line])).toBe(false);
    expect(isOutdated(record({ itemKey: 'z' }), 't1', [line])).toBe(false);
    expect(isOutdated(record({ termId: null, itemKey: null, categoryNo: null }), 't2', [])).toBe(false);
  });
});

test.each([
  [{}, []],
  [{ what: '　' }, ['what required']],
  [{ unit: '％' }, ['figure required']],
  [{ fromOn: '2024-04-01' }, ['toOn required']],
  [{ fromOn: '2024-04-01', toOn: '2024-03-31' }, ['toOn end-before-start']],
  [{ toOn: '2026-11-23' }, ['toOn date-in-future']],
  [{ toOn: '2026-02-30', evidence: 'あ'.repeat(201) }, ['evidence too-long', 'toOn impossible-date']],
])('typed %o has the faults %o', (facts, faults) => {
  expect(achievementFaults(record(facts), '2026-11-22').map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});
