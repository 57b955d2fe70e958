import { randomBytes } from 'node:crypto';
import type { DesktopPort } from '../platform/desktop-port.ts';
import type { Answer } from '../security/page.ts';

const keepMilliseconds = 5 * 60_000;

/** PDFs waiting to be looked at: each under its own random address, for five minutes. */
export interface PrintShelf extends DesktopPort {
  /** The PDF at `/print/<id>.pdf`, or undefined when there is none (any more). */
  readonly find: (pathname: string) => Answer | undefined;
  readonly clear: () => void;
}

/** Five minutes and not once: a browser's PDF viewer asks again when the clerk saves or reloads. */
export function createPrintShelf(keep = keepMilliseconds): PrintShelf {
  const shelf = new Map<string, { pdf: Uint8Array<ArrayBuffer>; title: string; timer: NodeJS.Timeout }>();
  return {
    showForPrinting: (pdf, title) => {
      const url = `/print/${randomBytes(24).toString('base64url')}.pdf`;
      const timer = setTimeout(() => shelf.delete(url), keep).unref();
      shelf.set(url, { pdf: Uint8Array.from(pdf), title, timer });
      return Promise.resolve({ url });
    },
    find: (pathname) => {
      const kept = shelf.get(pathname);
      if (kept === undefined) return undefined;
      return {
        status: 200,
        // no content security policy here: it would bind the browser's own PDF viewer, and a PDF runs no script of ours
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(kept.title)}.pdf`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
        body: kept.pdf,
      };
    },
    clear: () => {
      for (const { timer } of shelf.values()) clearTimeout(timer);
      shelf.clear();
    },
  };
}
