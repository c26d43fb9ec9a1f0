import type { Features } from '../../core/index.js';
import type { Pack } from '../pack.js';
import { toFeatures } from '../tag/features.js';

const PRESENT = toFeatures({ Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin', Voice: 'Act' });
const PAST: Features = { ...PRESENT, Tense: 'Past' };
const INFINITIVE = toFeatures({ VerbForm: 'Inf', Voice: 'Act' });
const PARTICIPLE = toFeatures({ Definite: 'Ind', Number: 'Sing', Tense: 'Past', VerbForm: 'Part' });

export const danish: Pack = {
  code: 'da',
  name: 'Danish',
  contractions: {},
  lemmas: {
    frosset: 'fryse',
    kansler: 'kansler',
    kansleren: 'kansler',
    ledede: 'lede',
    ledet: 'lede',
    toldsatser: 'toldsats',
    toldsatserne: 'toldsats',
    trukket: 'trække',
  },
  conjugations: [
    {
      endings: ['ede', 'et', 'te', 't', ''],
      infinitive: 'e',
      stems: [
        [/greb(?:et)?$/u, 'grib'],
        [/b(?:ø|u)d(?:t)?$/u, 'byd'],
        [/br(?:ød|udt)$/u, 'bryd'],
        [/sk(?:ød|udt)$/u, 'skyd'],
        [/drog$/u, 'drag'],
        [/fløj(?:et)?$/u, 'flyv'],
        [/fr(?:øs|osset)$/u, 'frys'],
        [/hang$/u, 'hæng'],
        [/kvalte?$/u, 'kvæl'],
        [/nød$/u, 'nyd'],
        [/s(?:agt|agde)$/u, 'sig'],
        [/satt?e?$/u, 'sætt'],
        [/skåret$/u, 'skær'],
        [/skred(?:et)?$/u, 'skrid'],
        [/spurgte?$/u, 'spørg'],
        [/tr(?:af|uffet)$/u, 'træff'],
        [/tr(?:ak|ukket)$/u, 'trækk'],
        [/tv(?:ang|unget)$/u, 'tving'],
        [/valgte?$/u, 'vælg'],
      ],
    },
  ],
  participles: { auxiliaries: ['have', 'blive'], ending: 't', features: PARTICIPLE },
  infinitives: {
    marker: 'at',
    auxiliaries: ['ville', 'skulle', 'kunne', 'måtte', 'burde', 'turde'],
    passive: 's',
    features: INFINITIVE,
  },
  verbSecond: true,
  verbEndings: [
    ['begik', 'begå', PAST],
    ['brød', 'bryde', PAST],
    ['drog', 'drage', PAST],
    ['døde', 'dø', PAST],
    ['fløj', 'flyve', PAST],
    ['frøs', 'fryse', PAST],
    ['greb', 'gribe', PAST],
    ['led', 'lide', PAST],
    ['nød', 'nyde', PAST],
    ['satte', 'sætte', PAST],
    ['skød', 'skyde', PAST],
    ['tillod', 'tillade', PAST],
    ['traf', 'træffe', PAST],
    ['tvang', 'tvinge', PAST],
    ['ede', 'e', PAST],
    ['te', 'e', PAST],
    ['r', '', PRESENT],
  ],
  treebanks: {
    train: [
      'UD_Danish-DDT/da_ddt-ud-train.silver.conllu',
      'UD_Danish-DDT/da_ddt-ud-dev.conllu',
      'da-news-train.conllu',
    ],
    test: ['UD_Danish-DDT/da_ddt-ud-test.conllu', 'da-news-open.conllu'],
    corrections: { 'UD_Danish-DDT/da_ddt-ud-train.silver.conllu': 'da-ddt-train.tsv' },
  },
  names: {
    train: [{ language: 'da', file: 'UNER_Danish-DDT/da_ddt-ud-train.iob2' }],
    epochs: 12,
    test: 'UNER_Danish-DDT/da_ddt-ud-test.iob2',
  },
};
