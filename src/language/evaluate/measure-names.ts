import { existsSync } from 'node:fs';
import type { TaggedToken } from '../../core/index.js';
import type { Analyser } from '../analyser.js';
import { corpusPath } from '../corpus-path.js';
import { findEntities, toSpans, type EntityModel } from '../entities/find-entities.js';
import { loadIob, type NamedSentence } from '../entities/read-iob.js';
import { scoreEntities, type EntityScore } from '../entities/score-entities.js';
import type { Pack } from '../pack.js';

/** The words of a sentence of names as a tagger sees them. */
export function tagSentence(analyser: Analyser, { forms }: NamedSentence): Pick<TaggedToken, 'text' | 'upos'>[] {
  const { upos } = analyser.model.tagger.tagSet;
  return analyser.tag(forms).map(({ coarse }, at) => ({ text: forms[at]!, upos: upos[coarse]! }));
}

/** Scores of spans with their types on a pack's test set, of all and by type; undefined where its file is not there. */
export function measureNames(
  pack: Pack,
  model: EntityModel,
  folder: string,
  analyser: Analyser,
): ReadonlyMap<string, EntityScore> | undefined {
  const path = corpusPath(folder, 'entities', pack.names.test);
  if (!existsSync(path)) return undefined;
  const sentences = loadIob(path).filter(({ split }) => split !== 'dev');
  return scoreEntities(
    sentences.map((sentence) => findEntities(tagSentence(analyser, sentence), model)),
    sentences.map(({ labels }) => toSpans(labels)),
  );
}
