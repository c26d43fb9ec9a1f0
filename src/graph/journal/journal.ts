import { existsSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EntenteError, type ArticleId, type DocumentRecord } from '../../core/index.js';
import { Contents } from './contents.js';
import { toDiskFault } from './disk-fault.js';
import { saveIndex, takeIndex } from './index-file.js';
import { formatLine, formatRemoval, parseLine, type JournalLine } from './line.js';
import { readLines } from './read-lines.js';

/**
 * The lines of a journal file, checked. A last line without its end is what a killed process leaves: it ends the
 * reading. Any other line that does not fit its checksum is STORE_DAMAGED.
 */
async function* readChecked(path: string): AsyncGenerator<JournalLine & { readonly end: number }> {
  let number = 0;
  for await (const { text, end, whole } of readLines(path)) {
    if (!whole) return;
    number++;
    const line = parseLine(text);
    if (!line) {
      throw new EntenteError(
        'STORE_DAMAGED',
        `Line ${number} of ${path} does not fit its checksum. Put back a copy of the file, or delete that line and run \`entente rebuild\`: only that article is lost then, and can be ingested again.`,
      );
    }
    yield { ...line, end };
  }
}

async function readContents(path: string): Promise<{ readonly contents: Contents; readonly size: number }> {
  const contents = new Contents();
  let size = 0;
  for await (const line of readChecked(path)) {
    contents.read(line);
    size = line.end;
  }
  return { contents, size };
}

async function* readCurrent(path: string, contents: Contents): AsyncGenerator<DocumentRecord> {
  for await (const line of readChecked(path)) {
    const record = contents.current(line);
    if (record) yield record;
  }
}

/** The records that a journal file leaves, in the order they were written, one at a time; nothing is changed in the file. */
export async function* readRecords(path: string): AsyncGenerator<DocumentRecord> {
  if (!existsSync(path)) {
    throw new EntenteError('STORE_UNREACHABLE', `There is no journal at ${path}. It is written by \`entente ingest\`.`);
  }
  yield* readCurrent(path, (await readContents(path)).contents);
}

/** Everything that was extracted, as checksummed JSON lines, on disk before any store has it. */
export class Journal {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #contents: Contents;
  #size: number;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    path: string,
    file: FileHandle,
    contents: Contents,
    size: number,
    readonly tornBytes: number,
    /** Whether it is as it was when a process closed it with all of it in the graph. */
    readonly isSettled: boolean,
  ) {
    this.#path = path;
    this.#file = file;
    this.#contents = contents;
    this.#size = size;
  }

  /** Opens or creates the file; checks every line, unless nothing changed since it was settled, and cuts off a last line that is not whole. */
  static async open(path: string): Promise<Journal> {
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a+');
      try {
        const index = takeIndex(path);
        const { contents, size } = index ?? (await readContents(path));
        const tornBytes = (await file.stat()).size - size;
        if (tornBytes > 0) await file.truncate(size);
        await syncFolder(dirname(path));
        return new Journal(path, file, contents, size, tornBytes, index !== undefined);
      } catch (error) {
        await file.close();
        throw error;
      }
    } catch (error) {
      throw toDiskFault(error, path);
    }
  }

  get ids(): ReadonlySet<ArticleId> {
    return this.#contents.ids;
  }

  /** How many documents it has. */
  get documents(): number {
    return this.#contents.size;
  }

  /** Documents that were taken back and have not come again. */
  get removed(): ReadonlySet<ArticleId> {
    return this.#contents.removed;
  }

  /** Puts those records on disk that the journal does not have. When it returns they survive a crash of the machine. */
  append(records: readonly DocumentRecord[]): Promise<void> {
    return this.#inTurn(async () => {
      const fresh = [...new Map(records.map((record) => [record.document.id, record])).values()].filter(
        ({ document }) => !this.#contents.has(document.id),
      );
      if (fresh.length === 0) return;
      const lines = fresh.map(formatLine);
      let end = this.#size;
      await this.#write(lines);
      for (const [index, record] of fresh.entries()) this.#contents.add(record, (end += lines[index]!.length));
    });
  }

  /** Takes back the records of documents; their lines stay, and count no more. */
  remove(ids: readonly ArticleId[]): Promise<void> {
    return this.#inTurn(async () => {
      const known = ids.filter((id) => this.#contents.has(id));
      if (known.length === 0) return;
      await this.#write(known.map(formatRemoval));
      for (const id of known) this.#contents.remove(id);
    });
  }

  async #write(lines: readonly Uint8Array[]): Promise<void> {
    const bytes = Buffer.concat(lines);
    try {
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
    } catch (error) {
      await this.#file.truncate(this.#size).catch(() => undefined);
      throw toDiskFault(error, this.#path);
    }
    this.#size += bytes.length;
  }

  /** Reads every line. Throws STORE_DAMAGED with the number of one that does not fit. */
  async check(): Promise<void> {
    await readContents(this.#path);
  }

  records(): AsyncGenerator<DocumentRecord> {
    return readCurrent(this.#path, this.#contents);
  }

  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file.truncate(0);
      await this.#file.datasync();
      this.#size = 0;
      this.#contents.clear();
    });
  }

  /** `settled` tells that all of it is in the graph. */
  close(settled: boolean): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file.close();
      if (settled) saveIndex(this.#path, this.#contents);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** A new file is on disk only when its folder is. Not every system lets a folder be synced; then it does so itself. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
