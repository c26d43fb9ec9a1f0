import { readText } from '../support/read-text.js';

const relations = (text: string): string[] =>
  readText('en', text).claims.map(({ type, source, target, status }) =>
    [type, source, target, status].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

describe('what a parser takes for something else in news', () => {
  it.each([
    [
      'a verb in the present behind a name, taken for a noun',
      'July 21: An hour before announcing that he is dropping out of the race, Joe Biden telephones Robert Golob.',
      'SPOKE_WITH joe-biden robert-golob actual',
    ],
    [
      'the same behind a clause on the name',
      'Biden, who calls the deal "a feat of diplomacy," thanks President Recep Tayyip Erdogan and the European allies that took part.',
      'SUPPORTED joe-biden recep-tayyip-erdogan actual',
    ],
    [
      'a clause on whom somebody wants, taken for what they want',
      'Vladimir Putin wants Vadim Krasikov, an FSB colonel whom a Berlin court sentenced to life in 2021.',
      'DETAINED deu vadim-krasikov actual',
    ],
    [
      'who leads a part of an organisation, taken for the part',
      "Joseph Kabila was received in Goma by the leader of M23's political wing, Corneille Nangaa.",
      'MET_WITH joseph-kabila corneille-nangaa actual',
    ],
    [
      'who brokered what others sign, before a hyphen',
      'Rwanda and Congo sign U.S.-brokered peace deal.',
      'MEDIATED_FOR usa rwa actual',
    ],
    ['the same behind "by"', 'Rwanda and Congo signed a peace deal brokered by Qatar.', 'MEDIATED_FOR qat rwa actual'],
  ])('%s', (_, text, told) => {
    expect(relations(text)).toContain(told);
  });

  it('is what those say who are named before the comma, where the subject says it as it acts', () => {
    const text =
      'Nikol Pashinyan has jailed two archbishops and the tycoon Samvel Karapetyan, accusing them of plotting to overthrow his government.';
    expect(relations(text).filter((relation) => relation.startsWith('CRITICIZED samvel'))).toEqual([]);
  });

  it('is no office of a second person', () => {
    const text =
      "Igor Dodon, who travelled to Moscow in July to meet Dmitry Kozak, Vladimir Putin's deputy chief of staff, kept silent.";
    expect(relations(text).filter((relation) => relation.startsWith('MET_WITH'))).toEqual([
      'MET_WITH igor-dodon dmitri-kozak actual',
    ]);
  });
});

describe('an interview', () => {
  const text = [
    "Moldova's foreign minister, Mihai Popsoi, received us in his office.",
    'Q: What does the Kremlin say?',
    'A: In July it accused us of lying. Commissioner Marta Kos assured me of her support. We expelled three Russian diplomats.',
    'Q: We asked Hungary for comment.',
  ].join('\n\n');

  it("means the country of who answers by what it says of itself, and nobody by the questioner's", () => {
    const told = relations(text);
    expect(told).toEqual(expect.arrayContaining(['CRITICIZED rus mda actual', 'EXPELLED mda rus actual']));
    expect(
      told.filter((relation) => relation.startsWith('URGED mda') || relation.startsWith('EXPELLED marta')),
    ).toEqual([]);
  });
});
