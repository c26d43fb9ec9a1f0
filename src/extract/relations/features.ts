import { hashText, RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import type { ArgumentMention, ArgumentPair } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { fitOf, IMPLIED, type Role, type TriggerView } from './trigger-view.js';

const NONE = '-';

/** Features of one part of a candidate: each is a hash of what it holds together, and of its place among the part's features. */
class FeatureList {
  readonly hashes: number[] = [];

  constructor(private readonly part: string) {}

  add(...values: readonly (string | number | boolean)[]): void {
    let hash = Math.imul(hashText(this.part) + this.hashes.length, 0x9e3779b1);
    for (const value of values)
      hash = Math.imul(hash ^ (typeof value === 'string' ? hashText(value) : Number(value)), 0x01000193) + 0x7f4a7c15;
    this.hashes.push(spread(hash));
  }
}

/** Spreads the bits of a hash, as the top ones choose the bucket. */
function spread(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Features of the trigger as one that tells the type. */
export function describeTrigger(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  isMet: boolean,
): readonly number[] {
  const { sentence, trigger, pos, lemma, language, mentions } = view;
  const { tree } = sentence;
  const frame = frames[0]!;
  const isRestricted = Boolean(frame.has ?? frame.particle ?? frame.reflexive !== undefined);
  const met = `${isMet}${isRestricted}`;
  const relation = tree.relation(trigger);
  const { quad } = RELATIONS.get(type)!;
  const governor = describeGovernor(view);
  const object = tree.child(trigger, 'obj');
  const objectLemma = object === undefined ? NONE : `${language}:${tree.token(object).lemma.toLowerCase()}`;
  const isRight = pos === frame.pos || (frame.pos === 'VERB' && pos === 'PASS');
  const isLead = sentence.index === 0;
  const features = new FeatureList('trigger');
  features.add();
  features.add(type);
  features.add(lemma, type);
  features.add(pos);
  features.add(pos, type);
  features.add(met);
  features.add(met, pos);
  features.add(lemma, met);
  features.add(relation, pos);
  features.add(isRight, pos);
  features.add(governor.lemma, type);
  features.add(governor.lemma, quad);
  features.add(governor.types, type);
  features.add(objectLemma, type);
  features.add(objectLemma, lemma);
  features.add(Math.min(mentions.length, 8));
  features.add(language);
  features.add(isLead, quad);
  return features.hashes;
}

/** The word that a trigger hangs on, and the relations that frames find it to tell: in "severed ties" the verb tells what becomes of the ties. */
function describeGovernor({ sentence: { tree }, trigger, language, elsewhere }: TriggerView): {
  lemma: string;
  types: string;
} {
  const head = tree.head(trigger);
  if (head < 0) return { lemma: 'root', types: NONE };
  const types = elsewhere.filter((match) => match.trigger === head).map(({ frame }) => frame.type);
  return { lemma: `${language}:${tree.token(head).lemma.toLowerCase()}`, types: types.sort().join('+') || NONE };
}

/** Features of a mention as the source or target of the trigger. */
export function describeRole(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  mention: ArgumentMention,
  role: Role,
): readonly number[] {
  const { pos, language, lemma } = view;
  const { slots, path, rank, adposition, relation, says, inClause } = view.placeOf(mention);
  const slot = slots[0] ?? NONE;
  const fit = fitOf(frames, slots, role);
  const misfit = fitOf(frames, slots, role === 'source' ? 'target' : 'source');
  const { quad } = RELATIONS.get(type)!;
  const typed = fitsType(frames, mention, role);
  const rival = view.rivalFit(frames, mention, role);
  const features = new FeatureList(role);
  features.add(fit);
  features.add(fit, misfit);
  features.add(fit, pos, rank);
  features.add(fit, type);
  features.add(fit, slot, language);
  features.add(fit, rival);
  features.add(fit, rival, pos);
  features.add(fit, rival, rank);
  features.add(slot, pos);
  features.add(slot, type);
  features.add(slot, lemma);
  features.add(path);
  features.add(path, pos);
  features.add(path, quad);
  features.add(path, fit);
  features.add(rank);
  features.add(rank, pos);
  features.add(rank, type);
  features.add(rank, lemma);
  features.add(rank, slot);
  features.add(language, adposition, view.sideOf(mention));
  features.add(language, adposition, type);
  features.add(mention.kind);
  features.add(mention.entity.type, type);
  features.add(mention.entity.type, pos, fit);
  features.add(typed);
  features.add(says);
  features.add(says, type);
  features.add(inClause);
  features.add(inClause, rank, pos);
  features.add(relation, rank);
  features.add(relation, type);
  if (mention.kind === 'implied') {
    features.add(mention.distance, mention.wasSubject);
    features.add(mention.distance, rival);
  }
  return features.hashes;
}

/** Features of two mentions together. */
export function describePair(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  pair: ArgumentPair,
): readonly number[] {
  const { pos, lemma } = view;
  const source = view.placeOf(pair.source);
  const target = view.placeOf(pair.target);
  const slots = `${source.slots[0] ?? NONE}+${target.slots[0] ?? NONE}`;
  const fits = `${fitOf(frames, source.slots, 'source')}+${fitOf(frames, target.slots, 'target')}`;
  const ranks = `${source.rank}+${target.rank}`;
  const linked = linkBetween(view.sentence, source.anchor, target.anchor);
  const matched = view.matchOf(type, pair);
  const elsewhere = view.isRelatedElsewhere(pair);
  const types = `${pair.source.entity.type}+${pair.target.entity.type}`;
  const own = ownership(pair);
  const { quad, symmetric } = RELATIONS.get(type)!;
  const features = new FeatureList('pair');
  features.add(fits);
  features.add(fits, linked);
  features.add(fits, pos);
  features.add(fits, lemma);
  features.add(slots, pos);
  features.add(slots, type);
  features.add(ranks);
  features.add(ranks, pos);
  features.add(ranks, fits);
  features.add(linked, symmetric ?? false);
  features.add(linked, pos, quad);
  features.add(types, type);
  features.add(matched);
  features.add(matched, type);
  features.add(matched, pos);
  features.add(matched, lemma);
  features.add(matched, linked);
  features.add(matched, fits);
  features.add(matched, elsewhere);
  features.add(elsewhere, pos);
  features.add(own);
  features.add(own, linked, quad);
  features.add(source.path, target.path);
  return features.hashes;
}

function fitsType(frames: readonly Frame[], { entity }: ArgumentMention, role: Role): boolean {
  return frames.some((frame) => {
    const types = role === 'source' ? frame.sourceTypes : frame.targetTypes;
    return !types || types.includes(entity.type);
  });
}

function ownership({ source, target }: ArgumentPair): string {
  if (source.entity.belongsTo === target.entity) return 'own';
  return target.entity.belongsTo === source.entity ? 'owned' : NONE;
}

/** How two noun phrases hang together: coordinated, one within the other, or apart. */
function linkBetween({ tree }: ReadSentence, source: number | undefined, target: number | undefined): string {
  if (source === undefined || target === undefined) return IMPLIED;
  if (tree.isWithin(source, target)) return tree.is(source, 'conj') ? 'conj' : `in:${tree.relation(source)}`;
  if (tree.isWithin(target, source)) return tree.is(target, 'conj') ? 'conj' : `has:${tree.relation(target)}`;
  if (tree.head(source) === tree.head(target) && tree.is(source, 'conj') && tree.is(target, 'conj')) return 'conj';
  return 'apart';
}
