/** Real processes, real sockets, the real disk. */
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { groupId, type NodeId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealNetwork } from "../../src/platform/real-network.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import { RpcPeer } from "../../src/rpc/index.ts";
import { Cluster, type ClusterOptions, NodeProcess } from "./cluster/cluster.ts";
import { putCommand } from "./cluster/kv-application.ts";
import { Writers } from "./cluster/writers.ts";
import { killLoop } from "./kill-loop.ts";

const group = groupId(1);
const MIB = 1024 * 1024;
let cluster: Cluster | undefined;

afterEach(async () => {
  await cluster?.close();
  cluster = undefined;
});

async function started(options: Partial<ClusterOptions> = {}): Promise<Cluster> {
  cluster = await Cluster.start({ nodeCount: 3, groupCount: 1, ...options });
  return cluster;
}

test("whoever is killed, no acknowledged write is lost and every start is quick", async () => {
  const report = await killLoop(8);
  expect(report.lost).toEqual([]);
  expect(report.kills).toBe(12);
  expect(report.acknowledged).toBeGreaterThan(100);
  expect(report.slowestStartMs).toBeLessThan(2_000);
});

test("the leader is killed: another one serves what it acknowledged", async () => {
  const nodes = await started();
  const client = nodes.client();
  await client.propose(group, putCommand("before", Buffer.from("1")));
  const leader = client.leaderOf(group) as NodeId;
  await nodes.kill(leader);
  const writers = new Writers(client, { group, count: 1 });
  writers.start();
  await writers.acknowledgedSince(performance.now());
  await writers.stop();
  expect(client.leaderOf(group)).not.toBe(leader);
  const { value } = await client.read(group, Buffer.from("before"));
  expect(Buffer.from(value ?? []).toString()).toBe("1");
});

test("a node names the leader to a client that comes to the wrong one", async () => {
  const nodes = await started();
  const client = nodes.client();
  await client.propose(group, putCommand("a", Buffer.from("1")));
  const leader = client.leaderOf(group) as NodeId;
  const others = nodes.ids.filter((id) => id !== leader);
  const statuses = await Promise.all(others.map((id) => nodes.node(id).status()));
  expect(statuses.map((status) => status.leader)).toEqual([leader, leader]);
});

test("garbage from a peer costs that connection or packet only", async () => {
  const nodes = await started();
  const client = nodes.client();
  await client.propose(group, putCommand("a", Buffer.from("1")));
  const leader = client.leaderOf(group) as NodeId;
  const port = nodes.ports[leader - 1] as number;

  const socket = connect({ host: "127.0.0.1", port });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => {});
  socket.resume();
  socket.write(Buffer.alloc(64 * 1024, 0xa5));
  await closed;

  const member = nodes.ids.find((id) => id !== leader) as number;
  const impostors = [
    { nodeId: nodeId(member), nodeName: `node-${member}`, region: "test" },
    { nodeId: nodeId(77), nodeName: "stranger", region: "test" },
  ];
  for (const identity of impostors) {
    const peer = new RpcPeer(
      {
        network: new RealNetwork(),
        clock: realClock,
        random: new RealRandom(),
        logger: silentLogger,
        identity,
      },
      { address: { host: "127.0.0.1", port }, security: { kind: "plaintext" } },
    );
    peer.start();
    await peer.connected();
    for (const packet of [Buffer.alloc(0), Buffer.alloc(3), Buffer.alloc(1000, 0xff)]) {
      peer.notify("raft.packet", packet);
    }
    // Behind the packets on the same connection, so they have been handled when it is answered.
    await expect(peer.call("group.read", Buffer.alloc(10, 0xff))).rejects.toMatchObject({
      code: "message.malformed",
    });
    await expect(peer.call("group.propose", Buffer.from([8, 99]))).rejects.toMatchObject({
      code: "raft.unknownGroup",
    });
    peer.stop();
  }
  const { stats } = await nodes.node(leader).status();
  expect(stats?.host.malformedPackets).toBe(3);
  expect(stats?.server.malformed).toBe(1);

  await client.propose(group, putCommand("a", Buffer.from("2")));
  expect(client.leaderOf(group)).toBe(leader);
  const { value } = await client.read(group, Buffer.from("a"));
  expect(Buffer.from(value ?? []).toString()).toBe("2");
});

test("a node whose log finds no room stops before it acknowledges anything", async () => {
  const nodes = await started({ nodeCount: 1, segmentBytes: MIB });
  await nodes.kill(1);
  await nodes.startNode(1, { maxFileBytes: 2 * MIB });
  const client = nodes.client(3_000);
  const small = Buffer.alloc(1000, 1);
  for (let i = 0; i < 20; i++) await client.propose(group, putCommand(`k${i}`, small));
  // Its segment would be larger than a file may become.
  const refused = client.propose(group, putCommand("large", Buffer.alloc(3 * MIB)));
  await expect(refused).rejects.toMatchObject({ name: "AtollError" });
  expect(await nodes.node(1).exited).toBe(1);

  await nodes.startNode(1);
  const again = nodes.client();
  for (let i = 0; i < 20; i++) {
    expect((await again.read(group, Buffer.from(`k${i}`))).value?.length).toBe(small.length);
  }
  expect((await again.read(group, Buffer.from("large"))).value).toBeUndefined();
});

test("a node whose state finds no room stops, and loses nothing acknowledged", async () => {
  const nodes = await started({ nodeCount: 1, segmentBytes: MIB });
  await nodes.kill(1);
  await nodes.startNode(1, { maxFileBytes: 6 * MIB });
  const client = nodes.client(3_000);
  const value = Buffer.alloc(100_000, 1);
  const acknowledged: string[] = [];
  for (let i = 0; i < 1000; i++) {
    const key = `k${i}`;
    const isTaken = await client.propose(group, putCommand(key, value)).then(
      () => true,
      () => false,
    );
    if (!isTaken) break;
    acknowledged.push(key);
  }
  expect(await nodes.node(1).exited).toBe(1);
  expect(acknowledged.length).toBeGreaterThan(50);
  expect(acknowledged.length).toBeLessThan(1000);

  await nodes.startNode(1);
  const again = nodes.client();
  for (const key of acknowledged) {
    expect((await again.read(group, Buffer.from(key))).value?.length).toBe(value.length);
  }
});

test("a second process is refused on the same directory, until the first is killed", async () => {
  const nodes = await started({ nodeCount: 1 });
  const second = new NodeProcess(nodes.configOf(1));
  expect(await second.ready).toMatchObject({ kind: "refused", code: "node.directoryInUse" });
  expect(await second.exited).toBe(1);
  await nodes.kill(1);
  await nodes.startNode(1);
});
