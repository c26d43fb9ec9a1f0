import type { Tree } from './tree.js';

/** The heads of a coordination, the given one first: "Mali, Niger and Burkina Faso". */
export function conjunctsOf(tree: Tree, head: number): readonly number[] {
  return [head, ...tree.children(head, 'conj').flatMap((child) => conjunctsOf(tree, child))];
}
