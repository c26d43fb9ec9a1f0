export * from './find-sources.js';
export * from './read-inputs.js';
