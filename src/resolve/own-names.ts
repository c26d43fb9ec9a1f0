import type { ActorType } from '../core/index.js';
import { splitWords } from './atoms.js';
import type { World } from './world.js';

interface Named {
  readonly type: ActorType;
  readonly names: readonly string[];
}

const POSSESSIVE = /['’ʼ]s?$/u;

/**
 * The names of an entity without titles and possessives ("Niger's", and "Bazoums" beside "Bazoum"), each once: the one with
 * the most words first, then the longest, then the first in code point order.
 */
export function ownNames({ type, names }: Named, world: World): string[] {
  const bare = names.map((name) => {
    const own = name.replace(POSSESSIVE, '').trim();
    return type === 'Person' ? world.withoutTitles(own) : own;
  });
  const all = new Set(bare.filter(Boolean));
  const size = (name: string): number => splitWords(name).length;
  return [...all]
    .filter((name) => !name.endsWith('s') || !all.has(name.slice(0, -1)))
    .sort((a, b) => size(b) - size(a) || b.length - a.length || (a < b ? -1 : 1));
}
