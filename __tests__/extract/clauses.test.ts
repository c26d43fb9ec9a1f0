import { readText } from '../support/read-text.js';

const relations = (language: 'en' | 'fr' | 'da', text: string): string[] =>
  readText(language, text).claims.map(({ type, source, target, status }) =>
    [type, source, target, status].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

describe('who does what, in clauses that a parser hangs elsewhere', () => {
  it.each([
    [
      'what a noun for what may come is about, behind "of" and who would do it',
      'Robert Dussey last month floated the idea of Togo joining the Alliance of Sahel States.',
      'JOINED tgo aes conditional',
      'JOINED robert-dussey aes',
    ],
    [
      'whom a participle behind the last noun of a phrase describes',
      'The EU warned companies in Turkey and Vietnam accused of helping Moscow evade the measures.',
      'AIDED vnm rus actual',
      'AIDED eu rus',
    ],
    [
      'who is behind "who", after a noun for a thing',
      'Cyril Ramaphosa drew an angry reply from Paul Kagame, who accused South Africa of lying.',
      'CRITICIZED paul-kagame zaf actual',
      'CRITICIZED cyril-ramaphosa',
    ],
    [
      'who is given what a clause without a relative pronoun describes',
      'Britain said that it may review the aid it gives Rwanda.',
      'AIDED gbr rwa actual',
      'AIDED rwa',
    ],
    [
      'all whom a noun that is joined to another names',
      'Mali and its allies Niger and Chad withdrew from ECOWAS.',
      'ALLIED_WITH mli tcd actual',
      'ALLIED_WITH ner tcd',
    ],
    [
      'the clause that tells what somebody regrets',
      'Johann Wadephul expressed disappointment that Moscow had again refused a ceasefire.',
      'CRITICIZED johann-wadephul rus actual',
      'CRITICIZED rus',
    ],
  ])('%s', (_, text, told, notTold) => {
    const found = relations('en', text);
    expect(found).toContain(told);
    expect(found.filter((relation) => relation.startsWith(notTold))).toEqual([]);
  });
});

describe('whose a thing is', () => {
  it('is not of whom somebody asked to act', () => {
    const text = 'France withdrew its troops from Chad at the request of its government.';
    expect(relations('en', text)).toContain('WITHDREW_FROM fra tcd actual');
    expect(relations('en', text).filter((relation) => relation.startsWith('URGED fra'))).toEqual([]);
  });

  it('is, at the head of a sentence, of the only country that the one before speaks of', () => {
    const text =
      'Rwanda rejects the charge. The last friend that Félix Tshisekedi has is Burundi. Its president, Evariste Ndayishimiye, has sent men.';
    expect(relations('en', text)).toContain('HOLDS_OFFICE_IN evariste-ndayishimiye bdi actual');
  });

  it('acts through no partners', () => {
    expect(relations('en', "Maria Zakharova accused Kyiv's European backers of lying.")).not.toContain(
      'CRITICIZED maria-zakharova ukr actual',
    );
  });

  it('says of a colleague where they serve', () => {
    const text = "Germany's foreign minister, Johann Wadephul, met his French colleague, Jean-Noël Barrot, in Oslo.";
    expect(relations('en', text)).toContain('HOLDS_OFFICE_IN jean-noel-barrot fra actual');
  });
});

describe('lists', () => {
  it.each([
    [
      'Israel shot down the drones with the help of US, British and Jordanian forces.',
      'AIDED usa isr',
      'AIDED jor isr',
    ],
    [
      'Emmanuel Macron met Russian, Malian and Nigerien officials.',
      'MET_WITH emmanuel-macron mli',
      'MET_WITH emmanuel-macron ner',
    ],
    [
      'Under pressure from Lula and from Ralph Gonsalves, the prime minister of Saint Vincent and the Grenadines, Maduro and Ali met at Argyle airport on Dec. 14.',
      'MET_WITH nicolas-maduro ali',
    ],
  ])('are of all whom they name: %s', (text, ...told) => {
    const found = relations('en', text).map((relation) => relation.replace(/ \w+$/u, ''));
    expect(found).toEqual(expect.arrayContaining(told));
    expect(found).not.toContain('MET_WITH ralph-gonsalves nicolas-maduro');
  });

  it('are whom "the two men" means, where they acted together in the sentence before', () => {
    const text =
      'Emmanuel Macron and Olaf Scholz telephoned. Under pressure from Emmanuel Macron, Nicolás Maduro and Irfaan Ali met. The two men agreed on a truce.';
    const agreed = relations('en', text).filter((relation) => relation.startsWith('AGREED_WITH'));
    expect(agreed).toEqual(['AGREED_WITH nicolas-maduro irfaan-ali actual']);
  });
});

describe('what prompts somebody to act', () => {
  it.each([
    ['At the request of Chad, France withdrew its troops.', 'URGED tcd fra actual'],
    ['Chad freed Eva Lind under pressure from France.', 'URGED fra tcd actual'],
  ])('is what another asks or gives: %s', (text, told) => expect(relations('en', text)).toContain(told));
});

it('dates no entry of a live report into the names behind its time', () => {
  const { actors } = readText('en', "- 07:40 GMT Israel's war cabinet is to meet again on Monday, Iran said.");
  expect(actors.map(({ name }) => name).sort()).toEqual(['Iran', 'Israel']);
});
