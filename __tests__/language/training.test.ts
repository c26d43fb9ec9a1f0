import { describe, expect, test } from '@jest/globals';
import { resourcePath, type Sentence } from '../../src/core/index.js';
import { Analyser } from '../../src/language/analyser.js';
import { decodeLanguageModel, encodeLanguageModel } from '../../src/language/language-model.js';
import { compileRules } from '../../src/language/tokens/rules.js';
import { segment } from '../../src/language/tokens/segment.js';
import { trainLanguage } from '../../src/language/train/train-language.js';
import { loadExamples } from '../../src/language/train/treebank.js';

const NONE = {
  keeps: [],
  joins: [],
  splits: [],
  spacedNumbers: false,
  ordinalDot: false,
  callsEnd: false,
  starters: [],
  closers: '',
};
const rules = compileRules({ ...NONE, abbreviations: { before: [], beforeNumber: [], within: [], after: [] } });

/** What somebody does who adds a language: a treebank in, bytes of a model out. */
function train(): Uint8Array {
  const examples = loadExamples(resourcePath('__tests__', 'language', 'toy', 'toy.conllu'), new Set());
  return encodeLanguageModel(trainLanguage(examples, () => {}));
}

function analyse(analyser: Analyser, text: string): Sentence[] {
  return segment(text, rules).map(({ start, end, tokens }) => {
    const forms = tokens.map((token) => text.slice(token.start, token.end));
    const words = analyser.tag(forms);
    const tagged = forms.map((form, at) => analyser.toToken(form, tokens[at]!.start, words[at]!));
    return analyser.parse({ start, end, tokens: tagged, entities: [] });
  });
}

describe('a language that was not there before', () => {
  const bytes = train();

  test('gives the same bytes each time it is trained', () => expect(Buffer.compare(bytes, train())).toBe(0));

  test('is analysed, words that its treebank does not have too', () => {
    const analyser = new Analyser(decodeLanguageModel(bytes, 'the toy model'));
    const sentences = analyse(analyser, 'La bela trolisto furtas la zurkoj en la kavo. La maro dormis la nova ponto.');
    const rows = sentences.map(({ tokens }) =>
      tokens.map(({ text, lemma, upos, head, relation }) =>
        [text, lemma, upos, tokens[head]?.text ?? '-', relation].join(' '),
      ),
    );
    expect(rows).toEqual([
      [
        'La la DET trolisto det',
        'bela bela ADJ trolisto amod',
        'trolisto trolisto NOUN furtas nsubj',
        'furtas furti VERB - root',
        'la la DET zurkoj det',
        'zurkoj zurko NOUN furtas obj',
        'en en ADP kavo case',
        'la la DET kavo det',
        'kavo kavo NOUN furtas obl',
        '. . PUNCT furtas punct',
      ],
      [
        'La la DET maro det',
        'maro maro NOUN dormis nsubj',
        'dormis dormi VERB - root',
        'la la DET ponto det',
        'nova nova ADJ ponto amod',
        'ponto ponto NOUN dormis obj',
        '. . PUNCT dormis punct',
      ],
    ]);
  });
});
