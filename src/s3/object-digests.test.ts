import { afterAll, expect, test } from "vitest";
import { ThreadHashPool } from "../platform/hash-pool.ts";
import { objectDigests, objectDigestsOn } from "./object-digests.ts";

const pool = new ThreadHashPool();
afterAll(() => pool.close());

test("digests on other threads are those computed here, and what is given up costs no stream", async () => {
  const chunks = [1, 2, 3].map((seed) => new Uint8Array(100_000).fill(seed));
  for (let round = 0; round < 100; round++) objectDigestsOn(pool).begin(["CRC32"]).discard();
  const computed = [];
  for (const digests of [objectDigests, objectDigestsOn(pool)]) {
    const running = digests.begin(["CRC64NVME", "SHA256"]);
    for (const chunk of chunks) await running.update(chunk);
    computed.push(await running.finish());
    running.discard();
  }
  expect(computed[1]).toEqual(computed[0]);
  expect(computed[0]?.checksums.map(({ algorithm }) => algorithm)).toEqual(["CRC64NVME", "SHA256"]);
});
