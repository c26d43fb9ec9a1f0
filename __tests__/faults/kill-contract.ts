import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { openStore, type OpenOptions } from '../../src/graph/index.js';
import { runFolder } from '../support/hold.js';
import { ingestAndKill, ingestRecords } from '../support/kills.js';
import { sampleRecords } from '../support/records.js';
import { recordTrials } from '../support/reliability.js';
import { seededNumbers } from '../support/seeded.js';

export interface KillSettings {
  readonly documents: number;
  /** How many stores there are at a time. */
  readonly atATime: number;
  /** An empty store, with its journal in the folder. */
  makePlace(folder: string): Promise<{ readonly location: string; readonly options: OpenOptions }>;
}

const KILLS = 50;
const SEED = 20261125;

/** Kills an ingest at 50 random moments, each in a new store, and lets the next run do the rest. */
export function killContract(name: string, { documents, atATime, makePlace }: KillSettings): void {
  test(`${name}: an ingest killed at ${KILLS} random moments and run again gives the graph of one that was not`, async () => {
    const records = sampleRecords(documents);
    const random = seededNumbers(SEED);
    const inNewPlace = async <T>(work: (place: Awaited<ReturnType<typeof makePlace>>) => Promise<T>): Promise<T> => {
      const folder = mkdtempSync(join(runFolder(), 'kill-'));
      try {
        return await work(await makePlace(folder));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };
    const first = await inNewPlace(async (place) => {
      const run = await ingestAndKill(place, records);
      const store = await openStore(place.location, { ...place.options, mode: 'read' });
      const text = JSON.stringify(await store.exportGraph());
      await store.close();
      return { graph: text, lasted: run.lasted };
    });

    const { graph } = first;
    let { lasted } = first;
    let acknowledged = 0;
    const kill = (share: number): Promise<void> =>
      inNewPlace(async (place) => {
        const run = await ingestAndKill(place, records, share * lasted);
        if (!run.killed) {
          // A moment behind the end kills nothing. The first run took longer than those that find all warm, so its time is not asked again.
          lasted = run.lasted;
          return kill(share * 0.9);
        }
        acknowledged += run.stored.length;
        const store = await openStore(place.location, place.options);
        try {
          expect([...(await store.present(run.stored))].sort()).toEqual([...run.stored].sort());
          await ingestRecords(store, records);
          expect(JSON.stringify(await store.exportGraph()) === graph).toBe(true);
        } finally {
          await store.close();
        }
      });
    const queue = new PQueue({ concurrency: atATime });
    await queue.addAll(Array.from({ length: KILLS }, () => random()).map((share) => () => kill(share)));
    recordTrials(`kill-${name.replaceAll(' ', '-')}`, [
      {
        what: 'SIGKILL at a random moment of an ingest, then the rest',
        on: name,
        cases: KILLS,
        seen: `the same graph byte for byte; all ${acknowledged} documents that were told stored were there`,
      },
    ]);
  }, 600_000);
}
