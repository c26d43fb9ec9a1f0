import type { ImpliedMention, Role } from '../extraction.js';
import type { FeatureList } from './feature-list.js';
import { IMPLIED_FEATURES, IMPLIED_PAIR_FEATURES, Value } from './feature-tables.js';
import { TOLD_BEFORE } from './history.js';
import type { Argument, TypeView } from './type-view.js';

/** Mentions are counted up to so many, sentences up to so far. */
const MANY = 8;
const FAR = 4;
const UNRELATED: readonly number[] = [];

/** Further features of an implied mention as the source or target of the trigger: how much it is spoken of, and what stands in its place. */
export function describeImplied(
  features: FeatureList,
  typeView: TypeView,
  argument: Argument,
  mention: ImpliedMention,
  role: Role,
): void {
  const { view, told, gaps } = typeView;
  const { background, keys, sentence } = view;
  const { rank, wasSubject, distance } = mention;
  const past = typeView.pastInRole(role);
  // How many are as good a choice by their kind, and more salient.
  let ahead = 0;
  for (let at = 0; at < rank; at += 1) ahead += Number(sentence.implied[at]!.entity.type === mention.entity.type);
  const { values } = features;
  values[Value.told] = told;
  values[Value.lemma] = keys.lemma;
  values[Value.pos] = keys.pos;
  values[Value.type] = argument.place.view.keys.type;
  values[Value.ownKind] = argument.place.view.actor.keys.kind;
  values[Value.standing] = argument.place.view.actor.keys.standing;
  values[Value.impliedRank] = rank;
  values[Value.far] = Math.min(distance, FAR);
  values[Value.wasSubject] = Number(wasSubject);
  values[Value.opening] = Math.min(mention.first, 2);
  values[Value.often] = oftenOf(mention.count);
  values[Value.before] = past[rank]!;
  values[Value.closest] = closest(past, rank);
  values[Value.ahead] = ahead;
  values[Value.additive] = Number(background.isAdditive);
  values[Value.gap] = gaps[role].state;
  values[Value.gapLemma] = gaps[role].lemma;
  features.join(IMPLIED_FEATURES[role]);
}

/** Features of an implied mention together with another that stands in the sentence, as the source or target of the trigger. */
export function describeImpliedPair(
  features: FeatureList,
  typeView: TypeView,
  source: Argument,
  target: Argument,
  mention: ImpliedMention,
): void {
  const { view, told, gaps, quad } = typeView;
  const { background, keys } = view;
  const { rank } = mention;
  const isSource = source.mention === mention;
  const side = Number(isSource);
  const other = isSource ? target : source;
  const role: Role = isSource ? 'source' : 'target';
  const { times, most, isRelated } = background.companyOf(other.mention.entity);
  const past = isRelated ? pastWith(typeView, other, isSource) : UNRELATED;
  const { values } = features;
  values[Value.told] = told;
  values[Value.quad] = quad;
  values[Value.lemma] = keys.lemma;
  values[Value.pos] = keys.pos;
  values[Value.side] = side;
  values[Value.fit] = (isSource ? other.targetFit : other.sourceFit) * 2 + side;
  values[Value.before] = (past[rank] ?? TOLD_BEFORE.nothing) * 2 + side;
  values[Value.closest] = closest(past, rank);
  values[Value.past] = typeView.pastInRole(role)[rank]!;
  values[Value.company] = (times[rank]! * 2 + Number(times[rank] === most)) * 2 + side;
  values[Value.additive] = Number(background.isAdditive);
  values[Value.impliedRank] = rank;
  values[Value.opening] = Math.min(mention.first, 2);
  values[Value.mentions] = Math.min(view.mentions.length, 4);
  values[Value.gap] = gaps[role].state;
  values[Value.sourceType] = source.place.view.keys.type;
  values[Value.targetType] = target.place.view.keys.type;
  features.join(IMPLIED_PAIR_FEATURES);
}

/** What was told before of each implied actor with another, one of `TOLD_BEFORE`, by their rank. */
function pastWith({ view, type }: TypeView, { mention: other }: Argument, isSource: boolean): readonly number[] {
  const { history } = view.background;
  return view.sentence.implied.map(({ entity }) =>
    isSource ? history.ofPair(entity, other.entity, type) : history.ofPair(other.entity, entity, type),
  );
}

/** The closest of what was told before of the implied actors but one, one of `TOLD_BEFORE`. */
function closest(past: readonly number[], but: number): number {
  let best: number = TOLD_BEFORE.nothing;
  for (let rank = 0; rank < past.length; rank += 1) {
    const one = past[rank]!;
    if (rank !== but && one !== TOLD_BEFORE.nothing && (best === TOLD_BEFORE.nothing || one < best)) best = one;
  }
  return best;
}

function oftenOf(count: number): number {
  if (count >= MANY) return 4;
  if (count >= 5) return 3;
  return count >= 3 ? 2 : count - 1;
}
