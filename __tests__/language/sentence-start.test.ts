import { loadLanguage } from '../../src/language/index.js';

const firstWord = (text: string, code: string): string => {
  const {
    text: form,
    lemma,
    upos,
  } = loadLanguage(code)
    .tag(text)[0]!
    .tokens.find(({ upos: tag }) => tag !== 'PUNCT')!;
  return `${form} ${lemma} ${upos}`;
};

describe('the capital that a sentence begins with', () => {
  it.each([
    ['da', 'Juntaen har udvist de franske tropper.', 'Juntaen junta NOUN'],
    ['da', '"Juntaen lyver," siger ministeren.', 'Juntaen junta NOUN'],
    ['en', 'Sailor rescued off Chile.', 'Sailor sailor NOUN'],
  ])('%s: makes no name of a noun: %s', (code, text, word) => {
    expect(firstWord(text, code)).toBe(word);
  });

  it.each([
    ['da', 'Putin siger nej.', 'Putin Putin PROPN'],
    ['en', 'Turkey closed the border.', 'Turkey Turkey PROPN'],
    ['fr', 'France et Mali se parlent.', 'France France PROPN'],
    ['fr', 'Kinshasa condamne les violences.', 'Kinshasa Kinshasa PROPN'],
  ])('%s: leaves names alone: %s', (code, text, word) => {
    expect(firstWord(text, code)).toBe(word);
  });
});
