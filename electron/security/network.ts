import { app, type Session } from 'electron';

const local = new Set(['app:', 'blob:', 'data:']);

/** Must run before the app is ready: no name is ever looked up, not even by Chromium on its own account. */
export function resolveNoNames(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * The door to the network and to files: http, https, ws, ftp, file and every other scheme end here.
 * `alsoAllowed` names schemes Chromium's own parts need (its PDF viewer, its developer tools).
 */
export function blockNetwork(session: Session, alsoAllowed: readonly string[] = []): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const scheme = URL.parse(details.url)?.protocol ?? '';
    answer({ cancel: !local.has(scheme) && !alsoAllowed.includes(scheme) });
  });
}
