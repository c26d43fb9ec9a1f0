import { readText } from '../support/read-text.js';

/** Type, source, target and status; people, organisations and countries by the end of their ids. */
function relations(text: string, language = 'fr'): string[] {
  const label = (id: string): string => id.replace(/^\w+:/u, '');
  return readText(language, text, '2025-03-15').claims.map(
    ({ type, source, target, status }) => `${type} ${label(source)} ${label(target)} ${status}`,
  );
}

describe('what a subject undergoes', () => {
  it.each([
    ['Le Togo s’est vu reprocher par le Ghana de soutenir des rebelles.', 'CRITICIZED gha tgo actual'],
    ["Le Soudan s'est vu infliger de lourdes sanctions par l'Union européenne.", 'SANCTIONED eu sdn actual'],
    ["L'ambassadeur allemand s'est vu refuser l'entrée par le Tchad.", 'RESTRICTED tcd deu actual'],
    ["Le Gabon s'est fait expulser par l'Union africaine.", 'EXPELLED african-union gab actual'],
  ])('is done to it: %s', (text, relation) => expect(relations(text)).toContain(relation));
});

describe('a relative pronoun that stands for "de" and a noun', () => {
  it.each([
    ["La Cédéao, dont le Togo a claqué la porte, s'est dite inquiète.", 'WITHDREW_FROM tgo ecowas actual'],
    ["La Francophonie, dont le Rwanda s'est retiré, se réunit.", 'WITHDREW_FROM rwa oif actual'],
    ['La Russie a saisi la Cour internationale de justice, dont Kiev récuse la compétence.', 'REJECTED ukr icj actual'],
  ])('tells of that noun: %s', (text, relation) => expect(relations(text)).toContain(relation));
});

describe('whose name and whose office it is', () => {
  it('gives a name behind two offices that a conjunction joins to the second', () => {
    const told = relations("Le chef de l'État kényan et son homologue sud-africain, Cyril Ramaphosa, se sont parlé.");
    expect(told).toContain('HOLDS_OFFICE_IN cyril-ramaphosa zaf actual');
    expect(told).not.toContain('HOLDS_OFFICE_IN cyril-ramaphosa ken actual');
  });

  it.each([
    ['fr', 'Les États-Unis ont envoyé à Lima le secrétaire adjoint à la Défense, Paul Herrold.', 'usa'],
    ['en', 'Peru has few allies. Norway dispatched Deputy Defence Minister Paul Herrold to Lima.', 'nor'],
  ])('is sent by the country served (%s)', (language, text, country) => {
    const told = relations(text, language).filter((relation) => relation.startsWith('HOLDS_OFFICE_IN'));
    expect(told).toEqual([expect.stringContaining(` ${country} `)]);
  });

  it('sees an embassy in each capital of a list', () => {
    const told = relations('Le Bénin a rappelé ses ambassadeurs à Bamako et à Niamey.');
    expect(told).toEqual(['DOWNGRADED_TIES_WITH ben mli actual', 'DOWNGRADED_TIES_WITH ben ner actual']);
  });
});

describe('who does what, in long sentences', () => {
  it.each([
    [
      'whom an opening participle describes, before a relative clause',
      "Soutenu par des soldats rwandais, le M23, qui s'était emparé de Goma, a attaqué l'armée congolaise.",
      'OCCUPIED m23 goma actual',
    ],
    [
      'whom a relative clause with an article for an adjective describes',
      "Le Kenya critique Cyril Ramaphosa. Ce dernier, dont le pays a envoyé 3.000 hommes en RDC, est pressé par l'Union africaine de rapatrier ses troupes.",
      'URGED african-union cyril-ramaphosa actual',
    ],
    [
      'whom a pronoun means that stands before the name',
      "Le Rwanda proteste. À Munich, où il a rencontré Emmanuel Macron, M. Tshisekedi a une nouvelle fois parlé du Rwanda. Il s'est ensuite rendu à Londres.",
      'VISITED felix-tshisekedi london actual',
    ],
    [
      'who is to do what somebody is urged to, whatever stands in their name',
      'Le Gabon a exhorté le Conseil de sécurité à sanctionner le Soudan.',
      'SANCTIONED un-security-council sdn urged',
    ],
    ['whom somebody throws out', 'Le Mali a poussé dehors les soldats français.', 'EXPELLED mli fra actual'],
    [
      'off whose coast ships are',
      'Londres a dépêché un patrouilleur au large des côtes guyaniennes.',
      'STATIONED_FORCES_IN gbr guy actual',
    ],
    ['where troops leave', 'La France a retiré ses troupes du Niger.', 'WITHDREW_FROM fra ner actual'],
    [
      'where whose troops leave',
      'Le retrait des troupes françaises du Niger a commencé.',
      'WITHDREW_FROM fra ner actual',
    ],
  ])('tells %s', (_, text, relation) => expect(relations(text)).toContain(relation));

  it.each([
    [
      'a country from its own troops',
      "L'UE a exigé le retrait des troupes de Kigali de l'est de la RDC.",
      'WITHDREW_FROM cod rwa',
    ],
    ['a place where somebody will not go', 'Félix Tshisekedi a refusé de se rendre à Luanda.', 'REJECTED'],
    [
      'a third when somebody tells what those served have done',
      'La RDC accuse le Rwanda. La cheffe de la diplomatie européenne, Kaja Kallas, a indiqué que les consultations avec le Rwanda étaient suspendues.',
      'DOWNGRADED_TIES_WITH cod',
    ],
  ])('leaves out %s', (_, text, relation) =>
    expect(relations(text).filter((told) => told.startsWith(relation))).toEqual([]),
  );
});

describe('lists', () => {
  it('join adjectives and phrases that each have an adposition', () => {
    const met = relations('Les ministres français, britannique et allemand ont rencontré Abbas Araghchi.');
    for (const country of ['fra', 'gbr', 'deu']) expect(met).toContain(`MET_WITH ${country} abbas-araghchi actual`);
    const supported = relations("Le Soudan a repris la ville avec le soutien de l'Égypte, de la Turquie et du Qatar.");
    expect(supported).toContain('SUPPORTED tur sdn actual');
    expect(supported).not.toContain('SUPPORTED egy tur actual');
  });
});

describe('missiles on a country', () => {
  it.each([
    ['fr', "Des avions américains ont largué des bombes sur l'Iran.", 'ATTACKED usa irn actual'],
    ['fr', "L'Iran a tiré des missiles sur Israël.", 'ATTACKED irn isr actual'],
    ['en', 'Planes from Norway dropped bombs on Iran.', 'ATTACKED nor irn actual'],
  ])('are no weapons of that country (%s)', (language, text, relation) =>
    expect(relations(text, language)).toContain(relation),
  );

  it('are no criticism', () => {
    expect(relations("Israël a lancé une attaque contre l'Iran.")).toEqual(['ATTACKED isr irn actual']);
  });
});

describe('talks that are over, or will not be', () => {
  it.each([
    ["L'Iran annule les discussions sur le nucléaire avec les États-Unis.", 'NEGOTIATED_WITH irn usa negated'],
    ['Kiev a rejeté toute négociation avec Moscou.', 'NEGOTIATED_WITH ukr rus negated'],
    ["La Russie a suspendu les négociations avec l'Ukraine.", 'NEGOTIATED_WITH rus ukr ended'],
    ['Kiev a proposé des négociations à Moscou.', 'NEGOTIATED_WITH ukr rus conditional'],
  ])('are told as such: %s', (text, relation) => expect(relations(text)).toContain(relation));
});

describe('whom words mean', () => {
  it('takes who was named last, not whom a pronoun meant, for "ce dernier"', () => {
    const text =
      "Sara Duterte est visée par une enquête du camp de Ferdinand Marcos Jr, son ancien allié. Ce dernier s'est rendu à Tokyo.";
    expect(relations(text)).toContain('VISITED ferdinand-marcos-jr tokyo actual');
  });

  it('takes the army for that of the country that the text is about', () => {
    const text = 'Le Soudan est en guerre. Le Soudan manque de tout. Vendredi, l’armée a bombardé le Tchad.';
    expect(relations(text)).toContain('ATTACKED sdn tcd actual');
  });

  it('tells who is at war with whom', () => {
    expect(relations('Le Soudan est en guerre contre le Tchad.')).toContain('ATTACKED sdn tcd actual');
  });
});

describe('who is on which side', () => {
  it('tells of no meeting between those who each received somebody', () => {
    const told = relations('La présidente moldave, Maia Sandu, a été reçue par M. Macron et par Friedrich Merz.');
    expect(told).toContain('MET_WITH maia-sandu friedrich-merz actual');
    expect(told).not.toContain('MET_WITH emmanuel-macron friedrich-merz actual');
  });

  it.each([
    ['Le Togo, où plusieurs Américains sont détenus, a réagi.', 'DETAINED usa tgo'],
    ['Un marin de nationalité chinoise a été arrêté à Lomé.', 'DETAINED chn'],
  ])('tells of nobody as doing what is done to them: %s', (text, relation) =>
    expect(relations(text).filter((told) => told.startsWith(relation))).toEqual([]),
  );

  it('means the person who is named, not where they are from', () => {
    expect(relations('Le Mali a libéré un Allemand, Jörg Lange, samedi.')).toEqual([
      expect.stringMatching(/^RELEASED mli .*lange.* actual$/u),
    ]);
  });

  it('means the government of a capital that somebody lays into', () => {
    expect(relations("Viktor Orban s'en prend à Kiev.")).toEqual(['CRITICIZED viktor-orban ukr actual']);
  });

  it('gives a possessive to whom the sentence before spoke of, not to whom they were promised something by', () => {
    const text =
      "La Moldavie s'est vu promettre par Ursula von der Leyen une aide. Sa présidente, Maia Sandu, l'a remerciée.";
    expect(relations(text)).toContain('HOLDS_OFFICE_IN maia-sandu mda actual');
  });
});

describe('what is still to come, or has been done', () => {
  it.each([
    [
      'Olaf Scholz a interrompu ses vacances pour rencontrer Vladimir Kara-Mourza.',
      'MET_WITH olaf-scholz vladimir-kara-murza actual',
    ],
    ['Ce succès ouvrirait la voie à des pourparlers entre Kiev et Moscou.', 'NEGOTIATED_WITH ukr rus planned'],
  ])('%s', (text, relation) => expect(relations(text)).toContain(relation));
});

describe('chronicles and live reports', () => {
  const dated = (text: string): (string | undefined)[] =>
    readText('fr', text, '2025-06-24').claims.flatMap(({ type, status, date }) =>
      type === 'MET_WITH' ? [`${status} ${date}`] : [],
    );

  it('take a day of this month in the present tense for past, and one of this week for coming', () => {
    expect(dated('Chronologie\n\n- 3 juin : Emmanuel Macron rencontre Friedrich Merz.')).toEqual(['actual 2025-06-03']);
    expect(dated('Emmanuel Macron rencontre jeudi Friedrich Merz.')).toEqual(['planned 2025-06-26']);
  });

  it('keep the hour apart from what is told', () => {
    const text =
      '17h55 - Le Premier ministre belge, Bart De Wever, a critiqué Berlin.\n\n16h05 - Viktor Orban a critiqué Kiev.';
    expect(relations(text)).toContain('CRITICIZED bart-de-wever deu actual');
    expect(relations(text)).toContain('CRITICIZED viktor-orban ukr actual');
  });
});

describe('pronouns and what they hang on', () => {
  it('takes the article of a verb for its object', () => {
    const text = "Aleksandar Vucic a réagi. Le Premier ministre kosovar, Albin Kurti, l'accuse de mentir.";
    expect(relations(text)).toContain('CRITICIZED albin-kurti aleksandar-vucic actual');
  });

  it('means by a plural the country whose name is one', () => {
    const text =
      "La Chine s'inquiète. L'Inde a livré aux Philippines trois batteries et vient de conclure avec elles un accord.";
    expect(relations(text)).toContain('AGREED_WITH ind phl actual');
  });
});

describe('what is set against what is denied', () => {
  it.each([
    ['fr', "La Chine n'a pas confirmé l'incident, mais a sommé les Philippines de partir.", 'URGED chn phl actual'],
    ['en', 'China did not confirm the incident but urged the Philippines to leave.', 'URGED chn phl actual'],
  ])('is not denied (%s)', (language, text, relation) => expect(relations(text, language)).toContain(relation));
});
