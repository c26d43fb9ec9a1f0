import { readFileSync } from 'node:fs';
import { correctTrees } from '../conllu/correct-trees.js';
import { FEATURES, HEAD, ID, LEMMA, RELATION, TAG, readConllu, type ConlluSentence } from '../conllu/read-conllu.js';
import { groupUnits, type Unit } from '../conllu/units.js';
import { normaliseRelation } from '../parse/relations.js';
import { normaliseFeatures } from '../tag/features.js';

/** A sentence to learn from, or to measure on. Arrays are parallel; heads are indices, -1 for the root. */
export interface Example {
  readonly comments: readonly string[];
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly coarse: readonly string[];
  readonly features: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** The head and relation of a contraction are those of its first member whose head lies outside. */
function findOuter(unit: Unit): Unit['words'][number] {
  const ids = unit.words.map((row) => row[ID]!);
  return unit.words.find((row) => !ids.includes(row[HEAD]!)) ?? unit.words[0]!;
}

export function readExamples(sentences: readonly ConlluSentence[], contractions: ReadonlySet<string>): Example[] {
  return sentences.map((sentence) => {
    const units = groupUnits(sentence, contractions);
    const places = new Map(units.flatMap((unit, index) => unit.words.map((row) => [row[ID]!, index] as const)));
    const outer = units.map(findOuter);
    return {
      comments: sentence.comments,
      forms: units.map(({ form }) => form),
      lemmas: units.map(({ words }) => words[0]![LEMMA]!),
      coarse: units.map(({ words }) => words.map((row) => row[TAG]!).join('+')),
      features: units.map(({ words }) => normaliseFeatures(words.map((row) => row[FEATURES]!).join('|'))),
      heads: outer.map((row) => places.get(row[HEAD]!) ?? -1),
      relations: outer.map((row) => normaliseRelation(row[RELATION]!)),
    };
  });
}

/** `corrections` is a table of words that the file has wrong. */
export function loadExamples(path: string, contractions: ReadonlySet<string>, corrections = ''): Example[] {
  const sentences = readConllu(readFileSync(path, 'utf8'));
  return readExamples(correctTrees(sentences, corrections), contractions);
}
