import type { ArgumentMention, Entity, Role } from '../extraction.js';
import type { Tree } from '../syntax/tree.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import { compareCountries } from './actor-view.js';
import type { FeatureList } from './feature-list.js';
import {
  PAIR_FEATURES,
  ROLE_FEATURES,
  STATED_FEATURES,
  STATED_PAIR_FEATURES,
  TRIGGER_FEATURES,
  Value,
} from './feature-tables.js';
import { describeImplied, describeImpliedPair } from './implied-features.js';
import { hashLabel, hashWord, NO_LABEL } from './labels.js';
import type { MentionView } from './mention-view.js';
import type { Argument, TypeView } from './type-view.js';

/** Sentences are counted from the start up to so many, for what stands in them less far, and tokens by so many up to so many times. */
const LATE = 6;
const EARLY = 3;
const LENGTH_STEP = 8;
const LONG = 6;

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
  values[Value.crowd] = join(view.crowd.actors, view.crowd.countries);
  values[Value.position] = Math.min(sentence.index, LATE);
  values[Value.length] = Math.min(Math.floor(tree.tokens.length / LENGTH_STEP), LONG);
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
  values[Value.type] = place.view.keys.type;
  values[Value.adposition] = place.view.keys.adposition;
  values[Value.relation] = place.view.keys.relation;
  const { actor, compatriots, timesSpoken, since, says } = place.view;
  const isImplied = mention.kind === 'implied';
  values[Value.says] = Number(says);
  values[Value.isImplied] = Number(isImplied);
  values[Value.standing] = actor.keys.standing;
  values[Value.ownKind] = actor.keys.kind;
  values[Value.served] = actor.keys.served;
  values[Value.compatriots] = compatriots.count;
  values[Value.serving] = Number(compatriots.isServed) * 2 + Number(compatriots.isServing);
  values[Value.fitsType] = Number(fitsType(frames, mention, role));
  features.begin(ROLE_FEATURES[role]);
  if (isImplied) return describeImplied(features, typeView, argument, mention, role);
  values[Value.timesSpoken] = timesSpoken;
  values[Value.since] = since;
  values[Value.trail] = trailOf(place.view);
  values[Value.position] = Math.min(view.sentence.index, EARLY);
  values[Value.actors] = view.crowd.actors;
  features.join(STATED_FEATURES[role]);
}

/** Features of two mentions together. */
export function describePair(features: FeatureList, typeView: TypeView, source: Argument, target: Argument): void {
  const { view, isSymmetric } = typeView;
  const { values } = features;
  fillTrigger(values, typeView);
  const [from, to] = [source.place.view, target.place.view];
  values[Value.isSymmetric] = Number(isSymmetric);
  values[Value.fits] = join(source.sourceFit, target.targetFit);
  values[Value.slots] = join(source.place.keys.slot, target.place.keys.slot);
  values[Value.ranks] = join(source.place.keys.rank, target.place.keys.rank);
  values[Value.link] = view.links.between(from.anchor, to.anchor);
  values[Value.match] = typeView.matchOf(source.mention, target.mention);
  values[Value.elsewhere] = Number(view.isRelatedElsewhere(source.mention.entity, target.mention.entity));
  values[Value.own] = ownership(source.mention.entity, target.mention.entity);
  values[Value.sourceType] = from.keys.type;
  values[Value.targetType] = to.keys.type;
  values[Value.sourcePath] = source.place.keys.path;
  values[Value.targetPath] = target.place.keys.path;
  values[Value.isImplied] = Number(source.mention.kind === 'implied') * 2 + Number(target.mention.kind === 'implied');
  values[Value.sourceKind] = from.actor.keys.kind;
  values[Value.targetKind] = to.actor.keys.kind;
  values[Value.sourceStanding] = from.actor.keys.standing;
  values[Value.targetStanding] = to.actor.keys.standing;
  values[Value.countries] = compareCountries(from.actor, to.actor);
  values[Value.timesSpoken] = join(from.timesSpoken, to.timesSpoken);
  values[Value.since] = join(from.since, to.since);
  values[Value.trail] = join(trailOf(from), trailOf(to));
  features.begin(PAIR_FEATURES);
  if (source.mention.kind === 'implied') return describeImpliedPair(features, typeView, source, target, source.mention);
  if (target.mention.kind === 'implied') return describeImpliedPair(features, typeView, source, target, target.mention);
  const { history } = view.background;
  values[Value.together] = history.timesTogether(source.mention.entity, target.mention.entity);
  features.join(STATED_PAIR_FEATURES);
}

const trailOf = ({ timesSpoken, since }: MentionView<ArgumentMention>): number => join(timesSpoken, since);

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
