import { distance } from 'fastest-levenshtein';
import { groupBy, type Actor, type ClaimId } from '../core/index.js';
import type { EventView, ReviewQueue } from './contract.js';
import type { GraphView } from './graph-view.js';
import { findContradictions } from './pages.js';

const MOST = 100;
/** A claim that was accepted has confidence 1; of the others the least sure are asked about. */
const DOUBTFUL = 0.6;
const MOST_EDITS = 2;
const SHORTEST_NAME = 6;

/** What a person could decide, the most doubtful first. `judgements` are the lines of the file, `settled` what was decided since the graph was read. */
export function readReviewQueue(
  view: GraphView,
  judgements: readonly string[],
  settled: ReadonlySet<ClaimId>,
): ReviewQueue {
  const isOpen = ({ claims }: EventView): boolean => !claims.some(({ id }) => settled.has(id));
  const doubtful = [...view.claims.values()]
    .filter(({ id, confidence }) => confidence < DOUBTFUL && !settled.has(id))
    .sort((a, b) => a.confidence - b.confidence || (a.id < b.id ? -1 : 1));
  return {
    claims: doubtful.slice(0, MOST).flatMap((claim) => {
      const indexed = view.eventOf.get(claim.id);
      return indexed ? [{ claim: view.claimView(claim), event: view.eventView(indexed) }] : [];
    }),
    contradictions: findContradictions(view, view.index.events).filter((sides) => sides.every(isOpen)),
    merges: findTwins(view).slice(0, MOST),
    judgements: [...judgements].reverse(),
  };
}

/** Actors of one type whose names differ by a letter or two and begin alike: other spellings, or mistakes of a text. */
function findTwins(view: GraphView): ReviewQueue['merges'] {
  const eventsOf = ({ id }: Actor): number => view.eventsOf(id).length;
  const long = [...view.actors.values()].filter(({ name }) => name.length >= SHORTEST_NAME);
  const groups = groupBy(long, ({ type, name }) => `${type} ${name[0]}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((actor, at) =>
      group.slice(at + 1).flatMap((other) => {
        const isFar = Math.abs(actor.name.length - other.name.length) > MOST_EDITS;
        if (isFar || distance(actor.name, other.name) > MOST_EDITS) return [];
        const [into, merged] = eventsOf(actor) >= eventsOf(other) ? [actor, other] : [other, actor];
        return [
          {
            actor: view.summary(merged.id, eventsOf(merged)),
            into: view.summary(into.id, eventsOf(into)),
            reason: `${merged.name} / ${into.name}`,
          },
        ];
      }),
    ),
  );
}
