import { expect, test } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { type CachedReadsFaults, CachedReadsWorld } from "../../../test/region/cached-reads-world.ts";
import {
  type KeyValueInput,
  type KeyValueOutput,
  keyValueModel,
} from "../../../test/simulation/checkers/key-value-model.ts";
import { checkLinearizability, describeVerdict } from "../../../test/simulation/checkers/linearizability.ts";
import { History } from "../../../test/simulation/history.ts";
import type { BucketId } from "../../base/ids.ts";
import type { Found } from "../../metadata/index.ts";
import type { ObjectCache, ObjectCacheStats } from "../index.ts";

const KEYS = ["a", "b", "c"];
const GATEWAYS = 2;
const CLIENTS_PER_GATEWAY = 4;
const OPERATIONS_PER_CLIENT = 40;
const READ_SHARE = 0.75;
const SEEDS = 30;
const faults: CachedReadsFaults = { silence: 0.08, rebirth: 0.05 };

type Outcome = { readonly violation: string | undefined; readonly stats: readonly ObjectCacheStats[] };

async function runSeed(seed: number, given: CachedReadsFaults): Promise<Outcome> {
  const world = new CachedReadsWorld(seed, given);
  await world.start();
  const { bucket } = await world.run(world.metadata.createBucket("photos"));
  const history = new History<KeyValueInput, KeyValueOutput>();
  const caches = Array.from({ length: GATEWAYS }, () => world.gateway());
  const clients = caches.flatMap((cache, gateway) =>
    Array.from({ length: CLIENTS_PER_GATEWAY }, (_, i) =>
      client({ world, history, cache, bucket: bucket.id, name: `${gateway}.${i}` }),
    ),
  );
  await world.run(Promise.all(clients));
  const verdict = checkLinearizability(keyValueModel, history.operations());
  const violation = verdict.kind === "linearizable" ? undefined : describeVerdict(keyValueModel, verdict);
  return { violation, stats: caches.map((cache) => cache.stats()) };
}

interface ClientParts {
  readonly world: CachedReadsWorld;
  readonly history: History<KeyValueInput, KeyValueOutput>;
  readonly cache: ObjectCache;
  readonly bucket: BucketId;
  readonly name: string;
}

async function client({ world, history, cache, bucket, name }: ClientParts): Promise<void> {
  const { metadata, random, scheduler } = world;
  for (let i = 0; i < OPERATIONS_PER_CLIENT; i++) {
    const key = random.pick(KEYS);
    const input = inputOf(world, key, `${name}.${i}`);
    const id = history.invoke(name, input, scheduler.nowMs);
    const at = { bucket, key, precondition: {} };
    if (input.kind === "get") {
      const value = bodyOf(await cache.find(bucket, key));
      history.complete(id, { kind: "value", value }, scheduler.nowMs);
    } else {
      if (input.kind === "put") await metadata.put({ ...at, object: described(input.value), missing: [] });
      else await metadata.delete({ ...at, version: undefined });
      history.complete(id, { kind: "done" }, scheduler.nowMs);
    }
    if (random.chance(0.3)) await world.wait();
  }
}

function inputOf({ random }: CachedReadsWorld, key: string, value: string) {
  if (random.chance(READ_SHARE)) return { kind: "get", key } as const;
  return random.chance(0.25) ? ({ kind: "delete", key } as const) : ({ kind: "put", key, value } as const);
}

function bodyOf(found: Found): string | null {
  if (found.kind !== "object") return null;
  const { content, etag } = found.object;
  const body = content.kind === "inline" ? Buffer.from(content.bytes).toString() : "";
  // Record and bytes are of one write.
  expect(etag).toBe(`etag-${body}`);
  return body;
}

test("cached reads are linearizable under concurrent overwrites, whatever becomes of the witness", async () => {
  const sum = { hits: 0, stale: 0, fallbacks: 0, bypassed: 0, misses: 0 };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { violation, stats } = await runSeed(seed, faults);
    expect(violation, `seed ${seed}`).toBeUndefined();
    for (const { finds } of stats) for (const name of names) sum[name] += finds[name];
  }
  for (const name of names) expect(sum[name], name).toBeGreaterThan(SEEDS / 4);
});

const names = ["hits", "stale", "fallbacks", "bypassed", "misses"] as const;

test.each(["oneLess", "markedLate"] as const)(
  "a witness that is wrong (%s) is found out",
  async (mutation) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { violation } = await runSeed(seed, { silence: 0, rebirth: 0, mutation });
      if (violation !== undefined) return;
    }
    expect.fail("no seed shows it");
  },
);
