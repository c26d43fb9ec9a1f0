import { existsSync } from 'node:fs';
import { EntenteError } from '../core/index.js';
import { findPack, formatRows, LANGUAGE_CODES, loadAnalyser, measureTestSets } from '../language/index.js';

/** The language core of every pack measured on its test sets, as a table. Throws USAGE where the treebanks are not there. */
export function evaluateLanguages(treebanks: string): string {
  if (!existsSync(treebanks))
    throw new EntenteError(
      'USAGE',
      `${treebanks}: no such folder; name the folder of the UD treebanks with --treebanks`,
    );
  const rows = LANGUAGE_CODES.flatMap((code) => measureTestSets(findPack(code), loadAnalyser(code), treebanks));
  return `${formatRows(rows)}\n`;
}
