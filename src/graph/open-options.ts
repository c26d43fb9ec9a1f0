import type { Judgements } from '../core/index.js';

export interface OpenOptions {
  /** `write`: one process at a time; makes what is missing. `read`: any number of processes while none writes. */
  readonly mode: 'read' | 'write';
  /** For a server. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** For a server: the database; without one, the server's default. */
  readonly database?: string;
  /** For a server: the folder of the journal, which is needed to write. */
  readonly journal?: string;
  /** For a server: for how many milliseconds work under way waits until one that is gone is back; a minute if left out. */
  readonly patience?: number;
  /** What the graph has of each document of the journal; documents that other judgements were applied to are written anew. */
  readonly judgements?: Judgements;
  /** How many documents are done of those that were left unfinished, first while they are written and then while their events are derived. */
  readonly onRecovery?: (done: number, total: number) => void;
}
