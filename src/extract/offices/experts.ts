import { isApposed, subjectOf } from './appositions.js';
import type { NounSpan } from '../syntax/determiners.js';
import type { Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import type { ReadSentence } from '../read-sentence.js';
import { isFormer } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

const EXPERT = 0.75;
/** The class of occupations of those whom news quotes: analyst, fellow, professor. */
const OCCUPATION = 'expert';
/** The class of verbs for what such people do: teach, research. */
const ACADEMIC_WORK = 'academicWork';
/** The class of words between what somebody does and where: "an analyst at". */
const AFFILIATION = 'affiliation';
/** The organisation begins at most this many tokens behind what somebody does there. */
const REACH = 12;

/** "Jane Roe, a senior fellow at the Institute for War Studies": where experts work, who have no office in any country. */
export function readExperts(sentence: ReadSentence, words: WordIndex): Fact[] {
  const { tree, names } = sentence;
  const persons = names.filter(({ entity }) => entity.type === 'Person');
  if (persons.length === 0) return [];
  return tree.tokens.flatMap(({ upos, lemma }, at): Fact[] => {
    const isWork = upos === 'VERB' && words.inClass(lemma.toLowerCase(), ACADEMIC_WORK);
    const isOccupation = upos === 'NOUN' && words.inClass(lemma.toLowerCase(), OCCUPATION);
    if (!isWork && !isOccupation) return [];
    // "X, der forsker ved": a verb that a tagger took for the occupation.
    const isDoing = isWork || tree.relation(at) === 'acl:relcl';
    const span = { first: at, last: at, head: at };
    const holder = isDoing
      ? doerOf(sentence, at)
      : (persons.find((name) => isTitleOf(name, at) || isApposed(sentence, span, name, words)) ??
        subjectOf(sentence, span));
    const place = holder && affiliationAt(sentence, span, words);
    if (!place) return [];
    return [
      factOf(sentence, {
        type: 'HOLDS_OFFICE_IN',
        source: holder,
        target: place,
        status: isFormer(tree, span, words) ? 'ended' : 'actual',
        trigger: at,
        confidence: EXPERT,
        rule: 'expert',
      }),
    ];
  });
}

/** The organisation that stands behind an office in so many words: "Iran project director at the International Crisis Group". */
export const affiliationOf = (
  sentence: ReadSentence,
  span: NounSpan,
  words: WordIndex,
): Mention['entity'] | undefined => affiliationAt(sentence, span, words)?.entity;

/** "X, der forsker i Sahel ved Clingendael-instituttet" */
const doerOf = ({ arguments: args, at: mentions }: ReadSentence, verb: number): Mention | undefined =>
  args
    .find(verb, 'subject')
    .flatMap((head) => mentions[head]!)
    .find(({ entity }) => entity.type === 'Person');

const isTitleOf = (name: Mention, token: number): boolean => name.first === token + 1;

/** The first organisation behind a noun with a word for "at" before it, if neither a comma nor a verb stands between. */
function affiliationAt(
  { tree, at: mentions }: ReadSentence,
  { last }: NounSpan,
  words: WordIndex,
): Mention | undefined {
  for (let at = last + 1; at < Math.min(tree.tokens.length - 1, last + REACH); at += 1) {
    const { upos, lemma } = tree.token(at);
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ') return undefined;
    if (upos !== 'ADP' || !words.inClass(lemma.toLowerCase(), AFFILIATION)) continue;
    const first = tree.token(at + 1).upos === 'DET' ? at + 2 : at + 1;
    // "ved tænketanken Chatham House"
    const named = tree.tokens[first]?.upos === 'NOUN' ? [first, first + 1] : [first];
    const found = named
      .flatMap((token) => mentions[token] ?? [])
      .find(({ kind, entity }) => kind === 'name' && entity.type === 'Organization');
    if (found) return found;
  }
  return undefined;
}
