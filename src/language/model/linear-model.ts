import { CLASSES_AT_ONCE, FEATURES, openKernel, PARTS, SCORES, SCRATCH, TEMPLATES, type Kernel } from './kernel.js';
import { MOST_FEATURES, MOST_PARTS, type Scorer } from './scorer.js';
import type { Templates } from './templates.js';

/** The weights of a linear classifier as three planes of bytes, which compress better apart. */
export interface Planes {
  /** How many entries each bucket has; a power of two of buckets. The entries follow each other. */
  readonly counts: Uint8Array;
  /** The class of each entry. */
  readonly labels: Uint8Array;
  /** Its weight, signed, never 0. */
  readonly weights: Uint8Array;
}

/** A record of a bucket with more entries points to a row of all classes. */
const MOST_ENTRIES = 4;
const RECORD = 8;

/**
 * Sparse weights of a linear classifier. A feature's bucket is the top bits of its hash.
 *
 * Scoring waits for memory more than it computes. So what is looked up first is small enough for the processor's cache: a bit for each
 * bucket, whether it has entries (most have none), and how many before it have; only those have a record, of four entries or
 * the place of a full row. All of it lies in the memory of a WebAssembly kernel (score.wat), which adds many classes at once.
 */
export class LinearModel implements Scorer {
  readonly parts: Int32Array;
  readonly features: Int32Array;
  readonly scores: Int16Array;
  readonly score: Kernel['score'];
  private readonly kernel: Kernel;
  private templates: Templates | undefined;

  /** The planes are copied into the kernel's memory, and not kept. */
  constructor(planes: Planes, classes: number) {
    const { counts } = planes;
    const width = Math.ceil(classes / CLASSES_AT_ONCE) * CLASSES_AT_ONCE;
    let filled = 0;
    let full = 0;
    // Without a branch, as no processor can foresee which of a million buckets are empty.
    for (let bucket = 0; bucket < counts.length; bucket += 1) {
      filled += (counts[bucket]! + 255) >> 8;
      full += (counts[bucket]! + 255 - MOST_ENTRIES) >> 8;
    }
    const records = SCRATCH + 8 * Math.ceil(counts.length / 32);
    const rows = records + filled * RECORD;
    const shift = 32 - Math.log2(counts.length);
    this.kernel = openKernel(rows + full * width, { shift, records, width });
    const { memory, score } = this.kernel;
    this.parts = new Int32Array(memory, PARTS, MOST_PARTS);
    this.features = new Int32Array(memory, FEATURES, MOST_FEATURES);
    this.scores = new Int16Array(memory, SCORES, 256);
    this.score = score;
    layOut(planes, memory, { records, rows, width });
  }

  join(templates: Templates): number {
    const { rows, table, ends } = templates;
    if (this.templates !== templates) {
      new Int32Array(this.kernel.memory, TEMPLATES).set(table);
      this.templates = templates;
    }
    this.kernel.join(rows.length, ends[0]!, ends[1]!, ends[2]!);
    return rows.length;
  }
}

/** Writes the weights into the memory as the kernel reads them. */
function layOut(
  { counts, labels, weights }: Planes,
  memory: ArrayBuffer,
  at: { readonly records: number; readonly rows: number; readonly width: number },
): void {
  const filled = new Int32Array(memory, SCRATCH);
  const bytes = new Uint8Array(memory);
  const entries = new Uint16Array(memory);
  const addresses = new Uint32Array(memory);
  let { records: record, rows: row } = at;
  let first = 0;
  let rest = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    const count = counts[bucket]!;
    const group = (bucket >>> 5) << 1;
    if ((bucket & 31) === 0) filled[group + 1] = (record - at.records) / RECORD;
    if (count === 0) continue;
    filled[group]! |= 1 << (bucket & 31);
    const end = first + count;
    if (count <= MOST_ENTRIES) {
      let place = record >>> 1;
      for (let entry = first; entry < end; entry += 1) entries[place++] = labels[entry]! | (weights[entry]! << 8);
      // What is left of a record adds 0 to some class, to another each time: to add to one again and again would wait for itself.
      for (let left = count; left < MOST_ENTRIES; left += 1) entries[place++] = rest = (rest + 1) & 255;
    } else {
      addresses[(record >>> 2) + 1] = row;
      for (let entry = first; entry < end; entry += 1) bytes[row + labels[entry]!] = weights[entry]!;
      row += at.width;
    }
    record += RECORD;
    first = end;
  }
}
