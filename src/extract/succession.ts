import { isApposed } from './appositions.js';
import type { Mention } from './extraction.js';
import { factOf, type Fact } from './facts.js';
import type { ReadSentence } from './read-sentence.js';
import type { WordIndex } from './word-index.js';

const SUCCESSION = 0.7;
/** The classes of words for who held an office before, and who holds it since. */
const PREDECESSOR = 'predecessor';
const SUCCESSOR = 'successor';
const NO_FACTS: readonly Fact[] = [];

/** "Rodrigo Duterte, his predecessor": who held, or holds since, what somebody else has held, wherever that is. */
export function readSuccession(sentence: ReadSentence, words: WordIndex): Fact[] {
  const { tree, at, names, arguments: args } = sentence;
  return tree.tokens.flatMap(({ upos, lemma }, token): Fact | readonly Fact[] => {
    if (upos !== 'NOUN') return NO_FACTS;
    const word = lemma.toLowerCase();
    const isOver = words.inClass(word, PREDECESSOR);
    if (!isOver && !words.inClass(word, SUCCESSOR)) return NO_FACTS;
    const other = args
      .find(token, 'possessor')
      .flatMap((head) => at[head]!)
      .find(({ entity }) => entity.type === 'Person');
    const span = { first: token, last: token, head: token };
    const isHolder = (name: Mention): boolean =>
      name.entity.type === 'Person' &&
      name.entity !== other?.entity &&
      (name.first === token + 1 || isApposed(sentence, span, name));
    const holder = names.find(isHolder);
    const place = other?.entity.belongsTo;
    if (!holder || !other || !place || place === holder.entity) return NO_FACTS;
    return factOf(sentence, {
      type: 'HOLDS_OFFICE_IN',
      source: holder,
      target: { ...other, entity: place },
      status: isOver ? 'ended' : 'actual',
      trigger: token,
      confidence: SUCCESSION,
      rule: 'succession',
    });
  });
}
