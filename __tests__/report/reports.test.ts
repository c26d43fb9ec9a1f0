import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { resourcePath } from '../../src/core/index.js';
import { describeReports, FORMATS, loadReports, runReport, type Answer } from '../../src/report/index.js';
import { parseReport } from '../../src/report/parse-report.js';

const HEADER = `// title: A title
// question: Who?
// param actor: actor = null — only this one
// param limit: integer = 20 — rows at most
// param by: publisher|language = "publisher" — told apart by
// column name: text — the name
// column events: integer — how many
// example: entente report x
`;
const report = parseReport('x', `${HEADER}MATCH (n) RETURN n.name AS name, 1 AS events`);
const findActor = (text: string): Promise<{ id: string }> => Promise.resolve({ id: `id of ${text}` });

describe('a report file', () => {
  it('gives its header and its statement', () => {
    expect(report).toEqual({
      name: 'x',
      title: 'A title',
      question: 'Who?',
      parameters: [
        { name: 'actor', type: 'actor', default: null, means: 'only this one' },
        { name: 'limit', type: 'integer', default: 20, means: 'rows at most' },
        {
          name: 'by',
          type: 'choice',
          choices: ['publisher', 'language'],
          default: 'publisher',
          means: 'told apart by',
        },
      ],
      columns: [
        { name: 'name', type: 'text', means: 'the name' },
        { name: 'events', type: 'integer', means: 'how many' },
      ],
      example: 'entente report x',
      cypher: 'MATCH (n) RETURN n.name AS name, 1 AS events',
    });
  });

  it.each([
    ['no title', HEADER.replace(/\/\/ title.*\n/u, ''), 'it has no title'],
    ['an unknown header', `${HEADER}// author: me\n`, '"// author: me" is no header line'],
    ['an unknown type', HEADER.replace('limit: integer', 'limit: bignum'), 'is no parameter'],
    ['an unknown picture', `${HEADER}// picture: oil on canvas\n`, 'there are months, events, matrix, network'],
    ['no statement', HEADER, 'it has no statement'],
  ])('with %s is refused with its name', (_, source, message) => {
    expect(() => parseReport('x', source + (message === 'it has no statement' ? '' : 'RETURN 1'))).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) as string }),
    );
  });
});

describe('the canned reports', () => {
  const reports = loadReports();

  it('are at least twenty, each with an example that calls it', () => {
    expect(reports.length).toBeGreaterThanOrEqual(20);
    for (const { name, example } of reports) expect(example).toMatch(new RegExp(`^entente report ${name}( |$)`, 'u'));
  });

  it.each(reports.map(({ name, cypher, parameters, columns }) => ({ name, cypher, parameters, columns })))(
    '$name only reads, uses all its parameters and returns its columns',
    ({ cypher, parameters, columns }) => {
      expect(cypher).not.toMatch(/\b(?:CREATE|MERGE|DELETE|SET|REMOVE|LOAD|CALL(?! \([\w, ]*\) \{))\b/u);
      const used = new Set([...cypher.matchAll(/\$(\w+)/gu)].map(([, parameter]) => parameter));
      expect([...used].sort()).toEqual(parameters.map((parameter) => parameter.name).sort());
      const returned = cypher.slice(cypher.lastIndexOf('RETURN'));
      for (const { name } of columns) expect(returned).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    },
  );

  it('are told in docs/reports.md as their headers say (npm run docs)', () => {
    expect(readFileSync(resourcePath('docs/reports.md'), 'utf8').endsWith(`\n\n${describeReports(reports)}`)).toBe(
      true,
    );
  });
});

describe('parameters are checked before anything runs', () => {
  let calls: unknown[] = [];
  const source = {
    query: (...call: unknown[]) => {
      calls.push(call);
      return Promise.resolve({ rows: [{ name: 'A', events: 1 }] });
    },
  };
  const run = (given: Record<string, string>): Promise<Answer> => runReport(report, given, source, findActor);
  beforeEach(() => {
    calls = [];
  });

  it('turns names into ids and texts into numbers', async () => {
    await run({ actor: 'Phee', limit: '5' });
    expect(calls).toEqual([[report.cypher, { actor: 'id of Phee', limit: 5, by: 'publisher' }]]);
  });

  it.each([
    [{ limit: 'many' }, 'limit must be a whole number, 0 or more, not "many"'],
    [{ limit: '-1' }, 'limit must be a whole number'],
    [{ by: 'moon' }, 'by must be one of publisher, language, not "moon"'],
    [{ colour: 'red' }, 'has no parameter "colour"; it has actor, limit, by'],
  ])('refuses %j', async (given, message) => {
    await expect(run(given as unknown as Record<string, string>)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining(message) as string,
    });
    expect(calls).toEqual([]);
  });
});

describe('an answer', () => {
  const answer: Answer = {
    title: 'Pairs',
    columns: [
      { name: 'actor', type: 'text', means: '' },
      { name: 'events', type: 'integer', means: '' },
      { name: 'quote', type: 'text', means: '' },
    ],
    rows: [{ actor: 'Løkke | "x"', events: 2, quote: `=1+1 ${'long '.repeat(60)}` }],
  };

  it('fits the width of the terminal', () => {
    const lines = FORMATS.table(answer, { width: 60 }).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(lines.join('')).toContain('Løkke');
  });

  it('cuts no id, relation or date in a table however narrow, and puts quotes below where they have no room', () => {
    const columns = [
      { name: 'date', type: 'date', means: '' },
      { name: 'source', type: 'text', means: '' },
      { name: 'relation', type: 'relation', means: '' },
      { name: 'quote', type: 'quote', means: '' },
      { name: 'event', type: 'id', means: '' },
    ] as const;
    const row = (event: string) => ({
      date: '2023-12-15',
      source: 'National Council for the Safeguard of the Homeland',
      relation: 'STATIONED_FORCES_IN',
      quote: 'the junta had driven out the French soldiers',
      event,
    });
    const write = (ids: readonly string[], width: number): string =>
      FORMATS.table({ title: 'Dossier', columns, rows: ids.map(row) }, { width });

    const narrow = write(['eb41f9dfabcdefabcdef'], 70);
    expect(Math.max(...narrow.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(70);
    expect(narrow).toMatch(/│ 2023-12-15 │ .* │ STATIONED_FORCES_IN │ eb41f9df │\n/u);
    expect(narrow).toContain('│ quote: the junta had driven out the French soldiers ');
    expect(write(['eb41f9dfabcdefabcdef'], 200)).toMatch(/Homeland │ STATIONED_FORCES_IN │ the junta .* │ eb41f9df │/u);
    expect(write(['eb41f9dfabcdefabcdef', 'eb41f9dfa0cdefabcdef'], 70)).toContain('│ eb41f9dfab │');
  });

  it('comes back from CSV as it was, and runs no formula in a spreadsheet', () => {
    const [row] = parse(FORMATS.csv(answer, { width: 60 }), { columns: true }) as Record<string, string>[];
    expect(row!['actor']).toBe('Løkke | "x"');
    expect(row!['quote']!.startsWith('=')).toBe(false);
  });

  it('keeps its columns in Markdown whatever is in a cell', () => {
    expect(FORMATS.md(answer, { width: 60 })).toContain('Løkke \\| "x"');
  });

  it('is a list of objects in JSON', () => {
    expect(JSON.parse(FORMATS.json(answer, { width: 60 }))).toEqual(answer.rows);
  });
});
