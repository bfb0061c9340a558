import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, it } from "vitest";
import {
  type FederatedRegion,
  type FederationOptions,
  startFederation,
} from "../../../test/conformance/federation.ts";
import { bytesOf, clientOf, patternOf, refusalOf } from "../../../test/conformance/harness.ts";
import { RawConnection, signedHead } from "../../../test/conformance/raw.ts";
import type { RegionNumber } from "../../base/ids.ts";

const Bucket = "photos";
const Key = "a/b ü.jpg";
const running: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

/** The bucket stands in the first two regions. Nothing is ever shipped: what is written to one is missing in others. */
async function started(options: FederationOptions = {}) {
  const federation = await startFederation(["us-east-1", "eu-west-1", "ap-south-1"], options);
  running.push(() => federation.close());
  const [us, eu, ap] = federation.regions as [FederatedRegion, FederatedRegion, FederatedRegion];
  await federation.place(Bucket, [us, eu]);
  return { federation, us, eu, ap };
}

function sdk(region: FederatedRegion) {
  const client = clientOf(region.target);
  running.push(() => client.destroy());
  return client;
}

const notFound = { code: "NoSuchKey", status: 404 };

describe("what has not arrived", () => {
  it("is read where it is, by every operation that looks a version up", async () => {
    const { us, eu } = await started();
    const Body = patternOf(100_000);
    const written = await sdk(eu).send(
      new PutObjectCommand({ Bucket, Key, Body, Tagging: "team=blue", Metadata: { by: "me" } }),
    );
    const client = sdk(us);
    const read = await client.send(new GetObjectCommand({ Bucket, Key, Range: "bytes=10-99" }));
    expect(Buffer.from(await bytesOf(read))).toEqual(Buffer.from(Body.subarray(10, 100)));
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect([head.ETag, head.ContentLength, head.Metadata]).toEqual([written.ETag, 100_000, { by: "me" }]);
    const tags = await client.send(new GetObjectTaggingCommand({ Bucket, Key }));
    expect(tags.TagSet).toEqual([{ Key: "team", Value: "blue" }]);
    const asked = { Bucket, Key, ObjectAttributes: ["ObjectSize" as const] };
    expect((await client.send(new GetObjectAttributesCommand(asked))).ObjectSize).toBe(100_000);
    expect(us.target.records.map(({ proxiedTo }) => proxiedTo)).toEqual(Array(4).fill("eu-west-1"));
  });

  it("says which region served it", async () => {
    const { us, eu } = await started();
    await sdk(eu).send(new PutObjectCommand({ Bucket, Key: "a", Body: "hello" }));
    const connection = new RawConnection(us.target);
    running.push(() => connection.close());
    connection.send(signedHead(us.target, { method: "GET", path: `/${Bucket}/a` }).text);
    const answer = await connection.answer();
    expect([answer.body, answer.headers.get("x-atoll-served-by")]).toEqual(["hello", "eu-west-1"]);
  });

  it("is found by version", async () => {
    const { federation, us, eu } = await started();
    await federation.directory.setVersioning(Bucket, "enabled");
    const { VersionId } = await sdk(eu).send(new PutObjectCommand({ Bucket, Key, Body: "old" }));
    await sdk(us).send(new PutObjectCommand({ Bucket, Key, Body: "new" }));
    const client = sdk(us);
    const read = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    expect(Buffer.from(await bytesOf(read)).toString()).toBe("old");
    const current = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from(await bytesOf(current)).toString()).toBe("new");
  });

  it("is not looked for behind a delete marker", async () => {
    const { federation, us, eu } = await started();
    await federation.directory.setVersioning(Bucket, "enabled");
    await sdk(eu).send(new PutObjectCommand({ Bucket, Key, Body: "old" }));
    await sdk(us).send(new DeleteObjectCommand({ Bucket, Key }));
    expect(await refusalOf(sdk(us).send(new GetObjectCommand({ Bucket, Key })))).toEqual(notFound);
    expect(us.tunnel.counters.requests).toBe(0);
  });

  it("is missing when it is nowhere, and when the region that has it can't be reached", async () => {
    const { federation, us, eu } = await started();
    const client = sdk(us);
    const read = () => refusalOf(client.send(new GetObjectCommand({ Bucket, Key })));
    expect(await read()).toEqual(notFound);
    await sdk(eu).send(new PutObjectCommand({ Bucket, Key, Body: "hello" }));
    await federation.cut(eu);
    expect(await read()).toEqual(notFound);
    expect(us.tunnel.counters.requests).toBe(0);
  });

  it("is missing when nobody says in time that they have it", async () => {
    const { federation, us } = await started();
    let signal: AbortSignal | undefined;
    federation.whoHas = (_asking, _search, given) => {
      signal = given;
      return new Promise((_, reject) => given.addEventListener("abort", () => reject(given.reason)));
    };
    expect(await refusalOf(sdk(us).send(new GetObjectCommand({ Bucket, Key })))).toEqual(notFound);
    expect(signal?.aborted).toBe(true);
  });

  it("is missing when it was deleted here, and to those who ask from elsewhere", async () => {
    const { federation, us, eu, ap } = await started();
    await sdk(eu).send(new PutObjectCommand({ Bucket, Key, Body: "hello" }));
    const searches: RegionNumber[] = [];
    // A region that has deleted it says so, although another one still has it.
    federation.whoHas = async (asking) => {
      searches.push(asking);
      return undefined;
    };
    for (const region of [us, ap]) {
      expect(await refusalOf(sdk(region).send(new GetObjectCommand({ Bucket, Key })))).toEqual(notFound);
    }
    expect(searches).toEqual([us.record.number, us.record.number]);
  });

  it("in the region that is asked is read in a third one", async () => {
    const { us, eu, ap } = await started();
    await sdk(eu).send(new PutObjectCommand({ Bucket, Key, Body: "hello" }));
    const read = await sdk(ap).send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from(await bytesOf(read)).toString()).toBe("hello");
    // The first region answered where it is, and handed the question to nobody.
    expect([us.tunnel.counters.requests, ap.tunnel.counters.requests]).toEqual([0, 2]);
    expect(ap.target.records[0]).toMatchObject({ proxiedTo: "eu-west-1", status: 200, code: undefined });
  });
});

describe("a copy from another region", () => {
  const Other = "other";

  async function copying() {
    const { federation, us, eu, ap } = await started();
    await federation.place(Other, [eu]);
    const Body = patternOf(2_000_000);
    const written = await sdk(eu).send(
      new PutObjectCommand({
        Bucket: Other,
        Key,
        Body,
        Tagging: "team=blue",
        // As SDKs say what ASCII can't (RFC 2047): "Zoë".
        Metadata: { by: "=?UTF-8?B?Wm/Dqw==?=" },
        ContentType: "image/jpeg",
        ChecksumAlgorithm: "SHA256",
      }),
    );
    return { federation, us, eu, ap, Body, written, CopySource: `${Other}/${encodeURIComponent(Key)}` };
  }

  it("keeps bytes, headers, metadata, tags and the checksum", async () => {
    const { us, Body, written, CopySource } = await copying();
    const client = sdk(us);
    const copied = await client.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource }));
    expect(copied.CopyObjectResult).toMatchObject({
      ETag: written.ETag,
      ChecksumSHA256: written.ChecksumSHA256,
    });
    const found = await us.target.service.find({ bucket: Bucket, key: "copy", version: undefined });
    expect(found).toMatchObject({
      kind: "object",
      object: {
        bytes: Body.length,
        headers: { contentType: "image/jpeg" },
        userMetadata: [["by", "Zoë"]],
        tags: [{ key: "team", value: "blue" }],
      },
    });
  });

  it("replaces what it is told to", async () => {
    const { us, CopySource } = await copying();
    await sdk(us).send(
      new CopyObjectCommand({
        Bucket,
        Key: "copy",
        CopySource,
        MetadataDirective: "REPLACE",
        Metadata: { by: "you" },
        TaggingDirective: "REPLACE",
        Tagging: "team=red",
      }),
    );
    expect(await us.target.service.find({ bucket: Bucket, key: "copy", version: undefined })).toMatchObject({
      object: { userMetadata: [["by", "you"]], tags: [{ key: "team", value: "red" }] },
    });
  });

  it("keeps its conditions and errors", async () => {
    const { federation, us, eu, written, CopySource } = await copying();
    const client = sdk(us);
    const copy = (options: Partial<CopyObjectCommand["input"]>) =>
      refusalOf(client.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource, ...options })));
    expect(await copy({ CopySourceIfNoneMatch: written.ETag })).toEqual({
      code: "PreconditionFailed",
      status: 412,
    });
    expect(await copy({ CopySource: `${Other}/missing` })).toEqual(notFound);
    await federation.directory.setVersioning(Other, "enabled");
    const { VersionId } = await sdk(eu).send(new DeleteObjectCommand({ Bucket: Other, Key }));
    expect(await copy({})).toEqual(notFound);
    expect(await copy({ CopySource: `${CopySource}?versionId=${VersionId}` })).toEqual({
      code: "InvalidRequest",
      status: 400,
    });
    await federation.cut(eu);
    expect(await copy({})).toEqual({ code: "ServiceUnavailable", status: 503 });
  });

  it("may be of one part", async () => {
    const { us, Body, CopySource } = await copying();
    const client = sdk(us);
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: "copy" }));
    const part = await client.send(
      new UploadPartCopyCommand({
        Bucket,
        Key: "copy",
        UploadId,
        PartNumber: 1,
        CopySource,
        CopySourceRange: "bytes=1000-1500999",
      }),
    );
    await client.send(new PutObjectCommand({ Bucket, Key: "same", Body: Body.subarray(1_000, 1_501_000) }));
    const same = await client.send(new HeadObjectCommand({ Bucket, Key: "same" }));
    expect(part.CopyPartResult?.ETag).toBe(same.ETag);
  });

  it("may be of what has not arrived, and into a third region", async () => {
    const { federation, us, eu, ap } = await copying();
    await sdk(eu).send(new PutObjectCommand({ Bucket, Key: "late", Body: "hello" }));
    await sdk(us).send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource: `${Bucket}/late` }));
    expect(await us.target.service.find({ bucket: Bucket, key: "copy", version: undefined })).toMatchObject({
      kind: "object",
      object: { bytes: 5 },
    });
    await federation.place("far", [ap]);
    await sdk(us).send(new CopyObjectCommand({ Bucket: "far", Key: "copy", CopySource: `${Bucket}/late` }));
    expect(await ap.target.service.find({ bucket: "far", key: "copy", version: undefined })).toMatchObject({
      kind: "object",
      object: { bytes: 5 },
    });
  });
});
