import type { Lexicon } from './lexicon.js';
import type { Sentence, TaggedSentence } from './sentence.js';

/** A language pack: analysis and lexicon of one language. Pure: the same text gives the same sentences. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly lexicon: Lexicon;
  /** Sentences of tokens with tags, lemmas, features and named entities, without heads. Never throws on any string. */
  tag(text: string): TaggedSentence[];
  /** The dependency tree of one tagged sentence. */
  parse(sentence: TaggedSentence): Sentence;
  /** `tag`, then `parse` of every sentence. */
  analyse(text: string): Sentence[];
}
