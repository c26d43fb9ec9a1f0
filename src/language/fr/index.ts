import type { ContractionPart, Pack } from '../pack.js';
import { CONJUGATIONS } from './conjugations.js';

const part = (form: string, lemma: string, upos: string, features = '_'): ContractionPart => ({
  form,
  lemma,
  upos,
  features,
});

const de = part('de', 'de', 'ADP');
const à = part('à', 'à', 'ADP');
const le = part('le', 'le', 'DET', 'Definite=Def|Gender=Masc|Number=Sing|PronType=Art');
const les = part('les', 'le', 'DET', 'Definite=Def|Number=Plur|PronType=Art');
const lequel = (form: string, gender: string, number: string): ContractionPart =>
  part(form, 'lequel', 'PRON', `Gender=${gender}|Number=${number}|PronType=Rel`);

export const french: Pack = {
  code: 'fr',
  name: 'French',
  contractions: {
    du: [de, le],
    des: [de, les],
    au: [à, le],
    aux: [à, les],
    duquel: [de, lequel('lequel', 'Masc', 'Sing')],
    desquels: [de, lequel('lesquels', 'Masc', 'Plur')],
    desquelles: [de, lequel('lesquelles', 'Fem', 'Plur')],
    auquel: [à, lequel('lequel', 'Masc', 'Sing')],
    auxquels: [à, lequel('lesquels', 'Masc', 'Plur')],
    auxquelles: [à, lequel('lesquelles', 'Fem', 'Plur')],
  },
  lemmas: {
    ira: 'aller',
    iront: 'aller',
    irait: 'aller',
    iraient: 'aller',
    rompu: 'rompre',
    rompue: 'rompre',
    rompus: 'rompre',
    interrompu: 'interrompre',
    interrompue: 'interrompre',
    interrompus: 'interrompre',
  },
  verbs: {
    bloque: 'bloquer',
    dément: 'démentir',
    dévoile: 'dévoiler',
    extrade: 'extrader',
    ferment: 'fermer',
    fustige: 'fustiger',
    gela: 'geler',
    gèle: 'geler',
    héberge: 'héberger',
    ignore: 'ignorer',
    implante: 'implanter',
    incorpore: 'incorporer',
    libère: 'libérer',
    limoge: 'limoger',
    nationalise: 'nationaliser',
    nie: 'nier',
    nia: 'nier',
    parraine: 'parrainer',
    rompt: 'rompre',
    snobe: 'snober',
    somment: 'sommer',
    tance: 'tancer',
    vante: 'vanter',
  },
  nouns: { junte: 'Fem' },
  conjugations: CONJUGATIONS,
  verbEndings: [
    ['e', 'er'],
    ['at', 'attre'],
  ],
  namesAreAppositions: true,
  treebanks: {
    train: [
      'UD_French-Sequoia/fr_sequoia-ud-train.conllu',
      'UD_French-Sequoia/fr_sequoia-ud-dev.conllu',
      'UD_French-GSD/fr_gsd-ud-dev.conllu',
      'UD_French-PUD/fr_pud-ud-test.conllu',
      'fr-news-train.conllu',
    ],
    test: ['UD_French-Sequoia/fr_sequoia-ud-test.conllu', 'UD_French-GSD/fr_gsd-ud-test.conllu', 'fr-news-open.conllu'],
  },
  names: {
    train: [
      { language: 'en', file: 'UNER_English-EWT/en_ewt-ud-dev.iob2' },
      { language: 'en', file: 'wikigold_en/test.conllu' },
      { language: 'da', file: 'UNER_Danish-DDT/da_ddt-ud-train.iob2' },
    ],
    epochs: 4,
    test: 'fr.iob2',
  },
};
