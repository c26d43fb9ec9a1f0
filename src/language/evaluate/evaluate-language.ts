import { basename, join } from 'node:path';
import type { Analyser } from '../analyser.js';
import type { Pack } from '../pack.js';
import { loadExamples } from '../train/treebank.js';
import { measure, type Scores } from './measure.js';

export interface EvaluationRow extends Scores {
  readonly testSet: string;
}

export function measureTestSets(pack: Pack, analyser: Analyser, folder: string): EvaluationRow[] {
  const contractions = new Set(Object.keys(pack.contractions));
  return pack.treebanks.test.map((file) => ({
    testSet: basename(file, '.conllu'),
    ...measure(analyser, loadExamples(join(folder, file), contractions)),
  }));
}

/** The rows as a table of plain text. */
export function formatRows(rows: readonly EvaluationRow[]): string {
  const head = ['test set', 'words', 'UPOS', 'features', 'lemma', 'UAS', 'LAS', 'core arguments'];
  const cells = rows.map((row) => [
    row.testSet,
    String(row.words),
    ...[row.upos, row.features, row.lemma, row.uas, row.las, row.coreArguments].map((share) => share.toFixed(2)),
  ]);
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [line(head), ...cells.map(line)].join('\n');
}
