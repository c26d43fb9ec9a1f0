import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntenteError } from '../../src/core/index.js';
import { decodeRelationModel } from '../../src/extract/relations/relation-model.js';
import { buildOnce } from '../support/build.js';

const PAIRS = [
  'France',
  'Russia',
  'Niger',
  'Mali',
  'Chad',
  'Togo',
  'Ghana',
  'Benin',
  'Kenya',
  'Egypt',
  'Spain',
  'Italy',
];

/** Twelve sentences of one shape and their gold: enough for a model to learn that who expels stands before the verb. */
const corpusLines = (): string =>
  PAIRS.map((source, at) => {
    const target = PAIRS[(at + 5) % PAIRS.length]!;
    return JSON.stringify({
      id: `toy-${at}`,
      lang: 'en',
      date: '2024-01-01',
      text: `${source} expelled the ambassador of ${target} on Monday.`,
      actors: [source, target].map((name) => ({ id: name, type: 'Country', names: [name] })),
      relations: [{ type: 'EXPELLED', source: [source], target: [target], status: 'actual' }],
    });
  }).join('\n');

describe('npm run train:relations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-train-'));
  let built: string;
  const train = (out: string): Buffer => {
    execFileSync(process.execPath, [join(built, 'train', 'main.js'), '--corpus', folder, '--out', join(folder, out)]);
    return readFileSync(join(folder, out));
  };

  beforeAll(async () => {
    built = await buildOnce();
    mkdirSync(join(folder, 'sentences'));
    writeFileSync(join(folder, 'sentences', 'toy.jsonl'), corpusLines());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes a model of a small corpus, the same bytes on every run', () => {
    const bytes = train('first.bin');
    expect(train('second.bin').equals(bytes)).toBe(true);
    expect(decodeRelationModel(bytes, 'first.bin').trees.arrays.leaves.length).toBeGreaterThan(0);
  });

  it('refuses a damaged model with what to do', () => {
    const bytes = train('damaged.bin');
    bytes[bytes.length - 3]! ^= 0xff;
    expect(() => decodeRelationModel(bytes, 'damaged.bin')).toThrow(EntenteError);
  });
});
