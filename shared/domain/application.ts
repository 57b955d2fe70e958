import { eraOf } from './eras.ts';

/** Kinds of application. */
export const applicationKinds = ['new', 'renewal'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];
/** Japanese words for the kinds. */
export const applicationKindLabels: Readonly<Record<ApplicationKind, string>> = { new: '新規', renewal: '更新' };

/** Where an application stands, in the order of the procedure. */
export const applicationStatuses = [
  'consultation',
  'received',
  'correction',
  'reviewing',
  'opinion',
  'awaiting-decision',
  'certified',
  'refused',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Japanese words for the statuses. */
export const applicationStatusLabels: Readonly<Record<ApplicationStatus, string>> = {
  consultation: '相談',
  received: '受付',
  correction: '補正中',
  reviewing: '審査中',
  opinion: '意見聴取',
  'awaiting-decision': '決定待ち',
  certified: '認定',
  refused: '不認定',
  withdrawn: '取下げ',
};

/** Statuses nothing follows; `certified` and `refused` are reached only by recording a decision. */
export const closedStatuses: readonly ApplicationStatus[] = ['certified', 'refused', 'withdrawn'];

const common = {
  consultation: ['received', 'withdrawn'],
  received: ['correction', 'reviewing', 'withdrawn'],
  correction: ['received', 'reviewing', 'withdrawn'],
  'awaiting-decision': ['certified', 'refused', 'reviewing', 'withdrawn'],
  certified: [],
  refused: [],
  withdrawn: [],
} as const;

const transitions: Readonly<
  Record<ApplicationKind, Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>>>
> = {
  // the ordinance wants the committee's opinion beforehand (source line 413), so review cannot skip to the decision
  new: {
    ...common,
    reviewing: ['correction', 'opinion', 'withdrawn'],
    opinion: ['awaiting-decision', 'reviewing', 'withdrawn'],
  },
  // renewals are reported to the committee afterwards (source line 415); the opinion is for changes that need a new review
  renewal: {
    ...common,
    reviewing: ['correction', 'awaiting-decision', 'opinion', 'withdrawn'],
    opinion: ['awaiting-decision', 'reviewing', 'withdrawn'],
  },
};

/** Statuses that may follow; the first one that goes forward is the usual next step. */
export const nextStatuses = (kind: ApplicationKind, from: ApplicationStatus): readonly ApplicationStatus[] =>
  transitions[kind][from];

/** True when the procedure allows the step. */
export const mayMove = (kind: ApplicationKind, from: ApplicationStatus, to: ApplicationStatus): boolean =>
  transitions[kind][from].includes(to);

/** True while an application still needs work. */
export const isOpen = (status: ApplicationStatus): boolean => !closedStatuses.includes(status);

/** Documents an application usually brings; the list in force is the setting `documents`. */
export const standardDocuments: Readonly<Record<ApplicationKind, readonly string[]>> = {
  new: ['認定申請書', 'チェックシート', '会社概要', '添付資料'],
  renewal: ['更新申請書', 'チェックシート', '変更点確認表', '添付資料'],
};

const running = /\{連番([2-6])?\}/gu;

/** `R8` of the fiscal year 2026, named by the era in force on 1 May (R1 for 2019); the plain year before 明治. */
function eraYear(fiscalYear: number): string {
  const day = `${String(fiscalYear).padStart(4, '0')}-05-01`;
  const era = eraOf(day);
  return era === null ? String(fiscalYear) : `${era.letter}${fiscalYear - era.offset}`;
}

const withYear = (pattern: string, fiscalYear: number): string =>
  pattern.replaceAll('{西暦年度}', String(fiscalYear)).replaceAll('{年度}', eraYear(fiscalYear));

/**
 * Receipt number by the pattern setting: `{年度}` fiscal year as R8, `{西暦年度}` the same as 2026, `{連番}` running number
 * within it, `{連番2}` to `{連番6}` padded to that many digits.
 */
export const receiptNumber = (pattern: string, fiscalYear: number, serial: number): string =>
  withYear(pattern, fiscalYear).replaceAll(running, (_, width: string | undefined) =>
    String(serial).padStart(Number(width ?? 1), '0'),
  );

/** True when the pattern holds a running number, without which two applications of a year would be numbered alike. */
export const hasRunningNumber = (pattern: string): boolean => pattern.search(running) >= 0;

/** The running number that follows those already given in the fiscal year; numbers of another pattern do not count. */
export function nextSerial(pattern: string, fiscalYear: number, given: readonly string[]): number {
  const parts = withYear(pattern, fiscalYear).split(/\{連番[2-6]?\}/u);
  const form = new RegExp(
    `^${parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('(\\d+)')}$`,
    'u',
  );
  return given.reduce((next, number) => Math.max(next, Number(form.exec(number)?.[1] ?? 0) + 1), 1);
}
