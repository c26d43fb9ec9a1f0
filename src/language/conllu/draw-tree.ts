import type { Sentence } from '../../core/index.js';

const UP = 1;
const DOWN = 2;
const LEFT = 4;
const RIGHT = 8;
/** Line drawing signs by the sides they reach. */
const SIGNS = [' ', '╵', '╷', '│', '╴', '╯', '╮', '┤', '╶', '╰', '╭', '├', '─', '┴', '┬', '┼'];

interface Arc {
  readonly first: number;
  readonly last: number;
}

/** The column of each arc: a longer one stands outside all that it spans. */
function layOut(arcs: readonly Arc[], size: number): Map<Arc, number> {
  const columns = new Map<Arc, number>();
  const taken = new Int32Array(size);
  for (const arc of [...arcs].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)) {
    let column = 0;
    for (let row = arc.first; row <= arc.last; row += 1) column = Math.max(column, taken[row]!);
    columns.set(arc, column + 1);
    for (let row = arc.first + 1; row < arc.last; row += 1) taken[row] = column + 1;
    taken[arc.first] = Math.max(taken[arc.first]!, column);
    taken[arc.last] = Math.max(taken[arc.last]!, column);
  }
  return columns;
}

/** A sentence as lines, one a token: word, tag, arcs from each head to its dependents ("◂"), relation. */
export function drawTree({ tokens }: Pick<Sentence, 'tokens'>): string[] {
  const arcs = tokens.flatMap(({ head }, index) =>
    head < 0 ? [] : [{ first: Math.min(head, index), last: Math.max(head, index) }],
  );
  const columns = layOut(arcs, tokens.length);
  const width = 2 * Math.max(0, ...columns.values()) + 1;
  const grid = tokens.map(() => new Uint8Array(width));
  for (const [{ first, last }, column] of columns) {
    for (const row of [first, last]) for (let at = 1; at < 2 * column; at += 1) grid[row]![at]! |= LEFT | RIGHT;
    grid[first]![2 * column]! |= LEFT | DOWN;
    grid[last]![2 * column]! |= LEFT | UP;
    for (let row = first + 1; row < last; row += 1) grid[row]![2 * column]! |= UP | DOWN;
  }
  const longest = Math.max(0, ...tokens.map(({ text }) => text.length));
  return tokens.map(({ text, upos, head, relation }, row) => {
    const lines = Array.from(grid[row]!.subarray(1), (sides) => SIGNS[sides]!).join('');
    return `${text.padEnd(longest)}  ${upos.padEnd(5)} ${head < 0 ? ' ' : '◂'}${lines} ${relation}`;
  });
}
