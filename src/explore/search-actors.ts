import { foldText, namesOf, type Actor, type ActorId } from '../core/index.js';
import type { ActorSummary, SearchAnswer } from './contract.js';

const MOST = 20;

/** Finds actors by any of their names, in any language. */
export class ActorSearch {
  private readonly names: readonly { readonly actor: Actor; readonly name: string; readonly folded: string }[];

  constructor(
    actors: readonly Actor[],
    private readonly summaries: ReadonlyMap<ActorId, ActorSummary>,
  ) {
    this.names = actors.flatMap((actor) => namesOf(actor).map((name) => ({ actor, name, folded: foldText(name) })));
  }

  /** Whole names first, then those that begin so, then those with a word that does, then the rest; who did most first. */
  find(text: string): SearchAnswer {
    const wanted = foldText(text);
    if (wanted === '') return { actors: [] };
    const best = new Map<Actor, { readonly rank: number; readonly name: string }>();
    for (const { actor, name, folded } of this.names) {
      const rank = rankOf(folded, wanted);
      const other = best.get(actor);
      if (rank !== undefined && (!other || rank < other.rank)) best.set(actor, { rank, name });
    }
    const summaryOf = ({ id }: Actor): ActorSummary => this.summaries.get(id)!;
    return {
      actors: [...best]
        .sort(
          ([a, x], [b, y]) => x.rank - y.rank || summaryOf(b).events - summaryOf(a).events || (a.id < b.id ? -1 : 1),
        )
        .slice(0, MOST)
        .map(([actor, { name }]) => ({ ...summaryOf(actor), matched: name })),
    };
  }
}

function rankOf(name: string, wanted: string): number | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : undefined;
}
