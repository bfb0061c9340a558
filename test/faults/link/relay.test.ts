import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Endpoint, LinkRelay } from "./relay.ts";
import { capacityOf, LinkTiming, perfectLink, SEGMENT_BYTES } from "./shape.ts";

const loopback = { host: "127.0.0.1", port: 0 };

let echo: Server;
let target: Endpoint;
let relay: LinkRelay;
let entry: Endpoint;
const clients: Socket[] = [];

beforeEach(async () => {
  echo = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.pipe(socket);
  });
  echo.listen(0, "127.0.0.1");
  await once(echo, "listening");
  target = { host: "127.0.0.1", port: (echo.address() as AddressInfo).port };
  relay = new LinkRelay(target);
  entry = await relay.listen(loopback);
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await relay.close();
  echo.close();
});

async function client(): Promise<Socket> {
  const socket = connect(entry);
  clients.push(socket);
  await once(socket, "connect");
  return socket;
}

async function echoed(socket: Socket, bytes: Buffer): Promise<number> {
  const begunMs = performance.now();
  let received = 0;
  const done = new Promise<void>((resolve) => {
    const onData = (chunk: Buffer): void => {
      received += chunk.length;
      if (received < bytes.length) return;
      socket.off("data", onData);
      resolve();
    };
    socket.on("data", onData);
  });
  socket.write(bytes);
  await done;
  return performance.now() - begunMs;
}

describe("timing", () => {
  const never = (): number => 0.999_999;

  test("a piece takes its bytes over the rate, and then the delay", () => {
    const timing = new LinkTiming();
    const shape = { ...perfectLink, delayMs: 75, bytesPerSecond: 1_000_000 };
    expect(timing.arrivalMs(10_000, 1000, shape, never)).toBe(1085);
    // The link is busy until 1010.
    expect(timing.arrivalMs(10_000, 1000, shape, never)).toBe(1095);
    expect(timing.arrivalMs(10_000, 2000, shape, never)).toBe(2085);
  });

  test("a lost segment comes a round trip later, and not before a sender gives up on it", () => {
    const shape = { ...perfectLink, delayMs: 150, lossRate: 0.01 };
    expect(new LinkTiming().arrivalMs(SEGMENT_BYTES, 0, shape, () => 0.009)).toBe(450);
    expect(new LinkTiming().arrivalMs(SEGMENT_BYTES, 0, shape, () => 0.011)).toBe(150);
    expect(new LinkTiming().arrivalMs(1, 0, { ...shape, delayMs: 5 }, () => 0)).toBe(205);
  });

  test("what is on the way and a router's queue fit in, no more", () => {
    expect(capacityOf({ ...perfectLink, delayMs: 75, bytesPerSecond: 25_000_000 })).toBe(3_125_000);
  });
});

test("bytes arrive as they were sent, and are counted", async () => {
  relay.shape({ delayMs: 2, jitterMs: 5, lossRate: 0.001 });
  const socket = await client();
  const sent = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 31) % 251));
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  await echoed(socket, sent);
  expect(Buffer.concat(pieces).equals(sent)).toBe(true);
  expect(relay.bytes()).toEqual({ forward: 300_000, backward: 300_000 });
});

test("a round trip takes both delays", async () => {
  relay.shape({ delayMs: 40 });
  const socket = await client();
  const tookMs = Math.min(
    ...[await echoed(socket, Buffer.from("a")), await echoed(socket, Buffer.from("b"))],
  );
  expect(tookMs).toBeGreaterThanOrEqual(80);
  expect(tookMs).toBeLessThan(160);
});

test("the rate holds over a transfer that is far larger than the link's queue", async () => {
  relay.shape({ bytesPerSecond: 8_000_000 }, ["forward"]);
  const socket = await client();
  const tookMs = await echoed(socket, Buffer.alloc(4_000_000));
  expect(tookMs).toBeGreaterThan(485);
  expect(tookMs).toBeLessThan(1000);
});

test("a cut holds what is under way, one way or both, and nothing is lost when it heals", async () => {
  const socket = await client();
  await echoed(socket, Buffer.from("before"));
  relay.cut(["backward"]);
  let isBack = false;
  const echo = echoed(socket, Buffer.from("during")).then(() => {
    isBack = true;
  });
  // It has crossed forward; nothing comes back.
  while (relay.bytes().forward < 12) await new Promise((resolve) => setImmediate(resolve));
  expect(isBack).toBe(false);
  expect(relay.bytes().backward).toBe(6);
  relay.heal();
  await echo;
  expect(relay.bytes().backward).toBe(12);
});

test("who connects to a cut link gets no answer until it heals", async () => {
  relay.cut();
  const socket = await client();
  const echo = echoed(socket, Buffer.from("late"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(relay.bytes().forward).toBe(0);
  relay.heal();
  await echo;
});

test("a reset closes what is open", async () => {
  const socket = await client();
  await echoed(socket, Buffer.from("a"));
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.on("close", resolve));
  relay.reset();
  await closed;
});

test("a message may be altered or come twice, once", async () => {
  const socket = await client();
  const sent = Buffer.alloc(1000, "a");
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  relay.damage("flip", ["forward"]);
  await echoed(socket, sent);
  const changed = Buffer.concat(pieces.splice(0));
  expect(changed.length).toBe(1000);
  expect([...changed].filter((byte) => byte !== 97)).toHaveLength(1);
  await echoed(socket, sent);
  expect(Buffer.concat(pieces.splice(0)).equals(sent)).toBe(true);
  relay.damage("repeat", ["backward"]);
  await echoed(socket, sent);
  while (Buffer.concat(pieces).length < 2000) await new Promise((resolve) => setImmediate(resolve));
  expect(relay.bytes()).toEqual({ forward: 3000, backward: 4000 });
});

test("what was sent before the sender died arrives", async () => {
  const arrived: Buffer[] = [];
  const collector = createServer((socket) => {
    socket.on("data", (piece: Buffer) => arrived.push(piece));
    socket.on("error", () => socket.destroy());
    // It talks as well, so that the sender's end is a reset.
    socket.write("hello");
  });
  collector.listen(0, "127.0.0.1");
  await once(collector, "listening");
  const line = new LinkRelay({ host: "127.0.0.1", port: (collector.address() as AddressInfo).port });
  const socket = connect(await line.listen(loopback));
  await once(socket, "data");
  line.shape({ delayMs: 60 });
  await new Promise((resolve) => socket.write(Buffer.alloc(1000), resolve));
  socket.resetAndDestroy();
  while (Buffer.concat(arrived).length < 1000) await new Promise((resolve) => setImmediate(resolve));
  await line.close();
  collector.close();
});
