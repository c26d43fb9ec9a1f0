import { readText } from '../support/read-text.js';

const relations = (language: string, text: string): string[] =>
  readText(language, text).claims.map(({ type, source, target }) =>
    [type, source, target].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

describe('what is intended with somebody is a pledge to them', () => {
  it.each([
    ['en', 'Canada plans to resume military cooperation with Ghana.', 'PLEDGED_TO can gha'],
    ['en', 'Japan has announced plans to deepen ties with Vietnam.', 'PLEDGED_TO jpn vnm'],
    ['en', 'Tokyo is ready to restore relations with Seoul, the minister said.', 'PLEDGED_TO jpn kor'],
    [
      'fr',
      'Le Canada a annoncé son intention de renforcer la coopération militaire avec le Ghana.',
      'PLEDGED_TO can gha',
    ],
    ['fr', 'La Chine souhaite approfondir ses relations avec le Pérou.', 'PLEDGED_TO chn per'],
    ['da', 'Canada planlægger at genoptage samarbejdet med Ghana.', 'PLEDGED_TO can gha'],
    ['da', 'Kina har planer om at styrke sikkerheds- og forsvarssamarbejdet med Peru.', 'PLEDGED_TO chn per'],
  ])('%s: %s', (language, text, relation) => expect(relations(language, text)).toContain(relation));
});

describe('who is encouraged to do something is asked to, and not praised', () => {
  it.each([
    ['en', 'Emmanuel Macron encouraged Lebanon to hold elections.', 'mac'],
    ['fr', 'Emmanuel Macron a encouragé le Liban à organiser des élections.', 'mac'],
  ])('%s: %s', (language, text) => expect(relations(language, text)).toEqual(['URGED emmanuel-macron lbn']));
});

it('reads a reflexive verb with an adverb as active', () =>
  expect(relations('fr', "Une délégation chinoise s'est également rendue au Ghana.")).toContain('VISITED chn gha'));

it.each([
  [
    'fr',
    "Emmanuel Macron s'est entretenu mardi par téléphone avec le président russe Vladimir Poutine.",
    'emmanuel-macron vladimir-putin',
  ],
  ['en', 'Lavrov discussed Gaza with Hakan Fidan in a call.', 'sergei-lavrov hakan-fidan'],
  ['da', 'Mette Frederiksen talte i telefon med Mark Rutte.', 'mette-frederiksen mark-rutte'],
])('tells of who talked by phone one event, and no meeting, in %s', (language, text, pair) => {
  const told = relations(language, text).filter((relation) => /^(?:SPOKE|MET)_WITH/u.test(relation));
  expect(told).toEqual([`SPOKE_WITH ${pair}`]);
});
