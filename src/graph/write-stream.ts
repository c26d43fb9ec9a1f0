import type { DocumentRecord } from '../core/index.js';
import type { GraphStore } from './store.js';

const DOCUMENTS_A_BATCH = 200;

/** Writes records as they come, in batches, and tells how many are through. Returns how many were new. */
export async function writeStream(
  store: Pick<GraphStore, 'write'>,
  records: AsyncIterable<DocumentRecord>,
  onProgress: (read: number) => void = () => {},
): Promise<number> {
  let batch: DocumentRecord[] = [];
  let [read, written] = [0, 0];
  const flush = async (): Promise<void> => {
    written += (await store.write(batch)).written;
    read += batch.length;
    batch = [];
    onProgress(read);
  };
  for await (const record of records) {
    batch.push(record);
    if (batch.length === DOCUMENTS_A_BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return written;
}
