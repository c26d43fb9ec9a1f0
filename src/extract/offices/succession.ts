import { isApposed } from './appositions.js';
import type { Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';

const SUCCESSION = 0.7;
/** The classes of words for who held an office before, and who holds it since. */
const PREDECESSOR = 'predecessor';
const SUCCESSOR = 'successor';

/** "Rodrigo Duterte, his predecessor": who held, or holds since, what somebody else has held, wherever that is. */
export function readSuccession(sentence: ReadSentence, words: WordIndex): Fact[] {
  const facts: Fact[] = [];
  for (const [token, { upos, lemma }] of sentence.tree.tokens.entries()) {
    if (upos !== 'NOUN') continue;
    const word = lemma.toLowerCase();
    const isOver = words.inClass(word, PREDECESSOR);
    const fact = isOver || words.inClass(word, SUCCESSOR) ? successionAt(sentence, token, isOver, words) : undefined;
    if (fact) facts.push(fact);
  }
  return facts;
}

function successionAt(sentence: ReadSentence, token: number, isOver: boolean, words: WordIndex): Fact | undefined {
  const { at, names, arguments: args } = sentence;
  const other = args
    .find(token, 'possessor')
    .flatMap((head) => at[head]!)
    .find(({ entity }) => entity.type === 'Person');
  const span = { first: token, last: token, head: token };
  const isHolder = (name: Mention): boolean =>
    name.entity.type === 'Person' &&
    name.entity !== other?.entity &&
    (name.first === token + 1 || isApposed(sentence, span, name, words));
  const holder = names.find(isHolder);
  const place = other?.entity.belongsTo;
  if (!holder || !other || !place || place === holder.entity) return undefined;
  return factOf(sentence, {
    type: 'HOLDS_OFFICE_IN',
    source: holder,
    target: { ...other, entity: place },
    status: isOver ? 'ended' : 'actual',
    trigger: token,
    confidence: SUCCESSION,
    rule: 'succession',
  });
}
