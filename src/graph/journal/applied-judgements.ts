import { existsSync, readFileSync } from 'node:fs';
import {
  EntenteError,
  replaceFile,
  type ArticleId,
  type DocumentRecord,
  type Judge,
  type Judgements,
} from '../../core/index.js';
import { toDiskFault } from './disk-fault.js';

const NONE: Judgements = { file: '', text: '', parse: () => (record) => record };

/** The judgements that the documents of a graph were written under, kept beside its journal as a copy of their text. */
export class AppliedJudgements {
  readonly #path: string;
  #given: Judgements & { readonly text: string };
  #judge: Judge;

  /**
   * Throws JUDGEMENT_INVALID where the given text does not fit, and JUDGEMENTS_MISSING where there is no file and the graph has
   * judgements: who works from another folder would undo them all unawares.
   */
  constructor(path: string, given: Judgements = NONE) {
    this.#path = path;
    if (given.text === undefined && this.#readApplied().trim() !== '')
      throw new EntenteError(
        'JUDGEMENTS_MISSING',
        `${given.file}: no such file, but the graph has judgements. Name their file with --judgements; an empty one undoes them all.`,
      );
    this.#given = { ...given, text: given.text ?? '' };
    this.#judge = given.parse(this.#given.text);
  }

  /** What the graph shall have of a document. */
  judge(record: DocumentRecord): DocumentRecord {
    return this.#judge(record);
  }

  /** Takes another text for the documents to come; those in the graph are as they were. */
  replace(text: string): void {
    this.#judge = this.#given.parse(text);
    this.#given = { ...this.#given, text };
  }

  /** The documents that the graph has otherwise than they are judged now. */
  async findChanged(records: AsyncIterable<DocumentRecord>): Promise<ReadonlySet<ArticleId>> {
    const changed = new Set<ArticleId>();
    const text = this.#readApplied();
    if (text === this.#given.text) return changed;
    const before = this.#given.parse(text);
    for await (const record of records) {
      const [was, is] = [before(record), this.#judge(record)];
      if (was !== is && JSON.stringify(was) !== JSON.stringify(is)) changed.add(record.document.id);
    }
    return changed;
  }

  /** Tells the next open that no document of the graph is judged otherwise. */
  settle(): void {
    if (this.#given.text === '' && !existsSync(this.#path)) return;
    try {
      replaceFile(this.#path, this.#given.text);
    } catch (error) {
      throw toDiskFault(error, this.#path);
    }
  }

  #readApplied(): string {
    return existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : '';
  }
}
