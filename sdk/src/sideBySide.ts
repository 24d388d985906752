/** So many questions wait for the chain at a time: more would only wait in its queue, and their time would run out there. */
const AT_A_TIME = 8;

/**
 * Do the same with many things, some at a time.
 * @returns What came of each, in their order
 * @throws What the first of them that fails throws; no further ones are begun then
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
  most = AT_A_TIME,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const failed = new AbortController();
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed.signal.aborted) {
      const at = next++;
      try {
        results[at] = await work(items[at]!, at);
      } catch (error) {
        failed.abort();
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
