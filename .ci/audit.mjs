// Asks the registry for known weaknesses of what the package is built on. Grave ones end with 1; a registry that does not answer, or
// gives no such answer, is told and is no fault of the code.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 120_000 });

function read() {
  try {
    return JSON.parse(stdout).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

const found = read();
if (!found) console.log('audit: the registry gave no answer; nothing was audited');
else {
  console.log(`audit: ${found.critical} critical, ${found.high} high, ${found.moderate} moderate, ${found.low} low`);
  if (found.critical + found.high > 0) process.exitCode = 1;
}
