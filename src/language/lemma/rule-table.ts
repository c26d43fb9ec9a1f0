/** A map from 32-bit keys to small numbers in two arrays (open addressing, a power of two in size). A key's lowest bit is always set, as 0 means empty. */
export class RuleTable {
  private readonly mask: number;

  constructor(
    readonly keys: Uint32Array,
    readonly values: Uint16Array,
  ) {
    this.mask = keys.length - 1;
  }

  /** -1 where there is none. */
  find(key: number): number {
    const wanted = (key | 1) >>> 0;
    for (let at = (wanted >>> 1) & this.mask; this.keys[at] !== 0; at = (at + 1) & this.mask)
      if (this.keys[at] === wanted) return this.values[at]!;
    return -1;
  }
}

/** A table at most half full. The last of equal keys counts. */
export function buildRuleTable(rules: ReadonlyMap<number, number>): RuleTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, rules.size * 2)));
  const keys = new Uint32Array(size);
  const values = new Uint16Array(size);
  for (const [key, value] of [...rules].sort((a, b) => a[0] - b[0])) {
    const wanted = (key | 1) >>> 0;
    let at = (wanted >>> 1) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== wanted) at = (at + 1) & (size - 1);
    keys[at] = wanted;
    values[at] = value;
  }
  return new RuleTable(keys, values);
}
