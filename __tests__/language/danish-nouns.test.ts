import { loadLanguage } from '../../src/language/index.js';

const danish = loadLanguage('da');
const lemmaOf = (text: string, form: string): string =>
  danish
    .tag(text)
    .flatMap(({ tokens }) => tokens)
    .find((token) => token.text === form)!.lemma;

describe('the lemma of a Danish noun that the lexicon has', () => {
  it.each([
    ['Hæren affyrede to krydsermissiler.', 'krydsermissiler', 'krydsermissil'],
    ['Togo hævede straffen for spionage.', 'straffen', 'straf'],
    ['Oprørerne slap gidslerne fri.', 'gidslerne', 'gidsel'],
    ['To raffinaderier brænder, og raffinaderiet i Lomé er lukket.', 'raffinaderiet', 'raffinaderi'],
    ['De to karteller blev sat på listen.', 'karteller', 'kartel'],
    ['Norge fordømte Togos trusler mod Ghana.', 'trusler', 'trussel'],
    ['Truslen mod Ghana vokser.', 'Truslen', 'trussel'],
    ['Norge leverede våbnene til Ghana.', 'våbnene', 'våben'],
    ['Møderne med Ghana fortsætter.', 'Møderne', 'møde'],
    ['Flyvevåbnet bombede byen.', 'Flyvevåbnet', 'flyvevåben'],
    ['Soldaterne kom til atomkraftværkerne og olieanlæggene.', 'olieanlæggene', 'olieanlæg'],
  ])('%s', (text, form, lemma) => expect(lemmaOf(text, form)).toBe(lemma));

  it('is the noun itself where the form is one', () => {
    expect(lemmaOf('Landets udenrigsminister og en talsmand talte.', 'udenrigsminister')).toBe('udenrigsminister');
  });

  it('of an office behind a name is no verb', () => {
    expect(lemmaOf('Anna Holm, grundlægger af Grønt Håb, rejser.', 'grundlægger')).toBe('grundlægger');
  });
});
