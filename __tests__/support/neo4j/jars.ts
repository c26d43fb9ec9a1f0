import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CACHE = resolve('.entente', 'neo4j-test');
const VERSION = '5.26.30';

/** What keeps a server from being started with Java here; undefined where nothing does. */
export function findObstacle(): string | undefined {
  if (process.platform === 'win32') return 'a server from Maven Central is started on Linux and macOS only';
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/u.exec(java.stderr ?? '')?.[1] ?? 0);
  if (version < 17) return 'there is no Java 17';
  if (!hasJars() && spawnSync('mvn', ['--version']).status !== 0) return 'there is no Maven';
  return undefined;
}

const jars = (): string => join(CACHE, VERSION);
const hasJars = (): boolean => existsSync(jars());

/** The server's jars, from Maven Central on first use (137 MB). Returns their folder. */
export function fetchJars(): string {
  if (hasJars()) return jars();
  const work = join(CACHE, `download-${process.pid}`);
  mkdirSync(work, { recursive: true });
  cpSync(join('__tests__', 'support', 'neo4j', 'pom.xml'), join(work, 'pom.xml'));
  const { status, stdout } = spawnSync(
    'mvn',
    ['--quiet', '--batch-mode', 'dependency:copy-dependencies', '-DoutputDirectory=lib'],
    { cwd: work, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Maven did not get the server: ${firstError(stdout ?? '')}`);
  try {
    renameSync(join(work, 'lib'), jars());
  } catch (error) {
    // Another worker that began at the same time was quicker.
    if (!hasJars()) throw error;
  }
  rmSync(work, { recursive: true });
  return jars();
}

const firstError = (text: string): string =>
  text.split('\n').find((line) => line.includes('ERROR')) ?? text.slice(0, 200);
