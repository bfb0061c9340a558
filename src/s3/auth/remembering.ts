/** Texts whose results are kept: clients repeat the time of a second, their credential and their list of headers. */
const MAX_REMEMBERED_TEXTS = 64;

/** A pure function of a text that is not computed again for the last texts it was asked. */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    // All at once: cheaper than an order of use, and as good for texts that come by the thousand.
    if (known.size >= MAX_REMEMBERED_TEXTS) known.clear();
    known.set(text, result);
    return result;
  };
}
