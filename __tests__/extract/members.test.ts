import { readText } from '../support/read-text.js';

/** Who is in which organisation, as "name id", in alphabetical order. */
function members(language: string, text: string): string[] {
  const { actors, claims } = readText(language, text);
  return claims
    .filter(({ type }) => type === 'MEMBER_OF')
    .map(({ source, target }) => `${actors.find(({ id }) => id === source)!.name} ${target.replace(/^org:/u, '')}`)
    .sort();
}

/** Who holds an office where, as "person institution". */
function officeHolders(text: string): string[] {
  return readText('en', text)
    .claims.filter(({ type }) => type === 'HOLDS_OFFICE_IN')
    .map(({ source, target }) => `${source} ${target}`);
}

describe('who is in which party', () => {
  it.each([
    [
      'da',
      'the letters of Danish parties',
      'Mette Frederiksen (S) mødte Kari Lund (DF) og Ole Friis (V).',
      ['Kari Lund dansk-folkeparti', 'Mette Frederiksen socialdemokratiet', 'Ole Friis venstre'],
    ],
    [
      'en',
      'the letters of American parties before the state',
      'Senator Ann Roth (D-Conn.) met Paul Lake (R-TX) on Monday.',
      ['Ann Roth democratic-party', 'Paul Lake republican-party'],
    ],
    [
      'en',
      "parties that are somebody's",
      'Donald Trump thanked his Republican Party.',
      ['Donald Trump republican-party'],
    ],
    [
      'en',
      'a party that is called by its name after whose it is',
      "Mohamed Bazoum's party, the PNDS, condemned a coup.",
      ['Mohamed Bazoum pnds'],
    ],
    [
      'fr',
      'a party that is called by its name after whose it is',
      "Le parti de Mohamed Bazoum, le PNDS, a condamné un coup d'État.",
      ['Mohamed Bazoum pnds'],
    ],
    [
      'da',
      'a party right before the name, with a genitive or with what its members are',
      'Dansk Folkepartis Kari Lund mødte Ole Friis, europaparlamentariker for Venstre.',
      ['Kari Lund dansk-folkeparti', 'Ole Friis venstre'],
    ],
    [
      'en',
      'whom news calls by the party, in the country that the text is about',
      'Donald Trump spoke in Washington. Democratic Sen. Ann Roth met Paul Lake, a Republican. Conservative plans failed.',
      ['Ann Roth democratic-party', 'Paul Lake republican-party'],
    ],
    [
      'fr',
      'the same by an adjective behind the office, and not the party of another country',
      'Londres a répondu à Keir Starmer. Le député travailliste Luc Morel a rencontré le socialiste Awa Sarr.',
      ['Luc Morel labour-uk'],
    ],
    [
      'da',
      'the same by a noun',
      'Donald Trump talte i Washington. Republikaneren Kari Lund mødte den demokratiske senator Ole Friis.',
      ['Kari Lund republican-party', 'Ole Friis democratic-party'],
    ],
    ['en', 'a party before the office of its member', 'Labour MP Ann Roth spoke.', ['Ann Roth labour-uk']],
    ['fr', 'a party that is not known', 'Luc Morel (PXC) a démissionné.', ['Luc Morel pxc']],
    ['en', 'no medium that shows somebody', 'Ann Roth (Reuters) spoke in Rome.', []],
    ['en', 'nobody by an age or an acronym of the own name', 'Ann Roth (45) met Mohammed bin Salman (MBS).', []],
  ])('%s: %s', (language, _, text, expected) => expect(members(language, text)).toEqual(expected));
});

describe('whose party or force it is leads it', () => {
  it.each([
    ['a party', "Voters left Narendra Modi's Bharatiya Janata Party.", 'person:narendra-modi org:bjp'],
    [
      'an armed group',
      "Troops of Khalifa Haftar's Libyan National Army took Sirte.",
      'person:khalifa-haftar org:lna-libya',
    ],
  ])('%s', (_, text, expected) => expect(officeHolders(text)).toContain(expected));
});

describe('what stands behind a name without an office', () => {
  it.each([
    ['a body behind a comma', 'Ann Roth, of Amnesty International, spoke in Rome.', 'person:ann-roth org:amnesty'],
    [
      'a country in brackets',
      'Those who came were Ann Roth (Tanzania) and Paul Lake (Botswana).',
      'person:ann-roth country:tza',
    ],
  ])('%s', (_, text, expected) => expect(officeHolders(text)).toContain(expected));
});
