import { readFileSync } from 'node:fs';
import { decodeModel, encodeModel, resourcePath } from '../../core/index.js';
import { LinearModel, type Planes } from '../model/linear-model.js';
import { Decoder } from './decode.js';
import type { EntityModel } from './find-entities.js';
import { LABEL_COUNT } from './labels.js';
import { OrganizationPhrases } from './organization-phrases.js';
import type { PhraseRules } from './phrase-rules.js';
import { WordIndex, type WordLists } from './word-lists.js';

/** All that a pack's entities.bin holds. */
export interface EntityModelParts<Model = LinearModel> {
  readonly lists: WordLists;
  readonly rules: PhraseRules | undefined;
  /** Whether the weights know words, or only shapes, tags and lists (a language without examples). */
  readonly isLexical: boolean;
  readonly weights: Model;
}

type Facts = Omit<EntityModelParts, 'weights'>;

export function openEntityModel({ lists, rules, isLexical, weights }: EntityModelParts): EntityModel {
  const base = { index: new WordIndex(lists), decoder: new Decoder(weights, isLexical) };
  return rules ? { ...base, rules, phrases: new OrganizationPhrases(rules) } : base;
}

export const encodeEntityModel = ({ weights, ...facts }: EntityModelParts<{ readonly planes: Planes }>): Uint8Array =>
  encodeModel({ facts, arrays: { ...weights.planes } });

/** Throws MODEL_INVALID, as decodeModel does. */
export function decodeEntityModel(bytes: Uint8Array, name: string): EntityModelParts {
  const { facts, arrays } = decodeModel(bytes, name);
  const { counts, labels, weights } = arrays as Record<'counts' | 'labels' | 'weights', Uint8Array>;
  return { ...(facts as Facts), weights: new LinearModel({ counts, labels, weights }, LABEL_COUNT) };
}

/** The names model of a pack. */
export function loadEntityModel(code: string): EntityModel {
  const path = resourcePath('src', 'language', code, 'entities.bin');
  return openEntityModel(decodeEntityModel(readFileSync(path), path));
}
