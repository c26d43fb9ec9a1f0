import type { Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { History } from './history.js';

/** The class of words by which a sentence adds to what was told: "also", "too". */
const ADDITIVE = 'additive';

/** What was told before of the implied actors together with another; `times` by their rank. */
export interface Company {
  readonly times: readonly number[];
  readonly most: number;
  readonly isRelated: boolean;
}

/** What a sentence is read against: what was told before it, as far as it matters to whom it may mean without a word. */
export class Background {
  /** Whether it says that it tells more of the same. */
  readonly isAdditive: boolean;
  private readonly companies = new Map<Entity, Company>();

  constructor(
    readonly history: History,
    private readonly sentence: ReadSentence,
    words: WordIndex,
  ) {
    this.isAdditive =
      sentence.implied.length > 0 &&
      sentence.tree.tokens.some(({ lemma }) => words.inClass(lemma.toLowerCase(), ADDITIVE));
  }

  /** How often the implied actors were spoken of together with another, and whether anything was told of one of them and it. */
  companyOf(entity: Entity): Company {
    let company = this.companies.get(entity);
    if (!company) {
      const { history } = this;
      const { implied } = this.sentence;
      const times = implied.map((other) => history.timesTogether(other.entity, entity));
      const isRelated = implied.some((other) => history.areRelated(other.entity, entity));
      company = { times, most: Math.max(...times), isRelated };
      this.companies.set(entity, company);
    }
    return company;
  }
}
