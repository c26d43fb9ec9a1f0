import { readText } from '../support/read-text.js';

/** The people, places and organisations that a text names, in alphabetical order; countries are left out. */
function named(language: string, text: string): string[] {
  return readText(language, text)
    .actors.filter(({ type }) => type !== 'Country')
    .map(({ name }) => name)
    .sort();
}

describe('who is named', () => {
  it.each([
    ['da', 'a son of the same name', 'Donald Trump Jr. besøgte tirsdag Nuuk.', ['Donald Trump Jr.']],
    [
      'en',
      'a Korean name whose given name has a hyphen, later by its family name, which stands first',
      'South Korean envoy Choi Min-ho met Japanese diplomat Kenji Arai on Monday. Choi told him that talks would go on.',
      ['Choi Min-ho', 'Kenji Arai'],
    ],
    [
      'fr',
      'the same in French, where "-il" is a pronoun behind verbs',
      'Le diplomate sud-coréen Park Jun-il a rencontré lundi Kenji Arai. Park a promis une réponse.',
      ['Kenji Arai', 'Park Jun-il'],
    ],
    [
      'en',
      'nobody where two people share the first name that is left',
      'Choi Min-ho met Choi Sung-jin on Monday. Later Choi told reporters that talks would go on.',
      ['Choi', 'Choi Min-ho', 'Choi Sung-jin'],
    ],
    [
      'en',
      'whole names of movements, with where they are and a word that is a title too',
      'On Monday the Movement for Justice in Karala left.',
      ['Movement for Justice in Karala'],
    ],
    [
      'en',
      'whole names of movements, with what they are for',
      'Rebels of the Rally for Karalan Democracy met the Movement for the Liberation of Karala.',
      ['Movement for the Liberation of Karala', 'Rally for Karalan Democracy'],
    ],
    ['en', 'nobody by the word that begins a headline before a country', 'Outraged Paris recalls envoy from Togo', []],
    [
      'fr',
      'a party in brackets, and who is called by an acronym',
      'Luc Morel (PXC) a rencontré Mohammed ben Salmane (MBS).',
      ['Luc Morel', 'Mohammed bin Salman', 'PXC'],
    ],
    [
      'da',
      'people by an Arabic name with its article, also behind an office, and no group or place by one',
      'I går kom Nouri al-Maliki. Udenrigsminister Walid al-Kasim mødte ham. Ansar al-Bahr angreb Tel al-Numan.',
      ['Nouri al-Maliki', 'Walid al-Kasim'],
    ],
    [
      'da',
      'people who are known, with small words within their names that mostly have a capital',
      'Præsident Mohamed ould Ghazouani kom i går.',
      ['Mohamed Ould Ghazouani'],
    ],
    [
      'fr',
      'a person right behind the acronym of a party',
      'La députée LFI Awa Morel a parlé.',
      ['Awa Morel', 'France Unbowed'],
    ],
    ['fr', 'nobody by a word that begins a sentence', "Personne n'a été blessé. Réunion prévue mardi.", []],
    [
      'en',
      'a party and its leader',
      'The Reform Movement of Karim Sadr met the council on Monday.',
      ['Karim Sadr', 'Reform Movement'],
    ],
    [
      'en',
      'an organisation behind the noun for what it is',
      'The monitoring group Open Ledger said that the newspaper Kombo had closed.',
      ['Kombo', 'Open Ledger'],
    ],
    ['en', 'an acronym with an article', 'The FLNX has left the talks with the movement QRT.', ['FLNX', 'QRT']],
    ['en', 'nobody by capitals that are a word', 'The GDP of Togo fell, and the COP summit ended.', []],
    [
      'en',
      'a name of two words in one',
      'SkyBorder and the founder of elMundial, Ana Torres, signed a deal.',
      ['Ana Torres', 'SkyBorder', 'elMundial'],
    ],
    [
      'en',
      'an institute with the nation in its name',
      'Researchers at the Danish Institute for Polar Studies met the envoy.',
      ['Danish Institute for Polar Studies'],
    ],
    ['en', 'nobody by a point of the compass', 'Fighting in the North went on, and the South sent troops.', []],
    [
      'da',
      'a person without the country before the name',
      'Mødet med Irans Reza Mokhtari gik godt.',
      ['Reza Mokhtari'],
    ],
    [
      'fr',
      'a person without the origin before the name',
      'Le Suisse Gianni Infantino a rencontré Kenji Arai.',
      ['Gianni Infantino', 'Kenji Arai'],
    ],
    [
      'fr',
      'a company that a noun says it is, and one by its origin in lower case',
      'La société israélienne Nimbax et la canadienne Dorvega ont signé un accord avec le Togo.',
      ['Dorvega', 'Nimbax'],
    ],
    [
      'fr',
      'a party whose name goes on with a participle, and its leader as a person',
      "Le Parti libéral uni d'Oumaro Bessalit a gagné.",
      ['Oumaro Bessalit', 'Parti libéral uni'],
    ],
    [
      'fr',
      'a front with what it does and for whom',
      'Le Front uni de défense des communautés lacustres a rejeté le plan.',
      ['Front uni de défense des communautés lacustres'],
    ],
    [
      'fr',
      'an organisation without the town that it is in, and without what is said of it',
      'Le Parti agrarien à Reims et le Conseil des pêcheurs relatif au port ont voté.',
      ['Conseil des pêcheurs', 'Parti agrarien', 'Reims'],
    ],
    [
      'fr',
      'nobody by what two ministers are in charge of, behind whom their countries stand',
      'Les ministres des Affaires étrangères congolais et rwandais se parlent.',
      [],
    ],
    ['fr', 'nobody by two towns with a hyphen', 'Le vol Athènes-Vilnius a été détourné.', []],
    ['fr', 'fighters whom French writes without a capital', 'Les chebab ont attaqué la ville.', ['al-Shabaab']],
    ['fr', 'nobody by the beginning of a known name', "Merci aux Émirats arabes unis, a dit l'ambassadeur.", []],
    [
      'en',
      'a party without the country before its name',
      "Greece's Syriza will govern with the Independent Greeks.",
      ['Independent Greeks', 'Syriza'],
    ],
    [
      'en',
      'a council without what is told of it',
      'The Coordination Council that Sviatlana Tsikhanouskaya set up met on Monday.',
      ['Coordination Council', 'Sviatlana Tsikhanouskaya'],
    ],
    [
      'en',
      'a treaty by its short name',
      'Should Donald Trump tear up NAFTA?',
      ['Donald Trump', 'North American Free Trade Agreement'],
    ],
    ['da', 'nobody by half a word', 'Soldater fra Nord- og Sydkorea skød på hinanden.', []],
    ['fr', 'nobody by two countries in one word', 'Tchad-Soudan : nouvelle rencontre à la frontière.', []],
    [
      'fr',
      'nobody by what a minister is in charge of',
      "La ministre des Affaires étrangères, de l'Intégration africaine et des Tchadiens de l'Étranger a parlé lundi.",
      [],
    ],
    [
      'fr',
      'two organisations that a list joins, and one behind whose name stands where',
      "Le ministre a remercié l'Union européenne et l'Otan. Le Hamas à Gaza a réagi.",
      ['European Union', 'Gaza Strip', 'Hamas', 'NATO'],
    ],
    [
      'fr',
      'an organisation whose name tells of forces, by its acronym too',
      "L'Union des forces patriotiques de Guinée (UFPG) a protesté. Plus tard, l'UFPG s'est retirée.",
      ['Union des forces patriotiques de Guinée'],
    ],
    [
      'fr',
      'a movement by another full name than the known one, before its acronym',
      'Le Comité national du développement (CNRD) a nié. Le CNRD a parlé.',
      ['National Committee of Reconciliation and Development'],
    ],
    ['fr', 'no person by a capital', "Khartoum accuse Abou Dhabi d'avoir armé des rebelles.", []],
    ['en', 'nobody by a title before a name', 'Furthermore, Gen Ndiaye blamed Togo.', ['Ndiaye']],
    ['en', 'nobody by an office', 'Earlier, the Peruvian Foreign Minister blamed Chile.', []],
    ['en', 'nobody by a nationality', 'The Azerbaijani said that he would leave Armenia.', []],
  ])('%s: %s', (language, _, text, names) => expect(named(language, text)).toEqual(names));
});
