import { createHash } from "node:crypto";
import { once } from "node:events";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import {
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, describe, expect, it } from "vitest";
import {
  domainOf,
  type FederatedRegion,
  type FederationOptions,
  startFederation,
} from "../../../test/conformance/federation.ts";
import { bytesOf, clientOf, patternOf, refusalOf } from "../../../test/conformance/harness.ts";
import { codeIn, RawConnection, signedHead } from "../../../test/conformance/raw.ts";
import type { ReferenceService } from "../../../test/conformance/reference-service.ts";
import { AtollError } from "../../base/errors.ts";
import type { Lookup, ObjectService } from "../../region/index.ts";

const Bucket = "photos";
/** In which a body of 30 MB would have come whole, were it taken. */
const ENOUGH_TURNS = 2_000;
const running: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

/** The bucket stands in eu-west-1; the tests' clients are at us-east-1. */
async function started(options: FederationOptions = {}) {
  const federation = await startFederation(["us-east-1", "eu-west-1", "ap-south-1"], options);
  running.push(() => federation.close());
  const [us, eu, ap] = federation.regions as [FederatedRegion, FederatedRegion, FederatedRegion];
  await federation.place(Bucket, [eu]);
  return { federation, us, eu, ap };
}

function sdk(region: FederatedRegion) {
  const client = clientOf(region.target);
  running.push(() => client.destroy());
  return client;
}

function connected(region: FederatedRegion): RawConnection {
  const connection = new RawConnection(region.target);
  running.push(() => connection.close());
  return connection;
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function until(check: () => boolean): Promise<void> {
  while (!check()) await turn();
}

/** A service with one method replaced. */
function replacing<Name extends keyof ObjectService>(
  reference: ReferenceService,
  name: Name,
  method: ObjectService[Name],
): ObjectService {
  return new Proxy(reference, {
    get(target, property) {
      if (property === name) return method;
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** eu-west-1 with other bytes behind its large objects. */
function readingThere(chunks: (signal: AbortSignal) => AsyncIterable<Uint8Array>): FederationOptions {
  return {
    wrap: (reference, region) => {
      if (region !== "eu-west-1") return reference;
      return replacing(reference, "find", async (locator): Promise<Lookup> => {
        const found = await reference.find(locator);
        return found.kind === "object" ? { ...found, read: (_, signal) => chunks(signal) } : found;
      });
    },
  };
}

async function put(region: FederatedRegion, Key: string, bytes: number): Promise<void> {
  await sdk(region).send(new PutObjectCommand({ Bucket, Key, Body: patternOf(bytes) }));
}

describe("a bucket of another region", () => {
  it("takes large bodies and gives them back, whole and in ranges", async () => {
    const { us, eu } = await started();
    const client = sdk(us);
    const Body = patternOf(20_000_000);
    const written = await client.send(new PutObjectCommand({ Bucket, Key: "a b/ü", Body }));
    const read = await client.send(new GetObjectCommand({ Bucket, Key: "a b/ü" }));
    expect(digestOf(await bytesOf(read))).toBe(digestOf(Body));
    expect(read.ETag).toBe(written.ETag);
    const part = await client.send(
      new GetObjectCommand({ Bucket, Key: "a b/ü", Range: "bytes=1000-2000999" }),
    );
    expect(digestOf(await bytesOf(part))).toBe(digestOf(Body.subarray(1_000, 2_001_000)));
    expect(part.ContentRange).toBe("bytes 1000-2000999/20000000");
    expect((await client.send(new HeadObjectCommand({ Bucket, Key: "a b/ü" }))).ContentLength).toBe(
      20_000_000,
    );
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(1);
    expect(await us.target.service.listBuckets({ after: "", limit: 1 })).toMatchObject({ buckets: [] });
    expect((await eu.target.service.bucket(Bucket)).name).toBe(Bucket);
  });

  it("takes streams with trailing checksums", async () => {
    const { us } = await started();
    const chunks = [patternOf(100_000), patternOf(70_001)];
    const client = sdk(us);
    const { ChecksumCRC32 } = await client.send(
      new PutObjectCommand({
        Bucket,
        Key: "a",
        Body: Readable.from(chunks),
        ContentLength: 170_001,
        ChecksumAlgorithm: "CRC32",
      }),
    );
    const read = await client.send(new GetObjectCommand({ Bucket, Key: "a", ChecksumMode: "ENABLED" }));
    expect(digestOf(await bytesOf(read))).toBe(digestOf(Buffer.concat(chunks)));
    expect(read.ChecksumCRC32).toBe(ChecksumCRC32);
  });

  it("says which region it is in, and both regions log the request under one id", async () => {
    const { us, eu } = await started();
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/missing` }).text);
    const answer = await connection.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([404, "NoSuchKey"]);
    expect(answer.headers.get("x-amz-bucket-region")).toBe("eu-west-1");
    expect(answer.headers.get("x-atoll-served-by")).toBe("eu-west-1");
    const requestId = answer.headers.get("x-amz-request-id");
    expect(answer.body).toContain(`<RequestId>${requestId}</RequestId>`);
    await until(() => us.target.records.length === 1 && eu.target.records.length === 1);
    const common = {
      requestId,
      operation: "GetObject",
      bucket: Bucket,
      key: "missing",
      status: 404,
      code: "NoSuchKey",
    };
    expect(us.target.records).toMatchObject([{ ...common, proxiedTo: "eu-west-1", arrivedFrom: undefined }]);
    expect(eu.target.records).toMatchObject([{ ...common, proxiedTo: undefined, arrivedFrom: "us-east-1" }]);
    expect(eu.target.records[0]?.remoteAddress).toBe(us.target.records[0]?.remoteAddress);
    expect(answer.headers.has("x-atoll-code")).toBe(false);
    connection.send(signedHead(us.target, { method: "HEAD", path: `/${Bucket}/missing` }).text);
    await connection.answer({ hasNoBody: true });
    await until(() => us.target.records.length === 2);
    expect(us.target.records[1]).toMatchObject({ operation: "HeadObject", status: 404, code: "NoSuchKey" });
  });

  it("is asked over one connection after another kind of bucket", async () => {
    const { federation, us } = await started();
    await federation.place("local", [us]);
    const connection = connected(us);
    for (const [bucket, servedBy] of [
      ["local", undefined],
      [Bucket, "eu-west-1"],
      ["local", undefined],
    ] as const) {
      connection.send(signedHead(us.target, { method: "GET", path: `/${bucket}/missing` }).text);
      expect((await connection.answer()).headers.get("x-atoll-served-by")).toBe(servedBy);
    }
  });

  it("is found under its name as a host, of a domain that its own region does not know", async () => {
    const { us } = await started();
    await put(us, "a", 10);
    const connection = connected(us);
    const headers = { host: `${Bucket}.${domainOf(us.record)}` };
    connection.send(signedHead(us.target, { method: "GET", path: "/a", headers }).text);
    expect((await connection.answer()).status).toBe(200);
  });

  it("is read by a presigned request, and by one that is signed for its own region", async () => {
    const { us, eu } = await started();
    await put(us, "a", 50_000);
    const url = await getSignedUrl(sdk(us), new GetObjectCommand({ Bucket, Key: "a" }));
    const answer = await fetch(url);
    expect(digestOf(await answer.bytes())).toBe(digestOf(patternOf(50_000)));
    const connection = connected(us);
    const request = { method: "HEAD", path: `/${Bucket}/a`, region: eu.record.name };
    connection.send(signedHead(us.target, request).text);
    expect((await connection.answer({ hasNoBody: true })).status).toBe(200);
  });

  it("gets a body that was here before it was known where the bucket is", async () => {
    const { federation, us } = await started();
    const { directory } = federation;
    const find = directory.find.bind(directory);
    const known = Promise.withResolvers<void>();
    directory.find = async (name) => {
      await known.promise;
      return find(name);
    };
    const connection = connected(us);
    const headers = { "content-length": "5" };
    connection.send(`${signedHead(us.target, { method: "PUT", path: `/${Bucket}/a`, headers }).text}hello`);
    await until(() => us.target.app.inFlightRequests === 1);
    for (let turns = 0; turns < 100; turns++) await turn();
    known.resolve();
    expect((await connection.answer()).status).toBe(200);
    directory.find = find;
    const read = await sdk(us).send(new GetObjectCommand({ Bucket, Key: "a" }));
    expect(Buffer.from(await bytesOf(read)).toString()).toBe("hello");
  });

  it("sees no length where the client says none", async () => {
    const { us } = await started();
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "PUT", path: `/${Bucket}/a` }).text);
    const answer = await connection.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([411, "MissingContentLength"]);
  });
});

describe("100 Continue", () => {
  const headers = { expect: "100-continue", "content-length": "5" };

  it("is said when the other region says so", async () => {
    const { us } = await started();
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
    expect((await connection.answer()).status).toBe(100);
    connection.send("hello");
    expect((await connection.answer()).status).toBe(200);
  });

  it("is not said when the other region refuses the request", async () => {
    const { us } = await started();
    const connection = connected(us);
    const refused = { ...headers, "x-amz-server-side-encryption": "AES256" };
    connection.send(signedHead(us.target, { method: "PUT", path: `/${Bucket}/a`, headers: refused }).text);
    const answer = await connection.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([501, "NotImplemented"]);
  });
});

describe("what breaks off", () => {
  it("at the client ends in the other region: a write is not committed", async () => {
    const { us, eu } = await started();
    const connection = connected(us);
    const headers = { "content-length": "1000000" };
    connection.send(signedHead(us.target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
    connection.send(patternOf(500_000));
    await until(() => eu.target.app.inFlightRequests === 1);
    connection.close();
    await until(() => eu.target.records.length === 1 && us.target.records.length === 1);
    expect([eu.target.records[0]?.isBroken, us.target.records[0]?.isBroken]).toEqual([true, true]);
    expect(await eu.target.service.find({ bucket: Bucket, key: "a", version: undefined })).toMatchObject({
      kind: "missing",
    });
  });

  it("at the client ends in the other region: reading stops", async () => {
    let signal: AbortSignal | undefined;
    const { us } = await started(
      readingThere(async function* (given) {
        signal = given;
        yield patternOf(1_000);
        await once(given, "abort");
      }),
    );
    await put(us, "a", 100_000);
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    await until(() => signal !== undefined);
    connection.close();
    await until(() => signal?.aborted === true);
  });

  it("in the other region before its answer is an error that names the region", async () => {
    const reached = Promise.withResolvers<void>();
    const { federation, us, eu } = await started({
      wrap: (reference, region) =>
        region === "eu-west-1"
          ? replacing(reference, "list", () => {
              reached.resolve();
              return new Promise(() => {});
            })
          : reference,
    });
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}` }).text);
    await reached.promise;
    await federation.cut(eu);
    const answer = await connection.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([503, "ServiceUnavailable"]);
    expect(answer.body).toContain("eu-west-1 broke off");
    expect(us.tunnel.counters).toEqual({ requests: 1, failures: 1, refusals: 0 });
  });

  it("in the other region within its answer cuts the connection", async () => {
    const received = Promise.withResolvers<void>();
    const { us } = await started(
      readingThere(async function* () {
        yield patternOf(10_000);
        await received.promise;
        throw new AtollError("region.unreadable", "too few fragments");
      }),
    );
    await put(us, "a", 100_000);
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    await once(connection.socket, "data");
    received.resolve();
    await expect(connection.answer()).rejects.toThrow("closed");
    await until(() => us.target.records.length === 2);
    expect(us.target.records[1]).toMatchObject({ status: 200, isBroken: true });
  });

  it("between the regions within an answer cuts the connection", async () => {
    const { federation, us, eu } = await started(
      readingThere(async function* (signal) {
        yield patternOf(10_000);
        await once(signal, "abort");
      }),
    );
    await put(us, "a", 100_000);
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    await once(connection.socket, "data");
    await federation.cut(eu);
    await expect(connection.answer()).rejects.toThrow("closed");
  });
});

describe("a slow side", () => {
  it("in the other region stops the client", async () => {
    const release = Promise.withResolvers<void>();
    const { us } = await started({
      wrap: (reference) =>
        replacing(reference, "put", async ({ body }) => {
          for await (const _ of body.chunks) await release.promise;
          throw new AtollError("region.unavailable", "held long enough");
        }),
    });
    const connection = connected(us);
    const headers = { "content-length": "30000000" };
    connection.send(signedHead(us.target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
    connection.send(Buffer.alloc(30_000_000));
    await until(() => us.target.app.inFlightRequests === 1);
    for (let turns = 0; turns < ENOUGH_TURNS; turns++) await turn();
    expect(connection.socket.writableLength).toBeGreaterThan(10_000_000);
    release.resolve();
    expect((await connection.answer()).status).toBe(503);
  });

  it("at the client stops the reading in the other region", async () => {
    let givenBytes = 0;
    let hasEnded = false;
    const reading = readingThere(async function* () {
      try {
        for (; givenBytes < 50_000_000; givenBytes += 100_000) yield patternOf(100_000);
      } finally {
        hasEnded = true;
      }
    });
    const { us } = await started({ ...reading, limits: { answerIdleTimeoutMs: 150 } });
    await put(us, "a", 50_000);
    const connection = connected(us);
    connection.socket.pause();
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    // Nothing is taken, so the connection is cut, and the reading ends.
    await until(() => hasEnded);
    expect(givenBytes).toBeLessThan(20_000_000);
  });
});

describe("regions that can't be reached", () => {
  it("are named to the client", async () => {
    const { federation, us, eu } = await started();
    await federation.cut(eu);
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    const answer = await connection.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([503, "ServiceUnavailable"]);
    expect(answer.body).toContain("no connection to region eu-west-1");
  });

  it("leave a bucket to the others that it stands in", async () => {
    const { federation, us, eu, ap } = await started();
    await federation.place("wide", [eu, ap]);
    await federation.cut(eu);
    const client = sdk(us);
    await client.send(new PutObjectCommand({ Bucket: "wide", Key: "a", Body: "hello" }));
    expect(await ap.target.service.find({ bucket: "wide", key: "a", version: undefined })).toMatchObject({
      kind: "object",
    });
  });

  it("may have an upload that the others know nothing of", async () => {
    const { federation, us, eu, ap } = await started();
    await federation.place("wide", [eu, ap]);
    const client = sdk(us);
    us.rttMs.set(eu.record.number, 300).set(ap.record.number, 10);
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: "wide", Key: "a" }));
    const part = { Bucket: "wide", Key: "a", UploadId, PartNumber: 1, Body: "hello" };
    await client.send(new UploadPartCommand(part));
    await federation.cut(eu);
    expect(await refusalOf(client.send(new UploadPartCommand(part)))).toEqual({
      code: "ServiceUnavailable",
      status: 503,
    });
  });
});

it("the nearer of two regions is asked, unless the first one is about as near", async () => {
  const { federation, us, eu, ap } = await started();
  await federation.place("wide", [eu, ap]);
  const client = sdk(us);
  const servedBy = async (): Promise<string | undefined> => {
    await client.send(new ListObjectsV2Command({ Bucket: "wide" }));
    await until(() => us.target.records.at(-1)?.proxiedTo !== undefined);
    return us.target.records.splice(0).at(-1)?.proxiedTo;
  };
  expect(await servedBy()).toBe("eu-west-1");
  us.rttMs.set(eu.record.number, 150).set(ap.record.number, 100);
  expect(await servedBy()).toBe("eu-west-1");
  us.rttMs.set(eu.record.number, 250);
  expect(await servedBy()).toBe("ap-south-1");
});

it("what has arrived from another region is handed to none", async () => {
  const { federation, us, eu, ap } = await started();
  const { directory } = federation;
  const find = directory.find.bind(directory);
  let lookups = 0;
  // The region that is asked believes that it is a third one's.
  directory.find = async (name) => {
    const bucket = await find(name);
    lookups++;
    return bucket === undefined || lookups === 1 ? bucket : { ...bucket, regions: [ap.record.number] };
  };
  await eu.target.service.deleteBucket(Bucket);
  expect(await refusalOf(sdk(us).send(new GetObjectCommand({ Bucket, Key: "a" })))).toEqual({
    code: "NoSuchBucket",
    status: 404,
  });
  expect([lookups, ap.target.records.length]).toEqual([2, 0]);
});

it("more requests than may be under way to a region are told to slow down", async () => {
  const { us, eu } = await started({ maxWindowsBytesPerRegion: 2 * 1024 * 1024 });
  const connection = connected(us);
  const headers = { "content-length": "5" };
  connection.send(signedHead(us.target, { method: "PUT", path: `/${Bucket}/a`, headers }).text);
  connection.send("h");
  await until(() => eu.target.app.inFlightRequests === 1);
  const client = sdk(us);
  const list = () => client.send(new ListObjectsV2Command({ Bucket }));
  expect(await refusalOf(list())).toEqual({ code: "SlowDown", status: 503 });
  connection.send("ello");
  expect((await connection.answer()).status).toBe(200);
  expect((await list()).KeyCount).toBe(1);
});

describe("instead of handing a request on", () => {
  it("a region may say where to go", async () => {
    const { us } = await started({ crossRegion: "redirect" });
    const connection = connected(us);
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    const answer = await connection.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([301, "PermanentRedirect"]);
    expect(answer.headers.get("x-amz-bucket-region")).toBe("eu-west-1");
    expect(answer.body).toContain("<Endpoint>s3.region-2.test</Endpoint><Bucket>photos</Bucket>");
    connection.send(signedHead(us.target, { method: "HEAD", path: `/${Bucket}/a` }).text);
    const head = await connection.answer({ hasNoBody: true });
    expect([head.status, head.headers.get("x-amz-bucket-region")]).toEqual([301, "eu-west-1"]);
    expect(us.tunnel.counters.requests).toBe(0);
  });
});
