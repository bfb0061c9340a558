import { describe, expect, it } from "vitest";
import { S3Error } from "../errors.ts";
import { DigestedChunks } from "./digested-chunks.ts";
import type { Digester } from "./digester.ts";

class CountingDigester implements Digester {
  bytes = 0;
  isDiscarded = false;

  update(chunk: Uint8Array): undefined {
    this.bytes += chunk.length;
  }

  finish(): Promise<never> {
    return Promise.reject(new Error("nobody asks for it"));
  }

  discard(): void {
    this.isDiscarded = true;
  }
}

/** Gives what it is told to, and fails when it is let go, as a socket that was reset. */
function breakingSource(pieces: readonly Promise<IteratorResult<Uint8Array, undefined>>[]) {
  let next = 0;
  const source = {
    next: () => pieces[next++] as Promise<IteratorResult<Uint8Array, undefined>>,
    return: () => Promise.reject(new Error("the source cannot be let go")),
  };
  return { [Symbol.asyncIterator]: () => source };
}

const piece = (bytes: number): Promise<IteratorResult<Uint8Array, undefined>> =>
  Promise.resolve({ done: false, value: new Uint8Array(bytes) });

describe("chunks that are digested on their way", () => {
  it("holds nothing of the pool before the first chunk has come", async () => {
    const opened: CountingDigester[] = [];
    const openDigester = (): Digester => {
      const digester = new CountingDigester();
      opened.push(digester);
      return digester;
    };
    const first = Promise.withResolvers<IteratorResult<Uint8Array, undefined>>();
    const source = breakingSource([first.promise]);
    const chunks = new DigestedChunks({ source, decoder: undefined, openDigester, expectedBytes: 3 });
    const chunk = chunks.next();
    expect(opened).toHaveLength(0);
    first.resolve({ done: false, value: new Uint8Array(3) });
    expect((await chunk).value).toHaveLength(3);
    expect(opened.map(({ bytes }) => bytes)).toEqual([3]);
  });

  it("says what was wrong with the body, also when its source cannot be let go", async () => {
    const digester = new CountingDigester();
    const source = breakingSource([piece(2), piece(9)]);
    const openDigester = (): Digester => digester;
    const chunks = new DigestedChunks({ source, decoder: undefined, openDigester, expectedBytes: 3 });
    await chunks.next();
    await expect(chunks.next()).rejects.toThrow(new S3Error("IncompleteBody"));
    expect(digester.isDiscarded).toBe(true);
  });
});
