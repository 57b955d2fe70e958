import type { Judgement } from './judgement.ts';
import type { Settings } from './settings.ts';

/** How a renewal is reviewed: on its changes alone, or anew with the committee's opinion (source line 407, 415). */
export const reviewRoutes = ['simple', 'full'] as const;
export type ReviewRoute = (typeof reviewRoutes)[number];
/** Japanese words for the routes. */
export const reviewRouteLabels: Readonly<Record<ReviewRoute, string>> = {
  simple: '簡易な更新（委員会には決定の後に報告）',
  full: '再審査（決定の前に委員会の意見を聴く）',
};

/** What only the clerk knows, ticked when a renewal is sent to a full review. */
export const routeGrounds = ['merger', 'left-city', 'judgement'] as const;
export type RouteGround = (typeof routeGrounds)[number];
/** How a ground is said; the line of the stored reason that names it. */
export const routeGroundLabels: Readonly<Record<RouteGround, string>> = {
  merger: '合併・事業譲渡があった',
  'left-city': '市内に事業所がなくなった',
  judgement: 'そのほか、再度の審査が必要と判断した',
};

/** The reason of a route as it is stored: a line for each ground, then the clerk's words. */
export const routeReason = (grounds: readonly RouteGround[], words: string): string =>
  [...routeGrounds.filter((each) => grounds.includes(each)).map((each) => routeGroundLabels[each]), words]
    .filter((line) => line !== '')
    .join('\n');

/** The grounds a stored reason names. */
export const groundsIn = (reason: string): readonly RouteGround[] =>
  routeGrounds.filter((each) => reason.split('\n').includes(routeGroundLabels[each]));

/** The clerk's own words in a stored reason. */
export const wordsIn = (reason: string): string =>
  reason
    .split('\n')
    .filter((line) => !routeGrounds.some((each) => routeGroundLabels[each] === line))
    .join('\n');

/** What calls for a full review; `domain/rules.json` of the city names them as recommended, each but the law a setting. */
export const fullReviewTriggers = [
  'legal-compliance',
  'too-few-categories',
  'too-few-points',
  'stars-missing',
  'star-lost',
  'entity-changed',
  'merger',
  'left-city',
  'judgement',
] as const;
export type FullReviewTriggerCode = (typeof fullReviewTriggers)[number];

/** One trigger: whether it holds as things stand. */
export interface FullReviewTrigger {
  readonly code: FullReviewTriggerCode;
  readonly holds: boolean;
  /** False where the setting says that it calls for nothing. */
  readonly counts: boolean;
  /** False while it is read from a sheet whose review is not finished. */
  readonly settled: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Everything the triggers depend on. */
export interface FullReviewFacts {
  readonly judgement: Pick<Judgement, 'method' | 'passed' | 'needed' | 'points' | 'reasons'>;
  /** The review of the sheet is finished. */
  readonly reviewed: boolean;
  /** Compliance with the law is declared: on the cover, or by the item of a sheet that has it there; null: not asked. */
  readonly compliance: boolean | null;
  /** Printed numbers of ☆ items ticked on the earlier sheet and not on this one; null: the sheets do not both have ☆. */
  readonly lostStars: readonly string[] | null;
  /** 法人番号 at the last certification and now; '' where none was known. */
  readonly corporateNumber: { readonly before: string; readonly after: string };
  readonly route: ReviewRoute | null;
  readonly routeReason: string;
  readonly settings: Pick<
    Settings,
    'fullReviewOnFailedJudgement' | 'fullReviewOnStarLost' | 'fullReviewOnEntityChange'
  >;
}

/** All triggers that concern this renewal, each with whether it holds. */
export function fullReviewOf(facts: FullReviewFacts): readonly FullReviewTrigger[] {
  const { judgement, reviewed: settled, compliance, lostStars, settings, route } = facts;
  const { before, after } = facts.corporateNumber;
  const onSheet = { settled, counts: settings.fullReviewOnFailedJudgement };
  const { passed, points, needed } = judgement;
  const missing = judgement.reasons.flatMap((each) => (each.code === 'star-items-missing' ? each.items : []));
  const named = route === 'full' ? groundsIn(facts.routeReason) : [];
  // a route without a named ground is the reviewer's own judgement
  const grounds: readonly RouteGround[] = route === 'full' && named.length === 0 ? ['judgement'] : named;
  const list: FullReviewTrigger[] = [];
  if (compliance !== null) {
    list.push({ code: 'legal-compliance', holds: !compliance, counts: true, settled, params: {} });
  }
  if (judgement.method === 'points') {
    list.push({ ...onSheet, code: 'too-few-points', holds: points < needed, params: { points, needed } });
    if (missing.length > 0) {
      list.push({ ...onSheet, code: 'stars-missing', holds: true, params: { items: missing.join('・') } });
    }
  } else list.push({ ...onSheet, code: 'too-few-categories', holds: passed < needed, params: { passed, needed } });
  if (lostStars !== null) {
    const counts = settings.fullReviewOnStarLost;
    const params = { items: lostStars.join('・') };
    list.push({ code: 'star-lost', holds: lostStars.length > 0, counts, settled, params });
  }
  list.push({
    code: 'entity-changed',
    // a number entered for the first time, or taken out, is no other company
    holds: before !== '' && after !== '' && before !== after,
    counts: settings.fullReviewOnEntityChange,
    settled: true,
    params: { before, after },
  });
  for (const code of routeGrounds) {
    list.push({ code, holds: grounds.includes(code), counts: true, settled: true, params: {} });
  }
  return list;
}

/** The triggers that call for the committee's opinion as things stand. */
export const holdingTriggers = (triggers: readonly FullReviewTrigger[]): readonly FullReviewTrigger[] =>
  triggers.filter((each) => each.holds && each.counts);

type Say = (params: FullReviewTrigger['params']) => string;
const sentences: Readonly<Record<FullReviewTriggerCode, { readonly holds: Say; readonly clear: Say }>> = {
  'legal-compliance': {
    holds: () => '関係法令の遵守が申告されていません。',
    clear: () => '関係法令の遵守が申告されています。',
  },
  'too-few-categories': {
    holds: ({ passed, needed }) => `合格した項目が${passed}で、必要な${needed}に届きません。`,
    clear: ({ passed, needed }) => `合格した項目は${passed}で、必要な${needed}に届いています。`,
  },
  'too-few-points': {
    holds: ({ points, needed }) => `得点が${points}点で、基準の${needed}点に届きません。`,
    clear: ({ points, needed }) => `得点は${points}点で、基準の${needed}点に届いています。`,
  },
  'stars-missing': {
    holds: ({ items }) => `必須の☆の項目（${items}）に✓がありません。`,
    clear: () => '必須の☆の項目は、すべて✓です。',
  },
  'star-lost': {
    holds: ({ items }) => `前回✓だった☆の項目（${items}）が、今回は✓ではありません。`,
    clear: () => '前回✓だった☆の項目は、今回もすべて✓です。',
  },
  'entity-changed': {
    holds: ({ before, after }) => `法人番号が${before}から${after}に変わりました。`,
    clear: () => '法人番号は、前回の認定から変わっていません。',
  },
  merger: {
    holds: () => '合併・事業譲渡がありました（担当者の記録）。',
    clear: () => '合併・事業譲渡の記録はありません。',
  },
  'left-city': {
    holds: () => '市内に事業所がなくなりました（担当者の記録）。',
    clear: () => '市内に事業所がなくなったという記録はありません。',
  },
  judgement: {
    holds: () => '審査者が、再度の審査が必要と判断しました。',
    clear: () => '審査者の判断による再審査の記録はありません。',
  },
};

/** What a trigger says as things stand, in one sentence. */
export const fullReviewSentence = ({ code, holds, params }: FullReviewTrigger): string =>
  sentences[code][holds ? 'holds' : 'clear'](params);
