import {
  type AlertKind,
  alertKindLabels,
  type HandlingState,
  handlingLabels,
  type TermClass,
  termClassLabels,
} from './alert.ts';
import { correctionStageLabel, termStageLabel } from './alert-stage.ts';
import {
  type ApplicationKind,
  applicationKindLabels,
  type ApplicationStatus,
  applicationStatusLabels,
} from './application.ts';
import { renewalStateLabels } from './plan-report.ts';
import type { PlanStatus } from './renewal-plan.ts';
import { termStateLabels } from './term-state.ts';
import { formatWarekiShort } from './wareki.ts';
import type { CivilDate } from '../kernel/types.ts';

/** What is known of an alert when it is told, on the screen and on paper alike. */
export interface ToldAlert {
  readonly kind: AlertKind;
  readonly of: TermClass;
  readonly stage: number | null;
  readonly daysLeft: number | null;
  readonly application: { readonly kind: ApplicationKind; readonly status: ApplicationStatus } | null;
  readonly procedure: 'renewing' | 'pending' | null;
  readonly handling: {
    readonly state: HandlingState;
    readonly handledOn: CivilDate;
    readonly who: string;
    readonly untilOn: CivilDate | null;
    readonly reason: string;
    readonly lapsed: boolean;
  } | null;
  readonly plan: { readonly status: PlanStatus; readonly neededBy: CivilDate } | null;
}

/** 残り36日 / 今日まで / 12日経過. */
export function daysWords(daysLeft: number | null): string {
  if (daysLeft === null) return '期限なし';
  if (daysLeft === 0) return '今日まで';
  return daysLeft > 0 ? `残り${daysLeft.toLocaleString('ja-JP')}日` : `${(-daysLeft).toLocaleString('ja-JP')}日経過`;
}

/** 90日前 / 満了後 / 期限間近; of a company without an alert its class. */
export function stageWords({ kind, of, stage }: Pick<ToldAlert, 'kind' | 'of' | 'stage'>): string {
  if (stage === null) return termClassLabels[of];
  return kind === 'term' ? termStageLabel(stage) : correctionStageLabel(stage);
}

/** 更新手続中（審査中） / 満了後・審査中（補正中） / 新規（受付） / なし. */
export function applicationWords({ application, procedure }: Pick<ToldAlert, 'application' | 'procedure'>): string {
  if (application === null) return 'なし';
  const status = applicationStatusLabels[application.status];
  const what = procedure === null ? applicationKindLabels[application.kind] : termStateLabels[procedure];
  return `${what}（${status}）`;
}

/** 未対応 / 対応中（山田、R6.1.10まで） / 案内済（R5.12.1） / 保留（R6.1.10まで） / 更新しない（R5.12.1届出）. */
export function handlingWords(handling: ToldAlert['handling']): string {
  if (handling === null) return handlingLabels.none;
  const { state, who, untilOn, handledOn, lapsed } = handling;
  const until = untilOn === null ? [] : [`${formatWarekiShort(untilOn)}まで${lapsed ? '・経過' : ''}`];
  const inside =
    state === 'working'
      ? [who, ...until]
      : state === 'held'
        ? until
        : [`${formatWarekiShort(handledOn)}${state === 'declined' ? '届出' : ''}`];
  return `${handlingLabels[state]}（${inside.join('、')}）`;
}

/** R6.1.10（まもなく期限）; R6.1.10（申請済） once it is in; － where nothing is to be handed in. */
export function planWords({ plan, procedure }: Pick<ToldAlert, 'plan' | 'procedure'>): string {
  if (plan === null || plan.status === 'after-end') return '－';
  const state = procedure === null ? plan.status : 'applied';
  return `${formatWarekiShort(plan.neededBy)}（${renewalStateLabels[state]}）`;
}

/** Which lines a list shows. */
export interface ToldFilter {
  readonly view: 'attention' | 'all' | 'arrived' | TermClass;
  readonly kind?: AlertKind | undefined;
  readonly stage?: number | undefined;
  readonly handling?: HandlingState | 'none' | undefined;
  readonly query: string;
}

/** Words for a view: 要対応, すべての警告, 前回起動から今日までに期限が来たもの, or a class. */
export function viewLabel(view: ToldFilter['view']): string {
  if (view === 'attention') return '要対応';
  if (view === 'all') return 'すべての警告';
  return view === 'arrived' ? '前回起動から今日までに期限が来たもの' : termClassLabels[view];
}

/** 要対応・種類 補正の期限・対応 未対応・「朝霞」を検索. */
export function filterWords({ view, kind, stage, handling, query }: ToldFilter): string {
  return [
    viewLabel(view),
    ...(kind === undefined ? [] : [`種類 ${alertKindLabels[kind]}`]),
    ...(stage === undefined ? [] : [`段階 ${stageWords({ kind: kind ?? 'term', of: 'alert', stage })}`]),
    ...(handling === undefined ? [] : [`対応 ${handlingLabels[handling]}`]),
    ...(query.trim() === '' ? [] : [`「${query.trim()}」を検索`]),
  ].join('・');
}
