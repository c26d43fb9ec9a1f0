import type { Tree } from '../syntax/tree.js';
import { hashLabel, IMPLIED_LABEL } from './labels.js';

/** How the noun phrases of one sentence hang together, as hashes. Each two are looked at once, whatever triggers they stand beside. */
export class Links {
  private readonly known = new Map<number, number>();

  constructor(private readonly tree: Tree) {}

  between(source: number | undefined, target: number | undefined): number {
    if (source === undefined || target === undefined) return IMPLIED_LABEL;
    const key = source * this.tree.tokens.length + target;
    let link = this.known.get(key);
    if (link === undefined) this.known.set(key, (link = hashLabel(this.describe(source, target))));
    return link;
  }

  /** Coordinated, one within the other, or apart. */
  private describe(source: number, target: number): string {
    const { tree } = this;
    if (tree.isWithin(source, target)) return tree.is(source, 'conj') ? 'conj' : `in:${tree.relation(source)}`;
    if (tree.isWithin(target, source)) return tree.is(target, 'conj') ? 'conj' : `has:${tree.relation(target)}`;
    if (tree.head(source) === tree.head(target) && tree.is(source, 'conj') && tree.is(target, 'conj')) return 'conj';
    return 'apart';
  }
}
