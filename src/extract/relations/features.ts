import { hashText, RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import type { ArgumentMention, ArgumentPair } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Tree } from '../tree.js';
import { fitOf, IMPLIED, type Role, type TriggerView } from './trigger-view.js';

const NONE = '-';

/**
 * Features of one part of a candidate: each is a hash of the values that it holds together, and of its place among the part's
 * features. Values are numbers, or hashes of words, so that nothing but sums is done for each of many candidates.
 */
class FeatureList {
  readonly hashes: number[] = [];

  constructor(private readonly part: number) {}

  add(a = 0, b = 0, c = 0): void {
    let hash = Math.imul(this.part + this.hashes.length, 0x9e3779b1);
    hash = Math.imul(hash ^ a, 0x01000193) + 0x7f4a7c15;
    hash = Math.imul(hash ^ b, 0x01000193) + 0x7f4a7c15;
    hash = Math.imul(hash ^ c, 0x01000193) + 0x7f4a7c15;
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
  const { sentence, trigger, pos, language, mentions } = view;
  const { tree } = sentence;
  const { quad } = RELATIONS.get(type)!;
  const frame = frames[0]!;
  const isRestricted = Boolean(frame.has ?? frame.particle) || frame.reflexive !== undefined;
  const met = Number(isMet) * 2 + Number(isRestricted);
  const isRight = pos === frame.pos || (frame.pos === 'VERB' && pos === 'PASS');
  const object = tree.child(trigger, 'obj');
  const governor = tree.head(trigger);
  const governed = view.elsewhere.filter((match) => match.trigger === governor).map((match) => match.frame.type);
  const key = {
    type: hashText(type),
    lemma: view.keys.lemma,
    pos: view.keys.pos,
    language: view.keys.language,
    relation: hashText(tree.relation(trigger)),
    object: hashText(object === undefined ? NONE : lemmaOf(tree, object, language)),
    governor: hashText(governor < 0 ? NONE : lemmaOf(tree, governor, language)),
    // What frames find the governor to tell: in "severed ties" the verb tells what becomes of the ties.
    governed: hashText(governed.sort().join('+')),
  };
  const features = new FeatureList(hashText('trigger'));
  features.add();
  features.add(key.type);
  features.add(key.lemma, key.type);
  features.add(key.pos);
  features.add(key.pos, key.type);
  features.add(met);
  features.add(met, key.pos);
  features.add(met, key.lemma);
  features.add(key.relation, key.pos);
  features.add(Number(isRight), key.pos);
  features.add(key.governor, key.type);
  features.add(key.governor, quad);
  features.add(key.governed, key.type);
  features.add(key.object, key.type);
  features.add(key.object, key.lemma);
  features.add(Math.min(mentions.length, 8));
  features.add(key.language);
  features.add(Number(sentence.index === 0), quad);
  return features.hashes;
}

const lemmaOf = (tree: Tree, index: number, language: string): string =>
  `${language}:${tree.token(index).lemma.toLowerCase()}`;

/** Features of a mention as the source or target of the trigger. */
export function describeRole(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  mention: ArgumentMention,
  role: Role,
): readonly number[] {
  const { slots, says, inClause, keys } = view.placeOf(mention);
  const { pos, language, lemma } = view.keys;
  const { slot, path, rank, adposition, relation, side } = keys;
  const { quad } = RELATIONS.get(type)!;
  const told = hashText(type);
  const fit = fitOf(frames, slots, role);
  const misfit = fitOf(frames, slots, role === 'source' ? 'target' : 'source');
  const rival = view.rivalFit(frames, mention, role);
  const actor = hashText(mention.entity.type);
  const features = new FeatureList(hashText(role));
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
  features.add(hashText(mention.kind));
  features.add(actor, told);
  features.add(actor, pos, fit);
  features.add(Number(fitsType(frames, mention, role)));
  features.add(Number(says));
  features.add(Number(says), told);
  features.add(Number(inClause));
  features.add(Number(inClause), rank, pos);
  features.add(relation, rank);
  features.add(relation, told);
  if (mention.kind === 'implied') {
    features.add(mention.distance, Number(mention.wasSubject));
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
  const source = view.placeOf(pair.source);
  const target = view.placeOf(pair.target);
  const { pos, lemma } = view.keys;
  const { quad, symmetric } = RELATIONS.get(type)!;
  const told = hashText(type);
  const fits = join(fitOf(frames, source.slots, 'source'), fitOf(frames, target.slots, 'target'));
  const slots = join(source.keys.slot, target.keys.slot);
  const ranks = join(source.keys.rank, target.keys.rank);
  const link = hashText(linkBetween(view.sentence, source.anchor, target.anchor));
  const match = hashText(view.matchOf(type, pair));
  const elsewhere = Number(view.isRelatedElsewhere(pair));
  const own = hashText(ownership(pair));
  const features = new FeatureList(hashText('pair'));
  features.add(fits);
  features.add(fits, link);
  features.add(fits, pos);
  features.add(fits, lemma);
  features.add(slots, pos);
  features.add(slots, told);
  features.add(ranks);
  features.add(ranks, pos);
  features.add(ranks, fits);
  features.add(link, Number(symmetric ?? false));
  features.add(link, pos, quad);
  features.add(hashText(pair.source.entity.type), hashText(pair.target.entity.type), told);
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
  features.add(source.keys.path, target.keys.path);
  return features.hashes;
}

const join = (source: number, target: number): number => Math.imul(source, 0x01000193) ^ target;

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
