import type { Counts } from '../graph/index.js';
import { pluralise } from './pluralise.js';

/** How much a graph holds. */
export const describeCounts = ({ documents, actors, claims, events }: Counts): string =>
  [
    pluralise(documents, 'document'),
    pluralise(actors, 'actor'),
    pluralise(claims, 'claim'),
    pluralise(events, 'event'),
  ].join(', ');
