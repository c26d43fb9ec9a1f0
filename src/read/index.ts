export * from './find-sources.js';
export * from './read-inputs.js';
export * from './to-article.js';
