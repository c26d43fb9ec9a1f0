import { destination, pino, type Logger } from 'pino';
import type { IngestEvent } from '../ingest/ingest.js';

const STANDARD_ERROR = 2;

let logger: Logger | undefined;

/** One JSON line on standard error: what happened to which input. */
export function logEvent(event: IngestEvent): void {
  logger ??= pino({ base: null }, destination({ fd: STANDARD_ERROR, sync: true }));
  switch (event.kind) {
    case 'skipped':
      logger.warn({ ...event.input }, 'skipped');
      break;
    case 'unchanged':
      logger.info({ origin: event.article.origin, id: event.article.id }, 'unchanged');
      break;
    case 'stored':
      logger.info({ origin: event.article.origin, id: event.article.id, claims: event.record.claims.length }, 'stored');
      break;
    case 'corrected': {
      const { article, replaced, withdrawn, added } = event.correction;
      const claims = withdrawn.map(({ claim }) => claim.id);
      logger.info({ origin: article.origin, id: article.id, replaced, withdrawn: claims, added }, 'corrected');
      break;
    }
    case 'consolidating':
      logger.debug({ done: event.done, total: event.total }, 'consolidating');
      break;
  }
}
