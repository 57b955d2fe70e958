import type { Missing } from '../../../shared/contract/common.ts';
import {
  type ApplicationKind,
  type ApplicationStatus,
  applicationKindLabels,
  applicationKinds,
  applicationStatusLabels,
  applicationStatuses,
} from '../../../shared/domain/application.ts';
import type { Step } from '../../components/steps.tsx';
import type { Tone } from '../../components/status-badge.tsx';

export const statusTones: Readonly<Record<ApplicationStatus, Tone>> = {
  consultation: 'neutral',
  received: 'info',
  correction: 'progress',
  reviewing: 'info',
  opinion: 'info',
  'awaiting-decision': 'progress',
  certified: 'done',
  refused: 'stop',
  withdrawn: 'neutral',
};

export const kindChoices = applicationKinds.map((value) => ({ value, label: applicationKindLabels[value] }));

/** The list's filter: all that is under way, each step, all that is over. */
export const statusChoices = [
  { value: 'open', label: '手続き中（すべて）' },
  ...applicationStatuses.map((value) => ({ value, label: applicationStatusLabels[value] })),
  { value: 'correction-overdue', label: '補正中（期限を過ぎたもの）' },
  { value: 'closed', label: '終了（すべて）' },
] as const;

/** What the button of a step says. */
export function moveLabel(from: ApplicationStatus, to: ApplicationStatus): string {
  switch (to) {
    case 'received':
      return from === 'consultation' ? '受け付ける' : '受付に戻す';
    case 'correction':
      return '補正を求める';
    case 'reviewing':
      if (from === 'received') return '審査を始める';
      return from === 'correction' ? '補正を終えて審査を始める' : '審査に戻す';
    case 'opinion':
      return '意見聴取に進める';
    case 'awaiting-decision':
      return '決定待ちに進める';
    case 'withdrawn':
      return '取下げを記録する';
    default:
      return applicationStatusLabels[to];
  }
}

const usual: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  consultation: ['received'],
  received: ['reviewing'],
  correction: ['reviewing'],
  // a new application goes to the committee, a renewal straight to the decision
  reviewing: ['awaiting-decision', 'opinion'],
  opinion: ['awaiting-decision'],
  'awaiting-decision': [],
  certified: [],
  refused: [],
  withdrawn: [],
};

/**
 * The usual next step among the possible ones; the others stand beside it, less loud. `opinionFirst`: a renewal that must be
 * put before the committee.
 */
export const mainMove = (
  next: readonly ApplicationStatus[],
  from: ApplicationStatus,
  opinionFirst = false,
): ApplicationStatus | undefined =>
  from === 'reviewing' && opinionFirst && next.includes('opinion')
    ? 'opinion'
    : usual[from].find((each) => next.includes(each));

const ofStep: Readonly<Record<Missing['blocks'], string>> = {
  consultation: '相談',
  received: '受け付けるまでに',
  correction: '補正を求めるまでに',
  reviewing: '審査を始めるまでに',
  opinion: '意見聴取に進むまでに',
  'awaiting-decision': '決定待ちに進むまでに',
  decision: '決定（認定・不認定）までに',
  certified: '認定の決定までに',
  refused: '不認定の決定までに',
  withdrawn: '取下げまでに',
  certificate: '認定証の交付までに',
  publication: '広報に掲載するまでに',
  report: '委員会への報告',
};
/** What blocks the nearest step comes first. */
export const blockedOrder = Object.keys(ofStep);
/** The heading over what blocks a step. */
export const blockedStep = (blocks: Missing['blocks']): string => ofStep[blocks];

/** Renewals skip the committee's opinion unless they were sent there; corrections are a detour. */
export function stepsOf(
  kind: ApplicationKind,
  status: ApplicationStatus,
  passed: readonly ApplicationStatus[],
): readonly Step[] {
  const skipsOpinion = kind === 'renewal' && status !== 'opinion' && !passed.includes('opinion');
  const way: ApplicationStatus[] = [
    'consultation',
    'received',
    'correction',
    'reviewing',
    'opinion',
    'awaiting-decision',
  ];
  const shown = way.filter((each) => {
    if (each === 'opinion') return !skipsOpinion;
    if (each === 'correction') return status === 'correction' || passed.includes('correction');
    return each !== 'consultation' || status === 'consultation' || passed.includes('consultation');
  });
  const closed = status === 'certified' || status === 'refused' || status === 'withdrawn';
  const end: ApplicationStatus = closed ? status : 'certified';
  // a withdrawn application went only as far as its diary says
  const reached = status === 'withdrawn' ? shown.filter((each) => passed.includes(each)) : shown;
  const here = reached.indexOf(status);
  return [
    ...reached.map((each, index) => ({
      key: each,
      label: applicationStatusLabels[each],
      state: closed || index < here ? ('done' as const) : index === here ? ('now' as const) : ('ahead' as const),
    })),
    {
      key: 'end',
      label: closed ? applicationStatusLabels[end] : '認定・不認定',
      state: !closed ? 'ahead' : status === 'certified' ? 'done' : 'stopped',
    },
  ];
}
