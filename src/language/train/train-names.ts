import { join } from 'node:path';
import type { Analyser } from '../analyser.js';
import type { EntityModelParts } from '../entities/entity-model-file.js';
import { viewTokens } from '../entities/find-entities.js';
import { readPhraseRules } from '../entities/phrase-rules.js';
import { loadIob } from '../entities/read-iob.js';
import { trainEntities } from '../entities/train-entities.js';
import { collectCommonWords, collectWordLists } from '../entities/word-list-sources.js';
import { WordIndex } from '../entities/word-lists.js';
import { tagSentence } from '../evaluate/measure-names.js';
import type { TaggedToken } from '../../core/index.js';
import type { Pack } from '../pack.js';
import { loadTreebanks } from './train-language.js';

const LEXICAL = { epochs: 12, bits: 17, seed: 7, wordless: 0.3, least: 0.3, scale: 6 };
/** A language without examples of its own learns from others, and then only shapes, tags and lists. */
const WORDLESS = { ...LEXICAL, epochs: 4, bits: 18, wordless: 1 };

/** Trains the names model of a pack, from texts as the taggers see them, so that their errors are known. `analyserOf` gives those of the languages that the examples are in. */
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
