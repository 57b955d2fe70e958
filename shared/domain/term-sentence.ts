import type { CivilDate } from '../kernel/types.ts';
import { countTerm, joinedTo, type TermRule } from './term.ts';
import { formatBoth, formatWareki } from './wareki.ts';

/** One day on the way to the end of a term, and why it is that day. */
export interface TermStep {
  readonly label: '認定日' | '従前の満了日' | '期間の初日' | '起算日' | '応当日' | '満了日';
  /** Null where there is no such day (応当日 of 29 February). */
  readonly on: CivilDate | null;
  /** The day in wareki and western, or that there is none. */
  readonly day: string;
  readonly why: string;
}

const step = (label: TermStep['label'], on: CivilDate, why: string): TermStep => ({
  label,
  on,
  day: formatBoth(on),
  why,
});

function whyCounted(rule: TermRule): string {
  if (rule.rule === 'fiscal-year') {
    const counted = '年度で数えるため、4月1日から数えます（4月1日に始まるときはその日から）。';
    return joinedTo(rule) === null ? `${counted}認定の効力は認定日からあります。` : counted;
  }
  if (joinedTo(rule) !== null) {
    return rule.renewalRule === 'from-decision-when-late'
      ? '満了までの決定のため、従前の満了日の翌日から続けて数えます。'
      : '従前の満了日の翌日から続けて数えます。決定日がいつでも変わりません。';
  }
  if (rule.rule === 'from-first-day')
    return '認定日から起算するため、初日を数えます（午前零時から始まる期間、民法140条ただし書）。';
  return '初日は数えず、翌日から数えます（民法140条）。認定の効力は認定日からあります。';
}

/**
 * Why a term ends on its day: where it comes from, 起算日, 応当日, 満了日 (民法140条, 143条2項), each in wareki and western with
 * its reason. Throws RangeError when a date is not a civil date.
 */
export function explainTerm(rule: TermRule): readonly TermStep[] {
  const { startOn, countFrom, anniversary, yearsEndOn, endOn } = countTerm(rule);
  const joined = joinedTo(rule);
  const late = joined === null && rule.previousEndOn != null;
  const origin =
    joined === null
      ? step(
          '認定日',
          rule.eventOn,
          late
            ? `従前の認定期間は${formatWareki(rule.previousEndOn ?? rule.eventOn)}に満了しており、満了後の決定のため、決定日から新規と同じ数え方をします。`
            : '期間はこの日をもとに数えます。',
        )
      : step('従前の満了日', joined, '更新は、従前の認定期間に続けます。');
  const first =
    countFrom === startOn || joined === null ? [] : [step('期間の初日', startOn, '従前の満了日の翌日です。')];
  const years = `${rule.years}年後`;
  const corresponding: TermStep =
    anniversary === null
      ? { label: '応当日', on: null, day: 'ありません', why: `起算日の${years}の月に同じ日がありません。` }
      : step('応当日', anniversary, `起算日の${years}の同じ日です。`);
  const eve = anniversary === null ? '応当日がないため2月の末日に満了します' : '応当日の前日に満了します';
  const law = '（民法143条2項）';
  const whyEnd =
    rule.rule === 'month-end'
      ? `${rule.years}年を経過する日は${formatBoth(yearsEndOn)}で、その日の属する月の末日に満了します。`
      : `${eve}${law}。${rule.rule === 'fiscal-year' ? '年度の末日です。' : ''}満了日の終わりまで有効です。`;
  return [origin, ...first, step('起算日', countFrom, whyCounted(rule)), corresponding, step('満了日', endOn, whyEnd)];
}
