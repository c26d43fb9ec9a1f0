export { browserStyle } from './neo4j/browser-style.js';
export { consolidate, type Consolidation } from './consolidate/consolidate.js';
export { judgeStore } from './judge-store.js';
export { parseLocation } from './location.js';
export { openStore, type OpenOptions } from './open-store.js';
export { rebuildStore } from './rebuild-store.js';
export type * from './store.js';
