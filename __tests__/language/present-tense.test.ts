import { loadLanguage } from '../../src/language/index.js';

const english = loadLanguage('en');
const verbs = (text: string): string[] =>
  english
    .tag(text)[0]!
    .tokens.filter(({ upos }) => upos === 'VERB')
    .map(({ lemma }) => lemma);

describe('the present tense of headlines', () => {
  it.each([
    ['Kenya backs Sudan', 'back'],
    ['South Korea summons Russian envoy', 'summon'],
    ['Rwanda denies supporting the rebels', 'deny'],
    ['Peru sanctions Chilean banks', 'sanction'],
  ])('%s', (text, lemma) => {
    expect(verbs(text)[0]).toBe(lemma);
  });

  it.each(['New sanctions on Iran', 'Peru talks in Geneva', 'The Iran talks failed on Monday.'])(
    'is no plural of a noun: %s',
    (text) => {
      expect(verbs(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:sanction|talk)$/u)]));
    },
  );
});

describe('lemmas that no treebank shows', () => {
  it.each([
    ['Iraq sided with Iran.', 'side'],
    ['The ministers spoke on Monday.', 'speak'],
    ['A boat sank near Malta.', 'sink'],
  ])('%s', (text, lemma) => {
    expect(english.tag(text)[0]!.tokens.map((token) => token.lemma)).toContain(lemma);
  });
});
