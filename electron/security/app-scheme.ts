import { protocol, type Session } from 'electron';
import { type Answer, plainAnswer } from './page.ts';

/** The page's origin. `URL.origin` says "null" for schemes it does not know, so compare protocol and host with this. */
export const appOrigin = 'app://main';

/** Must run before the app is ready. `standard` gives app:// an origin of its own, `secure` what only https may do. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The door to the disk: `app://<host>/…` of one session answers GET through `serve`, and nothing else. */
export function serveAppScheme(session: Session, host: string, serve: (pathname: string) => Promise<Answer>): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const answer =
      request.method === 'GET' && url.host === host ? await serve(url.pathname) : plainAnswer(403, 'refused');
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });
}
