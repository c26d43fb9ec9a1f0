import type { GraphStore } from '../graph/index.js';
import { pluralise } from './pluralise.js';

/** The question as it can be asked again, and the corpus that answered it. */
export async function describeSource(
  name: string,
  given: Readonly<Record<string, string>>,
  store: GraphStore,
): Promise<string> {
  const { documents, first, last } = await store.corpus();
  const asked = [name, ...Object.entries(given).map(([key, value]) => `${key}=${value}`)].join(' ');
  const span = first === undefined ? '' : ` of ${first} to ${last}`;
  return `Entente, report ${asked}; from ${pluralise(documents, 'document')}${span}`;
}
