import type { Entity, ImpliedMention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../word-index.js';
import type { History } from './history.js';

/** More sentences that spoke of two actors count as so many. */
const MOST_TOGETHER = 4;
/** The class of words by which a sentence adds to what was told: "also", "too". */
const ADDITIVE = 'additive';

/** What a sentence is read against: what was told before it, as far as it matters to whom it may mean without a word. */
export class Background {
  /** Whether it says that it tells more of the same. */
  readonly isAdditive: boolean;
  private readonly together = new Map<Entity, readonly number[]>();

  constructor(
    readonly history: History,
    private readonly sentence: ReadSentence,
    words: WordIndex,
  ) {
    this.isAdditive =
      sentence.implied.length > 0 &&
      sentence.tree.tokens.some(({ lemma }) => words.inClass(lemma.toLowerCase(), ADDITIVE));
  }

  /** How often an implied actor was spoken of together with another, and whether no other implied one was more often. */
  companyOf({ rank }: ImpliedMention, entity: Entity): { readonly times: number; readonly isClosest: boolean } {
    let all = this.together.get(entity);
    if (!all) {
      all = this.sentence.implied.map((implied) => this.history.timesTogether(implied.entity, entity));
      this.together.set(entity, all);
    }
    const times = all[rank]!;
    return { times: Math.min(times, MOST_TOGETHER), isClosest: all.every((other) => other <= times) };
  }
}
