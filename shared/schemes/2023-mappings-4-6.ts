import { appended, awareness, copied, deleted, option, otherOption } from './2023-mapping-parts.ts';
import type { ItemMapping } from './types.ts';

/** Any use in five years instead of two of three (新4-3, 4-4). */
const use = (from: string, to: string): ItemMapping => ({
  from: [from],
  to: [to],
  kind: 'relaxed',
  carry: [{ how: 'use-years', from: [{ item: from, field: 'use' }], to: { item: to, field: 'use' }, sumInto: null }],
  tickHint: 'recheck',
  evidence:
    '市の資料の「緩」の印。3年のうち2年から、5年のうちの利用実績でよくなり、対象者がいなければ「-」が使えます。5年に入る年を新しい順に2年まで引き継ぎます。',
});

/** A certification of another office, now on the cover. */
const toCover = (from: string, to: string, evidence: string): ItemMapping => ({
  from: [from],
  to: [`cover.${to}`],
  kind: 'moved',
  carry: [
    { how: 'declaration-text', from: { item: from, field: 'class' }, to: { item: to, field: 'class' } },
    { how: 'declare', from, to },
  ],
  tickHint: 'recheck',
  evidence,
});

/** What became of categories 4-6 of the points sheet. */
export const mappingsFromCategories4To6: readonly ItemMapping[] = [
  {
    from: ['4-1', '4-2'],
    to: ['place_time_flexibility'],
    kind: 'merged',
    carry: [
      copied(['4-2', 'measures_text'], ['place_time_flexibility', 'measures_text']),
      {
        how: 'append-sum',
        from: { item: '4-1', field: 'use' },
        to: { item: 'place_time_flexibility', field: 'measures_text' },
        before: 'フレックスタイム制（利用実績 ',
        after: '件）',
      },
    ],
    tickHint: 'hint',
    evidence: '市の資料の「変」「旧4-1+4-2」の印。どちらか一方で足り、利用実績の記入は要らなくなりました。',
  },
  {
    from: ['4-3'],
    to: ['care_leave_promotion'],
    kind: 'relaxed',
    carry: [
      awareness(['4-3', 'measures'], ['care_leave_promotion', 'measures']),
      option(['4-3', 'measures'], ['consultation'], ['care_leave_promotion', 'measures'], 'consultation'),
      option(['4-3', 'measures'], ['notice'], ['care_leave_promotion', 'measures'], 'notice'),
      otherOption(['4-3', 'measures'], ['care_leave_promotion', 'measures']),
    ],
    tickHint: 'hint',
    evidence: '市の資料の「変」の印。3つ以上から、いずれか1つでよくなり、女性活躍の区分に移りました。',
  },
  deleted('4-4', '市の資料の「削」の印。'),
  use('4-5', 'childcare_leave_use'),
  deleted(
    '4-6',
    '新しいチェックシートに対応する審査項目がなく、新4-5の文からも外れました。市の資料の「削」の印は見当たりません。',
  ),
  use('4-7', 'short_hours_use'),
  {
    from: ['4-8'],
    to: ['childcare_above_law'],
    kind: 'same',
    carry: [copied(['4-8', 'measures_text'], ['childcare_above_law', 'scheme_text'])],
    tickHint: 'hint',
    evidence:
      '条件は同じですが、子の看護休暇は対象から外れました。取組内容に子の看護休暇があるときは、その部分を消します。',
  },
  {
    from: ['4-9', '4-10', '4-11'],
    to: ['nursing_care_leave'],
    kind: 'merged',
    carry: [
      {
        how: 'use-years',
        from: [
          { item: '4-9', field: 'use' },
          { item: '4-10', field: 'use' },
        ],
        to: { item: 'nursing_care_leave', field: 'use' },
        sumInto: 'count',
      },
      copied(['4-11', 'measures_text'], ['nursing_care_leave', 'scheme_text']),
    ],
    tickHint: 'recheck',
    evidence:
      '市の資料の「変」「緩」「旧4-9~11合体」の印。介護休業と介護休暇の人数を年ごとに合わせ、5年に入る年を新しい順に2年まで引き継ぎます。',
  },
  {
    from: ['4-12'],
    to: ['diverse_work_measures'],
    kind: 'merged',
    carry: [appended(['4-12', 'measures_text'], ['diverse_work_measures', 'measures'])],
    tickHint: 'hint',
    evidence:
      '旧4-12に「削」の印がないため、新5-1の「上記以外の取組」に含まれると読みました（市の資料に明記はありません）。',
  },
  {
    from: ['5-1', '5-2'],
    to: ['female_managers'],
    kind: 'merged',
    carry: [
      copied(['5-1', 'target'], ['female_managers', 'target']),
      { how: 'reference', from: { item: '5-2', field: 'managers' } },
    ],
    tickHint: 'recheck',
    evidence:
      '市の資料の「変」「緩」「県制度参考」「旧5-1+5-2」の印。3年のうち2年で3割から、目標の設定または業種別平均を超えることになりました。人数は直近決算期末のものなので、前回の数字は参考としてだけ示します。',
  },
  deleted('5-3', '市の資料の「削」の印。'),
  deleted('5-4', '市の資料の「削」の印。公表アドレスは参考として残ります。'),
  deleted('5-5', '市の資料の「削」の印。前回の取組内容は参考としてだけ示します。'),
  {
    from: ['6-1'],
    to: ['harassment'],
    kind: 'relaxed',
    carry: [
      awareness(['6-1', 'measures'], ['harassment', 'measures']),
      option(['6-1', 'measures'], ['consultation'], ['harassment', 'measures'], 'consultation'),
      option(['6-1', 'measures'], ['notice'], ['harassment', 'measures'], 'notice'),
      otherOption(['6-1', 'measures'], ['harassment', 'measures']),
    ],
    tickHint: 'hint',
    evidence: '市の資料の「緩」の印。3つ以上から、いずれか1つでよくなりました。',
  },
  {
    from: ['6-2'],
    to: ['health_mgmt'],
    kind: 'same',
    carry: [copied(['6-2', 'measures_text'], ['health_mgmt', 'measures_text'])],
    tickHint: 'hint',
    evidence: '条件は同じです（例示が加わりました）。',
  },
  deleted('6-3', '市の資料の「削」の印。法令の義務なので、表紙の「関係法令の遵守」に含まれます。'),
  deleted('6-4', '市の資料の「削」の印。前回の制度内容は参考として示します（新5-1や新6-4に書ける場合があります）。'),
  toCover(
    '6-5',
    'kurumin',
    '市の資料の「削」の印。表紙の申告に移りました。新しい表紙に認定時期の欄はありません。今も有効か確かめます。',
  ),
  toCover(
    '6-6',
    'tayou',
    '市の資料の「削」の印。表紙の申告に移りました。新しい表紙に認定時期の欄はありません。令和7年度から区分の名前が変わっているので、今の区分を確かめます。',
  ),
  {
    from: ['6-7'],
    to: ['cover.legal_compliance'],
    kind: 'moved',
    carry: [],
    tickHint: 'none',
    evidence: '市の資料の「削」の印。表紙の申告（「新」の印）に移りました。法令の遵守は毎回、改めて申告します。',
  },
];
