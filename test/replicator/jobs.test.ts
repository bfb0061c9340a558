import { describe, expect, it } from "vitest";
import { AtollError } from "../../src/base/errors.ts";
import type { JobWorker } from "../../src/replicator/index.ts";
import { backlogOf, put, type ReplicatingRegion, SHARED } from "./replicating-world.ts";
import { rule, type Told, toldWorld } from "./told-world.ts";

const never = new AbortController().signal;
const KEYS = 60;

async function existing(keys = KEYS) {
  const told = await toldWorld();
  const [us, eu] = told.world.regions as [ReplicatingRegion, ReplicatingRegion];
  for (let i = 0; i < keys; i++) await told.world.run(put(us, `old/${i}`, Buffer.from(`${i}`)));
  // Nothing is shipped before the test says so.
  for (const { replicator } of us.senders) replicator.stop();
  return { told, us, eu };
}

async function begin(told: Told, us: ReplicatingRegion, kind: "existing" | "resync" = "existing") {
  const { json } = await told.post(us, "/replication/jobs", { kind, bucket: SHARED, to: "eu", from: "us" });
  return (json.jobs as { id: string }[])[0]?.id ?? "";
}

const stateOf = ({ federation }: Told, id: string): string | undefined =>
  federation.control.view.jobs.find((job) => job.id === id)?.state;

const work = ({ world }: Told, worker: JobWorker): Promise<boolean> => world.run(worker.work(never));

async function acknowledgeAll(
  { world: { run } }: Told,
  { world: { metadata } }: ReplicatingRegion,
): Promise<number> {
  let count = 0;
  for (const shard of await metadata.shards()) {
    const { backlogs } = await run(metadata.outboxSummary(shard));
    for (const { target } of backlogs) {
      const { events } = await run(metadata.outbox(shard, target, undefined, 1_000));
      await run(
        metadata.acknowledgeOutbox(
          shard,
          target,
          events.map(({ id }) => id),
        ),
      );
      count += events.length;
    }
  }
  return count;
}

describe("a job for what was there before the rule", () => {
  it("ships all of it, and is done", async () => {
    const { told, us, eu } = await existing();
    await told.setRules(rule("all", "eu"));
    expect(await told.world.run(backlogOf(us))).toBe(0);
    const id = await begin(told, us);
    us.senders[0]?.replicator.start();
    const worker = told.jobWorker(us);
    while (await work(told, worker));
    expect(stateOf(told, id)).toBe("done");
    await told.world.until("all is shipped", () => told.world.isDrained());
    for (let i = 0; i < KEYS; i++) {
      const found = await told.world.run(
        eu.region.find({ bucket: SHARED, key: `old/${i}`, version: undefined }),
      );
      expect(found.kind).toBe("object");
    }
  });

  it("never has more waiting in a shard than its bound, and goes on when that has been shipped", async () => {
    const { told, us } = await existing();
    await told.setRules(rule("all", "eu"));
    const id = await begin(told, us);
    const worker = told.jobWorker(us, { maxBacklogEvents: 5, stepVersions: 3 });
    let shipped = 0;
    for (let turn = 0; stateOf(told, id) === "running"; turn++) {
      expect(turn).toBeLessThan(100);
      while (await work(told, worker));
      const shards = await told.world.run(us.world.metadata.shards());
      const waiting = await told.world.run(backlogOf(us));
      expect(waiting).toBeLessThanOrEqual(5 * shards.length);
      shipped += await acknowledgeAll(told, us);
    }
    expect(shipped).toBe(KEYS);
    expect(stateOf(told, id)).toBe("done");
  });

  it("does not begin before every shard follows the rule: what is written until then would have no event", async () => {
    const { told, us, eu } = await existing(20);
    await told.decideRules(rule("all", "eu"));
    const id = await begin(told, us);
    const worker = told.jobWorker(us);
    expect(await work(told, worker)).toBe(false);
    await told.world.run(put(us, "old/late", Buffer.from("late")));
    await told.follow(us);
    await told.follow(eu);
    while (await work(told, worker));
    expect(stateOf(told, id)).toBe("done");
    expect(await acknowledgeAll(told, us)).toBe(21);
  });

  it("is held, and goes on where it was, with whoever leads then", async () => {
    const { told, us } = await existing();
    await told.setRules(rule("all", "eu"));
    const id = await begin(told, us);
    await work(told, told.jobWorker(us, { maxBacklogEvents: 3, stepVersions: 3 }));
    const before = await acknowledgeAll(told, us);
    expect(before).toBeGreaterThan(0);
    expect(await told.post(us, `/replication/jobs/${id}/pause`, {})).toMatchObject({
      status: 200,
      json: { jobs: [{ id, state: "paused" }] },
    });
    expect(await work(told, told.jobWorker(us))).toBe(false);
    expect(await told.world.run(backlogOf(us))).toBe(0);
    await told.post(us, `/replication/jobs/${id}/resume`, {});
    const other = told.jobWorker(us);
    while (await work(told, other));
    expect(before + (await acknowledgeAll(told, us))).toBe(KEYS);
    expect(stateOf(told, id)).toBe("done");
  });

  it("is given up when it is cancelled, and its cursors go", async () => {
    const { told, us } = await existing();
    await told.setRules(rule("all", "eu"));
    const id = await begin(told, us);
    const worker = told.jobWorker(us, { maxBacklogEvents: 3, stepVersions: 3 });
    await work(told, worker);
    await told.post(us, `/replication/jobs/${id}/cancel`, {});
    await work(told, worker);
    for (const shard of await told.world.run(us.world.metadata.shards())) {
      expect(await told.world.run(us.world.metadata.jobs(shard))).toEqual([]);
    }
    expect(await told.post(us, `/replication/jobs/${id}/resume`, {})).toMatchObject({ status: 400 });
  });

  it("ends when its rule is gone", async () => {
    const { told, us } = await existing();
    await told.setRules(rule("all", "eu"));
    const id = await begin(told, us);
    await told.setRules();
    await work(told, told.jobWorker(us));
    expect(stateOf(told, id)).toBe("cancelled");
  });

  it("goes on when its rule has another name, with another place beside", async () => {
    const { told, us } = await existing(5);
    const wanted = { existingObjectReplication: "Enabled" } as const;
    await told.setRules(rule("everywhere", "eu", wanted));
    const jobs = told.federation.control.view.jobs.map(({ id }) => id);
    await told.setRules(rule("everywhere:eu", "eu", wanted));
    expect(told.federation.control.view.jobs.map(({ id }) => id)).toEqual(jobs);
    const worker = told.jobWorker(us);
    while (await work(told, worker));
    const [job] = told.federation.control.view.jobs.filter(({ region }) => region === us.number);
    expect(job?.state).toBe("done");
    expect(await acknowledgeAll(told, us)).toBe(5);
  });

  it("goes on with what it ships when another rule has that, and its own has become another", async () => {
    const { told, us } = await existing(5);
    const shipping = (id: string, prefix: string, priority: number): ReturnType<typeof rule> =>
      rule(id, "eu", {
        existingObjectReplication: "Enabled",
        priority,
        filter: { form: "Prefix", prefix, tags: [] },
      });
    await told.setRules(shipping("one", "", 1));
    await told.setRules(shipping("one", "none/", 1), shipping("two", "", 2));
    while (await work(told, told.jobWorker(us)));
    expect(await acknowledgeAll(told, us)).toBe(5);
  });

  it("ends when another rule with its place matches other objects", async () => {
    const { told, us } = await existing(5);
    const wanted = { existingObjectReplication: "Enabled" } as const;
    await told.setRules(rule("all", "eu", wanted));
    const id = told.federation.control.view.jobs.find(({ region }) => region === us.number)?.id ?? "";
    await told.setRules(rule("some", "eu", { filter: { form: "Prefix", prefix: "none/", tags: [] } }));
    await work(told, told.jobWorker(us));
    expect(stateOf(told, id)).toBe("cancelled");
  });

  it("is begun by a rule that wants existing objects", async () => {
    const { told, us } = await existing(5);
    await told.setRules(rule("all", "eu", { existingObjectReplication: "Enabled" }));
    const id = told.federation.control.view.jobs.find(({ region }) => region === us.number)?.id ?? "";
    const worker = told.jobWorker(us);
    while (await work(told, worker));
    expect(stateOf(told, id)).toBe("done");
    expect(await acknowledgeAll(told, us)).toBe(5);
  });
});

describe("a resync", () => {
  it("ships again what was shipped, and a backfill does not", async () => {
    const { told, us } = await existing(0);
    await told.setRules(rule("all", "eu"));
    for (let i = 0; i < 10; i++) await told.world.run(put(us, `new/${i}`, Buffer.from(`${i}`)));
    expect(await acknowledgeAll(told, us)).toBe(10);
    await begin(told, us);
    const worker = told.jobWorker(us);
    while (await work(told, worker));
    expect(await acknowledgeAll(told, us)).toBe(0);
    await begin(told, us, "resync");
    while (await work(told, worker));
    expect(await acknowledgeAll(told, us)).toBe(10);
  });
});

describe("a job that is asked for", () => {
  it("is begun once, however often it is asked for, for each region that ships there", async () => {
    const { told, us } = await existing(1);
    await told.setRules(rule("all", "eu"));
    const first = await begin(told, us);
    expect(await begin(told, us)).toBe(first);
    expect(told.federation.control.view.jobs).toHaveLength(1);
    // The rule holds both ways: eu ships to us, and nobody else to eu.
    expect(
      await told.post(us, "/replication/jobs", { kind: "existing", bucket: SHARED, to: "us" }),
    ).toMatchObject({
      status: 200,
      json: { jobs: [{ from: "eu", to: "us", state: "running" }] },
    });
  });

  it("is refused when nothing leads there, with what is wrong", async () => {
    const { told, us } = await existing(1);
    await told.setRules(rule("all", "eu"));
    for (const [body, status, message] of [
      [{ kind: "resync", bucket: SHARED, to: "mars" }, 400, "there is no region mars; there are: us, eu"],
      [
        { kind: "resync", bucket: SHARED, to: "eu", from: "eu" },
        400,
        "no enabled rule of photos leads from eu to eu",
      ],
      [{ kind: "resync", bucket: "nobody", to: "eu" }, 404, "there is no bucket nobody"],
      [{ kind: "dance", bucket: SHARED, to: "eu" }, 400, undefined],
      [{ bucket: SHARED, to: "eu" }, 400, undefined],
    ] as const) {
      const answer = await told.post(us, "/replication/jobs", body);
      expect(answer.status).toBe(status);
      if (message !== undefined) expect(answer.json.message).toBe(message);
    }
    expect(await told.post(us, "/replication/jobs/nobody/cancel", {})).toMatchObject({ status: 404 });
    expect(told.federation.control.view.jobs).toEqual([]);
  });

  it("waits for the control plane's majority", async () => {
    const { told, us } = await existing(1);
    await told.setRules(rule("all", "eu"));
    told.federation.control.hasQuorum = false;
    expect(
      await told.post(us, "/replication/jobs", { kind: "resync", bucket: SHARED, to: "eu" }),
    ).toMatchObject({
      status: 503,
      json: { error: "control.unavailable" },
    });
  });

  it("that cannot be finished is a step that failed, and is finished later", async () => {
    const { told, us } = await existing(3);
    await told.setRules(rule("all", "eu"));
    const id = await begin(told, us);
    const worker = told.jobWorker(us);
    told.federation.control.hasQuorum = false;
    await expect(work(told, worker)).rejects.toThrow(AtollError);
    told.federation.control.hasQuorum = true;
    while (await work(told, worker));
    expect(stateOf(told, id)).toBe("done");
    expect(await acknowledgeAll(told, us)).toBe(3);
  });
});
