import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  BUCKET,
  bodyOf,
  isBytes,
  md5,
  pattern,
  type RegionWorld,
  regionWorld,
} from "../../../test/region/region-world.ts";
import { AtollError } from "../../base/errors.ts";
import type { Part } from "../../metadata/index.ts";
import type { CompleteUploadRequest, UploadLocator } from "../object-service.ts";

const never = new AbortController().signal;
const MIB = 1024 * 1024;
const codeOf = (error: unknown): string => (error instanceof AtollError ? error.code : String(error));
const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => "ok", codeOf);

async function begin(world: RegionWorld, key = "film"): Promise<UploadLocator> {
  const described = { headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD" };
  const checksum = { checksumAlgorithm: "CRC32", checksumType: "FULL_OBJECT" } as const;
  const request = { bucket: BUCKET, key, ...described, ...checksum };
  const { uploadId } = await world.run(world.region.createUpload(request));
  return { bucket: BUCKET, key, uploadId };
}

const send = (
  world: RegionWorld,
  upload: UploadLocator,
  partNumber: number,
  bytes: Uint8Array,
): Promise<Part> =>
  world.run(world.region.putPart(upload, { partNumber, body: bodyOf(bytes), signal: never }));

function completion(upload: UploadLocator, parts: readonly Part[]): CompleteUploadRequest {
  return {
    ...upload,
    parts: parts.map(({ partNumber, etag, checksums }) => ({ partNumber, etag, checksums })),
    precondition: {},
    expectedBytes: undefined,
    expectedChecksum: undefined,
  };
}

describe("multipart uploads", () => {
  it("become one object without a byte being moved, with S3's ETag and checksum", async () => {
    const world = await regionWorld();
    const upload = await begin(world);
    const [one, two] = [pattern(5 * MIB, 1), pattern(70_000, 2)];
    const parts = [await send(world, upload, 2, one), await send(world, upload, 7, two)];
    const dropped = await send(world, upload, 9, pattern(20_000, 3));
    const fragments = world.fragments();
    const request = completion(upload, parts);
    const whole = Buffer.concat([one, two]);
    const written = await world.run(world.region.completeUpload({ ...request, expectedBytes: whole.length }));
    const md5s = createHash("md5").update(md5(one), "hex").update(md5(two), "hex").digest("hex");
    const crc = bodyOf(whole).digest();
    expect(written).toMatchObject({ etag: `${md5s}-2`, bytes: whole.length });
    expect(written.checksums).toEqual((await crc).checksums);
    expect(world.fragments()).toBe(fragments);
    expect(await world.run(world.get("film"))).toSatisfy(isBytes(whole));
    const found = await world.run(world.find("film"));
    expect(found.kind === "object" && found.object.parts.map(({ bytes }) => bytes)).toEqual([
      one.length,
      two.length,
    ]);
    expect(dropped.partNumber).toBe(9);
    expect(await outcome(world.run(world.region.findUpload(upload)))).toBe("upload.notFound");
  });

  it("answer a client that asks again as before", async () => {
    const world = await regionWorld();
    const upload = await begin(world);
    const request = completion(upload, [await send(world, upload, 1, pattern(70_000))]);
    const first = await world.run(world.region.completeUpload(request));
    expect(await world.run(world.region.completeUpload(request))).toEqual(first);
  });

  it("refuse what does not fit, and stay as they are", async () => {
    const world = await regionWorld({ minPartBytes: 60_000 });
    const upload = await begin(world);
    const one = await send(world, upload, 1, pattern(70_000, 1));
    const two = await send(world, upload, 2, pattern(20_000, 2));
    const complete = (more: Partial<CompleteUploadRequest>, parts: readonly Part[] = [one, two]) =>
      outcome(world.run(world.region.completeUpload({ ...completion(upload, parts), ...more })));
    expect(await complete({}, [])).toBe("upload.invalidPart");
    expect(await complete({}, [one, { ...two, etag: one.etag }])).toBe("upload.invalidPart");
    expect(await complete({}, [one, { ...two, etag: "x" }])).toBe("upload.invalidPart");
    expect(await complete({}, [one, { ...two, partNumber: 3 }])).toBe("upload.invalidPart");
    expect(await complete({}, [one, { ...two, checksums: one.checksums }])).toBe("upload.invalidPart");
    expect(await complete({ expectedBytes: 1 })).toBe("upload.sizeMismatch");
    const [checksum] = one.checksums;
    expect(await complete({ ...(checksum && { expectedChecksum: checksum }) })).toBe(
      "upload.checksumMismatch",
    );
    const three = await send(world, upload, 3, pattern(20_000, 3));
    expect(await complete({}, [one, two, three])).toBe("upload.partTooSmall");
    expect((await world.run(world.region.findUpload(upload))).key).toBe("film");
    expect(await world.run(world.get("film"))).toBe("missing");
  });

  it("take a part again, list parts in pages, and end by abortion", async () => {
    const world = await regionWorld();
    const upload = await begin(world);
    for (const partNumber of [3, 1, 2]) await send(world, upload, partNumber, pattern(5_000, partNumber));
    await send(world, upload, 2, pattern(6_000));
    const page = await world.run(world.region.listParts(upload, { after: 0, limit: 2 }));
    expect(page.parts.map(({ partNumber, bytes }) => [partNumber, bytes])).toEqual([
      [1, 5_000],
      [2, 6_000],
    ]);
    expect(page.isTruncated).toBe(true);
    const listed = { bucket: BUCKET, prefix: "", delimiter: "", afterKey: "", afterUploadId: "", limit: 9 };
    expect((await world.run(world.region.listUploads(listed))).items).toHaveLength(1);
    await world.run(world.region.abortUpload(upload));
    expect((await world.run(world.region.listUploads(listed))).items).toHaveLength(0);
    expect(await outcome(world.run(world.region.abortUpload(upload)))).toBe("upload.notFound");
    expect(await outcome(world.run(world.region.listParts(upload, { after: 0, limit: 2 })))).toBe(
      "upload.notFound",
    );
    expect(await outcome(send(world, upload, 1, pattern(5_000)))).toBe("upload.notFound");
  });

  it("a part of an upload that ends meanwhile leaves nothing behind", async () => {
    const world = await regionWorld();
    const upload = await begin(world);
    const body = {
      ...bodyOf(pattern(20_000)),
      digest: async () => {
        await world.region.abortUpload(upload);
        return { etag: md5(pattern(20_000)), checksums: [] };
      },
    };
    const put = world.region.putPart(upload, { partNumber: 1, body, signal: never });
    expect(await outcome(world.run(put))).toBe("upload.notFound");
    await world.run(world.region.settled());
    expect(world.fragments()).toBe(0);
  });
});
