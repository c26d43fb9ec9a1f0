import {
  append,
  type ActorId,
  type GazetteerEntry,
  type GazetteerMatch,
  type Knowledge,
  type KnownActor,
  type PartialDate,
} from '../core/index.js';
import { Guards } from './guards.js';
import { collectForms, familyNames, partyMarks } from './known-forms.js';
import { collectActors } from './known-actors.js';
import { NameIndex } from './name-index.js';
import { Principals } from './principals.js';
import type { ActorsData } from './read-actors.js';
import { Tenures, type Tenure } from './tenures.js';

/** The known actors and what is known of them, indexed. */
export class World implements Knowledge {
  private readonly actorsById: ReadonlyMap<ActorId, KnownActor>;
  private readonly names: NameIndex;
  private readonly marks: ReadonlyMap<string, GazetteerEntry>;
  /** Parties by the lower case lemma of what their members are called, with whether it is written with a capital. */
  private readonly partisans = new Map<string, { readonly party: ActorId; readonly isCapital: boolean }[]>();
  private readonly offices: Tenures;
  private readonly regimes: Tenures;
  private readonly principals: Principals;
  private readonly guards: Guards;
  private readonly bodies: ReadonlyMap<string, ActorId>;
  /** Family names with the people who bear them. */
  readonly families: readonly (readonly [family: string, person: ActorId])[];

  constructor(data: ActorsData) {
    this.actorsById = collectActors(data);
    this.guards = new Guards(data.guards);
    this.names = new NameIndex(collectForms(data), this.guards);
    this.marks = new Map(partyMarks(data));
    for (const { id, partisans = [] } of data.organizations)
      for (const word of partisans) {
        const lower = word.toLowerCase();
        append(this.partisans, lower, { party: id as ActorId, isCapital: word !== lower });
      }
    this.families = data.people.flatMap((row) =>
      familyNames(row).map((family) => [family, row.id as ActorId] as const),
    );
    const leaders = new Map(data.countries.flatMap(({ id, leader }) => (leader ? [[id as ActorId, leader]] : [])));
    this.offices = new Tenures(data.people.flatMap(officesOf), leaders);
    this.regimes = new Tenures(data.organizations.flatMap(rulesOf), leaders);
    this.principals = new Principals(data, this.offices, this.regimes);
    this.bodies = new Map(
      data.organizations.flatMap(({ id, country, bodies = [] }) =>
        bodies.map((body) => [`${country} ${body}`, id as ActorId] as const),
      ),
    );
  }

  match(tokens: readonly string[], at: number, language: string): GazetteerMatch | undefined {
    return this.names.match(tokens, at, language);
  }

  partyMarked(mark: string, language: string): GazetteerEntry | undefined {
    return this.marks.get(`${language} ${mark}`);
  }

  partiesOf(lemma: string, form: string): readonly ActorId[] {
    const called = this.partisans.get(lemma.toLowerCase()) ?? [];
    return called.flatMap(({ party, isCapital }) => (isCapital && form === form.toLowerCase() ? [] : [party]));
  }

  actor(id: ActorId): KnownActor | undefined {
    return this.actorsById.get(id);
  }

  actors(): Iterable<KnownActor> {
    return this.actorsById.values();
  }

  /** Whether a family name is a word or a given name too, or borne by many. */
  isCommonName(family: string): boolean {
    return this.guards.isCommon(family);
  }

  /** A person's name without titles before it: "Mme Phee", "Crown Prince Mohammed bin Salman". */
  withoutTitles(name: string): string {
    return this.guards.withoutTitles(name);
  }

  regimeOf(country: ActorId, date: PartialDate | undefined): ActorId | undefined {
    return this.regimes.holder(country, 'head-of-state', date);
  }

  bodyOf(of: ActorId, body: string): ActorId | undefined {
    return this.bodies.get(`${of} ${body}`);
  }

  officeHolder(of: ActorId, office: string, date: PartialDate | undefined): ActorId | undefined {
    return this.offices.holder(of, office, date);
  }

  heldOffice(person: ActorId, of: ActorId, date: PartialDate | undefined, office?: string): boolean {
    return this.offices.held(person, of, date, office);
  }

  servedBy(person: ActorId, date: PartialDate): ActorId | undefined {
    const places = this.offices.holding(person, date).map(({ of }) => of);
    return places.findLast((of) => of.startsWith('country:')) ?? places.at(-1);
  }

  /** The country, or else the organisation, that an actor acts for: by an office, as those who rule, or as a body of it. */
  actsFor(actor: ActorId, date: PartialDate | undefined): ActorId | undefined {
    return this.principals.actsFor(actor, date);
  }

  /** The offices of a person, in the order of the data. */
  officesOf(person: ActorId): readonly Tenure[] {
    return this.offices.of(person);
  }
}

function officesOf({ id, offices }: ActorsData['people'][number]): Tenure[] {
  return offices.map(({ of, office, title, from, to }) => ({
    holder: id as ActorId,
    of: of as ActorId,
    office,
    title,
    ...(from && { from }),
    ...(to && { to }),
  }));
}

function rulesOf({ id, name, governs }: ActorsData['organizations'][number]): Tenure[] {
  return (governs ?? []).map(({ country, from, to }) => ({
    holder: id as ActorId,
    of: country as ActorId,
    office: 'head-of-state',
    title: name.en,
    from,
    ...(to && { to }),
  }));
}
