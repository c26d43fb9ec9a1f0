import type { Tree } from './tree.js';
import { isPastParticiple } from './verb-forms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Which verbs of a sentence are passive. */
export class Voice {
  private readonly passives: (boolean | undefined)[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly words: WordIndex,
  ) {}

  /** Whether a verb's grammatical subject is its logical object. */
  isPassive(verb: number): boolean {
    return (this.passives[verb] ??= this.readVoice(verb));
  }

  private readVoice(verb: number): boolean {
    const { tree, words } = this;
    const { features, lemma } = tree.token(verb);
    // "est arrivé": the perfect of a verb that never has an object.
    if (words.inClass(lemma.toLowerCase(), 'unaccusative')) return false;
    // "s'est également rendue": with such a pronoun the parser may take the perfect of a reflexive verb for a passive.
    const relations = tree.children(verb).map((child) => tree.relation(child));
    const isReflexive = tree.children(verb, 'expl', 'obj').some((at) => tree.token(at).features.Reflex === 'Yes');
    if ((relations.includes('expl:pass') || isReflexive) && words.isReflexive(lemma.toLowerCase())) return false;
    if (relations.some((relation) => ['aux:pass', 'nsubj:pass', 'obl:agent'].includes(relation))) return true;
    // A participle with an object of its own is active, whatever the tagger says: "the country signed an agreement".
    if (tree.children(verb, 'obj').length > 0) return false;
    if (features.Voice === 'Pass') return true;
    const hasPassiveAuxiliary = tree
      .children(verb, 'aux')
      .some((child) => words.inClass(tree.token(child).lemma.toLowerCase(), 'passiveAuxiliary'));
    if (hasPassiveAuxiliary && isPastParticiple(features)) return true;
    if (this.isResult(verb) || this.isHeadline(verb)) return true;
    if (features.Voice === 'Act' || !isPastParticiple(features)) return false;
    const bare = tree.children(verb, 'aux', 'nsubj', 'obj').length === 0;
    return bare && tree.is(verb, 'acl', 'amod', 'advcl') && tree.relation(verb) !== 'acl:relcl';
  }

  /** "Forbindelserne var afbrudt": behind a form of being, a verb that cannot do without an object tells what has been done to its subject. */
  private isResult(verb: number): boolean {
    const { tree, words } = this;
    const { features, lemma } = tree.token(verb);
    if (!isPastParticiple(features)) return false;
    // A reflexive pronoun is no auxiliary: "s'est retiré" tells of nothing done to the subject.
    const auxiliaries = tree.children(verb, 'aux', 'cop', 'expl').map((at) => tree.token(at).lemma.toLowerCase());
    if (auxiliaries.length === 0 || !auxiliaries.every((word) => words.inClass(word, 'stateAuxiliary'))) return false;
    if (words.isTransitive(lemma.toLowerCase()) || words.inClass(lemma.toLowerCase(), 'done')) return true;
    return this.hasAgent(verb);
  }

  /** "Finland accused by Russia": in a headline a past without an object, before who did it, lacks its auxiliary, whatever the tagger says. */
  private isHeadline(verb: number): boolean {
    const { tree } = this;
    return (
      tree.token(verb).features.Tense === 'Past' &&
      tree.child(verb, 'aux', 'cop', 'iobj', 'ccomp') === undefined &&
      tree.child(verb, 'nsubj') !== undefined &&
      this.hasAgent(verb)
    );
  }

  /** "er truet af X": what can be done to somebody has been done by whom such an adposition names, but not "er udtrådt af X". */
  private hasAgent(verb: number): boolean {
    const { tree, words } = this;
    const frames = words.framesOf(tree.token(verb).lemma.toLowerCase(), 'VERB');
    if (!frames.some(({ target }) => target.includes('object'))) return false;
    const adpositions = tree.children(verb, 'obl').flatMap((phrase) => tree.adpositionsOf(phrase));
    return adpositions.some(
      (word) => words.inClass(word, 'agent') && frames.every(({ target }) => !target.includes(word)),
    );
  }
}
