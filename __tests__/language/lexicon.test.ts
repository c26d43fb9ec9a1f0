import { existsSync, readFileSync } from 'node:fs';
import { RELATIONS, resourcePath, type Frame, type Scope } from '../../src/core/index.js';
import { loadLexicon } from '../../src/language/lexicon.js';

const packs = ['en', 'fr', 'da'].filter((code) => existsSync(resourcePath(`src/language/${code}/frames.json`)));

describe.each(packs)('the lexicon of %s', (code) => {
  const { frames, scopes, nouns, offices, classes } = loadLexicon(code);
  const triggers = new Set(frames.map(({ lemma, pos, particle }) => `${lemma}/${pos}/${particle ?? ''}`));

  it('has at least 350 triggers, and one or more for every relation type that is told by words', () => {
    expect(triggers.size).toBeGreaterThanOrEqual(350);
    const told = new Set(frames.map(({ type }) => type));
    expect([...RELATIONS.keys()].filter((type) => !told.has(type))).toEqual([]);
  });

  it('names only word classes that exist', () => {
    const used = frames.flatMap(({ has, unless }) =>
      [...Object.values(has ?? {}), ...Object.values(unless ?? {})].flat(),
    );
    const unknown = used.filter((word) => word.startsWith('@') && !(word.slice(1) in classes));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('has each word class once, as of two JSON keeps the last', () => {
    const text = readFileSync(resourcePath(`src/language/${code}/nouns.json`), 'utf8');
    const names = [...text.matchAll(/^"(\w+)": \[(?!$)/gmu)].map(([, name]) => name!);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  it('repeats no row', () => {
    const repeated = (rows: readonly (Frame | Scope | object)[]): string[] => {
      const seen = new Set<string>();
      return rows.map((row) => JSON.stringify(row)).filter((row) => seen.has(row) || !seen.add(row));
    };
    expect(repeated(frames)).toEqual([]);
    expect(repeated(scopes)).toEqual([]);
    expect(repeated(nouns)).toEqual([]);
    expect(repeated(offices)).toEqual([]);
  });

  it('holds one row a line, sorted by relation type and lemma, so that a change reads well', () => {
    const lines = readFileSync(resourcePath(`src/language/${code}/frames.json`), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{"lemma"'));
    expect(lines).toHaveLength(frames.length);
    const types = frames.map(({ type }) => type);
    expect(types).toEqual([...types].sort());
  });
});
