// One folder for a run of jest, which all its workers know: .entente/test-PID. The teardown removes it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default function setUp() {
  const folder = join(root, '.entente', `test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env.ENTENTE_TEST_RUN = folder;
  process.env.ENTENTE_TEST_PID = String(process.pid);
}
