import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import { kindOfError, type RefusalKind } from '../store/refusal.ts';

const codes: Partial<Record<RefusalKind, RefusalCode>> = {
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  locked: 'file-busy',
};

/** The refusal behind an error of the driver that a clerk can mend; undefined for a defect. */
export function refusalOfError(error: unknown): Refusal | undefined {
  const kind = kindOfError(error);
  return kind && refusalOfKind(kind);
}

/** The refusal behind a file that could not be opened; undefined for what a clerk cannot mend. */
export function refusalOfKind(kind: RefusalKind): Refusal | undefined {
  const code = codes[kind];
  return code && { code };
}
