import { afterEach, describe, expect, it } from "vitest";
import { RecordingEnd } from "../../test/contract/network.ts";
import { type RpcWorld, rpcWorlds } from "../../test/contract/rpc-worlds.ts";
import { defined } from "../base/assert.ts";
import { AtollError } from "../base/errors.ts";
import { nodeId } from "../base/ids.ts";
import {
  type CallContext,
  notification,
  type RpcHandlers,
  type RpcOptions,
  RpcPeer,
  RpcServer,
  streaming,
  unary,
} from "./index.ts";

const nothing = new Uint8Array(0);

function patterned(bytes: number, salt = 0): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let at = 0; at < bytes; at++) buffer[at] = (at * 31 + (at >> 8) + salt) & 0xff;
  return buffer;
}

/** A promise and its way out. */
function deferred<T>() {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, resolve };
}

/** Settles when the context's signal aborts, with its reason. */
function aborted(context: CallContext): Promise<unknown> {
  return new Promise((resolve) => {
    context.signal.addEventListener("abort", () => resolve(context.signal.reason));
  });
}

for (const [name, makeWorld] of Object.entries(rpcWorlds)) {
  describe(`rpc on ${name}`, () => {
    const cleanUps: (() => unknown)[] = [];
    afterEach(() => {
      for (const cleanUp of cleanUps.splice(0)) void cleanUp();
    });

    async function setUp(
      handlers: RpcHandlers,
      options: { client?: Partial<RpcOptions>; server?: Partial<RpcOptions> } = {},
    ) {
      const world = await makeWorld();
      const server = new RpcServer(world.node("server"), handlers, options.server);
      const address = await world.drive(server.listen(world.address, world.security("server")));
      const peer = new RpcPeer(
        world.node("client"),
        { address, security: world.security("client") },
        options.client,
      );
      peer.start();
      await world.drive(peer.connected());
      cleanUps.push(
        () => peer.stop(),
        () => server.close(),
      );
      return { world, server, peer, address };
    }

    async function expectCode(world: RpcWorld, promise: Promise<unknown>, code: string): Promise<void> {
      await expect(world.drive(promise)).rejects.toMatchObject({ code });
    }

    it("answers calls of every size, and many at once", async () => {
      const { world, peer } = await setUp({
        echo: unary((request) => request),
        later: unary(async (request, { peer: caller }) => [Buffer.from(`${caller.nodeName}:`), request]),
      });
      for (const bytes of [0, 1, 64, 4_096, 65_536, 131_072, 131_073, 1_000_000, 5_000_000]) {
        const request = patterned(bytes);
        const answer = await world.drive(peer.call("echo", request));
        expect(Buffer.compare(answer, request), `${bytes} bytes`).toBe(0);
      }
      const answers = await world.drive(
        Promise.all(
          Array.from({ length: 300 }, (_, salt) =>
            peer.call("later", [patterned(salt * 10, salt), patterned(3, salt)]),
          ),
        ),
      );
      for (const [salt, answer] of answers.entries()) {
        const expected = Buffer.concat([
          Buffer.from("client:"),
          patterned(salt * 10, salt),
          patterned(3, salt),
        ]);
        expect(Buffer.compare(answer, expected)).toBe(0);
      }
    });

    it("carries errors by code, and tells nothing of our bugs", async () => {
      const { world, peer } = await setUp({
        refuse: unary(() => {
          throw new AtollError("raft.notLeader", "ask node 3");
        }),
        refuseLater: unary(async () => {
          throw new AtollError("disk.full", "no room on d1");
        }),
        bug: unary(() => {
          throw new TypeError("secret");
        }),
        stream: streaming(async () => {}),
      });
      await expect(world.drive(peer.call("refuse", nothing))).rejects.toMatchObject({
        code: "raft.notLeader",
        message: "ask node 3",
      });
      await expectCode(world, peer.call("refuseLater", nothing), "disk.full");
      await expect(world.drive(peer.call("bug", nothing))).rejects.toMatchObject({
        code: "rpc.remoteFailed",
        message: expect.not.stringContaining("secret"),
      });
      for (const method of ["nobody", "constructor", "__proto__", "stream"]) {
        await expectCode(world, peer.call(method, nothing), "rpc.unknownMethod");
      }
      const stream = await world.drive(peer.open("refuse", nothing));
      await expectCode(world, stream.read(), "rpc.unknownMethod");
    });

    it("enforces a deadline at both ends", async () => {
      const seen = deferred<unknown>();
      const { world, peer } = await setUp({
        stuck: unary(async (_, context) => {
          seen.resolve(await aborted(context));
          return nothing;
        }),
      });
      await expectCode(world, peer.call("stuck", nothing, { deadlineMs: 30 }), "rpc.deadlineExceeded");
      expect(await world.drive(seen.promise)).toMatchObject({ name: "AtollError" });
    });

    it("gives a call up with the signal's reason, and the handler hears of it", async () => {
      const seen = deferred<unknown>();
      const begun = deferred<void>();
      const { world, peer } = await setUp({
        stuck: unary(async (_, context) => {
          begun.resolve();
          seen.resolve(await aborted(context));
          return nothing;
        }),
      });
      const controller = new AbortController();
      const call = peer.call("stuck", nothing, { signal: controller.signal });
      await world.drive(begun.promise);
      const reason = new Error("the user left");
      controller.abort(reason);
      await expect(world.drive(call)).rejects.toBe(reason);
      expect(await world.drive(seen.promise)).toMatchObject({ code: "rpc.cancelled" });
      await expect(peer.call("stuck", nothing, { signal: controller.signal })).rejects.toBe(reason);
    });

    it("keeps notifications in order, long ones among short ones", async () => {
      const received: Uint8Array[] = [];
      const sizes = [10, 400_000, 0, 20, 1_000_000, 5, 131_072, 131_073, 1];
      const all = deferred<void>();
      const { world, peer } = await setUp({
        note: notification((payload, from) => {
          expect(from.nodeName).toBe("client");
          received.push(payload);
          if (received.length === sizes.length) all.resolve();
        }),
      });
      for (const [salt, bytes] of sizes.entries())
        expect(peer.notify("note", patterned(bytes, salt))).toBe(true);
      await world.drive(all.promise);
      for (const [salt, bytes] of sizes.entries()) {
        expect(Buffer.compare(received[salt] ?? nothing, patterned(bytes, salt))).toBe(0);
      }
    });

    it("drops notifications above their bound, and says so", async () => {
      const { peer } = await setUp(
        { note: notification(() => {}) },
        { client: { maxNotifyBufferedBytes: 100_000 } },
      );
      const accepted = Array.from({ length: 20 }, () => peer.notify("note", patterned(10_000)));
      expect(accepted).toContain(true);
      expect(accepted).toContain(false);
      expect(peer.counters.notifiesDropped).toBe(accepted.filter((isAccepted) => !isAccepted).length);
    });

    it("echoes streams of any window, closing each way on its own", async () => {
      for (const streamWindowBytes of [1, 1_000, 1_048_576]) {
        const { world, peer } = await setUp(
          {
            echo: streaming(async (stream, request) => {
              await stream.write(request.slice());
              for await (const chunk of stream) await stream.write(chunk.slice());
            }),
          },
          { client: { streamWindowBytes }, server: { streamWindowBytes: streamWindowBytes * 3 } },
        );
        const stream = await world.drive(peer.open("echo", Buffer.from("hello")));
        const sent = patterned(streamWindowBytes === 1 ? 60 : 700_000);
        const sending = (async () => {
          for (let at = 0; at < sent.length; ) {
            const bytes = 1 + ((at * 13) % 20_000);
            await stream.write(sent.subarray(at, at + bytes));
            at += bytes;
          }
          stream.end();
        })();
        const received = await world.drive(collect(stream));
        await world.drive(sending);
        expect(Buffer.compare(received, Buffer.concat([Buffer.from("hello"), sent]))).toBe(0);
        expect(await world.drive(stream.closed)).toBeUndefined();
      }
    });

    it("keeps a stream within the window that its opener asks for, each way", async () => {
      const windowBytes = 10_000;
      const mayRead = deferred<void>();
      const received = deferred<number>();
      const { world, peer, server } = await setUp(
        {
          both: streaming(async (stream) => {
            const writing = stream.write(patterned(500_000)).then(() => stream.end());
            await mayRead.promise;
            received.resolve((await collect(stream)).length);
            await writing;
          }),
          echo: unary((request) => request),
        },
        { client: { streamWindowBytes: 400_000 }, server: { streamWindowBytes: 300_000 } },
      );
      const stream = await world.drive(peer.open("both", nothing, { windowBytes }));
      await stream.write(patterned(500_000));
      stream.end();
      for (let i = 0; i < 20; i++) await world.drive(peer.call("echo", patterned(1_000)));
      for (const { bytesReceived } of [peer.counters, server.counters]) {
        expect(bytesReceived).toBeGreaterThan(windowBytes);
        expect(bytesReceived).toBeLessThan(windowBytes + 60_000);
      }
      mayRead.resolve();
      expect((await world.drive(collect(stream))).length).toBe(500_000);
      expect(await world.drive(received.promise)).toBe(500_000);
    });

    it("holds a stream's writer back when nobody reads, and lets calls pass by", async () => {
      const mayRead = deferred<void>();
      const { world, peer } = await setUp({
        slow: streaming(async (stream) => {
          await mayRead.promise;
          await stream.write(Buffer.from(String((await collect(stream)).length)));
        }),
        echo: unary((request) => request),
      });
      const stream = await world.drive(peer.open("slow", nothing));
      let written = 0;
      const chunk = patterned(100_000);
      const writing = (async () => {
        for (; written < 5_000_000; written += chunk.length) await stream.write(chunk);
        stream.end();
      })();
      for (let i = 0; i < 20; i++) await world.drive(peer.call("echo", patterned(200_000)));
      // The window, and what waits before it.
      expect(written).toBeLessThan(2_500_000);
      mayRead.resolve();
      await world.drive(writing);
      expect((await world.drive(collect(stream))).toString()).toBe("5000000");
    });

    it("resets a stream from either end, with the code", async () => {
      const seen = deferred<unknown>();
      const { world, peer } = await setUp({
        refuse: streaming(async (stream) => {
          await stream.read();
          throw new AtollError("disk.failed", "d2 is gone");
        }),
        wait: streaming(async (stream, _, context) => {
          void aborted(context).then(seen.resolve);
          await stream.read();
        }),
      });
      const refused = await world.drive(peer.open("refuse", nothing));
      await refused.write(patterned(10));
      await expectCode(world, refused.read(), "disk.failed");
      await expectCode(world, refused.write(patterned(10)), "disk.failed");

      const waiting = await world.drive(peer.open("wait", nothing));
      await world.drive(waiting.write(nothing));
      waiting.reset("rpc.cancelled", "no longer needed");
      expect(await world.drive(seen.promise)).toMatchObject({ code: "rpc.cancelled" });
      await expectCode(world, waiting.read(), "rpc.cancelled");

      const late = await world.drive(peer.open("wait", nothing, { deadlineMs: 20 }));
      await expectCode(world, late.read(), "rpc.deadlineExceeded");
      expect(await world.drive(late.closed)).toMatchObject({ code: "rpc.deadlineExceeded" });
    });

    it("refuses calls and streams above the server's limits, and works on", async () => {
      const release = deferred<void>();
      const { world, peer, server } = await setUp(
        {
          hold: unary(async () => {
            await release.promise;
            return nothing;
          }),
          stream: streaming(async (stream) => void (await stream.read())),
          echo: unary((request) => request),
        },
        { server: { maxInboundCalls: 3, maxStreams: 2, maxMessageBytes: 1_000_000 } },
      );
      const held = Array.from({ length: 3 }, () => peer.call("hold", nothing));
      await expectCode(world, peer.call("hold", nothing), "rpc.overloaded");
      release.resolve();
      await world.drive(Promise.all(held));
      await world.drive(peer.call("hold", nothing));
      const streams = [await peer.open("stream", nothing), await peer.open("stream", nothing)];
      const third = await peer.open("stream", nothing);
      await expectCode(world, third.read(), "rpc.overloaded");
      for (const stream of streams) stream.end();
      await expectCode(world, peer.call("echo", patterned(1_000_001)), "rpc.tooLarge");
      await world.drive(peer.call("echo", patterned(1_000_000)));
      expect(server.counters.overloaded).toBe(2);
    });

    it("fails what is under way when the server closes, and says that the outcome is unknown", async () => {
      const begun = deferred<void>();
      const { world, peer, server } = await setUp({
        stuck: unary(async (_, context) => {
          begun.resolve();
          await aborted(context);
          return nothing;
        }),
      });
      const call = peer.call("stuck", nothing);
      await world.drive(begun.promise);
      await world.drive(server.close());
      await expectCode(world, call, "rpc.closed");
      expect(peer.notify("stuck", nothing)).toBe(false);
    });

    it("refuses a peer that is not who was expected, or of another region", async () => {
      const { world, address } = await setUp({});
      const security = world.security("client");
      const wrongNode = new RpcPeer(world.node("client"), {
        address,
        security,
        expected: { nodeId: nodeId(7) },
      });
      cleanUps.push(() => wrongNode.stop());
      wrongNode.start();
      await expectCode(world, wrongNode.call("echo", nothing), "rpc.closed");
      const parts = world.node("client");
      const stranger = new RpcPeer(
        { ...parts, identity: { ...parts.identity, region: "elsewhere" } },
        { address, security },
      );
      cleanUps.push(() => stranger.stop());
      stranger.start();
      await expect(world.drive(stranger.call("echo", nothing))).rejects.toMatchObject({
        code: "rpc.closed",
        message: expect.stringContaining("region is elsewhere"),
      });
    });

    it("closes a connection that breaks the protocol, and no other", async () => {
      const { world, peer, server, address } = await setUp({ echo: unary((request) => request) });
      const attacks = [
        Buffer.from("GET / HTTP/1.1\r\n\r\n"),
        Buffer.from([0xa7, 4, 0, 0, 0, 0, 0, 0]),
        Buffer.from([0xa7, 1, 0, 0, 255, 255, 255, 255]),
        Buffer.from([0xa7, 1, 0, 0, 2, 0, 0, 0, 255, 255]),
        Buffer.alloc(5_000, 0xff),
      ];
      const { network } = world.node("client");
      for (const attack of attacks) {
        const end = new RecordingEnd(await world.drive(network.connect(address, world.security("client"))));
        end.connection.write([attack]);
        await world.drive(end.until(() => end.closes.length > 0));
      }
      expect(server.counters.malformed).toBe(attacks.length);
      await world.drive(peer.call("echo", patterned(10)));
      expect(peer.counters.connects).toBe(1);
    });
  });
}

it("with TLS, a node whose certificate does not name it is refused", async () => {
  const world = await defined(rpcWorlds["real sockets with TLS"], "the TLS world")();
  const server = new RpcServer(world.node("server"), { echo: unary((request) => request) });
  const address = await server.listen(world.address, world.security("server"));
  // The client's name with the server's certificate.
  const impostor = new RpcPeer(world.node("client"), { address, security: world.security("server") });
  impostor.start();
  await expect(impostor.call("echo", nothing)).rejects.toMatchObject({
    code: "rpc.closed",
    cause: { code: "net.untrusted" },
  });
  impostor.stop();
  await server.close();
});

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
