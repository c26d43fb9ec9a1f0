import { EntenteError } from '../../core/index.js';

/** A fault of the file system in the port's codes. */
export function toDiskFault(error: unknown, path: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const options = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new EntenteError(
      'STORE_FULL',
      `No space is left for ${path}. What was reported as written is kept; free some space and run the same command again: it goes on where it stopped.`,
      options,
    );
  }
  if (code === 'EIO')
    return new EntenteError('STORE_DAMAGED', `The disk of ${path} does not work: ${message}.`, options);
  return new EntenteError(
    'STORE_UNREACHABLE',
    `${path} cannot be opened: ${message}. Check the path and its rights.`,
    options,
  );
}
