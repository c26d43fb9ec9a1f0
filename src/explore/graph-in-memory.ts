import type { ExplorerBackend } from './backend.js';
import type { Meta } from './contract.js';
import { GraphView } from './graph-view.js';
import { KeptAnswers } from './kept-answers.js';
import { readMeta, readOutline, type Outline } from './outline.js';
import { makeTurns } from './turns.js';

/** The graph of a store as it is at one time; each part is read when it is first asked for. */
export class GraphInMemory {
  readonly kept = new KeptAnswers();
  /** Before the outline, so that a page is there when its network comes. */
  readonly meta: () => Promise<Meta>;
  readonly outline: () => Promise<Outline>;
  /** Resolves when it is one's turn to work with it. */
  readonly whole: () => Promise<GraphView>;

  constructor(backend: ExplorerBackend) {
    const overview = once(() => backend.readOverview());
    this.meta = once(async () => readMeta(await overview(), backend));
    this.outline = once(() => readOutline(backend, overview));
    const whole = once(async () => new GraphView(await backend.readGraph(), (await this.outline()).blocs));
    const turn = makeTurns();
    this.whole = async () => {
      const view = await whole();
      await turn();
      return view;
    };
  }
}

/** Reads once for all who ask; what failed is tried again. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
}
