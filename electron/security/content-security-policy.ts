/**
 * The door for foreign code: the page may load its own files and nothing else.
 * Mantine writes `style="…"` attributes, so those are allowed (`style-src-attr`); a `<style>` element must carry the
 * nonce of this one response, so injected markup cannot bring a style sheet, and no script is ever inline.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
