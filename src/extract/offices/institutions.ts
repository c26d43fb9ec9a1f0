import type { Knowledge, PartialDate } from '../../core/index.js';
import type { Entity, Mention } from '../extraction.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { ReadSentence } from '../read-sentence.js';
import { isBodyOfState, isMedium } from '../references/bodies.js';
import { destinationOf } from '../references/destinations.js';
import { placeOf } from '../references/office-holders.js';
import type { References } from '../references/references.js';
import type { Appointment } from './appointments.js';
import { affiliationOf } from './experts.js';

const IN_TEXT = 0.85;
const FROM_KNOWLEDGE = 0.6;
const FROM_CONTEXT = 0.5;
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

/** Offices of a government that no party or company has: these too can have a spokesperson or vice-president. */
const OF_STATES_ONLY: readonly string[] = [
  'minister',
  'foreign-minister',
  'defence-minister',
  'head-of-government',
  'ambassador',
];

/** Offices that say alone who is at the head of a country, and so of nothing within it. */
export const HEADS_OF_ALL: readonly string[] = ['head-of-state', 'head-of-government', 'leader'];

/** Offices of organisations above all: what stands before them may be what they deal with ("Iran project director at X"). */
const WITHIN: readonly string[] = ['head', 'official'];

/** Who holds an office, with those who hold it together, and how they got it if the sentence tells that. */
interface Holding {
  readonly holder: Mention;
  readonly holders: readonly Mention[];
  readonly appointed: Appointment | undefined;
}

/** The country or organisation that an office is in. */
export interface Served {
  readonly place: Entity;
  /** Whether the sentence says so. */
  readonly isStated: boolean;
  readonly confidence: number;
}

/** Whose country or organisation an office is in: as the sentence says, as is known of who holds it, or whom the text has just spoken of. */
export function servedIn(
  sentence: ReadSentence,
  references: References,
  term: TermSpan,
  { holder, holders, appointed }: Holding,
  knowledge: Knowledge,
  words: WordIndex,
  publishedAt: PartialDate | undefined,
): Served | undefined {
  const stated =
    (WITHIN.includes(term.office!.office) ? affiliationOf(sentence, term, words) : undefined) ??
    institutionOf(sentence, references, term, holder, holders, knowledge, words) ??
    (appointed && appointerOf(appointed, term, references, knowledge, publishedAt));
  const { belongsTo } = holder.entity;
  if (stated && belongsTo && isMistaken(sentence, term, holder, stated, knowledge, publishedAt))
    return { place: belongsTo, isStated: false, confidence: FROM_KNOWLEDGE };
  if (stated) return { place: stated, isStated: true, confidence: IN_TEXT };
  const known =
    countryOfGroup(sentence, references, term, words) ??
    countryOfKin(sentence, term, words) ??
    countryOfParty(sentence, references, term, holder, knowledge) ??
    holder.entity.belongsTo;
  if (known) return { place: known, isStated: false, confidence: FROM_KNOWLEDGE };
  const place = contextOf(sentence, references, term, holder, words);
  return place && { place, isStated: false, confidence: FROM_CONTEXT };
}

/**
 * "Britain …; its foreign secretary, X": whether somebody is known to serve another country than the one that a pronoun or description
 * before the office was taken to mean, and never served that one.
 */
function isMistaken(
  { arguments: args, at }: ReadSentence,
  term: TermSpan,
  { entity: { known, belongsTo } }: Mention,
  stated: Entity,
  knowledge: Knowledge,
  publishedAt: PartialDate | undefined,
): boolean {
  if (!known || stated === belongsTo) return false;
  const owners = args.find(term.head, 'possessor');
  if (owners.length === 0 || owners.some((head) => at[head]!.some(({ kind }) => kind === 'name'))) return false;
  const { office } = term.office!;
  // "his deputy, X": who is known to be in an organisation need not be so as what the word says.
  if (office === 'member' && belongsTo?.type !== 'Country') return false;
  return (
    (stated.type === 'Country' || OF_STATES_ONLY.includes(office)) &&
    !(stated.known && knowledge.heldOffice(known, stated.known, publishedAt))
  );
}

function institutionOf(
  sentence: ReadSentence,
  references: References,
  term: TermSpan,
  holder: Mention,
  holders: readonly Mention[],
  knowledge: Knowledge,
  words: WordIndex,
): Entity | undefined {
  // "Foreign Minister Robert Dussey writes in Le Monde": no medium has a minister, but it may have a spokesperson.
  const { office } = term.office!;
  const isOfState = office !== 'spokesperson' && OF_GOVERNMENT.includes(office);
  const isInstitution = (entity: Entity): boolean =>
    entity.type === 'Country' || (entity.type === 'Organization' && !(isOfState && isMedium(entity, knowledge, words)));
  const owners = references.owners
    .of(sentence, term.head, 3)
    .filter((entity) => entity.type === 'Person' || isInstitution(entity));
  // "the presidents of Guyana and Venezuela, Irfaan Ali and Nicolás Maduro": the first of the first, the second of the second.
  const owner = owners.length === holders.length ? owners[holders.indexOf(holder)] : owners[0];
  if (owner && owner !== holder.entity) return owner;
  const town = placeOf(sentence, term, words);
  if (town) return town;
  // Where somebody is sent is not whom they serve.
  const sentTo = destinationOf(sentence, term);
  const behind = [sentence.at[term.last + 1], sentence.at[term.last + 2]].flatMap((mentions) => mentions ?? []);
  const near = [...(sentence.at[term.first - 1] ?? []), ...behind.filter((mention) => !sentTo.includes(mention))];
  const beside = near.find(({ entity }) => isInstitution(entity))?.entity;
  if (beside) return beside;
  // "Foreign Minister Robert Dussey of Togo"
  const origins = sentence.tree.children(holder.head, 'nmod').flatMap((child) => sentence.at[child]!);
  return origins.find(({ entity }) => isInstitution(entity))?.entity;
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
    OF_GOVERNMENT.includes(office) ||
    [term.office!.term, tree.token(term.head).lemma.toLowerCase()].some((word) => words.inClass(word, 'stateOffice'));
  if (entity.known || !isOfGovernment || isOfOther(sentence, term, words)) return undefined;
  // "the party's spokesman": whose it is has been said, in words that are not understood here, unless every state has that body or head.
  const isOfState = (owner: number): boolean => isOfAState(sentence, owner) || isHeadOfAll(sentence, owner);
  const owners = sentence.arguments.find(term.head, 'possessor');
  if (owners.length > 0) return owners.every(isOfState) ? references.countrySpokenOf() : undefined;
  const sender = senderOf(sentence, term, words);
  if (sender) return sender;
  // Spokespersons speak for organisations too, prime ministers and who speaks for the government are of a country.
  const isOfGovernors = [term.first, term.last, ...tree.children(term.head, 'nmod')].some((at) =>
    words.inClass(tree.token(at).lemma.toLowerCase(), 'governing'),
  );
  if (office === 'spokesperson' && !isOfGovernors) return references.institutionBefore(sentence, term.first);
  const sentTo = destinationOf(sentence, term);
  // What is told of ambassadors is mostly about the country that they are sent to.
  const sending =
    office === 'ambassador' && sentTo.length === 0 ? references.countryBefore(sentence, term.first) : undefined;
  if (sending) return sending;
  const spokenOf = countryAround(sentence, references, term, words) ?? references.countrySpokenOf();
  // "Ambassador X was summoned to the Norwegian foreign ministry"
  const isBehind = ({ first }: Mention): boolean => office === 'ambassador' && first > term.last;
  const others = [...sentTo, ...sentence.names.filter(isBehind)];
  return others.some(({ entity: place }) => place === spokenOf) ? undefined : spokenOf;
}

/** "In Moscow, Senator X said": the country of the place that opens the sentence. */
function countryAround(
  { tree, names }: ReadSentence,
  references: References,
  { first }: TermSpan,
  words: WordIndex,
): Entity | undefined {
  const place = names[0];
  if (!place || place.first !== 1 || place.last >= first) return undefined;
  if (!words.inClass(tree.token(0).lemma.toLowerCase(), 'locative')) return undefined;
  return place.entity.type === 'Country' ? place.entity : references.countryOf(place.entity);
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

/** "Bellator company president Scott Coker", "président du mouvement": who heads what has not been understood heads no country. */
function isOfOther(sentence: ReadSentence, { first, last, head, office }: TermSpan, words: WordIndex): boolean {
  const { tree, at } = sentence;
  if (!HEADS_OF_ALL.includes(office!.office)) return false;
  const isOrganization = (noun: number): boolean =>
    noun > last && words.organizationNouns.has(tree.token(noun).lemma.toLowerCase()) && !isOfAState(sentence, noun);
  if (tree.children(head, 'nmod').some(isOrganization)) return true;
  const before = tree.tokens[first - 1];
  if (!before || at[first - 1]!.length > 0) return false;
  return before.upos === 'NOUN' && tree.is(first - 1, 'compound', 'nmod') && tree.isWithin(first - 1, head);
}

/** "The president of the government", "of the assembly": a body that any state has. */
const isOfAState = ({ terms }: ReadSentence, head: number): boolean =>
  terms.some(({ head: own, noun }) => own === head && (noun?.role === 'state' || noun?.kinds?.includes('parliament')));

/** "The president's spokesman": every state has one who is at its head. */
const isHeadOfAll = ({ terms }: ReadSentence, head: number): boolean =>
  terms.some((owner) => owner.head === head && HEADS_OF_ALL.includes(owner.office?.office ?? ''));
