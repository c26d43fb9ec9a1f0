// Records as a skewed corpus gives them: few actors and pairs have most of the claims, names and dates repeat.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { makeRandom } from './random.mjs';

const hash = (...parts) => createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 20);

const STATUSES = ['actual', 'actual', 'actual', 'actual', 'planned', 'urged', 'negated', 'ended'];
const TYPES = ['Country', 'Person', 'Organization', 'Place'];

const DAY_MS = 86_400_000;

/** The sketch of a text that is like no other. */
const makeSketch = (random) =>
  Buffer.from(Uint16Array.from({ length: 65 }, () => random() * 65_536).buffer).toString('base64');

/**
 * Yields `documents` records of `claims` claims each, between `actors` actors; `types` are relation types. With `perDay` they go
 * through time at so many a day from 2021, or all are of the given `day` from there; without, they are of one year. Every tenth is a copy.
 */
export function* makeRecords({ documents, claims = 10, actors = 3_000, types, from = 0, perDay, day: given }) {
  for (let number = from; number < from + documents; number++) {
    const random = makeRandom(number + 1);
    const pick = (count) => Math.floor(count * random() ** 3);
    const id = hash('document', number);
    const known = new Map();
    const actor = () => {
      const index = pick(actors);
      const key = `actor-${index}`;
      known.set(key, {
        id: key,
        type: TYPES[index % 4],
        name: `Actor ${index}`,
        aliases: [`Alias ${index}`, `The ${number % 3} of ${index}`],
      });
      return key;
    };
    const at = given ?? (perDay === undefined ? undefined : Math.floor(number / perDay));
    const drawn = `2023-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const day = at === undefined ? drawn : new Date(Date.UTC(2021, 0, 1) + at * DAY_MS).toISOString().slice(0, 10);
    const month = day.slice(0, 7);
    const made = Array.from({ length: claims }, (_, index) => {
      const [source, target] = [actor(), actor()];
      const sentence = `In sentence ${index} of article ${number}, ${source} did something to ${target}, as was said on the day.`;
      const dated = random();
      return {
        id: hash('claim', number, index),
        articleId: id,
        type: types[pick(types.length)],
        source,
        target,
        status: STATUSES[Math.floor(random() * STATUSES.length)],
        ...(dated > 0.4 && { date: dated > 0.6 ? day : month }),
        saidBy: random() > 0.8 ? [actor()] : [],
        quote: sentence.slice(3, 50),
        start: 3,
        end: 50,
        sentence,
        sentenceStart: 0,
        sentenceEnd: sentence.length,
        triggerStart: 20,
        triggerEnd: 25,
        confidence: Math.round((0.5 + random() / 2) * 100) / 100,
        extractor: 'frame',
        rule: 'en:act/VERB:MET_WITH',
      };
    });
    const list = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    yield {
      document: {
        id,
        title: `Article ${number}`,
        publisher: `Publisher ${number % 40}`,
        lang: ['en', 'fr', 'da'][number % 3],
        publishedAt: at === undefined ? `${month}-28` : day,
        sketch: makeSketch(number % 10 === 9 ? makeRandom(number) : makeRandom(number + 1)),
      },
      actors: list,
      mentions: list.map(({ id: key, name }) => ({ actor: key, count: 1 + pick(4), names: [name] })),
      claims: made.sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
  }
}
