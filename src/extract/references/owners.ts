import type { PronounTerm } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import type { Entity, Mention } from '../extraction.js';
import { isSent } from './destinations.js';
import { COUNTERPART } from './office-holders.js';
import type { Pronouns } from './pronouns.js';
import type { ReadSentence } from '../read-sentence.js';
import { termAt, type TermSpan } from '../lexicon/terms.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Whom a word that is no name means; references within references are followed `depth` deep. */
type Refer = (
  sentence: ReadSentence,
  token: number,
  pronoun: PronounTerm | undefined,
  depth: number,
) => readonly Entity[];

/** Offices of those who work for a person, and so for whom that person serves. */
const OF_STAFF: readonly string[] = [
  'official',
  'spokesperson',
  'envoy',
  'minister',
  'deputy-minister',
  'foreign-minister',
  'defence-minister',
  'military',
  'ambassador',
  'head',
  'member',
];

/** The class of nouns for who rules a country or a part of one. */
const RULE = 'rule';
/** The class of relative pronouns for whose something is. */
const POSSESSIVE_RELATIVE = 'possessiveRelative';

/** Whose something is: "Russian troops", "the minister of Mali", "its neighbour". */
export class Owners {
  constructor(
    private readonly words: WordIndex,
    private readonly pronouns: Pronouns,
    private readonly refer: Refer,
    /** The country that a place is in. */
    private readonly countryOf: (place: Entity) => Entity | undefined,
  ) {}

  /** The countries or organisations whose troops, minister or capital it is. */
  of(sentence: ReadSentence, token: number, depth: number): readonly Entity[] {
    const { tree, arguments: args } = sentence;
    const term = termAt(sentence, token);
    const first = term?.first ?? token;
    const last = term?.last ?? token;
    for (const head of range(first, last)) {
      const modifiers = [
        ...args.find(head, 'adjective'),
        // "his Nigerien counterpart": whose counterpart it is says nothing of whom it serves.
        ...(term?.office?.office === COUNTERPART ? [] : args.find(head, 'possessor')),
        ...tree
          .children(head, 'nmod', 'obl', 'acl')
          .filter((child) => term?.office?.office !== COUNTERPART || tree.relation(child) !== 'nmod:poss'),
        ...this.besideTerm(tree, head, last),
        ...this.relativeBefore(tree, first),
        ...this.originBehind(sentence, last),
        ...(term?.noun?.role === 'body' ? this.originBefore(sentence, first) : []),
      ].filter(
        (modifier) =>
          (modifier < first || modifier > last) &&
          !this.isDestination(tree, modifier, term) &&
          // "den FN-anerkendte regering": who recognises, backs or leads it.
          !this.words.inClass(tree.token(modifier).text.toLowerCase(), 'aligned'),
      );
      for (const modifier of modifiers) {
        const owners = this.joined(tree, modifier).flatMap((part) => this.ownerAt(sentence, part, term, depth) ?? []);
        if (owners.length) return [...new Set(owners)];
      }
    }
    return this.ownerWithin(sentence, first, term);
  }

  /** "HTS-lederen" leads what the compound names first; "Ukraine-udsendingen" is only sent there. */
  private ownerWithin({ prefixes }: ReadSentence, first: number, term: TermSpan | undefined): readonly Entity[] {
    const prefix = prefixes.get(first);
    return prefix && !(prefix.type === 'Country' && term?.office?.office === 'envoy') ? [prefix] : [];
  }

  /** "the parliament in Windhoek", not "Catalonia's parliament". */
  private isWhere(tree: Tree, modifier: number): boolean {
    return standsBehind(tree, modifier, 'locative', this.words);
  }

  /** "Grønlands og USA's udenrigsministre": of owners that a conjunction joins, a parser may hang each on the noun. */
  private joined(tree: Tree, modifier: number): readonly number[] {
    if (tree.relation(modifier) !== 'nmod:poss') return conjunctsOf(tree, modifier);
    const others = tree
      .children(tree.head(modifier), 'nmod:poss')
      .filter((other) => other !== modifier && tree.child(other, 'cc') !== undefined);
    return [...conjunctsOf(tree, modifier), ...others.flatMap((other) => conjunctsOf(tree, other))];
  }

  /** "police to Haiti", "the visit of President Kagame to Angola": where people are sent or go is not whose they are. */
  private isDestination(tree: Tree, modifier: number, term: TermSpan | undefined): boolean {
    const isTo = (adposition: string): boolean => this.words.inClass(adposition, 'destination');
    const isOf = (adposition: string): boolean =>
      term?.kind === 'office' && this.words.inClass(adposition, 'belonging');
    // "the opposition to Russia", "parliament on Kyiv": only an adposition of belonging tells whose a body is.
    if (term?.noun?.role === 'body')
      return (
        !tree.is(modifier, 'nmod:poss') &&
        tree.adpositionsOf(modifier).some((adposition) => !this.words.inClass(adposition, 'belonging'))
      );
    // "the fighters in Iraq"
    if (term?.noun?.role === 'description' && term.noun.type === 'Person') return this.isWhere(tree, modifier);
    if (term?.kind !== 'office' && term?.noun?.role !== 'state') return false;
    // "the government in Kyiv", "police in Togo": they sit where they govern and keep order.
    const noun = tree.token(term.head).lemma.toLowerCase();
    if (this.words.inClass(noun, 'governing') || this.words.inClass(noun, 'policing')) return false;
    if (isSent(term) && this.isWhere(tree, modifier)) return true;
    return tree.adpositionsOf(modifier).some((adposition) => isTo(adposition) && !isOf(adposition));
  }

  /**
   * What stands behind an adposition right after the noun, where the parser hung it on the verb: "met the ministers in X's government", "was
   * elected president of the assembly".
   */
  private besideTerm(tree: Tree, head: number, last: number): readonly number[] {
    const verb = tree.head(head);
    if (verb < 0 || !tree.is(head, 'obj', 'obl', 'nsubj', 'xcomp')) return [];
    return tree.children(verb, 'obl').filter((child) => tree.children(child, 'case').includes(last + 1));
  }

  /** "Slovakia, whose premier", "le Niger, dont le président": the pronoun right before the noun or its article. */
  private relativeBefore(tree: Tree, first: number): readonly number[] {
    const at = tree.tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
    const word = tree.tokens[at]?.text.toLowerCase();
    return word !== undefined && this.words.inClass(word, POSSESSIVE_RELATIVE) ? [at] : [];
  }

  /** "le gouvernement congolais": an adjective of origin right behind the noun is its own, whatever the parser hung it on, or took it for. */
  private originBehind({ tree, at }: ReadSentence, last: number): readonly number[] {
    const behind = last + 1;
    const isOrigin = ['ADJ', 'VERB'].includes(tree.tokens[behind]?.upos ?? '') && tree.head(behind) < behind;
    return isOrigin && at[behind]!.some(({ kind }) => kind === 'name') ? [behind] : [];
  }

  /** "India's Supreme Court", "the Kenya High Court": the country right before a body is its own, whatever the parser hung it on. */
  private originBefore({ tree, at }: ReadSentence, first: number): readonly number[] {
    const before = tree.tokens[first - 1]?.upos === 'PART' ? first - 2 : first - 1;
    return at[before]?.some(({ kind, entity }) => kind === 'name' && entity.type === 'Country') ? [before] : [];
  }

  /** "Its president accused X of preparing to attack his country": whose the president is, of whom no name is known. */
  private officeAbove(
    { arguments: args, at, terms }: ReadSentence,
    token: number,
    { gender }: PronounTerm,
  ): Entity | undefined {
    if (gender !== 'Masc' && gender !== 'Fem') return undefined;
    const isOffice = (head: number): boolean => terms.some((term) => term.kind === 'office' && term.head === head);
    const subject = args.subjectsAbove(token).find((head) => head < token && isOffice(head));
    const holder = subject === undefined ? undefined : at[subject]![0]?.entity;
    return holder?.type === 'Person' ? undefined : holder;
  }

  /** The country or organisation that one modifier names or refers to; a person stands for the one it belongs to. */
  private ownerAt(
    sentence: ReadSentence,
    modifier: number,
    term: TermSpan | undefined,
    depth: number,
  ): Entity | undefined {
    const { tree, at } = sentence;
    const institution = (entity: Entity | undefined): Entity | undefined =>
      entity?.type === 'Person' ? entity.belongsTo : entity?.type === 'Place' ? undefined : entity;
    const isOfRegion = term?.noun?.role === 'body' && !this.isWhere(tree, modifier);
    const named = at[modifier]!.find(
      ({ entity: { type } }) => type === 'Country' || type === 'Organization' || (isOfRegion && type === 'Place'),
    );
    // "the head of the spy agency Mossad": who is called by the name is meant, not the country of the agency.
    const called = term?.kind === 'office' ? calledBeside(sentence, modifier) : undefined;
    if (called) return called;
    if (named) return named.entity;
    // "a court in Istanbul"
    const isOfCountry = term !== undefined && this.words.inClass(tree.token(term.head).lemma.toLowerCase(), 'policing');
    const town = isOfCountry && at[modifier]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Place');
    if (town) return this.countryOf(town.entity);
    // "the Punjab government" rules the region, and is not the country's.
    const isOf = tree.adpositionsOf(modifier).every((adposition) => this.words.inClass(adposition, 'naming'));
    const region = isOf && this.words.inClass(term?.noun?.lemma ?? '', RULE) && at[modifier]!.find(isNamedPlace);
    if (region) return region.entity;
    // "le gouvernement de Daniel Noboa", "Putin's troops", "conseiller du président Aliev", "Trumps udsending"
    const person = at[modifier]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');
    const isServed = term?.kind === 'office' && OF_STAFF.includes(term.office!.office);
    if (person && (isServed || term?.noun?.role === 'state' || term?.noun?.role === 'regime'))
      return person.entity.belongsTo;
    // "le gouvernement dirigé par Ibrahim Traoré"
    if (tree.is(modifier, 'acl') && this.words.inClass(tree.token(modifier).lemma.toLowerCase(), 'leading'))
      return sentence.arguments
        .find(modifier, 'subject')
        .flatMap((head) => at[head]!)
        .find(({ kind, entity }) => kind === 'name' && entity.type === 'Person')?.entity.belongsTo;
    const word = tree.token(modifier).text.toLowerCase();
    if (this.words.inClass(word, POSSESSIVE_RELATIVE))
      return sentence.arguments
        .antecedent(modifier)
        .flatMap((head) => at[head]!)
        .flatMap(({ entity }) => institution(entity) ?? [])[0];
    const pronoun = this.words.pronoun(word);
    // "støtter hver sin side": with a name it is a country's, "fra russisk side".
    const isOnlyNamed =
      term !== undefined && this.words.inClass(tree.token(term.head).lemma.toLowerCase(), 'onlyNamed');
    if (pronoun?.kind === 'possessive')
      return isOnlyNamed
        ? undefined
        : (this.officeAbove(sentence, modifier, pronoun) ??
            institution(this.pronouns.refer(sentence, modifier, pronoun)[0]));
    if (at[modifier]!.length > 0 || !tree.is(modifier, 'nmod', 'obl', 'conj')) return undefined;
    // "president of the 75th session of the General Assembly", "head of Google's China branch": whose the part is.
    if (depth > 1 && this.words.inClass(tree.token(modifier).lemma.toLowerCase(), 'partOfBody')) {
      const wholes = [...sentence.arguments.find(modifier, 'possessor'), ...tree.children(modifier, 'nmod')];
      const whole = wholes.map((part) => this.ownerAt(sentence, part, term, depth - 1)).find((entity) => entity);
      if (whole) return whole;
    }
    return institution(this.refer(sentence, modifier, pronoun, depth - 1)[0]);
  }
}

/** The organisation whose name stands right behind the noun that says what it is. */
function calledBeside({ tree, at }: ReadSentence, noun: number): Entity | undefined {
  if (tree.token(noun).upos !== 'NOUN') return undefined;
  return tree
    .children(noun, 'appos', 'flat')
    .flatMap((child) => at[child]!)
    .find(({ kind, entity, first }) => kind === 'name' && entity.type === 'Organization' && first === noun + 1)?.entity;
}

const isNamedPlace = ({ kind, entity }: Mention): boolean => kind === 'name' && entity.type === 'Place';

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
