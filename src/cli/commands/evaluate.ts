import { InvalidArgumentError, Option, type Command } from 'commander';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  compareRuns,
  readGold,
  scoreDocument,
  splitOf,
  SPLITS,
  toRun,
  type DocumentScore,
  type GoldDocument,
  type PredictedDocument,
  type Run,
  type Split,
} from '../../evaluate/index.js';
import { readingJson } from '../../export/reading-json.js';
import { Analyst } from '../../ingest/analyst.js';
import { identityErrors, identityTable, judgeIdentity } from '../evaluate-identity.js';
import { evaluateLanguages } from '../evaluate-languages.js';
import { errorLines, evaluationTables, precisionRecallTable } from '../evaluation-tables.js';
import { readGoldArticle } from '../gold-article.js';
import { DEFAULT_FOLDER } from '../settings.js';
import { terminalWidth } from '../terminal.js';
import { FORMATS } from '../../report/index.js';

interface EvaluateOptions {
  readonly texts?: string;
  readonly minConfidence: number;
  readonly looseNames?: boolean;
  readonly verbose?: boolean;
  readonly split?: Split;
  readonly pairs: string;
  readonly treebanks: string;
  readonly names: string;
}

export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description(
      'Measures extraction against gold (GOLD_DIR), the language core against treebanks ("language"), or who is who ("identity").',
    )
    .argument(
      '<gold>',
      'a folder of *.gold.json with their texts, a file of gold lines (*.jsonl), or the word "language" or "identity"',
    )
    .option('--texts <folder>', 'where the texts are that the gold names as its source')
    .option('--min-confidence <x>', 'leave out relations below this confidence', parseShare, 0)
    .option('--loose-names', 'a name also meets a longer one that holds it')
    .addOption(new Option('--split <part>', 'only this part of a corpus, by the hash of ids').choices(SPLITS))
    .option('--verbose', 'list what was missed and what was wrong')
    .option('--pairs <folder>', 'of pairs of mentions, for "identity"', 'corpus/identity')
    .option('--treebanks <folder>', 'of the UD treebanks, for "language"', '../shared/data/treebanks')
    .option('--names <folder>', 'of examples of names, for "language"', '../shared/data/ner')
    .addHelpText(
      'after',
      `
Examples:
  entente evaluate corpus/articles/open
  entente evaluate corpus/sentences/fr.jsonl --split dev
  entente evaluate ../shared/eval/gold --texts ../shared/seeds --verbose
  entente evaluate language
  entente evaluate identity --verbose`,
    )
    .action(async (gold: string, options: EvaluateOptions) => {
      const evaluate = EVALUATIONS.get(gold) ?? ((): Promise<string> => evaluateGold(gold, options));
      process.stdout.write(await evaluate(options));
    });
}

const evaluateCore = (folders: EvaluateOptions): string =>
  evaluateLanguages(folders)
    .map((table) => FORMATS.table(table, { width: terminalWidth() }))
    .join('');

async function evaluateIdentity({ pairs, verbose }: EvaluateOptions): Promise<string> {
  const judged = await judgeIdentity(pairs);
  const table = FORMATS.table(identityTable(judged), { width: terminalWidth() });
  return [table, ...(verbose ? identityErrors(judged).map((line) => `${line}\n`) : [])].join('');
}

/** What is measured otherwise than on gold documents, by the word for it. */
const EVALUATIONS = new Map<string, (options: EvaluateOptions) => string | Promise<string>>([
  ['language', evaluateCore],
  ['identity', evaluateIdentity],
]);

async function evaluateGold(
  folder: string,
  { texts, minConfidence, looseNames = false, verbose, split }: EvaluateOptions,
): Promise<string> {
  const analyst = new Analyst();
  const pairs: { readonly gold: GoldDocument; readonly predicted: PredictedDocument }[] = [];
  for (const document of readGold(folder, texts).filter(({ gold }) => !split || splitOf(gold.id) === split)) {
    const article = await readGoldArticle(document);
    pairs.push({ gold: document.gold, predicted: readingJson(article, analyst.read(article)) as PredictedDocument });
  }
  const score = (least: number): DocumentScore[] =>
    pairs.map(({ gold, predicted }) => scoreDocument(gold, predicted, { minConfidence: least, looseNames }));
  const scores = score(minConfidence);
  const width = terminalWidth();
  return [
    ...evaluationTables(scores).map((table) => FORMATS.table(table, { width })),
    FORMATS.table(precisionRecallTable(score), { width }),
    ...(verbose ? scores.flatMap(errorLines).map((line) => `${line}\n`) : []),
    describeChange(split ? `${folder}.${split}` : folder, toRun(scores)),
  ].join('');
}

/** What changed since the last run on the same gold, which is kept beside the graph. */
function describeChange(folder: string, run: Run): string {
  const path = join(DEFAULT_FOLDER, 'evaluate', `${basename(resolve(folder))}.json`);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Run) : undefined;
  mkdirSync(join(DEFAULT_FOLDER, 'evaluate'), { recursive: true });
  writeFileSync(path, JSON.stringify(run));
  if (!before) return `saved as the run to compare with (${path})\n`;
  const { gained, lost } = compareRuns(before, run);
  const list = (label: string, keys: readonly string[]): string => keys.map((key) => `  ${label} ${key}\n`).join('');
  return `since the last run: ${gained.length} gained, ${lost.length} lost\n${list('gained', gained)}${list('lost', lost)}`;
}

function parseShare(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError('expected a number from 0 to 1');
  return value;
}
