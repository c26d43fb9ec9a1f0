import type { IdentityPair, IdentitySide } from './identity-gold.js';

/** The actor that a reading takes the marked mention for; undefined where it finds none there. */
export type FindActor = (side: IdentitySide) => string | undefined;

export interface JudgedPair {
  readonly pair: IdentityPair;
  readonly a: string | undefined;
  readonly b: string | undefined;
  /** A mention that is not found makes a pair wrong, whichever it should be. */
  readonly right: boolean;
}

export function judgePairs(pairs: readonly IdentityPair[], find: FindActor): JudgedPair[] {
  return pairs.map((pair) => {
    const [a, b] = [find(pair.a), find(pair.b)];
    return { pair, a, b, right: a !== undefined && b !== undefined && (a === b) === pair.same };
  });
}

/** The actor of the place that shares most with the mention, the shortest of those. */
export function actorAt(
  places: readonly { readonly actor: string; readonly start: number; readonly end: number }[],
  { start, end }: IdentitySide['text'],
): string | undefined {
  const shared = (place: (typeof places)[number]): number => Math.min(end, place.end) - Math.max(start, place.start);
  const length = (place: (typeof places)[number]): number => place.end - place.start;
  return places.filter((place) => shared(place) > 0).sort((a, b) => shared(b) - shared(a) || length(a) - length(b))[0]
    ?.actor;
}

/** One actor of one document: who gold says it is, and who the graph says it is. */
export interface ActorInDocument {
  readonly document: string;
  readonly gold: string;
  readonly predicted: string;
}

export interface ClusterScore {
  readonly precision: number;
  readonly recall: number;
  /** Pairs that are joined in vain, and pairs that are missed: "000 niger, 001 benin: country:ner". */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Pairwise precision and recall over pairs of actors in different documents; 1 where there is no pair. */
export function scoreClusters(actors: readonly ActorInDocument[]): ClusterScore {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const [index, a] of actors.entries())
    for (const b of actors.slice(index + 1)) {
      if (a.document === b.document) continue;
      const [same, joined] = [a.gold === b.gold, a.predicted === b.predicted];
      if (same && joined) right += 1;
      else if (joined) wrong.push(`${a.document} ${a.gold}, ${b.document} ${b.gold}: ${a.predicted}`);
      else if (same) missed.push(`${a.document} ${a.predicted}, ${b.document} ${b.predicted}: ${a.gold}`);
    }
  const share = (others: number): number => (right + others === 0 ? 1 : right / (right + others));
  return { precision: share(wrong.length), recall: share(missed.length), wrong, missed };
}
