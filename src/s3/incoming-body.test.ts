import type { IncomingMessage, ServerResponse } from "node:http";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { realClock } from "../platform/real-clock.ts";
import { IncomingBody } from "./incoming-body.ts";

function bodyOf(chunks: readonly Uint8Array[]): IncomingBody {
  const request = Object.assign(new PassThrough(), { headers: {} });
  for (const chunk of chunks) request.write(chunk);
  request.end();
  return new IncomingBody(request as unknown as IncomingMessage, {} as ServerResponse, {
    clock: realClock,
    idleTimeoutMs: 1000,
  });
}

const own = (length: number, value: number): Buffer => Buffer.allocUnsafeSlow(length).fill(value);

test("a chunk's memory is given back when the next one is asked for, and not before", async () => {
  const body = bodyOf([own(65_536, 1), own(65_536, 2)]);
  const first = (await body.next()).value as Uint8Array;
  expect(first).toHaveLength(65_536);
  expect(first.every((byte) => byte === 1)).toBe(true);
  const second = (await body.next()).value as Uint8Array;
  expect(first).toHaveLength(0);
  expect(second.every((byte) => byte === 2)).toBe(true);
  expect((await body.next()).done).toBe(true);
  expect(second).toHaveLength(0);
});

test("memory that a chunk shares with others stays", async () => {
  const shared = own(65_536, 3);
  const body = bodyOf([shared.subarray(0, 32_768), own(100, 4)]);
  await body.next();
  const small = (await body.next()).value as Uint8Array;
  expect((await body.next()).done).toBe(true);
  expect(shared.every((byte) => byte === 3)).toBe(true);
  expect(small).toHaveLength(100);
});
