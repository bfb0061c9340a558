import fc from "fast-check";
import PQueue from "p-queue";
import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { longestDelayMs, retryDelayMs } from "./back-off.ts";
import { batchBytes } from "./batch-bytes.ts";
import { DeliveryWindow } from "./delivery-window.ts";
import { type FairOptions, FairQueue } from "./fair-queue.ts";
import { defaultReplicatorOptions, MIN_WINDOW_BYTES } from "./options.ts";
import { RateMeter } from "./rate-meter.ts";
import { TokenBucket } from "./token-bucket.ts";

const MIB = 1024 * 1024;

describe("the back-off", () => {
  it("grows with each attempt up to its limit, and its jitter never waits less than half", () => {
    const backOff = { minMs: 200, maxMs: 60_000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (attempts, seed) => {
        const longestMs = longestDelayMs(backOff, attempts);
        expect(longestMs).toBe(attempts > 20 ? 60_000 : Math.min(60_000, 200 * 2 ** (attempts - 1)));
        const delayMs = retryDelayMs(backOff, attempts, new SeededRandom(seed));
        expect(delayMs).toBeGreaterThanOrEqual(longestMs / 2);
        expect(delayMs).toBeLessThanOrEqual(longestMs);
      }),
    );
  });
});

describe("the token bucket", () => {
  it("never lets more through than its rate and one burst, whatever comes when", () => {
    const steps = fc.array(fc.tuple(fc.nat(5_000), fc.nat(2_000)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(steps, (given) => {
        const bucket = new TokenBucket({ bytesPerSecond: 1_000, burstBytes: 500 }, 0);
        let nowMs = 0;
        let sentBytes = 0;
        for (const [bytes, pauseMs] of given) {
          nowMs += pauseMs;
          // As a sender does: it waits before it sends.
          nowMs += bucket.waitMs(nowMs);
          expect(sentBytes).toBeLessThanOrEqual(nowMs + 500 + 1e-6);
          bucket.charge(bytes, nowMs);
          sentBytes += bytes;
        }
      }),
    );
  });
});

describe("the rate meter", () => {
  it("comes to the true rate, and forgets it", () => {
    const meter = new RateMeter(10_000, 0);
    for (let atMs = 0; atMs < 60_000; atMs += 10) meter.add(5, atMs);
    expect(meter.perSecond(60_000)).toBeGreaterThan(490);
    expect(meter.perSecond(60_000)).toBeLessThan(510);
    expect(meter.perSecond(70_000)).toBeLessThan(200);
    expect(meter.perSecond(300_000)).toBeLessThan(1e-6);
  });
});

describe("the fair queue", () => {
  it("gives each owner its turn, in order within an owner, and loses nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 40 }), (owners) => {
        const queue = new FairQueue();
        const began: string[] = [];
        for (const [index, owner] of owners.entries()) {
          queue.enqueue(async () => began.push(`${owner}${index}`), { owner });
        }
        expect(queue.size).toBe(owners.length);
        for (let run = queue.dequeue(); run !== undefined; run = queue.dequeue()) void run();
        expect(began.length).toBe(owners.length);
        for (const owner of ["a", "b", "c"]) {
          const own = began.filter((name) => name.startsWith(owner));
          const expected = owners.flatMap((of, index) => (of === owner ? [`${owner}${index}`] : []));
          expect(own).toEqual(expected);
          // Among the first n, no owner that has more is behind by more than one turn.
          const counts = (of: string, n: number) => began.slice(0, n).filter((name) => name[0] === of).length;
          for (let n = 1; n <= began.length; n++) {
            if (counts(owner, n) === own.length) continue;
            for (const other of ["a", "b", "c"]) {
              expect(counts(other, n) - counts(owner, n)).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
    );
  });

  it("is a queue that p-queue takes", async () => {
    const queue = new PQueue<FairQueue, FairOptions>({ concurrency: 1, queueClass: FairQueue });
    const began: string[] = [];
    const work = ["a", "a", "a", "b"].map((owner) => queue.add(async () => began.push(owner), { owner }));
    await Promise.all(work);
    expect(began).toEqual(["a", "a", "b", "a"]);
  });
});

describe("the delivery window", () => {
  /** A path that takes `bytesPerMs`, one after another, and answers after `rttMs`. */
  async function overPath(
    path: { readonly rttMs: number; readonly bytesPerMs: number },
    durationMs: number,
    { minBytes = MIB, chunks = 10_000, bytesOf = (_: DeliveryWindow) => 256 * 1024 } = {},
  ) {
    const window = new DeliveryWindow({ minBytes, maxBytes: 64 * MIB });
    const arrivals: { readonly atMs: number; readonly leftMs: number; readonly bytes: number }[] = [];
    const arrive = (): void => {
      const arrival = arrivals.shift();
      if (arrival === undefined) throw new Error("the window is stuck");
      nowMs = Math.max(nowMs, arrival.atMs);
      window.delivered(arrival.bytes, { tookMs: arrival.atMs - arrival.leftMs, nowMs });
      window.leave(arrival.bytes);
      deliveredBytes += arrival.bytes;
    };
    let nowMs = 0;
    let busyUntilMs = 0;
    let deliveredBytes = 0;
    let queuedMs = 0;
    while (nowMs < durationMs) {
      while (arrivals.length >= chunks) arrive();
      const bytes = bytesOf(window);
      let isIn = false;
      const entered = window.enter(bytes).then(() => {
        isIn = true;
      });
      for (;;) {
        await Promise.resolve();
        await Promise.resolve();
        if (isIn) break;
        arrive();
      }
      await entered;
      busyUntilMs = Math.max(busyUntilMs, nowMs) + bytes / path.bytesPerMs;
      queuedMs = busyUntilMs - nowMs;
      arrivals.push({ atMs: busyUntilMs + path.rttMs, leftMs: nowMs, bytes });
      nowMs += 0.01;
    }
    return { rate: deliveredBytes / nowMs / path.bytesPerMs, queuedMs };
  }

  it("fills a long path, and lets no long queue build up in it", async () => {
    for (const path of [
      { rttMs: 150, bytesPerMs: 25_000 },
      { rttMs: 300, bytesPerMs: 100_000 },
      { rttMs: 1, bytesPerMs: 100_000 },
    ]) {
      const { rate, queuedMs } = await overPath(path, 60_000);
      expect(rate).toBeGreaterThan(0.9);
      expect(queuedMs).toBeLessThan(2 * path.rttMs + 60);
    }
  });

  it("fills a long path with the batches of all lanes, however few fit into one at first", async () => {
    const lanes = defaultReplicatorOptions.smallConcurrency;
    const objectBytes = 128 * 1024;
    const bytesOf = ({ pathBytes }: DeliveryWindow): number =>
      objectBytes * Math.ceil(batchBytes(pathBytes, lanes) / objectBytes);
    for (const path of [
      { rttMs: 150, bytesPerMs: 25_000 },
      { rttMs: 300, bytesPerMs: 100_000 },
    ]) {
      const { rate } = await overPath(path, 60_000, { minBytes: MIN_WINDOW_BYTES, chunks: lanes, bytesOf });
      expect(rate).toBeGreaterThan(0.8);
    }
  });

  it("keeps the order of those that wait, and lets one that is longer than it through alone", async () => {
    const window = new DeliveryWindow({ minBytes: 100, maxBytes: 100 });
    const entered: string[] = [];
    const enter = (name: string, bytes: number) => void window.enter(bytes).then(() => entered.push(name));
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    enter("a", 80);
    enter("long", 500);
    enter("b", 10);
    await settle();
    expect(entered).toEqual(["a"]);
    window.leave(80);
    await settle();
    expect(entered).toEqual(["a", "long"]);
    window.leave(500);
    await settle();
    expect(entered).toEqual(["a", "long", "b"]);
    expect(window.inFlightBytes).toBe(10);
  });
});
