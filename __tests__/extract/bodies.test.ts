import type { Reading } from '../../src/core/index.js';
import { readText } from '../support/read-text.js';

function read(language: string, text: string): Reading {
  return readText(language, text);
}

/** Whom a form of the text means, by id, each once. */
function meant(language: string, text: string, form: string): string[] {
  const found = read(language, text).places.filter((place) => place.text === form);
  return [...new Set(found.map(({ actor }) => actor as string))];
}

describe('the bodies of a country', () => {
  it.each([
    [
      'en',
      "Pakistan's Supreme Court condemned the arrest of Imran Khan. The court spoke of Iran.",
      'court',
      'org:supreme-court-of-pak',
    ],
    ['en', 'Kenya has lost. The Supreme Court rejected the budget.', 'Supreme Court', 'org:supreme-court-of-ken'],
    [
      'fr',
      "La Cour suprême du Kenya a condamné l'arrestation de Raila Odinga.",
      'Cour suprême du Kenya',
      'org:supreme-court-of-ken',
    ],
    ['da', 'Højesteret i Kenya afviste klagen fra Raila Odinga.', 'Højesteret i Kenya', 'org:supreme-court-of-ken'],
    [
      'fr',
      'Le Sénat haïtien a condamné le Mexique. Le Sénat a reçu Joseph Lambert.',
      'Sénat',
      'org:upper-house-of-hti',
    ],
    [
      'da',
      'Perus kongres afsatte Pedro Castillo. Kongressen kritiserede Mexico.',
      'Kongressen',
      'org:congress-of-peru',
    ],
    ['en', "Peru's Congress impeached Pedro Castillo. Congress condemned Mexico.", 'Congress', 'org:congress-of-peru'],
    ['en', 'The opposition in Gabon condemned the coup.', 'opposition in Gabon', 'org:opposition-of-gab'],
  ])('%s: %s', (language, text, form, actor) => {
    expect(meant(language, text, form)).toEqual([actor]);
  });

  it('takes a known one for what it is by its kind and country, too', () => {
    const text = 'The Knesset met in May. The Israeli parliament condemned Spain.';
    expect(meant('en', text, 'Israeli parliament')).toEqual(['org:knesset']);
  });

  it('tells the bodies of two countries apart, whatever the name has before it', () => {
    const { actors } = read(
      'en',
      "Hungary has won. India's Supreme Court criticised Pakistan. The Supreme Court of Kenya condemned the Rajasthan High Court.",
    );
    const courts = actors.filter(({ name }) => name.includes('Court')).map(({ name }) => name);
    expect(courts).toContain('Supreme Court (India)');
    expect(courts).toContain('Supreme Court (Kenya)');
    expect(courts).not.toContain('High Court (India)');
    expect(courts).not.toContain('High Court (Kenya)');
  });

  it('means none where it speaks of one in general, or of an opposition to something', () => {
    const { actors } = read('en', 'France has a constitutional court. Our opposition to Iran is known.');
    expect(actors.map(({ id }) => id as string).filter((id) => id.startsWith('org:'))).toEqual([]);
  });

  it.each([
    ['en', 'Martha Koome, a judge of the Supreme Court of Kenya, met Imran Khan.', 'org:supreme-court-of-ken'],
    ['fr', 'Le président du Sénat haïtien, Joseph Lambert, a rencontré Emmanuel Macron.', 'org:upper-house-of-hti'],
    ['da', 'Formanden for Kenyas parlament, Moses Wetangula, mødte Emmanuel Macron.', 'org:parliament-of-ken'],
  ])('is where its people hold office, and acts for its country (%s)', (language, text, body) => {
    const claim = read(language, text).claims.find(({ type, target }) => type === 'HOLDS_OFFICE_IN' && target === body);
    expect(claim?.targetFor).toMatch(/^country:/u);
  });

  it('does not make the president of a chamber the president', () => {
    const text = 'The president of the Senate of Nigeria, Godswill Akpabio, met Emmanuel Macron. The president left.';
    const last = read('en', text).places.filter(({ start }) => start > text.indexOf('The president left'));
    expect(last.map(({ actor }) => actor)).not.toContain('person:godswill-akpabio');
  });
});
