// How fast each stage of the language core is, by itself, on the project's own articles, beside wink-nlp's own English pipeline.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LANGUAGE_CODES, loadAnalyser, loadEntityModel, loadLanguage } from '../dist/language/index.js';
import { findEntities } from '../dist/language/entities/find-entities.js';
import { loadSegmentationRules } from '../dist/language/tokens/rules.js';
import { segment } from '../dist/language/tokens/segment.js';

const SECONDS = 1;
const folder = 'seeds/articles';
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
const textsOf = (code) =>
  files
    .filter((file) => file.startsWith(code))
    .map((file) => readFileSync(join(folder, file), 'utf8').split('---\n')[2]);

/** Calls work, which gives its number of tokens, until the time is up; returns tokens a second of processor time. */
function measure(work) {
  for (let warm = 0; warm < 5; warm++) work();
  const start = process.cpuUsage();
  const end = performance.now() + SECONDS * 1000;
  let tokens = 0;
  while (performance.now() < end) tokens += work();
  const { user, system } = process.cpuUsage(start);
  return Math.round(tokens / ((user + system) / 1e6));
}

/** Processor time, which others on the machine do not change much. */
function milliseconds(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

const texts = Object.fromEntries(LANGUAGE_CODES.map((code) => [code, textsOf(code)]));
const loads = {};
for (const code of LANGUAGE_CODES) {
  loads[code] = milliseconds(() => loadLanguage(code).analyse(texts[code][0]));
}
const memory = Math.round(process.memoryUsage().rss / 1e6);

const rows = {};
for (const code of LANGUAGE_CODES) {
  const language = loadLanguage(code);
  const analyser = loadAnalyser(code);
  const names = loadEntityModel(code);
  const rules = loadSegmentationRules(code);
  const tagged = texts[code].flatMap((text) => language.tag(text));
  const forms = tagged.map(({ tokens }) => tokens.map(({ text }) => text));
  const count = forms.flat().length;
  const each = (items, work) => () => (items.forEach(work), count);
  rows[code] = {
    'load, ms': loads[code],
    tokens: measure(each(texts[code], (text) => segment(text, rules))),
    'tags and lemmas': measure(each(forms, (words) => analyser.tag(words))),
    names: measure(each(tagged, ({ tokens }) => findEntities(tokens, names))),
    trees: measure(each(tagged, (sentence) => language.parse(sentence))),
    all: measure(each(texts[code], (text) => language.analyse(text))),
  };
}

const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
const count = (text) => wink.readDoc(text).tokens().length();
const winkTags = measure(() => texts.en.reduce((sum, text) => sum + count(text), 0));
console.log('tokens a second of one core');
console.table({ ...rows, 'wink-nlp, en': { 'tags and lemmas': winkTags } });
console.log(`memory of the core with ${LANGUAGE_CODES.length} languages: ${memory} MB`);

/** Time must grow as the length does: four times the text, about four times the time. */
const WILD = {
  'no space': (size) => 'a'.repeat(size),
  'an address': (size) => 'a?b=c&'.repeat(size / 6),
  'quotation marks': (size) => '"'.repeat(size / 10),
  'a list': (size) => 'Niger, Mali, '.repeat(size / 13),
  emoji: (size) => '👩‍👩‍👧🇳🇪'.repeat(size / 12),
  'lone surrogates': (size) => '\ud83d \udc69'.repeat(size / 3),
};
const english = loadLanguage('en');
console.log('milliseconds for wild text of so many characters');
console.table(
  Object.fromEntries(
    Object.entries(WILD).map(([name, make]) => {
      const time = (size) => milliseconds(() => english.analyse(make(size)));
      time(60_000);
      return [name, { 60_000: time(60_000), 240_000: time(240_000) }];
    }),
  ),
);
