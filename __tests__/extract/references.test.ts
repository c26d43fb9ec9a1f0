import { readText } from '../support/read-text.js';

describe('whose the government is that a party speaks of', () => {
  it('is that of its own country, whomever the text was about', () => {
    const text =
      'USA har kritiseret Grønland. USA vil købe øen. ' +
      'Socialistisk Folkepartis formand, Pia Olsen Dyhr, opfordrer regeringen til at bringe sagen op i FN.';
    const told = readText('da', text, '2024-06-15').claims.map(
      ({ type, source, target }) => `${type} ${source} ${target}`,
    );
    expect(told).toContain('URGED person:pia-olsen-dyhr country:dnk');
    expect(told).not.toContain('URGED person:pia-olsen-dyhr country:usa');
  });
});

describe('whom a pronoun means', () => {
  it('is who is cited before it', () => {
    const text =
      'Jonas Gahr Støre kritiserede Kenya. Støre talte i Oslo. Ifølge William Ruto vil han besøge Alexander Stubb.';
    const told = readText('da', text, '2024-06-15').claims.map(
      ({ type, source, target }) => `${type} ${source} ${target}`,
    );
    expect(told).toContain('MET_WITH person:william-ruto person:alexander-stubb');
  });

  it('is who says what it is the subject of', () => {
    const text =
      "L'Union européenne a écrit à la Chine. Le Mexique a accueilli le bloc, qui a annoncé qu'il imposerait des sanctions au Pérou.";
    const told = readText('fr', text, '2024-06-15').claims.map(
      ({ type, source, target }) => `${type} ${source} ${target}`,
    );
    expect(told).toContain('SANCTIONED org:eu country:per');
  });
});

const told = (language: string, text: string): string[] =>
  readText(language, text, '2024-10-16').claims.map(
    ({ type, source, target }) => `${type} ${source.replace(/^\w+:/u, '')} ${target.replace(/^\w+:/u, '')}`,
  );

describe('whose country, office or force it is', () => {
  it.each([
    [
      'en',
      'that of whom a pronoun means',
      'Zelensky said Russia had launched missiles at his country.',
      'ATTACKED rus ukr',
    ],
    ['fr', 'that of whom a pronoun means', "Zelensky accuse la Russie d'avoir attaqué son pays.", 'ATTACKED rus ukr'],
    [
      'en',
      'that of whom a relative pronoun stands for',
      'Slovakia, whose premier travelled to Moscow, backs Hungary.',
      'VISITED svk rus',
    ],
    ['da', 'that of whom a relative pronoun stands for', 'Mali, hvis hær angreb Togo, tier.', 'ATTACKED mli tgo'],
    [
      'en',
      'that of an office of whose holder no name is known',
      'Felix Tshisekedi spoke. Burundi has troops in South Kivu. Its president accused Rwanda of preparing to attack his country.',
      'ATTACKED rwa bdi',
    ],
    [
      'en',
      'that which its name behind it says',
      'The AU has praised Niger. Mali left the West African bloc ECOWAS, which had imposed sanctions on it.',
      'SANCTIONED ecowas mli',
    ],
  ])('%s: is %s', (language, _, text, expected) => expect(told(language, text)).toContain(expected));

  it('is that which a junta rules, not the one that the text is about', () => {
    const text =
      "Washington has praised Niger's junta. Washington wants a base. The junta ordered French soldiers out of the country.";
    expect(told('en', text)).toContain('EXPELLED cnsp-niger fra');
    expect(told('en', text)).not.toContain('STATIONED_FORCES_IN fra usa');
  });

  it('is not the country of somebody where a neighbour is meant', () => {
    const text = "Athènes a mis son veto à l'adhésion de son pays voisin à l'Union européenne.";
    expect(told('fr', text)).not.toContain('JOINED grc eu');
  });
});

describe('whom "it" means', () => {
  it('is a country whose name looks like a plural', () => {
    const text = 'Netanyahu refused. The United States, which has vetoed resolutions, says it is working with Egypt.';
    expect(told('en', text)).toContain('COOPERATED_WITH usa egy');
  });
});

describe('whom words for several or for some mean', () => {
  const JUNTA = "Niger's junta has suspended the BBC. ";
  it.each([
    [
      'en',
      'the generals of a junta',
      JUNTA + 'The generals have expelled the French envoy.',
      'EXPELLED cnsp-niger fra',
    ],
    [
      'fr',
      'the soldiers of a junta',
      'La junte du Niger a suspendu la BBC. Les militaires accusent la France.',
      'CRITICIZED cnsp-niger fra',
    ],
    [
      'en',
      'both mediators',
      'Egyptian and Qatari mediators pressed Hamas. The United States says it is working with both mediators.',
      'COOPERATED_WITH usa qat',
    ],
    ['en', 'rebels with a leader', 'Rebels led by the M23 seized Goma in a lightning offensive.', 'OCCUPIED m23 goma'],
    [
      'en',
      'as many countries as the sentence before has named',
      "Mali and Togo came to Niger's defence. The three countries announced that they were leaving ECOWAS.",
      'WITHDREW_FROM tgo ecowas',
    ],
    [
      'fr',
      'who was named last',
      "Des négociateurs américains se retrouvent sous l'égide de l'Arabie saoudite. Celle-ci avait déjà accueilli des discussions entre Washington et Moscou.",
      'MEDIATED_FOR sau rus',
    ],
    [
      'en',
      'whose remarks somebody answers to',
      'Macron spoke on Monday. Moscow called his remarks unacceptable.',
      'CRITICIZED rus emmanuel-macron',
    ],
  ])('%s: %s', (language, _, text, expected) => expect(told(language, text)).toContain(expected));

  it('is the pair of people whom the sentence before has named', () => {
    const text = 'Emmanuel Macron flew to Berlin to see Olaf Scholz. The pair accused Russia of sabotage.';
    expect(told('en', text)).toEqual(
      expect.arrayContaining(['CRITICIZED emmanuel-macron rus', 'CRITICIZED olaf-scholz rus']),
    );
  });

  it('is no court where a group is meant, nor a militia where a committee is', () => {
    const text = 'The International Court of Justice ruled against Israel. The group fired two mortars at Israel.';
    expect(told('en', text)).not.toContain('ATTACKED icj isr');
    const asked = 'Israel attacked Hezbollah. Nabih Berri asked the monitoring committee to oblige Israel to stop.';
    expect(told('en', asked).join()).not.toMatch(/URGED \S+ hezbollah/u);
  });

  it('is nobody named before, where an alliance is described', () => {
    const text = 'The EU condemned Rwanda. Corneille Nangaa heads the political alliance that includes M23.';
    expect(told('en', text)).not.toContain('MEMBER_OF m23 eu');
  });

  it('is nobody where all parties are called on', () => {
    const text = "Friedrich Merz s'est entretenu avec Antonio Costa. Pékin a appelé toutes les parties à la retenue.";
    expect(told('fr', text).filter((relation) => relation.startsWith('URGED'))).toEqual([]);
  });
});

it('takes the government that acts for that of whom the sentence has named before', () => {
  const text =
    'Ghana a reçu la Chine. Le Canada a critiqué le Pérou. ' +
    'Après que John Dramani Mahama a été élu en 2016, le gouvernement a expulsé les diplomates iraniens.';
  const told = readText('fr', text, '2024-06-15').claims.map(
    ({ type, source, target }) => `${type} ${source} ${target}`,
  );
  expect(told).toContain('EXPELLED country:gha country:irn');
});

it('takes who are people for those that "who" stands for', () => {
  const text = 'Canada works closely with French forces in the region, who have been expelled by Ghana.';
  const told = readText('en', text).claims.map(({ type, source, target }) => `${type} ${source} ${target}`);
  expect(told).toContain('EXPELLED country:gha country:fra');
  expect(told).not.toContain('EXPELLED country:can country:fra');
});

describe('which country a part of the world tells', () => {
  const told = (language: string, text: string): string[] =>
    readText(language, text, '2024-06-15').claims.map(({ type, source, target }) => `${type} ${source} ${target}`);

  it.each([
    [
      'en',
      'The United Kingdom hailed Ghana. London was told that the West African nation had signed a deal with Iran.',
      'AGREED_WITH country:gha country:irn',
    ],
    [
      'en',
      'Estonia angered China. Poland spoke of it. Beijing summoned the ambassador of the Baltic country.',
      'DOWNGRADED_TIES_WITH country:chn country:est',
    ],
    [
      'fr',
      "Le Honduras a reçu la Chine. Ce pays d'Amérique centrale a rompu ses relations avec Taïwan.",
      'SEVERED_TIES_WITH country:hnd country:twn',
    ],
    ['fr', "Le Koweït a reçu la Chine. L'Iran a dénoncé le pays du Golfe.", 'CRITICIZED country:irn country:kwt'],
    [
      'da',
      'Storbritannien har besøgt Ghana. Det vestafrikanske land har indgået en aftale med Iran.',
      'AGREED_WITH country:gha country:irn',
    ],
  ])('%s: %s', (language, text, relation) => expect(told(language, text)).toContain(relation));
});

describe('who is meant is not whom only a quote has named', () => {
  const told = (language: string, text: string): string[] =>
    readText(language, text, '2024-06-15').claims.map(({ type, source, target }) => `${type} ${source} ${target}`);
  const NAMED = 'person:giorgia-meloni';

  it.each([
    [
      'en',
      'Giorgia Meloni spoke in Rome. "We need more money. Ursula von der Leyen must pay for the new fences." She thanked Japan and Canada for their support.',
    ],
    [
      'fr',
      "Giorgia Meloni s'est exprimée à Rome. « Il nous faut de l'argent. Ursula von der Leyen doit payer. » Elle a remercié le Japon pour son soutien.",
    ],
    [
      'da',
      'Giorgia Meloni talte i Rom og sagde: »Vi mangler penge. Ursula von der Leyen må betale.« Hun takkede Japan for støtten.',
    ],
    [
      'da',
      'Giorgia Meloni talte i Rom.\n\n- Vi skal bruge flere penge. Ursula von der Leyen må betale.\n\nHun takkede Japan for støtten.',
    ],
  ])('%s: %s', (language, text) => {
    const thanks = told(language, text).filter(
      (claim) => claim.startsWith('SUPPORTED') && claim.endsWith('country:jpn'),
    );
    expect(thanks).toEqual([`SUPPORTED ${NAMED} country:jpn`]);
  });
});
