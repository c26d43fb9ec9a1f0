import { readText } from '../support/read-text.js';

describe('whose the government is that a party speaks of', () => {
  it('is that of its own country, whomever the text was about', () => {
    const text =
      'USA har kritiseret Grønland. USA vil købe øen. ' +
      'Socialistisk Folkepartis formand, Pia Olsen Dyhr, opfordrer regeringen til at bringe sagen op i FN.';
    const told = readText('da', text, '2024-06-15').claims.map(
      ({ type, source, target }) => `${type} ${source} ${target}`,
    );
    expect(told).toContain('URGED person:pia-olsen-dyhr country:dnk');
    expect(told).not.toContain('URGED person:pia-olsen-dyhr country:usa');
  });
});

describe('whom a pronoun means', () => {
  it('is who is cited before it', () => {
    const text =
      'Jonas Gahr Støre kritiserede Kenya. Støre talte i Oslo. Ifølge William Ruto vil han besøge Alexander Stubb.';
    const told = readText('da', text, '2024-06-15').claims.map(
      ({ type, source, target }) => `${type} ${source} ${target}`,
    );
    expect(told).toContain('MET_WITH person:william-ruto person:alexander-stubb');
  });
});

const told = (language: string, text: string): string[] =>
  readText(language, text, '2024-10-16').claims.map(
    ({ type, source, target }) => `${type} ${source.replace(/^\w+:/u, '')} ${target.replace(/^\w+:/u, '')}`,
  );

describe('whose country, office or force it is', () => {
  it.each([
    [
      'en',
      'that of whom a pronoun means',
      'Zelensky said Russia had launched missiles at his country.',
      'ATTACKED rus ukr',
    ],
    ['fr', 'that of whom a pronoun means', "Zelensky accuse la Russie d'avoir attaqué son pays.", 'ATTACKED rus ukr'],
    [
      'en',
      'that of whom a relative pronoun stands for',
      'Slovakia, whose premier travelled to Moscow, backs Hungary.',
      'VISITED svk rus',
    ],
    ['da', 'that of whom a relative pronoun stands for', 'Mali, hvis hær angreb Togo, tier.', 'ATTACKED mli tgo'],
    [
      'en',
      'that which its name behind it says',
      'The AU has praised Niger. Mali left the West African bloc ECOWAS, which had imposed sanctions on it.',
      'SANCTIONED ecowas mli',
    ],
  ])('%s: is %s', (language, _, text, expected) => expect(told(language, text)).toContain(expected));

  it('is not the country of somebody where a neighbour is meant', () => {
    const text = "Athènes a mis son veto à l'adhésion de son pays voisin à l'Union européenne.";
    expect(told('fr', text)).not.toContain('JOINED grc eu');
  });
});

describe('whom "it" means', () => {
  it('is a country whose name looks like a plural', () => {
    const text = 'Netanyahu refused. The United States, which has vetoed resolutions, says it is working with Egypt.';
    expect(told('en', text)).toContain('COOPERATED_WITH usa egy');
  });
});
