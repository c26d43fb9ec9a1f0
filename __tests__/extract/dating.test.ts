import { readText } from '../support/read-text.js';

/** What an article of Thursday 14 September 2023 tells, with when. */
function told(text: string): string[] {
  return readText('en', text, '2023-09-14').claims.map(({ type, status, date }) =>
    [type, status, date ?? '-'].join(' '),
  );
}

/** Sentences that tell nothing, so that what follows is not the news of the day. */
const LATER = 'The rain went on. Prices rose. The shops were shut. A dog barked. The sun came out. The bus was late. ';

describe('when something happened', () => {
  it('is what is demanded on the day of the demand, where no other is named', () => {
    const { claims } = readText('fr', 'Le Niger a exigé lundi le départ des soldats américains.', '2023-09-14');
    expect(claims.map(({ type, status, date }) => [type, status, date].join(' '))).toContain(
      'EXPELLED urged 2023-09-11',
    );
  });

  it.each([
    ['en', 'Chad withdrew from the 1978 fishing agreement with Sudan.', 'SEVERED_TIES_WITH actual 2023-09'],
    ['en', 'Chad tore up the treaty of 1997 with Sudan last week.', 'SEVERED_TIES_WITH actual 2023-09'],
    ['fr', 'Le Tchad avait chassé les troupes soudanaises à la fin de 2021.', 'EXPELLED actual 2021'],
    ['fr', "Le Tchad a dénoncé lundi l'accord de pêche de 1978 avec le Soudan.", 'SEVERED_TIES_WITH actual 2023-09-11'],
  ])('is not the year of the agreement that is ended: %s, %s', (language, text, expected) => {
    const { claims } = readText(language, text, '2023-09-14');
    expect(claims.map(({ type, status, date }) => [type, status, date].join(' '))).toContain(expected);
  });

  it.each([
    [
      'at a date that a clause follows',
      'Relations have been cool since September 2019, when Chad cut its ties with Taiwan.',
      'SEVERED_TIES_WITH actual 2019-09',
    ],
    [
      'at the date at the head of a paragraph, as chronicles have it',
      'March 2013: Rebels of Boko Haram attacked Chad. Sudan withdrew its troops from Chad.',
      'WITHDREW_FROM actual 2013-03',
    ],
    [
      'when what it serves did',
      'William Ruto flew to Kampala on Monday to meet Yoweri Museveni.',
      'MET_WITH actual 2023-09-11',
    ],
    [
      'in the year of the verb that a noun is told with',
      `${LATER}William Ruto spoke by phone with Yoweri Museveni.`,
      'SPOKE_WITH actual 2023',
    ],
    [
      'in the month of publication, whatever day of it the sentence names',
      'Chad, which voted on Monday, recalled its ambassador from Togo.',
      'DOWNGRADED_TIES_WITH actual 2023-09',
    ],
  ])('is told %s', (_, text, expected) => expect(told(text)).toContain(expected));

  it.each([
    ['is to', 'Keir Starmer is to meet Giorgia Meloni on Sunday.', 'MET_WITH planned 2023-09-17'],
    ['was to', 'The president of Eritrea was to visit Djibouti.', 'VISITED planned -'],
    ['to, in a headline', 'Denmark to pull commandos out of Mali', 'WITHDREW_FROM planned -'],
    ['is coming', 'Catherine Ashton is coming to Kyiv on Tuesday.', 'VISITED planned 2023-09-19'],
  ])('is still to come: %s', (_, text, expected) => expect(told(text)).toContain(expected));
});
