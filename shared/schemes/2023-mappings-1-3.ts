import { appended, awareness, copied, deleted, option, otherOption } from './2023-mapping-parts.ts';
import type { ItemMapping } from './types.ts';

/** What became of categories 1-3 of the points sheet. */
export const mappingsFromCategories1To3: readonly ItemMapping[] = [
  {
    from: ['1-1'],
    to: ['mgmt_philosophy'],
    kind: 'same',
    carry: [copied(['1-1', 'philosophy_summary'], ['mgmt_philosophy', 'philosophy_summary'])],
    tickHint: 'hint',
    evidence: '文は同じです（例示に「例：」が付いただけです）。',
  },
  {
    from: ['1-2'],
    to: ['wlb_structure'],
    kind: 'relaxed',
    carry: [copied(['1-2', 'department_name'], ['wlb_structure', 'department_name'])],
    tickHint: 'hint',
    evidence:
      '「担当部署を決めている」が「推進体制を構築している」になり、担当者を決めていれば足ります。市の資料に印はありません。',
  },
  deleted(
    '1-3',
    '市の資料の「削」の印。見直し方針3（単に法令義務を遵守することを条件とする項目は削除する）によります。公表アドレスは参考として残ります。',
  ),
  deleted('1-4', '市の資料の「削」の印。前回の取組内容は参考としてだけ示します。'),
  deleted('2-1', '市の資料の「削」の印。法令の義務なので、表紙の「関係法令の遵守」に含まれます。'),
  {
    from: ['2-2'],
    to: ['time_recording'],
    kind: 'same',
    carry: [copied(['2-2', 'recording_method'], ['time_recording', 'recording_method'])],
    tickHint: 'hint',
    evidence: '条件は同じです（「すべての」がなくなり、「システム」が加わりました）。',
  },
  {
    from: ['2-3'],
    to: ['overtime_result'],
    kind: 'relaxed',
    carry: [
      {
        how: 'base-years',
        from: { item: '2-3', field: 'overtime' },
        to: { item: 'overtime_result', field: 'overtime' },
      },
      {
        how: 'choose',
        to: { item: 'overtime_result', field: 'overtime_basis' },
        option: 'max_employee',
        when: 'overtime',
      },
    ],
    tickHint: 'none',
    evidence:
      '市の資料の「緩」「県制度参考」の印。平均時間外労働の10%以上の減少でもよくなりました。年ごとの数字なので毎回記入し直します（同じ年が残るときだけ引き継ぎます）。旧2-3の「削」の印は、置き換えと読みました。',
  },
  {
    from: ['2-4'],
    to: ['overtime_measures'],
    kind: 'relaxed',
    carry: [
      option(['2-4', 'measures'], ['no_overtime_day'], ['overtime_measures', 'measures'], 'no_overtime_day'),
      awareness(['2-4', 'measures'], ['overtime_measures', 'measures']),
      option(['2-4', 'measures'], ['upper_limit_target'], ['overtime_measures', 'measures'], 'upper_limit_target'),
      otherOption(['2-4', 'measures'], ['overtime_measures', 'measures']),
    ],
    tickHint: 'hint',
    evidence:
      '市の資料の「変」の印。3つ以上から、いずれか1つでよくなりました。意識啓発の2つの選択肢は1つになりました。',
  },
  {
    from: ['2-5'],
    to: ['overtime_measures'],
    kind: 'merged',
    carry: [appended(['2-5', 'measures_text'], ['overtime_measures', 'measures'])],
    tickHint: 'hint',
    evidence: '市の資料の「削」（旧2-5）と「含」（新2-3）の印。「上記以外の取組」に含まれます。',
  },
  {
    from: ['3-1'],
    to: ['leave_rate'],
    kind: 'split',
    carry: [
      { how: 'reference', from: { item: '3-1', field: 'leave_days' } },
      { how: 'tick-reference', from: '3-1', to: { item: 'leave_rate', field: 'five_days_all' } },
    ],
    tickHint: 'none',
    evidence:
      '市の資料の「変」「県制度参考」の印。単位が日数から取得率に変わり、付与日数がないと換算できません。前回の✓は、条件の前半（年5日以上の取得）だけの参考です。',
  },
  {
    from: ['3-2'],
    to: ['leave_measures'],
    kind: 'merged',
    carry: [
      {
        how: 'tick-to-option',
        from: '3-2',
        to: { item: 'leave_measures', field: 'measures', option: 'rate_target' },
      },
      { how: 'reference', from: { item: '3-2', field: 'target' } },
    ],
    tickHint: 'hint',
    evidence: '新3-2の選択肢「取得率等の目標設定」になりました（市の資料の「含」の印）。目標の文は参考として示します。',
  },
  {
    from: ['3-3'],
    to: ['leave_measures'],
    kind: 'relaxed',
    carry: [
      awareness(['3-3', 'measures'], ['leave_measures', 'measures']),
      option(['3-3', 'measures'], ['followup'], ['leave_measures', 'measures'], 'followup'),
      option(['3-3', 'measures'], ['consecutive'], ['leave_measures', 'measures'], 'consecutive'),
      otherOption(['3-3', 'measures'], ['leave_measures', 'measures']),
    ],
    tickHint: 'hint',
    evidence:
      '市の資料の「緩」の印。3つ以上から、いずれか1つでよくなりました。「取得率の悪い」は「取得率の低い」になりました。',
  },
  deleted('3-4', '市の資料の「削」の印。法令の義務なので、表紙の「関係法令の遵守」に含まれます。'),
  {
    from: ['3-5'],
    to: ['special_leave'],
    kind: 'same',
    carry: [copied(['3-5', 'scheme_summary'], ['special_leave', 'scheme_summary'])],
    tickHint: 'hint',
    evidence: '条件は同じです（「年次有給休暇に加え」がなくなりました）。',
  },
  {
    from: ['3-6'],
    to: ['leave_measures'],
    kind: 'merged',
    carry: [appended(['3-6', 'measures_text'], ['leave_measures', 'measures'])],
    tickHint: 'hint',
    evidence: '市の資料の「削」（旧3-6）と「含」（新3-2）の印。「上記以外の取組」に含まれます。',
  },
];
