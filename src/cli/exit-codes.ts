import type { ErrorCode } from '../core/index.js';

/** What a command ends with; docs/cli.md lists them for scripts. */
export const EXIT = { ok: 0, inputFailed: 1, usage: 2, store: 3, interrupted: 130 } as const;

/** The exit code of a fault. */
export function exitCodeOf(code: ErrorCode): number {
  switch (code) {
    case 'USAGE':
    case 'LANGUAGE_UNKNOWN':
    case 'STORE_EMPTY':
    case 'JUDGEMENTS_MISSING':
      return EXIT.usage;
    case 'STORE_UNREACHABLE':
    case 'STORE_LOCKED':
    case 'STORE_FULL':
    case 'STORE_DAMAGED':
    case 'QUERY':
    case 'QUEUE_UNREACHABLE':
      return EXIT.store;
    case 'INPUT':
    case 'MODEL_INVALID':
    case 'LEXICON_INVALID':
    case 'JUDGEMENT_INVALID':
    case 'WORKER_FAILED':
      return EXIT.inputFailed;
  }
}
