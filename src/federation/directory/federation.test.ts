import { describe, expect, it } from "vitest";
import {
  type RunningMember,
  SimFederation,
  type SimMember,
} from "../../../test/federation/sim-federation.ts";
import { AtollError } from "../../base/errors.ts";
import { type NodeId, regionNumber } from "../../base/ids.ts";
import { type Logger, silentLogger } from "../../base/logger.ts";
import { type RpcHandlers, streaming, unary } from "../../rpc/index.ts";
import { issueAddresses } from "../identity/index.ts";
import type { RegionLink } from "../links.ts";
import type { MemberView } from "./index.ts";

const nothing = new Uint8Array(0);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** `who`: by whom it is called. `where`: the callee. */
const handlersOf = (member: SimMember): RpcHandlers => ({
  who: unary((_, { peer }) => Buffer.from(peer.nodeName)),
  where: unary(() => Buffer.from(member.name)),
  refuses: unary(() => {
    throw new AtollError("bucket.notFound", "no");
  }),
  stuck: unary(() => new Promise(() => {})),
  echo: streaming(async (stream) => {
    for await (const chunk of stream) await stream.write(chunk.slice());
  }),
});

async function startAll(world: SimFederation): Promise<RunningMember[]> {
  const running = await Promise.all(world.members.map((member) => world.start(member, handlersOf(member))));
  await world.until(() => running.every((each) => connectedTo(each).length === running.length - 1));
  return running;
}

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
};

const connectedTo = ({ federation }: RunningMember): NodeId[] =>
  federation.nodes.filter((node) => federation.isConnected(node));

const linkOf = ({ federation }: RunningMember, region: number): RegionLink => {
  const link = federation.link(regionNumber(region));
  if (link === undefined) throw new Error(`there is no link to region ${region}`);
  return link;
};

const viewOf = ({ federation }: RunningMember, member: SimMember): MemberView => {
  const members = federation.view().regions.flatMap((region) => region.members);
  const found = members.find(({ name }) => name === member.name);
  if (found === undefined) throw new Error(`${member.name} is not in the view`);
  return found;
};

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "ok",
    (error: unknown) => (error instanceof AtollError ? error.code : String(error)),
  );

function recordingLogger(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const record = (_: object, message: string): void => void lines.push(message);
  return { ...silentLogger, warn: record, info: record, lines };
}

describe("a federation", () => {
  it("finds a member within two seconds when it is back after a long time", async () => {
    const world = await SimFederation.create({ nodes: [1, 1] });
    const [first] = await startAll(world);
    const away = at(world.members, 1);
    const link = linkOf(first as RunningMember, 2);
    for (const seconds of [300, 331, 402]) {
      world.network.crash(away.name, "killed");
      await world.until(() => !link.isConnected);
      await world.pass(seconds * 1_000);
      const backMs = world.scheduler.nowMs;
      await world.start(away, handlersOf(away));
      await world.until(() => link.isConnected);
      expect(world.scheduler.nowMs - backMs).toBeLessThan(2_000);
    }
  });

  it("connects all its members, and calls a region over any of them, on either lane", async () => {
    const world = await SimFederation.create({ nodes: [2, 2, 1] });
    const running = await startAll(world);
    const first = at(running, 0);
    expect(first.federation.regions.map(({ name }) => name)).toEqual(["region-2", "region-3"]);
    expect(first.federation.link(regionNumber(1))).toBeUndefined();
    const link = linkOf(first, 2);
    await world.until(() => link.rttMs !== undefined);
    for (const lane of ["control", "bulk"] as const) {
      expect(text(await world.drive(link.call("who", nothing, { lane })))).toBe("region-1/node-1");
      const stream = await world.drive(link.open("echo", nothing, { lane }));
      await stream.write(Buffer.from(lane));
      stream.end();
      expect(text((await world.drive(stream.read())) ?? nothing)).toBe(lane);
    }
    for (const { federation } of running) await federation.stop();
    await world.until(() => world.network.openConnections === 0);
  });

  it("reaches every single member, those of its own region too", async () => {
    const world = await SimFederation.create({ nodes: [2, 1] });
    const running = await startAll(world);
    const { federation } = at(running, 0);
    for (const member of world.members.slice(1)) {
      expect(text(await world.drive(federation.call(member.number, "where", nothing)))).toBe(member.name);
      expect(federation.notify(member.number, "nobody", nothing)).toBe(true);
    }
    expect(await codeOf(federation.call(7 as NodeId, "where", nothing))).toBe("federation.unreachable");
    expect(federation.notify(7 as NodeId, "where", nothing)).toBe(false);
  });

  it("spreads calls over a region's near members, and turns away from one that fails", async () => {
    const world = await SimFederation.create({ nodes: [1, 3] });
    const running = await startAll(world);
    const first = at(running, 0);
    const link = linkOf(first, 2);
    await world.pass(5_000);
    const asked = new Map<string, number>();
    const ask = async (count: number): Promise<void> => {
      asked.clear();
      for (let i = 0; i < count; i++) {
        const name = text(await world.drive(link.call("where", nothing)));
        asked.set(name, (asked.get(name) ?? 0) + 1);
      }
    };
    await ask(30);
    expect([...asked.values()]).toEqual([10, 10, 10]);
    // What a handler refuses says nothing against its node.
    expect(await codeOf(world.drive(link.call("refuses", nothing)))).toBe("bucket.notFound");
    await ask(30);
    expect(asked.size).toBe(3);
    const stuck = world.drive(link.call("stuck", nothing, { deadlineMs: 50 }));
    expect(await codeOf(stuck)).toBe("rpc.deadlineExceeded");
    await ask(20);
    expect(asked.size).toBe(2);
    await world.pass(1_500);
    await ask(30);
    expect(asked.size).toBe(3);
  });

  it("prefers members that are near", async () => {
    const world = await SimFederation.create({ nodes: [1, 2] });
    const [here, near, far] = [at(world.members, 0), at(world.members, 1), at(world.members, 2)];
    world.links.setBoth(here.name, far.name, { latencyMinMs: 100, latencyMaxMs: 100 });
    world.links.setBoth(here.name, near.name, { latencyMinMs: 10, latencyMaxMs: 10 });
    const first = at(await startAll(world), 0);
    await world.pass(5_000);
    const link = linkOf(first, 2);
    expect(link.rttMs).toBeCloseTo(20, 0);
    for (let i = 0; i < 10; i++) {
      expect(text(await world.drive(link.call("where", nothing)))).toBe(near.name);
    }
    world.network.crash(near.name);
    await world.until(() => !first.federation.isConnected(near.number));
    expect(text(await world.drive(link.call("where", nothing)))).toBe(far.name);
  });

  it("says that a region is unreachable, at once, and comes back by itself after a cut", async () => {
    const world = await SimFederation.create({ nodes: [1, 1] });
    const [here, there] = [at(world.members, 0), at(world.members, 1)];
    const first = at(await startAll(world), 0);
    const link = linkOf(first, 2);
    world.links.cutBoth(here.name, there.name);
    await world.until(() => !link.isConnected);
    expect(await codeOf(link.call("where", nothing))).toBe("federation.unreachable");
    expect(viewOf(first, there).state).toBe("away");
    await world.pass(120_000);
    const { connectFailures } = viewOf(first, there).counters?.control ?? { connectFailures: 0 };
    expect(connectFailures).toBeGreaterThan(5);
    expect(connectFailures).toBeLessThan(80);
    world.links.heal();
    await world.until(() => link.isConnected, 15_000);
    expect(text(await world.drive(link.call("where", nothing)))).toBe(there.name);
  });

  it("suspects a member whose answers stop before its connection ends, and trusts it again", async () => {
    const world = await SimFederation.create({ nodes: [1, 2] });
    const [here, there] = [at(world.members, 0), at(world.members, 1)];
    const logger = recordingLogger();
    const first = await world.start(here, {}, { logger });
    const others = await Promise.all(
      world.members.slice(1).map((each) => world.start(each, handlersOf(each))),
    );
    await world.until(() => connectedTo(first).length === 2);
    await world.pass(20_000);
    expect(viewOf(first, there)).toMatchObject({ state: "connected", lanes: { control: true, bulk: true } });
    expect(viewOf(first, there).phi).toBeLessThan(1);
    // One way only: it hears us, and we do not hear it.
    world.links.cut(there.name, here.name);
    await world.until(() => viewOf(first, there).phi > 8, 6_000);
    expect(viewOf(first, there).state).toBe("suspect");
    const link = linkOf(first, 2);
    for (let i = 0; i < 6; i++) {
      expect(text(await world.drive(link.call("where", nothing)))).toBe(at(others, 1).member.name);
    }
    expect(link.isSuspect).toBe(false);
    world.links.cut(at(world.members, 2).name, here.name);
    await world.until(() => link.isSuspect === true, 6_000);
    await world.pass(1_000);
    world.links.heal();
    await world.until(() => viewOf(first, there).state === "connected", 60_000);
    await world.pass(1_000);
    expect(logger.lines).toContain("federation: a member is suspected to be away");
    expect(logger.lines).toContain("federation: a member is back");
  });

  it("measures round trips and the others' clocks, and follows them when they are set", async () => {
    const world = await SimFederation.create({
      nodes: [1, 1],
      links: { latencyMinMs: 70, latencyMaxMs: 80 },
    });
    const there = at(world.members, 1);
    const [first, second] = await startAll(world);
    if (first === undefined || second === undefined) throw new Error("two members");
    await world.pass(20_000);
    expect(viewOf(first, there).rttMs).toBeGreaterThan(140);
    expect(viewOf(first, there).rttMs).toBeLessThan(165);
    expect(Math.abs(viewOf(first, there).offsetMs ?? Number.NaN)).toBeLessThan(5);
    second.clock.jumpWall(3_600_000);
    await world.pass(8_000);
    expect(viewOf(first, there).offsetMs).toBeGreaterThan(3_600_000 - 6);
    expect(viewOf(first, there).offsetMs).toBeLessThan(3_600_000 + 6);
    expect(viewOf(second, at(world.members, 0)).offsetMs).toBeLessThan(-3_600_000 + 6);
  });
});

describe("who is a member", () => {
  it("goes round by gossip: others connect to where it says it is", async () => {
    const world = await SimFederation.create({ nodes: [1, 1, 1] });
    const [one, two, three] = [at(world.members, 0), at(world.members, 1), at(world.members, 2)];
    const a = await world.start(one, handlersOf(one), { known: [one, two] });
    const b = await world.start(two, handlersOf(two), { known: [one, two, three] });
    const c = await world.start(three, handlersOf(three), { known: [two, three] });
    await world.until(() => [a, b, c].every((each) => connectedTo(each).length === 2));
    expect(a.federation.view().regions.map(({ name }) => name)).toEqual(["region-1", "region-2", "region-3"]);
    await world.pass(3_000);
    expect(Buffer.compare(a.directory.digest, c.directory.digest)).toBe(0);
    expect(text(await world.drive(linkOf(a, 3).call("where", nothing)))).toBe(three.name);
  });

  it("goes round when somebody is revoked: all let go of it", async () => {
    const world = await SimFederation.create({ nodes: [1, 1, 2] });
    const running = await startAll(world);
    const revoked = at(world.members, 2);
    at(running, 0).federation.learn({ revocations: [world.revocation(revoked)] });
    const others = running.filter(({ member }) => member !== revoked);
    await world.until(() => others.every(({ federation }) => !federation.nodes.includes(revoked.number)));
    for (const each of others) expect(viewOf(each, revoked).state).toBe("revoked");
    expect(text(await world.drive(linkOf(at(running, 0), 3).call("where", nothing)))).toBe("region-3/node-2");
  });

  it("follows the control plane: members that it admitted and revoked", async () => {
    const world = await SimFederation.create({ nodes: [1, 1] });
    const [one, two] = [at(world.members, 0), at(world.members, 1)];
    const a = await world.start(one, handlersOf(one), { known: [one] });
    await world.start(two, handlersOf(two));
    await world.pass(5_000);
    expect(connectedTo(a)).toEqual([]);
    const record = {
      peerId: two.key.peerId,
      region: two.region,
      nodeId: two.nodeId,
      nodeName: two.nodeName,
      addresses: [`${two.name}:9301`],
      voucher: world.voucher(two),
      isRevoked: false,
    };
    a.federation.setMembers([record]);
    await world.until(() => connectedTo(a).length === 1);
    a.federation.setMembers([{ ...record, isRevoked: true }]);
    expect(connectedTo(a)).toEqual([]);
  });

  it("changes with time: a member whose voucher ends is let go, and taken back once it is renewed", async () => {
    const world = await SimFederation.create({ nodes: [1, 1] });
    const [one, two] = [at(world.members, 0), at(world.members, 1)];
    const [a] = await startAll(world);
    if (a === undefined) throw new Error("a member");
    const endMs = a.clock.wallMs() + 60_000;
    a.federation.learn({ vouchers: [world.voucher(two, { serial: 2, notAfterMs: endMs })] });
    await world.pass(50_000);
    expect(a.federation.isConnected(two.number)).toBe(true);
    await world.pass(60_000);
    expect(a.federation.nodes).toEqual([]);
    expect(viewOf(a, two).state).toBe("expired");
    a.federation.learn({ vouchers: [world.voucher(two, { serial: 3 })] });
    await world.until(() => a.federation.isConnected(two.number));
    expect(one.name).toBe(a.member.name);
  });

  it("keeps to the address of a region file, and follows a member that moves where there is none", async () => {
    const world = await SimFederation.create({ nodes: [1, 1] });
    const [one, two] = [at(world.members, 0), at(world.members, 1)];
    const moved = (sequence: number): Uint8Array =>
      issueAddresses(
        { federation: "test", peerId: two.key.peerId, addresses: [`${two.name}:1`], sequence },
        two.key,
      );
    const [configured] = await startAll(world);
    if (configured === undefined) throw new Error("a member");
    configured.federation.learn({ addresses: [moved(1e15)] });
    expect(viewOf(configured, two).address).toEqual(two.address);

    const other = await SimFederation.create({ nodes: [1, 1] });
    const learner = await other.start(at(other.members, 0), {}, { known: [one] });
    const { key } = at(other.members, 1);
    const addresses = (port: number, sequence: number): Uint8Array =>
      issueAddresses({ federation: "test", peerId: key.peerId, addresses: [`h:${port}`], sequence }, key);
    learner.federation.learn({ vouchers: [other.voucher(at(other.members, 1))] });
    expect(learner.federation.nodes).toEqual([]);
    learner.federation.learn({ addresses: [addresses(1, 1)] });
    expect(viewOf(learner, at(other.members, 1)).address).toEqual({ host: "h", port: 1 });
    learner.federation.learn({ addresses: [addresses(2, 2)] });
    expect(viewOf(learner, at(other.members, 1)).address).toEqual({ host: "h", port: 2 });
  });

  it("does not start a node that nobody vouches for, whose voucher ended, or that has another's key", async () => {
    const world = await SimFederation.create({ nodes: [1, 1] });
    const [one, two] = [at(world.members, 0), at(world.members, 1)];
    const stranger = { ...one, key: two.key };
    expect(await codeOf(world.start(stranger, {}, { known: [two] }))).toBe("federation.untrusted");
    const expired = await SimFederation.create({ nodes: [1] });
    const { start } = expired;
    expired.voucher = (member) => world.voucher(member, { notAfterMs: 1 });
    expect(await codeOf(start.call(expired, at(expired.members, 0)))).toMatch(
      /federation\.(expired|untrusted)/,
    );
  });
});
