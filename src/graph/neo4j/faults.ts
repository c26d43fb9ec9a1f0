import { EntenteError } from '../../core/index.js';

interface ServerError {
  readonly name?: string;
  readonly code?: string;
  readonly message: string;
  readonly cause?: unknown;
}

/** What the driver has no code of its own for: an answer that is cut off, also in the middle of the login, that never comes, or that is none. */
const isConnectionTrouble = ({ name, code = '' }: ServerError): boolean =>
  name === 'Neo4jError' && ['N/A', 'ProtocolError'].includes(code);

/** Whether the work only has to be done again: another writer has just made the same node, or the answer was cut off. */
export function isPassing(error: unknown): boolean {
  const fault = error as ServerError;
  if (fault.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return true;
  return isConnectionTrouble(fault) && /connection was closed/iu.test(fault.message);
}

/** What an error and those behind it say. */
function* messagesOf(error: unknown): Generator<string> {
  for (let at = error as ServerError | undefined; at instanceof Error; at = at.cause as ServerError) yield at.message;
}

const isUntrusted = (error: unknown): boolean =>
  [...messagesOf(error)].some((message) => /certificate is not trusted/iu.test(message));

const unreachable = (text: string, cause: unknown): EntenteError =>
  new EntenteError('STORE_UNREACHABLE', text, { cause });

/** The driver's error in the port's codes. Messages of the server hold no credentials. */
export function toFault(error: unknown, location: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const { code = '', message } = error as ServerError;
  if (/no space left|disk.{0,20}full/iu.test(message)) {
    return new EntenteError(
      'STORE_FULL',
      `The server at ${location} has no space left. Free some on it and run the same command again: it goes on where it stopped.`,
      { cause: error },
    );
  }
  if (/Security\.(?:Unauthorized|CredentialsExpired|AuthenticationRateLimit|TokenExpired)/u.test(code)) {
    const why = /RateLimit/u.test(code)
      ? 'refuses more attempts for a few seconds'
      : 'does not accept the name or password';
    return unreachable(`The server at ${location} ${why}. Check NEO4J_USERNAME and NEO4J_PASSWORD.`, error);
  }
  if (/Security\.Forbidden/u.test(code)) {
    return unreachable(`The user may not do this on the server at ${location}: ${message}`, error);
  }
  if (/DatabaseNotFound/u.test(code)) {
    return unreachable(`The server at ${location} has no such database: ${message} Check NEO4J_DATABASE.`, error);
  }
  if (isUntrusted(error)) {
    const [scheme] = location.split('+');
    return unreachable(
      `Nobody vouches for the certificate of the server at ${location}. Give the file of its authority as NODE_EXTRA_CA_CERTS; or use ${scheme}+ssc://, which encrypts, but takes any server for the right one.`,
      error,
    );
  }
  if (isConnectionTrouble(error as ServerError)) {
    return unreachable(
      `What answers at ${location} does not answer as a Neo4j server: ${message}. Check address and port (7687). What was written is kept; the same command goes on where it stopped.`,
      error,
    );
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /DatabaseUnavailable/u.test(code)) {
    return unreachable(
      `No Neo4j server answers at ${location}. Start one (\`docker compose up -d\`), check the address, or leave out --store to use the embedded one. What was written is kept; the same command goes on where it stopped.`,
      error,
    );
  }
  if (code.endsWith('Statement.AccessMode')) {
    return new EntenteError('QUERY', 'The statement writes; a query may only read. Nothing was changed.', {
      cause: error,
    });
  }
  if (/MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError/u.test(code)) {
    return new EntenteError(
      'QUERY',
      `The server at ${location} has not enough memory for this statement. Ask for less (a named actor, a smaller limit), or let it use more: \`server.memory.heap.max_size\`, \`dbms.memory.transaction.total.max\`.`,
      { cause: error },
    );
  }
  return new EntenteError('QUERY', `The store refused the statement: ${message}`, { cause: error });
}
