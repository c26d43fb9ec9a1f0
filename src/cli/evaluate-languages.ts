import { existsSync } from 'node:fs';
import { EntenteError } from '../core/index.js';
import {
  findPack,
  LANGUAGE_CODES,
  loadAnalyser,
  loadEntityModel,
  measureNameSets,
  measureTestSets,
  type EvaluationRow,
} from '../language/index.js';
import type { Answer } from '../report/index.js';

const toTable = (title: string, rows: readonly EvaluationRow[]): Answer => ({
  title,
  columns: Object.keys(rows[0] ?? {}).map((name, index) => ({
    name,
    type: index === 0 ? 'text' : 'number',
    means: name,
  })),
  rows,
});

/** The language core of every pack measured on its test sets. Throws USAGE where the treebanks are not there. */
export function evaluateLanguages(folders: { readonly treebanks: string; readonly names: string }): Answer[] {
  if (!existsSync(folders.treebanks))
    throw new EntenteError(
      'USAGE',
      `${folders.treebanks}: no such folder; name the folder of the UD treebanks with --treebanks`,
    );
  const packs = LANGUAGE_CODES.map(findPack);
  const sets = packs.map((pack) => measureTestSets(pack, loadAnalyser(pack.code), folders.treebanks));
  const names = packs.flatMap((pack) =>
    measureNameSets(pack, loadEntityModel(pack.code), loadAnalyser(pack.code), folders.names),
  );
  return [
    toTable(
      'From raw text, F1 in percent',
      sets.flatMap(({ text }) => text),
    ),
    toTable(
      'On the words of the test set, in percent',
      sets.flatMap(({ words }) => words),
    ),
    toTable('Names, F1 in percent', names),
  ];
}
