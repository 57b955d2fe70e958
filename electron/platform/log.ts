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

export { log };
