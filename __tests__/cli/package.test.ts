import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { resourcePath } from '../../src/core/index.js';
import { DEFAULT_FOLDER } from '../../src/cli/settings.js';
import { buildOnce } from '../support/build.js';

const { scripts, ...pack } = JSON.parse(readFileSync(resourcePath('package.json'), 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly main?: string;
  readonly exports?: unknown;
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the package', () => {
  it('names no file that the build does not make', async () => {
    const dist = await buildOnce();
    const named = JSON.stringify([pack.bin, pack.main, pack.exports]).match(/[^"]*\bdist\/[^"]*/gu)!;
    expect(named.map((path) => relative('dist', path)).filter((path) => !existsSync(join(dist, path)))).toEqual([]);
  });

  it('has its command once `npm ci` is done', () => {
    expect(scripts['prepare']).toMatch(/\bbuild\b/u);
  });

  it('keeps the invented articles of the sample out of the graph of who reads articles of their own', () => {
    for (const name of ['ingest', 'explore']) {
      const [, store] = /--store embedded:(\S+)$/u.exec(scripts[name]!)!;
      expect(store).not.toBe(DEFAULT_FOLDER);
    }
  });
});
