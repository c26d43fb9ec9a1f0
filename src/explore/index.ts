export { loadAssets } from './assets.js';
export type { Download, ExplorerBackend } from './backend.js';
export type { Decision, ReportMeta } from './contract.js';
export { createExplorer } from './explorer.js';
export { serve, type RunningServer } from './serve.js';
