// `npm run docs`: the part of docs/reports.md that follows from the headers of cypher/reports, the style sheet of Neo4j Browser from
// the ontology, the tables of docs/reliability.md from what the tests recorded, and the gallery's pictures of the sample articles.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserStyle } from '../dist/graph/index.js';
import { describeReports, loadReports } from '../dist/report/index.js';

const FILE = 'docs/reports.md';
const MARK = '<!-- From here on written by `npm run docs`. -->\n';
const GALLERY = 'docs/pictures';
const PICTURES = {
  timeline: ['timeline', 'from=2021'],
  matrix: ['stance-matrix', 'type=Country', 'actors=14'],
  ties: ['partners', 'actor=Niger', 'limit=14'],
  alliances: ['alliances', 'limit=16'],
  dossier: ['dyad', 'a=Niger', 'b=United States'],
};

const [written] = readFileSync(FILE, 'utf8').split(MARK);
writeFileSync(FILE, `${written}${MARK}\n${describeReports(loadReports())}`);

const RELIABILITY = 'docs/reliability';
const trials = readdirSync(RELIABILITY)
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(RELIABILITY, name), 'utf8')));
const rows = trials.map(({ what, on, cases, seen }) => `| ${what} | ${on} | ${cases} | ${seen} |\n`);
const [told] = readFileSync(`${RELIABILITY}.md`, 'utf8').split(MARK);
writeFileSync(`${RELIABILITY}.md`, `${told}${MARK}\n| what | on | cases | seen |\n|---|---|---|---|\n${rows.join('')}`);

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
mkdirSync(GALLERY, { recursive: true });
for (const [name, [report, ...parameters]] of Object.entries(PICTURES)) {
  const given = parameters.flatMap((parameter) => ['--param', parameter]);
  writeFileSync(join(GALLERY, `${name}.svg`), run('report', report, ...given, '--format', 'svg'));
}
rmSync(folder, { recursive: true });
