import type { Features } from '../../core/index.js';
import type { Pack } from '../pack.js';

const PRESENT: Features = { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin', Voice: 'Act' };
const PAST: Features = { ...PRESENT, Tense: 'Past' };

export const danish: Pack = {
  code: 'da',
  name: 'Danish',
  contractions: {},
  conjugation: { endings: ['b'], infinitive: 'e', stems: [[/e$/u, 'ib']] },
  verbEndings: [
    ['angreb', 'angribe', PAST],
    ['pågreb', 'pågribe', PAST],
    ['brød', 'bryde', PAST],
    ['skød', 'skyde', PAST],
    ['r', '', PRESENT],
  ],
  treebanks: {
    train: ['UD_Danish-DDT/da_ddt-ud-train.silver.conllu', 'UD_Danish-DDT/da_ddt-ud-dev.conllu'],
    test: ['UD_Danish-DDT/da_ddt-ud-test.conllu'],
    times: { 'UD_Danish-DDT/da_ddt-ud-dev.conllu': 3 },
  },
  names: {
    train: [{ language: 'da', file: 'UNER_Danish-DDT/da_ddt-ud-train.iob2' }],
    epochs: 12,
    test: 'UNER_Danish-DDT/da_ddt-ud-test.iob2',
  },
};
