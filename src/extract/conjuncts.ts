import type { Tree } from './tree.js';

/** The heads of a coordination, the given one first: "Mali, Niger and Burkina Faso". */
export function conjunctsOf(tree: Tree, head: number): readonly number[] {
  return [head, ...tree.children(head, 'conj').flatMap((child) => conjunctsOf(tree, child))];
}

/** The first of the coordination that a head belongs to, itself where there is none. */
export function rootOfConjuncts(tree: Tree, head: number): number {
  let at = head;
  while (tree.is(at, 'conj') && tree.head(at) >= 0) at = tree.head(at);
  return at;
}
