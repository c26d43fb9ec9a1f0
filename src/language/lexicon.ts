import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  ACTOR_TYPES,
  EntenteError,
  RELATIONS,
  resourcePath,
  STATUSES,
  wordTable,
  type Lexicon,
} from '../core/index.js';

const word = z.string().min(1);
const isWord = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isWordList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isWord);
const isFullList = (value: unknown): value is string[] => isWordList(value) && value.length > 0;
/** By a predicate of our own, as there are thousands, and a schema for each element takes ten times as long. */
const words = z.custom<string[]>(isWordList, 'must be a list of words');
const someWords = z.custom<string[]>(isFullList, 'must be a list of one word or more');
const table = <Value extends z.ZodType>(value: Value) => z.record(word, value).transform(wordTable);
const actorTypes = z.array(z.enum(ACTOR_TYPES)).min(1);
const restrictions = z.custom<Record<string, string[]>>(
  (value) => typeof value === 'object' && value !== null && Object.values(value).every(isFullList),
  'must have lists of words',
);
const relationType = z.custom<string>((type) => RELATIONS.has(type as string), 'not a relation type of the ontology');
const lemma = z.custom<string>(
  (value) => typeof value === 'string' && value !== '' && (value === value.toLowerCase() || value.includes('=')),
  'must be a word in lower case',
);

const unit = z.enum(['day', 'week', 'month', 'year']);

const frame = z.strictObject({
  lemma,
  pos: z.enum(['VERB', 'NOUN', 'ADJ']),
  particle: lemma.optional(),
  reflexive: z.boolean().optional(),
  mutual: z.boolean().optional(),
  type: relationType,
  source: someWords,
  target: words,
  has: restrictions.optional(),
  unless: restrictions.optional(),
  sourceTypes: actorTypes.optional(),
  targetTypes: actorTypes.optional(),
  status: z.enum(STATUSES).optional(),
  prior: z.number().int().min(1).max(4).optional(),
});

const scope = z.strictObject({
  lemma,
  pos: z.enum(['VERB', 'NOUN', 'ADJ', 'AUX', 'ADV', 'SCONJ', 'ADP', 'PART', 'DET']).optional(),
  particle: lemma.optional(),
  status: z.enum(STATUSES),
  control: word.optional(),
});

const noun = z.strictObject({
  lemma,
  role: z.enum(['state', 'regime', 'body', 'description', 'capital']),
  type: z.enum(ACTOR_TYPES).optional(),
  kinds: z.array(z.string()).min(1).optional(),
  body: lemma.optional(),
  gender: z.enum(['Masc', 'Fem']).optional(),
});

const pronoun = z.strictObject({
  form: lemma,
  kind: z.enum(['personal', 'possessive', 'relative', 'reflexive', 'first']),
  number: z.enum(['Sing', 'Plur']).optional(),
  gender: z.enum(['Masc', 'Fem', 'Neut', 'Com']).optional(),
  ofSubject: z.boolean().optional(),
  adposition: lemma.optional(),
  types: actorTypes.optional(),
});

/** The files of a pack and what each must hold; docs/lexicon.md tells what it means. */
const FILES = {
  frames: z.strictObject({ frames: z.array(frame) }),
  scopes: z.strictObject({ scopes: z.array(scope) }),
  nouns: z.strictObject({
    offices: z.array(z.strictObject({ term: lemma, office: word })),
    nouns: z.array(noun),
    organizationNouns: words,
    regions: table(word),
    classes: z.record(word, words),
  }),
  words: z.strictObject({
    pronouns: z.array(pronoun),
    titles: words,
    reporting: z.strictObject({ verbs: words, nouns: words, prepositions: words }),
    former: words,
    aliasPhrases: words,
    givenNames: table(z.enum(['Masc', 'Fem', 'Both'])),
    compounding: z.boolean(),
  }),
  dates: z.strictObject({
    months: table(z.number().int().min(1).max(12)),
    weekdays: table(z.number().int().min(1).max(7)),
    numbers: table(z.number().int().min(0)),
    units: table(unit),
    capitalised: z.boolean(),
    patterns: z.array(
      z.strictObject({
        match: word,
        shift: z.number().int().optional(),
        from: z.literal('text').optional(),
        unit: unit.optional(),
        side: z.enum(['past', 'future']).optional(),
      }),
    ),
    bounds: z.strictObject({ since: words, until: words, before: words, after: words }),
    between: words,
  }),
} as const;

function load<Name extends keyof typeof FILES>(code: string, name: Name): z.infer<(typeof FILES)[Name]> {
  const path = `src/language/${code}/${name}.json`;
  const fail = (what: string): never => {
    throw new EntenteError('LEXICON_INVALID', `${path}: ${what}; docs/lexicon.md tells what the file holds`);
  };
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(resourcePath(path), 'utf8'));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const checked = FILES[name].safeParse(data);
  if (checked.success) return checked.data as z.infer<(typeof FILES)[Name]>;
  const [issue] = checked.error.issues;
  return fail(`at ${issue!.path.join('.')}: ${issue!.message}`);
}

/** The lexicon of a pack, from the files beside its assembly. Throws LEXICON_INVALID with file and row where one does not fit. */
export function loadLexicon(code: string): Lexicon {
  return {
    ...load(code, 'frames'),
    ...load(code, 'scopes'),
    ...load(code, 'nouns'),
    ...load(code, 'words'),
    dates: load(code, 'dates'),
  } as Lexicon;
}
