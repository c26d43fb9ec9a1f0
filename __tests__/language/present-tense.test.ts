import { loadLanguage } from '../../src/language/index.js';

const english = loadLanguage('en');
const verbs = (text: string): string[] =>
  english
    .tag(text)[0]!
    .tokens.filter(({ upos }) => upos === 'VERB')
    .map(({ lemma }) => lemma);

describe('the present tense of headlines', () => {
  it.each([
    ['Kenya backs Sudan', 'back'],
    ['South Korea summons Russian envoy', 'summon'],
    ['Rwanda denies supporting the rebels', 'deny'],
    ['Peru sanctions Chilean banks', 'sanction'],
  ])('%s', (text, lemma) => {
    expect(verbs(text)[0]).toBe(lemma);
  });

  it.each(['New sanctions on Iran', 'Peru talks in Geneva', 'The Iran talks failed on Monday.'])(
    'is no plural of a noun: %s',
    (text) => {
      expect(verbs(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:sanction|talk)$/u)]));
    },
  );
});

describe('lemmas that no treebank shows', () => {
  it.each([
    ['Iraq sided with Iran.', 'side'],
    ['The ministers spoke on Monday.', 'speak'],
    ['A boat sank near Malta.', 'sink'],
  ])('%s', (text, lemma) => {
    expect(english.tag(text)[0]!.tokens.map((token) => token.lemma)).toContain(lemma);
  });
});

describe('French verbs', () => {
  const tokens = (text: string): readonly string[] =>
    loadLanguage('fr')
      .tag(text)[0]!
      .tokens.filter(({ upos }) => upos === 'VERB')
      .map(({ lemma }) => lemma);

  it.each([
    ['Le Caire dément toute rencontre avec le Qatar.', 'démentir'],
    ['Alger nie avoir armé les rebelles.', 'nier'],
    ['Le Pérou ferme son ambassade à Quito.', 'fermer'],
    ['Les rebelles libèrent trois otages.', 'libérer'],
    ['Oslo rejettera la demande de la Chine.', 'rejeter'],
    ['Le Japon enverra une mission à Manille.', 'envoyer'],
    ["Les deux armées menaçaient l'Érythrée.", 'menacer'],
    ['La junte cible une base russe.', 'cibler'],
    ['Quito menace de quitter les négociations.', 'menacer'],
    ['Nairobi reproche à Kampala de soutenir les rebelles.', 'reprocher'],
    ['Riyad combat les rebelles.', 'combattre'],
    ["La Finlande a rejoint l'Alliance.", 'rejoindre'],
    ['Les ministres, réunis à Bamako, ont parlé.', 'réunir'],
    ['Les rebelles subissaient de lourdes pertes.', 'subir'],
    ["L'ambassadeur a été contraint de partir.", 'contraindre'],
    ['Les deux pays parvinrent à un accord.', 'parvenir'],
    ['Les Émirats réduisaient leur aide.', 'réduire'],
    ["L'armée reconquit la ville.", 'reconquérir'],
    ['Les députés élurent un président.', 'élire'],
    ['Le maire, emprisonné, conteste la décision.', 'contester'],
    ["Le Ghana salue le Togo et l'encourage à signer.", 'encourager'],
    ["Il a réuni les ministres, l'adjurant de ne pas céder.", 'adjurer'],
    ["Quito veut que l'Union punisse les rebelles.", 'punir'],
    ["Le Japon exige que l'Iran conduise des réformes.", 'conduire'],
    ['Les réfugiés fuyaient vers Manille.', 'fuir'],
    ['Les deux présidents survivront.', 'survivre'],
    ["La Haye et Berne l'empêchent d'exercer un mandat.", 'empêcher'],
  ])('%s', (text, lemma) => {
    expect(tokens(text)).toContain(lemma);
  });

  it.each([
    ["Les visas des séjours, la faute et l'exil pèsent.", ['visa', 'séjour', 'faute', 'exil']],
    ['Pour sa part, le trait est une somme.', ['part', 'trait', 'somme']],
    ["La ville, l'épouse de l'émir et l'arme du soldat.", ['ville', 'épouse', 'émir', 'arme', 'soldat']],
  ])('has its nouns as they are: %s', (text, lemmas) => {
    const [sentence] = loadLanguage('fr').tag(text);
    expect(sentence!.tokens.filter(({ upos }) => upos === 'NOUN').map(({ lemma }) => lemma)).toEqual(lemmas);
  });

  it('are no adjectives behind a noun', () => {
    expect(tokens('Une position ferme des ministres a surpris.')).toEqual(['surprendre']);
  });
});
