import type { Tree } from './tree.js';

/** The heads of a coordination, the given one first: "Mali, Niger and Burkina Faso". */
export function conjunctsOf(tree: Tree, head: number): readonly number[] {
  if (tree.child(head, 'conj') === undefined) return [head];
  const heads: number[] = [];
  // No recursion: a text of nothing but conjunctions hangs them all on each other, as deep as it is long.
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    heads.push(at);
    open.push(...[...tree.children(at, 'conj')].reverse());
  }
  return heads;
}

/** The first of the coordination that a head belongs to, itself where there is none. */
export function rootOfConjuncts(tree: Tree, head: number): number {
  let at = head;
  while (tree.is(at, 'conj') && tree.head(at) >= 0) at = tree.head(at);
  return at;
}
