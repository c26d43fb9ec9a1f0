import { EntenteError, type ActorId, type ActorType, type KnownActor } from '../core/index.js';
import { personNames } from './known-forms.js';
import type { ActorsData } from './read-actors.js';

type Row = Pick<ActorsData['places'][number], 'id' | 'name' | 'aliases' | 'wikidata'>;

/** The known actors by id. Throws LEXICON_INVALID for an id that two rows have or that a row names in vain. */
export function collectActors(data: ActorsData): Map<ActorId, KnownActor> {
  const actors = new Map<ActorId, KnownActor>();
  const add = (actor: KnownActor): void => {
    if (actors.has(actor.id)) fail(`two rows have the id ${actor.id}`);
    actors.set(actor.id, actor);
  };
  for (const row of data.countries) {
    add(
      describe(row, 'Country', { ...(row.iso3 && { iso3: row.iso3 }), ...(row.regions && { regions: row.regions }) }),
    );
    for (const capital of row.capitals ?? []) add(describe(capital, 'Place', { country: row.id as ActorId }));
  }
  for (const row of data.organizations) add(describe(row, 'Organization', { ...belonging(row), kind: row.kind }));
  for (const row of data.places) add(describe(row, 'Place', belonging(row)));
  for (const row of data.people) add(describePerson(row));
  for (const id of namedIds(data)) if (!actors.has(id as ActorId)) fail(`a row names ${id}, which no row defines`);
  return actors;
}

const belonging = ({ country }: { readonly country?: string | undefined }): Pick<KnownActor, 'country'> =>
  country === undefined ? {} : { country: country as ActorId };

function fail(what: string): never {
  throw new EntenteError('LEXICON_INVALID', `seeds/actors: ${what}; docs/actors.md tells what a row holds`);
}

function describe({ id, name, aliases, wikidata }: Row, type: ActorType, further: Partial<KnownActor>): KnownActor {
  const own = new Set([name.en, name.fr, name.da]);
  const others = [...Object.values(aliases ?? {}).flat(), name.fr, name.da].filter((text) => text !== undefined);
  return {
    id: id as ActorId,
    type,
    name: name.en,
    ...(name.fr && name.fr !== name.en && { nameFr: name.fr }),
    ...(name.da && name.da !== name.en && { nameDa: name.da }),
    aliases: [...new Set(others.filter((text) => !own.has(text)))].sort(),
    ...(wikidata && { wikidata }),
    ...further,
  };
}

/** A person belongs to where the office is that is held now or was held last, a country before an organisation, else to the country. */
function describePerson(row: ActorsData['people'][number]): KnownActor {
  const held = row.offices.filter(({ to }) => to === undefined);
  const office = held.findLast(({ of }) => of.startsWith('country:')) ?? held.at(-1) ?? row.offices.at(-1);
  const country = office?.of ?? row.country;
  const own = [row.name, row.fr, row.da];
  return {
    id: row.id as ActorId,
    type: 'Person',
    name: row.name,
    ...(row.fr && { nameFr: row.fr }),
    ...(row.da && { nameDa: row.da }),
    aliases: personNames(row)
      .filter((text) => !own.includes(text))
      .sort(),
    ...(row.wikidata && { wikidata: row.wikidata }),
    ...(row.gender && { gender: row.gender }),
    ...(country && { country: country as ActorId }),
  };
}

const namedIds = (data: ActorsData): string[] =>
  [
    ...data.seats.map(({ of }) => of),
    ...data.countries.map(({ of }) => of),
    ...data.organizations.flatMap(({ country, partOf, governs }) => [
      country,
      ...(partOf ?? []),
      ...(governs ?? []).map((rule) => rule.country),
    ]),
    ...data.places.map(({ country }) => country),
    ...data.people.flatMap(({ country, offices }) => [country, ...offices.map(({ of }) => of)]),
  ].filter((id) => id !== undefined);
