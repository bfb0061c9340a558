import { describe, expect, it } from "vitest";
import { type RunningMember, SimFederation } from "../../../test/federation/sim-federation.ts";
import { type RpcHandlers, unary } from "../../rpc/index.ts";

const echo: RpcHandlers = { who: unary((_, { peer }) => Buffer.from(peer.nodeName)) };
const nothing = new Uint8Array(0);

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("it is empty");
  return item;
};

const connectedMembers = ({ federation }: RunningMember): number =>
  federation.nodes.filter((node) => federation.isConnected(node)).length;

describe("a federation", () => {
  it("connects all its members, and calls a region over any of them", async () => {
    const world = await SimFederation.create({ nodes: [2, 2, 1] });
    const running = await world.startAll({
      ...echo,
      whoami: unary((_, { peer }) => Buffer.from(peer.nodeName)),
    });
    await world.until(() => running.every((each) => connectedMembers(each) === 4));
    const { federation } = first(running);
    expect(federation.regions.map(({ name }) => name)).toEqual(["region-2", "region-3"]);
    const link = first(federation.regions);
    await world.until(() => link.rttMs !== undefined);
    for (const lane of ["control", "bulk"] as const) {
      const answer = await world.drive(link.call("who", nothing, { lane }));
      expect(Buffer.from(answer).toString()).toBe("region-1/node-1");
    }
    const own = federation.link(first(world.members).region);
    expect(own).toBeUndefined();
    for (const { federation: each } of running) await each.stop();
  });

  it("learns of members by gossip, and connects to where they say they are", async () => {
    const world = await SimFederation.create({ nodes: [1, 1, 1] });
    const [one, two, three] = world.members;
    if (one === undefined || two === undefined || three === undefined) throw new Error("three members");
    const a = await world.start(one, echo, { known: [one, two] });
    const b = await world.start(two, echo, { known: [one, two, three] });
    const c = await world.start(three, echo, { known: [two, three] });
    await world.until(() => [a, b, c].every((each) => connectedMembers(each) === 2));
    expect(a.federation.view().regions.map(({ name }) => name)).toEqual(["region-1", "region-2", "region-3"]);
    expect(Buffer.compare(a.directory.digest, c.directory.digest)).toBe(0);
  });
});
