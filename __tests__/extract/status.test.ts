import { readText } from '../support/read-text.js';

const isDeed = (type: string): boolean => ['ATTACKED', 'SUPPORTED'].includes(type);

/** The statuses of how Togo attacks or supports Ghana. */
const statusesOf = (language: string, text: string): string[] =>
  readText(language, text, '2024-06-15')
    .claims.filter(({ type, source, target }) => isDeed(type) && source === 'country:tgo' && target === 'country:gha')
    .map(({ status }) => status);

describe('what is told of a deed', () => {
  it.each([
    ['en', 'Togo is going to attack Ghana.', 'planned'],
    ['en', 'Togo was about to attack Ghana.', 'planned'],
    ['en', 'Togo has not ruled out attacking Ghana.', 'conditional'],
    ['en', 'There is no evidence that Togo attacked Ghana.', 'negated'],
    ['en', 'Norway said it was not true that Togo had attacked Ghana.', 'negated'],
    ['en', 'Togo has stopped attacking Ghana.', 'ended'],
    ['en', 'Togo was prevented from attacking Ghana.', 'negated'],
    ['en', 'Togo rejected claims that it had supported Ghana.', 'denied'],
    ['en', 'Togo dismissed as false reports that it attacked Ghana.', 'denied'],
    ['da', 'Togo udelukker ikke at angribe Ghana.', 'conditional'],
    ['da', 'Intet tyder på, at Togo har angrebet Ghana.', 'negated'],
    ['da', 'Det er ikke rigtigt, at Togo har angrebet Ghana, siger Norge.', 'negated'],
    ['da', 'Togo rejste uden at angribe Ghana.', 'negated'],
    ['da', 'Togo skulle angiveligt have støttet Ghana.', 'actual'],
    ['da', 'Togo har til hensigt at angribe Ghana.', 'planned'],
    ['da', 'Togo regner med at støtte Ghana.', 'planned'],
    ['da', 'Togo måtte opgive at støtte Ghana.', 'negated'],
    ['da', 'Togo kunne finde på at angribe Ghana.', 'conditional'],
    ['da', 'Togo er holdt op med at støtte Ghana.', 'ended'],
    ['fr', "Le Togo n'exclut pas de soutenir le Ghana.", 'conditional'],
    ['fr', "Rien n'indique que le Togo a attaqué le Ghana.", 'negated'],
    ['fr', 'Il est faux que le Togo a attaqué le Ghana, selon la Norvège.', 'negated'],
    ['fr', 'Le Togo a cessé de soutenir le Ghana.', 'ended'],
    ['fr', 'Le Togo rejette les accusations selon lesquelles il a soutenu le Ghana.', 'denied'],
  ])('%s: %s', (language, text, status) => expect(statusesOf(language, text)).toEqual([status]));
});
