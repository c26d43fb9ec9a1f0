export type { Judgement } from './judgement.js';
export {
  appendJudgement,
  listJudgements,
  parseJudgements,
  readJudgements,
  removeLastJudgement,
} from './read-judgements.js';
