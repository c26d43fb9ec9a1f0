import { hashText, RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import { adpositionsOf } from '../adpositions.js';
import type { ArgumentMention, ArgumentPair } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { CLAUSES } from '../tree.js';
import type { WordIndex } from '../word-index.js';
import { fitOf, IMPLIED, type Role, type TriggerView } from './trigger-view.js';

const NO_SLOT = '-';

/** Features of the trigger as one that tells the type. */
export function describeTrigger(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  isMet: boolean,
): number[] {
  const { tree } = view.sentence;
  const frame = frames[0]!;
  const restricted = frame.has || frame.particle || frame.reflexive !== undefined ? 'r' : 'f';
  const met = `${isMet ? 'met' : 'unmet'}${restricted}`;
  const relation = tree.relation(view.trigger);
  const { quad } = RELATIONS.get(type)!;
  const governor = describeGovernor(view);
  const object = tree.child(view.trigger, 'obj');
  const objectLemma = object === undefined ? NO_SLOT : `${view.language}:${tree.token(object).lemma.toLowerCase()}`;
  const isRight = view.pos === frame.pos || (frame.pos === 'VERB' && view.pos === 'PASS');
  return hashAll('H', [
    `bias`,
    `t|${type}`,
    `l|${view.lemma}|${type}`,
    `p|${view.pos}`,
    `p|${view.pos}|${type}`,
    `m|${met}`,
    `m|${met}|${view.pos}`,
    `lm|${view.lemma}|${met}`,
    `rel|${relation}|${view.pos}`,
    `right|${isRight}|${view.pos}`,
    `gov|${governor.lemma}|${type}`,
    `gov|${governor.lemma}|${quad}`,
    `govtype|${governor.types}|${type}`,
    `obj|${objectLemma}|${type}`,
    `obj|${objectLemma}|${view.lemma}`,
    `n|${Math.min(view.mentions.length, 8)}`,
    `lang|${view.language}`,
  ]);
}

/** The word that a trigger hangs on, and the relations that frames find it to tell: in "severed ties" the verb tells what becomes of the ties. */
function describeGovernor({ sentence: { tree }, trigger, language, elsewhere }: TriggerView): {
  lemma: string;
  types: string;
} {
  const head = tree.head(trigger);
  if (head < 0) return { lemma: 'root', types: NO_SLOT };
  const types = elsewhere.filter((match) => match.trigger === head).map(({ frame }) => frame.type);
  return { lemma: `${language}:${tree.token(head).lemma.toLowerCase()}`, types: types.sort().join('+') || NO_SLOT };
}

/** Whether a mention is who says what a sentence reports. */
function isSpeaker({ tree }: ReadSentence, anchor: number | undefined, words: WordIndex): boolean {
  if (anchor === undefined || !tree.is(anchor, 'nsubj')) return false;
  const verb = tree.head(anchor);
  return verb >= 0 && words.isReporting(tree.token(verb));
}

/** Features of a mention as the source or target of the trigger. */
export function describeRole(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  mention: ArgumentMention,
  role: Role,
): number[] {
  const { pos, language, lemma, sentence } = view;
  const slots = view.slotsOf(mention);
  const slot = slots[0] ?? NO_SLOT;
  const fit = fitOf(frames, slots, role);
  const misfit = fitOf(frames, slots, role === 'source' ? 'target' : 'source');
  const path = view.pathTo(mention);
  const rank = view.rankOf(mention);
  const { quad } = RELATIONS.get(type)!;
  const anchor = view.anchorOf(mention);
  const adposition = (anchor !== undefined && adpositionsOf(sentence.tree, anchor)[0]) || NO_SLOT;
  const relation = anchor === undefined ? IMPLIED : sentence.tree.relation(anchor);
  const says = isSpeaker(sentence, anchor, view.words);
  const typed = fitsType(frames, mention, role);
  const clause = anchor !== undefined && sameClause(sentence, view.trigger, anchor);
  const rival = view.rivalFit(frames, mention, role);
  const salience =
    mention.kind === 'implied'
      ? [`far|${mention.distance}|${mention.wasSubject}`, `far|${mention.distance}|${rival}`]
      : [];
  return hashAll(role === 'source' ? 'S' : 'T', [
    ...salience,
    `fit|${fit}`,
    `fit|${fit}|${misfit}`,
    `fit|${fit}|${pos}|${rank}`,
    `fit|${fit}|${type}`,
    `fit|${fit}|${slot}|${language}`,
    `rival|${fit}|${rival}`,
    `rival|${fit}|${rival}|${pos}`,
    `rival|${fit}|${rival}|${rank}`,
    `slot|${slot}|${pos}`,
    `slot|${slot}|${type}`,
    `slot|${slot}|${lemma}`,
    `path|${path}`,
    `path|${path}|${pos}`,
    `path|${path}|${quad}`,
    `path|${path}|${fit}`,
    `rank|${rank}`,
    `rank|${rank}|${pos}`,
    `rank|${rank}|${type}`,
    `rank|${rank}|${lemma}`,
    `rank|${rank}|${slot}`,
    `adp|${language}|${adposition}|${view.side(mention)}`,
    `adp|${language}|${adposition}|${type}`,
    `kind|${mention.kind}`,
    `etype|${mention.entity.type}|${type}`,
    `etype|${mention.entity.type}|${pos}|${fit}`,
    `typed|${typed}`,
    `says|${says}`,
    `says|${says}|${type}`,
    `clause|${clause}`,
    `clause|${clause}|${rank}|${pos}`,
    `rel|${relation}|${rank}`,
    `rel|${relation}|${type}`,
  ]);
}

/** Features of two mentions together. */
export function describePair(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  pair: ArgumentPair,
): number[] {
  const { source, target } = pair;
  const { sentence, pos } = view;
  const slots = `${view.slotsOf(source)[0] ?? NO_SLOT}+${view.slotsOf(target)[0] ?? NO_SLOT}`;
  const fits = `${fitOf(frames, view.slotsOf(source), 'source')}+${fitOf(frames, view.slotsOf(target), 'target')}`;
  const ranks = `${view.rankOf(source)}+${view.rankOf(target)}`;
  const linked = linkBetween(sentence, view.anchorOf(source), view.anchorOf(target));
  const matched = view.matchOf(type, pair);
  const elsewhere = view.isRelatedElsewhere(pair);
  const types = `${source.entity.type}+${target.entity.type}`;
  const own =
    source.entity.belongsTo === target.entity ? 'own' : target.entity.belongsTo === source.entity ? 'owned' : 'no';
  const { quad, symmetric } = RELATIONS.get(type)!;
  return hashAll('P', [
    `fits|${fits}`,
    `fits|${fits}|${linked}`,
    `fits|${fits}|${pos}`,
    `slots|${slots}|${pos}`,
    `slots|${slots}|${type}`,
    `ranks|${ranks}`,
    `ranks|${ranks}|${pos}`,
    `ranks|${ranks}|${fits}`,
    `link|${linked}|${symmetric}`,
    `link|${linked}|${pos}|${quad}`,
    `types|${types}|${type}`,
    `match|${matched}`,
    `match|${matched}|${type}`,
    `match|${matched}|${pos}`,
    `match|${matched}|${view.lemma}`,
    `match|${matched}|${linked}`,
    `match|${matched}|${fits}`,
    `match|${matched}|${elsewhere}`,
    `elsewhere|${elsewhere}|${pos}`,
    `own|${own}`,
    `own|${own}|${linked}|${quad}`,
    `paths|${view.pathTo(source)}+${view.pathTo(target)}`,
  ]);
}

function fitsType(frames: readonly Frame[], { entity }: ArgumentMention, role: Role): boolean {
  return frames.some((frame) => {
    const types = role === 'source' ? frame.sourceTypes : frame.targetTypes;
    return !types || types.includes(entity.type);
  });
}

function sameClause({ tree }: ReadSentence, a: number, b: number): boolean {
  const clauseOf = (index: number): number => {
    for (const at of tree.path(index)) if (CLAUSES.includes(tree.relation(at))) return at;
    return -1;
  };
  return clauseOf(a) === clauseOf(b);
}

/** How two noun phrases hang together: coordinated, one within the other, or apart. */
function linkBetween({ tree }: ReadSentence, source: number | undefined, target: number | undefined): string {
  if (source === undefined || target === undefined) return IMPLIED;
  if (tree.isWithin(source, target)) return tree.is(source, 'conj') ? 'conj' : `in:${tree.relation(source)}`;
  if (tree.isWithin(target, source)) return tree.is(target, 'conj') ? 'conj' : `has:${tree.relation(target)}`;
  if (tree.head(source) === tree.head(target) && tree.is(source, 'conj') && tree.is(target, 'conj')) return 'conj';
  return 'apart';
}

const hashAll = (part: string, names: readonly string[]): number[] => names.map((name) => hash(`${part}|${name}`));

/** The bits of a text's hash, spread, as the top ones choose the bucket. */
function hash(text: string): number {
  let value = hashText(text);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
