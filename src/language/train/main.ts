import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { EntenteError, resourcePath } from '../../core/index.js';
import { Analyser } from '../analyser.js';
import { measureNameSets, measureTestSets } from '../evaluate/evaluate-language.js';
import { decodeLanguageModel, encodeLanguageModel } from '../language-model.js';
import { encodeEntityModel, openEntityModel } from '../entities/entity-model-file.js';
import { loadAnalyser } from '../language.js';
import { HALVES } from '../halves.js';
import { findPack } from '../packs.js';
import { trainNames } from './train-names.js';
import { FEW_ROUNDS, loadTreebanks, trainLanguage, withoutHalf } from './train-language.js';

const HELP = `usage: npm run train -- LANGUAGE --treebanks FOLDER [--out FILE]
       npm run train -- LANGUAGE --treebanks FOLDER --without HALF --out FILE
       npm run train -- LANGUAGE --treebanks FOLDER --names FOLDER

Trains tagger, lemmatiser and parser from the treebanks that the language's pack names, writes the model, and measures it
on the test sets. With --without 0 or 1, leaves out the trees of one half of the training articles, for train:relations
to parse that half with. With --names, trains the names model instead, over the tagger that is there. The same data give the same bytes.

  npm run train -- fr --treebanks ../shared/data/treebanks
  npm run train -- fr --treebanks ../shared/data/treebanks --names ../shared/data/ner`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      treebanks: { type: 'string' },
      names: { type: 'string' },
      without: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [code] = positionals;
  const half = HALVES.find((half) => String(half) === values.without);
  const isHalf = values.without !== undefined;
  if (
    values.help ||
    code === undefined ||
    values.treebanks === undefined ||
    (isHalf && (half === undefined || !values.out))
  ) {
    console.log(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const pack = findPack(code);
  const started = Date.now();
  const report = (line: string): void =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const save = (file: string, bytes: Uint8Array): string => {
    const path = values.out ?? resourcePath('src', 'language', code, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    report(`${path}: ${(bytes.length / 1e6).toFixed(2)} MB`);
    return path;
  };
  if (values.names !== undefined) {
    const folders = { treebanks: values.treebanks, names: values.names };
    const parts = trainNames(pack, folders, loadAnalyser);
    const bytes = encodeEntityModel(parts);
    save('entities.bin', bytes);
    console.table(measureNameSets(pack, openEntityModel(parts), loadAnalyser(code), values.names));
    return;
  }
  const all = loadTreebanks(pack, values.treebanks, pack.treebanks.train);
  const examples = half === undefined ? all : withoutHalf(all, half);
  report(`${examples.length} sentences of ${pack.name}`);
  const bytes = encodeLanguageModel(trainLanguage(examples, report, half === undefined ? undefined : FEW_ROUNDS));
  const path = save('model.bin', bytes);
  const analyser = new Analyser(decodeLanguageModel(bytes, path));
  console.table(measureTestSets(pack, analyser, values.treebanks).words);
}

try {
  main();
} catch (error) {
  if (!(error instanceof EntenteError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === 'LANGUAGE_UNKNOWN' ? 2 : 1;
}
