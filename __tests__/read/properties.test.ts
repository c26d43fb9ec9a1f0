import fc from 'fast-check';
import { canonicaliseText } from '../../src/read/canonicalise-text.js';
import { makeSafeName } from '../../src/read/safe-name.js';
import { FORMATS } from '../../src/read/formats/formats.js';
import { inspectText } from '../../src/read/inspect-text.js';
import { readLines } from '../../src/read/read-lines.js';
import { ENGLISH, readAll, readFiles } from './read-all.js';

const PIECES = [
  '<p>', '</div>', '<!--', '<script>', '<html>', '{"text":', '[', '"', '\n', '\r\n', '---\n', '# ', '**', '](', '&amp;', '&#x', '2023-12-15', '15 Dec, 2023',
  'Read more: ', '/ritzau/', '(AFP)', 'icon ', '\u202E', '\0', 'é', '\uD83D', '😀', 'The minister met him. ', ' | ', '<rss><channel><item>', 'title: ', '*a', '&a [', ENGLISH,
]; // prettier-ignore
const wildText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 })
  .map((parts) => parts.join(''));
const extension = fc.constantFrom(...Object.keys(FORMATS), 'none');

describe('whatever is given', () => {
  it('any bytes under any extension give results, never a fault, and spans inside the text', async () => {
    const content = fc.oneof(
      wildText.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(content, extension, async (bytes, ending) => {
        const { articles, skipped } = await readFiles({ [`a.${ending}`]: bytes });
        expect(articles.length + skipped.length).toBeGreaterThan(0);
        for (const { text, boilerplate = [], name } of articles) {
          expect(canonicaliseText(text)).toBe(text);
          expect(name).toBe(makeSafeName(name));
          let last = 0;
          for (const { start, end } of boilerplate) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
        for (const { message } of skipped) expect(message).not.toContain('\n');
      }),
      { numRuns: 300 },
    );
  });

  it('any bytes on standard input give results, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(wildText, fc.integer({ min: 1, max: 50 }), async (text, size) => {
        const bytes = Buffer.from(text);
        const stdin = (async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        })();
        const { articles, skipped } = await readAll(['-'], { stdin });
        expect(articles.length + skipped.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('canonical text is canonical', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => canonicaliseText(canonicaliseText(text)) === canonicaliseText(text),
      ),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(wildText, (text) => canonicaliseText(canonicaliseText(text)) === canonicaliseText(text)));
  });

  it('a name stays in its folder, and making it safe twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), wildText), (name) => {
        const safe = makeSafeName(name);
        expect(safe).toMatch(/^[^-.\s/\\][^/\\\0\n]*$/u);
        expect(Buffer.byteLength(`${safe}.json`)).toBeLessThan(200);
        expect(makeSafeName(safe)).toBe(safe);
      }),
    );
  });

  it('lines are those that splitting gives, wherever the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'bc', '\n', '\n\n'), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (parts, size) => {
          const text = parts.join('');
          const chunks = (async function* () {
            for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
          })();
          const lines: string[] = [];
          for await (const { bytes } of readLines(chunks, 1000)) lines.push(Buffer.from(bytes!).toString());
          expect(lines).toEqual(
            text.replace(/\n$/u, '') === '' && text === '' ? [] : text.replace(/\n$/u, '').split('\n'),
          );
        },
      ),
    );
  });

  it('inspecting never fails', () => {
    fc.assert(fc.property(wildText, (text) => void inspectText(canonicaliseText(text), {})));
  });
});
