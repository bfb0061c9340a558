/** Heartbeats of many groups: shared packets, short answers, and the ticks that a quiet group still needs. */
import { beforeEach, describe, expect, it } from "vitest";
import { HostWorld, ofThree } from "../../../test/consensus/host-world.ts";
import { type GroupId, groupId, logIndex, nodeId, type Term, term } from "../../base/ids.ts";
import { encodePacket, noHeartbeats, type Packet } from "../wire/packet.ts";
import type { RaftGroup } from "./group.ts";
import type { RaftHost } from "./host.ts";
import { defaultHostOptions } from "./options.ts";

const { heartbeatMs } = defaultHostOptions.raft;
const [second, third] = [nodeId(2), nodeId(3)];
const nothing: Packet = {
  messages: [],
  heartbeats: noHeartbeats(),
  heartbeatResponses: noHeartbeats(),
  pulls: [],
  pieces: [],
};
let world: HostWorld;
let host: RaftHost;

beforeEach(async () => {
  world = new HostWorld();
  const { log } = await world.during(world.openLog());
  host = world.host(log);
});

const replica = (id: GroupId): Promise<RaftGroup> =>
  world.during(world.replica(host, id, { firstMembers: ofThree }));

function receive(packet: Partial<Packet>): void {
  host.receive(second, Buffer.concat(encodePacket({ ...nothing, ...packet })));
}

function hearLeader(group: GroupId, inTerm: Term, round: number): void {
  receive({ heartbeats: { groups: [group], terms: [inTerm], commits: [logIndex(0)], rounds: [round] } });
}

/** The second node votes for whatever it is asked, and acknowledges what it is sent. */
function agree(): void {
  const head = { from: second, to: nodeId(1) } as const;
  for (const { to, packet } of world.sent.splice(0)) {
    if (to !== second) continue;
    for (const { group, message } of packet.messages) {
      const { term: inTerm } = message;
      if (message.kind === "voteRequest") {
        const { preVote } = message;
        const vote = { kind: "voteResponse", ...head, term: inTerm, granted: true, preVote } as const;
        receive({ messages: [{ group, message: vote }] });
      } else if (message.kind === "append") {
        const index = logIndex(message.prevIndex + message.entries.length);
        const hint = { hintIndex: logIndex(0), hintTerm: term(0), recoveryNonce: 0 };
        const { round } = message;
        const answer = { kind: "appendResponse", ...head, term: inTerm, index, rejected: false } as const;
        receive({ messages: [{ group, message: { ...answer, ...hint, round } }] });
      }
    }
    const { groups, terms, rounds } = packet.heartbeats;
    receive({ heartbeatResponses: { groups, terms, commits: [], rounds } });
  }
}

async function lead(id: GroupId): Promise<RaftGroup> {
  const group = await replica(id);
  for (let turns = 0; turns < 500 && group.status().applied < 2; turns++) {
    await world.pass(10);
    agree();
  }
  expect(group.status().role).toBe("leader");
  return group;
}

it("groups that were elected at different times share one packet a beat to each peer", async () => {
  for (const id of [1, 2, 3, 4, 5]) {
    await lead(groupId(id));
    for (let i = 0; i < 3; i++) {
      await world.pass(11);
      agree();
    }
  }
  const beats = 10;
  const heard = new Map<number, number>();
  const begunMs = world.scheduler.nowMs;
  const seen: typeof world.sent = [];
  while (world.scheduler.nowMs < begunMs + beats * heartbeatMs) {
    await world.pass(5);
    seen.push(...world.sent);
    agree();
  }
  for (const { to, packet } of seen) {
    if (packet.heartbeats.groups.length === 0) continue;
    heard.set(to, (heard.get(to) ?? 0) + 1);
    expect(packet.heartbeats.groups).toHaveLength(5);
  }
  for (const to of [second, third]) expect(Math.abs((heard.get(to) ?? 0) - beats)).toBeLessThanOrEqual(1);
});

it("a heartbeat is answered at once, whatever else there is to do", async () => {
  await replica(groupId(1));
  hearLeader(groupId(1), term(9), 1);
  await world.pass(1);
  world.sent.splice(0);
  hearLeader(groupId(1), term(9), 2);
  await world.pass(1);
  const answers = world.sent.map(({ to, packet }) => ({ to, ...packet.heartbeatResponses }));
  expect(answers).toEqual([{ to: second, groups: [groupId(1)], terms: [term(9)], commits: [], rounds: [2] }]);
});

describe("while heartbeats come", () => {
  /** Of a leader who never answers; until the promise settles. */
  async function keepHearing(id: GroupId, settled: () => boolean): Promise<void> {
    for (let round = 2; round < 300 && !settled(); round++) {
      hearLeader(id, term(9), round);
      await world.pass(heartbeatMs);
    }
  }

  it("a read whose requests are lost asks again, and gives up in its time", async () => {
    const group = await replica(groupId(1));
    hearLeader(groupId(1), term(9), 1);
    await world.pass(10);
    let code = "";
    group.readBarrier().catch((error: { code: string }) => {
      code = error.code;
    });
    await keepHearing(groupId(1), () => code !== "");
    expect(code).toBe("raft.timeout");
    const asked = world.sent.flatMap(({ packet }) =>
      packet.messages.filter(({ message }) => message.kind === "readIndexRequest"),
    );
    expect(asked.length).toBeGreaterThan(10);
  });

  it("a follower never campaigns; when they cease, it does, also beside a group that took a removed one's place", async () => {
    const removed = await replica(groupId(1));
    hearLeader(groupId(1), term(9), 1);
    await world.pass(10);
    removed.readBarrier().catch(() => {});
    host.removeGroup(groupId(1));
    const group = await replica(groupId(2));
    await keepHearing(groupId(2), () => world.scheduler.nowMs > 10_000);
    expect(group.counters().preVotes).toBe(0);
    await world.pass(3 * defaultHostOptions.raft.electionTimeoutMs);
    expect(group.counters().preVotes).toBeGreaterThan(0);
    expect(removed.counters().preVotes).toBe(0);
    expect(world.failures).toEqual([]);
  });
});
