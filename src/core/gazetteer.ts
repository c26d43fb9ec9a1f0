import type { Actor, ActorType } from './actor.js';
import type { PartialDate } from './date.js';
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

export interface GazetteerMatch {
  /** Number of tokens. */
  readonly length: number;
  /** The actors that the form can mean, best first; a capital has its place and its country. */
  readonly entries: readonly GazetteerEntry[];
  /** Whether the text has the name with a genitive's ending: "Irans". */
  readonly isGenitive?: boolean;
}

/** Known actors by the forms of their names in each language. */
export interface Gazetteer {
  /**
   * The longest known name that begins at token `at`. Tokens are the surface forms in order; case counts where
   * the form is an acronym or ambiguous with a common word.
   */
  match(tokens: readonly string[], at: number, language: string): GazetteerMatch | undefined;
  /** The party that the press of a language writes so in brackets behind the name of a member: "(S)". */
  partyMarked(mark: string, language: string): GazetteerEntry | undefined;
  /** The parties, of any country, whose members a noun or adjective means: "Democratic", "travailliste". `form` is the word as written. */
  partiesOf(lemma: string, form: string): readonly ActorId[];
}

export interface KnownActor extends Actor {
  readonly gender?: 'Masc' | 'Fem';
  /** The country of a person, an organisation or a place. */
  readonly country?: ActorId;
  /** Of an organisation: docs/actors.md. */
  readonly kind?: string;
  /** Of a country: the parts of the world that it lies in or is counted to (docs/actors.md). */
  readonly regions?: readonly string[];
}

/** What is known of the world besides names. Dates are those of the article; without one, the latest fact holds. */
export interface Knowledge extends Gazetteer {
  actor(id: ActorId): KnownActor | undefined;
  /** The junta or movement that governs a country. */
  regimeOf(country: ActorId, date: PartialDate | undefined): ActorId | undefined;
  /** The body of a country or organisation (a key of NounTerm: `supreme-court`) that is known by a name of its own. */
  bodyOf(of: ActorId, body: string): ActorId | undefined;
  /** Who holds an office (a key of OfficeTerm) in a country or organisation. */
  officeHolder(of: ActorId, office: string, date: PartialDate | undefined): ActorId | undefined;
  /** Whether a person held an office, or the given one, in a country or organisation that ended before the date. */
  heldOffice(person: ActorId, of: ActorId, date: PartialDate | undefined, office?: string): boolean;
  /** The country, or else the organisation, in which a person holds an office at a date. */
  servedBy(person: ActorId, date: PartialDate): ActorId | undefined;
}
