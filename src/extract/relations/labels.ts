import { hashText } from '../../core/index.js';

/** What stands for the place of an implied mention, which has none. */
export const IMPLIED = 'implied';

/** What stands for a slot, word or match where there is none. */
export const NONE = '-';

const MOST_KNOWN = 1 << 14;
const known = new Map<string, number>();

/**
 * The hash of a label: a type, relation, slot or path of the tree, and what else features ask for some thousand times an article.
 * With a sign, as V8 keeps no larger numbers in place.
 */
export function hashLabel(label: string): number {
  let hash = known.get(label);
  if (hash !== undefined) return hash;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(label, (hash = hashText(label) | 0));
  return hash;
}
