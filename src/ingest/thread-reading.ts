import { EntenteError, type ErrorCode, type Reading } from '../core/index.js';

/** What a reader in another thread or on another machine gives back: an error loses its code on the way, so that a fault is told as data. */
export type ThreadReading =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'fault'; readonly code: ErrorCode; readonly message: string };

/** What is read, or the fault of it; what is no fault is thrown on. */
export async function tellReading(read: () => Reading | Promise<Reading>): Promise<ThreadReading> {
  try {
    return { kind: 'reading', reading: await read() };
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return { kind: 'fault', code: error.code, message: error.message };
  }
}

/** What was read; rejects with the fault where there was one. */
export async function toReading(result: ThreadReading): Promise<Reading> {
  if (result.kind === 'fault') throw new EntenteError(result.code, result.message);
  return result.reading;
}
