import fc from 'fast-check';
import {
  hashId,
  sketchOf,
  type ActorId,
  type ArticleId,
  type ClaimEvidence,
  type ClaimId,
  type Event,
} from '../../src/core/index.js';
import { consolidate } from '../../src/graph/index.js';

type Given = Partial<Omit<ClaimEvidence, 'id' | 'source' | 'target'>> & {
  readonly source?: string;
  readonly target?: string;
};

let number = 0;

/** A claim that the US suspended aid to Niger, from a document and a sentence of its own, unless told otherwise. */
function claim(given: Given = {}): ClaimEvidence {
  number += 1;
  return {
    id: hashId<ClaimId>('claim', String(number)),
    type: 'SUSPENDED_AID_TO',
    status: 'actual',
    confidence: 0.8,
    sentence: `Sentence ${number}.`,
    articleId: `article-${number}` as ArticleId,
    ...given,
    source: (given.source ?? 'usa') as ActorId,
    target: (given.target ?? 'ner') as ActorId,
  };
}

const events = (...claims: readonly ClaimEvidence[]): readonly Event[] => consolidate(claims).events;
const sizes = (...claims: readonly ClaimEvidence[]): readonly number[] =>
  events(...claims)
    .map((event) => event.claims.length)
    .sort();

describe('claims of one happening', () => {
  it('are one event where their dates agree, the exact one with those of its month and year', () => {
    const [event, ...others] = events(
      claim({ date: '2023-07-28' }),
      claim({ date: '2023-07' }),
      claim({ date: '2023' }),
      claim({ publishedAt: '2023-12-14' }),
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({ date: '2023-07-28', reported: '2023-12-14', documents: 4 });
  });

  it('are two events where their days differ, or one is planned', () => {
    expect(sizes(claim({ date: '2023-07-28' }), claim({ date: '2023-07-29' }))).toEqual([1, 1]);
    expect(sizes(claim({ date: '2023-07-28' }), claim({ date: '2023-07-28', status: 'planned' }))).toEqual([1, 1]);
  });

  it('are told apart by time where an act is done again and again', () => {
    const met = (date: string | undefined, publishedAt: string): ClaimEvidence =>
      claim({ type: 'MET_WITH', ...(date !== undefined && { date }), publishedAt });
    expect(sizes(met('2023-07-28', '2023-07-29'), met(undefined, '2023-08-02'))).toEqual([2]);
    expect(sizes(met('2023-07-28', '2023-07-29'), met(undefined, '2023-11-02'))).toEqual([1, 1]);
    expect(
      sizes(met('2023-07-28', '2023-07-29'), met('2023-07-31', '2023-08-01'), met(undefined, '2023-08-02')),
    ).toEqual([1, 2]);
  });

  it('keep their event when more claims come, so that its id can be quoted', () => {
    const first = claim({ date: '2023-07-28' });
    const [alone] = events(first);
    const [together] = events(first, claim({ date: '2023-07' }), claim({ date: '2023-07-28' }));
    expect(together?.id).toBe(alone?.id);
  });

  it('of a symmetric relation are one event whoever is named first', () => {
    const met = { type: 'MET_WITH', date: '2023-12-13' } as const;
    const [event, ...others] = events(
      claim({ ...met, source: 'phee', target: 'cnsp', sourceFor: 'usa' as ActorId, targetFor: 'ner' as ActorId }),
      claim({ ...met, source: 'cnsp', target: 'phee' }),
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({ source: 'cnsp', target: 'phee', sourceFor: 'ner', targetFor: 'usa' });
  });

  it('of a standing fact are one event a year, which says when it was told', () => {
    const held = (publishedAt: string): ClaimEvidence => claim({ type: 'HOLDS_OFFICE_IN', publishedAt });
    expect(sizes(held('2022-03-01'), held('2022-09-01'), held('2023-01-01'))).toEqual([1, 2]);
  });
});

const REPORT = `Molly Phee, the United States assistant secretary of state for African affairs, met the leaders of the junta in Niamey
  on Wednesday and held out the prospect of renewed cooperation. Washington was ready to resume security cooperation with Niger, she told
  reporters, provided that the council set a date for a return to civilian rule.`;
const OTHER = `Den amerikanske udsending kom til Niamey i december, og efter samtalerne sagde hun at landet stod over for et valg. Juntaen har
  endnu ikke svaret, men ventes at drøfte tilbuddet i næste uge, siger kilder med kendskab til sagen.`;

describe('support', () => {
  const day = { date: '2023-07-28' } as const;
  const [original, second, third] = [REPORT, OTHER, 'Something else was written in a third house.'].map((text) =>
    sketchOf(text),
  );

  it('counts five articles of three publishers, two of them copies, as three', () => {
    const told = [
      claim({ ...day, publisher: 'A', sketch: original! }),
      claim({ ...day, publisher: 'B', sketch: second! }),
      claim({ ...day, publisher: 'C', sketch: third! }),
      claim({ ...day, publisher: 'B', sketch: sketchOf(REPORT.replace('Wednesday', 'Tuesday')) }),
      claim({ ...day, publisher: 'C', sketch: sketchOf(REPORT.slice(0, 260)) }),
    ];
    const [event, ...others] = events(...told);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ documents: 5, publishers: 3, support: 3 });
    expect(event?.claims).toHaveLength(5);
  });

  it.each([
    [
      'the same text',
      [
        { publisher: 'A', sketch: original! },
        { publisher: 'B', sketch: original! },
      ],
      1,
    ],
    [
      'the same sentence',
      [
        { publisher: 'A', sentence: REPORT },
        { publisher: 'B', sentence: REPORT.toUpperCase() },
      ],
      1,
    ],
    ['one agency', [{ publisher: 'A', agency: 'AFP' }, { publisher: 'B', agency: 'AFP' }, { publisher: 'AFP' }], 1],
    [
      'one publisher twice',
      [
        { publisher: 'A', sketch: original! },
        { publisher: 'A', sketch: second! },
      ],
      1,
    ],
    [
      'two publishers',
      [
        { publisher: 'A', sketch: original! },
        { publisher: 'B', sketch: second! },
      ],
      2,
    ],
    ['unknown publishers', [{ sketch: original! }, { sketch: second! }], 2],
  ] as const)('of %s', (_, origins, support) => {
    expect(events(...origins.map((origin) => claim({ ...day, ...origin })))[0]).toMatchObject({ support });
  });

  it('makes an event surer, and a copy does not', () => {
    const first = claim({ ...day, publisher: 'A', sketch: original! });
    const copy = claim({ ...day, publisher: 'B', sketch: original! });
    const independent = claim({ ...day, publisher: 'B', sketch: second! });
    expect(events(first, copy)[0]?.confidence).toBe(0.8);
    expect(events(first, independent)[0]?.confidence).toBe(0.96);
  });
});

describe('what lasts', () => {
  const until = (...claims: readonly ClaimEvidence[]): readonly (string | undefined)[] =>
    events(...claims)
      .filter(({ type }) => type === claims[0]?.type)
      .map((event) => event.until);
  const sanctions = claim({ type: 'SANCTIONED', source: 'ecowas', date: '2023-07-30' });
  const lifting = { type: 'EASED_SANCTIONS_ON', source: 'ecowas', date: '2024-02-24' } as const;

  it.each([
    ['SANCTIONED', 'EASED_SANCTIONS_ON'],
    ['JOINED', 'WITHDREW_FROM'],
    ['MEMBER_OF', 'WITHDREW_FROM'],
    ['STATIONED_FORCES_IN', 'WITHDREW_FROM'],
    ['DETAINED', 'RELEASED'],
  ])('%s is ended by %s', (type, ender) => {
    expect(until(claim({ type, date: '2023-07-30' }), claim({ type: ender, date: '2024-02-24' }))).toEqual([
      '2024-02-24',
    ]);
  });

  it.each([
    ['SUSPENDED_AID_TO', 'AIDED'],
    ['SEVERED_TIES_WITH', 'COOPERATED_WITH'],
    ['DOWNGRADED_TIES_WITH', 'AGREED_WITH'],
  ])('%s is ended by %s only where the text says that it is taken up again', (type, ender) => {
    const cut = claim({ type, date: '2023-07-30' });
    expect(until(cut, claim({ type: ender, date: '2024-02-24' }))).toEqual([undefined]);
    expect(until(cut, claim({ type: ender, date: '2024-02-24', resumes: true }))).toEqual(['2024-02-24']);
    expect(until(cut, claim({ type: ender, source: 'ner', target: 'usa', date: '2024-02-24', resumes: true }))).toEqual(
      [ender === 'AIDED' ? undefined : '2024-02-24'],
    );
  });

  it.each([
    ['another pair', { ...lifting, source: 'eu' }],
    ['the other direction', { ...lifting, source: 'ner', target: 'ecowas' }],
    ['an earlier day', { ...lifting, date: '2023-07-29' }],
    ['a plan', { ...lifting, status: 'planned' }],
    ['another type', { ...lifting, type: 'MET_WITH' }],
    ['a denial', { ...lifting, type: 'SANCTIONED', status: 'denied' }],
    ['a time that is not known', { type: 'EASED_SANCTIONS_ON', source: 'ecowas' }],
  ] as const)('is not ended by %s', (_, other) => {
    expect(until(sanctions, claim(other))).toContain(undefined);
  });

  it('is ended by the report that it is over, and begins anew', () => {
    const office = (status: 'actual' | 'ended', publishedAt: string): ClaimEvidence =>
      claim({ type: 'HOLDS_OFFICE_IN', source: 'bazoum', status, publishedAt });
    const [of2021, of2025] = [office('actual', '2021-05-01'), office('actual', '2025-05-01')];
    const found = events(of2021, office('ended', '2023-09-01'), of2025);
    expect(found.find(({ claims }) => claims.includes(of2021.id))?.until).toBe('2023-09-01');
    expect(found.find(({ claims }) => claims.includes(of2025.id))?.until).toBeUndefined();
  });

  it('takes the first end of several, and names it', () => {
    const [first, later] = [claim(lifting), claim({ ...lifting, date: '2025-01-01' })];
    const found = events(sanctions, later, first);
    const state = found.find(({ type }) => type === 'SANCTIONED');
    expect(found.find(({ id }) => id === state?.endedBy)?.claims).toEqual([first.id]);
  });
});

describe('consolidation', () => {
  const date = fc.constantFrom(
    undefined,
    '2022',
    '2023',
    '2023-07',
    '2023-08',
    '2023-07-26',
    '2023-07-30',
    '2023-08-10',
  );
  /** What a document says of its origin is the same for all its claims. */
  const articles = Array.from({ length: 10 }, (_, index) => ({
    articleId: `article-${index}`,
    publisher: [undefined, 'A', 'B', 'C'][index % 4],
    agency: index % 3 === 0 ? 'AFP' : undefined,
    publishedAt: [undefined, '2022', '2023-07', '2023-07-28', '2023-08-02'][index % 5],
    sketch: [undefined, sketchOf(REPORT), sketchOf(OTHER), sketchOf(REPORT.slice(0, 200))][(index * 7) % 4],
  }));
  const anyClaim = fc
    .record({
      type: fc.constantFrom('MET_WITH', 'SANCTIONED', 'EASED_SANCTIONS_ON', 'HOLDS_OFFICE_IN'),
      source: fc.constantFrom('a', 'b'),
      target: fc.constantFrom('c', 'd'),
      status: fc.constantFrom('actual' as const, 'ended' as const, 'denied' as const),
      date,
      sentence: fc.constantFrom(
        'One.',
        'one two three four five six seven eight nine',
        'ten one two three four five six seven',
      ),
      article: fc.nat(9),
      confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    })
    .map(({ article, ...given }) =>
      claim({ ...(JSON.parse(JSON.stringify({ ...given, ...articles[article] })) as Given) }),
    );

  it('gives the same for any order, and each claim to one event', () => {
    const property = fc.property(
      fc
        .array(anyClaim, { maxLength: 30 })
        .chain((claims) => fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }))),
      ([claims, shuffled]) => {
        const derived = consolidate(claims);
        expect(consolidate(shuffled)).toEqual(derived);
        expect(derived.events.flatMap((event) => event.claims).sort()).toEqual(claims.map(({ id }) => id).sort());
        for (const { support, publishers, documents } of derived.events) {
          expect(support).toBeGreaterThanOrEqual(1);
          expect(support).toBeLessThanOrEqual(documents);
          expect(publishers).toBeLessThanOrEqual(documents);
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
