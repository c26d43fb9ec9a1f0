import { z } from 'zod';
import { isPartialDate } from '../core/index.js';

const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), 'must not begin or end with a space');
const texts = z.array(text);
const date = z.string().refine(isPartialDate, 'must be a date: 2023, 2023-07 or 2023-07-26');
const id = (prefix: string): z.ZodString =>
  z.string().regex(new RegExp(`^(?:${prefix}):[\\p{Ll}\\p{N}]+(?:-[\\p{Ll}\\p{N}]+)*$`, 'u'));
const name = z.strictObject({ en: text, fr: text.optional(), da: text.optional() });
/** Forms by the language that uses them; `any` for those of all. */
const forms = z.strictObject({
  en: texts.optional(),
  fr: texts.optional(),
  da: texts.optional(),
  any: texts.optional(),
});
const wikidata = z
  .string()
  .regex(/^Q\d+$/u)
  .optional();
const source = text;
const key = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u);
const country = id('country');
const institution = id('country|org');

const placeFields = { id: id('place'), name, aliases: forms.optional(), wikidata };

export const countriesFile = z.strictObject({
  countries: z.array(
    z.strictObject({
      id: country,
      /** ISO 3166-1, or 3166-3 of a state of the past that it has. */
      iso3: z
        .string()
        .regex(/^[A-Z]{3}$/u)
        .optional(),
      name,
      aliases: forms.optional(),
      demonyms: forms.optional(),
      /** Capitals and seats that stand for the government. */
      capitals: z.array(z.strictObject(placeFields)).optional(),
      territory: z.boolean().optional(),
      /** When a state of the past came to its end. */
      until: date.optional(),
      of: country.optional(),
      /** Whom "the leader of" the country means, where it is not the head of state. */
      leader: z.literal('head-of-government').optional(),
      /** The parts of the world that it lies in or is counted to: keys of docs/actors.md. */
      regions: z.array(key).min(1).optional(),
      wikidata,
      source,
    }),
  ),
});

export const seatsFile = z.strictObject({
  seats: z.array(z.strictObject({ of: institution, forms, source })),
});

export const ORGANIZATION_KINDS = [
  'intergovernmental',
  'alliance',
  'agency',
  'court',
  'parliament',
  'bank',
  'mission',
  'junta',
  'armed-group',
  'party',
  'movement',
  'company',
  'medium',
  'ngo',
] as const;

export const organizationsFile = z.strictObject({
  organizations: z.array(
    z.strictObject({
      id: id('org'),
      kind: z.enum(ORGANIZATION_KINDS),
      name,
      aliases: forms.optional(),
      /** Adjectives that mean it, of which `only` of the guards tells beside which words. */
      demonyms: forms.optional(),
      /** How the press writes a party in brackets behind the name of a member: "(S)". */
      marks: forms.optional(),
      /** Lemmas of the nouns and adjectives for members of a party, in any language; with a capital where the language writes one. */
      partisans: z.array(z.string().min(1)).min(1).optional(),
      country: country.optional(),
      partOf: z.array(institution).optional(),
      /** Which bodies of its country it is: keys of docs/lexicon.md. */
      bodies: z.array(key).min(1).optional(),
      governs: z.array(z.strictObject({ country, from: date, to: date.optional() })).optional(),
      wikidata,
      source,
    }),
  ),
});

export const placesFile = z.strictObject({
  places: z.array(z.strictObject({ ...placeFields, country: country.optional(), source })),
});

/** The keys of docs/lexicon.md. */
export const OFFICES = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'minister',
  'deputy-minister',
  'ambassador',
  'spokesperson',
  'envoy',
  'head',
  'member',
  'military',
  'monarch',
  'official',
] as const;

export const peopleFile = z.strictObject({
  people: z.array(
    z.strictObject({
      id: id('person'),
      name: text,
      fr: text.optional(),
      da: text.optional(),
      /** Other names and spellings in any language, and a family name that alone means this person ("Putin"). */
      aliases: texts.optional(),
      /** Family names that need other evidence; the last word of each name where it is absent. */
      family: texts.optional(),
      gender: z.enum(['Masc', 'Fem']).optional(),
      country: country.optional(),
      /** The latest last. */
      offices: z.array(
        z.strictObject({
          of: institution,
          office: z.enum(OFFICES),
          title: text,
          from: date.optional(),
          to: date.optional(),
        }),
      ),
      wikidata,
      source,
    }),
  ),
});

export const guardsFile = z.strictObject({
  /** Names that hold a known one and mean no actor. */
  blocked: texts,
  /** Forms that count only with their accents. */
  accented: texts,
  /** Acronyms that are words, and so none in a line of capitals. */
  words: texts,
  /** Family names that are words or given names too, and so need a given name before them. */
  common: texts,
  /** What a person is called before the name: "President", "Mme". */
  titles: texts,
  /** Titles of those who are called by a given name, which says little without: "King", "Pope". */
  styles: texts,
  /** Words that have a capital at the beginning of a sentence or in English, and are no given names: "When", "Monday". */
  openers: texts,
  /** Words directly after or before which a form means something else. */
  beside: z.array(z.strictObject({ form: text, after: texts, before: texts })),
  /** Forms that count only directly after or before one of the words: "European sanctions", "sanctions européennes". */
  only: z.array(z.strictObject({ form: text, after: texts, before: texts })),
});
