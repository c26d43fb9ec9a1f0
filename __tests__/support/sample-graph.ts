import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../../src/core/index.js';
import { runEntente } from './entente.js';
import { doOnce, runFolder } from './hold.js';

/**
 * The graph that one ingest of the sample articles makes in the embedded store, in a new folder. The ingest is done once for this
 * run of jest: to read articles takes more than all that most suites do with them.
 */
export async function copySampleGraph(folder: string): Promise<void> {
  const cwd = runFolder();
  await doOnce('sample-graph', async () => {
    const args = ['ingest', resourcePath('seeds/articles'), '--workers', '1', '--store', 'embedded:sample-graph'];
    const { code, err } = await runEntente(args, { cwd });
    if (code !== 0) throw new Error(`entente ingest ended with ${code}: ${err}`);
  });
  cpSync(join(cwd, 'sample-graph'), folder, { recursive: true });
}
