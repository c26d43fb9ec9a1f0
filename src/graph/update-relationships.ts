import { groupBy, type Dyad, type Status } from '../core/index.js';
import type { Statement } from './connection.js';
import { sumEvents, type Summand } from './consolidate/consolidate.js';
import { relationshipRow } from './rows.js';
import { statementForRelation } from './statements.js';

/** The events of one dyad and status, all that there are now. */
export interface Sum {
  readonly dyad: Dyad;
  readonly status: Status;
  readonly events: readonly Summand[];
}

/** What makes relationships the sums of their events; one of which no event is left goes. */
export function updateRelationships(sums: readonly Sum[]): readonly Statement[] {
  const left = sums.filter(({ events }) => events.length > 0);
  const gone = sums.filter(({ events }) => events.length === 0);
  const summed = left.map(({ dyad, status, events }) => sumEvents(dyad, status, events));
  return [
    ...[...groupBy(summed, ({ type }) => type)].map(([type, rows]): Statement => [
      statementForRelation('writes/relationships', type),
      { rows: rows.map(relationshipRow) },
    ]),
    ...[...groupBy(gone, ({ dyad }) => dyad.type)].map(([type, rows]): Statement => [
      statementForRelation('writes/remove-relationships', type),
      { rows: rows.map(({ dyad, status }) => ({ ...dyad, status })) },
    ]),
  ];
}
