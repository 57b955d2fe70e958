import { createHash, randomBytes } from 'node:crypto';

const secret = (): string => randomBytes(32).toString('base64url');
// what is looked up is a hash, so the time a look-up takes tells nothing about the secret
const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Who may use the browser host: whoever holds the cookie that a one-time address was exchanged for. */
export interface Sessions {
  /** A new one-time token for one address. */
  readonly issue: () => string;
  /** The cookie's value for a token that was never used before; undefined for any other. */
  readonly exchange: (token: string) => string | undefined;
  /** Whether a request's `Cookie` header holds a session of this run of the host. */
  readonly holds: (cookieHeader: string | undefined) => boolean;
}

/** Tokens and sessions live in memory: stopping the host ends them all. */
export function createSessions(cookieName: string): Sessions {
  const tokens = new Set<string>();
  const sessions = new Set<string>();
  return {
    issue: () => {
      const token = secret();
      tokens.add(digest(token));
      return token;
    },
    exchange: (token) => {
      if (!tokens.delete(digest(token))) return undefined;
      const session = secret();
      sessions.add(digest(session));
      return session;
    },
    holds: (cookieHeader) =>
      (cookieHeader ?? '').split(/;\s*/).some((pair) => {
        const [name, value] = pair.split('=', 2);
        return name === cookieName && sessions.has(digest(value ?? ''));
      }),
  };
}
