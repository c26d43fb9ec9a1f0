export { loadKnowledge } from './load-knowledge.js';
export { plainKey } from './name-key.js';
export { nearNames } from './near-names.js';
export { Resolver, type Resolution, type ResolvableEntity } from './resolver.js';
export type { World } from './world.js';
