import type { Scope, Status } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** What weakens a statement most wins, however the scopes are nested; two negations cancel out. */
const STRENGTH: Readonly<Record<Status, number>> = {
  actual: 0,
  ended: 1,
  planned: 2,
  urged: 3,
  attempted: 4,
  conditional: 5,
  negated: 6,
  denied: 7,
};

/** What has not happened yet, if it ever will. */
export const TO_COME: readonly Status[] = ['planned', 'urged', 'conditional'];

/** What is said of what is not done, or not any more. */
const GIVEN_UP: readonly Status[] = ['ended', 'negated'];

/** The class of nouns for what is said to be so: claim, accusation. */
const CLAIM = 'claim';

const COMPLEMENTS = ['xcomp', 'ccomp', 'acl', 'obj', 'obl', 'nmod', 'csubj', 'nsubj:pass', 'iobj'];

/**
 * The status of what a noun that describes somebody tells: what is said of "its ally Belarus" or of "Serbia's president, X" does not
 * change that they are, unless a word of the noun's own does.
 */
export function readOwnStatus(tree: Tree, noun: number, words: WordIndex): Status {
  return strongestOf(operatorsOf(tree, noun, words, true));
}

const strongestOf = (statuses: readonly Status[]): Status =>
  statuses.reduce<Status>((best, status) => (STRENGTH[status] > STRENGTH[best] ? status : best), 'actual');

/** The status of what a trigger tells, read from the trigger outwards through the scopes that govern it. */
export function readStatus(tree: Tree, trigger: number, words: WordIndex): Status {
  const statuses: Status[] = [];
  let negations = 0;
  const meet = (status: Status): void => {
    if (status === 'negated') negations += 1;
    else statuses.push(status);
  };
  let through = true;
  let isContrasted = false;
  for (let at = trigger; through && at >= 0;) {
    const head = tree.head(at);
    // "I can confirm that X left": what can be said is not said to be possible.
    const isSaying = at !== trigger && words.isReporting(tree.token(at));
    for (const status of operatorsOf(tree, at, words, at === trigger))
      if (!(isSaying && status === 'conditional') && !(isContrasted && status === 'negated')) meet(status);
    if (head < 0) break;
    through = false;
    isContrasted = false;
    const governor = governingScope(tree, at, head, words);
    if (governor) {
      meet(governor.status === 'negated' && isOfClaim(tree, at, head, words) ? 'denied' : governor.status);
      // "has not ruled out attacking": it is left open, not done.
      if (isLeftOpen(tree, head, governor, words)) statuses.push('conditional');
      through = true;
    } else if (isClaimed(tree, at, head, words)) through = true;
    else if (tree.is(at, 'conj')) {
      // "will meet and sign": what governs the first verb governs the second, unless it has a subject of its own.
      through = tree.child(at, 'nsubj') === undefined;
      // "has not confirmed it, but urged X": what is set against what is denied is not denied.
      const joined = tree.child(at, 'cc');
      isContrasted = joined !== undefined && words.inClass(tree.token(joined).lemma.toLowerCase(), 'adversative');
    } else if (isCarried(tree, at, head, words) || isPurpose(tree, at, words)) through = true;
    else if (tree.is(at, 'advcl', 'acl') && tree.relation(at) !== 'acl:relcl')
      statuses.push(...conditionsOf(tree, head, words));
    at = head;
  }
  const strongest = strongestOf(statuses);
  if (negations % 2 === 0) return strongest;
  return strongest === 'denied' ? 'denied' : 'negated';
}

/** "rejected claims that X left": who turns down a claim denies what it says. */
const isOfClaim = (tree: Tree, at: number, head: number, words: WordIndex): boolean =>
  [at, ...tree.children(head, 'obj', 'obl')].some((noun) => words.inClass(tree.token(noun).lemma.toLowerCase(), CLAIM));

/** "claims that X left", "les accusations selon lesquelles X est parti": whether a clause says what is claimed. */
function isClaimed(tree: Tree, at: number, head: number, words: WordIndex): boolean {
  if (!words.inClass(tree.token(head).lemma.toLowerCase(), CLAIM)) return false;
  if (tree.relation(at) !== 'acl:relcl') return tree.is(at, 'acl', 'ccomp') || isComplement(tree, at, words);
  return tree
    .children(at, 'obl')
    .some((pronoun) => tree.adpositionsOf(pronoun).some((word) => words.reportingPrepositions.has(word)));
}

/** Whether a verb leaves open what it would rule out, were it not denied. */
const isLeftOpen = (tree: Tree, verb: number, { status }: Scope, words: WordIndex): boolean =>
  status === 'negated' &&
  words.inClass(tree.token(verb).lemma.toLowerCase(), 'excluding') &&
  operatorsOf(tree, verb, words, false).includes('negated');

/**
 * "Intet tyder på, at X rejste", "no evidence that X left", "was prevented from leaving": whether what the parser took for a circumstance,
 * or for a relative clause, is what the word above is about.
 */
const isComplement = (tree: Tree, clause: number, words: WordIndex): boolean =>
  tree.head(clause) < clause &&
  tree.children(clause, 'mark', 'obl').some((mark) => {
    const word = tree.token(mark).lemma.toLowerCase();
    const isGerund = ['Ger', 'Part'].includes(tree.token(clause).features.VerbForm ?? '');
    return words.inClass(word, 'complementizer') || (isGerund && words.inClass(word, 'gerundMarker'));
  });

/** A noun's event is told by its light verb ("will hold talks"), a clause by the verb of saying above it. */
function isCarried(tree: Tree, at: number, head: number, words: WordIndex): boolean {
  if (!tree.is(at, 'obj', 'nsubj', 'obl', 'nmod') || !words.inClass(tree.token(head).lemma, 'support')) return false;
  return !tree.is(at, 'nsubj') || carriesSubject(tree, head);
}

/** "The war may begin", "may take place": but "the war may cause a famine" goes on, whatever comes of it. */
const carriesSubject = (tree: Tree, verb: number): boolean =>
  tree.children(verb, 'obj').every((object) => tree.children(object).length === 0);

/** "doit se rendre en Iran pour rencontrer X": what is done for a purpose is planned, denied or done with what serves it. */
function isPurpose(tree: Tree, at: number, words: WordIndex): boolean {
  if (!tree.is(at, 'advcl') || tree.token(at).features.VerbForm !== 'Inf') return false;
  return tree
    .children(at, 'mark', 'case')
    .some((mark) => words.inClass(tree.token(mark).lemma.toLowerCase(), 'purpose'));
}

function governingScope(tree: Tree, at: number, head: number, words: WordIndex): Scope | undefined {
  // "a meeting should take place": the verb that carries the noun is below the one that governs it.
  const isRaised =
    tree.is(at, 'nsubj') &&
    tree
      .children(head, 'xcomp')
      .some((verb) => words.inClass(tree.token(verb).lemma.toLowerCase(), 'support') && carriesSubject(tree, verb));
  if (
    !isRaised &&
    !COMPLEMENTS.includes(tree.relation(at)) &&
    !tree.is(at, 'xcomp', 'ccomp', 'acl', 'obl', 'nmod', 'advcl')
  )
    return undefined;
  if (tree.relation(at) === 'acl:relcl' && !isComplement(tree, at, words)) return undefined;
  // "was invited, since X accuses Y": why something is done is none of what is wanted, planned or denied.
  if (tree.children(at, 'mark').some((mark) => words.inClass(tree.token(mark).lemma.toLowerCase(), 'causal')))
    return undefined;
  const { lemma, text, upos } = tree.token(head);
  // "truer med at angribe": an infinitive behind an adposition is a complement, a finite clause is none.
  const isInfinitive = tree.token(at).features.VerbForm === 'Inf';
  if (tree.is(at, 'advcl') && upos !== 'ADJ' && !isInfinitive && !isComplement(tree, at, words)) return undefined;
  // "denied it, accusing X": a participle behind a comma tells what else was done.
  const isBeside = tree.token(at).features.VerbForm === 'Part' && tree.tokens[at - 1]?.text === ',';
  if (isBeside && upos === 'VERB') return undefined;
  // "urged X during talks with Y": what a verb is done at is not what it asks for.
  const isCircumstance = standsBehind(tree, at, 'circumstance', words);
  if (isCircumstance && upos === 'VERB' && tree.is(at, 'obl', 'nmod')) return undefined;
  // "told X that it would leave": who is told a whole clause is told what is so, not what to do.
  const isTold =
    tree.is(at, 'ccomp') && tree.child(at, 'nsubj') !== undefined && tree.child(head, 'obj', 'iobj') !== undefined;
  // A form can say more than its verb: "a dû partir" is done, "doit partir" and "aurait dû partir" are not.
  const isUnreal = tree.children(head, 'aux').some((word) => tree.token(word).features.Mood === 'Cnd');
  const ofForm = isUnreal ? [] : words.scopesOf(text.toLowerCase());
  const fitting = [...ofForm, ...words.scopesOf(lemma.toLowerCase())].filter(({ pos, particle, status, control }) => {
    if (isTold && status === 'urged' && control !== undefined) return false;
    // "interrupted his holiday to meet X": what something is given up for is not given up.
    if (GIVEN_UP.includes(status) && isPurpose(tree, at, words)) return false;
    if (pos !== undefined && pos !== upos && !(pos === 'VERB' && upos === 'AUX')) return false;
    if (pos && !['VERB', 'NOUN', 'ADJ'].includes(pos)) return false;
    // "indstillet på at forhandle": the particle may mark the clause that it leads to.
    return (
      particle === undefined ||
      tree.hasParticle(head, particle) ||
      tree.children(at, 'mark').some((mark) => tree.token(mark).lemma.toLowerCase() === particle)
    );
  });
  // "wants X to leave" asks for it, "wants to leave" plans it: a row with somebody else in control needs somebody there.
  // "ønsker, at X rejser": or a clause with a subject of its own.
  const hasOther =
    tree.children(head, 'obj', 'iobj').some((child) => child !== at) ||
    (tree.is(at, 'ccomp', 'obj') && tree.child(at, 'nsubj') !== undefined);
  return fitting.find(({ control }) => control !== 'object' || hasOther) ?? fitting[0];
}

/** Negation, auxiliaries, adverbs, conjunctions and adpositions that hang on a word, and its own mood and tense. */
function operatorsOf(tree: Tree, at: number, words: WordIndex, isTrigger: boolean): Status[] {
  const found: Status[] = [];
  const token = tree.token(at);
  for (const child of tree.children(at)) {
    if (!tree.is(child, 'aux', 'advmod', 'mark', 'case', 'det', 'amod', 'cop', 'compound', 'expl')) continue;
    const { lemma, upos, text } = tree.token(child);
    if (tree.is(child, 'amod', 'advmod', 'compound') && isTrigger && words.former.has(lemma.toLowerCase()))
      found.push('ended');
    // "har ikke utvetydigt fordømt": what denies the way in which something was done denies it, but "not only" does not.
    if (tree.is(child, 'advmod') && upos === 'ADV' && !words.inClass(text.toLowerCase(), 'focusing'))
      for (const negator of tree.children(child, 'advmod'))
        if (words.negates(tree.token(negator).lemma.toLowerCase())) found.push('negated');
    if (words.inClass(lemma.toLowerCase(), 'incomplete') && !isCompleted(tree, at, words)) continue;
    for (const scope of [
      ...words.scopesOf(lemma.toLowerCase()),
      ...(text.toLowerCase() === lemma.toLowerCase() ? [] : words.scopesOf(text.toLowerCase())),
    ]) {
      if (scope.pos === 'VERB' || scope.pos === 'NOUN') {
        if (!(scope.pos === 'VERB' && upos === 'AUX') || scope.particle !== undefined) continue;
      }
      // "protesterede mod, at X sælger våben": what somebody objects to with a subject of its own is so.
      if (scope.pos === 'SCONJ' && scope.status === 'negated' && isObjectedTo(tree, at, words)) continue;
      if (tree.is(child, 'case') ? scope.pos !== 'ADP' : scope.pos === 'ADP') continue;
      if (tree.is(child, 'amod') && scope.pos !== 'ADJ' && scope.pos !== 'DET') continue;
      if (!tree.is(child, 'amod') && scope.pos === 'ADJ') continue;
      if (scope.pos === 'SCONJ' && !tree.is(child, 'mark', 'advmod')) continue;
      // "En lov om at straffe" tells what a law is about, "spurgte, om de straffer" what is asked.
      if (scope.pos === 'SCONJ' && scope.status === 'conditional' && upos === 'ADP') continue;
      if (isAlleging(tree, child, at, words)) continue;
      found.push(scope.status);
      break;
    }
  }
  if (tree.children(at, 'aux').length === 0 || token.features.Mood === 'Cnd')
    for (const { lemma, status } of words.featureScopes) if (hasFeature(token.features, lemma)) found.push(status);
  // "aurait attaqué" reports what is said to have happened: a conditional over a past participle plans nothing.
  const isHearsay = token.features.VerbForm === 'Part' && token.features.Tense === 'Past' && token.upos !== 'ADJ';
  for (const child of tree.children(at, 'aux', 'cop'))
    for (const { lemma, status } of words.featureScopes)
      if (hasFeature(tree.token(child).features, lemma) && !(isHearsay && isConditional(tree, child)))
        found.push(status);
  if (isTrigger && isOfNone(tree, at, words)) found.push('negated');
  // "Nobody recognises X", "Intet tyder på, at X rejste"
  const isOfNobody = tree
    .children(at, 'nsubj')
    .some((subject) => tree.token(subject).upos === 'PRON' && words.negates(tree.token(subject).lemma.toLowerCase()));
  if (isOfNobody && !found.includes('negated')) found.push('negated');
  if (isArranged(tree, at, words)) found.push('planned');
  found.push(...conditionsOf(tree, at, words));
  return found;
}

/** "Neither X nor Y recognises Z": what denies those of a list denies what they do, unless another is set against them ("not X, but Y"). */
function isOfNone(tree: Tree, verb: number, words: WordIndex): boolean {
  const lemmaOf = (at: number): string => tree.token(at).lemma.toLowerCase();
  const isJoined = (other: number): boolean =>
    tree.children(other, 'cc').every((conjunction) => !words.inClass(lemmaOf(conjunction), 'adversative'));
  const isNegation = (at: number): boolean => tree.token(at).upos === 'ADV' && words.negates(lemmaOf(at));
  return tree.children(verb, 'nsubj', 'obj').some((noun) => {
    const others = tree.children(noun, 'conj');
    return others.length > 0 && others.every(isJoined) && tree.children(noun, 'advmod', 'cc').some(isNegation);
  });
}

/** "X is to meet Y", and in headlines "X to meet Y": an infinitive with a subject of its own tells what has been arranged. */
function isArranged(tree: Tree, verb: number, words: WordIndex): boolean {
  if (tree.token(verb).upos !== 'VERB') return false;
  const marker = tree
    .children(verb, 'mark')
    .find((child) => words.inClass(tree.token(child).lemma.toLowerCase(), 'infinitiveMarker'));
  const subject = tree.child(verb, 'nsubj');
  if (marker === undefined || subject === undefined || subject > marker) return false;
  const before = tree.children(verb, 'aux', 'cop').filter((child) => child < marker);
  if (before.length === 0) return tree.relation(verb) === 'root';
  return before.every((child) => words.inClass(tree.token(child).lemma.toLowerCase(), 'arranging'));
}

/** "craint qu'il ne parte" denies nothing: French "ne" negates with another word, or with a few verbs. */
function isCompleted(tree: Tree, verb: number, words: WordIndex): boolean {
  const { lemma } = tree.token(verb);
  if (words.inClass(lemma.toLowerCase(), 'negatedAlone')) return true;
  return tree.tokens.some(({ text }, at) => words.inClass(text.toLowerCase(), 'negator') && tree.isWithin(at, verb));
}

function isObjectedTo(tree: Tree, clause: number, words: WordIndex): boolean {
  const head = tree.head(clause);
  if (head < 0 || tree.child(clause, 'nsubj') === undefined) return false;
  return words.inClass(tree.token(head).lemma.toLowerCase(), 'objecting');
}

/** "X skulle have støttet Y": behind some auxiliaries a perfect is what is said to have been done. */
const isAlleging = (tree: Tree, auxiliary: number, verb: number, words: WordIndex): boolean =>
  words.inClass(tree.token(auxiliary).lemma.toLowerCase(), 'allegingAuxiliary') &&
  tree.token(verb).features.VerbForm === 'Part' &&
  tree.children(verb, 'aux').some((other) => other > auxiliary && tree.token(other).features.VerbForm === 'Inf');

/** "It will ease sanctions if talks go well": the condition below makes what hangs on it conditional. */
function conditionsOf(tree: Tree, at: number, words: WordIndex): Status[] {
  for (const clause of tree.children(at, 'advcl'))
    for (const mark of tree.children(clause, 'mark'))
      if (
        tree.token(mark).upos !== 'ADP' &&
        words
          .scopesOf(tree.token(mark).lemma.toLowerCase())
          .some(({ pos, status }) => pos === 'SCONJ' && status === 'conditional')
      )
        return ['conditional'];
  return [];
}

const hasFeature = (features: object, pair: string): boolean => {
  const [name, value] = pair.split('=');
  return (features as Readonly<Record<string, string | undefined>>)[name!] === value;
};

const isConditional = (tree: Tree, at: number): boolean => tree.token(at).features.Mood === 'Cnd';
