import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../tree.js';
import type { WordIndex } from '../word-index.js';

/** The class of verbs for doing what a noun tells: "the attacks carried out by X". */
export const COMMITTING = 'committing';

/** What opens a clause of its own. */
const OPENS_CLAUSE: readonly string[] = ['SCONJ', 'CCONJ'];

/**
 * "En delegation ledet af X underskrev en aftale": the sentence with a participle that has an agent, but no auxiliary, hung on the noun before
 * it, which a parser took for its subject though it is that of the verb behind.
 */
export function mendReduced(tree: Tree, words: WordIndex): readonly Token[] {
  const { tokens } = tree;
  for (const [participle, { upos, features }] of tokens.entries()) {
    if (upos !== 'VERB' || features.VerbForm !== 'Part' || features.Tense === 'Pres') continue;
    const noun = participle - 1;
    if (tokens[noun]?.upos !== 'NOUN' || tokens[noun].head !== participle || !tree.is(noun, 'nsubj')) continue;
    if (tree.child(participle, 'aux', 'cop') !== undefined) continue;
    if (words.inClass(tokens[participle + 1]?.lemma.toLowerCase() ?? '', 'agent')) {
      const verb = verbBehind(tree, participle);
      if (verb !== undefined) return reduce(tree, participle, verb);
    }
  }
  return tokens;
}

/** The finite verb behind a participle that has no subject, if no other clause opens between. */
function verbBehind({ tokens }: Tree, participle: number): number | undefined {
  const verb = tokens.findIndex(({ features }, at) => at > participle && features.VerbForm === 'Fin');
  if (verb < 0 || tokens[verb]!.upos !== 'VERB') return undefined;
  const opens = tokens
    .slice(participle, verb)
    .some(({ upos, features }) => OPENS_CLAUSE.includes(upos) || features.PronType === 'Rel');
  const hasSubject = tokens.some(({ head, relation }) => head === verb && relation.startsWith('nsubj'));
  return opens || hasSubject ? undefined : verb;
}

/** Gives a verb the place of the participle, which modifies its subject. */
function reduce(tree: Tree, participle: number, verb: number): readonly Token[] {
  const { head, relation } = tree.token(participle);
  if (head === verb || (head >= 0 && tree.isWithin(head, verb))) return tree.tokens;
  const noun = participle - 1;
  return tree.tokens.map((token, at): Token => {
    if (at === verb) return reattach(token, head, relation);
    if (at === participle) return reattach(token, noun, 'acl');
    if (at === noun) return reattach(token, verb, 'nsubj');
    return token.head === participle && at < noun ? reattach(token, verb, token.relation) : token;
  });
}

/** "condemned the attacks carried out by X", taken for "condemned that the attacks carried": a participle with an agent modifies the noun before it. */
export function mendParticiples(tree: Tree, words: WordIndex): readonly Token[] {
  const { tokens } = tree;
  const isAgent = (at: number): boolean =>
    tree.is(at, 'obl') && tree.adpositionsOf(at).some((adposition) => words.inClass(adposition, 'agent'));
  const isReduced = (verb: number): boolean => {
    const { upos, lemma, head, features } = tokens[verb]!;
    if (upos !== 'VERB' || !words.inClass(lemma.toLowerCase(), COMMITTING)) return false;
    if (!tree.is(verb, 'ccomp', 'xcomp', 'advcl') || tree.child(verb, 'aux', 'mark') !== undefined) return false;
    const isPast = features.VerbForm === 'Part' || features.Tense === 'Past';
    const isBehindObject = tokens[verb - 1]?.upos === 'NOUN' && head < verb - 1 && tokens[head]?.upos === 'VERB';
    return isPast && isBehindObject && tree.children(verb, 'obl').some(isAgent);
  };
  const verb = tokens.findIndex((_, at) => isReduced(at));
  if (verb < 0) return tokens;
  return tokens.map((token, at): Token => {
    if (at === verb) return reattach(token, verb - 1, 'acl');
    return at === verb - 1 ? reattach(token, tokens[verb]!.head, 'obj') : token;
  });
}
