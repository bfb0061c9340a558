/** What a group tells its gate, and when it asks; the arithmetic of the limit is in ../core/commit-limit.test.ts. */
import { expect, it } from "vitest";
import { kvApplication } from "../../../test/simulation/kv-application.ts";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimDisk } from "../../../test/simulation/sim-disk.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { groupId, type LogIndex, logIndex, nodeId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import type { Entry } from "../core/types.ts";
import { NodeLog } from "../log/node-log.ts";
import { ReplicatedStore } from "../state-machine/replicated-store.ts";
import type { CommitGate, GatedGroup } from "./commit-gate.ts";
import { RaftHost } from "./host.ts";
import { defaultHostOptions } from "./options.ts";

const put = new TextEncoder().encode(JSON.stringify({ kind: "put", key: "k", value: "v" }));

class ManualGate implements CommitGate {
  limit: LogIndex | number = 0;
  readonly said: string[] = [];
  group: GatedGroup | undefined;

  started(group: GatedGroup): void {
    this.group = group;
  }

  led(term: number, lastIndex: number, isTransfer: boolean): void {
    this.said.push(`led ${term} ${lastIndex}${isTransfer ? " by transfer" : ""}`);
  }

  appended(entries: readonly Entry[]): void {
    this.said.push(`appended ${entries.map(({ index }) => index)}`);
  }

  followed(): void {
    this.said.push("followed");
  }

  open(limit: LogIndex | number): void {
    this.limit = limit;
    this.group?.limitMoved();
  }
}

it("a group of one waits for its gate, entry by entry, and tells it once of each", async () => {
  const scheduler = new Scheduler();
  const clock = new SimClock(scheduler);
  const random = new SeededRandom(7);
  const disk = new SimDisk(new SimClock(scheduler), random.fork());
  const store = new SimStore({ clock, random: random.fork() });
  const until = async (isDone: () => boolean): Promise<void> => {
    await scheduler.run({ untilMs: scheduler.nowMs + 10_000, isDone });
  };
  const during = async <T>(work: Promise<T>): Promise<T> => {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    work.then(settled, settled);
    await until(() => isSettled);
    return work;
  };
  const components = { clock, logger: silentLogger, random: random.fork() };
  const logOptions = { segmentBytes: 16 << 10, retainBytes: 64 << 10 };
  const { log } = await during(NodeLog.open(disk, "/log", components, logOptions));
  const failures: Error[] = [];
  const host = new RaftHost(
    {
      nodeId: nodeId(1),
      clock,
      random: random.fork(),
      logger: silentLogger,
      log,
      transport: { send: () => {} },
      onFailure: (error) => failures.push(error),
    },
    defaultHostOptions,
  );
  host.start();
  const gate = new ManualGate();
  const id = groupId(1);
  const stateMachine = await during(ReplicatedStore.open({ store, group: id, application: kvApplication }));
  const firstMembers = { voters: [nodeId(1)], outgoing: [], learners: [] };
  const start = { stateMachine, recovered: undefined, firstMembers, gate };
  const group = await during(host.addGroup(id, start));
  await until(() => gate.said.length > 0);
  expect(gate.said).toEqual(["led 2 2"]);
  expect(group.status().commit).toBe(1);

  gate.open(logIndex(2));
  await until(() => group.status().applied === 2);
  const outcomes: number[] = [];
  for (let i = 0; i < 3; i++) void group.propose(put).then(({ index }) => outcomes.push(index));
  await until(() => group.status().lastIndex === 5);
  await scheduler.run({ untilMs: scheduler.nowMs + 1000, isDone: () => false });
  expect(outcomes).toEqual([]);
  expect(gate.said.slice(1)).toEqual(["appended 3,4,5"]);

  gate.open(logIndex(4));
  await until(() => outcomes.length === 2);
  expect(outcomes).toEqual([3, 4]);
  expect(group.status().applied).toBe(4);
  gate.open(Number.POSITIVE_INFINITY);
  await until(() => outcomes.length === 3);
  expect(group.status().applied).toBe(5);

  expect(gate.group?.leaseSentMs()).toBeGreaterThan(0);
  host.stop();
  expect(gate.said.at(-1)).toBe("followed");
  expect(failures).toEqual([]);
});
