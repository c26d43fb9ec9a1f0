import { basename } from 'node:path';
import type { Analyser } from '../analyser.js';
import { corpusPath } from '../corpus-path.js';
import type { EntityModel } from '../entities/find-entities.js';
import type { Pack } from '../pack.js';
import { loadSegmentationRules } from '../tokens/rules.js';
import { segment } from '../tokens/segment.js';
import { loadExamples } from '../train/treebank.js';
import { measure } from './measure.js';
import { measureNames } from './measure-names.js';
import { measureText, type TextTagger } from './measure-text.js';
import { openWinkTagger } from './wink-tagger.js';

/** A row of a table: names of columns, and text or a number in percent with two digits. */
export type EvaluationRow = Readonly<Record<string, string>>;

/** The language that wink-nlp's model is of. */
const WINK_LANGUAGE = 'en';

const percents = (scores: Readonly<Record<string, number>>): EvaluationRow =>
  Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, score.toFixed(2)]));

function openTagger(pack: Pack, analyser: Analyser): TextTagger {
  const rules = loadSegmentationRules(pack.code);
  return (text) =>
    segment(text, rules).map((sentence) => {
      const forms = sentence.tokens.map(({ start, end }) => text.slice(start, end));
      const words = analyser.tag(forms);
      return {
        ...sentence,
        tokens: forms.map((form, at) => analyser.toToken(form, sentence.tokens[at]!.start, words[at]!)),
      };
    });
}

/** The tables of a pack: from raw text, beside wink-nlp where it has the language, and on gold tokens with the analysis' own tags. */
export interface TestSetRows {
  readonly text: readonly EvaluationRow[];
  readonly words: readonly EvaluationRow[];
}

export function measureTestSets(pack: Pack, analyser: Analyser, folder: string): TestSetRows {
  const contractions = new Set(Object.keys(pack.contractions));
  const taggers = [
    ['entente', openTagger(pack, analyser)] as const,
    ...(pack.code === WINK_LANGUAGE ? [['wink-nlp', openWinkTagger()] as const] : []),
  ];
  const sets = pack.treebanks.test.map((file) => ({
    name: basename(file, '.conllu'),
    examples: loadExamples(corpusPath(folder, 'trees', file), contractions),
  }));
  return {
    text: sets.flatMap(({ name, examples }) =>
      taggers.map(([by, tag]) => {
        const { tokens, sentences, upos } = measureText(examples, tag);
        return { 'test set': name, by, ...percents({ tokens, sentences, UPOS: upos }) };
      }),
    ),
    words: sets.map(({ name, examples }) => {
      const { words, upos, features, lemma, uas, las, coreArguments } = measure(analyser, examples);
      return {
        'test set': name,
        words: String(words),
        ...percents({ UPOS: upos, features, lemma, UAS: uas, LAS: las, 'core arguments': coreArguments }),
      };
    }),
  };
}

/** A row for a pack's test set of names, where it is there: F1, precision and recall of all, and F1 of each type. */
export function measureNameSets(pack: Pack, names: EntityModel, analyser: Analyser, folder: string): EvaluationRow[] {
  const scores = measureNames(pack, names, folder, analyser);
  if (!scores) return [];
  const { f1, precision, recall } = scores.get('all')!;
  const types = [...scores].filter(([type]) => type !== 'all').map(([type, score]) => [type, score.f1] as const);
  return [
    {
      names: basename(pack.names.test, '.iob2'),
      ...percents({ F1: f1, precision, recall, ...Object.fromEntries(types.sort()) }),
    },
  ];
}
