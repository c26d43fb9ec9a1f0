import { LEVELS, type DocumentScore, type Level } from './score-document.js';

export interface Rates {
  readonly right: number;
  readonly spurious: number;
  readonly missed: number;
  /** 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Summary {
  readonly documents: number;
  readonly actors: Rates;
  readonly levels: Readonly<Record<Level, Rates>>;
  /** Share of the right relations whose status or date is right too; undefined where gold has none. */
  readonly status: number | undefined;
  readonly date: number | undefined;
}

export function toRates(right: number, spurious: number, missed: number): Rates {
  const precision = right + spurious ? right / (right + spurious) : missed ? 0 : 1;
  const recall = right + missed ? right / (right + missed) : 1;
  const all = 2 * right + spurious + missed;
  return { right, spurious, missed, precision, recall, f1: all ? (2 * right) / all : 1 };
}

/** Micro averages over documents. */
export function summarize(scores: readonly DocumentScore[]): Summary {
  const sum = (count: (score: DocumentScore) => number): number =>
    scores.reduce((total, score) => total + count(score), 0);
  const level = (name: Level): Rates =>
    toRates(
      sum(({ levels }) => levels[name].right.length),
      sum(({ levels }) => levels[name].spurious.length),
      sum(({ levels }) => levels[name].missed.length),
    );
  const share = (part: 'status' | 'date'): number | undefined => {
    const total = sum((score) => score[part].total);
    return total ? sum((score) => score[part].right) / total : undefined;
  };
  return {
    documents: scores.length,
    actors: toRates(
      sum(({ actors }) => actors.right),
      sum(({ actors }) => actors.spurious.length),
      sum(({ actors }) => actors.missed.length),
    ),
    levels: Object.fromEntries(LEVELS.map((name) => [name, level(name)])) as Record<Level, Rates>,
    status: share('status'),
    date: share('date'),
  };
}

/** Strict rates for each relation type: the type of gold for what is right or missed, of the prediction for what is spurious. */
export function summarizeRelations(scores: readonly DocumentScore[]): ReadonlyMap<string, Rates> {
  return countBy(
    scores,
    (gold) => gold.type[0]!,
    (guess) => guess.type,
  );
}

/** Right and spurious predictions of each rule; a rule misses nothing by itself. */
export function summarizeRules(scores: readonly DocumentScore[]): ReadonlyMap<string, Rates> {
  const counts = new Map<string, [number, number]>();
  const count = (rule: string, at: 0 | 1): void => {
    const row = counts.get(rule) ?? [0, 0];
    row[at] += 1;
    counts.set(rule, row);
  };
  for (const { levels } of scores) {
    for (const [guess] of levels.strict.right) count(guess.rule, 0);
    for (const guess of levels.strict.spurious) count(guess.rule, 1);
  }
  return sortedRates(counts, ([right, spurious]) => toRates(right, spurious, 0));
}

function countBy(
  scores: readonly DocumentScore[],
  goldKey: (gold: DocumentScore['levels']['strict']['missed'][number]) => string,
  guessKey: (guess: DocumentScore['levels']['strict']['spurious'][number]) => string,
): ReadonlyMap<string, Rates> {
  const counts = new Map<string, [number, number, number]>();
  const count = (key: string, at: 0 | 1 | 2): void => {
    const row = counts.get(key) ?? [0, 0, 0];
    row[at] += 1;
    counts.set(key, row);
  };
  for (const { levels } of scores) {
    for (const [, gold] of levels.strict.right) count(goldKey(gold), 0);
    for (const guess of levels.strict.spurious) count(guessKey(guess), 1);
    for (const gold of levels.strict.missed) count(goldKey(gold), 2);
  }
  return sortedRates(counts, ([right, spurious, missed]) => toRates(right, spurious, missed));
}

function sortedRates<Counts>(
  counts: ReadonlyMap<string, Counts>,
  rates: (counts: Counts) => Rates,
): ReadonlyMap<string, Rates> {
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, row]) => [key, rates(row)]));
}
