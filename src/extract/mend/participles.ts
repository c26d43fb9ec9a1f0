import { RELATIONS, reattach, relate, type Token } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import { isPresentParticiple } from '../syntax/verb-forms.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { NameSpan } from '../names/names.js';

/** The class of verbs for doing what a noun tells: "the attacks carried out by X". */
export const COMMITTING = 'committing';
/** The class of verbs whose present participle before a person's name tells what that person is doing. */
const VISITING = 'visiting';
/** The class of participles that describe the noun before them. */
const APPOSED = 'apposed';

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
  const isAgent = (at: number): boolean => tree.is(at, 'obl') && standsBehind(tree, at, 'agent', words);
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

/** "Togo thanked visiting Ghanaian president X", "held talks with visiting minister Y": who is named behind the participle is the visitor. */
export function mendVisiting(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    const name = tree.headOf(first, last);
    const participle = tree.head(name);
    if (type !== 'Person' || !tree.is(name, 'obj') || participle <= 0 || participle > name) continue;
    const { lemma, features, relation, head } = tree.token(participle);
    if (!words.inClass(lemma.toLowerCase(), VISITING) || !isPresentParticiple(features)) continue;
    if (tree.child(participle, 'aux', 'nsubj') !== undefined) continue;
    const before = participle - 1;
    const isCompanion = words.inClass(tree.token(before).lemma.toLowerCase(), 'comitative');
    if (!isCompanion && (head !== before || tree.token(before).upos !== 'VERB')) continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, head, isCompanion ? 'obl' : relation === 'iobj' ? relation : 'obj');
    tokens[participle] = reattach(tokens[participle]!, name, 'amod');
    for (const child of tree.children(participle))
      if (child === before) tokens[child] = reattach(tokens[child]!, name, 'case');
      else if (child !== name) tokens[child] = reattach(tokens[child]!, head, tree.relation(child));
  }
  return tokens ?? tree.tokens;
}

/** "l'aide au Rwanda, accusé de soutenir le M23", "targeted firms in Turkey accused of helping Moscow": a participle describes the noun before it. */
export function mendDescribing(tree: Tree, words: WordIndex): readonly Token[] {
  const described = tree.tokens.map((_, at) => nounBefore(tree, at, words));
  if (described.every((noun) => noun === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    const noun = described[at];
    return noun === undefined ? token : reattach(token, noun, 'acl');
  });
}

/** Whom such a participle describes: behind a comma the nearest noun that it agrees with, else the whole phrase that ends before it. */
function nounBefore(tree: Tree, participle: number, words: WordIndex): number | undefined {
  const { upos, features, lemma } = tree.token(participle);
  if (upos !== 'VERB' || features.Tense === 'Pres' || features.VerbForm === 'Ger') return undefined;
  if (!words.inClass(lemma.toLowerCase(), APPOSED)) return undefined;
  const verb = tree.head(participle);
  if (!tree.is(participle, 'advcl', 'conj') || verb > participle) return undefined;
  if (tree.child(participle, 'aux', 'nsubj', 'mark', 'cc') !== undefined) return undefined;
  const isNominal = (at: number): boolean => NOMINAL.includes(tree.token(at).upos) && !tree.is(at, 'nsubj');
  const isDescribed = (at: number): boolean =>
    isNominal(at) && !tree.is(at, 'flat') && agrees(tree.token(at), tree.token(participle));
  if (tree.tokens[participle - 1]?.text === ',')
    return features.VerbForm !== 'Part' ? undefined : tree.phrasesOf(participle - 2).find(isDescribed);
  const path = tree.path(participle - 1);
  // "companies accused": without an object a parser may take the participle for a past tense.
  if (features.VerbForm !== 'Part' && tree.child(participle, 'obj') !== undefined) return undefined;
  const phrase = path.slice(0, Math.max(0, path.indexOf(verb)));
  return tree.is(participle, 'advcl') && phrase.every(isNominal) ? phrase.findLast(isDescribed) : undefined;
}

/** Whether a noun has the gender and number that a participle has, in languages that tell them. */
function agrees({ features: noun }: Token, { features: participle }: Token): boolean {
  if (participle.VerbForm !== 'Part') return true;
  const isPlural = (number: string | undefined): boolean => number === 'Plur';
  if (participle.Number && isPlural(noun.Number) !== isPlural(participle.Number)) return false;
  return !noun.Gender || !participle.Gender || noun.Gender === participle.Gender;
}

/** Whether a verb tells what somebody says to or of another: accusing, warning, blaming. */
const judges = ({ lemma }: Token, words: WordIndex): boolean =>
  words.inClass(lemma.toLowerCase(), 'addressing') ||
  words.framesOf(lemma.toLowerCase(), 'VERB').some(({ type }) => RELATIONS.get(type)!.answers === true);

/**
 * "jailed the tycoon X, accusing him of treason": behind a comma, a present participle of saying tells what the subject says as it acts, and
 * hangs on the verb, not on who is named before the comma; nor is it theirs where several are ("jailed two men and X, accusing them").
 */
export function mendSayingParticiples(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, token] of tree.tokens.entries()) {
    if (token.upos !== 'VERB' || !tree.is(at, 'acl', 'conj')) continue;
    // ", lui reprochant": a pronoun may stand before it.
    const first = tree.tokens[at - 1]?.upos === 'PRON' && tree.head(at - 1) === at ? at - 1 : at;
    if (tree.tokens[first - 1]?.text !== ',') continue;
    if (!isPresentParticiple(token.features)) continue;
    if (!words.isReporting(token) && !judges(token, words)) continue;
    if (tree.is(at, 'conj')) {
      const listed = lastOfObjects(tree, at);
      if (!listed) continue;
      tokens ??= [...tree.tokens];
      tokens[listed.last] = reattach(tree.token(listed.last), listed.object, 'conj');
      for (const joint of tree.children(at, 'cc')) tokens[joint] = reattach(tree.token(joint), listed.last, 'cc');
      tokens[at] = reattach(token, token.head, 'advcl');
      continue;
    }
    const above = tree.path(token.head).find((step) => !NOMINAL.includes(tree.token(step).upos));
    const isOfOther = above !== undefined && above < token.head && tree.token(above).upos === 'VERB';
    if (!isOfOther || tree.child(above, 'nsubj') === undefined) continue;
    tokens ??= [...tree.tokens];
    tokens[at] = reattach(token, above, 'advcl');
  }
  return tokens ?? tree.tokens;
}

/** Who stands before the comma as the last of a verb's objects, where a parser took them for the subject of the participle behind it. */
function lastOfObjects(tree: Tree, participle: number): { readonly object: number; readonly last: number } | undefined {
  const verb = tree.head(participle);
  const object = tree.child(verb, 'obj');
  const last = tree.child(participle, 'nsubj');
  if (tree.token(verb).upos !== 'VERB' || object === undefined || last === undefined) return undefined;
  if (tree.child(verb, 'nsubj') === undefined || tree.child(participle, 'aux') !== undefined) return undefined;
  return object < last && last < participle ? { object, last } : undefined;
}

/**
 * "are pushing east, having taken X": behind a comma, a perfect participle tells what was done before. It is not what the verb is about, nor
 * is the verb what it is about, which a parser can make of a clause that stands before it.
 */
export function mendDoneBefore(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const at of tree.tokens.keys()) {
    const auxiliary = perfectBehindComma(tree, at, words);
    if (auxiliary === undefined) continue;
    const clause = clauseBefore(tree, at, auxiliary);
    if (clause !== undefined) {
      const { head, relation } = tree.token(at);
      tokens ??= [...tree.tokens];
      tokens[clause] = reattach(tokens[clause]!, head, relation);
      tokens[at] = reattach(tokens[at]!, clause, 'advcl');
    } else if (tree.is(at, 'ccomp', 'xcomp')) {
      tokens ??= [...tree.tokens];
      tokens[at] = relate(tokens[at]!, 'advcl');
    }
  }
  return tokens ?? tree.tokens;
}

/** The auxiliary of a verb that is a perfect participle behind a comma. */
function perfectBehindComma(tree: Tree, at: number, words: WordIndex): number | undefined {
  const [auxiliary] = tree.children(at, 'aux');
  if (auxiliary === undefined || tree.tokens[auxiliary - 1]?.text !== ',') return undefined;
  const { lemma, features } = tree.token(auxiliary);
  const isPerfect = words.inClass(lemma.toLowerCase(), 'perfectAuxiliary');
  return isPerfect && ['Ger', 'Part'].includes(features.VerbForm ?? '') ? auxiliary : undefined;
}

/** The clause with a subject of its own that ends before the comma, hung on the participle behind it. */
function clauseBefore(tree: Tree, participle: number, auxiliary: number): number | undefined {
  if (tree.child(participle, 'nsubj') !== undefined) return undefined;
  return tree
    .children(participle, 'ccomp', 'parataxis')
    .find((clause) => clause < auxiliary && tree.child(clause, 'nsubj') !== undefined);
}
