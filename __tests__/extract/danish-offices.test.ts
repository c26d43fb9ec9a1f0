import { readText } from '../support/read-text.js';

/** Type, source and target; people, organisations and countries by the end of their ids. */
function relations(text: string): string[] {
  const label = (id: string): string => id.replace(/^\w+:/u, '');
  return readText('da', text, '2024-06-15').claims.map(
    ({ type, source, target }) => `${type} ${label(source)} ${label(target)}`,
  );
}

describe('who holds an office where in Danish news', () => {
  it.each([
    [
      'a minister whose party is named',
      'Boligminister Jens Villum (S) rejser til Togo.',
      'HOLDS_OFFICE_IN jens-villum dnk',
    ],
    ['a compound with the name', 'CIA-direktøren, Jens Villum, rejser til Togo.', 'HOLDS_OFFICE_IN jens-villum cia'],
    [
      'the same before a name',
      'Taleban-talsmand Abdul Rahimi afviste kritikken fra Togo.',
      'HOLDS_OFFICE_IN abdul-rahimi taliban',
    ],
    [
      'a country before such a compound',
      'Den norske FN-ambassadør, Jens Villum, kritiserer Togo.',
      'HOLDS_OFFICE_IN jens-villum nor',
    ],
    [
      'an organisation behind what it is',
      'Chefen for den israelske efterretningstjeneste Mossad, Jens Villum, rejste til Togo.',
      'HOLDS_OFFICE_IN jens-villum mossad',
    ],
    ['a founder', 'Jens Villum, grundlægger af WikiLeaks, kritiserer Togo.', 'HOLDS_OFFICE_IN jens-villum wikileaks'],
    [
      'whose minister it is',
      'Macrons udenrigsminister, Jean Pommier, besøger Togo.',
      'HOLDS_OFFICE_IN jean-pommier fra',
    ],
    ['what somebody returns as', 'Jens Villum vender tilbage som Togos præsident.', 'HOLDS_OFFICE_IN jens-villum tgo'],
    [
      'a party with its article',
      'Jens Villum fra De Radikale kritiserer Togo.',
      'MEMBER_OF jens-villum radikale-venstre',
    ],
    [
      'the party of who has an office',
      'Senator Jens Villum fra Socialdemokratiet støtter Togo.',
      'MEMBER_OF jens-villum socialdemokratiet',
    ],
    [
      'who leads what',
      'Socialdemokratiet under Jens Villum støtter Togo.',
      'HOLDS_OFFICE_IN jens-villum socialdemokratiet',
    ],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));

  it('means by a compound the person, not the organisation', () => {
    const told = relations('CIA-direktøren, Jens Villum, rejser til Togo.');
    expect(told).toContain('VISITED jens-villum tgo');
    expect(told).not.toContain('VISITED cia tgo');
  });
});

describe('what stands between a Danish verb and its object', () => {
  it.each([
    ['a time', 'EU opfordrede i aftes Togo til at løslade fangerne.', 'URGED eu tgo'],
    ['where it was said', 'Macron ønsker på Twitter Togo tillykke med valget.', 'SUPPORTED emmanuel-macron tgo'],
    ['a letter', 'Macron beskylder i et brev Togo for at hjælpe oprørerne.', 'CRITICIZED emmanuel-macron tgo'],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));
});

describe('people whom a Danish plural introduces', () => {
  it('do all what it is said of', () => {
    const told = relations('Præsidenterne Emmanuel Macron og Félix Tshisekedi kritiserede Togo.');
    expect(told).toContain('CRITICIZED emmanuel-macron tgo');
    expect(told).toContain('CRITICIZED felix-tshisekedi tgo');
  });

  it('meet each other', () => {
    expect(
      relations('Mødet mellem præsidenterne Emmanuel Macron og Félix Tshisekedi fandt sted i Paris.').map((told) =>
        told.split(' ').sort().join(' '),
      ),
    ).toContain('MET_WITH emmanuel-macron felix-tshisekedi');
  });
});

it('An ambassador who is called home from a capital was sent to the country', () => {
  expect(relations('Togo kaldte sin ambassadør hjem fra Berlin.')).toContain('DOWNGRADED_TIES_WITH tgo deu');
});

describe('whose office it is, where nothing says so', () => {
  it('an ambassador serves the country that the sentence has named, and none that is named behind', () => {
    const text = 'Togo er træt af sine naboer. Togo kritiserer alle. ';
    expect(relations(`${text}Kenya er vred, siger ambassadør Ole Friis.`)).toContain('HOLDS_OFFICE_IN ole-friis ken');
    expect(relations(`${text}Ambassadør Ole Friis blev kaldt til samtale i Togo.`).join()).not.toContain(
      'HOLDS_OFFICE_IN ole-friis tgo',
    );
  });

  it('a minister does not serve the newspaper that has the words', () => {
    const told = relations('Kenya vil hjælpe Togo, skriver forsvarsminister Ole Friis i The Lagos Times.').join();
    expect(told).toContain('HOLDS_OFFICE_IN ole-friis ken');
    expect(told).not.toContain('times');
  });
});
