import type { ApplicationKind, ApplicationStatus } from '../../../shared/domain/application.ts';

/**
 * Why an application comes before the committee now: an opinion beforehand while it waits for one, a report afterwards
 * for a decided renewal (source line 413-415); null when it has no business there.
 */
export function itemKindOf(application: {
  readonly kind: ApplicationKind;
  readonly status: ApplicationStatus;
}): 'opinion' | 'report' | null {
  if (application.status === 'opinion') return 'opinion';
  const decided = application.status === 'certified' || application.status === 'refused';
  return application.kind === 'renewal' && decided ? 'report' : null;
}
