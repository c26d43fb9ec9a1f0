import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Analyser } from '../analyser.js';
import { openEntityModel, type EntityModelParts } from '../entities/entity-model-file.js';
import { findEntities, toSpans, viewTokens } from '../entities/find-entities.js';
import { readPhraseRules } from '../entities/phrase-rules.js';
import { loadIob, type NamedSentence } from '../entities/read-iob.js';
import { scoreEntities } from '../entities/score-entities.js';
import { trainEntities } from '../entities/train-entities.js';
import { collectCommonWords, collectWordLists } from '../entities/word-list-sources.js';
import { WordIndex } from '../entities/word-lists.js';
import { resourcePath, type TaggedToken } from '../../core/index.js';
import type { Pack } from '../pack.js';
import { loadTreebanks } from './train-language.js';

const LEXICAL = { epochs: 12, bits: 17, seed: 7, wordless: 0.3, least: 0.3, scale: 6 };
/** A language without examples of its own learns from others, and then only shapes, tags and lists. */
const WORDLESS = { ...LEXICAL, epochs: 4, bits: 18, wordless: 1 };

type View = Pick<TaggedToken, 'text' | 'upos'>;

/** Names are learned from texts as the tagger sees them, so that its errors are known. */
function tagSentence(analyser: Analyser, { forms }: NamedSentence): View[] {
  const { upos } = analyser.model.tagger.tagSet;
  return analyser.tag(forms).map(({ coarse }, at) => ({ text: forms[at]!, upos: upos[coarse]! }));
}

/** Trains the names model of a pack. `analysers` are those of the languages that the examples are in. */
export function trainNames(
  pack: Pack,
  folders: { readonly treebanks: string; readonly names: string },
  analyserOf: (code: string) => Analyser,
): EntityModelParts {
  const words = loadTreebanks(pack, folders.treebanks, pack.treebanks.train);
  const common = collectCommonWords(
    words.map(({ forms, coarse }) => forms.map((text, at) => ({ text, upos: coarse[at]! as TaggedToken['upos'] }))),
  );
  const lists = collectWordLists(pack.code, common);
  const isLexical = pack.names.train.every(({ language }) => language === pack.code);
  const examples = pack.names.train.flatMap(({ language, file }) => {
    const index = new WordIndex(language === pack.code ? lists : collectWordLists(language, common));
    return loadIob(join(folders.names, file)).map((sentence) => ({
      view: viewTokens(tagSentence(analyserOf(language), sentence), index),
      labels: sentence.labels,
    }));
  });
  const weights = trainEntities(examples, isLexical ? LEXICAL : WORDLESS);
  return { lists, rules: readPhraseRules(pack.code), isLexical, weights };
}

/** F1, precision and recall of spans on a pack's test set, in percent, as a line of text. */
export function measureNames(pack: Pack, parts: EntityModelParts, folder: string, analyser: Analyser): string {
  const model = openEntityModel(parts);
  const path = join(folder, pack.names.test);
  const own = resourcePath('corpus', 'entities', pack.names.test);
  const sentences = loadIob(existsSync(path) ? path : own).filter(({ split }) => split !== 'dev');
  const found = sentences.map((sentence) => findEntities(tagSentence(analyser, sentence), model));
  const scores = scoreEntities(
    found,
    sentences.map(({ labels }) => toSpans(labels)),
  );
  return [...scores]
    .map(
      ([row, { f1, precision, recall }]) =>
        `${row} ${f1.toFixed(1)} (P ${precision.toFixed(1)}, R ${recall.toFixed(1)})`,
    )
    .join('  ');
}
