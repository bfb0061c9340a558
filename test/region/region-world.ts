/**
 * A region in one process on virtual time: the object service over the real metadata's state machines (each group is a
 * store that commands are applied to at once) and over real drives on simulated disks.
 */
import { createHash } from "node:crypto";
import { crc32 } from "@node-rs/crc32";
import { type GroupId, groupId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import {
  Metadata,
  SLOT_COUNT,
  shardApplication,
  systemApplication,
  type Topology,
} from "../../src/metadata/index.ts";
import {
  type Body,
  createObjectService,
  DriveBlobStore,
  type HomeStamps,
  type Lookup,
  type ObjectServiceOptions,
  type PutRequest,
  type Region,
  RegionGroupAccess,
} from "../../src/region/index.ts";
import { objectDigests } from "../../src/s3/object-digests.ts";
import { DirectGroup } from "../simulation/direct-group.ts";
import type { Scheduler } from "../simulation/scheduler.ts";
import { SimStore } from "../simulation/sim-store.ts";
import { type BlobWorld, blobWorld, chunksOf, collected } from "./blob-world.ts";

export const SYSTEM_GROUP = groupId(1);
export const SHARDS = [groupId(2), groupId(3), groupId(4)];
const NODE = nodeId(1);

const never = new AbortController().signal;

export interface Gateway {
  readonly metadata: Metadata;
  readonly blobs: DriveBlobStore;
  readonly region: Region;
}

export interface RegionWorld extends Omit<BlobWorld, "write" | "reported"> {
  readonly groups: ReadonlyMap<GroupId, DirectGroup>;
  readonly metadata: Metadata;
  readonly region: Region;
  /** Of fragments that reads found missing or damaged. */
  readonly reports: readonly Promise<void>[];
  /** Another gateway with a cache of its own, over the same groups and drives. */
  gateway(homes?: HomeStamps): Gateway;
  put(key: string, bytes: Uint8Array, more?: Partial<PutRequest>): ReturnType<Region["put"]>;
  /** The bytes of a version, or what a lookup found instead. */
  get(key: string, version?: Parameters<Region["find"]>[0]["version"]): Promise<Buffer | Lookup["kind"]>;
  find(key: string, version?: Parameters<Region["find"]>[0]["version"]): Promise<Lookup>;
}

export const BUCKET = "photos";

export interface RegionWorldOptions {
  readonly seed?: number;
  /** Shared with other regions' worlds. */
  readonly scheduler?: Scheduler;
  /** Default 1. */
  readonly regionNumber?: number;
  /** Default `BUCKET`, made at once; undefined: none. */
  readonly bucket?: string | undefined;
}

export async function regionWorld(
  options: Partial<ObjectServiceOptions> = {},
  given: number | RegionWorldOptions = {},
): Promise<RegionWorld> {
  const {
    seed = 1,
    scheduler,
    regionNumber = 1,
    ...more
  } = typeof given === "number" ? { seed: given } : given;
  const bucket = "bucket" in more ? more.bucket : BUCKET;
  const scheme = { dataFragments: 4, parityFragments: 2, unitBytes: 4_096 };
  const small = { inlineBytes: 100, copiesBelowBytes: 1_000, blobBytes: 100_000 };
  const world = await blobWorld({ scheme, options: small, seed, ...(scheduler && { scheduler }) });
  const { clock, random, run, lookup } = world;
  const groups = new Map(
    [SYSTEM_GROUP, ...SHARDS].map((id) => {
      const application = id === SYSTEM_GROUP ? systemApplication : shardApplication;
      return [id, new DirectGroup(application, new SimStore({ clock, random: random.fork() }), NODE)];
    }),
  );
  const access = new RegionGroupAccess({
    self: NODE,
    clock,
    localGroup: (id) => groups.get(id)?.replica(NODE),
    replicasOf: () => [NODE],
    peerOf: () => undefined,
  });
  const reports: Promise<void>[] = [];
  const gateway = (homes?: HomeStamps): Gateway => {
    const parts = { clock, random: random.fork(), logger: silentLogger };
    const metadata = new Metadata(
      { groups: access, ...parts, region: regionNumber },
      { systemGroup: SYSTEM_GROUP },
    );
    const blobs = new DriveBlobStore(
      {
        topology: (renewal) => metadata.topology(renewal),
        drives: lookup,
        ...parts,
        onMissing: ({ bucket, key }, missing) => {
          reports.push(metadata.reportMissing(bucket, key, [missing]));
        },
      },
      small,
    );
    return {
      metadata,
      blobs,
      region: createObjectService(
        { metadata, blobs, digests: objectDigests, ...parts, ...(homes && { homes }) },
        options,
      ),
    };
  };
  const { metadata, blobs, region } = gateway();
  await run(metadata.setTopology(topologyOf(world.topology)));
  if (bucket !== undefined) await run(region.createBucket(bucket));
  const find: RegionWorld["find"] = (key, version) => region.find({ bucket: BUCKET, key, version });
  return {
    ...world,
    groups,
    metadata,
    blobs,
    region,
    reports,
    gateway,
    find,
    put: (key, bytes, more) => region.put({ ...putRequest(key, bytes), ...more }),
    get: async (key, version) => {
      const found = await find(key, version);
      return found.kind === "object" ? readWhole(found) : found.kind;
    },
  };
}

export function putRequest(key: string, bytes: Uint8Array): PutRequest {
  return {
    bucket: BUCKET,
    key,
    body: bodyOf(bytes),
    headers: { contentType: "text/plain" },
    userMetadata: [["colour", "blue"]],
    tags: [{ key: "team", value: "red" }],
    storageClass: "STANDARD",
    precondition: {},
    signal: never,
  };
}

/** @param failure thrown instead of the digest, as when the client's own is another */
export function bodyOf(bytes: Uint8Array, failure?: Error): Body {
  return {
    chunks: chunksOf(bytes, 10_000),
    expectedBytes: bytes.length,
    digest: () => {
      if (failure !== undefined) throw failure;
      return { etag: md5(bytes), checksums: [crc(bytes)] };
    },
  };
}

export function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}

function crc(bytes: Uint8Array): { algorithm: "CRC32"; type: "FULL_OBJECT"; value: string } {
  const value = Buffer.alloc(4);
  value.writeUInt32BE(crc32(bytes));
  return { algorithm: "CRC32", type: "FULL_OBJECT", value: value.toString("base64") };
}

export function readWhole(found: Extract<Lookup, { kind: "object" }>): Promise<Buffer> {
  return collected(found.read({ from: 0, to: found.object.bytes }, never));
}

/** For `toSatisfy`: `toEqual` takes seconds for a quarter of a MiB. */
export function isBytes(expected: Uint8Array): (actual: unknown) => boolean {
  return (actual) => actual instanceof Uint8Array && Buffer.compare(actual, expected) === 0;
}

export function pattern(bytes: number, salt = 1): Uint8Array {
  const body = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at++) body[at] = (at * 31 + (at >> 8) * 7 + salt) & 0xff;
  return body;
}

function topologyOf({ drives, placementGroups }: Topology): Topology {
  const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => SHARDS[slot % SHARDS.length] as GroupId);
  return { generation: 0, drives, placementGroups, slots, shards: SHARDS };
}
