import type { ActorId, Knowledge, PartialDate, Status } from '../../core/index.js';
import { appointmentTo } from './appointments.js';
import { isApposed, subjectOf } from './appositions.js';
import { INTERGOVERNMENTAL, isBodyOfState, kindOf } from '../references/bodies.js';
import { readExperts } from './experts.js';
import type { Entity, Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import { HEADS_OF_ALL, servedIn } from './institutions.js';
import { readMembers } from './members.js';
import type { ReadSentence } from '../read-sentence.js';
import type { References } from '../references/references.js';
import { readOrigins } from './origins.js';
import { readRulers } from './rulers.js';
import { readStatus } from '../told/status.js';
import { readSuccession } from './succession.js';
import { isFormer, isToCome, officeKey, type TermSpan } from '../lexicon/terms.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

const REGIME = 0.7;

/** The office of several people. */
const OFFICIALS = 'officials';

/** The office of who belongs to a body or party. */
const MEMBER = 'member';

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
  const serving = new Set<Entity>();
  const holders = new Map<number, readonly Mention[]>();
  for (const term of sentence.terms) {
    if (term.kind === 'office') {
      const stands = holdersOf(sentence, term, serving, words);
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
        serving.add(holder.entity);
        const served = servedIn(
          sentence,
          references,
          term,
          { holder, holders: joined ?? own, appointed },
          knowledge,
          words,
          publishedAt,
        );
        if (!served || served.place === holder.entity) continue;
        const { place, isStated, confidence } = served;
        const isOfBody = isBodyOfState(place, knowledge);
        // "the president of the Senate" is not the president.
        const isHead = isOfBody && HEADS_OF_ALL.includes(term.office!.office);
        holder.entity.offices.add(isHead ? 'head' : officeKey(sentence.tree, term, words));
        if (isStated) holder.entity.belongsTo ??= isOfBody ? (place.belongsTo ?? place) : place;
        const target = mentionOf(sentence, place, term) ?? { ...holder, entity: place };
        found.push(
          factOf(sentence, {
            type: term.office!.office === MEMBER && hasMembers(place, knowledge) ? 'MEMBER_OF' : 'HOLDS_OFFICE_IN',
            source: holder,
            target,
            status: appointed
              ? readStatus(sentence.tree, appointed.verb, words)
              : statusOfOffice(sentence, term, holder, place, knowledge, words, publishedAt),
            trigger: term.head,
            confidence,
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
    ...readOrigins(sentence, serving, knowledge, words),
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

function mentionOf(sentence: ReadSentence, entity: Entity, term: TermSpan): Mention | undefined {
  const mentions: Mention[] = [];
  for (const own of sentence.at) for (const mention of own) if (mention.entity === entity) mentions.push(mention);
  const distance = ({ head }: Mention): number => Math.abs(head - term.head);
  return mentions.sort((a, b) => distance(a) - distance(b) || a.first - b.first)[0];
}

/** Whether an office is held, was held, or is to be held: as the words say, or else as is known of who held it when. */
function statusOfOffice(
  { tree }: ReadSentence,
  term: TermSpan,
  { entity }: Mention,
  place: Entity,
  knowledge: Knowledge,
  words: WordIndex,
  publishedAt: PartialDate | undefined,
): Status {
  if (isFormer(tree, term, words)) return 'ended';
  if (isToCome(tree, term, words)) return 'planned';
  if (!entity.known || !place.known) return 'actual';
  const now: ActorId | undefined = knowledge.officeHolder(place.known, term.office!.office, publishedAt);
  return now !== undefined && now !== entity.known && knowledge.heldOffice(entity.known, place.known, publishedAt)
    ? 'ended'
    : 'actual';
}
