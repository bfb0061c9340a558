/** Regions that are cut off, killed and lose their power while commands come in everywhere. */
import { describe, expect, it } from "vitest";
import { type ControlNode, ControlWorld } from "../../../test/federation/control-world.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { AtollError } from "../../base/errors.ts";
import { type BucketId, bucketId } from "../../base/ids.ts";
import type { FederatedBucket } from "./records.ts";

const STEPS = 60;
const NAMES = 8;

/** What a client was told, which must hold whatever happens afterwards. */
interface Told {
  readonly id: BucketId;
  readonly generation: number;
  readonly tag: string;
}

class Run {
  readonly world: ControlWorld;
  readonly random: SeededRandom;
  /** The newest state of each bucket that somebody was told of. */
  readonly told = new Map<string, Told>();
  readonly counts = { acknowledged: 0, unknown: 0, crashes: 0, cuts: 0, outdated: 0 };
  #nextId = 1;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
    this.world = new ControlWorld({
      seed,
      nodesPerRegion: 2,
      links: { latencyMinMs: 5, latencyMaxMs: 60, spike: 0.02, spikeMs: 600 },
      control: { log: { segmentBytes: 64 << 10, retainBytes: 256 << 10 } },
    });
  }

  async go(): Promise<void> {
    await this.world.start();
    for (let step = 0; step < STEPS; step++) {
      const draw = this.random.uint32() % 10;
      if (draw === 0) await this.#crashOne();
      else if (draw === 1) this.#cut();
      else if (draw === 2) this.world.heal();
      else await this.#clients();
      await this.#restartAll();
      await this.world.pass(this.random.uint32() % 3_000);
    }
    this.world.heal();
    for (const node of this.world.nodes) {
      await this.world.until(() => node.isUp);
      await this.world.run(node.control.barrier({ deadlineMs: 60_000 }));
    }
  }

  async #crashOne(): Promise<void> {
    const node = this.random.pick(this.world.nodes);
    if (!node.isUp) return;
    this.counts.crashes++;
    // Half of the time with commands under way.
    const work = this.random.chance(0.5) ? this.#clients() : Promise.resolve();
    await this.world.pass(this.random.uint32() % 100);
    if (node.isUp) node.crash(this.random.chance(0.5) ? "power" : "kill");
    await Promise.race([work, this.world.pass(15_000)]);
  }

  async #restartAll(): Promise<void> {
    for (const node of this.world.nodes) {
      if (!node.isUp && this.random.chance(0.5)) await this.world.run(node.start());
    }
    if (this.world.nodes.every((node) => !node.isUp))
      await this.world.run(this.random.pick(this.world.nodes).start());
  }

  #cut(): void {
    this.counts.cuts++;
    this.world.isolate(1 + (this.random.uint32() % 3));
  }

  /** A few commands at once, of those who know nothing of one another. */
  async #clients(): Promise<void> {
    const up = this.world.nodes.filter((node) => node.isUp);
    const works = Array.from({ length: 4 }, () => this.#command(this.random.pick(up)));
    await this.world.scheduler.run({
      untilMs: this.world.scheduler.nowMs + 8_000,
      isDone: () => works.every((work) => work.isDone),
    });
  }

  #command(node: ControlNode): { isDone: boolean } {
    const work = { isDone: false };
    const name = `bucket-${this.random.uint32() % NAMES}`;
    void this.#propose(node, name)
      .catch((error: unknown) => {
        if (!(error instanceof AtollError)) throw error;
        this.counts.unknown++;
      })
      .finally(() => {
        work.isDone = true;
      });
    return work;
  }

  async #propose(node: ControlNode, name: string): Promise<void> {
    const { control } = node;
    const known = control.view.bucketByName(name);
    const tag = `t${this.#nextId++}`;
    const tags = [{ key: "last", value: tag }];
    const id = bucketId(this.#nextId.toString(16).padStart(16, "0"));
    const result = await control.propose(
      known === undefined
        ? { kind: "createBucket", name, id, region: node.region, tags, createdMs: 1 }
        : { kind: "updateBucket", at: { id: known.id, generation: known.generation }, change: { tags } },
      { deadlineMs: 4_000 },
    );
    if (result.kind === "outdated") this.counts.outdated++;
    if (result.kind !== "bucket") return;
    this.counts.acknowledged++;
    const { bucket } = result;
    // Acknowledged, it is in the copy of who proposed it.
    expect(control.view.bucketByName(name)?.generation).toBeGreaterThanOrEqual(bucket.generation);
    const before = this.told.get(name);
    if (before !== undefined) expect(bucket.id).toBe(before.id);
    if ((before?.generation ?? 0) < bucket.generation) {
      this.told.set(name, { id: bucket.id, generation: bucket.generation, tag });
    }
  }
}

describe("the control plane through faults", () => {
  it.each([11, 12, 13, 14, 15])(
    "keeps what it acknowledged, the same everywhere (seed %i)",
    async (seed) => {
      const run = new Run(seed);
      await run.go();
      const [first, ...others] = run.world.nodes.map(({ control }) => control.view.buckets("", 100));
      for (const buckets of others) expect(buckets).toEqual(first);
      const byName = new Map((first ?? []).map((bucket): [string, FederatedBucket] => [bucket.name, bucket]));
      for (const [name, { id, generation, tag }] of run.told) {
        const bucket = byName.get(name);
        expect(bucket?.id).toBe(id);
        expect(bucket?.generation).toBeGreaterThanOrEqual(generation);
        if (bucket?.generation === generation) expect(bucket.tags).toEqual([{ key: "last", value: tag }]);
      }
      expect(run.world.nodes.flatMap(({ process }) => process.failures)).toEqual([]);
      expect(run.counts.acknowledged).toBeGreaterThan(20);
      expect(run.counts.crashes).toBeGreaterThan(0);
      expect(run.counts.cuts).toBeGreaterThan(0);
    },
    60_000,
  );
});
