import { describe, expect, it } from "vitest";
import { simWorld } from "../../../test/contract/rpc-worlds.ts";
import { DirectGroup } from "../../../test/simulation/direct-group.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import { groupId, type NodeId, nodeId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import type { LinearizableQuery } from "../../metadata/index.ts";
import { RpcPeer, RpcServer } from "../../rpc/index.ts";
import { metadataDoor } from "./group-door.ts";
import { RegionGroupAccess } from "./region-group-access.ts";

const GROUP = groupId(2);
const replicas = [nodeId(1), nodeId(2), nodeId(3)];
const [a, b, c] = replicas as [NodeId, NodeId, NodeId];
const gateway = nodeId(9);
const hostOf = (node: NodeId): string => `node-${node}`;
const text = new TextEncoder();
const KEY = text.encode("k");

/** One register; a command writes it and the result is what stood there before. */
function register(store: SimStore, leader: NodeId): DirectGroup {
  const application = {
    apply: (
      command: Uint8Array,
      transaction: Parameters<Parameters<SimStore["write"]>[0]>[0],
    ): Uint8Array => {
      const before = transaction.get(KEY) ?? new Uint8Array();
      transaction.put(KEY, command);
      return before;
    },
  };
  return new DirectGroup(application, store, leader);
}

const readRegister: LinearizableQuery<string> = {
  local: (transaction) => Buffer.from(transaction.get(KEY) ?? []).toString(),
  encode: () => text.encode("read"),
  decode: (answer) => Buffer.from(answer).toString(),
};

/** More than half of what ends a connection of rpc's own defaults, and less than all of it. */
const SUSPECT_MS = 4_000;

async function setUp(self: NodeId) {
  const world = simWorld(7);
  const { scheduler, random, network } = world;
  const clock = new SimClock(scheduler);
  const group = register(new SimStore({ clock, random: random.fork() }), a);
  const peers = new Map<NodeId, RpcPeer>();
  const servers = new Map<NodeId, RpcServer>();
  for (const node of replicas) {
    if (node === self) continue;
    const identity = { nodeId: node, nodeName: hostOf(node), region: "test" };
    const parts = {
      network: network.forNode(hostOf(node)),
      clock,
      random: random.fork(),
      logger: silentLogger,
    };
    const answer = (_: Uint8Array, transaction: Parameters<typeof readRegister.local>[0]) =>
      transaction.get(KEY) ?? new Uint8Array();
    const check = (command: Uint8Array): void => {
      if (command.length === 0) throw new AtollError("message.malformed", "an empty command");
    };
    const door = metadataDoor((id) =>
      id === GROUP ? { group: group.replica(node), answer, check } : undefined,
    );
    const server = new RpcServer({ ...parts, identity }, door);
    await world.drive(server.listen({ host: hostOf(node), port: 7_400 }, { kind: "plaintext" }));
    servers.set(node, server);
    const target = { address: { host: hostOf(node), port: 7_400 }, security: { kind: "plaintext" } as const };
    const own = { nodeId: self, nodeName: hostOf(self), region: "test" };
    const peer = new RpcPeer({ ...parts, network: network.forNode(hostOf(self)), identity: own }, target);
    peer.start();
    await world.drive(peer.connected());
    peers.set(node, peer);
  }
  const access = new RegionGroupAccess({
    self,
    clock,
    localGroup: () => (replicas.includes(self) ? group.replica(self) : undefined),
    replicasOf: () => replicas,
    peerOf: (node) => peers.get(node),
  });
  const propose = (value: string, deadlineMs = 5_000): Promise<string> =>
    access
      .propose(GROUP, text.encode(value), { deadlineMs })
      .then(({ result }) => Buffer.from(result).toString());
  const read = (deadlineMs = 5_000): Promise<string> => access.query(GROUP, readRegister, { deadlineMs });
  return { world, clock, group, peers, servers, access, propose, read };
}

describe("access to a group", () => {
  it("uses the replica beside it when that leads, without rpc", async () => {
    const { world, propose, read, peers } = await setUp(a);
    expect(await world.drive(propose("1"))).toBe("");
    expect(await world.drive(propose("2"))).toBe("1");
    expect(await world.drive(read())).toBe("2");
    expect([...peers.values()].every((peer) => peer.isConnected)).toBe(true);
  });

  it("the door lets no command into the log that replicas could not apply", async () => {
    const { world, propose, read } = await setUp(gateway);
    await expect(world.drive(propose(""))).rejects.toMatchObject({ code: "message.malformed" });
    expect(await world.drive(read())).toBe("");
  });

  it("a follower sends commands to the leader and reads beside itself", async () => {
    const { world, propose, read, group } = await setUp(b);
    group.leader = c;
    expect(await world.drive(propose("1"))).toBe("");
    expect(await world.drive(read())).toBe("1");
  });

  it("a gateway without a replica finds the leader by hints, and stays with it", async () => {
    const { world, propose, read, group } = await setUp(gateway);
    group.leader = c;
    expect(await world.drive(propose("1"))).toBe("");
    expect(await world.drive(propose("2"))).toBe("1");
    expect(await world.drive(read())).toBe("2");
  });

  it.each([a, gateway])("from node %i it waits out an election", async (self) => {
    const { world, propose, group, clock } = await setUp(self);
    group.leader = 0;
    clock.after(800, () => {
      group.leader = c;
    });
    expect(await world.drive(propose("1"))).toBe("");
    expect(group.appliedCount).toBe(1);
  });

  it.each([a, b, gateway])(
    "from node %i a command is applied once, whatever refused it before",
    async (self) => {
      const { world, propose, group } = await setUp(self);
      group.failNext("raft.superseded", { isApplied: false });
      group.failNext("raft.superseded", { isApplied: false });
      expect(await world.drive(propose("1"))).toBe("");
      expect(group.appliedCount).toBe(1);
    },
  );

  it.each([a, b, gateway])(
    "from node %i a command whose outcome is unknown is not sent again",
    async (self) => {
      const { world, propose, group } = await setUp(self);
      for (const isApplied of [true, false]) {
        const before = group.appliedCount;
        group.failNext("raft.dropped", { isApplied });
        await expect(world.drive(propose("1"))).rejects.toSatisfy((error) => hasCode(error, "raft.dropped"));
        expect(group.appliedCount - before).toBe(isApplied ? 1 : 0);
      }
    },
  );

  it("says that there is no leader when the time is over", async () => {
    const { world, propose, read, group } = await setUp(gateway);
    group.leader = 0;
    await expect(world.drive(propose("1", 300))).rejects.toSatisfy((error) =>
      hasCode(error, "raft.notLeader"),
    );
    await expect(world.drive(read(300))).rejects.toSatisfy((error) => hasCode(error, "raft.timeout"));
    expect(group.appliedCount).toBe(0);
  });

  it("a command stops waiting when its caller does", async () => {
    const { world, access, group, clock } = await setUp(gateway);
    group.leader = 0;
    const begunMs = clock.monotonicMs();
    const abort = new AbortController();
    const reason = new Error("the client went away");
    clock.after(50, () => abort.abort(reason));
    const proposed = access.propose(GROUP, KEY, { deadlineMs: 60_000, signal: abort.signal });
    await expect(world.drive(proposed)).rejects.toBe(reason);
    expect(clock.monotonicMs() - begunMs).toBeLessThan(1_000);
  });

  it.each([b, gateway])(
    "a command waits while its leader is silent, and goes to the next one (from node %i)",
    async (self) => {
      const { world, propose, read, group, peers } = await setUp(self);
      expect(await world.drive(propose("1"))).toBe("");
      world.links.cutBoth(hostOf(self), hostOf(a));
      await world.scheduler.run({ untilMs: world.scheduler.nowMs + SUSPECT_MS });
      expect(peers.get(a)?.isConnected).toBe(true);
      const begunMs = world.scheduler.nowMs;
      world.scheduler.schedule(200, () => {
        group.leader = c;
      });
      expect(await world.drive(Promise.all([propose("2"), read()]))).toContain("1");
      expect(world.scheduler.nowMs - begunMs).toBeLessThan(500);
      expect(await world.drive(read())).toBe("2");
      expect(peers.get(a)?.isConnected).toBe(true);
    },
  );

  it("a query goes to another node when one is gone", async () => {
    const { world, propose, read, servers } = await setUp(gateway);
    expect(await world.drive(propose("1"))).toBe("");
    await world.drive(servers.get(a)?.close() ?? Promise.resolve());
    expect(await world.drive(read(20_000))).toBe("1");
  });
});
