import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnyRouter, onError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { logUnexpected } from './log-unexpected.ts';

/** The most one call may carry: a workbook of every company is far below this. */
const maxBodySize = 32 * 1024 * 1024;

/** Carries the contract over HTTP under `/rpc`; false when the path names no procedure. */
export function serveHttp(
  router: AnyRouter,
  context: object,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const handler = new RPCHandler(router, {
    interceptors: [onError(logUnexpected)],
    plugins: [new BodyLimitPlugin({ maxBodySize })],
  });
  return async (request, response) => (await handler.handle(request, response, { prefix: '/rpc', context })).matched;
}
