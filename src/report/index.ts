export { findBlocs, PLAIN_RESOLUTION } from './find-blocs.js';
export { tiesOf } from './ties-of.js';
export { FORMATS, type Format } from './format/index.js';
export { findReport, loadReports } from './load-reports.js';
export { describeReports } from './reference.js';
export type { FindActor } from './read-parameters.js';
export type { Answer, Cell, Column, Parameter, Report, Row } from './report.js';
export { runReport, type ReportSource } from './run-report.js';
