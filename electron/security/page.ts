import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** An answer both hosts can send: Electron's app:// handler and the browser host's HTTP server. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** An HTML answer under the content security policy; the word CSP_NONCE in it becomes this answer's nonce. */
export function htmlAnswer(html: string, status = 200, headers: Record<string, string> = {}): Answer {
  const nonce = randomBytes(18).toString('base64url');
  return {
    status,
    headers: {
      ...always,
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: html.replaceAll('CSP_NONCE', nonce),
  };
}

/** A refusal in a few words, for programs rather than people. */
export const plainAnswer = (status: number, text: string): Answer => ({
  status,
  headers: { ...always, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: text,
});

/**
 * Where in `folder` a request's path leads, or undefined when it leads out of it.
 * The path arrives percent-encoded, so `%2e%2e%2f` and a Windows backslash are judged after decoding.
 */
export function insideFolder(folder: string, pathname: string): string | undefined {
  try {
    const path = resolve(folder, `.${sep}${decodeURIComponent(pathname)}`);
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined; // not percent-encoded text
  }
}

/** Serves the built page from `folder` and nothing outside it. */
export function pageServer(folder: string): (pathname: string) => Promise<Answer> {
  return async (pathname) => {
    const path = insideFolder(folder, pathname === '/' ? '/index.html' : pathname);
    const type = path === undefined ? undefined : types[extname(path)];
    if (path === undefined || type === undefined) return plainAnswer(403, 'refused');
    try {
      const body = await readFile(path);
      if (path.endsWith('.html')) return htmlAnswer(body.toString('utf8'));
      // names under assets/ carry a hash of the contents
      const cache = pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'private, max-age=3600';
      return { status: 200, headers: { ...always, 'content-type': type, 'cache-control': cache }, body };
    } catch {
      return plainAnswer(404, 'not found');
    }
  };
}

/**
 * A finished PDF for the browser's own viewer, or "not found" when there is none. It carries no content security policy:
 * that would bind the viewer, and the PDF is ours and runs no script.
 */
export function pdfAnswer(kept: { readonly pdf: Uint8Array<ArrayBuffer>; readonly title: string } | undefined): Answer {
  if (kept === undefined) return plainAnswer(404, 'not found');
  // RFC 5987 allows less than encodeURIComponent leaves: an apostrophe would end the name
  const name = encodeURIComponent(kept.title.toWellFormed()).replaceAll(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''${name}.pdf`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers: { ...always, ...headers }, body: kept.pdf };
}
