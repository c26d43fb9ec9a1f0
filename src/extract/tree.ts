import type { Sentence, Token } from '../core/index.js';

/** Relations of the head of a clause to the word that the clause belongs to. */
export const CLAUSES: readonly string[] = ['acl:relcl', 'advcl', 'ccomp', 'parataxis', 'csubj'];

/** Whether a token is another or hangs below it. */
export function isWithin(tokens: readonly Token[], index: number, ancestor: number): boolean {
  let at = index;
  while (at >= 0 && at !== ancestor) at = tokens[at]!.head;
  return at >= 0;
}

/** A sentence's dependency tree with its edges in both directions. Relations are compared without their subtype. */
export class Tree {
  readonly tokens: readonly Token[];
  private readonly dependents: readonly (readonly number[])[];

  constructor(readonly sentence: Sentence) {
    this.tokens = sentence.tokens;
    const dependents: number[][] = sentence.tokens.map(() => []);
    sentence.tokens.forEach((token, index) => dependents[token.head]?.push(index));
    this.dependents = dependents;
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

  /** Whether the relation to the head is one of these; "nsubj" also means "nsubj:pass", "nsubj:pass" only itself. */
  is(index: number, ...relations: readonly string[]): boolean {
    const own = this.tokens[index]!.relation;
    return relations.some((relation) => own === relation || own.startsWith(`${relation}:`));
  }

  children(index: number, ...relations: readonly string[]): readonly number[] {
    const all = this.dependents[index] ?? [];
    return relations.length ? all.filter((child) => this.is(child, ...relations)) : all;
  }

  child(index: number, ...relations: readonly string[]): number | undefined {
    return this.children(index, ...relations)[0];
  }

  /** Whether a verb has a particle, a fixed adverb or a predicate of that form: "carry out", "set free", "smide ud". */
  hasParticle(verb: number, particle: string): boolean {
    return this.children(verb, 'compound', 'advmod', 'case', 'mark', 'obl', 'advcl', 'fixed', 'xcomp').some((child) => {
      const { lemma, text } = this.tokens[child]!;
      return lemma.toLowerCase() === particle || text.toLowerCase() === particle;
    });
  }

  /** The nodes from `index` up to the root, itself first. */
  *path(index: number): Generator<number> {
    for (let at = index; at >= 0; at = this.head(at)) yield at;
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
