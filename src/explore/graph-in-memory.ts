import type { ExplorerBackend, Overview } from './backend.js';
import type { Meta, Network } from './contract.js';
import { GraphView, type Blocs } from './graph-view.js';
import { KeptAnswers } from './kept-answers.js';
import { networkOfSums } from './network.js';
import { makeMeta } from './pages.js';
import { ActorSearch } from './search-actors.js';

/** What the first picture needs: the answers that the whole graph gives too, without having read it. */
export interface FirstAnswers {
  readonly meta: Promise<Meta>;
  readonly network: Promise<Network>;
}

export interface WholeGraph {
  readonly view: GraphView;
  readonly search: ActorSearch;
  readonly kept: KeptAnswers;
}

/** The graph of a store as it is read at one time: on the whole at once, all of it when somebody asks for more. */
export class GraphInMemory {
  readonly #backend: ExplorerBackend;
  readonly #blocs: Promise<Blocs>;
  readonly #first: FirstAnswers;
  #whole: Promise<WholeGraph> | undefined;
  #isWhole = false;

  constructor(backend: ExplorerBackend) {
    this.#backend = backend;
    const overview = backend.readOverview();
    const sums = backend.readEventSums();
    this.#blocs = sums.then((read) => backend.findBlocs(read));
    this.#first = {
      meta: overview.then((read) => metaOf(read, backend)),
      network: Promise.all([overview, sums, this.#blocs]).then(([{ actors }, read, blocs]) =>
        networkOfSums(read, actors, blocs),
      ),
    };
    // Whoever asks first is told; a fault nobody asked about yet must not end the process.
    for (const reading of Object.values(this.#first)) reading.catch(() => undefined);
  }

  /** Undefined once the whole graph is there, which answers as well. */
  first(): FirstAnswers | undefined {
    return this.#isWhole ? undefined : this.#first;
  }

  whole(): Promise<WholeGraph> {
    if (!this.#whole) {
      this.#whole = this.#readWhole();
      this.#whole.catch(() => undefined);
    }
    return this.#whole;
  }

  async #readWhole(): Promise<WholeGraph> {
    const blocs = await this.#blocs;
    const view = new GraphView(await this.#backend.readGraph(), blocs);
    this.#isWhole = true;
    return { view, search: new ActorSearch(view), kept: new KeptAnswers() };
  }
}

function metaOf({ actors, claims, months, sources }: Overview, { location, review }: ExplorerBackend): Meta {
  return makeMeta({
    store: location,
    review: review !== undefined,
    documents: sources.reduce((sum, { documents }) => sum + documents, 0),
    actors: actors.length,
    claims,
    languages: sources.map(({ lang }) => lang),
    publishers: sources.map(({ publisher }) => publisher),
    eventsOf: new Map(months.map(({ month, events }) => [month, events])),
  });
}
