import type { ActorId, Knowledge, PartialDate, Status } from '../core/index.js';
import type { Assertion, Entity, Mention } from './extraction.js';
import type { ReadSentence } from './read-sentence.js';
import type { References } from './references.js';
import { isFormer, officeKey, type TermSpan } from './terms.js';
import type { WordIndex } from './word-index.js';

const IN_TEXT = 0.85;
const FROM_KNOWLEDGE = 0.6;
const REGIME = 0.7;
/** An office in apposition begins at most this many tokens after the comma behind the name. */
const APPOSITION_REACH = 3;

type Found = Omit<Assertion, 'saidBy'>;

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
): Found[] {
  const found: Found[] = [];
  for (const term of sentence.terms) {
    if (term.kind === 'office') {
      const holder = holderOf(sentence, term) ?? referredHolder(sentence, references, term);
      if (!holder) continue;
      const stated = institutionOf(sentence, references, term, holder);
      const place = stated ?? holder.entity.belongsTo;
      if (!place || place === holder.entity) continue;
      holder.entity.offices.add(officeKey(sentence.tree, term, words));
      if (stated) holder.entity.belongsTo ??= stated;
      const target = mentionOf(sentence, place, term) ?? { ...holder, entity: place };
      found.push({
        type: 'HOLDS_OFFICE_IN',
        source: holder,
        target,
        status: isOver(sentence, term, holder, place, knowledge, words, publishedAt),
        sentence: sentence.index,
        trigger: term.head,
        confidence: stated ? IN_TEXT : FROM_KNOWLEDGE,
        extractor: 'pattern',
        rule: `office:${term.office!.office}`,
      });
    } else {
      if (term.noun?.role === 'regime') found.push(...readRegime(sentence, term));
      found.push(...readRuler(sentence, term, words));
    }
  }
  return found;
}

function readRegime(sentence: ReadSentence, term: TermSpan): Found[] {
  const [regime] = sentence.at[term.head]!;
  const country = regime?.entity.belongsTo;
  if (!regime || country?.type !== 'Country' || regime.entity.type !== 'Organization') return [];
  const target = mentionOf(sentence, country, term);
  if (!target) return [];
  return [
    {
      type: 'GOVERNS',
      source: regime,
      target,
      status: 'actual',
      sentence: sentence.index,
      trigger: term.head,
      confidence: REGIME,
      extractor: 'pattern',
      rule: 'regime',
    },
  ];
}

/** "the junta of General Burhan", "le gouvernement de Daniel Noboa": whose it is heads it. */
function readRuler(sentence: ReadSentence, term: TermSpan, words: WordIndex): Found[] {
  const { tree, at } = sentence;
  if (!words.inClass(tree.token(term.head).lemma.toLowerCase(), 'rule') || isFormer(tree, term, words)) return [];
  const ruler = sentence.arguments
    .find(term.head, 'possessor')
    .concat(tree.children(term.head, 'nmod'))
    .flatMap((head) => at[head]!)
    .find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');
  const [ruled] = at[term.head]!;
  if (!ruler || !ruled || ruled.entity === ruler.entity || ruled.entity.type === 'Person') return [];
  return [
    {
      type: 'HOLDS_OFFICE_IN',
      source: ruler,
      target: ruled,
      status: 'actual',
      sentence: sentence.index,
      trigger: term.head,
      confidence: REGIME,
      extractor: 'pattern',
      rule: 'ruler',
    },
  ];
}

/** The person whose office it is: the name behind it, in apposition to it, or the subject that it is said of. */
function holderOf(sentence: ReadSentence, term: TermSpan): Mention | undefined {
  const { tree } = sentence;
  const titled = sentence.at[term.head]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');
  if (titled) return titled;
  const persons = sentence.names.filter(({ entity }) => entity.type === 'Person');
  const apposed = persons.find((name) => isApposed(sentence, term, name));
  if (apposed) return apposed;
  if (tree.child(term.head, 'cop') === undefined) return undefined;
  const subjects = sentence.arguments.find(term.head, 'subject');
  const heads = tree.relation(term.head) === 'acl:relcl' ? [tree.head(term.head), ...subjects] : subjects;
  return heads.flatMap((head) => sentence.at[head]!).find(({ entity }) => entity.type === 'Person');
}

/** "The Iranian president said": who is named elsewhere in the text, and is known to serve that country. */
function referredHolder(sentence: ReadSentence, references: References, term: TermSpan): Mention | undefined {
  const referred = sentence.at[term.head]!.find(({ entity }) => entity.type === 'Person' && entity.names.length > 0);
  if (!referred) return undefined;
  const [owner] = references.ownersOf(sentence, term.head, 3);
  return owner && owner === referred.entity.belongsTo ? referred : undefined;
}

function isApposed(sentence: ReadSentence, term: TermSpan, name: Mention): boolean {
  const { tree } = sentence;
  if (tree.is(name.head, 'appos', 'flat') && tree.head(name.head) === term.head) return true;
  if (tree.is(term.head, 'appos') && tree.head(term.head) === name.head) return true;
  const between = (from: number, to: number): readonly string[] => tree.tokens.slice(from, to).map(({ text }) => text);
  // "Niger's president, Mohamed Bazoum": the comma stands right before the name, and only modifiers of the office before it.
  const first = firstOfTitles(sentence, name);
  if (first > term.last && tree.token(first - 1).text === ',') {
    const inside = between(term.last + 1, first - 1);
    return !inside.includes(',') && !hasVerb(sentence, term.last + 1, first);
  }
  // "Molly Phee, US assistant secretary of state", but not "Molly Phee, and the president of Niger".
  if (term.first > name.last && tree.tokens[name.last + 1]?.text === ',') {
    const inside = between(name.last + 2, term.first);
    const isJoined = tree.tokens
      .slice(name.last + 2, term.first)
      .some(({ upos }) => upos === 'CCONJ' || upos === 'ADP');
    return (
      inside.length <= APPOSITION_REACH &&
      !isJoined &&
      !inside.includes(',') &&
      !hasVerb(sentence, name.last + 1, term.first)
    );
  }
  return false;
}

/** Where a name begins, with the titles and the article before it: ", le général Assimi Goïta". */
function firstOfTitles({ tree, at }: ReadSentence, name: Mention): number {
  let { first } = name;
  const isOfName = (token: number): boolean => at[token]!.some(({ entity }) => entity === name.entity);
  while (first > 0 && (isOfName(first - 1) || tree.token(first - 1).upos === 'DET')) first -= 1;
  return first;
}

const hasVerb = ({ tree }: ReadSentence, from: number, to: number): boolean =>
  tree.tokens.slice(from, to).some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ');

function institutionOf(
  sentence: ReadSentence,
  references: References,
  term: TermSpan,
  holder: Mention,
): Entity | undefined {
  const [owner] = references.ownersOf(sentence, term.head, 3);
  if (owner && owner !== holder.entity) return owner;
  const near = [sentence.at[term.first - 1], sentence.at[term.last + 1], sentence.at[term.last + 2]].flatMap(
    (mentions) => mentions ?? [],
  );
  const beside = near.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization')?.entity;
  if (beside) return beside;
  // "Foreign Minister Robert Dussey of Togo"
  const behind = sentence.tree.children(holder.head, 'nmod').flatMap((child) => sentence.at[child]!);
  return behind.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization')?.entity;
}

function mentionOf(sentence: ReadSentence, entity: Entity, term: TermSpan): Mention | undefined {
  const mentions = sentence.at.flat().filter((mention) => mention.entity === entity);
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
