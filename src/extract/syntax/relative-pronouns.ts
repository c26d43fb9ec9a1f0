import { RELATIVE_OF_PEOPLE } from '../mend/relative-clauses.js';
import { NOMINAL, type Tree } from './tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The relative pronouns of a sentence: what they stand for, and whether they are subject or object of their clause. */
export class RelativePronouns {
  constructor(
    private readonly tree: Tree,
    private readonly words: WordIndex,
  ) {}

  isRelative(index: number): boolean {
    const token = this.tree.token(index);
    // "vil sende soldater til X, hvilket Y afviser": what stands for a clause stands for no noun.
    if (this.words.inClass(token.text.toLowerCase(), 'clausePronoun')) return false;
    return (
      token.features.PronType === 'Rel' ||
      ((token.upos === 'PRON' || this.tree.is(index, 'nsubj', 'obj')) &&
        this.words.pronoun(token.text)?.kind === 'relative')
    );
  }

  /** What a relative pronoun stands for: the noun that its clause modifies; anything else stands for itself. */
  antecedent(index: number): readonly number[] {
    if (!this.isRelative(index)) return [index];
    for (const at of this.tree.path(index)) if (this.tree.relation(at) === 'acl:relcl') return [this.tree.head(at)];
    return this.nounBefore(index);
  }

  /** Whether the subject of a verb is one. */
  isSubjectOf(verb: number): boolean {
    const subject = this.tree.child(verb, 'nsubj');
    return subject !== undefined && this.isRelative(subject);
  }

  /** "juntaen, som EU har afvist": before another subject a relative pronoun is the object, though the parser took both for subjects. */
  displaced(verb: number): number | undefined {
    const before = this.tree.children(verb, 'nsubj').filter((child) => child < verb);
    const [first, second] = before;
    return second !== undefined && this.isRelative(first!) && !this.isRelative(second) ? first : undefined;
  }

  /** The one that is only ever an object, before the verb whose object it is. */
  objectOf(verb: number): number | undefined {
    const { tree, words } = this;
    return tree
      .children(verb, 'obj', 'nsubj')
      .find(
        (child) =>
          child < verb &&
          tree.token(child).upos === 'PRON' &&
          words.inClass(tree.token(child).text.toLowerCase(), 'objectRelative'),
      );
  }

  /** The head of the noun phrase before a relative pronoun whose clause the parser did not attach to it. */
  private nounBefore(index: number): readonly number[] {
    const { tree } = this;
    const isNominal = (at: number): boolean => NOMINAL.includes(tree.token(at).upos);
    let at = index - 1;
    while (at >= 0 && !isNominal(at)) at -= 1;
    while (at >= 0 && tree.is(at, 'nmod', 'flat', 'compound', 'appos') && isNominal(tree.head(at))) {
      if (this.isOfPeople(index) && this.isNamedBeside(at)) break;
      at = tree.head(at);
    }
    return at >= 0 ? [at] : [];
  }

  /** "who" stands for people only. */
  private isOfPeople(index: number): boolean {
    return this.words.inClass(this.tree.token(index).text.toLowerCase(), RELATIVE_OF_PEOPLE);
  }

  /** "a reply from X, who …", but not "the envoy to X, who …", "the men of X, who …": a name that a noun for a thing has behind an adposition. */
  private isNamedBeside(noun: number): boolean {
    const { tree, words } = this;
    const [adposition] = tree.adpositionsOf(noun);
    if (tree.token(noun).upos !== 'PROPN' || adposition === undefined || words.inClass(adposition, 'partitive'))
      return false;
    const above = tree.head(noun);
    const isForPerson = words.nounAt(tree.tokens, above)?.term.type === 'Person';
    return !isForPerson && words.officeAt(tree.tokens, above) === undefined;
  }
}
