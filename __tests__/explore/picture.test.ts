import fc from 'fast-check';
import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from 'sigma/utils';
import { sizesFor } from '../../explorer/network/look.js';
import { PADDING, project } from '../../explorer/network/project.js';
import type { ActorId } from '../../src/core/index.js';
import type { ActorSummary } from '../../src/explore/contract.js';

const CAMERA_AT_REST = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

/** Where sigma shows a position before anybody moves its camera. */
function projectAsSigma(positions: Float32Array, width: number, height: number): number[] {
  const axis = (offset: number): number[] => [...positions].filter((_, at) => at % 2 === offset);
  const [xs, ys] = [axis(0), axis(1)];
  const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [x, y] = [extent(xs), extent(ys)];
  const size = { width: x[1] - x[0] || 1, height: y[1] - y[0] || 1 };
  const normalize = createNormalizationFunction({ x, y });
  const matrix = matrixFromCamera(CAMERA_AT_REST, { width, height }, size, PADDING);
  return xs.flatMap((_, at) => {
    const place = multiplyVec2(matrix, normalize({ x: xs[at]!, y: ys[at]! }));
    return [((1 + place.x) * width) / 2, ((1 - place.y) * height) / 2];
  });
}

describe('the sketch of a network', () => {
  it('has each actor where the drawing shows it that takes its place', () => {
    const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
    const side = fc.integer({ min: 200, max: 2000 });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 20 }), side, side, (places, width, height) => {
        const positions = Float32Array.from(places.flat());
        const expected = projectAsSigma(positions, width, height);
        project(positions, width, height).forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 1));
      }),
    );
  });
});

describe('the actors of a picture', () => {
  const actors = (count: number): ActorSummary[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `person:${at}` as ActorId,
      name: `Number ${at}`,
      type: 'Person',
      events: Math.ceil(10_000 / (at + 1)),
    }));
  const radii = (nodes: readonly ActorSummary[]): number[] => nodes.map(sizesFor(nodes).radius);

  it('are larger the more they do', () => {
    for (const count of [3, 300, 3000]) {
      const all = radii(actors(count));
      expect(all).toEqual([...all].sort((a, b) => b - a));
      expect(all[0]).toBeGreaterThan(all.at(-1)!);
    }
  });

  it('leave most of it to the ties, however many they are', () => {
    for (const count of [30, 300, 3000, 5000]) {
      const covered = radii(actors(count)).reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
      expect(covered).toBeLessThan((1000 * 700) / 5);
    }
  });
});
