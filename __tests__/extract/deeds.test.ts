import { articleId } from '../../src/core/index.js';
import { Extractor } from '../../src/extract/extract.js';
import { loadRelationModel } from '../../src/extract/relations/relation-model.js';
import { loadLanguage } from '../../src/language/index.js';
import { loadKnowledge } from '../../src/resolve/index.js';
import { readText } from '../support/read-text.js';

function read(language: string, text: string) {
  return readText(language, text, '2024-05-05');
}

const relations = (language: string, text: string): string[] =>
  read(language, text).claims.map(({ type, source, target }) =>
    [type, source, target].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

describe('a noun for what was done', () => {
  it.each([
    ['en', 'Russian missiles hit Lviv on Monday. Poland condemned the attack.', 'CRITICIZED pol rus'],
    ['en', 'Chad accused Sudan of shelling its border. Khartoum denied the accusation.', 'REJECTED sdn tcd'],
    ['en', 'Peru recalled its ambassador to Bolivia. Chile welcomed the decision.', 'SUPPORTED chl per'],
    ['da', 'Norge bombede Togo natten til onsdag. Kenya fordømmer angrebet.', 'CRITICIZED ken nor'],
    ['da', 'Norge har bombet Togo. Det fordømmer Kenya.', 'CRITICIZED ken nor'],
    ['da', 'Norge har udvist tre diplomater fra Togo. Kenya kritiserer beslutningen.', 'CRITICIZED ken nor'],
    [
      'fr',
      "Le Tchad a accusé le Soudan d'avoir bombardé sa frontière. Khartoum a rejeté l'accusation.",
      'REJECTED sdn tcd',
    ],
  ])('%s: stands for who did it: %s', (language, text, expected) => {
    expect(relations(language, text)).toContain(expected);
  });

  it('stands for both who agreed, and tells no agreement of those who praise it', () => {
    const found = relations(
      'en',
      'Iran and Iraq signed a border agreement on Sunday. Oman, Turkey and the Lebanese group Hezbollah praised the agreement.',
    );
    expect(found).toEqual(expect.arrayContaining(['SUPPORTED hezbollah irn', 'SUPPORTED omn irq']));
    expect(found.filter((relation) => relation.startsWith('AGREED_WITH'))).toEqual(['AGREED_WITH irn irq']);
  });

  it('stands for nobody who did something else, which the noun tells only with other words', () => {
    const text =
      "La Cédéao a imposé des sanctions aux chefs militaires du Niger. Le président béninois a dénoncé le coup d'État.";
    const extractor = new Extractor(loadLanguage('fr'), loadKnowledge(), loadRelationModel());
    const { assertions } = extractor.extract({ id: articleId({ text }), text, language: 'fr', origin: '-', name: 'x' });
    expect(assertions.filter(({ target }) => target.kind === 'deed')).toEqual([]);
  });

  it('is no mention of an actor', () => {
    const { places } = read('en', 'Chad accused Sudan of shelling its border. Khartoum denied the accusation.');
    expect(places.map(({ text }) => text)).not.toContain('accusation');
  });
});

describe('rebels', () => {
  it.each([
    ['en', 'M23 rebels captured Goma on Monday. Rwanda denied supporting the rebels.', 'SUPPORTED rwa m23'],
    ['fr', 'Le Rwanda soutient les rebelles du M23. Le Congo a attaqué les rebelles.', 'ATTACKED cod m23'],
  ])('%s: are those that were named before: %s', (language, text, expected) => {
    expect(relations(language, text)).toContain(expected);
  });
});
