/** Runs the work on every item, at most `limit` at a time. The first fault ends it, after the ones under way have ended. */
export async function runBounded<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const faults: unknown[] = [];
  const drain = async (): Promise<void> => {
    for (const item of queue) {
      if (faults.length > 0) return;
      await work(item).catch((fault: unknown) => faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, drain));
  if (faults.length > 0) throw faults[0];
}
