/** A thread of the hash pool: hashes what it finds in the memory of its streams. */
import { createHash, type Hash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { defined } from "../base/assert.ts";
import type { HashName } from "../base/hash-pool.ts";

export type HashRequest =
  | {
      readonly kind: "open";
      readonly stream: number;
      readonly names: readonly HashName[];
      readonly memory: SharedArrayBuffer;
    }
  /** Bytes at `offset` of the stream's memory; the place is free again when `taken` comes back. */
  | { readonly kind: "update"; readonly stream: number; readonly offset: number; readonly bytes: number }
  | { readonly kind: "digest"; readonly stream: number }
  | { readonly kind: "discard"; readonly stream: number };

export type HashAnswer =
  | { readonly kind: "taken"; readonly stream: number; readonly offset: number }
  /** The last of a stream: empty where it was discarded. Its memory is no longer looked at. */
  | { readonly kind: "closed"; readonly stream: number; readonly digests: readonly Uint8Array[] };

interface OpenStream {
  readonly hashes: readonly Hash[];
  readonly memory: SharedArrayBuffer;
}

const port = defined(parentPort, "the pool's end of this thread");
const streams = new Map<number, OpenStream>();

port.on("message", (request: HashRequest) => {
  const answer = answerTo(request);
  if (answer !== undefined) port.postMessage(answer);
});

function answerTo(request: HashRequest): HashAnswer | undefined {
  const { stream } = request;
  switch (request.kind) {
    case "open":
      streams.set(stream, {
        hashes: request.names.map((name) => createHash(name)),
        memory: request.memory,
      });
      return undefined;
    case "update": {
      const { hashes, memory } = defined(streams.get(stream), "stream");
      const bytes = new Uint8Array(memory, request.offset, request.bytes);
      for (const hash of hashes) hash.update(bytes);
      return { kind: "taken", stream, offset: request.offset };
    }
    case "digest": {
      const { hashes } = defined(streams.get(stream), "stream");
      streams.delete(stream);
      return { kind: "closed", stream, digests: hashes.map((hash) => new Uint8Array(hash.digest())) };
    }
    case "discard":
      streams.delete(stream);
      return { kind: "closed", stream, digests: [] };
  }
}
