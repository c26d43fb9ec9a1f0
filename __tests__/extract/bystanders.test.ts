import { readText } from '../support/read-text.js';

const told = (language: string, text: string): string[] =>
  readText(language, text, '2024-06-15')
    .claims.filter(({ type }) => type !== 'HOLDS_OFFICE_IN' && type !== 'MEMBER_OF')
    .map(({ type, source, target }) => `${type} ${source} ${target}`);

describe('whom what private people and bodies do is not told of', () => {
  it.each([
    ['a magazine', 'da', 'Shakira sagsøger et japansk ugeblad.'],
    ['a company', 'da', 'Brasilianske virksomheder kritiserer Japan.'],
    ['critics', 'da', 'Hundredvis af præsident Erdogans kritikere fordømte Japan.'],
    ['a newspaper', 'en', 'Brazilian newspapers criticized Japan.'],
    ['opponents', 'en', 'Opponents of Recep Tayyip Erdogan condemned Japan.'],
    ['companies', 'fr', 'Les entreprises brésiliennes critiquent le Japon.'],
  ])('%s, %s', (_, language, text) => {
    expect(told(language, text)).toEqual([]);
  });

  it('what a country does to companies is done to their country', () => {
    expect(told('da', 'Brasilien har indført sanktioner mod japanske virksomheder.')).toEqual([
      'SANCTIONED country:bra country:jpn',
    ]);
  });

  it('but not where the company has a name', () => {
    expect(told('da', 'Kina har sat den brasilianske virksomhed Embraer på en sortliste.')).not.toContain(
      'SANCTIONED country:chn country:bra',
    );
  });

  it('whom somebody serves is not who suffers what they speak of', () => {
    const text =
      'Brasiliens udenrigsminister Mauro Vieira sagde til Reuters, at FN skal opretholde sanktionerne mod Japan.';
    expect(told('da', text)).toEqual(['SANCTIONED org:un country:jpn']);
  });

  it.each([
    ['a storm', 'Orkanen Rosa truer Mexico. Rosa rammer Mexico mandag.'],
    ['a trade war', 'Handelskrigen mellem USA og Kina kan ramme Danmark hårdt.'],
    ['an earthquake', 'Jordskælvet ramte Japan, efter at Kina havde advaret befolkningen.'],
  ])('%s attacks and threatens nobody', (_, text) => {
    expect(told('da', text).filter((claim) => /^ATTACKED|^THREATENED/u.test(claim))).toEqual([]);
  });

  it('who is called in place of an actor is not another one', () => {
    expect(told('da', 'George Bush har ringet til senatorer for at rose Brett Kavanaugh.')).not.toContain(
      'SPOKE_WITH person:george-bush person:brett-kavanaugh',
    );
  });
});

describe('a word that denies', () => {
  it('belongs to what stands beside it', () => {
    expect(told('da', 'Kenya ruster ikke sine styrker ned, medmindre landet kan stole på Togo.')).toEqual([]);
    expect(told('da', 'Kenya stoler ikke på Togo.')).toEqual(['CRITICIZED country:ken country:tgo']);
  });
});
