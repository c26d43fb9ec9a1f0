import type { EntityType } from '../../core/index.js';

/** What a token can be, as in IOB2: outside, or the first or a later token of a name of one type. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
export type Label = number;

export const OUTSIDE: Label = 0;
export const LABEL_COUNT = LABELS.length;

const TYPES: readonly EntityType[] = ['Person', 'Organization', 'Place'];

export const isFirst = (label: Label): boolean => (label & 1) === 1;
export const isLater = (label: Label): boolean => label > 0 && (label & 1) === 0;
/** A later token stands only behind a token of the same name. */
export const canFollow = (previous: Label, label: Label): boolean =>
  !isLater(label) || previous === label || previous === label - 1;
/** Whether two labels differ in their types only. */
export const isAlike = (one: Label, other: Label): boolean =>
  (one === OUTSIDE) === (other === OUTSIDE) && isFirst(one) === isFirst(other);
export const typeOf = (label: Label): EntityType => TYPES[(label - 1) >> 1]!;

/** The label of an IOB2 tag; other types than persons, organisations and places are outside. */
export const parseLabel = (tag: string): Label => Math.max(OUTSIDE, (LABELS as readonly string[]).indexOf(tag));
