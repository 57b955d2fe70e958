import { ORPCError } from '@orpc/server';
import { logDefect } from '../platform/log.ts';

/** A refusal is an answer; anything else thrown by a call is a defect and goes to the log (without the call's input). */
export function logUnexpected(error: unknown): void {
  if (!(error instanceof ORPCError)) logDefect(error);
}
