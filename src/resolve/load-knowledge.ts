import { readActors } from './read-actors.js';
import { World } from './world.js';

let world: World | undefined;

/** What is known of the world, from `seeds/actors`, read once a process. Throws LEXICON_INVALID where a row does not fit. */
export const loadKnowledge = (): World => (world ??= new World(readActors()));
