import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type App, openApp, type StartRefusal } from './app.ts';
import { createPrintShelf } from './platform/print-shelf.ts';
import { isOwnCall, send } from './host/requests.ts';
import { createSessions } from './host/sessions.ts';
import type { Clock } from './platform/clock.ts';
import { logDefect, logInto } from './platform/log.ts';
import { plainPage } from './platform/start-page.ts';
import { serveHttp } from './router/serve-http.ts';
import { htmlAnswer, pageServer, pdfAnswer, plainAnswer } from './security/page.ts';

export interface HostOptions {
  /** Folder that holds dist/ and migrations/. */
  readonly root: string;
  readonly dataDir: string;
  readonly version: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly clock?: Clock;
}

/** A running browser host. */
export interface Host {
  readonly ok: true;
  readonly origin: string;
  /** A fresh address that lets one browser in, once. */
  readonly address: () => string;
  readonly app: App;
  readonly close: () => Promise<void>;
}

const sessionSeconds = 12 * 60 * 60;
const usedAddress = `このアドレスは一度しか使えません（またはまだ使われていません）。
「npm start」を実行した画面に表示されたアドレスを、最後まで正しく開いてください。
すでに使ったあとは、いったん終了して「npm start」をやり直すと新しいアドレスが表示されます。`;

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number | StartRefusal> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      done({
        ok: false,
        kind: error.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen',
        message:
          error.code === 'EADDRINUSE'
            ? `ポート ${port} は別のプログラムが使っています。\n別の番号を指定してください（例: npm start -- --host --port ${port + 1}）。`
            : `ポート ${port} で待ち受けできません（${error.code ?? error.message}）。\n別の番号を指定してください。`,
      }),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Serves the app to a browser on this machine: same page, same router, same doors as in Electron. */
export async function startHost(options: HostOptions): Promise<Host | StartRefusal> {
  const { root, dataDir, version, clock } = options;
  logInto(dataDir);
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  if (typeof port !== 'number') return port;

  const shelf = createPrintShelf();
  const rendererDir = join(root, 'dist/renderer');
  const app = await openApp({
    dataDir,
    migrationsDir: join(root, 'migrations'),
    fontsDir: join(rendererDir, 'fonts'),
    printWorker: join(root, 'dist/print/worker.js'),
    readWorker: join(root, 'dist/exchange/read-worker.js'),
    keepWorker: join(root, 'dist/certificates/keep-worker.js'),
    version,
    desktop: shelf,
    ...(clock && { clock }),
  });
  if (!app.ok) {
    server.close();
    return app;
  }

  const origin = `http://127.0.0.1:${port}`;
  // cookies are shared by all ports of one machine: the name keeps two hosts apart
  const cookie = `good-balance-${port}`;
  const sessions = createSessions(cookie);
  const servePage = pageServer(rendererDir);
  const call = serveHttp(app.router, app.context);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.headers.host !== new URL(origin).host) return send(response, plainAnswer(403, 'wrong host'));
    const url = new URL(request.url ?? '/', origin);
    const token = url.searchParams.get('t');
    if (!sessions.holds(request.headers.cookie)) {
      const session = token === null || request.method !== 'GET' ? undefined : sessions.exchange(token);
      if (session === undefined) return send(response, htmlAnswer(plainPage('開けません', usedAddress), 403));
      const keep = `${cookie}=${session}; Path=/; Max-Age=${sessionSeconds}; HttpOnly; SameSite=Strict`;
      return send(response, htmlAnswer(onwards, 200, { 'set-cookie': keep }));
    }
    if (url.pathname.startsWith('/rpc/')) {
      if (!isOwnCall(request, origin)) return send(response, plainAnswer(403, 'refused'));
      if (!(await call(request, response))) send(response, plainAnswer(404, 'not found'));
      return;
    }
    if (request.method !== 'GET') return send(response, plainAnswer(405, 'refused'));
    if (token !== null) return send(response, htmlAnswer(onwards));
    const isPrint = url.pathname.startsWith('/print/');
    send(response, isPrint ? pdfAnswer(shelf.find(url.pathname)) : await servePage(url.pathname));
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      logDefect(error);
      if (response.headersSent) response.destroy();
      else send(response, plainAnswer(500, 'error'));
    });
  });

  return {
    ok: true,
    origin,
    address: () => `${origin}/?t=${sessions.issue()}`,
    app,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      shelf.clear();
      await app.close();
    },
  };
}

// our own page sends the browser on: a redirect would count as coming from wherever the address was clicked,
// and a SameSite=Strict cookie would then stay behind
const onwards = plainPage('開いています', 'しばらくお待ちください。').replace(
  '<meta charset="utf-8">',
  '<meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">',
);
