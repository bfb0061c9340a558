/** Three regions as real processes, in short; `npm run faults -- chaos` and its like run them at length. */
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEverywhere, until } from "./buckets.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { presence, type SeenVersion, versionsIn } from "./recorder.ts";

/** Some seconds each on a machine of their own. */
const LIMIT_MS = 240_000;
const ARRIVAL_LIMIT_MS = 60_000;
const PART_BYTES = 5 * 1024 * 1024;

describe("three regions", { timeout: LIMIT_MS }, () => {
  let federation: TestFederation;
  const clients = new Map<RegionName, S3Client>();
  const clientOf = (region: RegionName): S3Client => clients.get(region) as S3Client;
  const [us, eu, ap] = ["us-east-1", "eu-west-1", "ap-south-1"] as const;

  beforeAll(async () => {
    federation = await TestFederation.start({ ...smallFederation, isRelayed: false });
    for (const region of federation.names) clients.set(region, federation.client(region));
    const regions = [eu, ap];
    await createEverywhere(clientOf(us), { bucket: "photos", isVersioned: true, regions });
    await createEverywhere(clientOf(us), { bucket: "drafts", isVersioned: false, regions });
  }, LIMIT_MS);
  afterAll(() => federation?.close());

  /** Until each region itself has it. */
  const arrives = async (bucket: string, key: string, version: string): Promise<void> => {
    const written = { key, version, region: us, isMarker: false, etag: "", atMs: 0 } as const;
    for (const region of federation.names) {
      const isHere = async (): Promise<boolean> =>
        (await presence(clientOf(region), bucket, written)).presence === "here";
      expect(await until(isHere, { limitMs: ARRIVAL_LIMIT_MS }), `${key} in ${region}`).toBeDefined();
    }
  };

  const converges = async (bucket: string): Promise<Map<string, SeenVersion>> => {
    let held: Map<string, SeenVersion>[] = [];
    const isEqual = async (): Promise<boolean> => {
      held = await Promise.all([...clients.values()].map((client) => versionsIn(client, bucket)));
      const texts = held.map((versions) => JSON.stringify([...versions]));
      return texts.every((text) => text === texts[0]);
    };
    const tookMs = await until(isEqual, { limitMs: ARRIVAL_LIMIT_MS });
    expect(tookMs, `the regions hold the same of ${bucket}`).toBeDefined();
    return held[0] ?? new Map();
  };

  test("what is put at any endpoint is read at all of them, the same to the last header", async () => {
    for (const source of federation.names) {
      const object = { Bucket: "photos", Key: `from-${source}` };
      const body = Buffer.alloc(100_000, source);
      const put = await clientOf(source).send(
        new PutObjectCommand({
          ...object,
          Body: body,
          ContentType: "image/webp",
          CacheControl: "max-age=60",
          Metadata: { camera: "a box", place: source },
          Tagging: "kind=holiday&year=2031",
          ChecksumAlgorithm: "SHA256",
        }),
      );
      await arrives("photos", object.Key, put.VersionId ?? "");
      const VersionId = put.VersionId;
      for (const region of federation.names) {
        const client = clientOf(region);
        const got = await client.send(new GetObjectCommand({ ...object, ChecksumMode: "ENABLED" }));
        expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
        expect(got).toMatchObject({
          VersionId,
          ETag: put.ETag,
          ChecksumSHA256: put.ChecksumSHA256,
          ContentType: "image/webp",
          CacheControl: "max-age=60",
          Metadata: { camera: "a box", place: source },
          TagCount: 2,
        });
        const { TagSet } = await client.send(new GetObjectTaggingCommand(object));
        expect(TagSet).toEqual([
          { Key: "kind", Value: "holiday" },
          { Key: "year", Value: "2031" },
        ]);
        const status = region === source ? "COMPLETED" : "REPLICA";
        const saysSo = async (): Promise<boolean> =>
          (await client.send(new HeadObjectCommand(object))).ReplicationStatus === status;
        expect(
          await until(saysSo, { limitMs: ARRIVAL_LIMIT_MS }),
          `${status} of ${source} in ${region}`,
        ).toBeDefined();
      }
    }
  });

  test("a multipart upload keeps its parts' boundaries and its ETag", async () => {
    const object = { Bucket: "photos", Key: "film" };
    const client = clientOf(eu);
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
    const Parts = [];
    for (const [i, bytes] of [PART_BYTES, 700_000].entries()) {
      const part = { ...object, UploadId, PartNumber: i + 1, Body: Buffer.alloc(bytes, `${i}`) };
      const { ETag } = await client.send(new UploadPartCommand(part));
      Parts.push({ ETag, PartNumber: i + 1 });
    }
    const done = await client.send(
      new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }),
    );
    await arrives("photos", "film", done.VersionId ?? "");
    for (const region of federation.names) {
      const second = await clientOf(region).send(new GetObjectCommand({ ...object, PartNumber: 2 }));
      expect(second).toMatchObject({ ETag: done.ETag, ContentLength: 700_000, PartsCount: 2 });
      const bytes = Buffer.from((await second.Body?.transformToByteArray()) ?? []);
      expect(bytes.equals(Buffer.alloc(700_000, "1"))).toBe(true);
    }
  });

  test("a region that is killed while all write catches up, with what was deleted meanwhile", async () => {
    for (const bucket of ["photos", "drafts"]) {
      for (let i = 0; i < 40; i++) await put(clientOf(ap), bucket, `before-${i}`);
      await converges(bucket);
    }
    const alive = [us, eu] as const;
    let failures = 0;
    const write = async (region: RegionName): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        for (const bucket of ["photos", "drafts"]) {
          const key = `key-${i % 20}`;
          const send =
            i % 10 === 9
              ? clientOf(region).send(new DeleteObjectCommand({ Bucket: bucket, Key: `before-${i % 40}` }))
              : put(clientOf(region), bucket, key);
          await send.catch(() => failures++);
        }
      }
    };
    const dying = (async (): Promise<void> => {
      for (let i = 0; i < 5; i++) await put(clientOf(ap), "photos", `last-words-${i}`);
      await federation.endRegion(ap, "SIGKILL");
    })();
    await Promise.all([...alive.map(write), dying]);
    expect(failures).toBe(0);
    await federation.startRegion(ap);
    const photos = await converges("photos");
    expect(photos.size).toBeGreaterThan(100);
    await converges("drafts");
    for (const bucket of ["photos", "drafts"]) {
      const lists = await Promise.all(
        [...clients.values()].map((client) => client.send(new ListObjectsV2Command({ Bucket: bucket }))),
      );
      const names = lists.map(({ Contents = [] }) => Contents.map(({ Key, ETag }) => `${Key} ${ETag}`));
      expect(names[1]).toEqual(names[0]);
      expect(names[2]).toEqual(names[0]);
      expect(names[0]?.some((name) => name.startsWith("before-9 "))).toBe(false);
    }
    for (let i = 0; i < 5; i++) {
      expect([...photos.keys()].some((name) => name.startsWith(`last-words-${i} `))).toBe(true);
    }
  });
});

let bodies = 0;

const put = (client: S3Client, bucket: string, key: string): Promise<unknown> =>
  client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: `body ${bodies++}` }));
