import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/graph/index.js';
import { runFolder } from '../support/hold.js';
import { sampleRecords } from '../support/records.js';
import { graphStoreContract } from './graph-store-contract.js';

graphStoreContract('the embedded store', {
  runs: 12,
  makePlace: async (folder) => ({ location: `embedded:${folder}`, options: { mode: 'write' }, folder }),
});

describe('the embedded store', () => {
  const makeFolder = (): string => mkdtempSync(join(runFolder(), 'embedded-'));

  test('says how to make a graph where there is none, and makes no file', async () => {
    const folder = join(makeFolder(), 'none');
    await expect(openStore(`embedded:${folder}`, { mode: 'read' })).rejects.toMatchObject({
      code: 'STORE_EMPTY',
      message: expect.stringContaining('entente ingest'),
    });
    expect(existsSync(folder)).toBe(false);
  });

  test('a reader is told which process writes', async () => {
    const location = `embedded:${makeFolder()}`;
    const store = await openStore(location, { mode: 'write' });
    await expect(openStore(location, { mode: 'read' })).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(String(process.pid)),
    });
    await store.close();
  });

  test.each([
    ['deleted', (file: string) => rmSync(file)],
    ['overwritten', (file: string) => writeFileSync(file, 'no graph')],
    ['emptied', (file: string) => writeFileSync(file, '')],
    ['cut off', (file: string) => truncateSync(file, statSync(file).size / 2)],
    ['damaged in its midst', (file: string) => writeFileSync(file, readFileSync(file).fill(0xaa, 16_384))],
  ])('a graph file that was %s is made anew from the journal', async (how, harm) => {
    const folder = makeFolder();
    let store = await openStore(`embedded:${folder}`, { mode: 'write' });
    const records = sampleRecords(20);
    await store.write(records);
    await store.consolidate();
    const before = JSON.stringify(await store.exportGraph());
    await store.close();
    harm(join(folder, 'graph.grafeo'));
    store = await openStore(`embedded:${folder}`, { mode: 'write' });
    expect(store.recovery.replayed).toBe(20);
    expect(store.recovery.replacedFile !== undefined).toBe(how !== 'deleted');
    expect(JSON.stringify(await store.exportGraph())).toBe(before);
    await store.close();
  });

  test('an open that finishes what was begun says how far it is', async () => {
    const location = `embedded:${makeFolder()}`;
    let store = await openStore(location, { mode: 'write' });
    await store.write(sampleRecords(20));
    await store.close();
    const seen: [number, number][] = [];
    store = await openStore(location, { mode: 'write', onRecovery: (...told) => seen.push(told) });
    expect(store.recovery.finished).toBe(20);
    expect(seen.at(-1)).toEqual([20, 20]);
    await store.close();
  });

  test('a folder that cannot be made is named', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(openStore(`embedded:${join(folder, 'file')}`, { mode: 'write' })).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
    });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
