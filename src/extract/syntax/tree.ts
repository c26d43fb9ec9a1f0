import { intern, remember, type Sentence, type Token } from '../../core/index.js';

/** Relations of the head of a clause to the word that the clause belongs to. */
export const CLAUSES: readonly string[] = ['acl:relcl', 'advcl', 'ccomp', 'parataxis', 'csubj'];

/** Tags of nouns, names among them. */
export const NOMINAL: readonly string[] = ['NOUN', 'PROPN'];

/** Whether a token is another or hangs below it. */
export function isWithin(tokens: readonly Token[], index: number, ancestor: number): boolean {
  let at = index;
  while (at >= 0 && at !== ancestor) at = tokens[at]!.head;
  return at >= 0;
}

/** How a word hangs on the noun phrase that it is a part of. */
const WITHIN_PHRASE = ['amod', 'nmod', 'appos', 'flat', 'compound'] as const;

/** Whether every token hangs below the root: none is its own head, or that of its head's. */
export function isTree(tokens: readonly Token[]): boolean {
  const isAbove = new Uint8Array(tokens.length);
  for (const start of tokens.keys()) {
    let steps = 0;
    for (let at = start; at >= 0 && isAbove[at] === 0; at = tokens[at]!.head)
      if ((steps += 1) > tokens.length) return false;
    for (let at = start; at >= 0 && isAbove[at] === 0; at = tokens[at]!.head) isAbove[at] = 1;
  }
  return true;
}

const NO_TOKENS: readonly number[] = [];
const NO_WORDS: readonly string[] = [];

/** "nsubj" of "nsubj:pass". */
const withoutSubtype = remember((relation) => intern(relation.split(':', 1)[0]!));

/** A sentence's dependency tree with its edges in both directions. Relations are compared without their subtype. */
export class Tree {
  readonly tokens: readonly Token[];
  /** The relation of each token to its head without the subtype: it is asked for some hundred times a token. */
  private readonly bases: readonly string[];
  private readonly dependents: readonly (readonly number[])[];
  private readonly adpositions: (readonly string[] | undefined)[] = [];
  private readonly phrases: (readonly number[] | undefined)[] = [];

  constructor(readonly sentence: Sentence) {
    this.tokens = sentence.tokens;
    this.bases = sentence.tokens.map(({ relation }) => withoutSubtype(relation));
    const dependents: (number[] | undefined)[] = sentence.tokens.map(() => undefined);
    sentence.tokens.forEach(({ head }, index) => {
      if (head >= 0) (dependents[head] ??= []).push(index);
    });
    this.dependents = dependents.map((own) => own ?? NO_TOKENS);
  }

  /** The sentence with these tokens in place of its own. */
  with(tokens: readonly Token[]): Tree {
    const { start, end, entities } = this.sentence;
    return new Tree({ start, end, tokens, entities });
  }

  token(index: number): Token {
    return this.tokens[index]!;
  }

  /** -1 for the root. */
  head(index: number): number {
    return this.tokens[index]!.head;
  }

  /** The full relation to the head, with its subtype. */
  relation(index: number): string {
    return this.tokens[index]!.relation;
  }

  // The three below are asked some ten thousand times an article. Each reads the relations it is given where they stand: V8 makes an array
  // of them only where they are handed on.

  /** Whether the relation to the head is one of these; "nsubj" also means "nsubj:pass", "nsubj:pass" only itself. */
  is(index: number, ...relations: readonly string[]): boolean {
    const base = this.bases[index]!;
    const { relation } = this.tokens[index]!;
    for (let at = 0; at < relations.length; at += 1)
      if (relations[at] === base || relations[at] === relation) return true;
    return false;
  }

  /** All that hang on a token, or those by one of the relations. */
  children(index: number, ...relations: readonly string[]): readonly number[] {
    const all = this.dependents[index] ?? NO_TOKENS;
    if (all.length === 0 || relations.length === 0) return all;
    // Most words have no such dependents.
    let found: number[] | undefined;
    for (const child of all) {
      const base = this.bases[child]!;
      const { relation } = this.tokens[child]!;
      for (let at = 0; at < relations.length; at += 1)
        if (relations[at] === base || relations[at] === relation) {
          (found ??= []).push(child);
          break;
        }
    }
    return found ?? NO_TOKENS;
  }

  child(index: number, ...relations: readonly [string, ...string[]]): number | undefined {
    for (const child of this.dependents[index] ?? NO_TOKENS) {
      const base = this.bases[child]!;
      const { relation } = this.tokens[child]!;
      for (let at = 0; at < relations.length; at += 1)
        if (relations[at] === base || relations[at] === relation) return child;
    }
    return undefined;
  }

  /** The adpositions of a noun phrase's head: each lemma, and all of them as one ("over for", "in favor of"). */
  adpositionsOf(index: number): readonly string[] {
    return (this.adpositions[index] ??= this.readAdpositions(index));
  }

  private readAdpositions(index: number): readonly string[] {
    const cases = this.children(index, 'case');
    if (cases.length === 0) return NO_WORDS;
    const parts: string[] = [];
    const lemmas: string[] = [];
    for (const marker of cases) {
      const fixed = this.children(marker, 'fixed');
      lemmas.push(this.token(marker).lemma.toLowerCase());
      for (const at of [marker, ...fixed]) parts.push(this.token(at).lemma.toLowerCase());
      if (fixed.length) lemmas.push([marker, ...fixed].map((at) => this.token(at).text.toLowerCase()).join(' '));
    }
    if (parts.length > 1) lemmas.push(parts.join(' '));
    return lemmas;
  }

  /** Whether a verb has a particle, a fixed adverb or a predicate of that form: "carry out", "set free", "smide ud". */
  hasParticle(verb: number, particle: string): boolean {
    return this.children(verb, 'compound', 'advmod', 'case', 'mark', 'obl', 'advcl', 'fixed', 'xcomp').some((child) => {
      const { lemma, text } = this.tokens[child]!;
      return lemma.toLowerCase() === particle || text.toLowerCase() === particle;
    });
  }

  /** The heads of the noun phrases that a word is part of, itself first: "diplomatie" and "chef" for the adjective in "le chef de la diplomatie russe". */
  phrasesOf(index: number): readonly number[] {
    return (this.phrases[index] ??= this.readPhrases(index));
  }

  private readPhrases(index: number): readonly number[] {
    const phrases = [index];
    for (let at = index; this.is(at, ...WITHIN_PHRASE) && this.head(at) >= 0; at = this.head(at))
      phrases.push(this.head(at));
    return phrases;
  }

  /** The nodes from `index` up to the root, itself first. */
  path(index: number): readonly number[] {
    const path: number[] = [];
    for (let at = index; at >= 0; at = this.head(at)) path.push(at);
    return path;
  }

  isWithin(index: number, ancestor: number): boolean {
    return isWithin(this.tokens, index, ancestor);
  }

  /** The one of the tokens first..last whose head lies outside. */
  headOf(first: number, last: number): number {
    for (let index = first; index <= last; index++) {
      const head = this.head(index);
      if (head < first || head > last) return index;
    }
    return last;
  }
}
