// Ends the Neo4j server, if a suite of this run started one, and removes the run's folder.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export default function tearDown() {
  const folder = process.env.ENTENTE_TEST_RUN;
  const state = join(folder, 'neo4j.json');
  if (existsSync(state)) {
    const { group, container } = JSON.parse(readFileSync(state, 'utf8'));
    if (container !== undefined) spawnSync('docker', ['rm', '--force', container]);
    if (group !== undefined) endGroup(group);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function endGroup(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
