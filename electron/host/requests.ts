import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../security/page.ts';

/** Sends a whole answer. */
export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/**
 * Whether a call to `/rpc` comes from our own page: a POST of JSON whose Origin is ours. A form or a script of another
 * site cannot send that, and a name that was rebound to 127.0.0.1 fails the Host check before this.
 */
export function isOwnCall(request: IncomingMessage, origin: string): boolean {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return request.method === 'POST' && request.headers.origin === origin && type === 'application/json';
}
