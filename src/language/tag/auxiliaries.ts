import type { TaggedToken, Upos } from '../../core/index.js';

/** How a verb's form stands behind its auxiliary. */
export interface BehindAuxiliary {
  /** What the word may be tagged as that is the auxiliary, or is none and ends the search. */
  readonly verbal: readonly Upos[];
  /** What may stand between the two, and how many of it. */
  readonly between: readonly Upos[];
  readonly reach: number;
}

/** Whether the first verbal word before a place is one of the auxiliaries, with nothing else between that keeps the two apart. */
export function isBehindAuxiliary(
  tokens: readonly TaggedToken[],
  at: number,
  auxiliaries: readonly string[],
  { verbal, between, reach }: BehindAuxiliary,
): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    const { upos, lemma } = tokens[before]!;
    if (verbal.includes(upos)) return auxiliaries.includes(lemma);
    if (!between.includes(upos)) return false;
  }
  return false;
}
