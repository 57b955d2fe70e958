import type { AchievementWording } from './types.ts';

/**
 * Wording for publication. Ours, not the city's: the sheet's labels alone lose their context on a web page (相談窓口の設置
 * stands in two items).
 */
export const achievements2023: Readonly<Record<string, AchievementWording>> = {
  mgmt_philosophy: { phrase: 'ワーク・ライフ・バランスの実現に向けた経営者の理念の表明' },
  wlb_structure: { phrase: 'ワーク・ライフ・バランスの推進体制の構築' },
  overtime_result: { phrase: '時間外労働の抑制' },
  time_recording: { phrase: '従業員の労働時間の管理・把握' },
  overtime_measures: {
    phrase: '長時間労働の抑制',
    options: {
      no_overtime_day: 'ノー残業デーの実施',
      awareness: '長時間労働の抑制に向けた意識啓発',
      upper_limit_target: '長時間労働の上限の目標設定',
    },
  },
  work_efficiency: { phrase: '業務の効率化・平準化', textField: 'measures_text' },
  leave_rate: { phrase: '年次有給休暇の取得' },
  leave_measures: {
    phrase: '年次有給休暇の取得促進',
    options: {
      rate_target: '年次有給休暇の取得率等の目標設定',
      awareness: '年次有給休暇の取得に向けた意識啓発',
      followup: '年次有給休暇の取得率の低い従業員へのフォロー体制がある',
      consecutive: '休暇の連続取得を奨励している',
    },
  },
  special_leave: { phrase: '独自の特別休暇制度の整備', textField: 'scheme_summary' },
  female_managers: { phrase: '女性管理職の登用' },
  care_leave_promotion: {
    phrase: '育児休業や介護休業の取得促進',
    options: {
      awareness: '育児休業や介護休業の取得に向けた意識啓発',
      consultation: '育児休業や介護休業の相談窓口の設置',
      notice: '育児休業や介護休業の制度の周知',
    },
  },
  childcare_leave_use: { phrase: '育児休業の利用実績がある' },
  short_hours_use: { phrase: '育児短時間勤務の利用実績がある' },
  childcare_above_law: { phrase: '法令を上回る独自の育児支援制度の整備', textField: 'scheme_text' },
  diverse_work_measures: {
    phrase: '多様な働き方の推進',
    options: { male_childcare_leave: '男性の育児休業取得を推進している', side_job: '従業員の副業を認めている' },
  },
  place_time_flexibility: { phrase: '場所や時間にとらわれない働き方の推進', textField: 'measures_text' },
  nursing_care_leave: { phrase: '介護休業・介護休暇を利用しやすい職場づくり' },
  workplace_measures: {
    phrase: '働きやすい職場づくり',
    options: {
      communication: '社内コミュニケーションの円滑化のための取組を行っている',
      training: '教育・研修環境を整備している',
      qualification: '資格取得を支援している',
      scholarship: '奨学金返済者への補助制度がある',
    },
  },
  harassment: {
    phrase: 'ハラスメント対策',
    options: {
      awareness: 'ハラスメント防止に向けた意識啓発',
      consultation: 'ハラスメント相談窓口の設置',
      notice: 'ハラスメント対策の社内メール等での周知',
    },
  },
  health_mgmt: { phrase: '従業員の健康管理', textField: 'measures_text' },
  workplace_other: { phrase: '働きやすい職場づくり', textField: 'measures_text' },
  sdgs: { phrase: 'SDGsの達成に向けた活動', textField: 'measures_text' },
  community: { phrase: '地域活動への参加・協力', textField: 'measures_text' },
};
