import { readText } from '../support/read-text.js';

/** Type, source, target and status; people, organisations and countries by the end of their ids. */
function relations(text: string): string[] {
  const label = (id: string): string => id.replace(/^\w+:/u, '');
  return readText('da', text, '2024-06-15').claims.map(
    ({ type, source, target, status }) => `${type} ${label(source)} ${label(target)} ${status}`,
  );
}

describe('what Danish news tells', () => {
  it.each([
    ['rockets that are sent over a country', 'Togo har sendt raketter ind over Kenya.', 'ATTACKED tgo ken actual'],
    ['what two do to each other', 'Togo og Kenya beskyder hinanden ved grænsen.', 'ATTACKED ken tgo actual'],
    [
      'a landing that is to come',
      'Kenyas præsident, William Ruto, lander i Togo om lidt.',
      'VISITED william-ruto tgo actual',
    ],
    ["others' sanctions", "Togo har tilsluttet sig EU's sanktioner mod Kenya.", 'SANCTIONED tgo ken actual'],
    ['who shares the blame', 'Togo holder Kenya medansvarligt for krisen.', 'CRITICIZED tgo ken actual'],
    [
      'a speech to a body',
      "William Ruto taler i dag til FN's Sikkerhedsråd.",
      'SPOKE_WITH william-ruto un-security-council actual',
    ],
    [
      'whose people are not wanted',
      'Fem ansatte på Togos ambassade er blevet erklæret uønskede i Kenya.',
      'EXPELLED ken tgo actual',
    ],
    ['killed civilians', 'Togo fordømte de kenyanske soldaters drab på civile i Accra.', 'ATTACKED ken accra actual'],
    ['a dressing-down', 'Brasilien retter en opsang til Togo.', 'CRITICIZED bra tgo actual'],
    [
      'a ministry that an ambassador is called to',
      'Togos ambassadør er indkaldt til en samtale i det norske udenrigsministerium.',
      'DOWNGRADED_TIES_WITH nor tgo actual',
    ],
    ['a tariff by whose goods it is on', 'Brasilien øger tolden på japanske varer.', 'SANCTIONED bra jpn actual'],
    ['tariff rates', 'Brasilien hævede toldsatserne på japanske biler.', 'SANCTIONED bra jpn actual'],
    ['a trade war', 'Brasilien indledte i 2018 en handelskrig mod Japan.', 'SANCTIONED bra jpn actual'],
    [
      'sanctions against what belongs to a country',
      'Brasilien har indført sanktioner mod Togos olieindustri.',
      'SANCTIONED bra tgo actual',
    ],
    [
      'what somebody is prepared to do',
      'Togo er indstillet på at samarbejde med Kenya.',
      'COOPERATED_WITH tgo ken planned',
    ],
    ['ties that are cut', 'Kenya skar i går forbindelsen til Togo over.', 'SEVERED_TIES_WITH ken tgo actual'],
    ['a hand held over somebody', 'Ghana holder hånden over Togo.', 'SUPPORTED gha tgo actual'],
    [
      'what has been documented of whom',
      'Human Rights Watch har dokumenteret overgreb begået af Togos hær.',
      'CRITICIZED hrw tgo actual',
    ],
    ['who is named as behind a deed', 'Brasilien udpeger Togo som bagmanden.', 'CRITICIZED bra tgo actual'],
    [
      'a list that somebody is taken off',
      'Brasilien strøg Togo fra sanktionslisten.',
      'EASED_SANCTIONS_ON bra tgo actual',
    ],
    ['shots that are exchanged', 'Kenya udvekslede ild med Togo i nat.', 'ATTACKED ken tgo actual'],
    ['who owes whom', 'Brasilien skylder Kina to milliarder dollar.', 'AIDED chn bra actual'],
    ['days to leave in', 'Kenya gav Togos diplomater tre dage til at forlade landet.', 'EXPELLED ken tgo actual'],
    ['work that is stopped', 'Læger uden Grænser indstillede arbejdet i Sudan.', 'SUSPENDED_AID_TO msf sdn actual'],
    [
      'whom a party points to',
      'Enhedslisten peger på Mette Frederiksen.',
      'SUPPORTED enhedslisten mette-frederiksen actual',
    ],
    ['a letter', 'Emmanuel Macron skrev til Vladimir Putin.', 'SPOKE_WITH emmanuel-macron vladimir-putin actual'],
    ['power that is cut', 'Nigeria har slukket for strømmen til Niger.', 'RESTRICTED nga ner actual'],
    ['losses', 'Hæren i Togo påførte Kenya store tab.', 'ATTACKED tgo ken actual'],
    ['a no that is held fast', 'Rusland fastholder sit nej til Ukraine.', 'REJECTED rus ukr actual'],
    [
      'what a deed is called',
      'Dmitrij Peskov kaldte Togos beslutning skammelig.',
      'CRITICIZED dmitry-peskov tgo actual',
    ],
    [
      'an infinitive that ends like a participle',
      'Til gengæld vil Etiopien anerkende Togo som selvstændig stat.',
      'SUPPORTED eth tgo planned',
    ],
    [
      'what neither of two does',
      'Hverken Ghana eller Kenya anerkender Faure Gnassingbé som præsident.',
      'SUPPORTED gha faure-gnassingbe negated',
    ],
    [
      'how strongly somebody condemns',
      'Ghana fordømmer på det skarpeste Togos grove og langvarige angreb på Benin.',
      'ATTACKED tgo ben actual',
    ],
    [
      'whom the government in a country accuses',
      'Tirsdag beskyldte regeringen i Togo Ghana for at støtte oprørerne.',
      'CRITICIZED tgo gha actual',
    ],
    [
      'whom a ministry gives days to leave',
      'I dag gav Togos udenrigsministerium Ghanas ambassadør 72 timer til at forlade landet.',
      'EXPELLED tgo gha actual',
    ],
    [
      'whose prisons people leave',
      'Snesevis af kenyanere blev løsladt fra togolesiske fængsler.',
      'RELEASED tgo ken actual',
    ],
    [
      'what a mandate is for',
      'Jens Villum har fået mandat til at indføre sanktioner mod Togo.',
      'SANCTIONED jens-villum tgo planned',
    ],
    [
      'who attacks somebody with words',
      'William Ruto angriber Faure Gnassingbé for hans politik.',
      'CRITICIZED william-ruto faure-gnassingbe actual',
    ],
    [
      'a person and a country that meet behind a verb',
      'I går opfordrede præsident William Ruto Togo til at forhandle.',
      'URGED william-ruto tgo actual',
    ],
    ['whose sanctions hurt', 'Togos økonomi er hårdt ramt af Brasiliens sanktioner.', 'SANCTIONED bra tgo actual'],
    [
      'what a bill is for',
      'William Ruto underskriver et lovforslag om at indføre sanktioner mod Togo.',
      'SANCTIONED william-ruto tgo planned',
    ],
    [
      'words that share an end',
      'Kenya skærer i handels- og udviklingssamarbejdet med Togo.',
      'SUSPENDED_AID_TO ken tgo actual',
    ],
    ['where somebody has been', 'Antony Blinken har været i Togo.', 'VISITED antony-blinken tgo actual'],
    ['what is sent against somebody', 'Kenya har sendt kampfly mod Togo.', 'ATTACKED ken tgo actual'],
    ['what somebody is exempted from', 'Kenya undtog Togo fra embargoen.', 'EASED_SANCTIONS_ON ken tgo actual'],
    ['whose a name is', 'Enhedslistens Jens Villum kritiserer EU.', 'CRITICIZED jens-villum eu actual'],
    [
      'a name behind the genitive of an acronym',
      "CDU's Jens Villum kritiserer EU.",
      'MEMBER_OF jens-villum cdu actual',
    ],
    [
      'a party behind words for what it is',
      'Jens Villum fra det konservative CDU kritiserer EU.',
      'MEMBER_OF jens-villum cdu actual',
    ],
    ['relief goods', 'Kenya afsendte 40 ton ris til Togo.', 'AIDED ken tgo actual'],
    [
      'a strong verb that no treebank shows',
      'Folketinget nedstemte tirsdag et forslag fra Enhedslisten.',
      'REJECTED folketing enhedslisten actual',
    ],
  ])('%s', (_, text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

describe('two names that meet behind a verb', () => {
  it.each([
    ['I går mødte Lars Løkke Rasmussen Marco Rubio i Washington.', 'MET_WITH lars-lokke-rasmussen marco-rubio actual'],
    ['Torsdag besøgte Mette Frederiksen Kyiv.', 'VISITED mette-frederiksen ukr actual'],
    ['I går angreb Rusland Kyiv med droner.', 'ATTACKED rus ukr actual'],
  ])('%s', (text, expected) => expect(relations(text)).toContain(expected));
});

describe('whose army Danish news means', () => {
  it('is that of the country whose capital it sits in', () => {
    const text = 'Benin frygter krig. Benin er bekymret. Militæret i Niamey angreb Tchad.';
    expect(relations(text)).toContain('ATTACKED ner tcd actual');
  });

  it('is that of the country the text is about, where none is named', () => {
    const text = 'Kup i Sudan\n\nSudans præsident er afsat. Sudan har indført udgangsforbud. Hæren angreb i nat Tchad.';
    expect(relations(text)).toContain('ATTACKED sdn tcd actual');
  });
});

describe('what Danish news tells as over', () => {
  it('is what a verb says has been broken off', () => {
    expect(relations('Togo afbrød forhandlingerne med Kenya.')).toContain('NEGOTIATED_WITH tgo ken ended');
  });
});

describe('what Danish news does not tell', () => {
  const told = (type: string, text: string): string[] =>
    relations(text).filter((relation) => relation.startsWith(type));

  it('is that those who fight for the same thing fight each other', () => {
    expect(told('ATTACKED', 'Togo og Kenya kæmper for en ny klimaaftale.')).toEqual([]);
  });

  it('is an attack on whose words somebody answers', () => {
    expect(told('ATTACKED', 'Togo svarede igen på kritikken fra Kenya.')).toEqual([]);
  });

  it('is that a minister meets the country that he serves', () => {
    const text = 'Møde med Kinas udenrigsminister\n\nMartin Lidegaard mødte Wang Yi i Oslo.';
    expect(told('MET_WITH', text)).toEqual(['MET_WITH martin-lidegaard wang-yi actual']);
  });

  it('is that "den" means a country, which is "det"', () => {
    expect(told('SUPPORTED', 'Togo trak sig fra klimaaftalen. Kenya støtter den.')).toEqual([]);
  });

  it('is that whom somebody criticises for something is who criticises', () => {
    expect(told('CRITICIZED', 'Partiet Venstre holdt møde. Det kritiserede Kenya for angrebet på Togo.')).not.toContain(
      'CRITICIZED ken venstre actual',
    );
  });

  it('is that the text speaks of the country that a medium is from', () => {
    const text =
      'Oppositionen i Togo varsler protester. Det siger Jens Villum til den tyske mediegruppe RND. Oppositionen i landet beskylder Faure Gnassingbé for svindel.';
    expect(relations(text).join()).not.toMatch(/germany|deu/u);
  });

  it('is that who condemns an attack attacks', () => {
    const text = 'Ghana fordømmer på det skarpeste Togos grove og langvarige angreb på Benin.';
    expect(relations(text)).not.toContain('ATTACKED gha ben actual');
  });

  it('is that who answers a decision to leave leaves', () => {
    const text = 'Efter Togos beslutning om at trække sig ud af aftalen med Benin, har Ghana indkaldt reserver.';
    expect(relations(text).join()).not.toMatch(/WITHDREW_FROM gha|SEVERED_TIES_WITH gha/u);
  });

  it('is that a country listed before members is one of them', () => {
    const text = 'Aftalen blev underskrevet af Togo, de fem faste medlemmer af FN’s Sikkerhedsråd og Kenya.';
    expect(relations(text).join()).not.toMatch(/(?:MEMBER_OF|JOINED) tgo/u);
  });
});

describe('what somebody is asked to do', () => {
  it.each([
    ['Kenya opfordrer Togo til at samarbejde med Ghana.', 'COOPERATED_WITH tgo gha urged'],
    ['Kenya opfordrer Togo til at trække sine tropper ud af Ghana.', 'WITHDREW_FROM tgo gha urged'],
    ['Kenya fik Togo til at støtte Ghana.', 'SUPPORTED tgo gha actual'],
  ])('is told beside the asking, of whom is asked: %s', (text, expected) => {
    const told = relations(text);
    expect(told.some((relation) => relation.startsWith('URGED ken tgo'))).toBe(true);
    expect(told).toContain(expected);
    expect(told.some((relation) => relation.includes('ken gha'))).toBe(false);
  });
});

describe('what Danish news says in other words', () => {
  it.each([
    ['a deed that somebody condemns', 'Kenya fordømmer Togos angreb på Ghana.', 'ATTACKED tgo gha actual'],
    ['soldiers who are to be out', 'Kenyanske soldater skal være ude af Togo.', 'WITHDREW_FROM ken tgo planned'],
    ['police as forces', 'Kenyanske politifolk er landet i Haiti.', 'STATIONED_FORCES_IN ken hti actual'],
    ['what is led together', 'Kenya leder sammen med Togo en koalition.', 'COOPERATED_WITH ken tgo actual'],
    ['land that is declared its own', 'Kenya erklærede byen Lomé for kenyansk område.', 'OCCUPIED ken lome actual'],
    ['a treaty by its Danish name', 'USA har forladt INF-aftalen.', 'WITHDREW_FROM usa inf-treaty actual'],
    ['a movement by its Danish spelling', 'Huthierne angreb Ghana.', 'ATTACKED houthis gha actual'],
    ['whom somebody depends on', 'Togo er afhængig af Kenya.', 'AIDED ken tgo actual'],
  ])('%s', (_, text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

describe('whom Danish words mean that are no names', () => {
  it.each([
    [
      '"sine" is the subject\'s, however far above it stands',
      'Togo udviste Malis ambassadør. Kenya, der har omkring 300 soldater i Somalia, vil trække sine styrker ud af landet.',
      'WITHDREW_FROM ken som planned',
    ],
    [
      '"den" is the army that is spoken of',
      'Den kenyanske hær siger, at den har angrebet M23.',
      'ATTACKED ken m23 actual',
    ],
    [
      '"dem" is all whose envoys were named',
      'Frankrig mødtes med udsendinge fra både Hamas og Israel og opfordrede dem til at indgå en aftale.',
      'URGED fra isr actual',
    ],
    [
      '"landet" is not the subject that its verb shares with another',
      'Kenya har hjemkaldt sin ambassadør fra Togo og indstillet al handel med landet.',
      'RESTRICTED ken tgo actual',
    ],
    [
      '"regeringen" of a capital that something is sold to',
      'Belgien stoppede salget af droner til Bamako.',
      'RESTRICTED bel mli actual',
    ],
    [
      'the government that an ambassador is sent to',
      'Chile har hjemkaldt sin ambassadør i Lima.',
      'DOWNGRADED_TIES_WITH chl per actual',
    ],
    ['a capital that ties are with', 'Kenya har afbrudt forbindelserne til Lomé.', 'SEVERED_TIES_WITH ken tgo actual'],
    [
      '"González" is who has it between his names',
      'Edmundo González Urrutia rejste til Spanien. Kenya støtter González.',
      'SUPPORTED ken edmundo-gonzalez-urrutia actual',
    ],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));

  it('leaves the article of a noun that is counted alone', () => {
    const text = 'USA og Togo mødtes. De mere end 40 diplomater, der støtter Kenya, er rejst.';
    expect(relations(text).filter((relation) => relation.startsWith('SUPPORTED'))).toEqual([]);
  });

  it('takes no agency for whom the text speaks of', () => {
    const text = 'BAMAKO (AFP). Alliancen Nato mødtes. Det skriver AFP. Den fordømmer Kenya.';
    expect(relations(text)).toContain('CRITICIZED nato ken actual');
  });
});

describe('who does what in Danish sentences', () => {
  it.each([
    [
      'a subject behind its verb in a clause that is joined',
      'Macron ringede mandag til Putin, og i går mødtes Olaf Scholz med sin polske kollega, Donald Tusk.',
      'MET_WITH olaf-scholz donald-tusk actual',
    ],
    [
      'two people who meet behind a verb',
      'Antony Blinken mødte Nikol Pasjinjan i Rom. Senere lovede Antony Blinken Pasjinjan hjælp.',
      'PLEDGED_TO antony-blinken nikol-pashinyan actual',
    ],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));

  it('is either of those between whom ties are broken', () => {
    const [told] = relations('De diplomatiske forbindelser mellem Kenya og Togo er afbrudt.');
    expect(told).toMatch(/^SEVERED_TIES_WITH (?:ken tgo|tgo ken) actual$/u);
  });

  it('is who summons somebody, and not who is summoned, of what it is for', () => {
    const told = relations(
      'Kenya har indkaldt den etiopiske ambassadør, Girma Tesfaye, for at protestere mod Etiopien.',
    );
    expect(told.filter((relation) => /^(?:PROTESTED|CRITICIZED)\S* (?!ken)/u.test(relation))).toEqual([]);
  });
});

describe('people that Danish news lists with their offices', () => {
  it.each([
    [
      'behind "heriblandt"',
      'Seks ledere, heriblandt Frankrigs præsident Emmanuel Macron og Polens premierminister Donald Tusk, fordømte Kenya.',
      'CRITICIZED donald-tusk ken actual',
    ],
    [
      'behind a minister with a comma before the name',
      'William Ruto mødtes med den franske udenrigsminister, Jean-Noël Barrot, og præsident Emmanuel Macron i Paris.',
      'MET_WITH william-ruto emmanuel-macron actual',
    ],
    [
      'before a minister of another country',
      'Emmanuel Macron (R) og Norges statsminister, Jonas Gahr Støre, mødtes med William Ruto i Oslo.',
      'MET_WITH emmanuel-macron william-ruto actual',
    ],
    [
      'by the countries that they serve',
      'William Ruto mødes med Togos og Norges udenrigsministre.',
      'MET_WITH william-ruto nor actual',
    ],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));

  it('means by an office who was spoken of last', () => {
    const text =
      'Statsminister Mette Frederiksen rejste til Nuuk. Her talte landsstyreformand Jens-Frederik Nielsen. Landsstyreformanden fordømte Kenya.';
    expect(relations(text)).toContain('CRITICIZED jens-frederik-nielsen ken actual');
  });
});

describe('whose Danish words tell something', () => {
  it('an envoy is of who sends, not of where somebody is sent', () => {
    const told = relations('Trumps særlige udsending til Yemen, Jane Holm, rejste til Togo.');
    expect(told).toContain('HOLDS_OFFICE_IN jane-holm usa actual');
    expect(told.some((relation) => relation.includes('jane-holm yem'))).toBe(false);
  });

  it('a government that somebody recognises is not of who recognises it', () => {
    expect(relations('Den FN-anerkendte regering fordømte Kenya.').join()).not.toContain('CRITICIZED un ken');
  });

  it('an expert works where the text says', () => {
    expect(
      relations('Det siger Anna Friis, der er Sahel-ekspert ved tænketanken International Crisis Group.').join(),
    ).toContain('HOLDS_OFFICE_IN anna-friis');
  });

  it('"sin side" is of no country', () => {
    expect(relations('Norge hilste på Togo. Erdogan og Putin støtter hver sin side.').join()).not.toContain(
      'SUPPORTED',
    );
  });

  it('a ministry with a capital within a sentence is that of the country which writes its own so', () => {
    const called = 'Togos ambassadør blev mandag kaldt til samtale i';
    expect(relations(`${called} Udenrigsministeriet.`)).toContain('DOWNGRADED_TIES_WITH dnk tgo actual');
    expect(relations(`${called} udenrigsministeriet.`).join()).not.toContain('dnk');
    expect(relations('Udenrigsministeriet i Nairobi fordømmer Togo.')).toContain('CRITICIZED ken tgo actual');
    expect(relations('Kenya gik imod Togo. Udenrigsministeriet fordømmer Togo.').join()).not.toContain('dnk');
  });

  it('whose release is demanded is not asked for it', () => {
    expect(relations('Emmanuel Macron opfordrer til en øjeblikkelig frigivelse af Aleksej Navalnyj.')).not.toContain(
      'URGED emmanuel-macron alexei-navalny actual',
    );
  });

  it.each([
    ['Togo har sigtet mod at øge salget til Kenya.', 'CRITICIZED'],
    ['Togo udviste stor tålmodighed over for Kenya.', 'EXPELLED'],
    ['Fem ansatte på Togos ambassade er blevet erklæret uønskede i Kenya.', 'EXPELLED tgo ken'],
  ])('"%s" tells nothing of %s', (text, type) => expect(relations(text).join()).not.toContain(type));

  it('"de to lande" are those of the people who were named', () => {
    const text = 'Kenyas præsident, William Ruto, mødte Faure Gnassingbé i Lomé. De to lande har indgået en aftale.';
    expect(relations(text)).toContain('AGREED_WITH ken tgo actual');
  });

  it('accusers who are no actors leave no room for others', () => {
    expect(relations('Kenya bliver af flere diplomater beskyldt for spionage i Togo.').join()).not.toContain(
      'CRITICIZED',
    );
    expect(relations('Kenya beskyldte Vesten for at svække Togo.').join()).not.toContain('CRITICIZED ken tgo');
  });
});

describe('how far it has come with what Danish news tells', () => {
  it.each([
    ['a meeting of a day to come', 'Macron besøger fredag Togo.', 'VISITED emmanuel-macron tgo planned'],
    [
      'what somebody protests against',
      'Togo protesterede mod, at Kenya sælger våben til Ghana.',
      'TRADED_WITH ken gha actual',
    ],
    [
      'what somebody wants another to do',
      'Togo vil have Kenya til at trække sine tropper ud af Ghana.',
      'WITHDREW_FROM ken gha urged',
    ],
    [
      'what somebody wishes that another does',
      'Togo ønsker, at Kenya trækker sine tropper ud af Ghana.',
      'WITHDREW_FROM ken gha urged',
    ],
    [
      'talks that somebody threatens to break off',
      'Togo truer med at afbryde forhandlingerne med Kenya.',
      'NEGOTIATED_WITH tgo ken actual',
    ],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));

  it('has who wants it as who asks', () => {
    expect(relations('Togo vil have Kenya til at trække sine tropper ud af Ghana.')).toContain('URGED tgo ken actual');
  });
});
