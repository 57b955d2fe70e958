import { randomBytes } from 'node:crypto';
import type { DesktopPort } from './desktop-port.ts';

const keepMilliseconds = 5 * 60_000;

/** PDFs waiting to be looked at: each under its own random address, for five minutes. */
export interface PrintShelf extends DesktopPort {
  /** The PDF at `/print/<id>.pdf`, or undefined when there is none (any more). */
  readonly find: (pathname: string) => { readonly pdf: Uint8Array<ArrayBuffer>; readonly title: string } | undefined;
  readonly clear: () => void;
}

/** Five minutes and not once: a browser's PDF viewer asks again when the clerk saves or reloads. */
export function createPrintShelf(keep = keepMilliseconds): PrintShelf {
  const shelf = new Map<string, { pdf: Uint8Array<ArrayBuffer>; title: string; timer: NodeJS.Timeout }>();
  return {
    showForPrinting: (pdf, title) => {
      const url = `/print/${randomBytes(24).toString('base64url')}.pdf`;
      const timer = setTimeout(() => shelf.delete(url), keep).unref();
      shelf.set(url, { pdf: new Uint8Array(pdf), title, timer });
      return Promise.resolve({ url });
    },
    attention: () => undefined,
    find: (pathname) => shelf.get(pathname),
    clear: () => {
      for (const { timer } of shelf.values()) clearTimeout(timer);
      shelf.clear();
    },
  };
}
