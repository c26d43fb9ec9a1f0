import { readText } from '../support/read-text.js';

/** Type, source and target; people, organisations and countries by the end of their ids. */
function relations(language: string, text: string): string[] {
  const label = (id: string): string => id.replace(/^\w+:/u, '');
  return readText(language, text, '2024-06-15').claims.map(
    ({ type, source, target }) => `${type} ${label(source)} ${label(target)}`,
  );
}

/** Each tells this and nothing the other way round. */
describe('what is done to somebody', () => {
  it.each([
    ['da', 'Togo er truet af Ghana.', 'THREATENED gha tgo'],
    ['da', 'Togo bliver truet af Ghana.', 'THREATENED gha tgo'],
    ['da', 'Togo er angrebet af Ghana.', 'ATTACKED gha tgo'],
    ['da', 'Togo er blevet angrebet af Ghana.', 'ATTACKED gha tgo'],
    ['da', 'Togo er blevet forsvaret af Ghana.', 'SUPPORTED gha tgo'],
    ['da', 'Togo er støttet af Ghana.', 'SUPPORTED gha tgo'],
    ['da', 'Truet af Ghana har Togo købt nye fly.', 'THREATENED gha tgo'],
    ['da', 'Kritiseret af Ghana har Togo skiftet kurs.', 'CRITICIZED gha tgo'],
    ['da', 'Togo angrebet af Ghana', 'ATTACKED gha tgo'],
    ['da', 'Togo kritiseret af Ghana', 'CRITICIZED gha tgo'],
    ['en', 'Togo threatened by Ghana', 'THREATENED gha tgo'],
    ['en', 'Togo accused by Ghana of spying', 'CRITICIZED gha tgo'],
    ['en', 'Togo, accused by Ghana last week, has not replied.', 'CRITICIZED gha tgo'],
    ['en', 'Togo, helped by Ghana last week, has not replied.', 'AIDED gha tgo'],
  ])('%s: %s', (language, text, relation) => expect(relations(language, text)).toEqual([relation]));

  it.each([
    ['en', 'Togo is accused of invading Ghana.'],
    ['fr', "Le Togo est accusé d'avoir envahi le Ghana."],
    ['da', 'Togo er anklaget for at have invaderet Ghana.'],
  ])('tells nobody as accuser whom it does not name: %s: %s', (language, text) =>
    expect(relations(language, text)).toEqual(['ATTACKED tgo gha']),
  );

  it('is not done by whom somebody has left', () => {
    expect(relations('da', 'Togo er udtrådt af Den Afrikanske Union.')).toEqual(['WITHDREW_FROM tgo african-union']);
  });
});

describe('who is listed behind those of whom they are some', () => {
  it.each([
    ['en', 'Anna Berg met leaders including Olaf Scholz and Emmanuel Macron.'],
    ['da', 'Anna Berg mødte flere ledere, heriblandt Olaf Scholz og Emmanuel Macron.'],
  ])('%s: %s', (language, text) => {
    const meetings = relations(language, text).filter((relation) => relation.startsWith('MET_WITH'));
    expect(meetings.sort()).toEqual(['MET_WITH anna-berg emmanuel-macron', 'MET_WITH anna-berg olaf-scholz']);
  });
});
