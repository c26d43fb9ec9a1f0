import { reattach, relate, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';
import { TO_COME } from '../told/status.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { isGenitive, ownedByJoined, putBelow, putBeside } from './genitives.js';
import { isDeedAnnounced, isTimeWord, nounOfInfinitive } from './infinitive-nouns.js';

/**
 * The sentence with roles put right that word order leaves no doubt of, and that a parser trained on little text misses: what stands
 * right behind a joined verb is its object ("condemned X and supports Y"), an infinitive is no relative clause ("ready to attack"), a
 * genitive belongs to the noun behind it, a participle with an auxiliary is no adjective.
 */
export function mendRoles(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  const tokens: Token[] = [...tree.tokens];
  const genitives = new Set(names.flatMap(({ isGenitive, last }) => (isGenitive ? [last] : [])));
  for (const at of tokens.keys()) {
    const object = objectOfJoined(tree, at) ?? objectOfInfinitive(tree, at) ?? bareObject(tree, at, words);
    if (object !== undefined) tokens[object] = relate(tokens[object]!, 'obj');
    const listed = listedBehind(tree, at, words);
    if (listed !== undefined) {
      tokens[listed] = reattach(tokens[listed]!, tree.head(at), 'nmod');
      tokens[at] = reattach(tokens[at]!, listed, 'case');
    }
    if (isFloating(tree, at)) tokens[at] = relate(tokens[at]!, 'advmod');
    const counted = countedBy(tree, at, words);
    if (counted !== undefined) {
      tokens[at] = relate(tokens[at]!, 'advmod');
      if (isObjectOf(tree, counted)) tokens[counted] = relate(tokens[counted]!, 'obj');
    }
    if (isCalled(tree, at, words)) tokens[at] = relate(tokens[at]!, 'xcomp');
    const subject = subjectBehind(tree, at, words);
    if (subject !== undefined) tokens[subject] = relate(tokens[subject]!, 'nsubj');
    for (const [argument, relation] of argumentsBehind(tree, at))
      tokens[argument] = reattach(tokens[argument]!, at, relation);
    const behind = objectBehindNoun(tree, at, words);
    if (behind !== undefined) {
      tokens[at] = relate(tokens[at]!, 'nsubj');
      tokens[behind] = relate(tokens[behind]!, 'obj');
    }
    const answer = frontedDeed(tree, at, words);
    if (answer) {
      tokens[answer.deed] = relate(tokens[answer.deed]!, 'obj');
      tokens[answer.subject] = relate(tokens[answer.subject]!, 'nsubj');
    }
    const verb = objectBehindAside(tree, at);
    if (verb !== undefined) tokens[at] = reattach(tokens[at]!, verb, 'obj');
    const call = nounBeforeDeed(tree, at, words);
    if (call !== undefined) tokens[at] = reattach(tokens[at]!, call, 'nmod');
    if (isTimeOfVerb(tree, at, words)) tokens[at] = relate(tokens[at]!, 'obl');
    if (isInfinitiveClause(tree, at, words)) tokens[at] = relate(tokens[at]!, 'acl');
    if (isDeedAnnounced(tree, at, words)) tokens[at] = relate(tokens[at]!, 'obj');
    const noun = nounOfInfinitive(tree, at, words);
    if (noun !== undefined) {
      if (tree.is(noun, 'amod')) tokens[noun] = reattach(tokens[noun]!, tree.head(at), 'xcomp');
      tokens[at] = reattach(tokens[at]!, noun, 'acl');
    }
    const owned = ownedByJoined(tree, names, at);
    if (owned !== undefined) putBeside(tokens, tree, at, owned);
    const above = verbOfParticiple(tree, at);
    if (above !== undefined) tokens[at] = reattach(tokens[at]!, above, 'conj');
    if (isGenitive(tree, genitives, at)) putBelow(tokens, tree, at);
    if (isPerfect(tree, at)) putAbove(tokens, tree, at);
  }
  return tokens;
}

/** "kaldte angrebet barbarisk": behind the object of a verb of naming, an adjective is what it is called. */
function isCalled(tree: Tree, at: number, words: WordIndex): boolean {
  const verb = tree.head(at);
  if (verb < 0 || !['ADJ', 'ADV'].includes(tree.token(at).upos) || !tree.is(at, 'amod', 'advmod', 'obl')) return false;
  const object = tree.child(verb, 'obj');
  const isBehind = object !== undefined && verb < object && object < at;
  return isBehind && words.inClass(tree.token(verb).lemma.toLowerCase(), 'naming');
}

/** The only subject of a verb that follows its conjunction, where it stands behind the verb and nothing else can be its object. */
function objectOfJoined(tree: Tree, verb: number): number | undefined {
  if (!tree.is(verb, 'conj') || tree.token(verb).upos !== 'VERB' || tree.tokens[verb - 1]?.upos !== 'CCONJ')
    return undefined;
  const head = tree.head(verb);
  if (tree.child(head, 'nsubj') === undefined || tree.children(verb, 'obj', 'aux').length > 0) return undefined;
  const [subject, other] = tree.children(verb, 'nsubj');
  return subject !== undefined && other === undefined && subject > verb && tree.relation(subject) === 'nsubj'
    ? subject
    : undefined;
}

/** "Il dit avoir rencontré le président": an infinitive has no subject of its own, so that what the parser took for one behind it is its object. */
function objectOfInfinitive(tree: Tree, verb: number): number | undefined {
  if (!tree.is(verb, 'xcomp') || tree.token(verb).upos !== 'VERB' || tree.child(verb, 'obj', 'ccomp') !== undefined)
    return undefined;
  const [first] = tree.children(verb, 'aux');
  const isInfinitive = tree.token(first ?? verb).features.VerbForm === 'Inf';
  const [subject, other] = tree.children(verb, 'nsubj');
  if (!isInfinitive || subject === undefined || other !== undefined || subject < verb) return undefined;
  return tree.relation(subject) === 'nsubj' ? subject : undefined;
}

/** "seks ledere, heriblandt X": an adverb before some of those who are meant, which does what an adposition does. */
function listedBehind(tree: Tree, at: number, words: WordIndex): number | undefined {
  const { upos, lemma } = tree.token(at);
  if (upos !== 'ADV' || !words.inClass(lemma.toLowerCase(), 'accompaniment') || tree.head(at) < 0) return undefined;
  return tree.tokens[tree.head(at)]!.upos === 'NOUN' ? tree.child(at, 'obl', 'nmod', 'appos') : undefined;
}

/** "Togo and Ghana have each said": between a subject and its verb, a determiner alone only tells of whom of them. */
function isFloating(tree: Tree, at: number): boolean {
  const { upos, head } = tree.token(at);
  if (upos !== 'DET' || !tree.is(at, 'nsubj') || tree.children(at).length > 0 || head < at) return false;
  return tree.children(head, 'nsubj').some((subject) => subject < at);
}

/** "har omkring 1.100 soldater i landet": the noun whose number an adposition before it only makes less exact. */
function countedBy(tree: Tree, at: number, words: WordIndex): number | undefined {
  if (!tree.is(at, 'case') || !words.inClass(tree.token(at).text.toLowerCase(), 'approximate')) return undefined;
  const noun = tree.head(at);
  const isOnly = tree.children(noun, 'case').length === 1;
  return isOnly && tree.tokens[at + 1]?.upos === 'NUM' && tree.children(noun, 'nummod').includes(at + 1)
    ? noun
    : undefined;
}

/** Whether what a parser took for an adjunct, for the adposition before its number, is the object that its verb lacks. */
function isObjectOf(tree: Tree, noun: number): boolean {
  const verb = tree.head(noun);
  if (verb < 0 || !tree.is(noun, 'obl') || tree.token(verb).upos !== 'VERB') return false;
  return (
    tree.child(verb, 'obj', 'ccomp', 'nsubj:pass', 'aux:pass') === undefined && tree.child(verb, 'nsubj') !== undefined
  );
}

/**
 * "X talte med Y, og i april mødtes Z med Y": where a phrase stands between a conjunction and its verb, the subject of a verb-second
 * language stands behind the verb, whatever the parser took it for.
 */
function subjectBehind(tree: Tree, verb: number, words: WordIndex): number | undefined {
  if (!tree.is(verb, 'conj') || tree.token(verb).features.VerbForm !== 'Fin') return undefined;
  const joined = tree.child(verb, 'cc');
  if (joined === undefined || !words.inClass(tree.token(joined).lemma.toLowerCase(), 'inverting')) return undefined;
  const [object, other] = tree.children(verb, 'nsubj', 'obj', 'ccomp', 'xcomp');
  if (object === undefined || other !== undefined || tree.relation(object) !== 'obj') return undefined;
  const isFronted = tree.children(verb, 'obl', 'advmod').some((phrase) => joined < phrase && phrase < verb);
  const begins = object === verb + 1 || tree.children(object).includes(verb + 1);
  return isFronted && begins ? object : undefined;
}

/** "a imposé en avril des sanctions": what stands behind an active verb that lacks an object, without an adposition, is its object but for a time. */
function bareObject(tree: Tree, noun: number, words: WordIndex): number | undefined {
  const verb = tree.head(noun);
  if (verb < 0 || noun < verb || tree.relation(noun) !== 'obl' || tree.token(noun).upos !== 'NOUN') return undefined;
  if (tree.token(verb).upos !== 'VERB' || tree.child(verb, 'obj', 'ccomp', 'xcomp', 'aux:pass') !== undefined)
    return undefined;
  if (isTimeWord(tree, noun, words)) return undefined;
  const [adposition, other] = tree.children(noun, 'case', 'mark');
  if (adposition === undefined) return tree.child(noun, 'det', 'nummod') === undefined ? undefined : noun;
  // "livrer à Kiev des missiles": a plural article that looks like an adposition.
  const isArticle = words.inClass(tree.token(adposition).text.toLowerCase(), 'pluralArticle') && other === undefined;
  const behindDative = tree.children(verb, 'obl').some((child) => verb < child && child < adposition);
  return isArticle && behindDative && tree.token(noun).features.Number === 'Plur' ? noun : undefined;
}

/**
 * "I dag gav Togos regering Ghanas ambassadør en frist": a noun with a genitive before it hangs on no noun before that, so that of two that meet
 * behind a verb without a subject, the first is its subject.
 */
function argumentsBehind(tree: Tree, verb: number): readonly (readonly [number, string])[] {
  const { upos, features } = tree.token(verb);
  if (upos !== 'VERB' || features.VerbForm !== 'Fin' || tree.child(verb, 'nsubj', 'aux') !== undefined) return [];
  const [subject, other] = tree.children(verb, 'obj');
  if (subject === undefined || other !== undefined || !isNextPhrase(tree, subject, verb + 1)) return [];
  const object = bareNounBehind(tree, subject);
  if (object === undefined || !isNextPhrase(tree, object, subject + 1)) return [];
  if (tree.child(object, 'nmod:poss') === undefined) return [];
  const given = bareNounBehind(tree, object);
  if (given === undefined)
    return [
      [subject, 'nsubj'],
      [object, 'obj'],
    ];
  return [
    [subject, 'nsubj'],
    [object, 'iobj'],
    [given, 'obj'],
  ];
}

/** Whether the phrase of a noun begins at a token: the noun itself, or a genitive or whatever else belongs to it. */
const isNextPhrase = (tree: Tree, noun: number, first: number): boolean =>
  noun === first || noun === first + 1 || tree.children(noun).includes(first);

const bareNounBehind = (tree: Tree, noun: number): number | undefined =>
  tree
    .children(noun, 'nmod')
    .find((other) => other > noun && tree.token(other).upos === 'NOUN' && tree.child(other, 'case') === undefined);

/**
 * "Seks ledere, heriblandt X, fordømte Y": a noun without a verb is no clause that is said, but the subject of the verb behind it, where that is
 * none of saying; the object is what the parser took for its subject.
 */
function objectBehindNoun(tree: Tree, noun: number, words: WordIndex): number | undefined {
  const verb = tree.head(noun);
  if (!tree.is(noun, 'ccomp') || verb < noun || tree.token(noun).upos !== 'NOUN') return undefined;
  if (tree.child(noun, 'case', 'cop', 'nsubj', 'mark') !== undefined || words.isReporting(tree.token(verb)))
    return undefined;
  const [object, other] = tree.children(verb, 'nsubj', 'obj');
  return object !== undefined && other === undefined && object > verb ? object : undefined;
}

/**
 * "Det afviser X": before a verb of answering, a pronoun that stands for a deed is its object, as its subject stands behind it. A name
 * there is the subject whatever the parser took it for, unless a reason follows, which only an object is given ("kritiserer X for …").
 */
function frontedDeed(tree: Tree, verb: number, words: WordIndex): { deed: number; subject: number } | undefined {
  const { upos, lemma } = tree.token(verb);
  if (upos !== 'VERB' || !words.inClass(lemma.toLowerCase(), 'answering')) return undefined;
  const [deed, subject, other] = tree.children(verb, 'nsubj', 'obj');
  if (deed !== verb - 1 || subject === undefined || subject < verb || other !== undefined) return undefined;
  if (!tree.is(deed, 'nsubj') || !words.inClass(tree.token(deed).text.toLowerCase(), 'deedPronoun')) return undefined;
  return tree.is(subject, 'nsubj') || (tree.token(subject).upos === 'PROPN' && !hasReason(tree, verb, words))
    ? { deed, subject }
    : undefined;
}

const hasReason = (tree: Tree, verb: number, words: WordIndex): boolean =>
  tree.tokens.some(
    ({ text }, at) => at > verb && words.inClass(text.toLowerCase(), 'reason') && tree.isWithin(at, verb),
  );

/** "Norge bombede havnen natten til onsdag": a time that a parser took for the object. */
const isTimeOfVerb = (tree: Tree, at: number, words: WordIndex): boolean =>
  tree.is(at, 'obj') && tree.token(tree.head(at)).upos === 'VERB' && isTimeWord(tree, at, words);

/** "ready to attack", "planer om at styrke": an infinitive is no relative clause, nor an adverbial one below a noun that is for a deed. */
const isInfinitiveClause = (tree: Tree, at: number, words: WordIndex): boolean =>
  (tree.relation(at) === 'acl:relcl' || (tree.is(at, 'advcl') && isForDeed(tree, tree.head(at), words))) &&
  tree.token(at).features.VerbForm === 'Inf' &&
  tree.child(at, 'mark') !== undefined &&
  tree.child(at, 'aux', 'nsubj') === undefined;

const isForDeed = (tree: Tree, noun: number, words: WordIndex): boolean =>
  noun >= 0 &&
  tree.token(noun).upos === 'NOUN' &&
  tree.child(noun, 'cop') === undefined &&
  words.scopesOf(tree.token(noun).lemma.toLowerCase()).some(({ pos }) => pos === 'NOUN');

/** "ont conclu lundi, sous l'égide de X, un accord": the verb of which a noun behind an aside between commas is the object. */
function objectBehindAside(tree: Tree, noun: number): number | undefined {
  if (!tree.is(noun, 'appos') || tree.token(noun).upos !== 'NOUN' || tree.child(noun, 'case') !== undefined)
    return undefined;
  const determiner = tree.child(noun, 'det');
  if (determiner === undefined || tree.tokens[determiner - 1]?.text !== ',') return undefined;
  const aside = tree.phrasesOf(tree.head(noun)).at(-1)!;
  const [adposition] = tree.children(aside, 'case');
  const verb = tree.head(aside);
  if (verb < 0 || aside < verb || adposition === undefined || tree.tokens[adposition - 1]?.text !== ',')
    return undefined;
  const isOpen =
    tree.token(verb).upos === 'VERB' && tree.child(verb, 'obj', 'ccomp', 'xcomp', 'aux:pass') === undefined;
  return isOpen ? verb : undefined;
}

/** "a réitéré son appel à des négociations": a deed behind an adposition belongs to the noun right before it that is for such. */
function nounBeforeDeed(tree: Tree, deed: number, words: WordIndex): number | undefined {
  if (!tree.is(deed, 'obj', 'obl') || tree.token(deed).upos !== 'NOUN') return undefined;
  const [adposition] = tree.children(deed, 'case');
  if (adposition === undefined || words.framesOf(tree.token(deed).lemma.toLowerCase(), 'NOUN').length === 0)
    return undefined;
  const noun = adposition - 1;
  if (noun <= tree.head(deed) || tree.tokens[noun]?.upos !== 'NOUN' || tree.head(noun) !== tree.head(deed))
    return undefined;
  return words
    .scopesOf(tree.token(noun).lemma.toLowerCase())
    .some(({ pos, status }) => pos === 'NOUN' && TO_COME.includes(status))
    ? noun
    : undefined;
}

/** "denies having delivered weapons to X": a participle with an auxiliary, which a parser took for an adjective of its object. */
const isPerfect = (tree: Tree, at: number): boolean =>
  tree.is(at, 'amod') && tree.head(at) > at && tree.child(at, 'aux') === at - 1 && tree.is(tree.head(at), 'obj');

/** Hangs a participle on the verb above its object, and the object with what follows it on the participle. */
function putAbove(tokens: Token[], tree: Tree, at: number): void {
  const object = tree.head(at);
  const verb = tree.head(object);
  tokens[at] = reattach(tokens[at]!, verb, 'xcomp');
  tokens[object] = reattach(tokens[object]!, at, 'obj');
  for (const phrase of tree.children(verb, 'obl'))
    if (phrase > object) tokens[phrase] = reattach(tokens[phrase]!, at, 'obl');
}

/** "har forsynet X med droner, lukket Bosporus": a participle that is joined to a noun goes on with the participle above it. */
function verbOfParticiple(tree: Tree, at: number): number | undefined {
  if (!tree.is(at, 'conj')) return undefined;
  const isParticiple = (token: number): boolean =>
    tree.token(token).upos === 'VERB' && tree.token(token).features.VerbForm === 'Part';
  const noun = tree.head(at);
  if (!isParticiple(at) || tree.child(at, 'aux', 'nsubj') !== undefined) return undefined;
  if (noun < 0 || tree.token(noun).upos !== 'NOUN') return undefined;
  const verb = tree.path(noun).find((above) => tree.token(above).upos === 'VERB');
  return verb !== undefined && isParticiple(verb) && tree.child(verb, 'aux') !== undefined ? verb : undefined;
}
