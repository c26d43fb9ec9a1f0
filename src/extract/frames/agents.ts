import { standsBehind } from '../syntax/adpositions.js';
import { isHyphen } from '../syntax/hyphen.js';
import { COMMITTING } from '../mend/participles.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Who does what a passive, or a noun for a deed, tells: "by X". */
export class Agents {
  constructor(
    private readonly tree: Tree,
    private readonly words: WordIndex,
    private readonly isPassive: (verb: number) => boolean,
  ) {}

  /** The agents of a passive verb, else of the one that it is coordinated with. */
  ofVerb(verb: number): readonly number[] {
    const own = this.own(verb);
    const agents = own.length ? own : [...this.beside(verb), ...this.beforeHyphen(verb)];
    return agents.length ? agents : this.shared(verb);
  }

  /** "condemned the arrest of X by Y": neither who is arrested nor an active verb with an object has an agent, whatever the parser hung on it. */
  ofDeed(noun: number): readonly number[] {
    const { tree } = this;
    const below = tree
      .children(noun, 'nmod')
      .flatMap((child) => tree.children(child, 'nmod'))
      .filter((child) => this.isAgent(child));
    if (below.length > 0) return below;
    const ofParticiple = this.ofParticiple(noun);
    if (ofParticiple.length > 0) return ofParticiple;
    const verb = tree.head(noun);
    if (verb < 0 || !tree.is(noun, 'obj') || this.isPassive(verb)) return [];
    return tree.children(verb, 'obl').filter((child) => child > noun && this.isAgent(child));
  }

  /** "blev holdt fanget af X": the agent may hang on the participle that goes with the verb. */
  private own(verb: number): readonly number[] {
    const { tree } = this;
    const isParticiple = (child: number): boolean => tree.token(child).features.VerbForm === 'Part';
    return [verb, ...tree.children(verb, 'xcomp').filter(isParticiple)].flatMap((at) =>
      tree.children(at, 'obl', 'nmod').filter((child) => this.isAgent(child)),
    );
  }

  /** "Backed by X, Y said": who stands right behind a participle is its agent, whatever the parser hung it on. */
  private beside(verb: number): readonly number[] {
    const { tree } = this;
    const adposition = tree.tokens[verb + 1];
    if (!adposition || !tree.is(verb + 1, 'case')) return [];
    return this.words.inClass(adposition.lemma.toLowerCase(), 'agent') ? [tree.head(verb + 1)] : [];
  }

  /** "a U.S.-brokered deal" */
  private beforeHyphen(verb: number): readonly number[] {
    const { tree } = this;
    if (!tree.is(verb, 'amod') || !isHyphen(tree.tokens[verb - 1]?.text)) return [];
    return tree.children(verb, 'compound').filter((child) => child < verb);
  }

  /** "was seized and destroyed by X" */
  private shared(verb: number): readonly number[] {
    const { tree } = this;
    const sibling = tree.is(verb, 'conj') ? tree.head(verb) : tree.child(verb, 'conj');
    if (sibling === undefined || sibling < 0 || !this.isPassive(sibling)) return [];
    return tree.children(sibling, 'obl').filter((child) => this.isAgent(child));
  }

  /** "the abuses committed by X" are X's as "the abuses by X" are. */
  private ofParticiple(noun: number): readonly number[] {
    const { tree } = this;
    return tree
      .children(noun, 'acl')
      .filter((child) => this.words.inClass(tree.token(child).lemma.toLowerCase(), COMMITTING))
      .flatMap((participle) => tree.children(participle, 'obl').filter((child) => this.isAgent(child)));
  }

  private isAgent(child: number): boolean {
    if (this.tree.relation(child) === 'obl:agent') return true;
    return standsBehind(this.tree, child, 'agent', this.words);
  }
}
