// `npm run docs`: the part of docs/reports.md that follows from the headers of cypher/reports, the relation types of docs/relations.md
// and the style sheet of Neo4j Browser from the ontology, the tables of docs/reliability.md from what the tests recorded, and the
// pictures of the sample articles in README.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELATIONS } from '../dist/core/index.js';
import { browserStyle } from '../dist/graph/index.js';
import { describeReports, loadReports } from '../dist/report/index.js';

const FILE = 'docs/reports.md';
const MARK = '<!-- From here on written by `npm run docs`. -->\n';
const [written] = readFileSync(FILE, 'utf8').split(MARK);
writeFileSync(FILE, `${written}${MARK}\n${describeReports(loadReports())}`);

const RELIABILITY = 'docs/reliability';
const trials = readdirSync(RELIABILITY)
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(RELIABILITY, name), 'utf8')));
const rows = trials.map(({ what, on, cases, seen }) => `| ${what} | ${on} | ${cases} | ${seen} |\n`);
const [told] = readFileSync(`${RELIABILITY}.md`, 'utf8').split(MARK);
writeFileSync(`${RELIABILITY}.md`, `${told}${MARK}\n| what | on | cases | seen |\n|---|---|---|---|\n${rows.join('')}`);

const TYPES = 'docs/relations.md';
const types = [...RELATIONS.values()].map(
  ({ type, means, plover, cameo, goldstein, stance, symmetric }) =>
    `| \`${type}\`${symmetric ? ', symmetric' : ''} | ${means} | ${plover} | ${cameo ?? ''} | ${goldstein ?? ''} | ${stance} |\n`,
);
const [typesBefore] = readFileSync(TYPES, 'utf8').split(MARK);
writeFileSync(
  TYPES,
  `${typesBefore}${MARK}\n| type | meaning | PLOVER | CAMEO | Goldstein | stance |\n|---|---|---|---|---:|---:|\n${types.join('')}`,
);

writeFileSync('cypher/browser/entente.grass', browserStyle());

const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));

function run(...args) {
  const options = { encoding: 'utf8', maxBuffer: 1e8 };
  const main = [join('dist', 'cli', 'main.js'), ...args, '--store', `embedded:${folder}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, main, options);
  if (status !== 0) throw new Error(`entente ${args.join(' ')}: ${stderr}`);
  return stdout;
}

run('ingest', 'seeds/articles');
// README shows each picture beside the command that prints it.
const shown = readFileSync('README.md', 'utf8').matchAll(
  /`entente (report [^`]*)` \| !\[[^\]]*\]\((docs\/pictures\/[^)]*)\)/gu,
);
for (const [, command, picture] of shown) {
  const words = [...command.matchAll(/[^\s"]+(?:"[^"]*")?/gu)].map(([word]) => word.replaceAll('"', ''));
  writeFileSync(picture, run(...words));
}
rmSync(folder, { recursive: true });
