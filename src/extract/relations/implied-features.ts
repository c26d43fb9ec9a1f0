import type { ImpliedMention, Role } from '../extraction.js';
import type { FeatureList } from './feature-list.js';
import { TOLD_BEFORE } from './history.js';
import type { Argument, TypeView } from './type-view.js';

/** Mentions are counted up to so many, sentences up to so far. */
const MANY = 8;
const FAR = 4;

/** Further features of an implied mention as the source or target of the trigger: how much it is spoken of, and what stands in its place. */
export function describeImplied(
  features: FeatureList,
  { view, told, type, gaps }: TypeView,
  argument: Argument,
  mention: ImpliedMention,
  role: Role,
): void {
  const { background, keys } = view;
  const { history } = background;
  const { actor } = argument.place.view.keys;
  const { rank, wasSubject, distance } = mention;
  const opening = Math.min(mention.first, 2);
  const often = oftenOf(mention.count);
  const far = Math.min(distance, FAR);
  const before = history.ofRole(mention.entity, role, type);
  // How many are as good a choice by their kind, and more salient.
  const ahead = view.sentence.implied.filter(
    (other) => other.rank < rank && other.entity.type === mention.entity.type,
  ).length;
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
  features.add(
    before,
    closest(view.sentence.implied, mention, (other) => history.ofRole(other.entity, role, type)),
  );
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
  { view, told, type, gaps, quad }: TypeView,
  source: Argument,
  target: Argument,
  mention: ImpliedMention,
): void {
  const { background, keys } = view;
  const isSource = source.mention === mention;
  const other = isSource ? target : source;
  const role: Role = isSource ? 'source' : 'target';
  const fit = (isSource ? other.targetFit : other.sourceFit) * 2 + Number(isSource);
  const { history } = background;
  const pastWith = ({ entity }: ImpliedMention): number =>
    isSource ? history.ofPair(entity, other.mention.entity, type) : history.ofPair(other.mention.entity, entity, type);
  const past = pastWith(mention);
  const before = past * 2 + Number(isSource);
  const { times, isClosest } = background.companyOf(mention, other.mention.entity);
  const company = (times * 2 + Number(isClosest)) * 2 + Number(isSource);
  const inRole = history.ofRole(mention.entity, role, type);
  const gap = gaps[role];
  const crowd = Math.min(view.mentions.length, 4);
  features.add(before);
  features.add(before, told);
  features.add(before, Number(background.isAdditive));
  features.add(before, fit);
  features.add(before, closest(view.sentence.implied, mention, pastWith));
  features.add(company);
  features.add(company, quad);
  features.add(company, mention.rank, Math.min(mention.first, 2));
  features.add(fit, gap.state);
  features.add(fit, gap.state, keys.pos);
  features.add(fit, gap.state, told);
  features.add(fit, keys.lemma);
  features.add(fit, inRole, gap.state);
  features.add(fit, mention.rank, crowd);
  features.add(fit, company);
  features.add(source.place.view.keys.actor, target.place.view.keys.actor, Number(isSource));
}

/** The closest of what was told before of the other implied actors, one of `TOLD_BEFORE`. */
function closest(
  all: readonly ImpliedMention[],
  mention: ImpliedMention,
  pastOf: (other: ImpliedMention) => number,
): number {
  let best: number = TOLD_BEFORE.nothing;
  for (const other of all) {
    const past = other === mention ? TOLD_BEFORE.nothing : pastOf(other);
    if (past !== TOLD_BEFORE.nothing && (best === TOLD_BEFORE.nothing || past < best)) best = past;
  }
  return best;
}

function oftenOf(count: number): number {
  if (count >= MANY) return 4;
  if (count >= 5) return 3;
  return count >= 3 ? 2 : count - 1;
}
