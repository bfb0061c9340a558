import type { RunningDigest } from "./components.ts";

/** The chunks as they are; the digest sees each before it is handed on. */
export async function* digested(
  chunks: AsyncIterable<Uint8Array>,
  digest: RunningDigest,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    const turn = digest.update(chunk);
    if (turn !== undefined) await turn;
    yield chunk;
  }
}
