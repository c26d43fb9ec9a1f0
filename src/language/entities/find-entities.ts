import type { EntitySpan, TaggedToken } from '../../core/index.js';
import type { Decoder } from './decode.js';
import { isFirst, OUTSIDE, typeOf, type Label } from './labels.js';
import type { OrganizationPhrases } from './organization-phrases.js';
import type { PhraseRules } from './phrase-rules.js';
import { refineLabels } from './refine-labels.js';
import { viewSentence, type SentenceView } from './sentence-view.js';
import { ORGANIZATION_NOUN, type WordIndex } from './word-lists.js';

/** What a pack knows of names. */
export interface EntityModel {
  readonly index: WordIndex;
  readonly decoder: Decoder;
  readonly rules?: PhraseRules;
  readonly phrases?: OrganizationPhrases;
}

/** A margin of this size means odds of e to 1. */
const MARGIN = 40;

export function toSpans(labels: readonly Label[], margins?: Float64Array): EntitySpan[] {
  const spans: EntitySpan[] = [];
  for (let first = 0; first < labels.length; first += 1) {
    if (!isFirst(labels[first]!)) continue;
    let last = first;
    while (labels[last + 1] === labels[first]! + 1) last += 1;
    let margin = 0;
    for (let at = first; at <= last; at += 1) margin += margins?.[at] ?? 0;
    const score = 1 / (1 + Math.exp(-margin / (last - first + 1) / MARGIN));
    spans.push({ first, last, type: typeOf(labels[first]!), score });
    first = last;
  }
  return spans;
}

export const viewTokens = (tokens: readonly Pick<TaggedToken, 'text' | 'upos'>[], index: WordIndex): SentenceView =>
  viewSentence(tokens, index, ORGANIZATION_NOUN);

/** The persons, organisations and places that a tagged sentence names, in order, without overlap. */
export function findEntities(tokens: readonly Pick<TaggedToken, 'text' | 'upos'>[], model: EntityModel): EntitySpan[] {
  const view = viewTokens(tokens, model.index);
  if (!view.isCandidate.includes(true)) return [];
  const { labels: found, margins } = model.decoder.decode(view);
  const forms = tokens.map(({ text }) => text);
  const labels = refineLabels(view, found, forms, model.phrases, model.rules);
  return labels.every((label) => label === OUTSIDE) ? [] : toSpans(labels, margins);
}
