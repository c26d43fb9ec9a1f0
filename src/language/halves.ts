import { hashText } from '../core/index.js';

/**
 * The training articles fall into two halves, so that whoever learns from how they are parsed can parse each with a model that has not
 * learned its trees: what a parser has learned it parses better than what comes.
 */
export type Half = 0 | 1;

export const HALVES: readonly Half[] = [0, 1];

export const halfOf = (article: string): Half => ((hashText(article) >>> 16) & 1) as Half;

const ARTICLE = /^[a-z]{2}-train-\d+$/u;
const SENTENCE = /^(?<article>[a-z]{2}-train-\d+)-\d+$/u;

export const isTrainingArticle = (id: string): boolean => ARTICLE.test(id);

/** The training article that a sentence of `corpus/trees` is of, by the sentence's id. */
export const articleOf = (sentence: string): string | undefined => SENTENCE.exec(sentence)?.groups!.article;
