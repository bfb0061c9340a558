import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SimWorldParts, simWorld } from "../../test/contract/rpc-worlds.ts";
import { AtollError } from "../base/errors.ts";
import type { Connection, Network } from "../base/network.ts";
import { randomBelow } from "../base/random.ts";
import { FRAME_MARKER, FrameKind } from "./frame.ts";
import {
  notification,
  type RpcHandlers,
  type RpcOptions,
  RpcPeer,
  RpcServer,
  streaming,
  unary,
} from "./index.ts";

const nothing = new Uint8Array(0);
const pingTimeoutMs = 6_000;

const echoes: RpcHandlers = {
  echo: unary((request) => request),
  stuck: unary(() => new Promise(() => {})),
  stream: streaming(async (stream) => {
    for await (const chunk of stream) await stream.write(chunk.slice());
  }),
};

async function startServer(
  world: SimWorldParts,
  handlers: RpcHandlers = echoes,
  options: Partial<RpcOptions> = {},
) {
  const parts = world.node("server");
  const server = new RpcServer(parts, handlers, options);
  await server.listen(world.address, world.security("server"));
  return { server, clock: parts.clock };
}

async function setUp(
  world: SimWorldParts,
  handlers?: RpcHandlers,
  options?: Partial<RpcOptions>,
  peerOptions: Partial<RpcOptions> = {},
) {
  const { server, clock: serverClock } = await startServer(world, handlers, options);
  const client = world.node("client");
  const target = { address: world.address, security: world.security("client") };
  const peer = new RpcPeer(client, target, peerOptions);
  peer.start();
  await world.drive(peer.connected());
  return { server, serverClock, clientClock: client.clock, peer };
}

const pass = (world: SimWorldParts, durationMs: number): Promise<void> =>
  world.scheduler.run({ untilMs: world.scheduler.nowMs + durationMs });

const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "ok",
    (error: unknown) => error,
  );

describe("a peer", () => {
  it("finds a half-open connection by its pings, and reconnects when the node is back", async () => {
    const world = simWorld();
    const { peer, serverClock } = await setUp(world);
    const call = outcome(peer.call("stuck", nothing, { deadlineMs: 0 }));
    await pass(world, 100);
    serverClock.stop();
    world.network.crash("server", "powerLost");
    const lostAtMs = world.scheduler.nowMs;
    expect(await world.drive(call)).toMatchObject({ code: "rpc.closed" });
    expect(world.scheduler.nowMs - lostAtMs).toBeLessThan(pingTimeoutMs + 4_500);
    await pass(world, 60_000);
    await startServer(world);
    await world.drive(peer.connected());
    const answer = await world.drive(peer.call("echo", Buffer.from("again")));
    expect(Buffer.from(answer).toString()).toBe("again");
    expect(peer.counters.connects).toBe(2);
    peer.stop();
  });

  it.each([1_000, 4_000])(
    "takes no call for a process that stands still, though its kernel takes every connection: after %i ms",
    async (pingTimeoutMs) => {
      const world = simWorld();
      const silence = { pingIntervalMs: pingTimeoutMs / 4, pingTimeoutMs, handshakeTimeoutMs: 3_000 };
      const { peer, serverClock } = await setUp(world, echoes, {}, silence);
      const call = outcome(peer.call("stuck", nothing, { deadlineMs: 0 }));
      await pass(world, 100);
      const frozenAtMs = world.scheduler.nowMs;
      world.links.cutBoth("client", "server");
      expect(await world.drive(call)).toMatchObject({ code: "rpc.closed" });
      expect(world.scheduler.nowMs - frozenAtMs).toBeLessThan(1.6 * pingTimeoutMs);
      // What the kernel of a stopped process does: it accepts, and nobody reads.
      serverClock.stop();
      world.network.crash("server", "powerLost");
      const stopped = await world
        .node("server")
        .network.listen(world.address, { kind: "plaintext" }, () => {});
      world.links.heal();
      for (let at = 0; at < 300; at++) {
        const outcomes: unknown[] = [];
        for (const asked of [peer.call("echo", nothing), peer.open("stream", nothing)]) {
          void outcome(asked).then((error) => outcomes.push(error));
        }
        await pass(world, 100);
        const closed = { code: "rpc.closed" };
        expect(outcomes).toMatchObject([closed, closed]);
      }
      await stopped.close();
      world.network.crash("server", "powerLost");
      await startServer(world);
      await world.drive(peer.connected());
      await world.drive(peer.call("echo", nothing));
      peer.stop();
    },
  );

  it("is no peer for long because the system takes what is sent to it", async () => {
    const world = simWorld();
    const silence = { pingIntervalMs: 250, pingTimeoutMs: 1_000, drainCreditMs: 500 };
    const parts = world.node("server");
    let taken: Connection | undefined;
    const watched: Network = {
      connect: (...target) => parts.network.connect(...target),
      listen: (address, security, onConnection) =>
        parts.network.listen(address, security, (accepted) => {
          taken = accepted;
          onConnection(accepted);
        }),
    };
    const server = new RpcServer({ ...parts, network: watched }, echoes, silence);
    await server.listen(world.address, world.security("server"));
    const { network } = world.node("client");
    const connection = await world.drive(network.connect(world.address, { kind: "plaintext" }));
    let closedAtMs = 0;
    connection.handler = {
      onData: () => {},
      onDrain: () => {},
      onClose: () => {
        closedAtMs = world.scheduler.nowMs;
      },
    };
    connection.write([validHello()]);
    await pass(world, 100);
    expect(server.connections).toBe(1);
    const saidAtMs = world.scheduler.nowMs - 100;
    for (let at = 0; at < 30 && closedAtMs === 0; at++) {
      // As when a full buffer is probed: a little more of it is taken, and nobody reads it.
      taken?.handler.onDrain();
      await pass(world, 100);
    }
    expect(closedAtMs - saidAtMs).toBeGreaterThan(1_400);
    expect(closedAtMs - saidAtMs).toBeLessThan(2_000);
  });

  it("lets the server find a client that lost its power", async () => {
    const world = simWorld();
    const { server, clientClock } = await setUp(world);
    clientClock.stop();
    world.network.crash("client", "powerLost");
    expect(server.connections).toBe(1);
    await pass(world, pingTimeoutMs + 4_500);
    expect(server.connections).toBe(0);
  });

  it("backs off with growing, jittered waits while a node is away", async () => {
    const world = simWorld();
    const { peer, serverClock } = await setUp(world);
    serverClock.stop();
    world.network.crash("server");
    await pass(world, 60_000);
    const { connectFailures } = peer.counters;
    // 50 ms doubling to 5 s: about 7 quick attempts, then one in 2.5 to 5 s.
    expect(connectFailures).toBeGreaterThan(12);
    expect(connectFailures).toBeLessThan(40);
    await expect(world.drive(outcome(peer.call("echo", nothing)))).resolves.toMatchObject({
      code: expect.stringMatching(/rpc\.closed/),
    });
    expect(peer.notify("echo", nothing)).toBe(false);
    peer.stop();
  });

  it("lives through a cut shorter than its patience", async () => {
    const world = simWorld();
    const { peer } = await setUp(world);
    world.links.cutBoth("client", "server");
    const call = peer.call("echo", Buffer.from("x"));
    await pass(world, 3_000);
    world.links.heal();
    await world.drive(call);
    expect(peer.counters.connects).toBe(1);
    peer.stop();
  });

  it("measures the round trip", async () => {
    const world = simWorld(1, { latencyMinMs: 40, latencyMaxMs: 40 });
    const { peer } = await setUp(world);
    await pass(world, 5_000);
    expect(peer.counters.rttMs).toBeGreaterThanOrEqual(80);
    expect(peer.counters.rttMs).toBeLessThan(81);
    peer.stop();
  });

  it("sends a small call past a long transfer on a slow link", async () => {
    const world = simWorld(1, { latencyMinMs: 1, latencyMaxMs: 1, bandwidthBytesPerMs: 10_000 });
    const { peer } = await setUp(world);
    const long = peer.call("echo", new Uint8Array(16_000_000), { deadlineMs: 0 });
    await pass(world, 10);
    const begunMs = world.scheduler.nowMs;
    await world.drive(peer.call("echo", Buffer.from("small")));
    // What is ahead of it: the window of the connection and two batches, of a transfer of 1.6 s.
    expect(world.scheduler.nowMs - begunMs).toBeLessThan(250);
    await world.drive(long);
    peer.stop();
  });

  it("shares a slow link fairly between streams", async () => {
    const world = simWorld(1, { latencyMinMs: 1, latencyMaxMs: 1, bandwidthBytesPerMs: 10_000 });
    const received = [0, 0, 0];
    const sink = streaming(async (stream, request) => {
      const index = request[0] ?? 0;
      for await (const chunk of stream) received[index] = (received[index] ?? 0) + chunk.length;
    });
    // Windows that never run out: what shares the link is the order in which frames leave, not the credit.
    const { peer } = await setUp(world, { sink }, { streamWindowBytes: 100_000_000 });
    for (const index of received.keys()) {
      const stream = await peer.open("sink", Buffer.from([index]));
      void outcome(
        (async () => {
          for (;;) await stream.write(new Uint8Array(300_000));
        })(),
      );
    }
    await pass(world, 1_000);
    const [least = 0, most = 0] = [Math.min(...received), Math.max(...received)];
    expect(least).toBeGreaterThan(2_000_000);
    expect(most / least).toBeLessThan(1.2);
    peer.stop();
  });
});

describe("under faults, whatever the seed", () => {
  it("a stream delivers exactly what was written, or a prefix of it and an error", async () => {
    let broken = 0;
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const world = simWorld(seed, { loss: 0.02, spike: 0.05 });
        const { peer, server } = await setUp(world);
        const { random } = world;
        const runs = Array.from({ length: 4 }, async (_, salt) => {
          const sent = Buffer.alloc(1 + randomBelow(random, 400_000), salt + 1);
          for (let at = 0; at < sent.length; at += 251) sent[at] = at & 0xff;
          const received: Buffer[] = [];
          const result = await outcome(
            (async () => {
              const stream = await peer.open("stream", nothing);
              void outcome(
                (async () => {
                  for (let at = 0; at < sent.length; ) {
                    const bytes = 1 + randomBelow(random, 50_000);
                    await stream.write(sent.subarray(at, at + bytes));
                    at += bytes;
                  }
                  stream.end();
                })(),
              );
              for await (const chunk of stream) received.push(Buffer.from(chunk));
            })(),
          );
          const bytes = Buffer.concat(received);
          expect(bytes.equals(sent.subarray(0, bytes.length))).toBe(true);
          if (result === "ok") {
            whole++;
            expect(bytes.length).toBe(sent.length);
          } else {
            broken++;
            expect(result).toMatchObject({ code: "rpc.closed" });
          }
        });
        world.scheduler.schedule(randomBelow(random, 30), () => {
          if (random.chance(0.4)) world.network.resetSome(0.5);
          if (random.chance(0.4)) world.links.isolate("server");
        });
        world.scheduler.schedule(3_000, () => world.links.heal());
        await world.drive(Promise.all(runs));
        peer.stop();
        await world.drive(server.close());
      }),
      { numRuns: 60 },
    );
    expect(broken).toBeGreaterThan(10);
    expect(whole).toBeGreaterThan(10);
  });

  it("every call settles, with its own answer or a typed error, and notifications keep their order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const world = simWorld(seed, { loss: 0.02 });
        const noted: number[] = [];
        const { peer, server } = await setUp(world, {
          ...echoes,
          note: notification((payload) => void noted.push(Buffer.from(payload).readUInt32LE(0))),
        });
        const { random } = world;
        const settled: Promise<void>[] = [];
        for (let at = 0; at < 60; at++) {
          world.scheduler.schedule(randomBelow(random, 4_000), () => {
            const request = Buffer.alloc(randomBelow(random, random.chance(0.1) ? 500_000 : 500), at);
            const call = outcome(
              peer.call("echo", request, { deadlineMs: 2_000 }).then((answer) => {
                expect(Buffer.compare(answer, request)).toBe(0);
              }),
            );
            settled.push(
              call.then((result) => {
                if (result !== "ok") expect(result).toBeInstanceOf(AtollError);
              }),
            );
          });
          const note = Buffer.alloc(4 + randomBelow(random, random.chance(0.1) ? 300_000 : 50));
          note.writeUInt32LE(at, 0);
          world.scheduler.schedule(at * 60, () => void peer.notify("note", note));
        }
        world.scheduler.schedule(1_000, () => world.network.resetSome(0.5));
        world.scheduler.schedule(2_000, () => world.links.cut("server", "client"));
        world.scheduler.schedule(2_500, () => world.links.heal());
        await pass(world, 20_000);
        expect(settled.length).toBe(60);
        await world.drive(Promise.all(settled));
        expect(noted).toEqual(noted.toSorted((a, b) => a - b));
        expect(new Set(noted).size).toBe(noted.length);
        await world.drive(peer.connected());
        peer.stop();
        await world.drive(server.close());
      }),
      { numRuns: 40 },
    );
  });

  it("garbage after the hello closes that connection and is never fatal", async () => {
    const frame = fc
      .tuple(
        fc.integer({ min: 1, max: 14 }),
        fc.uint8Array({ maxLength: 20 }),
        fc.uint8Array({ maxLength: 40 }),
      )
      .map(([kind, header, payload]) =>
        Buffer.concat([
          Buffer.from([FRAME_MARKER, kind, header.length, 0, payload.length, 0, 0, 0]),
          header,
          payload,
        ]),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(frame, fc.uint8Array({ maxLength: 30 })), { minLength: 1, maxLength: 8 }),
        async (pieces) => {
          const world = simWorld();
          const { server } = await startServer(world);
          const { network } = world.node("client");
          const connection = await world.drive(network.connect(world.address, { kind: "plaintext" }));
          let closes = 0;
          connection.handler = { onData: () => {}, onDrain: () => {}, onClose: () => closes++ };
          connection.write([validHello(), ...pieces, Buffer.alloc(10, 0xff)]);
          await pass(world, 20_000);
          expect(closes).toBe(1);
          expect(server.connections).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Versions 1 to 1, node 2, "client", region "test", a window of 64 bytes and messages of 1,000. */
function validHello(): Buffer {
  const hello = Buffer.concat([
    Buffer.from([8, 1, 16, 1, 24, 2, 34, 6]),
    Buffer.from("client"),
    Buffer.from([42, 4]),
    Buffer.from("test"),
    Buffer.from([48, 64, 56, 0xe8, 7]),
  ]);
  return Buffer.concat([Buffer.from([FRAME_MARKER, FrameKind.hello, 0, 0, hello.length, 0, 0, 0]), hello]);
}
