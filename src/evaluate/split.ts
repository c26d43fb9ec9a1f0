import { hashId } from '../core/index.js';

/** The parts of a corpus: rules and models may look at `train`, thresholds are set on `dev`, and `held` is only ever measured. */
export const SPLITS = ['train', 'dev', 'held'] as const;
export type Split = (typeof SPLITS)[number];

const TRAIN_SHARE = 0.6;
const DEV_SHARE = 0.2;

/** The part that a document of the corpus belongs to, by its id alone, so that new documents move no others. */
export function splitOf(id: string): Split {
  const share = parseInt(hashId('split', id).slice(0, 8), 16) / 2 ** 32;
  return share < TRAIN_SHARE ? 'train' : share < TRAIN_SHARE + DEV_SHARE ? 'dev' : 'held';
}
