import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** How many answers are kept; those that were kept first go first. */
const MOST = 200;

const pack = promisify(gzip);
/** Who reads is most often on this machine, to which a smaller answer comes no sooner. */
const LEVEL = 1;

/** Answers about one graph, packed as they are sent: what many readers ask alike is worked out once. */
export class KeptAnswers {
  private readonly packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  /** The answer to a question; undefined where there is none. */
  get(question: string, read: () => unknown): Promise<Uint8Array<ArrayBuffer>> | undefined {
    const kept = this.packed.get(question);
    if (kept) return kept;
    const found = read();
    if (found === undefined) return undefined;
    const packed = pack(JSON.stringify(found), { level: LEVEL }).then((bytes) => new Uint8Array(bytes));
    if (this.packed.size >= MOST) this.packed.delete(this.packed.keys().next().value!);
    this.packed.set(question, packed);
    return packed;
  }
}
