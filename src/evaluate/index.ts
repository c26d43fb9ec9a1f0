export type { GoldDocument, PredictedDocument } from './gold.js';
export { compareRuns, toRun, type Run, type RunChange } from './compare-runs.js';
export { readIdentityGold, type IdentityPair, type IdentitySide } from './identity-gold.js';
export { readGold, type GoldText } from './read-gold.js';
export { mapActors } from './actor-map.js';
export { LEVELS, scoreDocument, type DocumentScore, type ScoreOptions } from './score-document.js';
export { actorAt, judgePairs, scoreClusters, type ActorInDocument, type JudgedPair } from './score-identity.js';
export { splitOf, SPLITS, type Split } from './split.js';
export { summarize, summarizeRelations, summarizeRules, toRates, type Rates, type Summary } from './summary.js';
