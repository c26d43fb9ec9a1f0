import { readdirSync, readFileSync } from 'node:fs';
import { EntenteError, resourcePath } from '../core/index.js';
import { parseReport } from './parse-report.js';
import type { Report } from './report.js';

const FOLDER = 'cypher/reports';
const SUFFIX = '.cypher';

/** All canned reports, by name. A new file in `cypher/reports` is a new report. */
export function loadReports(): readonly Report[] {
  return readdirSync(resourcePath(FOLDER))
    .filter((file) => file.endsWith(SUFFIX))
    .sort()
    .map((file) => parseReport(file.slice(0, -SUFFIX.length), readFileSync(resourcePath(FOLDER, file), 'utf8')));
}

export function findReport(name: string): Report {
  const reports = loadReports();
  const found = reports.find((report) => report.name === name);
  if (found) return found;
  throw new EntenteError(
    'USAGE',
    `no report is called "${name}"; there are ${reports.map((report) => report.name).join(', ')}`,
  );
}
