import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { EntenteError, resourcePath } from '../core/index.js';
import { countriesFile, guardsFile, organizationsFile, peopleFile, placesFile, seatsFile } from './actors-schema.js';

const FOLDER = 'seeds/actors';

export interface ActorsData
  extends
    z.infer<typeof countriesFile>,
    z.infer<typeof seatsFile>,
    z.infer<typeof organizationsFile>,
    z.infer<typeof placesFile>,
    z.infer<typeof peopleFile> {
  readonly guards: z.infer<typeof guardsFile>;
}

/** The rows of `seeds/actors`. Throws LEXICON_INVALID with file and row where one does not fit; docs/actors.md tells what a row holds. */
export function readActors(folder: string = resourcePath(FOLDER)): ActorsData {
  const people = readdirSync(`${folder}/people`)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return {
    ...readFile(folder, 'countries.json', countriesFile),
    ...readFile(folder, 'seats.json', seatsFile),
    ...readFile(folder, 'organizations.json', organizationsFile),
    ...readFile(folder, 'places.json', placesFile),
    people: people.flatMap((file) => readFile(folder, `people/${file}`, peopleFile).people),
    guards: readFile(folder, 'guards.json', guardsFile),
  };
}

function readFile<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.infer<Schema> {
  const fail = (what: string, row?: string): never => {
    throw new EntenteError(
      'LEXICON_INVALID',
      `${folder}/${file}: ${row ? `row ${row}: ` : ''}${what}; docs/actors.md tells what a row holds`,
    );
  };
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  return fail(issue!.message, describeRow(data, issue!.path));
}

/** "countries.3 (country:ner) demonyms.en" */
function describeRow(data: unknown, path: readonly PropertyKey[]): string {
  const [list, row, ...rest] = path.map(String);
  const rows = (data as Readonly<Record<string, unknown>> | null)?.[list ?? ''];
  const id: unknown = Array.isArray(rows) ? rows[Number(row)]?.id : undefined;
  return [`${[list, row].filter(Boolean).join('.')}${typeof id === 'string' ? ` (${id})` : ''}`, rest.join('.')]
    .filter(Boolean)
    .join(' ');
}
