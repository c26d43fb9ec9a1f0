import { loadLanguage } from '../../src/language/index.js';

const lemmaOf = (text: string, form: string): string => {
  const { lemma, upos } = loadLanguage('da')
    .tag(text)[0]!
    .tokens.find((token) => token.text === form)!;
  return `${lemma} ${upos}`;
};

describe('Danish infinitives that look like a noun or an adjective', () => {
  it.each([
    ['Oprørerne vil kidnappe ministeren.', 'kidnappe', 'kidnappe VERB'],
    ['Norge vil nu ikke konfiskere skibene.', 'konfiskere', 'konfiskere VERB'],
    ['Norge truer med at storme ambassaden.', 'storme', 'storme VERB'],
    ['Norge vil anerkende Ghana.', 'anerkende', 'anerkende VERB'],
    ['Aftalen skal samordnes med Togo.', 'samordnes', 'samordne VERB'],
  ])('%s: %s is %s', (text, form, expected) => {
    expect(lemmaOf(text, form)).toBe(expected);
  });

  it.each([
    ['Derfor kan billige varer importeres.', 'billige', 'billig ADJ'],
    ['Det er farligt, at nære venner kritiserer Ghana.', 'nære', 'nær ADJ'],
  ])('are none elsewhere: %s', (text, form, expected) => {
    expect(lemmaOf(text, form)).toBe(expected);
  });
});
