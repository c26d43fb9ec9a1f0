export type { Judgement } from './judgement.js';
export { appendJudgement, parseJudgements, readJudgements } from './read-judgements.js';
