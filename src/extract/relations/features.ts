import type { ArgumentMention, Entity, Role } from '../extraction.js';
import type { Tree } from '../tree.js';
import type { TriggerFrame } from '../trigger-frame.js';
import type { FeatureList } from './feature-list.js';
import { describeImplied, describeImpliedPair } from './implied-features.js';
import { hashLabel, hashWord, NO_LABEL } from './labels.js';
import type { Argument, TypeView } from './type-view.js';

const PARTS = {
  trigger: hashLabel('trigger'),
  source: hashLabel('source'),
  target: hashLabel('target'),
  pair: hashLabel('pair'),
};

/** Features of the trigger as one that tells the type. */
export function describeTrigger(features: FeatureList, typeView: TypeView): void {
  const { view, frames, isMet, told, quad, prior, rivalPrior, otherTypes } = typeView;
  const { sentence, trigger, pos, language, mentions, keys } = view;
  const { tree } = sentence;
  const frame = frames[0]!;
  const isRestricted = frame.has.length > 0 || frame.particles.length > 0 || frame.reflexive !== undefined;
  const met = Number(isMet) * 2 + Number(isRestricted);
  const isRight = pos === frame.pos || (frame.pos === 'VERB' && pos === 'PASS');
  const governor = tree.head(trigger);
  const above = hashLemma(tree, governor, language);
  const object = hashLemma(tree, tree.child(trigger, 'obj') ?? -1, language);
  const relation = hashLabel(tree.relation(trigger));
  // What frames find the governor to tell: in "severed ties" the verb tells what becomes of the ties.
  const matches: string[] = [];
  for (const { trigger: other, frame: matched } of view.elsewhere) if (other === governor) matches.push(matched.type);
  const governed = hashLabel(matches.sort().join('+'));
  features.begin(PARTS.trigger);
  features.add();
  features.add(told);
  features.add(keys.lemma, told);
  features.add(keys.pos);
  features.add(keys.pos, told);
  features.add(met);
  features.add(met, keys.pos);
  features.add(met, keys.lemma);
  features.add(relation, keys.pos);
  features.add(Number(isRight), keys.pos);
  features.add(above, told);
  features.add(above, quad);
  features.add(governed, told);
  features.add(object, told);
  features.add(object, keys.lemma);
  features.add(Math.min(mentions.length, 8));
  features.add(keys.language);
  features.add(Number(sentence.index === 0), quad);
  features.add(otherTypes, keys.pos);
  features.add(otherTypes, met);
  features.add(otherTypes, told);
  features.add(prior);
  features.add(prior, met);
  features.add(prior, keys.pos);
  features.add(prior, told);
  features.add(prior, rivalPrior);
}

const hashLemma = (tree: Tree, index: number, language: string): number =>
  index < 0 ? NO_LABEL : hashWord(language, tree.token(index).lemma.toLowerCase());

/** Features of a mention as the source or target of the trigger. */
export function describeRole(features: FeatureList, typeView: TypeView, argument: Argument, role: Role): void {
  const { view, frames, told, quad, prior } = typeView;
  const { mention, place } = argument;
  const { pos, language, lemma } = view.keys;
  const { slot, path, rank, side } = place.keys;
  const { kind, actor, adposition, relation } = place.view.keys;
  const says = Number(place.view.says);
  const inClause = Number(place.inClause);
  const [fit, misfit] =
    role === 'source' ? [argument.sourceFit, argument.targetFit] : [argument.targetFit, argument.sourceFit];
  const rival = typeView.rivalFit(argument, role);
  features.begin(PARTS[role]);
  features.add(fit);
  features.add(fit, misfit);
  features.add(fit, pos, rank);
  features.add(fit, told);
  features.add(fit, slot, language);
  features.add(fit, rival);
  features.add(fit, rival, pos);
  features.add(fit, rival, rank);
  features.add(slot, pos);
  features.add(slot, told);
  features.add(slot, lemma);
  features.add(path);
  features.add(path, pos);
  features.add(path, quad);
  features.add(path, fit);
  features.add(rank);
  features.add(rank, pos);
  features.add(rank, told);
  features.add(rank, lemma);
  features.add(rank, slot);
  features.add(language, adposition, side);
  features.add(language, adposition, told);
  features.add(kind);
  features.add(actor, told);
  features.add(actor, pos, fit);
  features.add(Number(fitsType(frames, mention, role)));
  features.add(says);
  features.add(says, told);
  features.add(inClause);
  features.add(inClause, rank, pos);
  features.add(relation, rank);
  features.add(relation, told);
  features.add(prior, fit);
  features.add(prior, fit, rival);
  if (mention.kind === 'implied') describeImplied(features, typeView, argument, mention, role);
}

/** Features of two mentions together. */
export function describePair(features: FeatureList, typeView: TypeView, source: Argument, target: Argument): void {
  const { view, told, quad, prior, isSymmetric } = typeView;
  const { pos, lemma } = view.keys;
  const fits = join(source.sourceFit, target.targetFit);
  const slots = join(source.place.keys.slot, target.place.keys.slot);
  const ranks = join(source.place.keys.rank, target.place.keys.rank);
  const link = view.links.between(source.place.view.anchor, target.place.view.anchor);
  const match = typeView.matchOf(source.mention, target.mention);
  const elsewhere = Number(view.isRelatedElsewhere(source.mention.entity, target.mention.entity));
  const own = ownership(source.mention.entity, target.mention.entity);
  features.begin(PARTS.pair);
  features.add(fits);
  features.add(fits, link);
  features.add(fits, pos);
  features.add(fits, lemma);
  features.add(slots, pos);
  features.add(slots, told);
  features.add(ranks);
  features.add(ranks, pos);
  features.add(ranks, fits);
  features.add(link, Number(isSymmetric));
  features.add(link, pos, quad);
  features.add(source.place.view.keys.actor, target.place.view.keys.actor, told);
  features.add(match);
  features.add(match, told);
  features.add(match, pos);
  features.add(match, lemma);
  features.add(match, link);
  features.add(match, fits);
  features.add(match, elsewhere);
  features.add(elsewhere, pos);
  features.add(own);
  features.add(own, link, quad);
  features.add(source.place.keys.path, target.place.keys.path);
  features.add(prior, match);
  features.add(prior, fits);
  features.add(prior, match, fits);
  if (source.mention.kind === 'implied') describeImpliedPair(features, typeView, source, target, source.mention);
  else if (target.mention.kind === 'implied') describeImpliedPair(features, typeView, source, target, target.mention);
}

const join = (source: number, target: number): number => Math.imul(source, 0x01000193) ^ target;

function fitsType(frames: readonly TriggerFrame[], { entity }: ArgumentMention, role: Role): boolean {
  for (const frame of frames) {
    const types = role === 'source' ? frame.sourceTypes : frame.targetTypes;
    if (!types || types.includes(entity.type)) return true;
  }
  return false;
}

const OWNERSHIP = { own: hashLabel('own'), owned: hashLabel('owned'), none: NO_LABEL };

function ownership(source: Entity, target: Entity): number {
  if (source.belongsTo === target) return OWNERSHIP.own;
  return target.belongsTo === source ? OWNERSHIP.owned : OWNERSHIP.none;
}
