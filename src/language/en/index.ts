import type { Pack } from '../pack.js';

export const english: Pack = {
  code: 'en',
  name: 'English',
  contractions: {},
  treebanks: {
    train: [
      'UD_English-EWT/en_ewt-ud-train.rebuilt.conllu',
      'UD_English-EWT/en_ewt-ud-dev.conllu',
      'UD_English-PUD/en_pud-ud-test.conllu',
    ],
    test: ['UD_English-EWT/en_ewt-ud-test.conllu'],
  },
  names: {
    train: [
      { language: 'en', file: 'UNER_English-EWT/en_ewt-ud-dev.iob2' },
      { language: 'en', file: 'UNER_English-EWT/en_ewt-ud-dev.iob2' },
      { language: 'da', file: 'UNER_Danish-DDT/da_ddt-ud-train.iob2' },
    ],
    epochs: 6,
    test: 'UNER_English-EWT/en_ewt-ud-test.iob2',
  },
};
