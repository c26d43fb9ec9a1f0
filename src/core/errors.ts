/** Stable codes of faults: tests, exit codes and other programs match these, never the message. */
export type ErrorCode =
  | 'USAGE' // a wrong option, parameter or name: exit code 2
  | 'INPUT' // an input that cannot be read at all: exit code 1
  | 'LANGUAGE_UNKNOWN' // no pack for the language
  | 'MODEL_INVALID' // a model file that is damaged, or of another version
  | 'LEXICON_INVALID' // a lexicon or actors file that does not fit its schema
  | 'JUDGEMENT_INVALID' // a line of a judgements file that does not fit
  | 'JUDGEMENTS_MISSING' // no judgements file where one was named, or where the graph has judgements: exit code 2
  | 'STORE_UNREACHABLE' // no server, wrong password: exit code 3
  | 'STORE_EMPTY' // nothing was ingested yet: exit code 2
  | 'STORE_LOCKED' // another process writes
  | 'STORE_FULL' // no space left
  | 'STORE_DAMAGED' // a journal line whose checksum is wrong
  | 'QUEUE_UNREACHABLE' // no Redis
  | 'WORKER_FAILED' // an article that workers of the queue cannot read
  | 'QUERY'; // the store refused a statement

/** A fault. The message says what happened, what was expected and what to do next, in one line. */
export class EntenteError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'EntenteError';
  }
}
