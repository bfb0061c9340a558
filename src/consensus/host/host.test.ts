/** One node alone, on simulated ports: what the host does when something below it is slow, full, or not its own. */
import { expect, it } from "vitest";
import { kvApplication } from "../../../test/simulation/kv-application.ts";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimDisk } from "../../../test/simulation/sim-disk.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { AtollError } from "../../base/errors.ts";
import { type GroupId, groupId, nodeId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import type { Membership } from "../core/types.ts";
import { NodeLog } from "../log/node-log.ts";
import { ReplicatedStore } from "../state-machine/replicated-store.ts";
import type { StateMachine } from "../state-machine/types.ts";
import type { RaftGroup } from "./group.ts";
import { RaftHost } from "./host.ts";
import { defaultHostOptions, type HostOptions } from "./options.ts";

const alone: Membership = { voters: [nodeId(1)], outgoing: [], learners: [] };
const logOptions = { segmentBytes: 16 << 10, retainBytes: 64 << 10 };

const put = (value: string): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ kind: "put", key: "k", value }));

class World {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly random = new SeededRandom(7);
  readonly disk = new SimDisk(new SimClock(this.scheduler), this.random.fork());
  readonly store = new SimStore({ clock: this.clock, random: this.random.fork() });
  readonly failures: Error[] = [];

  openLog(): Promise<Awaited<ReturnType<typeof NodeLog.open>>> {
    const components = { clock: this.clock, logger: silentLogger, random: this.random.fork() };
    return NodeLog.open(this.disk, "/log", components, logOptions);
  }

  host(log: NodeLog, options: Partial<HostOptions> = {}): RaftHost {
    const host = new RaftHost(
      {
        nodeId: nodeId(1),
        clock: this.clock,
        random: this.random.fork(),
        logger: silentLogger,
        log,
        transport: { send: () => {} },
        onFailure: (error) => this.failures.push(error),
      },
      { ...defaultHostOptions, ...options },
    );
    host.start();
    return host;
  }

  async add(host: RaftHost, id: GroupId, wrap: (inner: StateMachine) => StateMachine = (inner) => inner) {
    const inner = await ReplicatedStore.open({ store: this.store, group: id, application: kvApplication });
    const start = { stateMachine: wrap(inner), recovered: undefined, firstMembers: alone };
    const group = await host.addGroup(id, start);
    await this.until(() => group.status().role === "leader" && group.status().applied >= 2);
    return group;
  }

  /** Lets virtual time pass until the condition holds. */
  async until(condition: () => boolean): Promise<void> {
    const untilMs = this.scheduler.nowMs + 60_000;
    await this.scheduler.run({ untilMs, isDone: condition });
    expect(condition()).toBe(true);
  }

  /** Runs virtual time while `work` is under way. */
  async during<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    work.then(settled, settled);
    await this.until(() => isSettled);
    return work;
  }
}

/** A state machine whose store is full of unwritten data until it was flushed so often. */
function overloadedUntil(flushes: number): (inner: StateMachine) => StateMachine {
  let left = flushes;
  return (inner) => ({
    get applied() {
      return inner.applied;
    },
    get flushed() {
      return inner.flushed;
    },
    apply: (entries) => {
      // The first two entries found the group.
      const isFounding = entries.some((entry) => entry.index <= 2);
      if (left > 0 && !isFounding) throw new AtollError("store.overloaded", "the drive does not keep up");
      return inner.apply(entries);
    },
    flush: () => {
      left--;
      return inner.flush();
    },
    read: (body) => inner.read(body),
    openSnapshot: () => inner.openSnapshot(),
    beginInstall: (mark, snapshotId) => inner.beginInstall(mark, snapshotId),
  });
}

it("a state store that does not keep up delays its group, refuses more, and stops nobody", async () => {
  const world = new World();
  const { log } = await world.during(world.openLog());
  const host = world.host(log);
  const group = await world.during(world.add(host, groupId(1), overloadedUntil(3)));
  const first = group.propose(put("a"));
  await world.until(() => group.status().commit === 3);
  await expect(group.propose(put("b"))).rejects.toMatchObject({ code: "raft.overloaded" });
  await world.during(first);
  await world.during(group.propose(put("c")));
  expect(group.status().applied).toBe(4);
  expect(world.failures).toEqual([]);
});

async function write(world: World, group: RaftGroup, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await world.during(group.propose(put("x".repeat(900))));
}

it("a group that this node does not run does not keep the log's old segments alive, and loses nothing", async () => {
  const world = new World();
  const before = await world.during(world.openLog());
  const firstHost = world.host(before.log);
  const quiet = await world.during(world.add(firstHost, groupId(1)));
  await write(world, quiet, 3);
  const { lastIndex } = quiet.status();
  firstHost.stop();
  await world.during(before.log.close());

  const opened = await world.during(world.openLog());
  const host = world.host(opened.log, { checkpointEntries: 10, retainEntries: 20 });
  for (const [id, state] of opened.groups) host.keepInLog(id, state);
  const busy = await world.during(world.add(host, groupId(2)));
  await write(world, busy, 200);
  expect(opened.log.stats().bytes).toBeGreaterThan(4 * logOptions.retainBytes);
  await world.until(() => opened.log.stats().bytes <= 2 * logOptions.retainBytes);
  host.stop();
  await world.during(opened.log.close());

  const { groups } = await world.during(world.openLog());
  const kept = groups.get(groupId(1));
  expect(kept?.condition).toBe("intact");
  expect((kept?.mark.index ?? 0) + (kept?.entries.length ?? 0)).toBe(lastIndex);
});

it("a log that fails while nobody writes stops the node", async () => {
  const world = new World();
  const { log } = await world.during(world.openLog());
  const host = world.host(log);
  const group = await world.during(world.add(host, groupId(1)));
  await world.during(group.propose(put("a")));
  // The next write is the seal of an idle log.
  world.disk.failNext("write");
  await world.until(() => world.failures.length > 0);
  await expect(group.propose(put("b"))).rejects.toMatchObject({ code: "raft.stopped" });
  await expect(
    host.addGroup(groupId(2), {
      stateMachine: {} as StateMachine,
      recovered: undefined,
      firstMembers: alone,
    }),
  ).rejects.toThrow();
});
