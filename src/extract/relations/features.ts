import type { ArgumentMention, Entity, Role } from '../extraction.js';
import type { Tree } from '../syntax/tree.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import type { FeatureList } from './feature-list.js';
import { PAIR_FEATURES, ROLE_FEATURES, TRIGGER_FEATURES, Value } from './feature-tables.js';
import { describeImplied, describeImpliedPair } from './implied-features.js';
import { hashLabel, hashWord, NO_LABEL } from './labels.js';
import type { Argument, TypeView } from './type-view.js';

/** Features of the trigger as one that tells the type. */
export function describeTrigger(features: FeatureList, typeView: TypeView): void {
  const { view, frames, isMet, rivalPrior, otherTypes } = typeView;
  const { sentence, trigger, pos, language, mentions, keys } = view;
  const { tree } = sentence;
  const frame = frames[0]!;
  const isRestricted = frame.has.length > 0 || frame.particles.length > 0 || frame.reflexive !== undefined;
  const isRight = pos === frame.pos || (frame.pos === 'VERB' && pos === 'PASS');
  const governor = tree.head(trigger);
  // What frames find the governor to tell: in "severed ties" the verb tells what becomes of the ties.
  const matches: string[] = [];
  for (const { trigger: other, frame: matched } of view.elsewhere) if (other === governor) matches.push(matched.type);
  const { values } = features;
  fillTrigger(values, typeView);
  values[Value.language] = keys.language;
  values[Value.met] = Number(isMet) * 2 + Number(isRestricted);
  values[Value.relation] = hashLabel(tree.relation(trigger));
  values[Value.isRight] = Number(isRight);
  values[Value.above] = hashLemma(tree, governor, language);
  values[Value.governed] = hashLabel(matches.length > 1 ? matches.sort().join('+') : (matches[0] ?? ''));
  values[Value.object] = hashLemma(tree, tree.child(trigger, 'obj') ?? -1, language);
  values[Value.mentions] = Math.min(mentions.length, 8);
  values[Value.isFirst] = Number(sentence.index === 0);
  values[Value.otherTypes] = otherTypes;
  values[Value.rivalPrior] = rivalPrior;
  features.begin(TRIGGER_FEATURES);
}

const hashLemma = (tree: Tree, index: number, language: string): number =>
  index < 0 ? NO_LABEL : hashWord(language, tree.token(index).lemma.toLowerCase());

/** What is told, and by which word: all parts of a candidate hold it together with their own. */
function fillTrigger(values: Int32Array, { view, told, quad, prior }: TypeView): void {
  values[Value.told] = told;
  values[Value.quad] = quad;
  values[Value.prior] = prior;
  values[Value.lemma] = view.keys.lemma;
  values[Value.pos] = view.keys.pos;
}

/** Features of a mention as the source or target of the trigger. */
export function describeRole(features: FeatureList, typeView: TypeView, argument: Argument, role: Role): void {
  const { view, frames } = typeView;
  const { mention, place } = argument;
  const { sourceFit, targetFit } = argument;
  const { values } = features;
  fillTrigger(values, typeView);
  values[Value.language] = view.keys.language;
  values[Value.fit] = role === 'source' ? sourceFit : targetFit;
  values[Value.misfit] = role === 'source' ? targetFit : sourceFit;
  values[Value.rival] = typeView.rivalFit(argument, role);
  values[Value.slot] = place.keys.slot;
  values[Value.path] = place.keys.path;
  values[Value.rank] = place.keys.rank;
  values[Value.side] = place.keys.side;
  values[Value.inClause] = Number(place.inClause);
  values[Value.kind] = place.view.keys.kind;
  values[Value.actor] = place.view.keys.actor;
  values[Value.adposition] = place.view.keys.adposition;
  values[Value.relation] = place.view.keys.relation;
  values[Value.says] = Number(place.view.says);
  values[Value.fitsType] = Number(fitsType(frames, mention, role));
  features.begin(ROLE_FEATURES[role]);
  if (mention.kind === 'implied') describeImplied(features, typeView, argument, mention, role);
}

/** Features of two mentions together. */
export function describePair(features: FeatureList, typeView: TypeView, source: Argument, target: Argument): void {
  const { view, isSymmetric } = typeView;
  const { values } = features;
  fillTrigger(values, typeView);
  values[Value.isSymmetric] = Number(isSymmetric);
  values[Value.fits] = join(source.sourceFit, target.targetFit);
  values[Value.slots] = join(source.place.keys.slot, target.place.keys.slot);
  values[Value.ranks] = join(source.place.keys.rank, target.place.keys.rank);
  values[Value.link] = view.links.between(source.place.view.anchor, target.place.view.anchor);
  values[Value.match] = typeView.matchOf(source.mention, target.mention);
  values[Value.elsewhere] = Number(view.isRelatedElsewhere(source.mention.entity, target.mention.entity));
  values[Value.own] = ownership(source.mention.entity, target.mention.entity);
  values[Value.sourceActor] = source.place.view.keys.actor;
  values[Value.targetActor] = target.place.view.keys.actor;
  values[Value.sourcePath] = source.place.keys.path;
  values[Value.targetPath] = target.place.keys.path;
  features.begin(PAIR_FEATURES);
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
