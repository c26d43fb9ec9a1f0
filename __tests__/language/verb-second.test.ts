import { loadLanguage } from '../../src/language/index.js';

const danish = loadLanguage('da');
const read = (text: string, form: string): { lemma: string; upos: string } => {
  const { lemma, upos } = danish
    .tag(text)
    .flatMap(({ tokens }) => tokens)
    .find((token) => token.text === form)!;
  return { lemma, upos };
};

describe('a finite verb before its subject', () => {
  it.each([
    ['I går angreb Rusland Kyiv, siger Zelenskyj.', 'angreb', 'angribe'],
    ['I 2022 angreb Rusland Ukraine.', 'angreb', 'angribe'],
    ['Hvornår angreb Tyskland Polen?', 'angreb', 'angribe'],
    ['Da forhandlingerne brød sammen, angreb Israel Gaza.', 'angreb', 'angribe'],
    ['Sidste måned frøs EU russiske milliarder.', 'frøs', 'fryse'],
    ['I går drog Macron til Beijing.', 'drog', 'drage'],
    ['Sammen med sin minister, Anna Holm, traf Islands præsident Xi Jinping.', 'traf', 'træffe'],
    ['For første gang stempler Norge gruppen som terrorister.', 'stempler', 'stemple'],
    ['Med stort flertal knuste Underhuset planen.', 'knuste', 'knuse'],
  ])('%s', (text, form, lemma) => {
    expect(read(text, form)).toEqual({ lemma, upos: 'VERB' });
  });
});

describe('a finite verb behind its subject', () => {
  it.each([
    ['Hamas angreb Israel.', 'angreb', 'angribe'],
    ['Hæren angreb i nat, og Polen lukkede grænsen.', 'angreb', 'angribe'],
    ['Tropperne krydsede grænsen, hvorefter hæren angreb Kharkiv.', 'angreb', 'angribe'],
    ['Russerne rykkede frem, da de angreb Kyiv.', 'angreb', 'angribe'],
    ['Parlamentet tilsidesatte tirsdag præsidentens veto.', 'tilsidesatte', 'tilsidesætte'],
  ])('%s', (text, form, lemma) => {
    expect(read(text, form)).toEqual({ lemma, upos: 'VERB' });
  });
});

describe('a noun that a finite verb looks like', () => {
  it.each([
    ['I går fik angreb på Kyiv Polen til at reagere.', 'angreb'],
    ['Efter russiske angreb torsdag, der kostede ti livet, lukkede Polen grænsen.', 'angreb'],
    ['Efter to angreb torsdag, der kostede ti livet, lukkede Polen grænsen.', 'angreb'],
    ['Israel siger, at angreb på Gaza fortsætter.', 'angreb'],
    ['De angreb Rusland udførte i nat, ramte Kyiv.', 'angreb'],
    ['Efter de angreb Iran forberedte, trak USA sig.', 'angreb'],
    ['Natlige angreb i Kyiv, Odesa og Lviv.', 'angreb'],
    ['Onsdag døde Hizbollahs leder Hassan Nasrallah.', 'leder'],
    ['Flyets fører var fra Oslo.', 'fører'],
    ["Mandag kom FN's mægler til Sana.", 'mægler'],
    ['I sine taler nævner han Kina.', 'taler'],
  ])('%s', (text, form) => {
    expect(read(text, form).upos).toBe('NOUN');
  });
});
