import type { ActorId, ActorType, GazetteerEntry, NameUse } from '../core/index.js';
import type { NameForm } from './name-index.js';
import type { ActorsData } from './read-actors.js';

type Forms = ActorsData['seats'][number]['forms'];
type Named = {
  readonly id: string;
  readonly name: Forms | { readonly en: string };
  readonly aliases?: Forms | undefined;
};

const LANGUAGES = ['en', 'fr', 'da'] as const;
/** Every form of every known actor's name with its use, best reading first where forms are the same. */
export function* collectForms(data: ActorsData): Generator<NameForm> {
  for (const text of data.guards.blocked) yield { text };
  for (const { of, forms } of data.seats)
    yield* spread(of, of.startsWith('org:') ? 'Organization' : 'Country', 'capital', forms);
  for (const row of data.countries) {
    yield* names(row, 'Country', 'name');
    if (row.demonyms) yield* spread(row.id, 'Country', 'demonym', row.demonyms);
    for (const capital of row.capitals ?? []) {
      yield* names({ ...capital, id: row.id }, 'Country', 'capital');
      yield* names(capital, 'Place', 'name');
    }
  }
  for (const row of data.organizations) {
    yield* names(row, 'Organization', 'name');
    if (row.demonyms) yield* spread(row.id, 'Organization', 'demonym', row.demonyms);
  }
  for (const row of data.places) yield* names(row, 'Place', 'name');
  for (const row of data.people) yield* formsOfPerson(row);
}

function* names({ id, name, aliases }: Named, type: ActorType, use: NameUse): Generator<NameForm> {
  const { en, fr, da } = name as { readonly en: string; readonly fr?: string; readonly da?: string };
  yield* spread(id, type, use, { en: [en], fr: [fr ?? en], da: [da ?? en] });
  if (aliases) yield* spread(id, type, use, aliases);
}

function* spread(id: string, type: ActorType, use: NameUse, forms: Forms): Generator<NameForm> {
  const entry = { actor: id as ActorId, type, use };
  for (const text of forms.any ?? []) yield { text, entry };
  for (const language of LANGUAGES) for (const text of forms[language] ?? []) yield { text, language, entry };
}

/** The parties by a language and what it writes in brackets behind the name of a member. */
export function* partyMarks({ organizations }: ActorsData): Generator<readonly [string, GazetteerEntry]> {
  for (const { id, marks } of organizations)
    if (marks)
      for (const { text, language, entry } of spread(id, 'Organization', 'name', marks))
        for (const code of language ? [language] : LANGUAGES) yield [`${code} ${text}`, entry!];
}

function* formsOfPerson(row: ActorsData['people'][number]): Generator<NameForm> {
  const actor = row.id as ActorId;
  const full = personNames(row);
  for (const text of full) {
    const isFamilyName = full.some((other) => other.endsWith(` ${text}`));
    yield { text, isFamilyName, entry: { actor, type: 'Person', use: 'name' } };
  }
  for (const text of familyNames(row))
    if (!full.includes(text)) yield { text, entry: { actor, type: 'Person', use: 'part' } };
}

export const personNames = ({ name, fr, da, aliases }: ActorsData['people'][number]): readonly string[] => [
  ...new Set([name, fr, da, ...(aliases ?? [])].filter((text) => text !== undefined)),
];

export const familyNames = (row: ActorsData['people'][number]): readonly string[] => [
  ...new Set(row.family ?? personNames(row).flatMap((text) => (text.includes(' ') ? [text.split(' ').at(-1)!] : []))),
];
