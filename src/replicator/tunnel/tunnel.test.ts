import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type RpcWorld, rpcWorlds } from "../../../test/contract/rpc-worlds.ts";
import { hasCode } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import type { FederationLinks } from "../../federation/index.ts";
import { RpcPeer, RpcServer } from "../../rpc/index.ts";
import { decodeOpening, encodeOpening } from "./opening.ts";
import { RequestTunnel, type TunnelledAnswer, type TunnelledRequest } from "./request-tunnel.ts";
import { type ArrivedTunnel, tunnelHandlers } from "./tunnel-handlers.ts";

const eu = regionNumber(2);
const opening = { requestId: "0123456789ABCDEF", clientAddress: "10.0.0.1", domains: ["s3.test"] };
const cleanUps: (() => unknown)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) void cleanUp();
});

function patterned(bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let at = 0; at < bytes; at++) buffer[at] = (at * 31 + (at >> 8)) & 0xff;
  return buffer;
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function* chunksOf(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    // What is given is gone when the next one is asked for.
    const chunk = Buffer.from(bytes.subarray(at, at + chunkBytes));
    yield chunk;
    chunk.fill(0xee);
  }
}

async function collected(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function requestOf(request: Partial<TunnelledRequest> = {}): TunnelledRequest {
  return {
    method: "GET",
    target: "/bucket/key?a=b",
    rawHeaders: ["Host", "s3.test"],
    opening,
    body: undefined,
    awaitsContinue: false,
    isBoundToFirst: false,
    signal: new AbortController().signal,
    ...request,
  };
}

interface SetUp {
  readonly world: RpcWorld;
  readonly tunnel: RequestTunnel;
  readonly arrived: ArrivedTunnel[];
  readonly server: Server;
  readonly rpcServer: RpcServer;
}

async function setUp(
  world: RpcWorld,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<SetUp> {
  const server = createServer(handle);
  const arrived: ArrivedTunnel[] = [];
  const handlers = tunnelHandlers((one) => {
    arrived.push(one);
    server.emit("connection", one.connection);
  });
  const rpcServer = new RpcServer(world.node("server"), handlers);
  const address = await world.drive(rpcServer.listen(world.address, world.security("server")));
  const peer = new RpcPeer(world.node("client"), { address, security: world.security("client") });
  peer.start();
  await world.drive(peer.connected());
  cleanUps.push(
    () => peer.stop(),
    () => rpcServer.close(),
  );
  const link = {
    region: eu,
    name: "eu-west-1",
    get isConnected() {
      return peer.isConnected;
    },
    rttMs: undefined,
    call: peer.call.bind(peer),
    open: peer.open.bind(peer),
  };
  const links: FederationLinks = { regions: [link], link: (region) => (region === eu ? link : undefined) };
  return { world, tunnel: new RequestTunnel({ links }), arrived, server, rpcServer };
}

const { simulated = Object.values(rpcWorlds)[0] } = rpcWorlds;

describe.each(Object.entries(rpcWorlds))("a tunnel on %s", (_name, makeWorld) => {
  it("carries the request as it came, and the answer as it is given", async () => {
    const seen: { method?: string | undefined; url?: string | undefined; rawHeaders?: string[] }[] = [];
    const { world, tunnel, arrived } = await setUp(
      await makeWorld(),
      ({ method, url, rawHeaders }, response) => {
        seen.push({ method, url, rawHeaders });
        response.writeHead(206, ["X-Answer", "one", "x-answer", "two", "content-length", "5"]);
        response.end("hello");
      },
    );
    const rawHeaders = [
      "Host",
      "a.s3.test",
      "X-Amz-Meta-A",
      "\u00fc",
      "X-Amz-Meta-A",
      "second",
      "Connection",
      "close",
    ];
    const target = "/b%20c//d?x=%2F&y";
    const answer = await world.drive(tunnel.send([eu], requestOf({ target, rawHeaders })));
    expect(seen).toEqual([{ method: "GET", url: target, rawHeaders }]);
    expect(arrived[0]?.opening).toEqual(opening);
    expect([answer.status, answer.region.name]).toEqual([206, "eu-west-1"]);
    expect(answer.rawHeaders.slice(0, 4)).toEqual(["X-Answer", "one", "x-answer", "two"]);
    expect((await world.drive(collected(answer.body))).toString()).toBe("hello");
  });

  it("carries large bodies both ways", async () => {
    const bytes = patterned(5_000_000);
    const { world, tunnel } = await setUp(await makeWorld(), (request, response) => {
      response.writeHead(200, { "content-length": String(bytes.length) });
      request.pipe(response);
    });
    const body = chunksOf(bytes, 60_000);
    const rawHeaders = ["Host", "s3.test", "Content-Length", String(bytes.length)];
    const answer = await world.drive(tunnel.send([eu], requestOf({ method: "PUT", rawHeaders, body })));
    expect(digestOf(await world.drive(collected(answer.body)))).toBe(digestOf(bytes));
  });

  it("ends with its request, at both ends", async () => {
    const { world, tunnel, arrived } = await setUp(
      await makeWorld(),
      (_, response) => void response.end("hello"),
    );
    for (let count = 0; count < 200; count++) {
      const rawHeaders = ["Host", "s3.test", "Connection", "keep-alive"];
      const answer = await world.drive(tunnel.send([eu], requestOf({ rawHeaders })));
      await world.drive(collected(answer.body));
    }
    const closed = arrived.map(
      ({ connection }) =>
        new Promise<void>((resolve) => {
          if (connection.destroyed) resolve();
          else connection.once("close", resolve);
        }),
    );
    await world.drive(Promise.all(closed));
    expect(tunnel.counters).toEqual({ requests: 200, failures: 0, refusals: 0 });
  });
});

describe("a tunnelled request", () => {
  const start = async (handle: Parameters<typeof setUp>[1]): Promise<SetUp> => {
    if (simulated === undefined) throw new Error("no network to test on");
    return setUp(await simulated(), handle);
  };

  it("is given up at both ends when its client is gone", async () => {
    let broken = false;
    const reached = Promise.withResolvers<void>();
    const { world, tunnel, arrived } = await start((_, response) => {
      response.on("close", () => {
        broken = !response.writableFinished;
      });
      reached.resolve();
    });
    const client = new AbortController();
    const answer = tunnel.send([eu], requestOf({ signal: client.signal }));
    const outcome = answer.catch((error: unknown) => error);
    await world.drive(reached.promise);
    client.abort(new Error("the client went away"));
    expect(await world.drive(outcome)).toBe(client.signal.reason);
    const { connection } = arrived[0] as ArrivedTunnel;
    await world.drive(new Promise<void>((resolve) => connection.once("close", resolve)));
    expect([broken, tunnel.counters.failures]).toEqual([true, 0]);
  });

  it("fails with what its body fails with", async () => {
    const { world, tunnel } = await start((request) => void request.resume());
    const failure = new Error("the client sent half of it");
    const body = (async function* () {
      yield patterned(10);
      throw failure;
    })();
    const rawHeaders = ["Host", "s3.test", "Content-Length", "20"];
    const sent = tunnel.send([eu], requestOf({ method: "PUT", rawHeaders, body }));
    expect(await world.drive(sent.catch((error: unknown) => error))).toBe(failure);
  });

  it("is answered before its body's end when the other region has seen enough", async () => {
    const { world, tunnel } = await start((_, response) => {
      response.writeHead(403, { "content-length": "2" });
      response.end("no");
    });
    const stuck = (async function* (): AsyncGenerator<Uint8Array, void> {
      yield patterned(10);
      await new Promise(() => {});
    })();
    const rawHeaders = ["Host", "s3.test", "Content-Length", "20"];
    const sent = tunnel.send([eu], requestOf({ method: "PUT", rawHeaders, body: stuck }));
    const answer: TunnelledAnswer = await world.drive(sent);
    expect([answer.status, (await world.drive(collected(answer.body))).toString()]).toEqual([403, "no"]);
  });

  it("fails when the other region goes, before its answer and within it", async () => {
    const { world, tunnel, rpcServer } = await start(({ url }, response) => {
      if (url !== "/within") return;
      response.writeHead(200, { "content-length": "20" });
      response.write("half of it");
    });
    const before = tunnel.send([eu], requestOf({ target: "/before" })).catch((error: unknown) => error);
    const within = await world.drive(tunnel.send([eu], requestOf({ target: "/within" })));
    const read = collected(within.body).catch((error: unknown) => error);
    await world.drive(rpcServer.close());
    expect(hasCode(await world.drive(before), "tunnel.broken")).toBe(true);
    expect(await world.drive(read)).toBeInstanceOf(Error);
    expect(tunnel.counters).toEqual({ requests: 2, failures: 2, refusals: 0 });
  });
});

describe("an opening", () => {
  it("is read as it was written", () => {
    const text = fc.stringMatching(/^[0-9a-z.]{1,40}$/);
    const openings = fc.record({
      requestId: fc.stringMatching(/^[0-9A-F]{16}$/),
      clientAddress: fc.option(text, { nil: undefined }),
      domains: fc.array(text, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(openings, (one) => {
        expect(decodeOpening(encodeOpening(one))).toEqual(one);
      }),
    );
  });

  it("is refused when it is anything else", () => {
    const refusalOf = (bytes: Uint8Array): unknown => {
      try {
        return decodeOpening(bytes);
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const outcome = refusalOf(bytes);
        if (outcome instanceof Error) expect(hasCode(outcome, "message.malformed")).toBe(true);
        else expect(outcome).toMatchObject({ requestId: expect.stringMatching(/^[0-9A-Za-z]{1,64}$/) });
      }),
    );
    expect(() => decodeOpening(encodeOpening({ ...opening, requestId: "a\r\nb: c" }))).toThrow("bounds");
    expect(() => decodeOpening(encodeOpening({ ...opening, domains: ["a".repeat(300)] }))).toThrow("bounds");
  });
});
