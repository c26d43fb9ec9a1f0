import { readFileSync } from 'node:fs';
import { resourcePath } from '../../core/index.js';

/** How a language writes organisations in lower case behind a first word: data of a pack's entities.json. */
export interface PhraseRules {
  /** Common nouns that begin a name though they are in lower case, where a capital follows: "ministère". */
  readonly lowerHeads: readonly string[];
  /** Capitalised nouns that begin no organisation: "État", "Premier". */
  readonly notHeads: readonly string[];
  /** Nouns whose names go on with a purpose: "Parti … pour la démocratie". */
  readonly purposeHeads: readonly string[];
  readonly purposePrepositions: readonly string[];
  /** Those of them that a place stands behind without an article: "à Reims". */
  readonly locatives: readonly string[];
  readonly genitivePrepositions: readonly string[];
  /** Those of them with an article of the plural. */
  readonly pluralGenitives: readonly string[];
  readonly articles: readonly string[];
  readonly conjunctions: readonly string[];
  /** Participles and the like that the tagger takes for other words, and that go on a name as adjectives do: "Parti démocratique uni". */
  readonly adjectives: readonly string[];
  /** Adjectives that go on the sentence, and no name: "relatif à", "privé de". */
  readonly notInside: readonly string[];
  /** What an organisation is, before its name: "la société israélienne NSO". */
  readonly kinds: readonly string[];
  /** Nouns that belong to the name of a place behind them: "lac Tchad". */
  readonly geographicNouns: readonly string[];
}

/** The rules of a pack, where its entities.json has any. */
export function readPhraseRules(code: string): PhraseRules | undefined {
  const path = resourcePath('src', 'language', code, 'entities.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly phraseRules?: PhraseRules }).phraseRules;
}
