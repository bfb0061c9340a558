import { describe, expect, it } from "vitest";
import { AtollError } from "../../src/base/errors.ts";
import { nodeId } from "../../src/base/ids.ts";
import { newVersion, type VersionId } from "../../src/base/version-id.ts";
import type { IncomingReplica } from "../../src/region/index.ts";
import { Receiver, RemoteFinder } from "../../src/replicator/index.ts";
import {
  decodeLargeReport,
  encodeBatch,
  encodeLarge,
  type LargeReport,
  lengthPrefixed,
} from "../../src/replicator/transfer/messages.ts";
import { BATCH_METHOD, LARGE_METHOD } from "../../src/replicator/transfer/methods.ts";
import type { CallContext, RpcStream } from "../../src/rpc/index.ts";
import { md5, pattern } from "../region/region-world.ts";
import {
  put,
  type ReplicatingRegion,
  replicatingWorld,
  SHARED,
  SHARED_ID,
  targetId,
} from "./replicating-world.ts";

const never = new AbortController().signal;
const context: CallContext = { peer: { nodeId: nodeId(1), nodeName: "us", region: "f" }, signal: never };

function putOf(key: string, version: VersionId, body: Uint8Array): Extract<IncomingReplica, { kind: "put" }> {
  const object = {
    ...{
      bytes: body.length,
      etag: md5(body),
      checksums: [],
      headers: {},
      userMetadata: [],
      tags: [],
      parts: [],
    },
    storageClass: "STANDARD",
  };
  return { kind: "put", key, version, isNull: false, seen: [], tagsStamp: version, object, body };
}

async function oneRegion() {
  const world = await replicatingWorld({ regions: 1 });
  const [us] = world.regions as [ReplicatingRegion];
  const version = (): VersionId => newVersion(us.clock.wallMs(), 9, world.random);
  return { world, us, version };
}

/** A region that is to be sent one large object. */
async function oneLarge(bytes: number) {
  const { world, us, version } = await oneRegion();
  const large = us.receiver.handlers()[LARGE_METHOD];
  if (large?.kind !== "stream") throw new Error("no large objects");
  const { handle } = large;
  const { body, ...replica } = putOf("k", version(), pattern(bytes));
  const head = lengthPrefixed(encodeLarge({ bucket: SHARED_ID, replica }));
  const receive = async (stream: RpcStream): Promise<void> => handle(stream, new Uint8Array(0), context);
  return { world, us, body, head, receive };
}

const batchOf = (replicas: readonly IncomingReplica[]): Uint8Array =>
  Buffer.concat(encodeBatch({ bucket: SHARED_ID, replicas }));

/** A stream that a sender has written whole, and that takes whatever is answered. */
function streamOf(bytes: Uint8Array): RpcStream & { readonly answered: Uint8Array[] } {
  const chunks = [bytes];
  const answered: Uint8Array[] = [];
  return {
    answered,
    write: async (payload) => {
      answered.push(...(payload instanceof Uint8Array ? [payload] : payload));
    },
    read: async () => chunks.shift(),
    end: () => {},
    reset: () => {},
    closed: new Promise(() => {}),
    async *[Symbol.asyncIterator]() {},
  };
}

interface SenderHooks {
  onReport(report: LargeReport): void;
  /** Waited for before each piece of the body. @param beganBytes where the receiver stood */
  beforeChunk?(beganBytes: number): unknown;
}

/** A stream whose sender goes on with the body behind what the receiver says that it has, and hears its reports. */
function sendingOn(head: Uint8Array, body: Uint8Array, { onReport, beforeChunk }: SenderHooks): RpcStream {
  const { answered, ...stream } = streamOf(head);
  let beganBytes: number | undefined;
  let sentBytes = 0;
  return {
    ...stream,
    async write(payload) {
      await stream.write(payload);
      const report = decodeLargeReport((answered.at(-1) ?? new Uint8Array(4)).subarray(4));
      if (beganBytes === undefined && report.kind === "durable") beganBytes = sentBytes = report.bytes;
      onReport(report);
    },
    async read() {
      if (beganBytes === undefined) return stream.read();
      await beforeChunk?.(beganBytes);
      const chunk = body.subarray(sentBytes, sentBytes + 500_000);
      sentBytes += chunk.length;
      return chunk.length === 0 ? undefined : chunk;
    },
  };
}

describe("a receiver", () => {
  it("has what it answered for, once, however often it comes", async () => {
    const { world, us, version } = await oneRegion();
    const handler = us.receiver.handlers()[BATCH_METHOD];
    if (handler?.kind !== "unary") throw new Error("no batches");
    const replicas = [putOf("a", version(), pattern(50)), putOf("b", version(), pattern(20_000))];
    const answer = async () => [...(await Promise.resolve(handler.handle(batchOf(replicas), context)))];
    const first = await world.run(answer());
    const second = await world.run(answer());
    expect(second).not.toEqual(first);
    const listed = await world.run(
      us.region.list({ bucket: SHARED, prefix: "", delimiter: "", after: "", limit: 10 }),
    );
    expect(listed.items.length).toBe(2);
  });

  it("refuses batches while it has too many, and goes on afterwards", async () => {
    const { world, us, version } = await oneRegion();
    const { replicas, clock } = us;
    const receiver = new Receiver(
      { replicas, clock, metadata: us.world.metadata },
      { maxApplyingBytes: 50_000, maxLargeTransfers: 1 },
    );
    const batch = receiver.handlers()[BATCH_METHOD];
    if (batch?.kind !== "unary") throw new Error("no batches");
    const send = (key: string) => batch.handle(batchOf([putOf(key, version(), pattern(30_000))]), context);
    const first = send("a");
    await expect(send("b")).rejects.toMatchObject({ code: "rpc.overloaded" });
    await world.run(Promise.resolve(first));
    await world.run(Promise.resolve(send("b")));
    // One that is longer than all may be comes alone.
    await world.run(
      Promise.resolve(batch.handle(batchOf([putOf("c", version(), pattern(90_000))]), context)),
    );
    expect(receiver.counters).toMatchObject({ batches: 3, refusedAsOverloaded: 1 });
    expect(receiver.load).toEqual({ applyingBytes: 0, largeTransfers: 0 });
  });

  it("drops a large object whose bytes are not what it was said to be, or that has more of them", async () => {
    const { world, us, body, head, receive } = await oneLarge(200_000);
    const send = (bytes: Uint8Array) => world.run(receive(streamOf(Buffer.concat([head, bytes]))));
    const wrong = Buffer.from(body);
    wrong[7_000] = (wrong[7_000] ?? 0) ^ 1;
    await expect(send(wrong)).rejects.toMatchObject({ code: "replica.digestMismatch" });
    await expect(send(Buffer.concat([body, body]))).rejects.toBeInstanceOf(AtollError);
    expect((await world.run(us.region.find({ bucket: SHARED, key: "k", version: undefined }))).kind).toBe(
      "missing",
    );
    await send(body);
    expect((await world.run(us.region.find({ bucket: SHARED, key: "k", version: undefined }))).kind).toBe(
      "object",
    );
    expect(us.receiver.load.largeTransfers).toBe(0);
  });

  it("says that it is at work while it reads back what an earlier transfer has brought", async () => {
    const { world, body, head, receive } = await oneLarge(52_000_000);
    const send = async (endBytes: number): Promise<readonly LargeReport[]> => {
      const reports: LargeReport[] = [];
      const onReport = (report: LargeReport): void => void reports.push(report);
      await world.run(receive(sendingOn(head, body.subarray(0, endBytes), { onReport })));
      return reports;
    };
    await expect(send(51_000_000)).rejects.toMatchObject({ code: "replica.cutShort" });
    const [begun, ...reports] = await send(body.length);
    const begunBytes = begun?.kind === "durable" ? begun.bytes : 0;
    expect(begunBytes).toBeGreaterThan(0);
    expect(reports.at(-1)).toEqual({ kind: "outcome", outcome: "applied" });
    const taken = reports.flatMap((report) => (report.kind === "taken" ? [report.bytes] : []));
    expect(taken).toEqual([...taken].sort((a, b) => a - b));
    expect(
      taken.filter((bytes, at) => bytes === (taken[at - 1] ?? begunBytes)).length,
    ).toBeGreaterThanOrEqual(3);
  });

  it("ends a transfer whose sender cannot be told that it is at work", async () => {
    const { world, us, body, head, receive } = await oneLarge(52_000_000);
    const send = (endBytes: number, isHeard: boolean): Promise<unknown> => {
      let last: LargeReport | undefined;
      let goOn: () => void = () => {};
      const isReadBack = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const onReport = (report: LargeReport): void => {
        const isSame = report.kind === "taken" && last?.kind !== "outcome" && report.bytes === last?.bytes;
        last = report;
        if (!isSame) return;
        goOn();
        if (!isHeard) throw new AtollError("rpc.closed", "the sender is gone");
      };
      const beforeChunk = (beganBytes: number): unknown => (beganBytes > 0 ? isReadBack : undefined);
      const stream = sendingOn(head, body.subarray(0, endBytes), { onReport, beforeChunk });
      return world.run(receive(stream));
    };
    await expect(send(51_000_000, true)).rejects.toMatchObject({
      code: "replica.cutShort",
    });
    await expect(send(body.length, false)).rejects.toMatchObject({
      ...{ code: "replica.cutShort", cause: { code: "rpc.closed" } },
    });
    expect(us.receiver.load.largeTransfers).toBe(0);
    expect(us.receiver.counters.largeReplicas).toBe(0);
  });
});

describe("the finder", () => {
  it("names a region that has the object, and nobody's where none has it or none can be asked", async () => {
    const world = await replicatingWorld({ regions: 3 });
    const [us, eu, ap] = world.regions as [ReplicatingRegion, ReplicatingRegion, ReplicatingRegion];
    await world.pass(1_000);
    const finder = new RemoteFinder({
      links: us.links,
      metadata: us.world.metadata,
      regionsOf: () => [eu.number, ap.number],
    });
    for (const region of [us, ap]) eu.plan.pausedTargets.add(targetId(SHARED_ID, region.number));
    const { versionId } = await world.run(put(eu, "k", pattern(100)));
    const ask = (key: string, version?: VersionId) =>
      world.run(finder.whoHas(SHARED_ID, key, version, never));
    expect(await ask("k")).toBe(eu.number);
    expect(await ask("k", versionId as VersionId)).toBe(eu.number);
    expect(await ask("other")).toBeUndefined();
    await world.run(eu.region.delete({ bucket: SHARED, key: "k", version: undefined }, {}));
    expect(await ask("k")).toBeUndefined();
    expect(await ask("k", versionId as VersionId)).toBe(eu.number);
    // What is deleted here before it arrives is no longer missing, wherever it still is.
    const gone = await world.run(put(eu, "gone", pattern(100)));
    const named = { bucket: SHARED, key: "gone", version: gone.versionId as VersionId };
    expect(await ask("gone", named.version)).toBe(eu.number);
    us.plan.pausedTargets.add(targetId(SHARED_ID, eu.number));
    await world.run(us.region.delete(named, {}));
    expect(await ask("gone", named.version)).toBeUndefined();
    expect(await ask("gone")).toBeUndefined();
    world.cut(us, eu);
    const beganMs = world.scheduler.nowMs;
    expect(await ask("k", versionId as VersionId)).toBeUndefined();
    expect(world.scheduler.nowMs - beganMs).toBeLessThan(2_500);
    await world.pass(20_000);
    expect(await ask("k", versionId as VersionId)).toBeUndefined();
  });
});
