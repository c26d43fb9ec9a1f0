import { EntenteError } from '../core/index.js';
import { danish } from './da/index.js';
import { english } from './en/index.js';
import { french } from './fr/index.js';
import type { Pack } from './pack.js';

const PACKS: readonly Pack[] = [english, french, danish];

export const LANGUAGE_CODES: readonly string[] = PACKS.map(({ code }) => code);

/** Throws LANGUAGE_UNKNOWN. */
export function findPack(code: string): Pack {
  const pack = PACKS.find((candidate) => candidate.code === code);
  if (pack) return pack;
  throw new EntenteError('LANGUAGE_UNKNOWN', `no language "${code}"; there are ${LANGUAGE_CODES.join(', ')}`);
}
