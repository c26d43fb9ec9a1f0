import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import openWabt from 'wabt';
import { resourcePath } from '../../src/core/index.js';
import { LinearModel, type Planes } from '../../src/language/model/linear-model.js';
import { Templates, type Template } from '../../src/language/model/templates.js';
import { createRandom } from '../../src/language/train/random.js';

const BITS = 10;
const random = createRandom(1);
const below = (limit: number): number => Math.floor(random() * limit);

function makePlanes(classes: number, weigh: () => number): Planes {
  // Buckets without entries, with a few, and with one for each class.
  const counts = Uint8Array.from({ length: 1 << BITS }, () =>
    Math.min(classes, [0, 1 + below(6), below(classes), classes][below(4)]!),
  );
  const all = Array.from({ length: classes }, (_, label) => label);
  const labels = [...counts].flatMap((count) => all.slice(classes - count));
  return { counts, labels: Uint8Array.from(labels), weights: Uint8Array.from(labels, weigh) };
}

/** The sums as they are defined. */
function addUp({ counts, labels, weights }: Planes, classes: number, features: readonly number[]): number[] {
  const scores = new Array<number>(classes).fill(0);
  let end = 0;
  const starts = [...counts].map((count) => (end += count) - count);
  for (const feature of features) {
    const bucket = feature >>> (32 - BITS);
    for (let at = starts[bucket]!; at < starts[bucket]! + counts[bucket]!; at += 1)
      scores[labels[at]!]! += (weights[at]! << 24) >> 24;
  }
  return scores;
}

function check(planes: Planes, classes: number, rounds: number): void {
  const model = new LinearModel(planes, classes);
  for (let round = 0; round < rounds; round += 1) {
    const features = Array.from({ length: round % 257 }, () => below(2 ** 32));
    model.features.set(features);
    model.score(features.length);
    expect([...model.scores.subarray(0, classes)]).toEqual(addUp(planes, classes, features));
  }
}

test.each([1, 7, 8, 70, 255])('scores of %i classes are the sums of the weights', (classes) => {
  check(
    makePlanes(classes, () => (below(2) === 0 ? 1 + below(127) : 256 - 1 - below(127))),
    classes,
    300,
  );
});

test('the most features with the greatest weights have room', () => {
  for (const weight of [127, 256 - 127]) {
    const labels = new Uint8Array(1 << BITS);
    check({ counts: labels.map(() => 1), labels, weights: labels.map(() => weight) }, 1, 257);
  }
});

test('without a weight all scores are 0', () => {
  check({ counts: new Uint8Array(1 << BITS), labels: new Uint8Array(), weights: new Uint8Array() }, 70, 3);
});

test('a finished model joins the features that training joins', () => {
  const rows = Array.from({ length: 256 }, (_, number): Template => [
    number,
    ...Array.from({ length: 1 + below(4) }, () => below(64)),
  ]);
  const planes = makePlanes(7, () => 1);
  for (const templates of [new Templates(rows), new Templates([[3, 63, 0, 63, 1]]), new Templates([[200, 5]])]) {
    const model = new LinearModel(planes, 7);
    const features = new Int32Array(256);
    for (let round = 0; round < 20; round += 1) {
      const parts = Int32Array.from({ length: 64 }, () => (below(3) === 0 ? below(4) : below(2 ** 32)));
      model.parts.set(parts);
      expect(model.join(templates)).toBe(templates.rows.length);
      templates.join(parts, features);
      expect(model.features.subarray(0, templates.rows.length)).toEqual(features.subarray(0, templates.rows.length));
    }
  }
});

test('score.wasm is what score.wat says', async () => {
  const wabt = await openWabt();
  const path = (name: string): string => resourcePath('src', 'language', 'model', name);
  const { buffer } = wabt.parseWat('score.wat', readFileSync(path('score.wat'), 'utf8')).toBinary({});
  expect(Buffer.from(buffer).equals(readFileSync(path('score.wasm')))).toBe(true);
});
