import { assertNever } from '../kernel/assert-never.ts';
import type { SchemeItem } from '../schemes/types.ts';
import { fieldName } from './describe-entry.ts';

type RuledItem = Pick<SchemeItem, 'tickRule' | 'fields'>;

const nameOf = (item: RuledItem, key: string): string => {
  const field = item.fields.find((each) => each.key === key);
  return `「${field === undefined ? key : fieldName(field)}」`;
};

const columnOf = (item: RuledItem, table: string, column: string): string => {
  const field = item.fields.find((each) => each.key === table);
  const found = field !== undefined && 'columns' in field ? field.columns.find((each) => each.key === column) : null;
  return found == null || found.label === '' ? column : found.label;
};

/** Years of the window of a table the applicant chooses years for; base-year tables have as many as rows. */
function yearsOf(item: RuledItem, table: string): number {
  const field = item.fields.find((each) => each.key === table);
  if (field?.kind === 'chosen-years') return field.window[1] - field.window[0] + 1;
  return field?.kind === 'base-years' ? field.offsets.length : 3;
}

function overtimeWords(item: RuledItem & { readonly tickRule: { readonly kind: 'overtime' } }): string {
  const { monthMax, yearMax, over, reductionPercent } = item.tickRule;
  const when = over === 'last-year' ? '直近の年' : `過去${yearsOf(item, item.tickRule.table)}年間のすべての年`;
  const limit = `${when}に、時間外労働が月${monthMax}時間・年${yearMax}時間を超えた従業員がいない`;
  if (reductionPercent === null) return `${limit}。`;
  return `${limit}。または、直近の年の平均時間外労働時間が、前年か一昨年より${reductionPercent}%以上減っている。`;
}

function useWords(item: RuledItem & { readonly tickRule: { readonly kind: 'use-in-window' } }): string {
  const { table, min, text, noEligible } = item.tickRule;
  const use = `過去${yearsOf(item, table)}年間に${min}人以上の利用実績がある`;
  const described = text === null ? '' : `。または、${nameOf(item, text)}に制度が記入されている`;
  return `${use}${described}。${noEligible === null ? '' : '対象者がいなかったときは「-」にできる。'}`;
}

/** What a tick of the item needs, as Japanese sentences for the editor, the comparison of versions and letters. */
export function ruleWords(item: RuledItem): string {
  const rule = item.tickRule;
  switch (rule.kind) {
    case 'self-declared': {
      if (rule.requiresAny.length === 0) return '申請者の申告による（記入欄なし）。';
      const names = rule.requiresAny.map((key) => nameOf(item, key)).join('');
      return `申請者の申告による。${names}${rule.requiresAny.length > 1 ? 'のいずれか' : ''}の記入が必要。`;
    }
    case 'self-declared-all':
      if (rule.requiresAll.length === 0) return '申請者の申告による（記入欄なし）。';
      return `申請者の申告による。${rule.requiresAll.map((key) => nameOf(item, key)).join('')}${rule.requiresAll.length > 1 ? 'のすべて' : ''}の記入が必要。`;
    case 'any-of':
      return `${nameOf(item, rule.field)}の${rule.min === 1 ? 'いずれか1つ以上' : `うち${rule.min}つ以上`}を実施している。`;
    case 'overtime':
      return overtimeWords({ ...item, tickRule: rule });
    case 'leave-rate': {
      const all = yearsOf(item, rule.table);
      const days =
        rule.fiveDays === null ? '' : `10日以上付与された全従業員が、過去${all}年間のすべての年に5日以上取得。かつ、`;
      return `${days}過去${all}年間のうち${rule.minYears}年以上、取得率が業種別平均を上回る。`;
    }
    case 'women-managers':
      return `${nameOf(item, rule.target)}を設定している。または、女性管理職の割合が業種別平均を超えている。`;
    case 'use-in-window':
      return useWords({ ...item, tickRule: rule });
    case 'use-in-years':
      return `過去${yearsOf(item, rule.table)}年間のうち${rule.minYears}年以上、利用実績がある。`;
    case 'share-in-years':
      return `過去${yearsOf(item, rule.table)}年間のうち${rule.minYears}年以上、${columnOf(item, rule.table, rule.part)}の割合が${rule.percent}%を超える。`;
    case 'at-least':
      return `${nameOf(item, rule.field)}が${rule.min}以上。`;
    default:
      return assertNever(rule);
  }
}
