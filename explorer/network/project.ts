/** Pixels that stay free at each side. */
export const PADDING = 40;

/** Where positions, x, y, x, y …, come to lie in pixels: all of them in view, as sigma shows them until somebody moves its camera. */
export function project(positions: Float32Array, width: number, height: number): Float32Array {
  const [x, y] = [extentOf(positions, 0), extentOf(positions, 1)];
  const room = Math.min(width, height) - 2 * PADDING;
  const scale = (room * correction(height / width, y.size / x.size)) / Math.max(x.size, y.size);
  return positions.map((value, at) =>
    at % 2 === 0 ? width / 2 + (value - x.middle) * scale : height / 2 - (value - y.middle) * scale,
  );
}

interface Extent {
  readonly middle: number;
  readonly size: number;
}

function extentOf(positions: Float32Array, offset: 0 | 1): Extent {
  let [least, most] = [Infinity, -Infinity];
  for (let at = offset; at < positions.length; at += 2) {
    least = Math.min(least, positions[at]!);
    most = Math.max(most, positions[at]!);
  }
  return { middle: (least + most) / 2, size: most - least || 1 };
}

/** How much larger than the lesser side allows a network may be that is long in the direction in which the picture is. */
function correction(ofPicture: number, ofNetwork: number): number {
  if ((ofPicture < 1 && ofNetwork > 1) || (ofPicture > 1 && ofNetwork < 1)) return 1;
  return Math.min(Math.max(ofNetwork, 1 / ofNetwork), Math.max(ofPicture, 1 / ofPicture));
}
