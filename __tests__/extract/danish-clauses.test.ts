import { readText } from '../support/read-text.js';

/** Type, source, target and status; people, organisations and countries by the end of their ids. */
function relations(text: string): string[] {
  const label = (id: string): string => id.replace(/^\w+:/u, '');
  return readText('da', text, '2024-06-15').claims.map(
    ({ type, source, target, status }) => `${type} ${label(source)} ${label(target)} ${status}`,
  );
}

describe('clauses that a parser takes apart', () => {
  it.each([
    [
      'a passive with its agent before the verb, behind a relative clause',
      'Togo, der støtter Kenya, er af Ghana blevet beskyldt for krigen.',
      'CRITICIZED gha tgo actual',
    ],
    [
      'whose troops are in a clause behind a comma',
      'Ghana har opsagt sin militæraftale med USA, og amerikanske soldater skal forlade landet.',
      'WITHDREW_FROM usa gha planned',
    ],
    [
      'a verb behind the names that another is done with',
      'Emmanuel Macron talte med både Donald Trump og Volodymyr Zelenskyj og rejste til Ghana.',
      'VISITED emmanuel-macron gha actual',
    ],
    [
      'a verb behind the clause that a comma closes',
      'Brasilien kræver, at Ghana straffer nabolandet, og har udvist Togos ambassadør.',
      'EXPELLED bra tgo actual',
    ],
    [
      'a participle between a genitive and its noun',
      'Det har stået på, siden general Abdourahamane Tiani i juli sidste år afsatte Nigers demokratisk valgte præsident, Mohamed Bazoum.',
      'OVERTHREW abdourahamane-tiani mohamed-bazoum actual',
    ],
    [
      'a delegation that somebody leads',
      'Sådan lød det, efter at en norsk delegation ledet af viceforsvarsminister Lars Holm i maj underskrev en aftale med Kenya.',
      'HOLDS_OFFICE_IN lars-holm nor actual',
    ],
    [
      'two who are given the blame',
      'Både Brasilien og Norge gav Togo og den kenyanske hær skylden for angrebet.',
      'CRITICIZED nor ken actual',
    ],
    [
      'soldiers from here who are sent there',
      'Ecowas har sendt soldater fra Ghana, Togo og Benin til Niger.',
      'STATIONED_FORCES_IN ecowas ner actual',
    ],
    [
      'the last of some soldiers, who leave where they are',
      'De sidste af de norske soldater i Togo forlod landet i maj.',
      'WITHDREW_FROM nor tgo actual',
    ],
    [
      'what a clause before tells, as what somebody rejects',
      'Brasilien vil sende soldater til Togo, hvilket Kenya afviser.',
      'REJECTED ken bra actual',
    ],
    [
      'who is to do it behind two whom somebody tries to bring to it',
      'Angola forsøger at få Félix Tshisekedi og Rwandas præsident, Paul Kagame, til at mødes.',
      'MET_WITH felix-tshisekedi paul-kagame attempted',
    ],
    ['who fights side by side', 'Kenyanske soldater kæmper side om side med Togo.', 'COOPERATED_WITH ken tgo actual'],
    ['criticism that somebody gets', 'Brasilien har fået kritik af Togo.', 'CRITICIZED tgo bra actual'],
    ['a violated airspace', 'To russiske fly krænkede estisk luftrum.', 'ATTACKED rus est actual'],
    [
      'a capital that only a government can be',
      'Meldingen vækker vrede i Nairobi, som har anklaget Togo for spionage.',
      'CRITICIZED ken tgo actual',
    ],
    [
      'an entry of a live report',
      'Kl. 21.12: Togos forsvarsminister, Lars Holm, har talt med Emmanuel Macron.',
      'SPOKE_WITH lars-holm emmanuel-macron actual',
    ],
    [
      'what somebody has not done outright',
      'Togo har ikke utvetydigt fordømt Kenyas angreb.',
      'CRITICIZED tgo ken negated',
    ],
    [
      'a comment behind a dash',
      'Brasilien har fået adgang til to baser i Ghana – et skridt, som Togo har fordømt.',
      'CRITICIZED tgo bra actual',
    ],
    [
      'what a clause below accuses somebody of',
      'Kenya har protesteret mod, at Ghana er inviteret, eftersom Nairobi anklager Ghana for at bevæbne M23.',
      'AIDED gha m23 actual',
    ],
    [
      'an agent before what it accuses of',
      'Ghana og Togo anklages af Human Rights Watch for udrensning.',
      'CRITICIZED hrw gha actual',
    ],
    ['a government that is asked', 'FN har i månedsvis bønfaldt styret i Togo om at handle.', 'URGED un tgo actual'],
    ['on whose side somebody fights', 'Ghanesiske soldater har kæmpet på Togos side.', 'SUPPORTED gha tgo actual'],
    [
      'the office of a relative',
      'Ugandas præsident, Yoweri Museveni, og hans søn, hærchefen Lars Holm, støtter Sudan.',
      'HOLDS_OFFICE_IN lars-holm uga actual',
    ],
    ['compensation', 'Togo har krævet erstatning af Ghana.', 'URGED tgo gha actual'],
  ])('%s', (_, text, relation) => {
    expect(relations(text)).toContain(relation);
  });

  it.each([
    ['who is fought beside', 'Kenyanske soldater kæmper side om side med Togo.', 'ATTACKED'],
    ['whom a drone flies to', 'Tyve russiske droner fløj ind i Polen.', 'VISITED'],
    ['whose army a president commands', 'Joe Biden har beordret de amerikanske styrker til at bistå Togo.', 'URGED'],
    ['a deal that is only negotiated', 'Togo forhandler med Ghana om en aftale.', 'AGREED'],
  ])('tells nothing of %s', (_, text, type) => {
    expect(relations(text).filter((relation) => relation.startsWith(type))).toEqual([]);
  });
});

describe('whom words mean in Danish', () => {
  const targets = (text: string, type: string): string[] =>
    relations(text)
      .filter((relation) => relation.startsWith(type))
      .map((relation) => relation.split(' ').slice(1, 3).join(' '));

  it('lets a pronoun mean all of a group again and again', () => {
    const text =
      'Mali, Burkina Faso og Niger forlader Ecowas. Ecowas har indført sanktioner mod dem. De har fået ros. Ecowas har truet dem.';
    expect(targets(text, 'THREATENED')).toEqual(['ecowas mli', 'ecowas bfa', 'ecowas ner']);
  });

  it('lets the parties be those whose people met', () => {
    const text =
      'Marco Rubio, USA’s udenrigsminister, mødte Ruslands udenrigsminister, Sergej Lavrov, i Ghana uden Togo. Parterne blev enige om en aftale.';
    expect(targets(text, 'AGREED_WITH')).toEqual(['usa rus']);
  });

  it('knows the member states of a union', () => {
    expect(targets('Ursula von der Leyen leder EU. Togo opfordrer medlemslandene til at handle.', 'URGED')).toEqual([
      'tgo eu',
    ]);
  });

  it('lets a country be the one that has just been named', () => {
    const text = 'Togo er i krig. USA gennemførte en øvelse i Ghana sammen med landets hær.';
    expect(targets(text, 'COOPERATED_WITH')).toEqual(['usa gha']);
  });

  it('lets the army be that of the president whom it overthrew', () => {
    const text =
      'Frankrig frøs sin støtte til Togo efter kuppet i maj, hvor hæren styrtede præsident Faure Gnassingbé.';
    expect(targets(text, 'OVERTHREW')).toEqual(['tgo faure-gnassingbe']);
  });

  it('knows the president of the country that somebody goes to', () => {
    const text =
      'Donald Trump, USA’s præsident, hilser Volodymyr Zelenskyj, den ukrainske præsident. Trumps udsending, Lars Holm, rejser til den ukrainske hovedstad, hvor han skal mødes med præsidenten.';
    expect(targets(text, 'MET_WITH')).toEqual(['lars-holm volodymyr-zelensky']);
  });

  it('lets two who are only counted be those who met', () => {
    const text =
      'Malaysias premierminister, Anwar Ibrahim, modtog Kinas ministerpræsident, Li Qiang, i Kuala Lumpur, hvor de to undertegnede en aftale.';
    expect(targets(text, 'AGREED_WITH')).toEqual(['anwar-ibrahim li-qiang']);
  });

  it('lets nobody be his own successor', () => {
    const text =
      'Filippinernes præsident, Ferdinand Marcos Jr., fulgte Rodrigo Duterte. Duterte har beskyldt sin efterfølger for landsforræderi.';
    expect(targets(text, 'CRITICIZED')).not.toContain('rodrigo-duterte rodrigo-duterte');
  });

  it('lets a country be its leader’s, though the leader’s army is its own', () => {
    const text =
      'Egypten og Sudan mødes. Hærens leder i Sudan, Abdel Fattah al-Burhan, der er landets leder, afviser Egypten.';
    expect(targets(text, 'HOLDS_OFFICE_IN')).not.toContain('abdel-fattah-al-burhan egy');
  });

  it('knows the only Gulf state of a text', () => {
    expect(targets('Qatar er rigt. Togo anklager golfstaten for bestikkelse.', 'CRITICIZED')).toEqual(['tgo qat']);
  });

  it('ends a name before an adjective that begins with another', () => {
    expect(targets('Emmanuel Macron kritiserer Rodrigo Dutertes Kina-venlige linje.', 'CRITICIZED')).toEqual([
      'emmanuel-macron rodrigo-duterte',
    ]);
  });

  it('knows where a researcher works', () => {
    expect(targets('Det siger Lars Holm, der forsker i Sahel ved Chatham House.', 'HOLDS_OFFICE_IN')).toEqual([
      'lars-holm chatham-house',
    ]);
  });
});
