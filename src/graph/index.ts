export { consolidate, type Consolidation } from './consolidate/consolidate.js';
export { openStore, type OpenOptions } from './open-store.js';
export { rebuild } from './rebuild.js';
export type * from './store.js';
