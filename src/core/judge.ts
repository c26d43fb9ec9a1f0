import type { DocumentRecord } from './document.js';

/** Turns what was extracted from an article into what the graph shall have of it. Pure; a record that nothing touches comes back as it is. */
export type Judge = (record: DocumentRecord) => DocumentRecord;

/** What people decided about actors and claims, as the text of a file, and how such a text is read. */
export interface Judgements {
  readonly file: string;
  /** Absent where there is no such file, which is not the same as one that holds nothing: another folder may have it. */
  readonly text?: string;
  /** Throws JUDGEMENT_INVALID with the line that does not fit. */
  readonly parse: (text: string) => Judge;
}
