import type { ImpliedMention, Role } from '../extraction.js';
import type { FeatureList } from './feature-list.js';
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
  const { actor } = argument.place.view.keys;
  const { rank, wasSubject, distance } = mention;
  const opening = Math.min(mention.first, 2);
  const often = oftenOf(mention.count);
  const far = Math.min(distance, FAR);
  const past = typeView.pastInRole(role);
  const before = past[rank]!;
  // How many are as good a choice by their kind, and more salient.
  let ahead = 0;
  for (let at = 0; at < rank; at += 1) ahead += Number(sentence.implied[at]!.entity.type === mention.entity.type);
  const additive = Number(background.isAdditive);
  const gap = gaps[role];
  features.add(far, Number(wasSubject));
  features.add(far, opening, often);
  features.add(rank, opening, often);
  features.add(opening, told);
  features.add(often, told);
  features.add(actor, opening, often);
  features.add(before);
  features.add(before, told);
  features.add(before, additive);
  features.add(before, far);
  features.add(before, closest(past, rank));
  features.add(ahead, actor, told);
  features.add(ahead, opening, often);
  features.add(additive, told);
  features.add(gap.state, keys.pos);
  features.add(gap.state, told);
  features.add(gap.state, keys.lemma);
  features.add(gap.state, before);
  features.add(gap.lemma);
  features.add(gap.lemma, told);
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
  const fit = (isSource ? other.targetFit : other.sourceFit) * 2 + side;
  const { times, most, isRelated } = background.companyOf(other.mention.entity);
  const past = isRelated ? pastWith(typeView, other, isSource) : UNRELATED;
  const before = (past[rank] ?? TOLD_BEFORE.nothing) * 2 + side;
  const company = (times[rank]! * 2 + Number(times[rank] === most)) * 2 + side;
  const gap = gaps[role];
  features.add(before);
  features.add(before, told);
  features.add(before, Number(background.isAdditive));
  features.add(before, fit);
  features.add(before, closest(past, rank));
  features.add(company);
  features.add(company, quad);
  features.add(company, rank, Math.min(mention.first, 2));
  features.add(fit, gap.state);
  features.add(fit, gap.state, keys.pos);
  features.add(fit, gap.state, told);
  features.add(fit, keys.lemma);
  features.add(fit, typeView.pastInRole(role)[rank], gap.state);
  features.add(fit, rank, Math.min(view.mentions.length, 4));
  features.add(fit, company);
  features.add(source.place.view.keys.actor, target.place.view.keys.actor, side);
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
