import { readFileSync } from 'node:fs';
import { FEATURES, HEAD, ID, LEMMA, RELATION, TAG, readConllu } from '../conllu/read-conllu.js';
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
  /** How often the parser sees it in an epoch, where not once. */
  readonly times?: number;
}

const SENTENCE_ID = '# sent_id = ';

/** The sentence's id in its treebank; empty where it has none. */
export const idOf = ({ comments }: Example): string =>
  comments.find((comment) => comment.startsWith(SENTENCE_ID))?.slice(SENTENCE_ID.length) ?? '';

/** The head and relation of a contraction are those of its first member whose head lies outside. */
function findOuter(unit: Unit): Unit['words'][number] {
  const ids = unit.words.map((row) => row[ID]!);
  return unit.words.find((row) => !ids.includes(row[HEAD]!)) ?? unit.words[0]!;
}

export function readExamples(text: string, contractions: ReadonlySet<string>): Example[] {
  return readConllu(text).map((sentence) => {
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

export const loadExamples = (path: string, contractions: ReadonlySet<string>): Example[] =>
  readExamples(readFileSync(path, 'utf8'), contractions);
