import { loadLanguage } from '../../src/language/index.js';

const lemmaOf = (text: string, form: string): string => {
  const { lemma, upos } = loadLanguage('da')
    .tag(text)[0]!
    .tokens.find((token) => token.text === form)!;
  return `${lemma} ${upos}`;
};

describe('Danish participles that look like a noun with its article', () => {
  it.each([
    ['Norge har angrebet Ghana.', 'angrebet', 'angribe VERB'],
    ['I går har Norge igen angrebet Ghana.', 'angrebet', 'angribe VERB'],
    ['Havnen blev erobret af Norge.', 'erobret', 'erobre VERB'],
    ['De har advaret Ghana og bombet Togo.', 'bombet', 'bombe VERB'],
    ['Norge har trukket skibene hjem.', 'trukket', 'trække VERB'],
    ['Norge har fastfrosset aktiverne.', 'fastfrosset', 'fastfryse VERB'],
  ])('%s: %s is %s', (text, form, expected) => {
    expect(lemmaOf(text, form)).toBe(expected);
  });

  it.each(['Det var angrebet, der vakte vrede.', 'Norge vil have angrebet stoppet.', 'De så angrebet på havnen.'])(
    'are nouns elsewhere: %s',
    (text) => {
      expect(lemmaOf(text, 'angrebet')).toBe('angreb NOUN');
    },
  );
});

it('takes a Danish past tense between two names for a verb', () => {
  expect(lemmaOf('Rusland hærgede Ghana.', 'hærgede')).toBe('hærge VERB');
});

describe('Danish past tenses that the tagger has not seen', () => {
  it.each([
    ['Hæren kom til byen og pågreb ministeren.', 'pågreb', 'pågribe VERB'],
    ['I marts ankom 300 soldater til Togo.', 'ankom', 'ankomme VERB'],
    ['Præsidenten svor hævn.', 'svor', 'sværge VERB'],
  ])('%s: %s is %s', (text, form, expected) => {
    expect(lemmaOf(text, form)).toBe(expected);
  });
});
