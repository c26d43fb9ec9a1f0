import { readText } from '../support/read-text.js';

const relations = (language: 'en' | 'fr' | 'da', text: string): string[] =>
  readText(language, text).claims.map(({ type, source, target }) =>
    [type, source, target].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

const told = (text: string, type: string): string[] =>
  relations('en', text).filter((relation) => relation.startsWith(type));

describe('questions', () => {
  it.each([
    'Ana Lopes asked Leo Ruiz if Chad would pay.',
    'Ana Lopes asked Leo Ruiz about the budget.',
    'Ana Lopes asked Leo Ruiz: "Did the minister know of the party?"',
    'Chad told Togo that it would open the border.',
    'Ana Lopes told Leo Ruiz the border was open.',
  ])('demand nothing: %s', (text) => {
    expect(told(text, 'URGED')).toEqual([]);
  });

  it('are told from requests', () => {
    expect(told('Ana Lopes asked Leo Ruiz to say whether Chad would pay.', 'URGED')).toEqual([
      'URGED ana-lopes leo-ruiz',
    ]);
    expect(relations('fr', 'Paris demande au Mali de dire si le soldat est libre.')).toContain('URGED fra mli');
    expect(relations('fr', 'Le député a demandé à Emmanuel Macron pourquoi la France se taisait.')).toEqual([]);
  });
});

describe('what is said to a medium', () => {
  it.each([
    "Speaking to the BBC's Jane Roe, Leo Ruiz denied the reports.",
    'The BBC asked Leo Ruiz for an apology.',
    'The BBC contacted Leo Ruiz for comment.',
    'Leo Ruiz told BBC political editor Jane Roe he wanted the talks to be held now.',
    'Clockmakers Ana Lopes and Leo Ruiz spoke to the BBC about bells.',
    'Ana Lopes told BBC Radio Kent the main issue was the cost of living, describing it as worrying.',
  ])('is no talk with it, and what it asks no demand: %s', (text) => {
    expect(relations('en', text).filter((relation) => !relation.startsWith('HOLDS_OFFICE_IN'))).toEqual([]);
  });
});

describe('what a medium is accused of', () => {
  it('is told', () => {
    expect(told('Donald Trump accused the BBC of lies.', 'CRITICIZED')).toEqual(['CRITICIZED donald-trump bbc']);
  });
});

describe('what somebody has heard of, or wants to know', () => {
  it.each([
    'Ana Lopes said she was not aware of formal complaints against Leo Ruiz.',
    'Ana Lopes has asked for an inquiry into alleged bullying by Leo Ruiz.',
  ])('is no criticism of theirs: %s', (text) => {
    expect(told(text, 'CRITICIZED')).toEqual([]);
  });

  it('is criticism where it is their own', () => {
    expect(told('Ana Lopes was outspoken in her criticism of Leo Ruiz.', 'CRITICIZED')).toEqual([
      'CRITICIZED ana-lopes leo-ruiz',
    ]);
  });

  it('is asked of another where it is to be done to somebody', () => {
    expect(told('Togo has asked for Ghana to be expelled from the bloc.', 'URGED')).toEqual([]);
  });
});

describe('strife without weapons', () => {
  it('is no attack', () => {
    expect(told("China's trade war with Australia hurts farmers.", 'ATTACKED')).toEqual([]);
    expect(told("China's war with Vietnam was short.", 'ATTACKED')).not.toEqual([]);
  });

  it.each([
    'Floods hit Togo in May, Chad said.',
    "China's tariffs were designed to hit exporters in Australia.",
    'China has hurt Australian farmers, ministers said.',
  ])('is nobody\u2019s in %s', (text) => {
    expect(told(text, 'ATTACKED')).toEqual([]);
    expect(told('Chad hit a factory in Togo with missiles.', 'ATTACKED')).toEqual(['ATTACKED tcd tgo']);
  });

  it('is criticism, where people attack each other over something', () => {
    expect(relations('en', 'Emmanuel Macron attacked Marine Le Pen over her plans.')).toEqual([
      'CRITICIZED emmanuel-macron marine-le-pen',
    ]);
    expect(relations('en', "Emmanuel Macron attacked Marine Le Pen's plans.")).toEqual([
      'CRITICIZED emmanuel-macron marine-le-pen',
    ]);
  });
});

describe('words that stand for nobody who was named', () => {
  it('are relatives without a name', () => {
    expect(told('Leo Ruiz met Ana Lopes. Tom Berg criticised his wife.', 'CRITICIZED')).toEqual([]);
    expect(told('Leo Ruiz met his wife Ana Lopes in Rome.', 'MET_WITH')).toEqual(['MET_WITH leo-ruiz ana-lopes']);
  });

  it('are pronouns for what somebody judges', () => {
    expect(told('Togo has a plan for Chad. Leo Ruiz called it shameful.', 'CRITICIZED leo-ruiz')).toEqual([]);
    expect(told('Togo jailed a judge. Leo Ruiz accused it of lies.', 'CRITICIZED')).toEqual([
      'CRITICIZED leo-ruiz tgo',
    ]);
  });

  it('are words of a name', () => {
    const found = relations('en', 'Britain had offered places to people from Syria, the Careers Office of Kent said.');
    expect(found.filter((relation) => relation.startsWith('MEDIATED_FOR'))).toEqual([]);
  });
});

describe('people who are no actors', () => {
  it('are told of by what they are', () => {
    expect(relations('en', 'Jo Cox is a vocal critic of Russia.')).toEqual(['CRITICIZED jo-cox rus']);
    expect(relations('en', 'Leo Ruiz was a prominent supporter of Boris Johnson.')).toEqual([
      'SUPPORTED leo-ruiz boris-johnson',
    ]);
    expect(told("Russia's critics urged Chad to act.", 'URGED')).toEqual([]);
  });
});

describe('governments of parts of a country', () => {
  it('are not that of the country', () => {
    expect(relations('en', 'The Scottish government urged the Welsh government to act.')).toEqual([
      'URGED scottish-government welsh-government',
    ]);
  });
});

describe('what is said or done beside it', () => {
  it.each([
    ['en', "Leo Ruiz refused to comment on Togo's claims."],
    ['fr', 'Le porte-parole Leo Ruiz a refusé de commenter les affirmations du ministère malien.'],
    ['da', 'Talsmand Leo Ruiz afviste at kommentere Togos udtalelser.'],
  ] as const)('turns nothing down where nothing is said: %s', (language, text) => {
    expect(relations(language, text).filter((relation) => relation.startsWith('REJECTED'))).toEqual([]);
  });

  it('is no further deed where it is only what another is done for', () => {
    const sanctioned = relations('en', "France suspended aid to Mali to punish the country's new authorities.");
    expect(sanctioned).toContain('SUSPENDED_AID_TO fra mli');
    expect(sanctioned.filter((relation) => relation.startsWith('SANCTIONED'))).toEqual([]);
    const text = "Leo Ruiz s'est entretenu mardi par téléphone avec Ana Lopes pour discuter de la guerre.";
    expect(relations('fr', text)).toEqual(['SPOKE_WITH leo-ruiz ana-lopes']);
    expect(told('Leo Ruiz travelled to Togo to meet Ana Lopes.', 'MET_WITH')).toEqual(['MET_WITH leo-ruiz ana-lopes']);
  });

  it('is done with others, not with each other', () => {
    expect(relations('fr', 'Le Togo et le Mali se rapprochent de leurs voisins.')).toEqual([]);
    expect(relations('fr', 'Le Togo et le Mali se sont rapprochés.')).toEqual(['COOPERATED_WITH tgo mli']);
  });

  it('stations no forces in forces', () => {
    const text = 'Avant le départ des troupes françaises, il y avait 1 100 soldats américains au Togo.';
    expect(relations('fr', text)).toContain('STATIONED_FORCES_IN usa tgo');
    expect(relations('fr', text)).not.toContain('STATIONED_FORCES_IN usa fra');
  });

  it('is what another is beside an actor', () => {
    const text = "L'État islamique et une filiale d'Al-Qaïda ont attaqué le Mali.";
    expect(relations('fr', text).filter((relation) => relation.startsWith('MEMBER_OF'))).toEqual([]);
  });

  it('is done with blows or with words', () => {
    expect(relations('en', 'Togo attacked Mali on Monday.')).toEqual(['ATTACKED tgo mli']);
    const text = 'The Togolese continue to attack Malian positions along the border.';
    expect(relations('en', text)).toEqual(['ATTACKED tgo mli']);
  });
});
