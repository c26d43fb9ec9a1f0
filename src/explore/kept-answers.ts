import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** How many answers are kept; those that were kept first go first. */
const MOST = 200;

const pack = promisify(gzip);
/** Who reads is most often on this machine, to which a smaller answer comes no sooner. */
const LEVEL = 1;

type Packed = Uint8Array<ArrayBuffer> | undefined;

/** Answers about one graph, packed as they are sent: what many readers ask alike is worked out once. */
export class KeptAnswers {
  readonly #packed = new Map<string, Promise<Packed>>();

  /** The answer to a question; undefined where there is none. */
  get(question: string, read: () => Promise<unknown>): Promise<Packed> {
    const kept = this.#packed.get(question);
    if (kept) return kept;
    const packed = packAnswer(read());
    if (this.#packed.size >= MOST) this.#packed.delete(this.#packed.keys().next().value!);
    this.#packed.set(question, packed);
    packed.catch(() => this.#packed.delete(question));
    return packed;
  }
}

async function packAnswer(reading: Promise<unknown>): Promise<Packed> {
  const found = await reading;
  return found === undefined ? undefined : new Uint8Array(await pack(JSON.stringify(found), { level: LEVEL }));
}
