import { readText } from '../support/read-text.js';

const types = (text: string): string[] => readText('da', text, '2024-06-15').claims.map(({ type }) => type);

describe('what the report of a game tells', () => {
  const game =
    'Kenya slog Togo 2-1 i lørdagens kamp i Nairobi. Efter en målløs første halvleg angreb Kenya og knuste Togo. ' +
    'Målmanden afviste et straffespark, før holdet udlignede. Kenyas angriber Michael Olunga takkede sin holdkammerat.';

  it('is no attack of one country on the other', () => {
    expect(types(game)).not.toContain('ATTACKED');
    expect(types(game)).not.toContain('REJECTED');
  });

  it('a ban from games is told', () => {
    const ban =
      'FIFA har udelukket Rusland fra alle turneringer. Russiske hold må ikke spille flere kampe. ' +
      'Ukraine takker FIFA for beslutningen, mens Kreml fordømmer den og truer med at gå til domstolene.';
    expect(types(ban)).toContain('SUPPORTED');
  });
});
