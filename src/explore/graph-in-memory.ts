import type { ExplorerBackend } from './backend.js';
import { GraphView } from './graph-view.js';
import { KeptAnswers } from './kept-answers.js';
import { readOutline, type Outline } from './outline.js';

/** The graph of a store as it is at one time; each part is read when it is first asked for. */
export class GraphInMemory {
  readonly kept = new KeptAnswers();
  readonly outline: () => Promise<Outline>;
  readonly whole: () => Promise<GraphView>;

  constructor(backend: ExplorerBackend) {
    this.outline = once(() => readOutline(backend));
    this.whole = once(async () => new GraphView(await backend.readGraph(), (await this.outline()).blocs));
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
