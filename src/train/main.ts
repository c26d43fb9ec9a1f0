import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readGoldArticle } from '../cli/gold-article.js';
import { EntenteError, resourcePath } from '../core/index.js';
import { readGold, splitOf, type GoldDocument, type GoldText, type Rates } from '../evaluate/index.js';
import { Extractor } from '../extract/extract.js';
import { BUCKET_BITS, encodeRelationModel, RelationModel } from '../extract/relations/relation-model.js';
import { halfOf, isTrainingArticle, loadLanguage, openLanguage } from '../language/index.js';
import { loadKnowledge, Resolver } from '../resolve/index.js';
import { readExamples, type DocumentExamples } from './relation-examples.js';
import { rateRelations } from './rate-relations.js';
import { trainTrees } from './train-trees.js';
import { trainWeights } from './train-weights.js';

const HELP = `usage: npm run train:relations -- [--corpus FOLDER] [--parsers FOLDER] [--out FILE]

Trains the model that chooses relations, from FOLDER/sentences/*.jsonl (the train split) and FOLDER/articles/open and
train, and prints how it does on the dev split. The same corpus gives the same bytes.

With --parsers, the articles of train are parsed by the models FOLDER/CODE-0.bin and CODE-1.bin, which have not learned
the trees of the half that they parse (npm run train -- CODE --without 0 …): as articles are that nobody has seen.`;

/** Folders of articles that may be looked at. */
const ARTICLES = ['open', 'train'];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: 'corpus' },
      parsers: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const sentences = readSentences(values.corpus);
  const articles = ARTICLES.map((folder) => join(values.corpus, 'articles', folder)).filter((folder) =>
    existsSync(folder),
  );
  const read = exampleReader(values.parsers);
  const of = async (golds: readonly GoldText[]): Promise<DocumentExamples[]> => {
    const documents: DocumentExamples[] = [];
    for (const gold of golds) documents.push(await read(gold));
    return documents;
  };
  const dev = await of(sentences.filter(({ gold }) => splitOf(gold.id) === 'dev'));
  const train = await of([
    ...sentences.filter(({ gold }) => splitOf(gold.id) === 'train'),
    ...articles.flatMap((folder) => readGold(folder)),
  ]);
  const model = new RelationModel(trainWeights(train), trainTrees(train));
  const path = values.out ?? resourcePath('src/extract/relations/relations.bin');
  const bytes = encodeRelationModel(model);
  writeFileSync(path, bytes);
  console.log(`${path}: ${(bytes.length / 1e6).toFixed(2)} MB from ${train.length} documents`);
  console.log(row('dev', rateRelations(model, dev)));
  for (const code of [...new Set(dev.map(({ language }) => language))].sort())
    console.log(
      row(
        `dev ${code}`,
        rateRelations(
          model,
          dev.filter(({ language }) => language === code),
        ),
      ),
    );
  console.log(row('train', rateRelations(model, train)));
}

function readSentences(corpus: string): GoldText[] {
  const folder = join(corpus, 'sentences');
  if (!existsSync(folder)) throw new EntenteError('USAGE', `${folder}: no such folder; --corpus names the corpus`);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readGold(join(folder, file)));
}

/** `parsers`: the folder of models that read the articles of one half each; without it the one that ships reads all. */
function exampleReader(parsers: string | undefined): (gold: GoldText) => Promise<DocumentExamples> {
  const knowledge = loadKnowledge();
  const resolver = new Resolver(knowledge);
  const untrained = new RelationModel({ bytes: new Int8Array(2 ** BUCKET_BITS), scale: 1 });
  const extractors = new Map<string, Extractor>();
  const extractorOf = ({ id, lang }: GoldDocument): Extractor => {
    const name = parsers !== undefined && isTrainingArticle(id) ? `${lang}-${halfOf(id)}` : lang;
    let extractor = extractors.get(name);
    if (!extractor) {
      const language = name === lang ? loadLanguage(lang) : openLanguage(lang, join(parsers!, `${name}.bin`));
      extractors.set(name, (extractor = new Extractor(language, knowledge, untrained)));
    }
    return extractor;
  };
  return async (gold) => readExamples(gold, await readGoldArticle(gold), extractorOf(gold.gold), resolver);
}

const row = (name: string, { precision, recall, f1 }: Rates): string =>
  `${name.padEnd(8)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;

try {
  await main();
} catch (error) {
  if (!(error instanceof EntenteError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === 'USAGE' ? 2 : 1;
}
