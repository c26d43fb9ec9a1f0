import type { ActorType } from './actor.js';
import type { ActorId } from './ids.js';

/** How a form of a known actor's name is used. */
export type NameUse =
  | 'name' // the name, an alias or an acronym
  | 'demonym' // adjective or inhabitant: "French", "russiske", "Malian"
  | 'capital' // the capital or seat that can stand for the government: "Washington", "l'Élysée", "Kremlin"
  | 'part'; // family name of a known person, good only beside other evidence

export interface GazetteerEntry {
  readonly actor: ActorId;
  readonly type: ActorType;
  readonly use: NameUse;
}

/** Known actors by the forms of their names in each language. */
export interface Gazetteer {
  /**
   * The longest known name that begins at token `at`, as number of tokens and the actors it can mean (best first).
   * Tokens are the surface forms in order; case counts where the form is an acronym or ambiguous with a common word.
   */
  match(
    tokens: readonly string[],
    at: number,
    language: string,
  ): { readonly length: number; readonly entries: readonly GazetteerEntry[] } | undefined;
}
