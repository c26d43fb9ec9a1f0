import type { Pack } from '../pack.js';

export const danish: Pack = {
  code: 'da',
  name: 'Danish',
  contractions: {},
  treebanks: {
    train: ['UD_Danish-DDT/da_ddt-ud-train.silver.conllu', 'UD_Danish-DDT/da_ddt-ud-dev.conllu'],
    test: ['UD_Danish-DDT/da_ddt-ud-test.conllu'],
  },
};
