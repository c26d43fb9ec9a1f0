import type { Article } from '../core/index.js';
import { Analyst } from './analyst.js';
import { tellReading, type ThreadReading } from './thread-reading.js';

const analyst = new Analyst();

/** What a thread of `openThreads` does with an article. */
export default function read(article: Article): Promise<ThreadReading> {
  return tellReading(() => analyst.read(article));
}
