// Articles as many as are asked for, made from the project's own: paragraphs in another order, and some left out, names, numbers and
// days changed. Of about 2,000 characters each, in three languages. Every run makes the same.
// node bench/make-articles.mjs COUNT FOLDER writes COUNT lines of jsonl, in files of 10,000.
import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRandom } from './random.mjs';

const FOLDERS = ['corpus/articles/train', 'corpus/articles/open'];
const LENGTH = 2_000;
const LINES_A_FILE = 10_000;
const DAY_MS = 86_400_000;
const ARTICLES_A_DAY = 100;
const PUBLISHERS = 40;

/** Names that stand for each other in a text of any of the three languages. */
const NAMES = [
  ['Niger', 'Mali', 'Burkina Faso', 'Guinea', 'Gabon', 'Benin', 'Togo', 'Senegal', 'Ghana', 'Nigeria'],
  ['Macron', 'Scholz', 'Starmer', 'Tusk', 'Sunak', 'Meloni'],
  ['Paris', 'Berlin', 'London', 'Madrid'],
  ['Niamey', 'Bamako', 'Ouagadougou', 'Conakry', 'Libreville', 'Lomé', 'Dakar', 'Accra', 'Abuja'],
  ['Ukraine', 'Armenia', 'Georgia', 'Moldova'],
  ['Kyiv', 'Tbilisi', 'Chisinau'],
  ['Iran', 'Venezuela', 'Pakistan', 'Qatar'],
  ['Teheran', 'Caracas', 'Islamabad', 'Doha'],
  ['Martin', 'Bernard', 'Durand', 'Hansen', 'Nielsen', 'Jensen', 'Smith', 'Brown', 'Walker'],
];
const NAMED = new RegExp(`(?<!\\p{L})(?:${NAMES.flat().join('|')})(?!\\p{L})`, 'gu');
const groupOf = new Map(NAMES.flatMap((group) => group.map((name) => [name, group])));

/** The paragraphs of the articles, by language. */
function readParagraphs() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const articles = { en: [], fr: [], da: [] };
  for (const folder of FOLDERS)
    for (const file of readdirSync(join(root, folder)).sort())
      if (file.endsWith('.txt'))
        articles[file.slice(0, 2)].push(
          readFileSync(join(root, folder, file), 'utf8')
            .split(/\n\s*\n/u)
            .map((paragraph) => paragraph.trim())
            .filter((paragraph) => paragraph.length > 80),
        );
  return articles;
}

/** The same words where the same words stood, others from article to article. */
function vary(text, random) {
  const chosen = new Map();
  return text
    .replace(NAMED, (name) => {
      if (!chosen.has(name)) {
        const group = groupOf.get(name);
        chosen.set(name, random() < 0.4 ? name : group[Math.floor(random() * group.length)]);
      }
      return chosen.get(name);
    })
    .replace(/(?<![\p{L}\d.,-])\d{2,4}(?![\p{L}\d.,-])/gu, (number) =>
      number.startsWith('20') || number.startsWith('19') ? number : String(10 + Math.floor(random() * 900)),
    );
}

/** Yields `{text, lang, publishedAt, publisher, url}` for articles `from` to `from + count`. */
export function* makeArticles(count, from = 0) {
  const articles = readParagraphs();
  const languages = Object.keys(articles);
  for (let number = from; number < from + count; number++) {
    const random = makeRandom(number + 1);
    const lang = languages[number % languages.length];
    const draw = () => articles[lang][Math.floor(random() * articles[lang].length)];
    const paragraphs = [];
    for (let length = 0; length < LENGTH * 0.9;) {
      for (const paragraph of draw()) {
        if (random() < 0.2 || length + paragraph.length > LENGTH * 1.1) continue;
        paragraphs.splice(Math.floor(random() * (paragraphs.length + 1)), 0, paragraph);
        length += paragraph.length;
      }
    }
    yield {
      text: vary(paragraphs.join('\n\n'), random),
      lang,
      publishedAt: new Date(Date.UTC(2021, 0, 1) + Math.floor(number / ARTICLES_A_DAY) * DAY_MS)
        .toISOString()
        .slice(0, 10),
      publisher: `Publisher ${Math.floor(random() * PUBLISHERS)}`,
      url: `https://example.org/${number}`,
    };
  }
}

/** Writes articles as files of jsonl into a folder. */
export async function writeArticles(count, folder, from = 0) {
  mkdirSync(folder, { recursive: true });
  for (let start = from; start < from + count; start += LINES_A_FILE) {
    const file = createWriteStream(join(folder, `${String(start).padStart(9, '0')}.jsonl`));
    for (const article of makeArticles(Math.min(LINES_A_FILE, from + count - start), start))
      if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, 'drain');
    file.end();
    await once(file, 'finish');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = '1000', folder = 'articles'] = process.argv.slice(2);
  await writeArticles(Number(count), folder);
}
