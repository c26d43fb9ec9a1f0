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
