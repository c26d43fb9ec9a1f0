import { expect, test } from '@jest/globals';
import { GroupedModel } from '../../src/language/model/grouped-model.js';
import { LinearModel } from '../../src/language/model/linear-model.js';
import { createRandom } from '../../src/language/train/random.js';

const CLASSES = 70;
const BITS = 10;

test('what is kept of earlier scores changes no later one', () => {
  const random = createRandom(1);
  const below = (limit: number): number => Math.floor(random() * limit);
  const counts = Uint8Array.from({ length: 1 << BITS }, () => (below(3) > 0 ? 0 : below(CLASSES)));
  const entries = counts.reduce((sum, count) => sum + count, 0);
  const model = new LinearModel(
    BITS,
    CLASSES,
    counts,
    Int16Array.from({ length: entries }, () => ((below(255) - 127) << 8) | below(CLASSES)),
  );
  const grouped = new GroupedModel(model, [3, 1, 4, 2, 2]);
  const plain = new Int32Array(256);
  const kept = new Int32Array(256);
  // Few words, so that they come back, and more than there is room for; a feature of 0 too, as an empty place looks.
  const words = Int32Array.from({ length: 9 }, (_, index) => (index === 0 ? 0 : below(2 ** 32)));
  const odd = () => below(2 ** 32);
  for (let round = 0; round < 20_000; round += 1) {
    const features = Int32Array.from({ length: 20 }, () => (round % 3 === 0 ? odd() : words[below(words.length)]!));
    model.score(features, 20, plain);
    grouped.score(features, 20, kept);
    if (Buffer.compare(Buffer.from(plain.buffer), Buffer.from(kept.buffer)) !== 0) expect(kept).toEqual(plain);
  }
  const none = new LinearModel(BITS, CLASSES, new Uint8Array(1 << BITS), new Int16Array(0));
  none.score(words, words.length, plain);
  expect(plain.every((score) => score === 0)).toBe(true);
});
