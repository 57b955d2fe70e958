import type { AchievementWording } from './types.ts';

const awareness = {
  mgr_awareness: '管理職・監督者への意識啓発',
  staff_awareness: '管理職以外の職員への意識啓発',
};

/** Wording for publication of the points sheet, by printed number. Ours, not the city's. */
export const achievements2020: Readonly<Record<string, AchievementWording>> = {
  '1-1': { phrase: 'ワーク・ライフ・バランスの実現に向けた経営者の理念の表明' },
  '1-2': { phrase: 'ワーク・ライフ・バランスの推進のための担当部署の設置' },
  '1-3': { phrase: '次世代育成支援のための一般事業主行動計画の策定' },
  '1-4': { phrase: 'ワーク・ライフ・バランスの推進', textField: 'measures_text' },
  '2-1': { phrase: '36協定の締結と届出' },
  '2-2': { phrase: '従業員の労働時間の管理・把握' },
  '2-3': { phrase: '時間外労働の抑制' },
  '2-4': {
    phrase: '長時間労働の是正',
    options: {
      no_overtime_day: 'ノー残業デーの実施',
      mgr_awareness: `長時間労働の是正に向けた${awareness.mgr_awareness}`,
      staff_awareness: `長時間労働の是正に向けた${awareness.staff_awareness}`,
      upper_limit_target: '長時間労働の上限の目標設定',
    },
  },
  '2-5': { phrase: '長時間労働の是正', textField: 'measures_text' },
  '3-1': { phrase: '年次有給休暇の取得' },
  '3-2': { phrase: '年次有給休暇の取得日数等の目標設定' },
  '3-3': {
    phrase: '年次有給休暇の取得促進',
    options: {
      mgr_awareness: `年次有給休暇の取得に向けた${awareness.mgr_awareness}`,
      staff_awareness: `年次有給休暇の取得に向けた${awareness.staff_awareness}`,
      followup: '年次有給休暇の取得率の低い従業員へのフォロー体制がある',
      consecutive: '休暇の連続取得を奨励している',
    },
  },
  '3-4': { phrase: '年次有給休暇の適切な付与' },
  '3-5': { phrase: '独自の特別休暇制度の整備', textField: 'scheme_summary' },
  '3-6': { phrase: '休暇の取得促進', textField: 'measures_text' },
  '4-1': { phrase: 'フレックスタイム制の利用実績がある' },
  '4-2': { phrase: '場所にとらわれない働き方の推進', textField: 'measures_text' },
  '4-3': {
    phrase: '育児休業や介護休業の取得促進',
    options: {
      mgr_awareness: `育児休業や介護休業の取得に向けた${awareness.mgr_awareness}`,
      staff_awareness: `育児休業や介護休業の取得に向けた${awareness.staff_awareness}`,
      consultation: '育児休業や介護休業の相談窓口の設置',
      notice: '育児休業や介護休業の制度の周知',
    },
  },
  '4-4': { phrase: '育児休業や介護休業の後の原職への復帰' },
  '4-5': { phrase: '育児休業の利用実績がある' },
  '4-6': { phrase: '子の看護休暇の利用実績がある' },
  '4-7': { phrase: '育児短時間勤務の利用実績がある' },
  '4-8': { phrase: '法令を上回る独自の育児支援制度の整備', textField: 'measures_text' },
  '4-9': { phrase: '介護休業の利用実績がある' },
  '4-10': { phrase: '介護休暇の利用実績がある' },
  '4-11': { phrase: '法令を上回る独自の介護支援制度の整備', textField: 'measures_text' },
  '4-12': { phrase: '多様な働き方への対応', textField: 'measures_text' },
  '5-1': { phrase: '女性の管理職の登用目標の設定' },
  '5-2': { phrase: '女性の管理職の登用' },
  '5-3': { phrase: '女性の役員がいる' },
  '5-4': { phrase: '女性活躍推進のための一般事業主行動計画の策定' },
  '5-5': { phrase: '女性の活躍推進', textField: 'measures_text' },
  '6-1': {
    phrase: 'ハラスメント対策',
    options: {
      mgr_awareness: `ハラスメント対策のための${awareness.mgr_awareness}`,
      staff_awareness: `ハラスメント対策のための${awareness.staff_awareness}`,
      consultation: 'ハラスメントの相談窓口の設置',
      notice: 'ハラスメント対策の周知',
    },
  },
  '6-2': { phrase: '従業員の健康管理', textField: 'measures_text' },
  '6-3': { phrase: '正社員と非正規社員の待遇差の解消' },
  '6-4': { phrase: '勤務間インターバル制度の導入' },
  '6-5': { phrase: 'くるみんの認定を受けている' },
  '6-6': { phrase: '多様な働き方実践企業の認定を受けている' },
  '6-7': { phrase: '関係法令の順守' },
};
