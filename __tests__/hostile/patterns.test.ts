import { analyse } from 'scslre';
import { recordTrials } from '../support/reliability.js';

/** Compiles patterns that are not of this project: wink-nlp splits single words with one that the checker has doubts about. */
const OTHERS = /node_modules/u;

/** Every expression that the code makes while it is loaded with its languages. Literals are checked by eslint. */
async function collectPatterns(): Promise<readonly RegExp[]> {
  const Original = RegExp;
  const made = new Map<string, RegExp>();
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given) {
      const pattern = Reflect.construct(target, given) as RegExp;
      const [, caller = ''] = new Error()
        .stack!.split('\n')
        .filter((line) => line.includes('file:') || line.includes('/'));
      if (!OTHERS.test(caller)) made.set(`${pattern.source}/${pattern.flags}`, pattern);
      return pattern;
    },
  });
  try {
    await import('../../src/read/index.js');
    await import('../../src/judge/index.js');
    const { LANGUAGE_CODES } = await import('../../src/language/index.js');
    const { Analyst } = await import('../../src/ingest/analyst.js');
    const analyst = new Analyst();
    const text = 'The president met Mr. Smith on 14 December 2023 (AFP).';
    for (const language of LANGUAGE_CODES)
      analyst.read({ id: 'x' as never, text, language, origin: 'x', name: 'x', publishedAt: '2023-12-15' });
  } finally {
    globalThis.RegExp = Original;
  }
  return [...made.values()];
}

test('no expression that is put together at run time can be led to try more ways than a line is long', async () => {
  const patterns = await collectPatterns();
  expect(patterns.length).toBeGreaterThan(50);
  const unsafe = patterns.flatMap(({ source, flags }) =>
    analyse({ source, flags }, { reportTypes: { Move: false } }).reports.map(
      ({ type }) => `${type}: /${source}/${flags}`,
    ),
  );
  expect(unsafe).toEqual([]);
  recordTrials('patterns', [
    {
      what: 'regular expressions checked for super-linear backtracking (scslre; literals with eslint-plugin-regexp)',
      on: 'those put together at run time',
      cases: patterns.length,
      seen: 'none backtracks more than linearly',
    },
  ]);
}, 120_000);
