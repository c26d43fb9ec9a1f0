import fc from 'fast-check';
import {
  ACTOR_TYPES,
  hashId,
  sketchOf,
  STATUSES,
  type Actor,
  type ActorId,
  type ArticleId,
  type Claim,
  type ClaimId,
  type ClaimEvidence,
  type DocumentRecord,
} from '../../src/core/index.js';

/** Relations of every kind that consolidation tells apart: symmetric, directed, standing. */
const TYPES = ['MET_WITH', 'EXPELLED', 'SUSPENDED_AID_TO', 'GOVERNS', 'HOLDS_OFFICE_IN'];

export const WILD_NAMES = [
  `O'Brien "the \`quoted\`" {name: 1}`,
  '$name) DETACH DELETE n //',
  "'}) MATCH (n) DETACH DELETE n RETURN ({a: '",
  'line\none\r\ntwo\ttabs \u2028 separators \u0000 nul',
  'Løkke Émile Ærø ŞÇ 习近平 🇩🇰 \\ backslash \\u0041',
  '`:Actor` SET a:Hacked',
];

interface ClaimSpec {
  readonly source: number;
  readonly target: number;
  readonly type: string;
  readonly status: number;
  readonly date?: string | undefined;
  readonly saidBy: readonly number[];
  readonly confidence: number;
  readonly resumes?: boolean;
}

export interface DocumentSpec {
  readonly publisher?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly alias: string;
  readonly url?: string;
  readonly agency?: string | undefined;
  readonly sketch?: string | undefined;
  readonly claims: readonly ClaimSpec[];
}

const actorId = (index: number): ActorId => `actor-${index}` as ActorId;

/** A record from what matters about it; ids follow from its number and its claims' places. */
export function makeRecord(spec: DocumentSpec, number: number): DocumentRecord {
  const id = hashId<ArticleId>('test-document', String(number));
  const claims = spec.claims.map(
    ({ source, target, type, status, date, saidBy, confidence, resumes }, index): Claim => {
      const sentence = `Sentence ${index} of document ${number}: ${source} and ${target}.`;
      return {
        id: hashId<ClaimId>('test-claim', String(number), String(index)),
        articleId: id,
        type,
        source: actorId(source),
        target: actorId(target),
        status: STATUSES[status % STATUSES.length] as Claim['status'],
        ...(date !== undefined && { date }),
        ...(resumes === true && { resumes }),
        saidBy: saidBy.map(actorId),
        quote: sentence.slice(3, 20),
        start: 3,
        end: 20,
        sentence,
        sentenceStart: 0,
        sentenceEnd: sentence.length,
        triggerStart: 4,
        triggerEnd: 8,
        confidence,
        extractor: 'frame',
        rule: `en:rule/VERB:${type}`,
      };
    },
  );
  const ids = [...new Set(claims.flatMap(({ source, target, saidBy }) => [source, target, ...saidBy]))].sort();
  const actors = ids.map((actor): Actor => {
    const index = Number(actor.slice('actor-'.length));
    const name = WILD_NAMES[index] ?? `Actor ${index}`;
    return {
      id: actor,
      type: ACTOR_TYPES[index % ACTOR_TYPES.length] as Actor['type'],
      name,
      aliases: [spec.alias].filter((alias) => alias !== name),
      ...(index % 2 === 0 && { nameFr: `${name} fr`, iso3: 'XXA' }),
    };
  });
  return {
    document: {
      id,
      title: `Document ${number}`,
      lang: 'en',
      ...(spec.publisher !== undefined && { publisher: spec.publisher }),
      ...(spec.publishedAt !== undefined && { publishedAt: spec.publishedAt }),
      ...(spec.url !== undefined && { url: spec.url }),
      ...(spec.agency !== undefined && { agency: spec.agency }),
      ...(spec.sketch !== undefined && { sketch: spec.sketch }),
    },
    actors,
    mentions: actors.map(({ id: actor, name }, index) => ({ actor, count: index + 1, names: [name], reasons: [] })),
    claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)),
    places: [],
  };
}

const date = fc.constantFrom(
  undefined,
  '2021',
  '2023',
  '2023-04',
  '2023-07',
  '2023-07-26',
  '2023-08-10',
  '2023-09-01',
  '2024-01-30',
);
const published = fc.constantFrom(
  undefined,
  '2021-03-03',
  '2022',
  '2023-05-20',
  '2023-07-27',
  '2023-08',
  '2023-09-12',
  '2025-01-02',
);

const claim: fc.Arbitrary<ClaimSpec> = fc.record({
  source: fc.nat(3),
  target: fc.nat(3),
  type: fc.constantFrom(...TYPES, 'EASED_SANCTIONS_ON', 'SANCTIONED', 'AIDED'),
  status: fc.constantFrom(0, 0, 0, 1, 5, 7),
  date,
  saidBy: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  resumes: fc.boolean(),
});

/** Articles about few actors, so that claims of different articles meet in the same dyads. */
export const recordsArbitrary = (maxLength: number): fc.Arbitrary<readonly DocumentRecord[]> =>
  fc
    .array(
      fc.record({
        publisher: fc.constantFrom(undefined, 'A', 'B', 'C'),
        publishedAt: published,
        agency: fc.constantFrom(undefined, undefined, 'AFP'),
        sketch: fc.constantFrom(
          undefined,
          sketchOf('a b c d e f g h'),
          sketchOf('a b c d e f g h i j k l m n o p q r'),
        ),
        alias: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...WILD_NAMES)),
        claims: fc.array(claim, { maxLength: 6 }),
      }),
      { maxLength },
    )
    .map((specs) => specs.map(makeRecord));

/** What events are derived from, as the records have it. */
export const evidenceOf = (records: readonly DocumentRecord[]): readonly ClaimEvidence[] =>
  records.flatMap(({ document: { publisher, agency, sketch, publishedAt }, claims }) =>
    claims.map((made) => ({
      ...made,
      ...(publisher !== undefined && { publisher }),
      ...(agency !== undefined && { agency }),
      ...(sketch !== undefined && { sketch }),
      ...(publishedAt !== undefined && { publishedAt }),
    })),
  );

/** The same articles in every run: `count` of them with about four claims each. */
export const sampleRecords = (count: number): readonly DocumentRecord[] =>
  Array.from({ length: count }, (_, number) =>
    makeRecord(
      {
        publisher: ['A', 'B', 'C'][number % 3],
        publishedAt: `2023-0${1 + (number % 9)}-15`,
        alias: WILD_NAMES[number % WILD_NAMES.length] as string,
        claims: Array.from({ length: 2 + (number % 5) }, (__, index) => ({
          source: (number * 7 + index * 3) % 23,
          target: (number * 5 + index * 11) % 19,
          type: TYPES[(number + index) % TYPES.length] as string,
          status: (number * index) % 8,
          date: [undefined, '2023', '2023-05', `2023-05-1${number % 10}`][(number + index) % 4],
          saidBy: index % 3 === 0 ? [number % 5] : [],
          confidence: 0.5 + (index % 5) / 10,
        })),
      },
      number,
    ),
  );
