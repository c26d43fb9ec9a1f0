import type { Knowledge, PartialDate } from '../../core/index.js';
import type { Entity, Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import type { ReadSentence } from '../read-sentence.js';
import type { References } from '../references/references.js';
import { isFormer } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { standsBehind } from '../syntax/adpositions.js';

const CONFIDENCE = 0.7;
/** The classes of nouns for who rules a country, and for the time that somebody does. */
const RULE = 'rule';
const TENURE = 'tenure';

/**
 * Who heads what rules a country, or did for a time: "the junta of General Burhan", "le gouvernement de Daniel Noboa", "the Scholz
 * government", "sous la présidence de Nicolas Sarkozy", "Merkel's tenure".
 */
export function readRulers(
  sentence: ReadSentence,
  references: References,
  knowledge: Knowledge,
  words: WordIndex,
  publishedAt: PartialDate | undefined,
): Fact[] {
  const { tree, at } = sentence;
  const isOver = ({ known }: Entity, ruled: Entity): boolean =>
    known !== undefined && publishedAt !== undefined && knowledge.servedBy(known, publishedAt) !== ruled.known;
  const found: Fact[] = [];
  for (const [noun, { upos, lemma }] of tree.tokens.entries()) {
    if (upos !== 'NOUN') continue;
    const isTenure = words.inClass(lemma.toLowerCase(), TENURE);
    if (!isTenure && !words.inClass(lemma.toLowerCase(), RULE)) continue;
    const ruler = isTenure ? tenantOf(sentence, noun, words) : rulerOf(sentence, noun);
    if (!ruler) continue;
    const stated = at[noun]!.concat(tree.children(noun, 'nmod').flatMap((head) => at[head]!));
    const ruled =
      stated.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization')?.entity ??
      ruler.entity.belongsTo ??
      (isTenure ? references.countrySpokenOf() : undefined);
    if (!ruled || ruled === ruler.entity) continue;
    const isPast = isTenure ? isOver(ruler.entity, ruled) : isFormer(tree, { first: noun, head: noun }, words);
    found.push(
      factOf(sentence, {
        type: 'HOLDS_OFFICE_IN',
        source: ruler,
        target: at[noun]!.find(({ entity }) => entity === ruled) ?? { ...ruler, entity: ruled },
        status: isPast ? 'ended' : 'actual',
        trigger: noun,
        confidence: CONFIDENCE,
        rule: 'ruler',
      }),
    );
  }
  return found;
}

/** The person whose a government is, or whose name stands right beside it. */
function rulerOf({ tree, at, arguments: args }: ReadSentence, noun: number): Mention | undefined {
  const beside = tree.children(noun, 'compound', 'flat', 'appos').filter((word) => isBeside(at, word, noun));
  return namedAt(at, args.find(noun, 'possessor').concat(tree.children(noun, 'nmod'), beside));
}

/** The person whose a time in office is; "le mandat d'arrêt contre X" is none of theirs. */
function tenantOf({ tree, at, arguments: args }: ReadSentence, noun: number, words: WordIndex): Mention | undefined {
  const isOf = (child: number): boolean => standsBehind(tree, child, 'belonging', words);
  return namedAt(at, args.find(noun, 'possessor').concat(tree.children(noun, 'nmod').filter(isOf)));
}

const namedAt = (at: ReadSentence['at'], heads: readonly number[]): Mention | undefined =>
  heads.flatMap((head) => at[head]!).find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');

const isBeside = (at: ReadSentence['at'], word: number, noun: number): boolean =>
  at[word]!.some(({ first, last }) => first === noun + 1 || last === noun - 1);
