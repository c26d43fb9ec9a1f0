import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Where a page of the explorer may be asked for: names with their port, as browsers send them. */
export interface Access {
  readonly hosts: ReadonlySet<string>;
  readonly port: number;
  /** Asked for where others than this machine can reach the page: once in the address, then in a cookie that no script sees. */
  readonly token?: string;
}

/** Everything from this server and nothing from elsewhere; no script and no style that stands in the page itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  // The layout of the network runs in a worker.
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Refuses who has no business here: a name that points to this machine without being its own (DNS rebinding), pages of other
 * origins that write, and, where a token is asked for, who does not have it.
 */
export function guard({ hosts, port, token }: Access): MiddlewareHandler {
  // Browsers keep cookies by host, whatever the port: explorers side by side on one host would take each other's token.
  const cookie = `entente-${port}`;
  return async (context, next) => {
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    const host = context.req.header('host') ?? '';
    if (!hosts.has(host)) return context.json({ error: `this server does not answer for "${host}"` }, 421);
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`)
      return context.json({ error: `pages of ${origin} may not use this server` }, 403);
    if (context.req.method === 'POST' && context.req.header('content-type')?.split(';')[0] !== 'application/json')
      return context.json({ error: 'what is written must be application/json' }, 415);
    if (token !== undefined) {
      if (isEqual(context.req.query('token') ?? '', token)) {
        setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
        // The address that is seen, shared and kept in histories is one without the token.
        return context.redirect('/', 303);
      }
      if (!isEqual(getCookie(context, cookie) ?? '', token))
        return context.json({ error: 'open the address with the token that `entente explore` printed' }, 401);
    }
    return next();
  };
}

/** Takes the same time wherever the texts differ. */
const isEqual = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
