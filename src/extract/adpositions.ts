import type { Tree } from './tree.js';

/** The adpositions of a noun phrase's head: each lemma, and all of them as one ("over for", "in favor of"). */
export function adpositionsOf(tree: Tree, index: number): readonly string[] {
  const cases = tree.children(index, 'case');
  const parts: string[] = [];
  const lemmas: string[] = [];
  for (const marker of cases) {
    const fixed = tree.children(marker, 'fixed');
    lemmas.push(tree.token(marker).lemma.toLowerCase());
    for (const at of [marker, ...fixed]) parts.push(tree.token(at).lemma.toLowerCase());
    if (fixed.length) lemmas.push([marker, ...fixed].map((at) => tree.token(at).text.toLowerCase()).join(' '));
  }
  if (parts.length > 1) lemmas.push(parts.join(' '));
  return lemmas;
}
