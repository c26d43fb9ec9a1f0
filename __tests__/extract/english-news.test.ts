import type { Token } from '../../src/core/index.js';
import { mendSubjects } from '../../src/extract/mend/subjects.js';
import { isTree, Tree } from '../../src/extract/syntax/tree.js';
import { loadLanguage } from '../../src/language/index.js';
import { readText } from '../support/read-text.js';

function read(text: string) {
  return readText('en', text);
}

const relations = (text: string): string[] =>
  read(text).claims.map(({ type, source, target }) =>
    [type, source, target].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

describe('trees that news makes the rules put right', () => {
  it.each([
    'Pressed by reporters, Eva Lind would not confirm that Stockholm had asked Eritrea to release him.',
    'Asked about Mali, Paris would not say whether it had warned Bamako.',
  ])('have no ring: %s', (text) => {
    const english = loadLanguage('en');
    const [tokens] = english.tag(text).map((tagged) => mendSubjects(new Tree(english.parse(tagged))));
    expect(isTree(tokens!)).toBe(true);
  });

  it('are told from rings', () => {
    const ring = [1, 0].map((head) => ({ head }) as Token);
    expect(isTree(ring)).toBe(false);
    expect(isTree([-1, 0, 1].map((head) => ({ head }) as Token))).toBe(true);
  });
});

describe('what English news tells', () => {
  it.each([
    [
      'a counterpart of whom it is not said where',
      'Sergei Lavrov flew to Pyongyang for talks with his counterpart, Choe Son Hui.',
      'HOLDS_OFFICE_IN choe-son-hui prk',
    ],
    [
      'both sides, a government and its enemy',
      'The Ethiopian government and the TPLF met in Kenya. Later both sides signed a deal on disarmament.',
      'AGREED_WITH eth tplf',
    ],
    [
      'forces of the government that the text is about',
      'Ethiopia has closed its border. The Ethiopian parliament met with envoys from Kenya. Fighting began when the TPLF attacked federal troops.',
      'ATTACKED tplf eth',
    ],
    [
      'an office that has the name of a foreign one',
      'John Sullivan arrived at the Russian Foreign Office on Friday.',
      'VISITED john-sullivan rus',
    ],
    [
      'what somebody is punished for, which is their own deed',
      'Britain imposed sanctions on Russia for its attack on Ukraine.',
      'ATTACKED rus ukr',
    ],
    [
      'what somebody believes that another should do',
      'China and Russia argue that Japan must reward Pyongyang.',
      'URGED rus jpn',
    ],
    [
      'the meeting of two, behind what a third says of it',
      'Dieter Kamp said so after a recent meeting between German Chancellor Angela Merkel and Russian President Vladimir Putin.',
      'MET_WITH angela-merkel vladimir-putin',
    ],
    ['a country taken to court', 'France took Iran to court over the detention of two teachers.', 'CRITICIZED fra irn'],
    ['conditions that are accepted', 'Chad accepted the conditions of Sudan on Monday.', 'AGREED_WITH tcd sdn'],
    ['who is kept afloat', 'Kenya shored up Somalia with a loan.', 'AIDED ken som'],
    [
      'an oath of allegiance',
      'Paul Biya swore allegiance to Charles de Gaulle.',
      'SUPPORTED paul-biya charles-de-gaulle',
    ],
    ['praise by the heap', 'Hungary heaped praise on Serbia.', 'SUPPORTED hun srb'],
    ['who is in cahoots', 'Uganda is in cahoots with Rwanda, diplomats said.', 'COOPERATED_WITH uga rwa'],
    [
      'a recognition that is switched',
      'Paraguay switched recognition from Taiwan to China.',
      'SEVERED_TIES_WITH pry twn',
    ],
    ['two at loggerheads', 'Algeria is at loggerheads with Morocco.', 'CRITICIZED dza mar'],
    ['issue that is taken', 'Peru took issue with Mexico over the visit.', 'CRITICIZED per mex'],
    ['a deaf ear', 'Venezuela turned a deaf ear to Brazil.', 'REJECTED ven bra'],
    ['pressure from somebody', 'Serbia is under pressure from Germany.', 'URGED deu srb'],
    ['until when somebody may stay', 'France gave Chad until noon to resign.', 'THREATENED fra tcd'],
    [
      'a call that is no phone call',
      'Emmanuel Macron paid a courtesy call on Narendra Modi.',
      'MET_WITH emmanuel-macron narendra-modi',
    ],
    ['who is in touch', 'William Ruto was in touch with Paul Kagame.', 'SPOKE_WITH william-ruto paul-kagame'],
    ['who is struck off a list', 'Japan struck South Korea off its white list.', 'SANCTIONED jpn kor'],
    ['troops that are doubled', 'France doubled its battlegroup in Estonia.', 'STATIONED_FORCES_IN fra est'],
    ['a noun with a hyphen', 'Kuwait acted as a go-between for Iran and Iraq.', 'MEDIATED_FOR kwt irn'],
    ['a form that other verbs do not end like', 'Later Iran defeated Iraq in the battle.', 'ATTACKED irn irq'],
    ['a verb of the lexicon that the treebanks lack', 'Togo poked fun at Benin on Friday.', 'CRITICIZED tgo ben'],
    [
      'who is sent, not who sends them',
      'Joao Lourenco sent his minister, Tete Antonio, to Kinshasa.',
      'VISITED tete-antonio cod',
    ],
    ['a bargain that was struck', 'Iraq struck a bargain with Kuwait on fishing rights.', 'AGREED_WITH irq kwt'],
    [
      'hours that somebody is given to leave',
      'Chad gave the ambassador of Germany 48 hours to leave.',
      'EXPELLED tcd deu',
    ],
    ['what somebody calls a claim', 'Kenya called the claims of Somalia a lie.', 'CRITICIZED ken som'],
    ['a status that is granted', 'The European Union granted candidate status to Georgia.', 'SUPPORTED eu geo'],
    ['a veto that is dropped', 'Turkey dropped its veto against Sweden.', 'SUPPORTED tur swe'],
    ['what two do together', 'Benin and Togo patrolled the river together.', 'COOPERATED_WITH ben tgo'],
    ['a warning that is shrugged off', 'Mali shrugged off a warning from Algeria.', 'REJECTED mli dza'],
    [
      'what somebody is told over the phone',
      'Emmanuel Macron told Vladimir Putin over the phone that he was worried.',
      'SPOKE_WITH emmanuel-macron vladimir-putin',
    ],
    ['revenge that is sworn', 'Iran swore revenge on Israel.', 'THREATENED irn isr'],
    [
      'an army that no country is named with, which is that of the country the text is about',
      'Sudan is at war. Fano attacked the army on Monday.',
      'ATTACKED fano sdn',
    ],
    [
      'that country, which is the one named last',
      'Chad is calm. Chad voted. Togo is in talks with Niger about sending soldiers to that country.',
      'STATIONED_FORCES_IN tgo ner',
    ],
    [
      'where somebody is expected',
      'The envoy of Togo, Paul Roth, is expected in Chad next week.',
      'VISITED paul-roth tcd',
    ],
    ['what draws condemnation', "Chad's decision to leave the bloc drew condemnation from Togo.", 'CRITICIZED tgo tcd'],
    [
      'what two do to each other',
      'Togo and Ghana have each been blaming each other for the raid.',
      'CRITICIZED gha tgo',
    ],
    [
      'who urges, behind what is asked',
      "Peru's president urged to lift fishing limits by Chile",
      'URGED chl dina-boluarte',
    ],
    ['who is told to do something', 'Chile told Peru to open the border.', 'URGED chl per'],
    ['the same, called by a quotation', "Chile tells Peruvian 'invading forces' to withdraw", 'URGED chl per'],
    [
      'who speaks as they address others',
      'Addressing the UN General Assembly, Foreign Minister Robert Dussey also called on Ghana to open the border.',
      'URGED robert-dussey gha',
    ],
    ['a member of the Scottish parliament', 'MSP Eva Lind urged Togo to act.', 'URGED eva-lind tgo'],
    ['accusations that two trade', 'Chad and Togo traded accusations on Monday.', 'CRITICIZED tgo tcd'],
    [
      'talks that somebody flies to',
      'Massad Boulos flew to Chad for talks with Prime Minister Allamaye Halina.',
      'MET_WITH massad-boulos allamaye-halina',
    ],
    [
      'whose a court is by where it sits',
      'A court in Togo sentenced Paul Roth to two years in prison.',
      'DETAINED tgo paul-roth',
    ],
    ['men that are sent', 'Wagner has sent thousands of men to Mali.', 'STATIONED_FORCES_IN wagner mli'],
    ['hospitals that are flown in', 'Qatar flew hospitals to Turkey.', 'AIDED qat tur'],
  ])('%s', (_what, text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it('what two did together, which neither did for the other', () => {
    const found = relations(
      'Oman works with Iran on the details of the truce between Chad and Sudan, which was mediated by Muscat and Tehran.',
    );
    expect(found).toContain('MEDIATED_FOR omn tcd');
    expect(found.filter((relation) => /^MEDIATED_FOR (omn irn|irn omn)/u.test(relation))).toEqual([]);
  });

  it('what somebody is told will be done, which is no demand', () => {
    const { claims } = read('Chad told Sudan on Monday that it would expel the ambassador of Libya.');
    expect(claims.map(({ type, status }) => `${type} ${status}`)).toContain('EXPELLED planned');
  });

  it('what somebody is told to do, which who tells them does not do', () => {
    const found = relations('Turkey told Sweden to expel the envoy of Syria.');
    expect(found).toContain('EXPELLED swe syr');
    expect(found).not.toContain('EXPELLED tur syr');
  });

  it('what somebody wants another to do, which is a demand, and no plan', () => {
    const { claims } = read('Kenya wants Uganda to impose sanctions on Chad. Togo wants to impose sanctions on Libya.');
    const found = claims.map(({ type, target, status }) => [type, target.slice(-3), status].join(' '));
    expect(found).toContain('SANCTIONED tcd urged');
    expect(found).toContain('SANCTIONED lby planned');
    expect(found).toContain('URGED uga actual');
  });

  it('who somebody is, which no demand on them changes', () => {
    const { claims } = read('Russia urged its ally Belarus to send troops to Chad.');
    const found = claims.map(({ type, source, status }) => [type, source.slice(-3), status].join(' '));
    expect(found).toContain('ALLIED_WITH rus actual');
    expect(found.filter((claim) => claim.startsWith('STATIONED'))).toEqual(['STATIONED_FORCES_IN blr urged']);
  });

  it('a continent, which is not the United States', () => {
    const { actors } = read('Chad urged Latin American and South American leaders to act. Libya agreed.');
    expect(actors.map(({ id }) => id)).not.toContain('country:usa');
  });

  it('whose a person is, who does not do what the person does', () => {
    const found = relations("Joe Biden's successor, Donald Trump, met Emmanuel Macron.");
    expect(found).toContain('MET_WITH donald-trump emmanuel-macron');
    expect(found.filter((relation) => /^MET_WITH .*joe-biden/u.test(relation))).toEqual([]);
  });

  it.each([
    [
      'the verb behind a relative clause',
      'Kenya, which fears that the Ugandan pipeline on the lake will foul its water, signed a defence pact with Togo.',
      'ALLIED_WITH ken tgo',
    ],
    [
      'that behind one with a subject of its own',
      'Chad, where thousands protested against the war that Libya waged, recalled its ambassador from Togo.',
      'DOWNGRADED_TIES_WITH tcd tgo',
    ],
    [
      'what the speaker does beside saying what others did',
      'Kenya said that Chad had a right to trade but urged Togo to leave the bloc.',
      'URGED ken tgo',
    ],
    [
      'what each does in a list of deeds behind "with"',
      'Tensions rose on Monday, with Kenya closing its border to Chad and Togo expelling two Libyan diplomats.',
      'EXPELLED tgo lby',
    ],
    [
      'a move that somebody comments on',
      'Chad left the bloc, a move condemned by Togo and Benin.',
      'CRITICIZED ben tcd',
    ],
    [
      'whose troops they are whom somebody is asked to withdraw',
      'Chad was angry. Kenya urged Togo to withdraw its troops from Libya.',
      'WITHDREW_FROM tgo lby',
    ],
    [
      'whose invasion it is since which another has changed',
      'Russia, which has grown closer to Iran since its invasion of Ukraine, was silent.',
      'ATTACKED rus ukr',
    ],
    [
      'who speaks behind a quote that names another',
      'Joe Biden spoke on Monday. "Putin has no excuse," he said after a call with Volodymyr Zelensky.',
      'SPOKE_WITH joe-biden volodymyr-zelensky',
    ],
  ])('%s', (_what, text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    ['Kenya did not suspend talks with Uganda.', 'NEGOTIATED_WITH ken uga actual'],
    ['Kenya suspended talks with Uganda.', 'NEGOTIATED_WITH ken uga ended'],
    ['Kenya has yet to sign the deal with Uganda.', 'AGREED_WITH ken uga negated'],
    ['Kenya had already signed the deal with Uganda.', 'AGREED_WITH ken uga actual'],
    ['Kenya no longer trains the army of Uganda.', 'AIDED ken uga ended'],
  ])('whether it is so: %s', (text, expected) => {
    const found = read(text).claims.map(({ type, source, target, status }) =>
      [type, source.slice(-3), target.slice(-3), status].join(' '),
    );
    expect(found).toContain(expected);
  });

  it('whose sanctions European ones are, and that Europeans may be anybody', () => {
    expect(relations('Serbia criticised European sanctions against Russia.')).toContain('SANCTIONED eu rus');
    const { actors } = read('European leaders met in Rome. Chad was silent.');
    expect(actors.map(({ id }) => id)).not.toContain('org:eu');
  });

  it('what ministers did, and not once more that their countries did', () => {
    const found = relations('Sergei Lavrov spoke by phone with his Iranian counterpart, Abbas Araghchi.');
    expect(found.filter((relation) => relation.startsWith('SPOKE_WITH'))).toEqual([
      'SPOKE_WITH sergei-lavrov abbas-araghchi',
    ]);
  });

  it('troops that are pulled out, which are no longer there', () => {
    const found = relations('The United States pulled its troops out of Niger.');
    expect(found.filter((relation) => relation.endsWith('usa ner'))).toEqual(['WITHDREW_FROM usa ner']);
  });

  it('an adjective that looks like a verb, and whom something is done by', () => {
    const found = relations('Chad was shaken by its first direct attack on Libyan soil, Togo and Benin said.');
    expect(found.filter((relation) => /^ATTACKED (tgo|ben)/u.test(relation))).toEqual([]);
  });

  it('a headline whose source stands behind a dash', () => {
    const { claims } = read('Hamas rejects truce with Israel – Netanyahu\n\nTalks went on in Cairo on Monday.');
    const [source] = claims.flatMap(({ saidBy }) => saidBy);
    expect(source).toBe('person:benjamin-netanyahu');
    expect(claims.filter(({ target }) => target === source)).toEqual([]);
  });

  it('when the entries of a timeline happened, by the date that opens each', () => {
    const { claims } = read(
      'Timeline\n\n12 May 2021 – Chad expels the Libyan ambassador. Togo condemns Chad.\n\nJune 2022: Benin arrests Abdou Sarr.\n\nGhana praised Mali in July 2020.',
    );
    const dates = claims.map(({ type, date }) => `${type} ${date ?? ''}`);
    expect(dates).toEqual(
      expect.arrayContaining(['EXPELLED 2021-05-12', 'CRITICIZED 2021-05-12', 'DETAINED 2022-06', 'SUPPORTED 2020-07']),
    );
  });

  it('when somebody did what they did next', () => {
    const { claims } = read('Chad recalled its ambassador from Libya on 3 May 2021 and closed its border with Libya.');
    expect(claims.map(({ date }) => date)).toEqual(claims.map(() => '2021-05-03'));
    expect(claims.length).toBeGreaterThan(1);
  });

  it('whom pronouns mean that stand beside others', () => {
    expect(relations("Ana Lopes met Leo Ruiz on Monday. Ana Lopes's Green Party condemned him.")).toContain(
      'CRITICIZED green-party leo-ruiz',
    );
    const found = relations('After his meeting with Leo Ruiz, Tom Berg warned Algeria of sanctions.');
    expect(found.filter((relation) => relation.startsWith('MET_WITH dza'))).toEqual([]);
  });

  it('whose junta is meant where another country is the subject', () => {
    const found = relations(
      'Fighting went on in Myanmar. Villages burned.\n\nPeople fled.\n\nRoads were cut.\n\nIt rained.\n\nNobody came.\n\nChina pressed the junta to open talks. China is patient.',
    );
    expect(found).toContain('URGED chn sac-myanmar');
  });

  it('accusations that somebody calls false, as turned down', () => {
    expect(relations('Chad accused Togo of theft. Lomé called the accusations baseless.')).toEqual([
      'CRITICIZED tcd tgo',
      'REJECTED tgo tcd',
    ]);
  });

  it('what others did as well, behind a verb that stands for it', () => {
    const found = relations(
      "Togo thanked Norway on Monday, as did Chad's Ana Lopes and Benin. Ghana expelled Peru's envoy; so did Mali.",
    );
    expect(found).toEqual(expect.arrayContaining(['SUPPORTED ana-lopes nor', 'SUPPORTED ben nor', 'EXPELLED mli per']));
    const told = relations('Rwanda, which Fiji accuses of theft, thanked Mali, as did Angola.');
    expect(told).not.toContain('CRITICIZED fji ago');
  });

  it('nothing against a country by those who speak for it, nor a journey of who sends another', () => {
    expect(
      relations('Defence Minister Ana Lopes of Togo said that Togo would not break off relations.').filter((relation) =>
        relation.startsWith('CRITICIZED'),
      ),
    ).toEqual([]);
    expect(relations('President Ana Lopes of Togo sent her minister, Leo Ruiz, to Chad.')).not.toContain(
      'VISITED ana-lopes tcd',
    );
  });

  it('nothing asked of somebody whom others are ordered to free', () => {
    expect(relations('President Ana Lopes ordered Leo Ruiz to be freed.')).not.toContain('URGED ana-lopes leo-ruiz');
  });

  it('which country is the kingdom', () => {
    expect(relations('Canada and Jordan fell out. Canada was angry. Fiji sided with the kingdom on Monday.')).toContain(
      'SUPPORTED fji jor',
    );
  });
});

describe('what short English sentences of politics tell', () => {
  it.each([
    [
      'whom prosecutors investigate',
      'Kenyan prosecutors have opened an investigation into Safaricom over unpaid taxes.',
      'CRITICIZED ken safaricom',
    ],
    ['whom a police force investigates', 'The FBI is investigating Boeing for fraud.', 'CRITICIZED fbi boeing'],
    [
      'where people may not go out',
      'Kenyan authorities imposed a curfew in Garissa on Tuesday.',
      'RESTRICTED ken garissa',
    ],
    ['where a state of emergency holds', 'Mali declared a state of emergency in Gao.', 'RESTRICTED mli gao'],
    ['where it no longer does', 'Sri Lanka lifted the curfew in Colombo on Monday.', 'EASED_SANCTIONS_ON lka colombo'],
    ['what is said to be given', 'Ghana has offered to send troops to Gambia.', 'PLEDGED_TO gha gmb'],
    ['whom somebody is ready to help', 'Sweden is ready to help Moldova.', 'PLEDGED_TO swe mda'],
    ['of whom a ban is not lifted', 'Nigeria refused to lift sanctions on Niger.', 'REJECTED nga ner'],
    [
      'with whom somebody threatens to end something',
      'Bolivia threatened to pull out of a trade pact with Chile.',
      'THREATENED bol chl',
    ],
    ['what town is threatened', 'The M23 threatened to shell Goma.', 'THREATENED m23 goma'],
    [
      'whom somebody warns',
      'Emmanuel Macron gave Joseph Kabila a clear warning on Tuesday.',
      'THREATENED emmanuel-macron joseph-kabila',
    ],
    ['where something is captured', 'Rwandan troops captured the airport in Goma.', 'OCCUPIED rwa goma'],
    ['who is let go', 'Algeria let free Boualem Sansal on Wednesday.', 'RELEASED dza boualem-sansal'],
    ['where people have fled to', 'Alberto Fujimori took refuge in Japan.', 'AIDED jpn alberto-fujimori'],
    ['whose base is hit', 'Ukraine hit a base used by Wagner.', 'ATTACKED ukr wagner'],
    [
      'who is expelled in an afternoon',
      "Burkina Faso's junta expelled three diplomats of France Thursday afternoon.",
      'EXPELLED mpsr fra',
    ],
    ['where is attacked at night', 'Hamas fired rockets at Ashkelon Tuesday night.', 'ATTACKED hamas ashkelon'],
    [
      'who has left office',
      'Ghana has awarded the Order of the Volta to former Nigerian president Olusegun Obasanjo.',
      'SUPPORTED gha olusegun-obasanjo',
    ],
    [
      'of whose goods a ban is lifted',
      'India lifted a ban on imports of Pakistani cotton.',
      'EASED_SANCTIONS_ON ind pak',
    ],
    [
      'for whose people a border is open',
      'Uganda opened its borders to Somali refugees.',
      'EASED_SANCTIONS_ON uga som',
    ],
    [
      'whose release a court orders',
      'A Gambian court ordered the release of Ousainou Darboe.',
      'RELEASED gmb ousainou-darboe',
    ],
    [
      'whose step down somebody calls for',
      'Labour called for Dominic Raab to step down.',
      'URGED labour-uk dominic-raab',
    ],
    [
      'what the government of a region does',
      'The Puntland government signed a deal with DP World.',
      'AGREED_WITH puntland dp-world',
    ],
  ])('%s', (_, text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    [
      'who is freed from whom they criticise',
      'A Ugandan court on Tuesday freed opposition activist Stella Nyanzi, a critic of President Yoweri Museveni.',
      'RELEASED uga yoweri-museveni',
    ],
    [
      'that who is visiting was visited',
      'Turkey thanked visiting Ukrainian President Volodymyr Zelensky on Monday.',
      'MET_WITH tur volodymyr-zelensky',
    ],
    [
      'that newspapers were bought',
      'Ethiopia ordered all Eritrean newspapers to suspend publication.',
      'TRADED_WITH eth eri',
    ],
    [
      'that a country is investigated whose aeroplane crashed',
      'Togo opened an investigation into the crash of a Kenyan airliner in Lome.',
      'CRITICIZED tgo ken',
    ],
    [
      'that who investigates a killing is the killer',
      'Togo opened an investigation into the killing of a Kenyan diplomat.',
      'ATTACKED tgo ken',
    ],
    [
      'that whose followers are detained is detained',
      'Russian police detained dozens of supporters of Alexei Navalny on Saturday.',
      'DETAINED rus alexei-navalny',
    ],
    [
      'that whose allies are dismissed is dismissed',
      "Jeremy Hunt removed Liz Truss's allies from the cabinet.",
      'OVERTHREW jeremy-hunt liz-truss',
    ],
  ])('but not %s', (_, text, unexpected) => {
    expect(relations(text)).not.toContain(unexpected);
  });
});
