// Writes the part of docs/reports.md that follows from the headers of cypher/reports: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeReports, loadReports } from '../dist/report/index.js';

const FILE = 'docs/reports.md';
const MARK = '<!-- From here on written by `npm run docs`. -->\n';

const [written] = readFileSync(FILE, 'utf8').split(MARK);
writeFileSync(FILE, `${written}${MARK}\n${describeReports(loadReports())}`);
