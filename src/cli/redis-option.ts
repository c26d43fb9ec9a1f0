import type { Command } from 'commander';
import { EntenteError } from '../core/index.js';

const DEFAULT_URL = 'redis://localhost:6379';

export interface RedisOption {
  readonly redis?: string;
}

export const addRedisOption = (command: Command): Command =>
  command.option(
    '--redis <address>',
    `redis://HOST, or rediss://HOST for TLS (default: REDIS_URL, else ${DEFAULT_URL})`,
  );

/** The address with its password, which only the environment and `.env` may hold: options are seen by everybody on the machine. */
export function redisUrl({ redis }: RedisOption, environment: Readonly<Record<string, string | undefined>>): string {
  if (redis !== undefined && /^[^/:]*:\/\/[^/:]*:[^/]*@/u.test(redis))
    throw new EntenteError('USAGE', 'an option shows its password to everybody on the machine: set REDIS_URL instead');
  return redis ?? environment['REDIS_URL'] ?? DEFAULT_URL;
}
