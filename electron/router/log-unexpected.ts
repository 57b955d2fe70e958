import { ORPCError, ValidationError } from '@orpc/server';
import { log, logDefect } from '../platform/log.ts';

/**
 * A refusal is an answer, and a call that breaks the contract is the page's defect; anything else thrown goes to the
 * log (without the call's input), an answer of ours that breaks the contract with the names of the fields at fault.
 */
export function logUnexpected(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  logDefect(error);
  const cause = error instanceof ORPCError ? error.cause : undefined;
  if (!(cause instanceof ValidationError)) return;
  const paths = cause.issues.map((issue) =>
    (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  );
  log.error(`the answer breaks the contract at: ${paths.join(', ')}`);
}
