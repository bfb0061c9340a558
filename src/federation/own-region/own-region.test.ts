import { afterEach, describe, expect, it } from "vitest";
import { networkContract, RecordingEnd } from "../../../test/contract/network.ts";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { nodeId, regionNumber } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { realClock } from "../../platform/real-clock.ts";
import { RealRandom } from "../../platform/real-random.ts";
import { streaming, unary } from "../../rpc/index.ts";
import type { FederationLinks, RegionLink } from "../links.ts";
import { InProcessNetwork } from "./in-process-network.ts";
import { LinksWithOwnRegion } from "./index.ts";

networkContract("one process", async () => {
  const network = new InProcessNetwork(realClock);
  return {
    client: network,
    server: network,
    serverAddress: { host: "here", port: 0 },
    security: { kind: "plaintext" },
    clientName: undefined,
    serverName: undefined,
    drive: (promise) => promise,
  };
});

it("hands nothing to an end that is paused", async () => {
  const scheduler = new Scheduler();
  const network = new InProcessNetwork(new SimClock(scheduler));
  const ends: RecordingEnd[] = [];
  const plaintext = { kind: "plaintext" } as const;
  const address = { host: "here", port: 7 };
  await network.listen(address, plaintext, (connection) => ends.push(new RecordingEnd(connection)));
  const connecting = network.connect(address, plaintext);
  await scheduler.run({ untilMs: 1 });
  const near = new RecordingEnd(await connecting);
  const [far] = ends;
  if (far === undefined) throw new Error("it was accepted");
  far.connection.pause();
  near.connection.write([Buffer.from("hello")]);
  // A turn after a turn would never come to the end of this.
  await scheduler.run({ untilMs: 10 });
  expect([far.receivedBytes, near.connection.bufferedBytes]).toEqual([0, 5]);
  far.connection.resume();
  await scheduler.run({ untilMs: 20 });
  expect([far.receivedBytes, near.connection.bufferedBytes]).toEqual([5, 0]);
});

describe("a link to our own region", () => {
  const here = regionNumber(1);
  const other = { region: regionNumber(2) } as RegionLink;
  const others: FederationLinks = {
    regions: [other],
    link: (region) => (region === other.region ? other : undefined),
  };
  let links: LinksWithOwnRegion;

  async function start(): Promise<RegionLink> {
    const components = { links: others, clock: realClock, random: new RealRandom(), logger: silentLogger };
    const identity = { nodeId: nodeId(65_537), nodeName: "us-east-1/node-1", region: "atoll" };
    links = new LinksWithOwnRegion(components, { region: here, name: "us-east-1", identity });
    const link = links.link(here);
    if (link === undefined) throw new Error("there is a link to our own region");
    expect(link.isConnected).toBe(false);
    await expect(link.call("echo", Buffer.from("x"))).rejects.toMatchObject({
      code: "federation.unreachable",
    });
    await links.start({
      echo: unary((request) => request),
      count: streaming(async (stream) => {
        let bytes = 0;
        for await (const chunk of stream) bytes += chunk.length;
        await stream.write(Buffer.from(String(bytes)));
      }),
    });
    while (!link.isConnected) await new Promise((resolve) => setImmediate(resolve));
    return link;
  }

  afterEach(() => links.stop());

  it("is there beside the others, and is none of them", async () => {
    await start();
    expect(links.regions).toEqual([other]);
    expect(links.link(regionNumber(2))).toBe(other);
    expect(links.link(regionNumber(3))).toBeUndefined();
  });

  it("carries calls on any lane, and streams that are larger than every buffer", async () => {
    const link = await start();
    expect(link.rttMs).toBe(0);
    const sent = Buffer.from("hello");
    const answer = link.call("echo", sent, { lane: "bulk", deadlineMs: 1_000 });
    expect(Buffer.from(await answer).toString()).toBe("hello");
    const stream = await link.open("count", new Uint8Array(), { lane: "bulk" });
    const piece = new Uint8Array(1024 * 1024);
    for (let i = 0; i < 40; i++) await stream.write(piece);
    await stream.end();
    const received: Uint8Array[] = [];
    for await (const chunk of stream) received.push(chunk);
    expect(Buffer.concat(received).toString()).toBe(String(40 * piece.length));
  });

  it("is away when it was stopped", async () => {
    const link = await start();
    await links.stop();
    while (link.isConnected) await new Promise((resolve) => setImmediate(resolve));
    await expect(link.call("echo", sentNothing)).rejects.toMatchObject({ code: "federation.unreachable" });
  });

  const sentNothing = new Uint8Array();
});
