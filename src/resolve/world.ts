import type { ActorId, GazetteerEntry, GazetteerMatch, Knowledge, KnownActor, PartialDate } from '../core/index.js';
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
  /** By country and lower case lemma. */
  private readonly partisans: ReadonlyMap<string, { readonly party: ActorId; readonly isCapital: boolean }>;
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
    this.partisans = new Map(
      data.organizations.flatMap(({ id, country, partisans = [] }) =>
        partisans.map((word) => {
          const lower = word.toLowerCase();
          return [`${country} ${lower}`, { party: id as ActorId, isCapital: word !== lower }] as const;
        }),
      ),
    );
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

  partyOf(country: ActorId, lemma: string, form: string): ActorId | undefined {
    const found = this.partisans.get(`${country} ${lemma.toLowerCase()}`);
    const isWritten = !found?.isCapital || form !== form.toLowerCase();
    return isWritten ? found?.party : undefined;
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

  heldOffice(person: ActorId, of: ActorId, date: PartialDate | undefined): boolean {
    return this.offices.held(person, of, date);
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
