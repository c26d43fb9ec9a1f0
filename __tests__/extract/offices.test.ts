import { readText } from '../support/read-text.js';

/** Who holds an office where, "name place status" with the end of the place's id, in alphabetical order. */
function offices(language: string, text: string): string[] {
  const { actors, claims } = readText(language, text);
  const place = (id: string): string => id.replace(/^\w+:/u, '');
  return claims
    .filter(({ type }) => type === 'HOLDS_OFFICE_IN')
    .map(({ source, target, status }) => `${actors.find(({ id }) => id === source)!.name} ${place(target)} ${status}`)
    .sort();
}

describe('who holds an office where', () => {
  it.each([
    [
      'en',
      'an office that is to be held',
      "President-elect Anna Kern of Chile spoke. Incoming Norwegian Foreign Minister Jon Berg listened. Ghana's prime minister-designate, Ama Owusu, left.",
      ['Ama Owusu gha planned', 'Anna Kern chl planned', 'Jon Berg nor planned'],
    ],
    ['fr', 'the same', 'Le futur ministre norvégien Jon Berg a parlé.', ['Jon Berg nor planned']],
    [
      'da',
      'the same, though it was held before',
      "USA's kommende præsident, Donald Trump, talte.",
      ['Donald Trump usa planned'],
    ],
    [
      'en',
      'two with their offices, of whom neither has the other one',
      'After talks between German Chancellor Anna Kern and Norwegian President Jon Berg nothing was said.',
      ['Anna Kern deu actual', 'Jon Berg nor actual'],
    ],
    [
      'fr',
      'the one whose office it is, and not the one who is served',
      "Hier, l'attachée de presse de Macron, Awa Morel, est venue.",
      ['Awa Morel fra actual'],
    ],
    [
      'fr',
      'a government, by the name behind it, and times in office that are over',
      "La dictature d'Augusto Morel au Chili. Le gouvernement Scholz a aidé Kiev. Sous la présidence de Nicolas Sarkozy, il a vendu des armes.",
      ['Augusto Morel chl actual', 'Nicolas Sarkozy fra ended', 'Olaf Scholz deu actual'],
    ],
    ['fr', 'nobody by a warrant', "Le mandat d'arrêt contre Awa Morel a surpris le Chili.", []],
    [
      'en',
      'somebody of whom only the office is told, in the country of whose people the text speaks most',
      'Irish minister Ana Lopes met Irish envoy Leo Ruiz in Fiji and Togo. Fiji and Togo agreed. Ambassador Jon Tora spoke.',
      ['Ana Lopes irl actual', 'Jon Tora irl actual', 'Leo Ruiz irl actual'],
    ],
    [
      'en',
      'who is named to one, elected, sworn in or becomes it, in the country of whoever names them or that the text is about',
      "Chile's junta met Fiji. The junta named Ana Lopes prime minister. Jon Berg was elected president on Sunday. Leo Ruiz was sworn in as defence minister. Iris Varga became foreign minister. Jone Tora will be appointed ambassador.",
      [
        'Ana Lopes chl actual',
        'Iris Varga chl actual',
        'Jon Berg chl actual',
        'Jone Tora chl planned',
        'Leo Ruiz chl actual',
      ],
    ],
    [
      'fr',
      'who is named to one, elected, or proclaims himself it',
      "Le Chili a rencontré les Fidji. Le Chili a nommé Awa Morel Première ministre. Luc Sarr a été élu président. Le général Jean Dumas s'est autoproclamé président de l'Union africaine.",
      ['Awa Morel chl actual', 'Jean Dumas african-union actual', 'Luc Sarr chl actual'],
    ],
    [
      'da',
      'who is named to one, elected or becomes it',
      'Chiles regering mødte Fiji. Regeringen udnævnte Ana Lopes til udenrigsminister. Jon Berg blev valgt til præsident. Leo Ruiz blev statsminister.',
      ['Ana Lopes chl actual', 'Jon Berg chl actual', 'Leo Ruiz chl actual'],
    ],
    [
      'en',
      'the minister who tells of a deed, and not among those whom it is done to',
      'Chile expelled four Fijian diplomats on Friday, Foreign Minister Annalena Baerbock said.',
      ['Annalena Baerbock deu actual'],
    ],
    [
      'da',
      'the minister who tells of a deed, and not among those whom it is done to',
      'Danmark udviser to kinesiske diplomater fredag, udenrigsminister Lars Løkke Rasmussen siger det.',
      ['Lars Løkke Rasmussen dnk actual'],
    ],
    [
      'en',
      'the spokesman of a seat of government, and its envoy',
      'Kremlin spokesman Jon Berg criticised Fiji. Kremlin envoy Leo Ruiz met Ana Lopes.',
      ['Jon Berg rus actual', 'Leo Ruiz rus actual'],
    ],
    [
      'en',
      'nobody in the country that they are sent to',
      'Beijing is angry. The ambassador in Beijing, Ana Lopes, met Leo Ruiz.',
      [],
    ],
    [
      'fr',
      'who is sent, of the country that the text is about and not of that behind the office',
      "Le Chili parle. L'ambassadeur en France, Luc Sarr, a été rappelé.",
      ['Luc Sarr chl actual'],
    ],
    [
      'en',
      'nobody who only does something to who has it',
      'Chile met Fiji. Ana Lopes confirmed the prime minister. Jon Berg named the defence minister.',
      [],
    ],
    [
      'en',
      'nobody whom the verb does not give it',
      'Chile met Fiji. Ana Lopes named her cat, and the prime minister of Fiji laughed.',
      [],
    ],
    [
      'en',
      'offices that few hold',
      "Colombia's ombudswoman, Iris Varga, met Fiji's police commissioner, Jone Tora.",
      ['Iris Varga col actual', 'Jone Tora fji actual'],
    ],
    [
      'en',
      'names with nothing but their country or institute',
      "Brazil's Ana Lopes met Jon Berg of Norway and Leo Ruiz of the Danish Institute for Peace.",
      ['Ana Lopes bra actual', 'Jon Berg nor actual', 'Leo Ruiz danish-institute-for-peace actual'],
    ],
    [
      'fr',
      'names with nothing but their country, and a noun with an adjective',
      'La Hongrie de Viktor Dumas a reçu Awa Sarr du Sénégal et le journaliste français Luc Morel.',
      ['Awa Sarr sen actual', 'Viktor Dumas hun actual'],
    ],
    [
      'fr',
      'whom a party is said to be of, with a title, or behind its acronym',
      'Ana Lopes est venue. Le PSL de Mme Lopes a gagné. Le Parti travailliste (PT) de Jan Nowacki a perdu.',
      ['Ana Lopes psl actual', 'Jan Nowacki labour-uk actual'],
    ],
    [
      'fr',
      'where those work whom news quotes',
      "Luc Morel, analyste à l'Institut de la paix, a vu Ana Lopes, ancienne journaliste à Radio France.",
      ['Ana Lopes radio-france ended', 'Luc Morel institut-de-la-paix actual'],
    ],
    [
      'da',
      'names with nothing but their country or party',
      'Norges Kari Lund talte med iranske Reza Amini og Ole Friis fra Socialdemokratiet.',
      ['Kari Lund nor actual', 'Reza Amini irn actual'],
    ],
    [
      'en',
      'offices of towns and regions',
      'The mayor of Barcelona, Ana Lopes, met the governor of Norte de Santander, Leo Ruiz.',
      ['Ana Lopes barcelona actual', 'Leo Ruiz norte-de-santander actual'],
    ],
    [
      'en',
      'offices of towns that are capitals too, and of places that stand right before',
      'London Mayor Ana Lopes met Kerala Governor Leo Ruiz. The mayor of Paris, Jean Roth, was ill.',
      ['Ana Lopes london actual', 'Jean Roth paris actual', 'Leo Ruiz kerala actual'],
    ],
    [
      'da',
      'mayors of capitals',
      'Københavns overborgmester, Kari Lund, rejste til Rom.',
      ['Kari Lund copenhagen actual'],
    ],
    [
      'fr',
      'mayors of capitals',
      'La maire de Paris, Anna Roth, a salué le maire de Milan, Leo Ruiz.',
      ['Anna Roth paris actual', 'Leo Ruiz milan actual'],
    ],
    [
      'en',
      'two offices of one person',
      'Paul Roth, the Chadian ambassador to Togo and the former governor of Kerala, was ill.',
      ['Paul Roth kerala ended', 'Paul Roth tcd actual'],
    ],
    [
      'en',
      'an organisation, an office and a name in capitals',
      'Amnesty International Secretary General Agnes Roth met Huawei CFO Ana Lopes.',
      ['Agnes Roth amnesty actual', 'Ana Lopes huawei actual'],
    ],
    [
      'en',
      'offices of the state that is spoken of',
      'Police in Lesotho searched the house. The army commander, Tlali Pheko, and Judge Maria Mokete were not told.',
      ['Maria Mokete lso actual', 'Tlali Pheko lso actual'],
    ],
    [
      'fr',
      'kings who are known with the word before their name',
      'Le roi Mohammed VI a reçu le pape François.',
      ['King Mohammed VI mar actual', 'Pope Francis vat actual'],
    ],
    [
      'fr',
      'an adjective between office and name, in a list',
      "Le Premier ministre espagnol Pedro Sánchez recevra le roi Abdallah, le chef de l'Etat égyptien Abdel Fattah al-Sissi et le président du Conseil européen Charles Michel.",
      ['Abdel Fattah al-Sisi egy actual', 'Charles Michel european-council actual', 'Pedro Sánchez esp actual'],
    ],
    [
      'fr',
      'an institution between office and name, and a title',
      "Devant l'émir du Qatar le cheikh Tamim ben Hamad Al Thani, le dirigeant du Hamas Ismaïl Haniyeh a remercié l'Iran.",
      ['Ismail Haniyeh hamas actual', 'Tamim bin Hamad Al Thani qat actual'],
    ],
    [
      'fr',
      'a title behind the comma',
      'Le chef de la junte malienne, le général Assimi Goïta, a pris la parole à Sikasso.',
      ['Assimi Goïta junta-mali actual'],
    ],
    [
      'en',
      'where experts work, whatever they study',
      'Ann Moreau, an Iran analyst at the Institute for Gulf Studies, spoke in Rome. Paul Roth, Chad project director at the Sahel Research Group, agreed.',
      ['Ann Moreau institute-for-gulf-studies actual', 'Paul Roth sahel-research-group actual'],
    ],
    [
      'en',
      'whoever came before or after, wherever the other serves',
      'Joe Biden and his predecessor, Donald Trump, did not speak.',
      ['Donald Trump usa ended'],
    ],
    [
      'en',
      'who was president then',
      'The then foreign minister of Togo, Paul Roth, travelled to Rome.',
      ['Paul Roth tgo ended'],
    ],
    [
      'en',
      'initials in the middle of a known name',
      'Secretary of State Antony J. Blinken travelled to Rome. Chad was silent.',
      ['Antony Blinken usa actual'],
    ],
    [
      'en',
      'a minister behind organisations that were named last',
      'Chad was calm on Monday. Rebels of the National Front (FN) left. Prime Minister Paul Roth spoke on television.',
      ['Paul Roth tcd actual'],
    ],
    [
      'en',
      'a holder of whom something is expected or demanded',
      'The ambassador of Chad, Paul Roth, is expected in Rome next week.',
      ['Paul Roth tcd actual'],
    ],
    [
      'fr',
      'another person behind a conjunction',
      'Tous ont écouté Magdalena Andersson, et le président finlandais, Sauli Niinistö, est venu seul.',
      ['Sauli Niinistö fin actual'],
    ],
    [
      'fr',
      'an office held once',
      "L'ancien président bolivien Evo Morales a été entendu par un juge.",
      ['Evo Morales bol ended'],
    ],
    [
      'fr',
      'the government of somebody',
      'Le gouvernement de Benyamin Nétanyahou a convoqué un diplomate.',
      ['Benjamin Netanyahu isr actual'],
    ],
    [
      'fr',
      'an office without the name of who is named elsewhere',
      'Emmanuel Macron est attendu à Rabat. Le président français y restera deux jours.',
      ['Emmanuel Macron fra actual'],
    ],
    [
      'da',
      'each its own, in a coordination',
      'Kenyas udenrigsminister, Amos Wekesa, og Ghanas forsvarsminister, Kofi Asante, mødtes i går.',
      ['Amos Wekesa ken actual', 'Kofi Asante gha actual'],
    ],
    [
      'da',
      'a plural with all names behind it',
      'Ghanas tidligere ministre Amos Mensah og Kofi Asante rejste til Togo.',
      ['Amos Mensah gha ended', 'Kofi Asante gha ended'],
    ],
    [
      'da',
      'a spokesman of the country spoken of',
      'Togo afviser kritikken. Talsmand Kossi Adjo siger, at sagen er lukket.',
      ['Kossi Adjo tgo actual'],
    ],
    [
      'da',
      'a deputy of the foreign minister',
      'Kenyas udenrigssekretær, Amos Wekesa, rejste til Togo.',
      ['Amos Wekesa ken actual'],
    ],
    ['da', 'a minister of tourism', 'Togos turismeminister, Kossi Adjo, er vred.', ['Kossi Adjo tgo actual']],
    [
      'da',
      'a party that is not known',
      'Danmark holder fast. Nye Fjordfolks ordfører, Karen Lindskov, er uenig.',
      ['Karen Lindskov nye-fjordfolks actual'],
    ],
    [
      'fr',
      'the government of the country that the text is about',
      "Le Tchad ferme sa frontière avec le Soudan. Le Tchad a prévenu l'ONU. Le porte-parole du gouvernement, Abderaman Koulamallah, l'a annoncé lundi.",
      ['Abderaman Koulamallah tcd actual'],
    ],
    [
      'fr',
      'a subject that is not who was named before it',
      "Après un entretien avec Luis Arce, le chef de l'État péruvien a remercié le Chili.",
      [],
    ],
    [
      'en',
      'who is known to serve another country than the one that a pronoun may mean, there',
      'Chad met Mali on Monday. The crisis there grew; its foreign secretary, David Lammy, asked for calm.',
      ['David Lammy gbr actual'],
    ],
    [
      'en',
      'whose wife or spokesman somebody is, not as that one',
      "Togo met Mali. Ana Kern, the president's wife, stayed in Togo. Leo Ruiz, the prime minister's spokesman, went.",
      ['Leo Ruiz tgo actual'],
    ],
    [
      'en',
      'an office without a country, in that of the place that opens the sentence',
      "Togo condemned Togo's rebels. Togo was calm. In Santiago, Senator Ana Kern spoke. In Fiji, a judge, Leo Ruiz, agreed.",
      ['Ana Kern chl actual', 'Leo Ruiz fji actual'],
    ],
    [
      'en',
      'who leads what is named after a group, or a region',
      'Ana Kern, who leads the Lomé Traders Group, wept. Leo Ruiz, who governs Alberta, spoke.',
      ['Ana Kern lome-traders-group actual', 'Leo Ruiz alberta actual'],
    ],
    [
      'en',
      'what a clause behind their country says of somebody',
      'Ana Kern of Togo, who chairs the African Union, spoke.',
      ['Ana Kern african-union actual', 'Ana Kern tgo actual'],
    ],
    [
      'en',
      'who advises a country on its security, opposes its government or is deputy to who serves it, and no commissioner of whom it is not said',
      "Fiji closed its border. National security adviser Ana Kern said no. Leo Ruiz, the opposition leader, agreed. Jon Berg, Macron's deputy, left. The trade commissioner, Iris Varga, spoke.",
      ['Ana Kern fji actual', 'Jon Berg fra actual', 'Leo Ruiz fji actual'],
    ],
    [
      'en',
      'a minister of labour, in no party of that name, and who held an office and is dead',
      'Turkey closed its border. Labour Minister Ana Kern said no. The late dictator of Togo, Leo Ruiz, would have.',
      ['Ana Kern tur actual', 'Leo Ruiz tgo ended'],
    ],
    [
      'fr',
      'the president of an organisation that has not been understood',
      'La France se tait. Le président du mouvement des pêcheurs, Paul Mérou, a parlé. Luc Martin, président de la banque publique russe VTB, a parlé.',
      [],
    ],
    [
      'fr',
      'a minister whose department has a capital and would pass for a name',
      "La Norvège a élu son parlement. La ministre de l'Intérieur, Ana Lopes, et le ministre de la Défense, Luc Martin, ont parlé.",
      ['Ana Lopes nor actual', 'Luc Martin nor actual'],
    ],
    [
      'fr',
      'who speaks for the government, where an organisation was named last',
      "Le Togo se tait. Des soldats de l'ONU sont arrivés. Le porte-parole du gouvernement, Luc Martin, a parlé.",
      ['Luc Martin tgo actual'],
    ],
    [
      'fr',
      'the president of the assembly of the country that is spoken of',
      "La France se tait. Le président de l'Assemblée, Paul Mérou, a parlé.",
      ['Paul Mérou fra actual'],
    ],
    [
      'fr',
      'a presidency that somebody exercises',
      'Patrice Talon exerce la présidence tournante de la Cédéao.',
      ['Patrice Talon ecowas actual'],
    ],
  ])('%s: %s', (language, _kind, text, expected) => {
    expect(offices(language, text)).toEqual(expected);
  });
});

describe('offices of several', () => {
  const told = (language: string, text: string): string[] =>
    readText(language, text)
      .claims.filter(({ type }) => type === 'HOLDS_OFFICE_IN')
      .map(({ source, target }) => [source, target].map((part) => part.replace(/^\w+:/u, '')).join(' '));

  it.each([
    ['en', 'The presidents of Ghana and Angola, John Dramani Mahama and João Lourenço, met on Thursday.'],
    ['fr', 'Les présidents du Ghana et de l’Angola, John Dramani Mahama et João Lourenço, se sont rencontrés.'],
    ['da', 'Ghanas og Angolas præsidenter, John Dramani Mahama og João Lourenço, mødtes torsdag.'],
    ['da', 'Præsidenterne for Ghana og Angola, John Dramani Mahama og João Lourenço, mødtes torsdag.'],
  ])('are told one by one, in %s: %s', (language, text) =>
    expect(told(language, text).sort()).toEqual(['joao-lourenco ago', 'john-dramani-mahama gha']),
  );

  it.each([
    ['en', 'Paul Biya came to power in Cameroon in 1982.'],
    ['fr', 'Paul Biya est arrivé au pouvoir au Cameroun en 1982.'],
    ['da', 'Paul Biya kom til magten i Cameroun i 1982.'],
  ])('begin with coming to power, in %s', (language, text) => expect(told(language, text)).toEqual(['paul-biya cmr']));
});
