import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, it } from "vitest";
import {
  clientOf,
  patternOf,
  type ReferenceOptions,
  type ReferenceTarget,
  refusalOf,
  startReference,
} from "../../test/conformance/harness.ts";
import { codeIn, RawConnection, signedHead } from "../../test/conformance/raw.ts";
import type { ReferenceService } from "../../test/conformance/reference-service.ts";
import { AtollError } from "../base/errors.ts";
import type { Lookup, ObjectService } from "../region/index.ts";

const Bucket = "bucket";
/** In which a body of 30 MB would have come whole, were it taken. */
const ENOUGH_TURNS = 2_000;
const running: ReferenceTarget[] = [];
const connections: RawConnection[] = [];

afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  for (const target of running.splice(0)) await target.close();
});

async function started(options: ReferenceOptions = {}): Promise<ReferenceTarget> {
  const target = await startReference(options);
  running.push(target);
  await target.service.createBucket(Bucket);
  return target;
}

function connected(target: ReferenceTarget): RawConnection {
  const connection = new RawConnection(target);
  connections.push(connection);
  return connection;
}

/** The reference with other bytes behind its large objects. */
function reading(chunks: (signal: AbortSignal) => AsyncIterable<Uint8Array>) {
  return finding((found) => ({ ...found, read: (_, signal) => chunks(signal) }));
}

type FoundObject = Extract<Lookup, { kind: "object" }>;

function finding(changed: (found: FoundObject) => FoundObject) {
  return (reference: ReferenceService): ObjectService =>
    new Proxy(reference, {
      get(target, name) {
        if (name !== "find") return bound(target, name);
        return async (locator: Parameters<ObjectService["find"]>[0]): Promise<Lookup> => {
          const found = await target.find(locator);
          return found.kind === "object" ? changed(found) : found;
        };
      },
    });
}

function bound(target: ReferenceService, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? value.bind(target) : value;
}

async function put(target: ReferenceTarget, Key: string, length: number): Promise<void> {
  const client = clientOf(target);
  await client.send(new PutObjectCommand({ Bucket, Key, Body: patternOf(length) }));
  client.destroy();
}

/** Until something that happens in another turn is there. */
async function until(check: () => boolean): Promise<void> {
  while (!check()) await turn();
}

describe("a request's record", () => {
  it("says who did what, and what came of it", async () => {
    const target = await started();
    await put(target, "a", 100);
    const connection = connected(target);
    connection.send(signedHead(target, { method: "GET", path: `/${Bucket}/a` }).text);
    await connection.answer();
    connection.send(signedHead(target, { method: "GET", path: `/${Bucket}/missing` }).text);
    await connection.answer();
    await until(() => target.records.length === 3);
    const [written, read, missing] = target.records;
    const { accessKeyId } = target.credentials;
    expect(written).toMatchObject({
      operation: "PutObject",
      bucket: Bucket,
      key: "a",
      status: 200,
      accessKeyId,
    });
    expect(written?.receivedBytes).toBeGreaterThanOrEqual(100);
    expect(read).toMatchObject({ operation: "GetObject", status: 200, sentBytes: 100, isBroken: false });
    expect(missing).toMatchObject({ operation: "GetObject", key: "missing", status: 404, code: "NoSuchKey" });
    expect(new Set(target.records.map(({ requestId }) => requestId)).size).toBe(3);
  });
});

it.each(["pending", "failed", "completed", "replica"] as const)(
  "a version's replication status is said as S3 says it: %s",
  async (replicationStatus) => {
    const target = await started({
      wrap: (reference) =>
        new Proxy(reference, {
          get(service, name) {
            if (name !== "find") return bound(service, name);
            return async (locator: Parameters<ObjectService["find"]>[0]): Promise<Lookup> => {
              const found = await service.find(locator);
              if (found.kind !== "object" || locator.key === "unconcerned") return found;
              return { ...found, object: { ...found.object, replicationStatus } };
            };
          },
        }),
    });
    await put(target, "a", 10);
    await put(target, "unconcerned", 10);
    const client = clientOf(target);
    const statusOf = async (Key: string) => [
      (await client.send(new GetObjectCommand({ Bucket, Key }))).ReplicationStatus,
      (await client.send(new HeadObjectCommand({ Bucket, Key }))).ReplicationStatus,
    ];
    const said = replicationStatus.toUpperCase();
    expect(await statusOf("a")).toEqual([said, said]);
    expect(await statusOf("unconcerned")).toEqual([undefined, undefined]);
    client.destroy();
  },
);

describe("failures beneath", () => {
  it.each([
    [new AtollError("region.unavailable", "no quorum"), 503, "ServiceUnavailable"],
    [new AtollError("raft.overloaded", "too much"), 503, "SlowDown"],
    [new Error("nobody foresaw this"), 500, "InternalError"],
  ])("become S3's errors before the answer begins: %s", async (error, status, code) => {
    const logged: object[] = [];
    const log = (fields: object): void => void logged.push(fields);
    const target = await started({
      wrap: reading(async function* () {
        yield* [];
        throw error;
      }),
      logger: { debug: log, info: log, warn: log, error: log },
    });
    await put(target, "a", 100_000);
    const client = clientOf(target);
    expect(await refusalOf(client.send(new GetObjectCommand({ Bucket, Key: "a" })))).toEqual({
      code,
      status,
    });
    client.destroy();
    expect(logged).toHaveLength(1);
  });

  it("cut the connection once it has begun", async () => {
    const target = await started({
      wrap: reading(async function* () {
        yield patternOf(10_000);
        throw new AtollError("region.unreadable", "too few fragments");
      }),
    });
    await put(target, "a", 100_000);
    const connection = connected(target);
    connection.send(signedHead(target, { method: "GET", path: `/${Bucket}/a` }).text);
    await expect(connection.answer()).rejects.toThrow("closed");
    await until(() => target.records.length === 2);
    expect(target.records[1]).toMatchObject({ status: 200, isBroken: true, code: "ServiceUnavailable" });
  });
});

describe("slow and vanishing clients", () => {
  it("are not read ahead of: what they don't take stays where it is", async () => {
    let given = 0;
    let hasEnded = false;
    const target = await started({
      limits: { answerIdleTimeoutMs: 150 },
      wrap: reading(async function* () {
        try {
          for (; given < 50_000_000; given += 100_000) yield patternOf(100_000);
        } finally {
          hasEnded = true;
        }
      }),
    });
    await put(target, "a", 50_000);
    const connection = connected(target);
    connection.socket.pause();
    connection.send(signedHead(target, { method: "GET", path: `/${Bucket}/a` }).text);
    // Nothing is taken, so the connection is cut, and the reading ends.
    await until(() => hasEnded);
    expect(given).toBeLessThan(20_000_000);
  });

  it("are cut off in the middle of a body from memory, too", async () => {
    const bytes = 30_000_000;
    const body = new Uint8Array(bytes);
    const target = await started({
      limits: { answerIdleTimeoutMs: 150 },
      wrap: finding((found) => ({ ...found, object: { ...found.object, bytes }, body: () => body })),
    });
    await put(target, "a", 50_000);
    const connection = connected(target);
    connection.socket.pause();
    connection.send(signedHead(target, { method: "GET", path: `/${Bucket}/a` }).text);
    // The answer is over when the connection is, not when all of it waits in the connection.
    await until(() => target.records.length === 2);
    connection.socket.resume();
    await expect(connection.answer()).rejects.toThrow("closed");
  });

  it("abort what is read for them", async () => {
    let signal: AbortSignal | undefined;
    const target = await started({
      wrap: reading(async function* (given) {
        signal = given;
        yield patternOf(1_000);
        await once(given, "abort");
      }),
    });
    await put(target, "a", 100_000);
    const connection = connected(target);
    connection.send(signedHead(target, { method: "GET", path: `/${Bucket}/a` }).text);
    await until(() => signal !== undefined);
    connection.close();
    await until(() => signal?.aborted === true);
  });

  it("are not asked for more than is written", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const target = await started({
      wrap: (reference) =>
        new Proxy(reference, {
          get(service, name) {
            if (name !== "put") return bound(service, name);
            return async ({ body }: Parameters<ObjectService["put"]>[0]) => {
              for await (const _ of body.chunks) await held;
              throw new AtollError("region.unavailable", "held long enough");
            };
          },
        }),
    });
    const connection = connected(target);
    const headers = { "content-length": "30000000" };
    connection.send(signedHead(target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
    connection.send(Buffer.alloc(30_000_000));
    await until(() => target.app.inFlightRequests === 1);
    for (let turns = 0; turns < ENOUGH_TURNS; turns++) await turn();
    expect(connection.socket.writableLength).toBeGreaterThan(10_000_000);
    release();
    expect((await connection.answer()).status).toBe(503);
  });
});

describe("stopping", () => {
  it("lets requests end, refuses others, and then is done", async () => {
    const target = await started();
    const connection = connected(target);
    const other = connected(target);
    const headers = { "content-length": "5" };
    connection.send(signedHead(target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
    await until(() => target.app.inFlightRequests === 1);
    const closed = target.app.close(5_000);
    other.send(signedHead(target, { method: "GET", path: "/" }).text);
    const refused = await other.answer();
    expect([refused.status, codeIn(refused.body)]).toEqual([503, "ServiceUnavailable"]);
    expect(refused.headers.get("connection")).toBe("close");
    connection.send("hello");
    const answer = await connection.answer();
    expect([answer.status, answer.headers.get("connection")]).toEqual([200, "close"]);
    expect(await closed).toBe(0);
  });

  it("cuts off what does not end in time", async () => {
    const target = await started({ limits: { bodyIdleTimeoutMs: 60_000 } });
    const connection = connected(target);
    const headers = { "content-length": "5" };
    connection.send(signedHead(target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
    await until(() => target.app.inFlightRequests === 1);
    expect(await target.app.close(20)).toBe(1);
    await connection.closed();
  });
});

it("more requests at once than the limit are told to slow down", async () => {
  const target = await started({ limits: { maxInFlightRequests: 1, bodyIdleTimeoutMs: 60_000 } });
  const connection = connected(target);
  const headers = { "content-length": "5" };
  connection.send(signedHead(target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
  await until(() => target.app.inFlightRequests === 1);
  const client = clientOf(target);
  expect(await refusalOf(client.send(new GetObjectCommand({ Bucket, Key: "a" })))).toEqual({
    code: "SlowDown",
    status: 503,
  });
  client.destroy();
  connection.send("hello");
  expect((await connection.answer()).status).toBe(200);
});

it("a region other than us-east-1 wants its name, and answers twice-made buckets with an error", async () => {
  const target = await started({ region: "eu-west-1" });
  const client = clientOf(target);
  const make = (LocationConstraint: "eu-west-1" | "us-east-2") =>
    client.send(
      new CreateBucketCommand({ Bucket: "another", CreateBucketConfiguration: { LocationConstraint } }),
    );
  expect((await refusalOf(make("us-east-2"))).code).toBe("IllegalLocationConstraintException");
  await make("eu-west-1");
  expect(await refusalOf(make("eu-west-1"))).toEqual({ code: "BucketAlreadyOwnedByYou", status: 409 });
  client.destroy();
});
