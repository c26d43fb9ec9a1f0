import type { ArgumentFinder } from './frames/arguments.js';
import type { Entity, ImpliedMention, Mention } from './extraction.js';
import type { TermSpan } from './lexicon/terms.js';
import type { Tree } from './syntax/tree.js';

/** A sentence whose mentions have been read. `at[i]` is the mentions that the noun phrase headed by token i means. */
export interface ReadSentence {
  readonly index: number;
  readonly tree: Tree;
  readonly arguments: ArgumentFinder;
  readonly terms: readonly TermSpan[];
  readonly names: readonly Mention[];
  readonly at: readonly (readonly Mention[])[];
  /** Whom the first part of a compound names whose last part is an office, by token: "CIA-direktøren". */
  readonly prefixes: ReadonlyMap<number, Entity>;
  /** What `mentionsOf` has told of `at`, by head. */
  readonly meant: (readonly Mention[] | undefined)[];
  /** Whom the sentence may speak of without a word, in order of salience; none of them is mentioned in it. */
  readonly implied: readonly ImpliedMention[];
}
