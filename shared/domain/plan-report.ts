import type { CivilDate } from '../kernel/types.ts';
import { type ApplicationStatus, applicationStatusLabels } from './application.ts';
import { certificationNumberLabel } from './certificate.ts';
import { planSentence, planStatuses, planStatusLabels, type RenewalPlan } from './renewal-plan.ts';
import type { ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

/** Where a renewal stands: the application is in, or what the plan says. */
export const renewalStates = [...planStatuses, 'applied'] as const;
export type RenewalState = (typeof renewalStates)[number];

/** Japanese words for the states of a renewal. */
export const renewalStateLabels: Readonly<Record<RenewalState, string>> = { applied: '申請済', ...planStatusLabels };

/** One renewal to come. */
export interface PlannedRenewal {
  readonly companyName: string;
  readonly number: number;
  readonly endOn: CivilDate;
  readonly application: { readonly status: ApplicationStatus; readonly receivedOn: CivilDate | null } | null;
  readonly state: RenewalState;
  readonly plan: RenewalPlan;
}

/** 「受付 令和5年11月1日（審査中）」, 「相談」, or 「まだ」. */
export function applicationWords(application: PlannedRenewal['application']): string {
  if (application === null) return 'まだ';
  const status = applicationStatusLabels[application.status];
  return application.receivedOn === null ? status : `${formatWareki(application.receivedOn)}受付（${status}）`;
}

/** What a row says in a sentence: that the application is in, or by when it is needed. */
export function renewalSentence({
  state,
  application,
  plan,
}: Pick<PlannedRenewal, 'state' | 'application' | 'plan'>): string {
  if (state !== 'applied' || application === null || application.receivedOn === null) return planSentence(plan);
  const meeting =
    plan.meetingOn === null
      ? '満了日までの推進委員会が登録されていません。'
      : `満了前の最後の委員会は${formatWareki(plan.meetingOn)}です。`;
  const late =
    application.receivedOn > plan.neededBy ? `必要な日（${formatWareki(plan.neededBy)}）の後に受け付けました。` : '';
  return `申請書は受付済みです。${late}${meeting}`;
}

/** Columns of the plan, in print and in the workbook; `width` in half-width characters. */
export const planColumns: readonly {
  readonly heading: string;
  readonly width: number;
  readonly text: (row: PlannedRenewal) => string;
}[] = [
  { heading: '申請書が必要な日', width: 17, text: ({ plan }) => formatWareki(plan.neededBy) },
  { heading: '状態', width: 16, text: ({ state }) => renewalStateLabels[state] },
  { heading: '認定番号', width: 10, text: ({ number }) => certificationNumberLabel(number) },
  { heading: '事業者名', width: 30, text: ({ companyName }) => companyName },
  { heading: '満了日', width: 18, text: ({ endOn }) => formatWareki(endOn) },
  {
    heading: '満了前の最後の委員会',
    width: 18,
    text: ({ plan }) => (plan.meetingOn === null ? '未登録' : formatWareki(plan.meetingOn)),
  },
  { heading: '更新申請', width: 20, text: ({ application }) => applicationWords(application) },
];

/** Lines above the table, in print and in the workbook. */
export const planNotes = (today: CivilDate, total: number, shown: number): readonly string[] => [
  `${formatWareki(today)}現在　${total.toLocaleString('ja-JP')}社`,
  '「申請書が必要な日」は、満了前の最後の委員会から審査にかかる開庁日をさかのぼった日と、更新の申請期限の早いほうです。',
  ...(shown < total
    ? [`先に必要になる${shown.toLocaleString('ja-JP')}社を載せています。残りはExcelに書き出すと見られます。`]
    : []),
];

/** 更新の計画, to be printed. */
export function planReport(
  rows: readonly PlannedRenewal[],
  by: { readonly office: string; readonly today: CivilDate; readonly total: number },
): ReportDocument {
  return {
    title: '更新の計画',
    orientation: 'landscape',
    head: [`${formatWareki(by.today)}現在`, by.office],
    addressee: null,
    blocks: [
      ...planNotes(by.today, by.total, rows.length).map((text) => ({ kind: 'paragraph' as const, small: true, text })),
      {
        kind: 'table',
        columns: planColumns.map(({ heading, width }) => ({ heading, width })),
        rows: rows.map((row) => ({ cells: planColumns.map(({ text }) => text(row)) })),
      },
    ],
    footer: '更新の計画',
    author: by.office,
    createdOn: by.today,
  };
}
