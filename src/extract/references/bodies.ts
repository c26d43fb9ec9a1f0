import type { Knowledge, NounTerm } from '../../core/index.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import { isBare, isIndefinite } from '../syntax/determiners.js';
import type { Discourse } from './discourse.js';
import type { EntityTable } from '../mentions/entity-table.js';
import type { Body, Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The kind of organisations of states, for which people only work. */
export const INTERGOVERNMENTAL = 'intergovernmental';

/** The class of adjectives that say of a body that it is of a part of a country: "the regional parliament". */
const SUBNATIONAL = 'subnational';
/** What a text may call any chamber that it has named otherwise before. */
const ANY_PARLIAMENT = 'parliament';
/** Those who oppose a government, who act together only where nobody else is named. */
const OPPOSITION = 'opposition';
/** What the parliaments of some countries are called, and of others never. */
const CONGRESS = 'congress';

/** Whom nouns for the bodies of a country mean: "the Supreme Court", "parliament", "the electoral commission", "the opposition". */
export class Bodies {
  /** The body of each key that was spoken of last. */
  private readonly last = new Map<string, Entity>();

  constructor(
    private readonly words: WordIndex,
    private readonly table: EntityTable,
    private readonly knowledge: Knowledge,
    private readonly discourse: Discourse,
  ) {}

  /** The body that a noun means; `owner` is whose the text says it is. Without any country that it could be of, it is nobody. */
  refer(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): Entity | undefined {
    const noun = term.noun!;
    const body = { key: noun.body!, kind: noun.kinds![0]! };
    const { tree } = sentence;
    if (tree.token(term.head).features.Number === 'Plur') return undefined;
    const isOpposition = body.key === OPPOSITION;
    if (isOpposition && !this.actsTogether(sentence, term)) return undefined;
    if (owner) {
      const whole = this.wholeOf(owner);
      return whole && this.note(body, whole);
    }
    const beside = isOpposition ? this.countryBeside(sentence, term) : undefined;
    if (beside) return this.note(body, beside);
    if (isIndefinite(sentence, term, this.words) && (isOpposition || !isBare(sentence, term))) return undefined;
    if (this.isSubnational(sentence, term)) return undefined;
    const before = this.last.get(body.key) ?? this.chamberSpokenOf(body);
    if (before) return before;
    const home = this.home(sentence, body);
    return home && this.note(body, home);
  }

  /** "the court", "the chamber": the body of such a kind that was spoken of last. */
  recall({ kinds }: NounTerm, sentence: ReadSentence, term: TermSpan): Entity | undefined {
    if (!kinds || isIndefinite(sentence, term, this.words)) return undefined;
    const accept = (entity: Entity): boolean => isOfKind(entity, kinds, this.knowledge);
    return this.discourse.find({ types: ['Organization'], accept }, sentence.index, term.first);
  }

  /** Not in "the opposition leader", "un candidat de l'opposition", "the opposition Democratic Alliance", "our opposition to the plan". */
  private actsTogether({ tree, names }: ReadSentence, { head, last }: TermSpan): boolean {
    if (tree.is(head, 'compound', 'amod', 'nmod', 'nmod:poss', 'appos')) return false;
    if (names.some(({ first, entity }) => first === last + 1 && entity.type !== 'Country')) return false;
    return tree
      .children(head, 'nmod')
      .every((child) => tree.adpositionsOf(child).every((word) => this.words.inClass(word, 'belonging')));
  }

  /** "talks between the Malian government and the opposition": that of the country that it is joined to. */
  private countryBeside({ tree, at }: ReadSentence, { head }: TermSpan): Entity | undefined {
    if (!tree.is(head, 'conj')) return undefined;
    return at[rootOfConjuncts(tree, head)]!.find(({ entity }) => entity.type === 'Country')?.entity;
  }

  private note(body: Body, owner: Entity): Entity {
    const entity = this.table.body(owner, body);
    this.last.set(body.key, entity);
    return entity;
  }

  /** "the opposition in the Senate": a body of a body, or of those who rule, is the country's. */
  private wholeOf(owner: Entity): Entity | undefined {
    if (owner.type !== 'Organization') return owner;
    if (owner.belongsTo) return owner.belongsTo;
    const known = owner.known && this.knowledge.actor(owner.known);
    return known && known.kind === INTERGOVERNMENTAL ? owner : undefined;
  }

  /** "the regional parliament", "Rajasthan High Court": of a part of a country, or of whom nothing is known. */
  private isSubnational({ tree, names }: ReadSentence, { first, head }: TermSpan): boolean {
    const before = tree.tokens[first - 1];
    const isNamed = names.some(({ last }) => last === first - 1);
    if (before?.upos === 'PROPN' && !isNamed) return true;
    return tree
      .children(head, 'amod', 'compound')
      .some((at) => this.words.inClass(tree.token(at).lemma.toLowerCase(), SUBNATIONAL));
  }

  /** "the National Assembly … parliament": the chamber that the text has spoken of, where that is one alone. */
  private chamberSpokenOf({ key, kind }: Body): Entity | undefined {
    if (key !== ANY_PARLIAMENT) return undefined;
    const chambers = new Set([...this.last.values()].filter((entity) => isOfKind(entity, [kind], this.knowledge)));
    return chambers.size === 1 ? [...chambers][0] : undefined;
  }

  /** The country that the text is about; of a congress, one whose parliament is called so. */
  private home({ names }: ReadSentence, { key }: Body): Entity | undefined {
    const isHome = ({ type, known }: Entity): boolean =>
      type === 'Country' &&
      (key !== CONGRESS || (known !== undefined && this.knowledge.bodyOf(known, CONGRESS) !== undefined));
    return (
      this.discourse.home(isHome) ??
      names.find(({ entity }) => isHome(entity))?.entity ??
      this.table.all.find(isHome) ??
      this.discourse.home()
    );
  }
}

/** Whether an actor is a parliament or court, whose people serve the country. */
export const isBodyOfState = (entity: Entity, knowledge: Knowledge): boolean =>
  entity.belongsTo !== undefined && isOfKind(entity, ['parliament', 'court'], knowledge);

/** Whether an organisation is a body, or a known one, of one of the kinds. */
function isOfKind(entity: Entity, kinds: readonly string[], knowledge: Knowledge): boolean {
  const kind = kindOf(entity, knowledge);
  return kind !== undefined && kinds.includes(kind);
}

/** The kind of an organisation (docs/actors.md) that is a body or known; undefined of any other. */
export const kindOf = ({ body, known }: Entity, knowledge: Knowledge): string | undefined =>
  body?.kind ?? (known && knowledge.actor(known)?.kind);

/** The kind of media, and the class of words in their names: "BBC Radio Kent", "the Kentucky Times". */
const MEDIUM = 'medium';
const MEDIUM_WORD = 'mediumWord';

/** Whether an organisation is a medium, by its kind or its name. */
export const isMedium = (entity: Entity, knowledge: Knowledge, words: WordIndex): boolean =>
  entity.type === 'Organization' &&
  (kindOf(entity, knowledge) === MEDIUM ||
    entity.names.some((name) => name.split(' ').some((word) => words.inClass(word.toLowerCase(), MEDIUM_WORD))));
