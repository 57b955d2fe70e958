import { app, type WebContents } from 'electron';

function lockNavigation(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; url: string; isMainFrame: boolean }): void => {
    // `location.reload()` counts as a navigation to where one is
    if (event.url.split('#', 1)[0] !== contents.getURL().split('#', 1)[0]) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The door out of the page: no window ever shows another page than its own, opens a window or embeds one. */
export function lockEveryNavigation(): void {
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents));
}
