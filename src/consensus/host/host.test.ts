/** One node alone, on simulated ports: what the host does when something below it is slow, full, or not its own. */
import { expect, it } from "vitest";
import { alone, HostWorld, logOptions, put, withMethods } from "../../../test/consensus/host-world.ts";
import { AtollError } from "../../base/errors.ts";
import { groupId } from "../../base/ids.ts";
import type { StateMachine } from "../state-machine/types.ts";
import type { CommitGate } from "./commit-gate.ts";
import type { RaftGroup } from "./group.ts";

/** A state machine whose store is full of unwritten data until it was flushed so often. */
function overloadedUntil(flushes: number): (inner: StateMachine) => StateMachine {
  let left = flushes;
  return (inner) =>
    withMethods(inner, {
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
    });
}

it("a state store that does not keep up delays its group, refuses more, and stops nobody", async () => {
  const world = new HostWorld();
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

async function write(world: HostWorld, group: RaftGroup, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await world.during(group.propose(put("x".repeat(900))));
}

it("a group that this node does not run does not keep the log's old segments alive, and loses nothing", async () => {
  const world = new HostWorld();
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
  const world = new HostWorld();
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

it("a read whose node stops right behind its barrier is refused", async () => {
  const world = new HostWorld();
  const { log } = await world.during(world.openLog());
  const host = world.host(log);
  const group = await world.during(world.add(host, groupId(1)));
  await world.during(group.readBarrier());
  host.stop();
  expect(() => group.read(() => {})).toThrow(expect.objectContaining({ code: "raft.stopped" }));
});

it("a group that falls silent while its state is flushed has its log cut all the same", async () => {
  const world = new HostWorld();
  const { log } = await world.during(world.openLog());
  const host = world.host(log, { checkpointEntries: 20 });
  const slow = (inner: StateMachine): StateMachine =>
    withMethods(inner, {
      flush: async () => {
        const flushed = await inner.flush();
        await new Promise<void>((resolve) => {
          world.clock.after(2_000, resolve);
        });
        return flushed;
      },
    });
  const group = await world.during(world.add(host, groupId(1), slow));
  await write(world, group, 20);
  await world.during(Promise.all(Array.from({ length: 500 }, () => group.propose(put("x")))));
  await world.pass(30_000);
  const { lastIndex, mark } = group.status();
  expect(lastIndex - mark.index).toBeLessThan(40);
  expect(world.failures).toEqual([]);
});

it("a gate hears nothing of a group that was removed, whose last write is on its way", async () => {
  const world = new HostWorld();
  const { log } = await world.during(world.openLog());
  const host = world.host(log);
  const said: string[] = [];
  const gate: CommitGate = {
    limit: Number.POSITIVE_INFINITY,
    started: () => {},
    led: () => said.push("led"),
    appended: () => {},
    followed: () => said.push("followed"),
  };
  const group = await world.during(world.replica(host, groupId(1), { firstMembers: alone, gate }));
  await world.until(() => group.status().applied >= 2);
  const write = expect(group.propose(put("a"))).rejects.toMatchObject({ code: "raft.stopped" });
  host.removeGroup(groupId(1));
  await world.pass(5_000);
  await write;
  expect(said).toEqual(["led", "followed"]);
  expect(world.failures).toEqual([]);
});
