import type { Reading } from '../../src/core/index.js';
import { readText } from '../support/read-text.js';

function read(language: string, text: string): Reading {
  return readText(language, text);
}

/** Type, source, target and status; a person by name, another actor by the end of its id. */
function relations(language: string, text: string): string[] {
  const { actors, claims } = read(language, text);
  const label = (id: string): string => {
    const { type, name } = actors.find((actor) => actor.id === id)!;
    return type === 'Person' ? name.toLowerCase().replace(/ /gu, '-') : id.replace(/^\w+:/u, '');
  };
  return claims.map(({ type, source, target, status }) => `${type} ${label(source)} ${label(target)} ${status}`);
}

describe('who did what to whom', () => {
  it.each([
    [
      'en',
      'active, with a compound date',
      'Mali expelled the ambassador of France on Monday, the government said.',
      'EXPELLED mli fra actual',
    ],
    [
      'en',
      'a relative clause that the parser hangs elsewhere',
      'US troops left the forces of France, who have been expelled by Mali.',
      'EXPELLED mli fra actual',
    ],
    [
      'en',
      'by whom a deed is committed that is condemned',
      'France condemned the attacks carried out by Hamas against Israel.',
      'CRITICIZED fra hamas actual',
    ],
    [
      'da',
      'the same in Danish',
      'Human Rights Watch har dokumenteret overgreb begået af Togos hær.',
      'CRITICIZED hrw tgo actual',
    ],
    [
      'en',
      'who stands with a name between an "and" and the verb',
      "China urged restraint, and Iran's top diplomat, Abbas Araqchi, visited Pakistan last week.",
      'VISITED abbas-araghchi pak actual',
    ],
    [
      'en',
      'who is told to leave, though a longer phrase says who it is',
      'Niger ordered the United Nations resident coordinator to leave the country within 72 hours.',
      'EXPELLED ner un actual',
    ],
    [
      'en',
      'what an ambassador is called in for',
      'Niger summoned the Algerian ambassador to complain about the drones.',
      'CRITICIZED ner dza actual',
    ],
    [
      'fr',
      'what somebody has decided, between other words',
      "L'UE soutient l'Ukraine, après la décision de Donald Trump de geler l'aide militaire à Kiev.",
      'SUSPENDED_AID_TO donald-trump ukr actual',
    ],
    [
      'en',
      'what becomes of the relations between two',
      'Relations between Algeria and Niger have soured.',
      'DOWNGRADED_TIES_WITH dza ner actual',
    ],
    ['en', "who comes to somebody's defence", "Mali came to Niger's defence.", 'SUPPORTED mli ner actual'],
    [
      'en',
      'who stands between the place and the verb, with what they serve',
      'In Niamey, Molly Phee of the US State Department met the CNSP on December 13.',
      'MET_WITH molly-phee cnsp-niger actual',
    ],
    [
      'en',
      'what the object is accused of',
      "Sudan's army accused the United Arab Emirates of arming the Rapid Support Forces.",
      'AIDED are rsf actual',
    ],
    [
      'en',
      'a name that ends before the verb',
      'The African Union suspended Gabon after the coup.',
      'SANCTIONED african-union gab actual',
    ],
    [
      'en',
      'a name that ends before its country',
      'The European Union condemned the arrest of Alexei Navalny by Russia.',
      'CRITICIZED eu rus actual',
    ],
    [
      'en',
      'who is told to leave, in the passive',
      'Kenya said Chadian diplomats had been ordered to leave Nairobi within two days.',
      'EXPELLED ken tcd actual',
    ],
    [
      'en',
      'a summons by where it leads to',
      'The Turkish ambassador was summoned to the Greek Foreign Ministry on Monday.',
      'DOWNGRADED_TIES_WITH grc tur actual',
    ],
    [
      'en',
      'what somebody has a right to do',
      "Armenia spoke of Georgia's right to bombard Azerbaijan.",
      'ATTACKED geo aze conditional',
    ],
    ['en', 'what somebody must do', 'Japan said that North Korea must disarm first.', 'URGED jpn prk actual'],
    ['en', 'what is refused', 'Cuba refused to meet the envoy of Canada.', 'REJECTED cub can actual'],
    ['en', 'what is threatened', 'Ethiopia threatened to shell Eritrea.', 'THREATENED eth eri actual'],
    [
      'en',
      'forces that are there already',
      'Russia has strengthened its forces in Belarus.',
      'STATIONED_FORCES_IN rus blr actual',
    ],
    [
      'en',
      'evidence that is shared',
      'Turkish officials shared evidence with Saudi Arabia.',
      'COOPERATED_WITH sau tur actual',
    ],
    ['en', 'goods that are flown in', 'Norway flew ten tons of medicine into Sudan.', 'AIDED nor sdn actual'],
    ['en', 'a symmetric plural', 'Ethiopia and Eritrea signed a peace agreement.', 'AGREED_WITH eri eth actual'],
    ['en', 'a denial', 'Australia denied that it had spied on Indonesia.', 'RESTRICTED aus idn denied'],
    [
      'fr',
      'a passive with its agent',
      'Les soldats français ont été expulsés par le Burkina Faso.',
      'EXPELLED bfa fra actual',
    ],
    [
      'fr',
      'a person told of by origin',
      'Le Kényan William Ruto a félicité le Sénégalais Macky Sall.',
      'SUPPORTED william-ruto macky-sall actual',
    ],
    [
      'fr',
      'a meeting agreed to',
      'Le président serbe Aleksandar Vucic a accepté de rencontrer le Premier ministre Albin Kurti.',
      'MET_WITH albin-kurti aleksandar-vučić planned',
    ],
    [
      'fr',
      'a meeting that should take place',
      'Un entretien entre Emmanuel Macron et Olaf Scholz devrait avoir lieu vendredi.',
      'MET_WITH emmanuel-macron olaf-scholz planned',
    ],
    ['fr', 'a compulsion carried out', 'La France a dû quitter le Niger.', 'WITHDREW_FROM fra ner actual'],
    [
      'fr',
      'the two countries that the text is about',
      "La Thaïlande et le Cambodge se disputent un temple. Le Cambodge a saisi l'ONU, la Thaïlande a protesté. La Chine et le Japon suivent l'affaire. L'Indonésie a exhorté les deux pays à négocier.",
      'URGED idn khm actual',
    ],
    ['fr', 'a near future', "L'Allemagne va livrer des chars à l'Ukraine.", 'AIDED deu ukr planned'],
    [
      'fr',
      'a name behind a noun',
      'La Turquie a libéré le pasteur américain Andrew Brunson.',
      'RELEASED tur andrew-brunson actual',
    ],
    [
      'fr',
      'a participle whose lemma no treebank shows',
      "La Russie a rompu l'accord avec l'Ukraine.",
      'SEVERED_TIES_WITH rus ukr actual',
    ],
    [
      'fr',
      'a verb that the tagger takes for an adverb',
      'Le Kremlin dément avoir bombardé la Géorgie.',
      'ATTACKED rus geo denied',
    ],
    [
      'fr',
      'what is said of a noun in apposition',
      "Le Hezbollah, mouvement armé soutenu par l'Iran, a tiré sur Haïfa.",
      'SUPPORTED irn hezbollah actual',
    ],
    [
      'fr',
      'a monarch with a number behind his country',
      "Le roi de Norvège Harald V a reçu le roi d'Espagne Felipe VI.",
      'HOLDS_OFFICE_IN harald-v nor actual',
    ],
    [
      'fr',
      'a minister behind his country',
      "La Jordanie a remercié le ministre des Affaires étrangères d'Oman Badr al-Busaidi.",
      'HOLDS_OFFICE_IN badr-al-busaidi omn actual',
    ],
    [
      'fr',
      'an object pronoun means whom something was done to',
      "La Russie a attaqué la Moldavie. L'Union européenne la soutient.",
      'SUPPORTED eu mda actual',
    ],
    [
      'fr',
      'a dative pronoun is not who acts',
      'Le Brésil a reçu Nicolas Maduro. Luiz Inácio Lula da Silva lui a promis une aide.',
      'PLEDGED_TO luiz-inácio-lula-da-silva nicolás-maduro actual',
    ],
    [
      'fr',
      'an office that is over by its prefix',
      "L'ex-président bolivien Evo Morales a fui.",
      'HOLDS_OFFICE_IN evo-morales bol ended',
    ],
    [
      'fr',
      'two countries that the tagger took for one name',
      "Le Qatar a salué l'accord entre l'Iran et l'Irak.",
      'AGREED_WITH irn irq actual',
    ],
    [
      'fr',
      'an ally that the tagger takes for a participle',
      'La Biélorussie, alliée de la Russie, a protesté.',
      'ALLIED_WITH blr rus actual',
    ],
    [
      'fr',
      'who is visited in person is met',
      'Emmanuel Macron a rendu visite à Olaf Scholz.',
      'MET_WITH emmanuel-macron olaf-scholz actual',
    ],
    [
      'fr',
      'who was named last',
      'Le Pérou a convoqué l’ambassadeur du Mexique. Celui-ci avait critiqué Dina Boluarte.',
      'CRITICIZED mex dina-boluarte actual',
    ],
    [
      'fr',
      'the agent of what is condemned',
      'La France et le Japon ont condamné le tir de missile par la Corée du Nord.',
      'CRITICIZED jpn prk actual',
    ],
    [
      'fr',
      'the agent of what is asked for',
      "Oslo réclame la libération d'Alexeï Navalny par la Russie.",
      'RELEASED rus alexei-navalny urged',
    ],
    [
      'fr',
      'a subject behind the verb of a relative clause',
      "Le Ghana, que soutient l'Angola, refuse de négocier.",
      'SUPPORTED ago gha actual',
    ],
    [
      'fr',
      'a participle before the sentence, whose agent the parser hung elsewhere',
      'Soutenue par la Russie, la Géorgie a rompu avec Paris.',
      'SUPPORTED rus geo actual',
    ],
    [
      'fr',
      'a judgement on what somebody does',
      "Berlin juge inacceptable l'attitude de Pékin.",
      'CRITICIZED deu chn actual',
    ],
    [
      'fr',
      'an arrest in a country',
      "La détention en Russie d'Evan Gershkovich dure depuis mars.",
      'DETAINED rus evan-gershkovich actual',
    ],
    [
      'fr',
      'members that a colon lists, of an organisation without its capital',
      "Le conseil de l'Arctique réunit trois pays nordiques de plus : la Suède, la Finlande et l'Islande.",
      'MEMBER_OF fin arctic-council actual',
    ],
    [
      'fr',
      'a bloc by the name behind it',
      'Le Togo a quitté le bloc régional de la Cédéao.',
      'WITHDREW_FROM tgo ecowas actual',
    ],
    [
      'fr',
      'whose deed it is that somebody is punished for',
      'Washington a critiqué le Rwanda pour son soutien au M23.',
      'SUPPORTED rwa m23 actual',
    ],
    [
      'fr',
      'who killed in an attack of somebody',
      'Deux soldats israéliens ont été tués dans une attaque attribuée au Hezbollah.',
      'ATTACKED hezbollah isr actual',
    ],
    ['da', 'a passive by its auxiliary', 'De franske soldater blev udvist af Burkina Faso.', 'EXPELLED bfa fra actual'],
    ['da', 'a threat is not the deed', 'Nordkorea truer med at angribe Sydkorea.', 'ATTACKED prk kor conditional'],
    ['da', 'two names that meet behind the verb', 'I mandags kritiserede Ghana Togo.', 'CRITICIZED gha tgo actual'],
    ['da', 'a past tense that is a noun too', 'Tirsdag angreb Iran Irak.', 'ATTACKED irn irq actual'],
    ['da', 'a present tense', 'Ghana angriber Togo.', 'ATTACKED gha tgo actual'],
    ['da', 'a perfect tense behind who is cited', 'Ifølge Kenya har Ghana angrebet Togo.', 'ATTACKED gha tgo actual'],
    [
      'da',
      'the object of a joined verb',
      'Angela Merkel ignorerede alle protester og besøgte Ghana.',
      'VISITED angela-merkel gha actual',
    ],
    [
      'da',
      'what one is ready to do',
      'Ministeren siger, at Togo er klar til at angribe Ghana.',
      'ATTACKED tgo gha planned',
    ],
    [
      'da',
      'a relative pronoun before a subject',
      'Ungarn, som Togo har angrebet, er stille.',
      'ATTACKED tgo hun actual',
    ],
    [
      'da',
      'a genitive that the parser takes for the subject',
      'Venstres udenrigsordfører, Karen Holm, kritiserer Israel.',
      'CRITICIZED karen-holm isr actual',
    ],
    [
      'da',
      'whose what the subject does is',
      'Kenya roste Ghana. Tirsdag trak Togo sine soldater ud af Mali.',
      'WITHDREW_FROM tgo mli actual',
    ],
    [
      'da',
      'who is the target of an attack',
      'Togo var mandag udsat for et angreb fra Ghana.',
      'ATTACKED gha tgo actual',
    ],
    [
      'da',
      'who is the target of one of several attacks',
      'Kyiv blev udsat for et af de største russiske angreb.',
      'ATTACKED rus ukr actual',
    ],
    ['da', 'help that is brought', 'Norge vil bringe nødhjælp til Togo.', 'AIDED nor tgo planned'],
    ['da', 'an exercise near a country', 'Kenya indledte en flådeøvelse nær Togo.', 'THREATENED ken tgo actual'],
    [
      'da',
      'what one keeps a distance from',
      'Kenyas ambassade tager skarp afstand fra Togos beslutning.',
      'CRITICIZED ken tgo actual',
    ],
    ['da', 'an application', 'Serbien har ansøgt om EU-medlemskab.', 'JOINED srb eu planned'],
    [
      'da',
      'a person behind their country',
      'Irans Reza Mokhtari kritiserede Togo.',
      'CRITICIZED reza-mokhtari tgo actual',
    ],
    ['da', 'airspace that is violated', 'Kenyanske kampfly har krænket Togos luftrum.', 'ATTACKED ken tgo actual'],
    ['da', 'an attack in the passive', 'Togo blev angrebet af Ghana mandag.', 'ATTACKED gha tgo actual'],
    [
      'da',
      'a possibility of saying, not of the deed',
      'Vi kan bekræfte, at Ghana har udvist Togos ambassadør, siger ministeren.',
      'EXPELLED gha tgo actual',
    ],
    [
      'da',
      'what was done earlier, and is not over',
      'Ghana har tidligere udvist Togos ambassadør.',
      'EXPELLED gha tgo actual',
    ],
    ['da', 'a government in a capital', 'Regeringen i Lomé har udvist Ghanas ambassadør.', 'EXPELLED tgo gha actual'],
    [
      'da',
      'an ambassador who is called in',
      'Ghana har kaldt Togos ambassadør til samtale.',
      'DOWNGRADED_TIES_WITH gha tgo actual',
    ],
    ['da', 'an embassy that is closed', 'Ghana lukker ambassaden i Togo.', 'DOWNGRADED_TIES_WITH gha tgo actual'],
    ['da', 'an embargo that is lifted', 'Washington hæver embargoen mod Sudan.', 'EASED_SANCTIONS_ON usa sdn actual'],
    ['da', 'sanctions that are announced', 'EU har varslet nye sanktioner mod Belarus.', 'SANCTIONED eu blr planned'],
    [
      'da',
      'an object that the parser took for a subject',
      'Den Afrikanske Union suspenderede Gabon efter kuppet.',
      'SANCTIONED african-union gab actual',
    ],
  ])('%s: %s', (language, _, text, expected) => {
    const found = relations(language, text);
    const [type, a, b, status] = expected.split(' ');
    expect(found.some((one) => one === expected || one === `${type} ${b} ${a} ${status}`)).toBe(true);
  });
});

describe('names', () => {
  const actors = (language: string, text: string): string[] => read(language, text).actors.map(({ id }) => id);

  it('hold no title, article, date or verb', () => {
    expect(actors('en', 'The European Union sanctioned Vladimir Putin in September.').sort()).toEqual([
      'org:eu',
      'person:vladimir-putin',
    ]);
  });

  it('need no capital where no common noun is as long, and are not those of others', () => {
    expect(actors('fr', 'La cour pénale internationale a inculpé Vladimir Poutine.')).toContain('org:icc');
    expect(actors('fr', "Le conseil de sécurité nationale de l'Iran s'est réuni.")).toEqual(['country:irn']);
  });

  it('are no nouns that begin a sentence, and no months or weekdays', () => {
    expect(actors('da', 'Juntaen i Niger mødtes med Rusland onsdag.').sort()).toEqual([
      'country:ner',
      'country:rus',
      'org:cnsp-niger',
    ]);
  });
});

describe('the date of what the text dates nowhere', () => {
  const FILLER = 'The weather was mild and the markets were quiet. '.repeat(6);
  const dateOf = (text: string, type: string): string | undefined =>
    read('en', text).claims.find((claim) => claim.type === type)?.date;

  it('is the month of publication in the first sentences', () => {
    expect(dateOf('Mali expelled the ambassador of France.', 'EXPELLED')).toBe('2023-12');
  });
  it('is the year of publication further down, where a verb tells it as past', () => {
    expect(dateOf(`${FILLER}Mali expelled the ambassador of France.`, 'EXPELLED')).toBe('2023');
  });
  it('is the month of publication further down, where somebody says it in the present tense', () => {
    expect(dateOf(`${FILLER}Mali accuses France of arming the rebels.`, 'CRITICIZED')).toBe('2023-12');
  });
  it('is the year of publication for the second of two verbs with one auxiliary too', () => {
    const text = `${FILLER}Mali has expelled the ambassador of France and recalled its own from France.`;
    expect(dateOf(text, 'DOWNGRADED_TIES_WITH')).toBe('2023');
  });
  it('is the day that the sentence before makes of "the next day"', () => {
    const text = 'On 3 March 2022, Mali met France in Dakar. The next day, Mali expelled the ambassador of France.';
    expect(dateOf(text, 'EXPELLED')).toBe('2022-03-04');
  });
  it('is unknown for what is still to come', () => {
    expect(dateOf(`${FILLER}Mali will expel the ambassador of France.`, 'EXPELLED')).toBeUndefined();
  });
});

describe('the date of a thing that is named by its year', () => {
  it('is not that of what is done about it', () => {
    const { claims } = read('en', 'Last week, Canada sanctioned Belarus over the 2020 presidential election.');
    expect(claims.map(({ date }) => date)).toEqual(['2023-12']);
  });
});

describe('a noun that a verb asks for', () => {
  it('tells nothing by itself', () => {
    expect(relations('en', 'France suspended aid to Niger.')).toEqual(['SUSPENDED_AID_TO fra ner actual']);
  });
});

describe('a noun that gives no actor a place', () => {
  it('tells nothing', () => {
    const text = "Washington criticized North Korea's latest missile test on Wednesday, Seoul's foreign ministry said.";
    expect(relations('en', text)).toEqual(['CRITICIZED usa prk actual']);
  });
});

describe('a word of time between a verb and its partner', () => {
  it('leaves the claim as sure as it is without it', () => {
    const confidence = (text: string): number => read('en', text).claims[0]!.confidence;
    const plain = confidence('Kenya signed a deal with Chad.');
    expect(confidence('Kenya signed a deal Monday with Chad.')).toBeGreaterThan(plain - 0.05);
  });
});

describe('a word that every JavaScript object has as a property', () => {
  it.each([
    ['en', 'Kenya met Ghana two constructor days ago, toString and valueOf said.'],
    ['fr', 'Le Kenya a rencontré le Ghana il y a deux constructor, hasOwnProperty et toString compris.'],
    ['da', 'Kenya og Ghana mødtes i går, sagde constructor, valueOf, __proto__ og isPrototypeOf.'],
  ])('is a word as others are: %s', (language, text) =>
    expect(relations(language, text)).toContain('MET_WITH ken gha actual'),
  );
});

describe('a description', () => {
  it.each([
    ['of what it cannot be means nobody', "Ghana denied the UN's allegations. The militia attacked Togo.", ''],
    [
      'means who can be so described, be it further back',
      'M23 met Ghana. The UN praised Ghana. The militia attacked Togo.',
      'ATTACKED m23 tgo actual',
    ],
    ['that is new to the text means nobody named', 'M23 praised Ghana. Another armed group attacked Togo.', ''],
  ])('%s', (_, text, attack) =>
    expect(relations('en', text).filter((one) => one.startsWith('ATTACKED'))).toEqual(attack === '' ? [] : [attack]),
  );
});

describe('a country that a noun is the name of', () => {
  it.each([
    ['en', 'Ghana condemned France. The Baltic nation of Estonia expelled the Russian ambassador.'],
    ['en', 'Ghana condemned France. The former Soviet republic of Estonia expelled the Russian ambassador.'],
    ['fr', "Le Ghana a condamné la France. L'ancienne république soviétique d'Estonie a expulsé l'ambassadeur russe."],
    ['fr', "Le Ghana a condamné la France. Ce pays balte, l'Estonie, a expulsé l'ambassadeur russe."],
    ['da', 'Ghana fordømte Frankrig. Den baltiske stat Estland udviste den russiske ambassadør.'],
  ])('is who acts: %s: %s', (language, text) => expect(relations(language, text)).toContain('EXPELLED est rus actual'));
});

describe('an ambassador who has to go', () => {
  it.each([
    ['en', 'The French ambassador to Mali was expelled.'],
    ['en', 'Ghana met Togo. The French ambassador to Mali was expelled.'],
    ['fr', "Le Ghana a rencontré le Togo. L'ambassadeur de France au Mali a été déclaré persona non grata."],
    ['da', 'Ghana mødte Togo. Den franske ambassadør i Mali blev udvist.'],
  ])('is sent away by the country that received them: %s: %s', (language, text) =>
    expect(relations(language, text)).toContain('EXPELLED mli fra actual'),
  );
});

describe('where somebody with a name is from', () => {
  it.each([
    ['en', 'Russian journalist Anna Petrova was arrested in Iran.'],
    ['fr', "L'otage russe Anna Petrova, enlevée en Iran, a été libérée."],
    ['da', 'Ghana arresterede Ruslands udsending, Anna Petrova.'],
  ])('does nothing to them: %s: %s', (language, text) =>
    expect(relations(language, text)).not.toContain('DETAINED rus anna-petrova actual'),
  );
});

describe('people who are led by somebody', () => {
  it.each([
    ['en', 'A delegation led by Sergei Lavrov met Togo.'],
    ['fr', 'Une délégation conduite par Sergueï Lavrov a rencontré le Togo.'],
    ['da', 'En delegation ledet af Sergej Lavrov mødte Togo.'],
  ])('do what that one does: %s: %s', (language, text) =>
    expect(relations(language, text)).toContain('MET_WITH sergei-lavrov tgo actual'),
  );
});

describe('a flag', () => {
  it.each([
    ['en', 'Protesters waving Russian flags attacked the French embassy.'],
    ['fr', "Des manifestants aux drapeaux russes ont attaqué l'ambassade de France."],
    ['da', 'Demonstranter med russiske flag angreb den franske ambassade.'],
  ])('makes nobody who waves it the country: %s: %s', (language, text) =>
    expect(relations(language, text)).not.toContain('ATTACKED rus fra actual'),
  );
});

describe('who once held an office', () => {
  it.each([
    ['en', 'Mohamed Bazoum is held in Niamey. Wagner praised Abdourahamane Tiani. Togo met the ousted president.'],
    [
      'fr',
      'Mohamed Bazoum est détenu à Niamey. Wagner a félicité Abdourahamane Tiani. Le Togo a rencontré le président renversé.',
    ],
    ['da', 'Mohamed Bazoum holdes i Niamey. Wagner roste Abdourahamane Tiani. Togo mødte den afsatte præsident.'],
  ])('is meant by it once it is over: %s: %s', (language, text) =>
    expect(relations(language, text)).toContain('MET_WITH tgo mohamed-bazoum actual'),
  );
});

describe('a state of the past', () => {
  it.each([
    ['en', 'Soviet troops invaded Afghanistan in 1979.'],
    ['fr', "L'armée soviétique a envahi l'Afghanistan en 1979."],
    ['da', 'Sovjetiske tropper invaderede Afghanistan i 1979.'],
  ])('acts by its own name: %s', (language, text) =>
    expect(relations(language, text)).toContain('ATTACKED sun afg actual'),
  );
});

describe('both sides', () => {
  it('are the two of whom the text has spoken', () => {
    const text = 'Cambodia and Thailand fought for days. Both countries signed a peace agreement on Monday.';
    expect(relations('en', text)).toContain('AGREED_WITH khm tha actual');
  });
});

describe('what words do not tell', () => {
  it('is blame for the place where a deed was done', () => {
    expect(relations('en', 'The G7 condemned the Kashmir attack.')).toEqual([]);
  });

  it('is done by who is not named, where the sentence tells who did it', () => {
    const text =
      "Paris a protesté. Alger a fait arrêter l'écrivain Boualem Sansal, condamné depuis à cinq ans de prison.";
    expect(relations('fr', text).filter((relation) => relation.startsWith('DETAINED fra'))).toEqual([]);
  });

  it('is an attack on the country whose weapons somebody fires at another', () => {
    const told = relations('da', 'Ukraine har affyret amerikanske missiler mod mål i Rusland.');
    expect(told.filter((relation) => relation.startsWith('ATTACKED ukr'))).toEqual(['ATTACKED ukr rus actual']);
  });

  const told = (type: string, text: string): string[] =>
    relations('en', text).filter((relation) => relation.startsWith(type));
  it.each([
    ['prisoners', 'Azerbaijan freed 17 Armenian prisoners of war on Tuesday following US mediation.'],
    ['games', 'Poland and Lithuania held war games near Belarus.'],
  ])('is war, where %s are of that kind', (_, text) => {
    expect(told('ATTACKED', text)).toEqual([]);
  });

  it('is that somebody spoke with others than the press', () => {
    const text = 'Speaking to reporters before his flight to Ankara, Emmanuel Macron thanked the Turkish government.';
    expect(told('SPOKE_WITH', text)).toEqual([]);
  });

  it('is that a country did what its minister did', () => {
    const text = 'Den tyske kansler, Friedrich Merz, rejser fredag til Rabat.';
    const trips = relations('da', text).filter((relation) => relation.startsWith('VISITED'));
    expect(trips).toEqual(['VISITED friedrich-merz rabat actual']);
  });

  it('is an attack, where a veto is cast', () => {
    expect(relations('da', "Kina nedlagde veto mod udkastet i FN's Sikkerhedsråd.").join()).not.toContain('ATTACKED');
  });
});

describe('what two do alike', () => {
  it.each([
    ['en', 'Canada, like Norway and other donors, suspended aid to Mali.', 'SUSPENDED_AID_TO'],
    ['en', 'Like Norway, Canada suspended aid to Mali.', 'SUSPENDED_AID_TO'],
    ['en', 'Canada, as well as Norway, suspended aid to Mali.', 'SUSPENDED_AID_TO'],
    ['fr', "À l'instar de la Norvège, le Canada a suspendu son aide au Mali.", 'SUSPENDED_AID_TO'],
    ['fr', 'Le Canada, tout comme la Norvège, a suspendu son aide au Mali.', 'SUSPENDED_AID_TO'],
    ['fr', "Le Canada, comme la Norvège et d'autres bailleurs, a suspendu son aide au Mali.", 'SUSPENDED_AID_TO'],
    ['da', 'Canada har ligesom Norge indstillet støtten til Mali.', 'SUSPENDED_AID_TO'],
    ['da', 'Canada stoppede - i lighed med Norge og andre vestlige lande - støtten til Mali.', 'SUSPENDED_AID_TO'],
    ['da', 'Canada fordømte - på linje med Norge - Mali.', 'CRITICIZED'],
  ])('is told of both (%s): %s', (language, text, type) => {
    expect(relations(language, text).sort()).toEqual([`${type} can mli actual`, `${type} nor mli actual`]);
  });

  it('is no more than one does to both where the object is compared', () => {
    expect(relations('en', 'Canada condemned Russia, like Iran a country under sanctions.')).not.toContain(
      'CRITICIZED irn rus actual',
    );
  });
});
