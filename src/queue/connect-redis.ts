import { Redis } from 'ioredis';
import { EntenteError } from '../core/index.js';

const CONNECT_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;

/** A Redis address as it may be shown: without its password. Throws USAGE where it is no address. */
export function showRedis(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^rediss?:$/u.test(parsed.protocol))
    throw new EntenteError('USAGE', 'a Redis address looks like redis://localhost:6379, or rediss:// for TLS');
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

/**
 * A connection that waits for a server that goes away later, and calls `onTrouble` when it does. Throws QUEUE_UNREACHABLE where there
 * is none at the start.
 */
export async function connectRedis(url: string, onTrouble: (message: string) => void): Promise<Redis> {
  const shown = showRedis(url);
  let began = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (began ? Math.min(times * 200, LONGEST_PAUSE_MS) : null),
  });
  let reason = 'no answer';
  let isTroubled = false;
  redis.on('error', (error: Error) => {
    reason = error.message;
    if (!began || isTroubled) return;
    isTroubled = true;
    onTrouble(`${shown} does not answer (${reason}); waiting until it does`);
  });
  redis.on('ready', () => (isTroubled = false));
  try {
    await redis.connect();
    began = true;
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw new EntenteError(
      'QUEUE_UNREACHABLE',
      `There is no Redis at ${shown} (${reason}): start redis-server, or give another address with --redis or REDIS_URL.`,
      { cause },
    );
  }
}
