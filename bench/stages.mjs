// How fast each stage is by itself, on one core, and wink-nlp's own English pipeline beside it.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor } from '../dist/extract/extract.js';
import { loadRelationModel } from '../dist/extract/relations/relation-model.js';
import { openStore } from '../dist/graph/index.js';
import { Analyst } from '../dist/ingest/analyst.js';
import { LANGUAGE_CODES, loadLanguage } from '../dist/language/index.js';
import { readInputs } from '../dist/read/index.js';
import { loadKnowledge, Resolver } from '../dist/resolve/index.js';
import { writeArticles } from './make-articles.mjs';

/** Seconds of processor time, which others on the machine do not change much. */
async function processorSeconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The second of two runs: what is loaded and compiled once is not counted. */
async function measure(work) {
  await work();
  return processorSeconds(work);
}

/** A language whose analysis is known already, so that what comes after it is measured alone. */
function recall(language, articles) {
  const tagged = new Map(articles.map(({ text }) => [text, language.tag(text)]));
  const parsed = new Map([...tagged.values()].flat().map((sentence) => [sentence, language.parse(sentence)]));
  return {
    code: language.code,
    lexicon: language.lexicon,
    tag: (text) => tagged.get(text),
    parse: (sentence) => parsed.get(sentence),
  };
}

/** Rows of documents, sentences and tokens a second for each stage alone. */
export async function benchStages(count) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-stages-'));
  await writeArticles(count, join(folder, 'articles'));
  const articles = [];
  const read = async () => {
    articles.length = 0;
    for await (const { article } of readInputs([join(folder, 'articles')], { languages: LANGUAGE_CODES }))
      articles.push(article);
  };
  const seconds = { read: await measure(read) };

  const analyse = () => articles.map(({ text, language }) => loadLanguage(language).analyse(text));
  const sentences = analyse().flat();
  const size = {
    documents: articles.length,
    sentences: sentences.length,
    tokens: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
  };
  seconds.language = await measure(analyse);

  const knowledge = loadKnowledge();
  const extractors = new Map(
    LANGUAGE_CODES.map((code) => {
      const own = articles.filter(({ language }) => language === code);
      return [code, new Extractor(recall(loadLanguage(code), own), knowledge, loadRelationModel())];
    }),
  );
  const extract = () => articles.map((article) => extractors.get(article.language).extract(article));
  const entities = extract().map((extraction) => extraction.entities);
  seconds.extract = await measure(extract);
  seconds.resolve = await measure(() => {
    const resolver = new Resolver(knowledge);
    for (const found of entities) resolver.resolve(found);
  });

  const analyst = new Analyst();
  const records = articles.map((article) => analyst.read(article));
  const store = await openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' });
  seconds['store: claims'] = await processorSeconds(() => store.write(records));
  seconds['store: events'] = await processorSeconds(() => store.consolidate());
  await store.close();
  rmSync(folder, { recursive: true });

  const all = Object.values(seconds).reduce((sum, value) => sum + value, 0);
  const rows = Object.fromEntries(
    Object.entries({ ...seconds, 'all, one after the other': all }).map(([stage, taken]) => [
      stage,
      { ...ratesOf(size, taken), 'of all': `${Math.round((taken / all) * 100)} %` },
    ]),
  );
  return { ...rows, "wink-nlp's own English pipeline": await benchWink(articles) };
}

const ratesOf = ({ documents, sentences, tokens }, seconds) => ({
  'documents/s': Math.round((documents / seconds) * 10) / 10,
  'sentences/s': Math.round(sentences / seconds),
  'tokens/s': Math.round(tokens / seconds),
});

/** Sentences, parts of speech and entities, all that it has, on the English articles. */
async function benchWink(articles) {
  const require = createRequire(import.meta.url);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const texts = articles.filter(({ language }) => language === 'en').map(({ text }) => text);
  const documents = texts.map((text) => wink.readDoc(text));
  const size = {
    documents: texts.length,
    sentences: documents.reduce((sum, document) => sum + document.sentences().length(), 0),
    tokens: documents.reduce((sum, document) => sum + document.tokens().length(), 0),
  };
  return ratesOf(
    size,
    await measure(() => {
      for (const text of texts) wink.readDoc(text).entities().out();
    }),
  );
}
