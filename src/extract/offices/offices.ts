import type { ActorId, Knowledge, PartialDate, Status } from '../../core/index.js';
import { appointmentTo, type Appointment } from './appointments.js';
import { isApposed, subjectOf } from './appositions.js';
import { INTERGOVERNMENTAL, isBodyOfState, kindOf } from '../references/bodies.js';
import { affiliationOf, readExperts } from './experts.js';
import type { Entity, Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import { readMembers } from './members.js';
import { placeOf } from '../references/office-holders.js';
import { SENT } from '../references/owners.js';
import type { ReadSentence } from '../read-sentence.js';
import type { References } from '../references/references.js';
import { readOrigins } from './origins.js';
import { readRulers } from './rulers.js';
import { readStatus } from '../told/status.js';
import { readSuccession } from './succession.js';
import { isFormer, officeKey, type TermSpan } from '../lexicon/terms.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

const IN_TEXT = 0.85;
const FROM_KNOWLEDGE = 0.6;
const FROM_CONTEXT = 0.5;
const REGIME = 0.7;
/** Offices of a government: without a word on whose they are, they are those of the country that is spoken of. */
const OF_GOVERNMENT: readonly string[] = [
  'spokesperson',
  'minister',
  'deputy-minister',
  'foreign-minister',
  'defence-minister',
  'head-of-state',
  'head-of-government',
  'military',
  'ambassador',
];

/** Offices that say alone who is at the head of a country, and so of nothing within it. */
const HEADS_OF_ALL: readonly string[] = ['head-of-state', 'head-of-government', 'leader'];

/** The office of several people. */
const OFFICIALS = 'officials';

/** The office of who belongs to a body or party. */
const MEMBER = 'member';
/** Offices of organisations above all: what stands before them may be what they deal with ("Iran project director at X"). */
const WITHIN: readonly string[] = ['head', 'official'];

/**
 * Standing facts that titles and descriptions state: "US President Joe Biden", "Molly Phee, US assistant secretary of state",
 * "Molly Phee, der er USA's assisterende udenrigsminister" give HOLDS_OFFICE_IN; "Niger's junta" gives GOVERNS.
 */
export function readOffices(
  sentence: ReadSentence,
  references: References,
  knowledge: Knowledge,
  words: WordIndex,
  publishedAt: PartialDate | undefined,
): Fact[] {
  const found: Fact[] = [];
  const served = new Set<Entity>();
  const holders = new Map<number, readonly Mention[]>();
  for (const term of sentence.terms) {
    if (term.kind === 'office') {
      const stands = holdersOf(sentence, term, served, words);
      const appointed = stands.length === 0 ? appointmentTo(sentence, term, words) : undefined;
      const own = appointed
        ? [appointed.holder]
        : stands.length > 0
          ? stands
          : referredHolder(sentence, references, term);
      // "X, the ambassador to China and the former governor of Iowa"
      const joined = own.length === 0 ? holders.get(joinedTo(sentence.tree, term.head)) : undefined;
      holders.set(term.head, joined ?? own);
      for (const holder of joined ?? own) {
        served.add(holder.entity);
        const stated =
          (WITHIN.includes(term.office!.office) ? affiliationOf(sentence, term, words) : undefined) ??
          institutionOf(sentence, references, term, holder, joined ?? own, words) ??
          (appointed && appointerOf(appointed, term, references, knowledge, publishedAt));
        const known =
          stated ??
          countryOfGroup(sentence, references, term, words) ??
          countryOfKin(sentence, term, words) ??
          countryOfParty(sentence, references, term, holder, knowledge) ??
          holder.entity.belongsTo;
        const place = known ?? contextOf(sentence, references, term, holder, words);
        if (!place || place === holder.entity) continue;
        const isOfBody = isBodyOfState(place, knowledge);
        // "the president of the Senate" is not the president.
        const isHead = isOfBody && HEADS_OF_ALL.includes(term.office!.office);
        holder.entity.offices.add(isHead ? 'head' : officeKey(sentence.tree, term, words));
        if (stated) holder.entity.belongsTo ??= isOfBody ? (stated.belongsTo ?? stated) : stated;
        const target = mentionOf(sentence, place, term) ?? { ...holder, entity: place };
        found.push(
          factOf(sentence, {
            type: term.office!.office === MEMBER && hasMembers(place, knowledge) ? 'MEMBER_OF' : 'HOLDS_OFFICE_IN',
            source: holder,
            target,
            status: appointed
              ? readStatus(sentence.tree, appointed.verb, words)
              : isOver(sentence, term, holder, place, knowledge, words, publishedAt),
            trigger: term.head,
            confidence: stated ? IN_TEXT : known ? FROM_KNOWLEDGE : FROM_CONTEXT,
            rule: `office:${term.office!.office}`,
          }),
        );
      }
    } else if (term.noun?.role === 'regime') found.push(...readRegime(sentence, term));
  }
  return [
    ...found,
    ...readRulers(sentence, references, knowledge, words, publishedAt),
    ...readExperts(sentence, words),
    ...readSuccession(sentence, words),
    ...readOrigins(sentence, served, knowledge, words),
    ...readMembers(sentence, knowledge, words),
  ];
}

function readRegime(sentence: ReadSentence, term: TermSpan): Fact[] {
  const [regime] = sentence.at[term.head]!;
  const country = regime?.entity.belongsTo;
  if (!regime || country?.type !== 'Country' || regime.entity.type !== 'Organization') return [];
  const target = mentionOf(sentence, country, term);
  if (!target) return [];
  return [
    factOf(sentence, {
      type: 'GOVERNS',
      source: regime,
      target,
      status: 'actual',
      trigger: term.head,
      confidence: REGIME,
      rule: 'regime',
    }),
  ];
}

/**
 * The persons whose office it is: the name behind it with those coordinated with it ("presidents A and B"), one in apposition to it,
 * who has no other office in the sentence if there is a choice, or the subject that it is said of.
 */
function holdersOf(
  sentence: ReadSentence,
  term: TermSpan,
  served: ReadonlySet<Entity>,
  words: WordIndex,
): readonly Mention[] {
  const { tree } = sentence;
  const persons = sentence.names.filter(({ entity }) => entity.type === 'Person');
  const titled = sentence.at[term.head]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');
  const isPlural = tree.token(term.head).features.Number === 'Plur' || term.office!.office === OFFICIALS;
  if (titled) {
    const isListed = ({ head }: Mention): boolean =>
      isConjunct(tree, head, titled.head) || isConjunct(tree, head, term.head);
    return isPlural ? [titled, ...persons.filter(isListed)] : [titled];
  }
  const apposed = persons.filter((name) => isApposed(sentence, term, name, words) && !isOneOfMany(tree, term, name));
  const holder = apposed.find(({ entity }) => !served.has(entity)) ?? apposed[0] ?? subjectOf(sentence, term);
  if (!holder) return [];
  return isPlural ? [holder, ...persons.filter(({ head }) => isConjunct(tree, head, holder.head))] : [holder];
}

/** "expelled four diplomats, Foreign Minister A said": officials behind whom names stand have several, coordinated. */
const isOneOfMany = (tree: Tree, { last, office }: TermSpan, name: Mention): boolean =>
  office!.office === OFFICIALS &&
  name.first > last &&
  tree.child(name.head, 'conj') === undefined &&
  tree.tokens[name.last + 1]?.upos !== 'CCONJ';

/** "un cadre d'Al-Qaïda", "Labour MP X" are members of it; "a member of parliament", "le représentant des Nations unies" hold an office there. */
const hasMembers = (place: Entity, knowledge: Knowledge): boolean =>
  place.type === 'Organization' && !isBodyOfState(place, knowledge) && kindOf(place, knowledge) !== INTERGOVERNMENTAL;

/** The word that another is coordinated with, or -1. */
const joinedTo = (tree: Tree, word: number): number => (tree.is(word, 'conj') ? tree.head(word) : -1);

const isConjunct = (tree: Tree, conjunct: number, first: number): boolean =>
  conjunct !== first && tree.is(conjunct, 'conj') && tree.head(conjunct) === first;

/** "The Iranian president said": who is named elsewhere in the text, and is known to serve that country. */
function referredHolder(sentence: ReadSentence, references: References, term: TermSpan): readonly Mention[] {
  const referred = sentence.at[term.head]!.find(({ entity }) => entity.type === 'Person' && entity.names.length > 0);
  if (!referred) return [];
  const [owner] = references.owners.of(sentence, term.head, 3);
  return owner && owner === referred.entity.belongsTo ? [referred] : [];
}

function institutionOf(
  sentence: ReadSentence,
  references: References,
  term: TermSpan,
  holder: Mention,
  holders: readonly Mention[],
  words: WordIndex,
): Entity | undefined {
  const owners = references.owners.of(sentence, term.head, 3);
  // "the presidents of Guyana and Venezuela, Irfaan Ali and Nicolás Maduro": the first of the first, the second of the second.
  const owner = owners.length === holders.length ? owners[holders.indexOf(holder)] : owners[0];
  if (owner && owner !== holder.entity) return owner;
  const town = placeOf(sentence, term, words);
  if (town) return town;
  // "envoy to Yemen", "ambassadeur en France": where somebody is sent is not whom they serve.
  const isSent = SENT.includes(term.office!.office) && sentence.tree.tokens[term.last + 1]?.upos === 'ADP';
  const behind = isSent ? [] : [sentence.at[term.last + 1], sentence.at[term.last + 2]];
  const near = [sentence.at[term.first - 1], ...behind].flatMap((mentions) => mentions ?? []);
  const beside = near.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization')?.entity;
  if (beside) return beside;
  // "Foreign Minister Robert Dussey of Togo"
  const origins = sentence.tree.children(holder.head, 'nmod').flatMap((child) => sentence.at[child]!);
  return origins.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization')?.entity;
}

/** Where somebody serves whom another names: "the AU named X envoy"; in a government, "Macron named X prime minister", "the junta named …". */
function appointerOf(
  { by }: Appointment,
  term: TermSpan,
  references: References,
  knowledge: Knowledge,
  publishedAt: PartialDate | undefined,
): Entity | undefined {
  if (!by) return undefined;
  const { entity } = by;
  const isOfState = OF_GOVERNMENT.includes(term.office!.office) && entity.belongsTo?.type === 'Country';
  if (entity.type !== 'Person' && !isOfState && !isBodyOfState(entity, knowledge)) return entity;
  const served = entity.known && publishedAt ? knowledge.servedBy(entity.known, publishedAt) : undefined;
  return entity.belongsTo ?? (served && references.known(served));
}

/** "en russisk delegation ledet af viceforsvarsminister X": who leads a country's people serves it. */
function countryOfGroup(
  sentence: ReadSentence,
  references: References,
  term: TermSpan,
  words: WordIndex,
): Entity | undefined {
  const { tree } = sentence;
  const leading = tree.head(term.head);
  if (leading < 0 || !tree.is(leading, 'acl') || !words.inClass(tree.token(leading).lemma.toLowerCase(), 'leading'))
    return undefined;
  return references.owners.of(sentence, tree.head(leading), 3)[0];
}

/** "Museveni and his son, army chief X": who holds an office and is said to be of somebody's family serves the same country. */
function countryOfKin(
  { tree, at, arguments: args }: ReadSentence,
  term: TermSpan,
  words: WordIndex,
): Entity | undefined {
  const relative = tree.head(term.head);
  if (relative < 0 || !tree.is(term.head, 'appos') || !words.inClass(tree.token(relative).lemma.toLowerCase(), 'kin'))
    return undefined;
  return args
    .find(relative, 'possessor')
    .flatMap((head) => at[head]!)
    .find(({ entity }) => entity.type === 'Person')?.entity.belongsTo;
}

/** "Klimaminister Dan Holm (S)": a minister with a party in brackets serves the country that the party is of. */
function countryOfParty(
  { at, tree }: ReadSentence,
  references: References,
  term: TermSpan,
  { last }: Mention,
  knowledge: Knowledge,
): Entity | undefined {
  if (!OF_GOVERNMENT.includes(term.office!.office) || tree.tokens[last + 1]?.text !== '(') return undefined;
  const party = at[last + 2]?.find(({ entity }) => entity.type === 'Organization')?.entity.known;
  const country = party && knowledge.actor(party)?.country;
  return country && references.known(country);
}

/** "Spokesman Lin Jian", of whom nothing else is known, speaks for whom the text has just spoken of. */
function contextOf(
  sentence: ReadSentence,
  references: References,
  term: TermSpan,
  { entity }: Mention,
  words: WordIndex,
): Entity | undefined {
  const { tree } = sentence;
  const { office } = term.office!;
  const isOfGovernment =
    OF_GOVERNMENT.includes(office) || words.inClass(tree.token(term.head).lemma.toLowerCase(), 'stateOffice');
  if (entity.known || !isOfGovernment || isOfOther(sentence, term)) return undefined;
  // "the party's spokesman": whose it is has been said, in words that are not understood here, unless it is a body of any state.
  const isOfState = (head: number): boolean =>
    sentence.terms.some((owner) => owner.head === head && owner.noun?.role === 'state');
  const owners = sentence.arguments.find(term.head, 'possessor');
  if (owners.length > 0) return owners.every(isOfState) ? references.countrySpokenOf() : undefined;
  const sender = senderOf(sentence, term, words);
  if (sender) return sender;
  // Spokespersons speak for organisations too, prime ministers are of a country.
  if (office === 'spokesperson') return references.institutionBefore(sentence, term.first);
  const spokenOf = references.countrySpokenOf();
  return SENT.includes(office) && isSentTo(sentence, term, spokenOf) ? undefined : spokenOf;
}

/** "the ambassador in Beijing, X" */
function isSentTo({ tree, at }: ReadSentence, { last }: TermSpan, country: Entity | undefined): boolean {
  if (tree.tokens[last + 1]?.upos !== 'ADP') return false;
  return [at[last + 2], at[last + 3]].some((mentions) => mentions?.some(({ entity }) => entity === country));
}

/** "Washington a dépêché le secrétaire adjoint à la Défense, X": who is sent serves the country that sends. */
function senderOf(
  { tree, arguments: args, at }: ReadSentence,
  { head }: TermSpan,
  words: WordIndex,
): Entity | undefined {
  const sent = tree.phrasesOf(head).at(-1)!;
  const verb = tree.head(sent);
  if (verb < 0 || !tree.is(sent, 'obj') || !words.inClass(tree.token(verb).lemma.toLowerCase(), 'sending'))
    return undefined;
  return args
    .find(verb, 'subject')
    .flatMap((subject) => at[subject]!)
    .find(({ entity }) => entity.type === 'Country')?.entity;
}

/** "Bellator company president Scott Coker": who heads what has not been understood heads no country. */
function isOfOther({ tree, at }: ReadSentence, { first, head, office }: TermSpan): boolean {
  const before = tree.tokens[first - 1];
  if (!before || !HEADS_OF_ALL.includes(office!.office) || at[first - 1]!.length > 0) return false;
  return before.upos === 'NOUN' && tree.is(first - 1, 'compound', 'nmod') && tree.isWithin(first - 1, head);
}

function mentionOf(sentence: ReadSentence, entity: Entity, term: TermSpan): Mention | undefined {
  const mentions: Mention[] = [];
  for (const own of sentence.at) for (const mention of own) if (mention.entity === entity) mentions.push(mention);
  const distance = ({ head }: Mention): number => Math.abs(head - term.head);
  return mentions.sort((a, b) => distance(a) - distance(b) || a.first - b.first)[0];
}

function isOver(
  { tree }: ReadSentence,
  term: TermSpan,
  { entity }: Mention,
  place: Entity,
  knowledge: Knowledge,
  words: WordIndex,
  publishedAt: PartialDate | undefined,
): Status {
  if (isFormer(tree, term, words)) return 'ended';
  if (!entity.known || !place.known) return 'actual';
  const now: ActorId | undefined = knowledge.officeHolder(place.known, term.office!.office, publishedAt);
  return now !== undefined && now !== entity.known && knowledge.heldOffice(entity.known, place.known, publishedAt)
    ? 'ended'
    : 'actual';
}
