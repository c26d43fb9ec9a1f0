import { distance } from 'fastest-levenshtein';
import { namesOf, type Actor } from '../core/index.js';
import { plainKey } from './name-key.js';

const MOST_NAMES = 3;
const SHORTEST_PART = 4;
/** Of the letters of the shorter name, how many may differ. */
const FARTHEST = 0.4;

/** The names of actors that a mistyped name may have meant, nearest first, at most three: for "did you mean …". */
export function nearNames(text: string, actors: Iterable<Actor>): string[] {
  const wanted = plainKey(text);
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const actor of actors) {
    let best = Infinity;
    for (const form of namesOf(actor)) {
      const key = plainKey(form);
      const steps = distance(wanted, key);
      if (steps <= FARTHEST * Math.min(wanted.length, key.length)) best = Math.min(best, steps);
      else if (wanted.length >= SHORTEST_PART && key.split(' ').includes(wanted)) best = Math.min(best, 1);
    }
    if (best < Infinity) near.push({ name: actor.name, distance: best });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return [...new Set(near.map(({ name }) => name))].slice(0, MOST_NAMES);
}
