import { datesAgree, relationOf } from '../core/index.js';
import { mapActors, type ActorMapping } from './actor-map.js';
import type { GoldDocument, GoldRelation, PredictedDocument, PredictedRelation } from './gold.js';

export type Level = 'strict' | 'relaxed' | 'unlabeled';
export const LEVELS: readonly Level[] = ['strict', 'relaxed', 'unlabeled'];

/** A relation as it is compared: every acceptable "label|source>target", and of those the preferred ones. */
interface Entry<Relation> {
  readonly main: Set<string>;
  readonly keys: Set<string>;
  readonly relation: Relation;
}

export interface LevelScore {
  readonly right: readonly (readonly [PredictedRelation, GoldRelation])[];
  readonly spurious: readonly PredictedRelation[];
  readonly missed: readonly GoldRelation[];
}

export interface DocumentScore {
  readonly id: string;
  readonly language: string;
  readonly actors: ActorMapping;
  readonly levels: Readonly<Record<Level, LevelScore>>;
  readonly status: { readonly right: number; readonly total: number };
  readonly date: { readonly right: number; readonly total: number };
}

export interface ScoreOptions {
  readonly minConfidence?: number;
  readonly looseNames?: boolean;
}

/**
 * Compares a prediction with gold: a relation is right when type, source and target are (in either order where symmetric);
 * relaxed compares the PLOVER event in place of the type, unlabeled only the pair. Optional gold counts neither way.
 */
export function scoreDocument(
  gold: GoldDocument,
  predicted: PredictedDocument,
  { minConfidence = 0, looseNames = false }: ScoreOptions = {},
): DocumentScore {
  const actors = mapActors(gold, predicted, looseNames);
  const kept = predicted.relations
    .filter(({ confidence }) => confidence >= minConfidence)
    .sort((a, b) => b.confidence - a.confidence);
  const score = (level: Level): LevelScore => scoreLevel(level, gold, kept, actors);
  const levels = { strict: score('strict'), relaxed: score('relaxed'), unlabeled: score('unlabeled') };
  return { id: gold.id, language: gold.lang, actors, levels, ...scoreDetails(levels.strict.right) };
}

function scoreLevel(
  level: Level,
  gold: GoldDocument,
  predicted: readonly PredictedRelation[],
  { goldOf }: ActorMapping,
): LevelScore {
  const goldEntry = (relation: GoldRelation): Entry<GoldRelation> => ({
    main: keysOf(level, relation.type.slice(0, 1), relation.source.slice(0, 1), relation.target.slice(0, 1)),
    keys: keysOf(level, relation.type, relation.source, relation.target),
    relation,
  });
  const id = (actor: string): string => goldOf.get(actor) ?? `?${actor}`;
  const predictedEntry = (relation: PredictedRelation): Entry<PredictedRelation> => {
    const keys = keysOf(level, [relation.type], [id(relation.source)], [id(relation.target)]);
    return { main: keys, keys: new Set(keys), relation };
  };
  const required = joinSame(gold.relations.filter(({ optional }) => !optional).map(goldEntry));
  const optional = joinSame(gold.relations.filter((relation) => relation.optional).map(goldEntry));
  const guesses = joinSame(predicted.map(predictedEntry));
  const goldFor = matchOneToOne([...required, ...optional], guesses);
  const matched = new Set(goldFor.values());
  return {
    right: [...goldFor]
      .filter(([, entry]) => required.includes(entry))
      .map(([guess, entry]) => [guess.relation, entry.relation] as const),
    spurious: guesses
      .filter(
        (guess) => !goldFor.has(guess) && ![...required, ...optional].some((entry) => meet(entry.keys, guess.keys)),
      )
      .map(({ relation }) => relation),
    missed: required.filter((entry) => !matched.has(entry)).map(({ relation }) => relation),
  };
}

function keysOf(
  level: Level,
  types: readonly string[],
  sources: readonly string[],
  targets: readonly string[],
): Set<string> {
  const keys = new Set<string>();
  for (const type of types) {
    const { plover, symmetric } = relationOf(type);
    const label = level === 'strict' ? type : level === 'relaxed' ? plover : '';
    for (const source of sources)
      for (const target of targets) {
        keys.add(`${label}|${source}>${target}`);
        if (symmetric || level === 'unlabeled') keys.add(`${label}|${target}>${source}`);
      }
  }
  return keys;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key));

/** Entries whose preferred keys meet say the same thing and become one, the first. */
function joinSame<Relation>(entries: readonly Entry<Relation>[]): Entry<Relation>[] {
  let joined: Entry<Relation>[] = [];
  for (const entry of entries) {
    const same = joined.filter((other) => meet(other.main, entry.main));
    const [first] = same;
    if (!first) {
      joined.push({ main: new Set(entry.main), keys: new Set(entry.keys), relation: entry.relation });
      continue;
    }
    for (const other of [...same.slice(1), entry]) {
      other.main.forEach((key) => first.main.add(key));
      other.keys.forEach((key) => first.keys.add(key));
    }
    joined = joined.filter((other) => other === first || !same.includes(other));
  }
  return joined;
}

/** Each gold entry gets at most one guess, as many gold entries as possible, the first ones before others (augmenting paths). */
function matchOneToOne(
  golds: readonly Entry<GoldRelation>[],
  guesses: readonly Entry<PredictedRelation>[],
): Map<Entry<PredictedRelation>, Entry<GoldRelation>> {
  const goldFor = new Map<Entry<PredictedRelation>, Entry<GoldRelation>>();
  const place = (gold: Entry<GoldRelation>, tried: Set<Entry<PredictedRelation>>): boolean => {
    const fitting = guesses
      .filter((guess) => meet(gold.keys, guess.keys))
      .sort((a, b) => Number(meet(gold.main, b.keys)) - Number(meet(gold.main, a.keys)));
    for (const guess of fitting) {
      if (tried.has(guess)) continue;
      tried.add(guess);
      const holder = goldFor.get(guess);
      if (!holder || place(holder, tried)) {
        goldFor.set(guess, gold);
        return true;
      }
    }
    return false;
  };
  for (const gold of golds) place(gold, new Set());
  return goldFor;
}

function scoreDetails(pairs: LevelScore['right']): Pick<DocumentScore, 'status' | 'date'> {
  const status = { right: 0, total: 0 };
  const date = { right: 0, total: 0 };
  for (const [guess, gold] of pairs) {
    if (gold.status) {
      status.total += 1;
      status.right += Number([gold.status, ...gold.statusAlso].includes(guess.status as never));
    }
    if (gold.date) {
      date.total += 1;
      date.right += Number(guess.date !== undefined && datesAgree(gold.date, guess.date));
    }
  }
  return { status, date };
}
