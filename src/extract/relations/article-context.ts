import { RELATIONS, type RelationType } from '../../core/index.js';
import type { ArgumentMention } from '../extraction.js';
import type { Candidate } from './candidates.js';
import { sumOf, toProbability } from './relation-model.js';

/** What stands for the log odds of a candidate that there is not: below those of all that are kept. */
const NO_OTHER = -6;
/** The same where there cannot be one, as the actor serves nobody. */
const NOBODY = -9;

const TYPES = [...RELATIONS.values()];
const TYPE_NUMBERS = new Map<RelationType, number>(TYPES.map(({ type }, at) => [type, at]));
const EVENTS = [...new Set(TYPES.map(({ plover }) => plover))];
const KINDS: readonly ArgumentMention['kind'][] = ['name', 'description', 'pronoun', 'deed', 'implied'];

/** One number of up to five below 1,024. Greater ones may give the number of others, which costs no more than a comparison amiss. */
const pack = (...numbers: readonly number[]): number => numbers.reduce((packed, one) => packed * 1024 + one, 0);

/** What candidates have in common: those with the same number are of one sentence, tell of the same two actors, and so on. */
function keysOf({ source, target, trigger, type }: Candidate) {
  const { sentence } = source;
  const [from, to] = [source.entity.index, target.entity.index];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const told = TYPE_NUMBERS.get(type)!;
  return {
    article: 0,
    sentence,
    type: told,
    event: EVENTS.indexOf(TYPES[told]!.plover),
    trigger,
    direction: pack(from, to),
    two: pack(low, high),
    typeOfTwo: pack(told, low, high),
    relation: pack(told, from, to),
    inSentence: {
      trigger: pack(sentence, trigger),
      typeOfTrigger: pack(sentence, trigger, told),
      two: pack(sentence, low, high),
      typeOfTwo: pack(sentence, told, low, high),
      relation: pack(sentence, told, from, to),
      source: pack(sentence, from),
      target: pack(sentence, to),
    },
  };
}
type Keys = ReturnType<typeof keysOf>;
type Key = (keys: Keys) => number;

/** Among which others a candidate is ranked. */
const RANKED: readonly Key[] = [
  ({ sentence }) => sentence,
  ({ inSentence }) => inSentence.two,
  ({ inSentence }) => inSentence.typeOfTrigger,
  ({ inSentence }) => inSentence.trigger,
];

/** Whose probabilities are summed: how many relations the sentence is likely to tell, of the two, by the word, and so on. */
const SUMMED: readonly Key[] = [...RANKED, ({ typeOfTwo }) => typeOfTwo, ({ type }) => type, ({ article }) => article];

/** Among which others the likeliest is looked for, and in what it differs. */
const RIVALS: readonly { readonly among: Key; readonly butFor: Key }[] = [
  // Another event of the same two.
  { among: ({ inSentence }) => inSentence.two, butFor: ({ event }) => event },
  // What the other did to the one.
  { among: ({ inSentence }) => inSentence.typeOfTwo, butFor: ({ direction }) => direction },
  // What the word tells of others.
  { among: ({ inSentence }) => inSentence.typeOfTrigger, butFor: ({ two }) => two },
  // The same, by another word.
  { among: ({ inSentence }) => inSentence.relation, butFor: ({ trigger }) => trigger },
  // What else the one does, and the other undergoes.
  { among: ({ inSentence }) => inSentence.source, butFor: ({ relation }) => relation },
  { among: ({ inSentence }) => inSentence.target, butFor: ({ relation }) => relation },
  // The same of the two, and anything of them, in another sentence.
  { among: ({ typeOfTwo }) => typeOfTwo, butFor: ({ sentence }) => sentence },
  { among: ({ two }) => two, butFor: ({ sentence }) => sentence },
];

/**
 * What is known of each candidate of an article once all have been weighed, as numbers of the same meaning in each: its log odds, those
 * of its parts, how it is read, and how likely others are that stand against it or beside it. `Part` of a candidate is its weight.
 */
export function describeContexts(candidates: readonly Candidate<number>[]): Float32Array[] {
  const logOdds = candidates.map(({ parts }) => sumOf(parts));
  const keys = candidates.map(keysOf);
  const columns = [
    ...RANKED.map((key) => rank(keys.map(key), logOdds)),
    ...SUMMED.map((key) => sumProbabilities(keys.map(key), logOdds)),
    ...RIVALS.map(({ among, butFor }) => findRivals(keys.map(among), keys.map(butFor), logOdds)),
    ...compareWithServed(candidates, keys, logOdds),
  ];
  return candidates.map((candidate, at) =>
    Float32Array.from([logOdds[at]!, ...describeItself(candidate), ...columns.map((column) => column[at]!)]),
  );
}

function describeItself({ parts, type, frame, isMet, isPlaced, isFramed, source, target }: Candidate<number>) {
  const { quad } = RELATIONS.get(type)!;
  const reading = [isMet, isPlaced, isFramed].map(Number);
  return [...parts, ...reading, KINDS.indexOf(source.kind), KINDS.indexOf(target.kind), frame.prior, quad];
}

/** How many with the same key are likelier. */
function rank(keys: readonly number[], logOdds: readonly number[]): number[] {
  const order = [...logOdds.keys()].sort((a, b) => logOdds[b]! - logOdds[a]! || a - b);
  const ranked = new Map<number, number>();
  const ranks: number[] = [];
  for (const at of order) {
    const likelier = ranked.get(keys[at]!) ?? 0;
    ranks[at] = likelier;
    ranked.set(keys[at]!, likelier + 1);
  }
  return ranks;
}

function sumProbabilities(keys: readonly number[], logOdds: readonly number[]): number[] {
  const sums = new Map<number, number>();
  keys.forEach((key, at) => sums.set(key, (sums.get(key) ?? 0) + toProbability(logOdds[at]!)));
  return keys.map((key) => sums.get(key)!);
}

/** The highest log odds among those with the same key, and the highest of those that differ from that one. */
interface Highest {
  apart: number;
  first: number;
  second: number;
}

function findRivals(keys: readonly number[], apart: readonly number[], logOdds: readonly number[]): number[] {
  const highest = new Map<number, Highest>();
  keys.forEach((key, at) => {
    const [own, value] = [apart[at]!, logOdds[at]!];
    const known = highest.get(key);
    if (!known) highest.set(key, { apart: own, first: value, second: NO_OTHER });
    else if (own === known.apart) known.first = Math.max(known.first, value);
    else if (value > known.first) highest.set(key, { apart: own, first: value, second: known.first });
    else known.second = Math.max(known.second, value);
  });
  return keys.map((key, at) => {
    const known = highest.get(key)!;
    return known.apart === apart[at] ? known.second : known.first;
  });
}

/** How likely the sentence tells the same of whom the source, or the target, serves, and of who serves it. */
function compareWithServed(
  candidates: readonly Candidate[],
  keys: readonly Keys[],
  logOdds: readonly number[],
): number[][] {
  const highest = new Map<number, number>();
  const serving = { source: new Map<number, number>(), target: new Map<number, number>() };
  const raise = (values: Map<number, number>, key: number, value: number): void => {
    values.set(key, Math.max(values.get(key) ?? NO_OTHER, value));
  };
  const served = candidates.map(({ source, target }, at) => {
    const { sentence, type } = keys[at]!;
    const key = (from: number, to: number): number => pack(sentence, type, from, to);
    const [from, to] = [source.entity, target.entity];
    return {
      source: from.belongsTo && key(from.belongsTo.index, to.index),
      target: to.belongsTo && key(from.index, to.belongsTo.index),
    };
  });
  served.forEach(({ source, target }, at) => {
    raise(highest, keys[at]!.inSentence.relation, logOdds[at]!);
    if (source !== undefined) raise(serving.source, source, logOdds[at]!);
    if (target !== undefined) raise(serving.target, target, logOdds[at]!);
  });
  const likeliest = (key: number | undefined): number => (key === undefined ? NOBODY : (highest.get(key) ?? NO_OTHER));
  const relations = keys.map(({ inSentence }) => inSentence.relation);
  return [
    served.map(({ source }) => likeliest(source)),
    served.map(({ target }) => likeliest(target)),
    relations.map((key) => serving.source.get(key) ?? NO_OTHER),
    relations.map((key) => serving.target.get(key) ?? NO_OTHER),
  ];
}
