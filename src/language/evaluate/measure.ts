import type { Analyser } from '../analyser.js';
import { stripSubtype } from '../parse/relations.js';
import type { Example } from '../train/treebank.js';

/** Shares of words, 0 to 100, with gold tokens and the analysis' own tags. */
export interface Scores {
  readonly words: number;
  readonly upos: number;
  readonly features: number;
  readonly lemma: number;
  readonly uas: number;
  /** Subtypes do not count, punctuation does. */
  readonly las: number;
  /** Subjects, objects and clausal complements found with head and relation, of those in the gold trees. */
  readonly coreArguments: number;
}

const CORE = new Set(['nsubj', 'obj', 'iobj', 'csubj', 'ccomp', 'xcomp']);

const foldLemma = (lemma: string): string => lemma.toLowerCase();

/** Measures an analyser on gold sentences. */
export function measure(analyser: Analyser, examples: readonly Example[]): Scores {
  const counts = { words: 0, upos: 0, features: 0, lemma: 0, uas: 0, las: 0, core: 0, coreFound: 0 };
  const { tagSet } = analyser.model.tagger;
  for (const example of examples) {
    const words = analyser.tag(example.forms);
    const tokens = example.forms.map((form, at) => analyser.toToken(form, 0, words[at]!));
    const parsed = analyser.parse({ start: 0, end: 0, tokens, entities: [] }).tokens;
    parsed.forEach((token, at) => {
      const { coarse, fine, lemma } = words[at]!;
      const gold = example.relations[at]!;
      const isCore = CORE.has(stripSubtype(gold)) || gold === 'obl:agent';
      const hasHead = token.head === example.heads[at];
      const hasBoth = hasHead && stripSubtype(token.relation) === stripSubtype(gold);
      const isRightTag = tagSet.coarse[coarse] === example.coarse[at];
      counts.words += 1;
      if (isRightTag) counts.upos += 1;
      if (isRightTag && fine === tagSet.findFine(coarse, example.features[at]!)) counts.features += 1;
      if (foldLemma(lemma) === foldLemma(example.lemmas[at]!)) counts.lemma += 1;
      if (hasHead) counts.uas += 1;
      if (hasBoth) counts.las += 1;
      if (isCore) counts.core += 1;
      if (isCore && hasBoth) counts.coreFound += 1;
    });
  }
  const share = (count: number, of = counts.words): number => (100 * count) / Math.max(1, of);
  return {
    words: counts.words,
    upos: share(counts.upos),
    features: share(counts.features),
    lemma: share(counts.lemma),
    uas: share(counts.uas),
    las: share(counts.las),
    coreArguments: share(counts.coreFound, counts.core),
  };
}
