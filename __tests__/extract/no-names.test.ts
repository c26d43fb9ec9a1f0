import { readText } from '../support/read-text.js';

const actors = (text: string): string[] =>
  readText('da', text, '2024-06-15').claims.flatMap(({ source, target }) => [source, target]);

describe('what is no name', () => {
  it('is a noun that a sentence begins with', () => {
    const text = 'Haj skader dreng\n\nEn haj angreb lørdag en dreng i Kenya. William Ruto hjalp ham ud af vandet.';
    expect(actors(text).join(' ')).not.toMatch(/haj/iu);
  });

  it('is not a last name', () => {
    const named = actors('Søren Haj så en haj i Kenya. Haj kritiserede Togo.');
    expect(named).toEqual(expect.arrayContaining([expect.stringContaining('haj')]));
  });

  it('is a conjunction before one', () => {
    const named = actors('Mens Save the Children besøger Kenya, kritiserer Togo Ghana.');
    expect(named.join(' ')).not.toMatch(/mens/iu);
  });

  it('is the mark of a party', () => {
    const text = '– Vi stoler ikke på Rusland, lyder det fra Rosa Lund (EL).';
    expect(actors(text)).toContain('org:enhedslisten');
  });
});
