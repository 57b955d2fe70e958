import { assertNever } from '../kernel/assert-never.ts';
import type { SchemeItem } from '../schemes/types.ts';
import { type BaseYears, yearLabel } from './base-years.ts';
import { fieldName, optionName } from './describe-entry.ts';
import { wantedYears, windowOfTable } from './verdict/tables.ts';

/** What a company prepares for an item: a polite sentence for a letter, and a note of a few words for a full page. */
export interface Preparation {
  readonly sentence: string;
  readonly brief: string;
}

const span = (first: number, last: number, { basis }: BaseYears): string =>
  `${yearLabel(first, basis)}から${yearLabel(last, basis)}まで`;
const shortSpan = (first: number, last: number, { basis }: BaseYears): string => `${first}～${yearLabel(last, basis)}`;

function declared(item: SchemeItem, keys: readonly string[], all: boolean): Preparation {
  const fields = item.fields.filter(({ key }) => keys.includes(key));
  const names = fields.map((field) => `「${fieldName(field)}」`).join('');
  if (names === '') return { sentence: '実施しているか、ご確認ください。', brief: '実施の確認' };
  const which = fields.length > 1 ? (all ? 'をすべて' : 'のいずれかを') : 'を';
  return { sentence: `実施している場合は、${names}${which}ご記入ください。`, brief: `${names}の記入` };
}

function listed(item: SchemeItem, key: string, min: number): Preparation {
  const field = item.fields.find((each) => each.key === key);
  const options = field?.kind === 'options' ? field.options.map(optionName).join('、') : '';
  return {
    sentence: `次のうち${min}つ以上の取組をご確認ください：${options}。`,
    brief: `選択肢の取組を${min}つ以上`,
  };
}

function used(item: SchemeItem, years: BaseYears): Preparation {
  const rule = item.tickRule;
  if (rule.kind !== 'use-in-window') return declared(item, [], false);
  const [first, last] = windowOfTable(item, rule.table, years);
  const text = item.fields.find((field) => field.key === rule.text);
  const described = text === undefined ? '' : `ないときは、「${fieldName(text)}」に制度の内容をご記入ください。`;
  const none = rule.noEligible === null ? '' : '対象となる方がいなかったときは「-」にできます。';
  return {
    sentence: `${span(first, last, years)}の利用実績（年と人数）をご確認ください。${described}${none}`,
    brief: `${shortSpan(first, last, years)}の利用実績`,
  };
}

/** What an item needs on a sheet for these years, by the kind of its rule. */
export function preparationFor(item: SchemeItem, years: BaseYears): Preparation {
  const rule = item.tickRule;
  const table = 'table' in rule ? wantedYears(item, rule.table, years) : years.years;
  const [first, last] = [table[0]!, table.at(-1)!];
  const all = span(first, last, years);
  const short = shortSpan(first, last, years);
  switch (rule.kind) {
    case 'self-declared':
      return declared(item, rule.requiresAny, false);
    case 'self-declared-all':
      return declared(item, rule.requiresAll, true);
    case 'any-of':
      return listed(item, rule.field, rule.min);
    case 'overtime': {
      const average = rule.reductionPercent === null ? '' : '（または平均時間）';
      return {
        sentence: `${all}の、時間外労働が最も多かった従業員の月と年間の時間数${average}をご用意ください。`,
        brief: `${short}の時間外労働時間`,
      };
    }
    case 'leave-rate': {
      const days =
        rule.fiveDays === null ? '' : '10日以上付与された全従業員が毎年5日以上取得したことも、ご確認ください。';
      return {
        sentence: `${all}の平均年次有給休暇取得率をご用意ください。${days}`,
        brief: `${short}の有給休暇取得率`,
      };
    }
    case 'women-managers':
      return {
        sentence: '女性管理職の登用目標か、直近決算期末の管理職の人数（男女別）をご用意ください。',
        brief: '登用目標か管理職の人数',
      };
    case 'use-in-window':
      return used(item, years);
    case 'use-in-years':
      return {
        sentence: `${all}の年ごとの利用実績をご確認ください。${rule.minYears}年以上の実績が必要です。`,
        brief: `${short}の利用実績（${rule.minYears}年以上）`,
      };
    case 'share-in-years':
      return {
        sentence: `${all}の年ごとの人数をご用意ください。割合が${rule.percent}%を超える年が${rule.minYears}年以上必要です。`,
        brief: `${short}の人数（割合）`,
      };
    case 'at-least': {
      const field = item.fields.find(({ key }) => key === rule.field);
      const name = `「${field === undefined ? '' : fieldName(field)}」`;
      return { sentence: `${name}が${rule.min}以上あるか、ご確認ください。`, brief: `${name}が${rule.min}以上` };
    }
    default:
      return assertNever(rule);
  }
}
