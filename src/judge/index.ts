export type { Judgement } from './judgement.js';
export {
  appendJudgement,
  listJudgements,
  loadJudgements,
  parseJudgements,
  readJudgements,
  removeLastJudgement,
} from './read-judgements.js';
