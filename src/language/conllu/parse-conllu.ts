import { wordTable, type Token } from '../../core/index.js';
import type { Word } from '../analyser.js';
import { loadAnalyser } from '../language.js';
import type { ContractionPart, Pack } from '../pack.js';
import { findPack } from '../packs.js';
import { writeFeatures } from '../tag/features.js';
import {
  FEATURES,
  HEAD,
  ID,
  LEMMA,
  MISC,
  RELATION,
  TAG,
  isWord,
  readConllu,
  type ConlluSentence,
} from './read-conllu.js';
import { groupUnits, type Unit } from './units.js';

/** The member of a contraction that the rest of the tree sees: the pronoun of "duquel", else the first. */
function findOuterPart(unit: Unit, parts: readonly ContractionPart[] | undefined): number {
  return parts?.at(-1)?.upos === 'PRON' ? unit.words.length - 1 : 0;
}

/** Relation of the other members: the preposition of "duquel" to its pronoun, the article of "du" to the preposition's own head. */
function fillContraction(unit: Unit, parts: readonly ContractionPart[], token: Token, head: string): string[][] {
  const outer = findOuterPart(unit, parts);
  const outerId = unit.words[outer]![ID]!;
  return unit.words.map((_, index) => {
    const { lemma, upos, features } = parts[index]!;
    const tags = [lemma, upos, features];
    if (index === outer) return [...tags, head, token.relation];
    if (outer > 0) return [...tags, outerId, 'case'];
    if (token.relation === 'fixed') return [...tags, head, 'fixed'];
    return [...tags, token.head < 0 ? outerId : head, 'det'];
  });
}

function fillSentence(sentence: ConlluSentence, pack: Pack): string[] {
  const analyser = loadAnalyser(pack.code);
  const contractions = wordTable(pack.contractions);
  const units = groupUnits(sentence, new Set(Object.keys(contractions)));
  const words: Word[] = analyser.tag(units.map(({ form }) => form));
  const tokens = words.map((word, at) => analyser.toToken(units[at]!.form, 0, word));
  const parsed = analyser.parse({ start: 0, end: 0, tokens, entities: [] }).tokens;
  const partsOf = (unit: Unit): readonly ContractionPart[] | undefined =>
    unit.words.length > 1 ? contractions[unit.form.toLowerCase()] : undefined;
  const idOf = (at: number): string =>
    at < 0 ? '0' : units[at]!.words[findOuterPart(units[at]!, partsOf(units[at]!))]![ID]!;
  const filled = new Map<string, readonly string[]>();
  units.forEach((unit, at) => {
    const token = parsed[at]!;
    const parts = partsOf(unit);
    const head = idOf(token.head);
    const rows = parts
      ? fillContraction(unit, parts, token, head)
      : [[words[at]!.lemma, token.upos, writeFeatures(token.features), head, token.relation]];
    unit.words.forEach((row, index) => filled.set(row[ID]!, rows[index]!));
  });
  return sentence.rows.map((row) => {
    const found = isWord(row) ? filled.get(row[ID]!) : undefined;
    if (!found) return row.join('\t');
    const columns = row.map((cell, index) => ([ID, 1, MISC].includes(index) ? cell : '_'));
    [LEMMA, TAG, FEATURES, HEAD, RELATION].forEach((place, index) => (columns[place] = found[index]!));
    return columns.join('\t');
  });
}

/**
 * Analyses a CoNLL-U text with its own sentences and words: comments, ids, forms, ranges and empty nodes stay, and LEMMA, UPOS, FEATS,
 * HEAD and DEPREL are the analysis'. Throws LANGUAGE_UNKNOWN or MODEL_INVALID.
 */
export function parseConllu(text: string, code: string): string {
  const pack = findPack(code);
  return readConllu(text)
    .map((sentence) => `${[...sentence.comments, ...fillSentence(sentence, pack)].join('\n')}\n\n`)
    .join('');
}
