import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../../test/region/blob-world.ts";
import { AtollError } from "../../base/errors.ts";
import { ByteSource } from "./byte-source.ts";

const unfinished = new AbortController().signal;

describe("a byte source", () => {
  it("gives the body's bytes in order, however they are asked for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 70 }),
        fc.option(fc.integer({ min: 1, max: 200 })),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 10 }),
        async (body, chunkBytes, peekBytes, asks) => {
          const source = new ByteSource(chunksOf(body, chunkBytes), unfinished);
          if (peekBytes !== null) {
            expect([...(await source.peek(peekBytes))]).toEqual([...body.subarray(0, peekBytes)]);
          }
          const read: number[] = [];
          for (let at = 0; await source.hasMore(); at++) {
            const target = new Uint8Array(asks[at % asks.length] as number);
            const filled = await source.fill(target);
            expect(filled === target.length || read.length + filled === body.length).toBe(true);
            read.push(...target.subarray(0, filled));
          }
          expect(read).toEqual([...body]);
          source.close();
        },
      ),
    );
  });

  it("ends a wait for the body when the signal fires, and lets the body go", async () => {
    const abort = new AbortController();
    let isReturned = false;
    const body: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: async () => {
          isReturned = true;
          return { done: true, value: undefined };
        },
      }),
    };
    const source = new ByteSource(body, abort.signal);
    const waiting = source.hasMore();
    abort.abort(new AtollError("rpc.cancelled", "enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(source.hasMore()).rejects.toThrow("enough");
    source.close();
    expect(isReturned).toBe(true);
  });
});
