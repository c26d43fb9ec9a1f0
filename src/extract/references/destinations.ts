import type { Mention } from '../extraction.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { ReadSentence } from '../read-sentence.js';

/** Offices of who is sent to another country, where they sit. */
const SENT: readonly string[] = ['envoy', 'ambassador'];

/** Whether who holds an office is sent to another country: what is behind "to", "in" or "at" is then not whom they serve. */
export const isSent = ({ office }: TermSpan): boolean => office !== undefined && SENT.includes(office.office);

/** "the envoy to Yemen", "ambassadeur en France", "the ambassador in Beijing": who is named right behind the adposition of an office that sends its holder there. */
export function destinationOf({ tree, at }: ReadSentence, term: TermSpan): readonly Mention[] {
  if (!isSent(term) || tree.tokens[term.last + 1]?.upos !== 'ADP') return [];
  return [at[term.last + 2], at[term.last + 3]].flatMap((mentions) => mentions ?? []);
}
