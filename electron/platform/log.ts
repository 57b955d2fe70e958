import { join } from 'node:path';
import log from 'electron-log/node.js';

log.transports.file.maxSize = 1024 * 1024; // then the old file is kept once as main.old.log

/**
 * The log for whoever has to find out what went wrong. It lies beside the register and leaves the machine only by hand;
 * even so, never names of companies or people, nor what a clerk typed.
 */
export function logInto(dataDir: string): void {
  log.transports.file.resolvePathFn = () => join(dataDir, 'logs', 'main.log');
}

/** What an error says without its message: messages like to quote what was typed (`JSON.parse` does). */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${traceOf(error.cause)}`];
  return [`${error.name}${code}`, ...places, ...cause].join('\n');
}

/** Notes a defect: where, and of which kind. */
export const logDefect = (error: unknown): void => log.error(traceOf(error));

export { log };
