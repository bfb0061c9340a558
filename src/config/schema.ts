/**
 * A region file: every option with its default, unit and meaning. docs/configuration.md is made from this
 * (test/operator-documents.test.ts), and nothing else in Atoll has options that a user sets.
 */
import { z } from "zod";
import { address, byteCount, count, duration, name, path } from "./fields.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Node and drive ids are 32-bit numbers, and 0 is nobody. */
const MAX_ID = 0xffff_ffff;
/** A region's number has two bytes in a version id. */
const MAX_REGION_NUMBER = 0xffff;
const MAX_NODES = 256;
const MAX_DRIVES_OF_NODE = 256;

export type Role = "gateway" | "metadata" | "data" | "witness";

const drive = z.strictObject({
  id: count(
    { minimum: 1, maximum: MAX_ID },
    { meaning: "Unique in the region; a new drive gets a new one, never that of a lost drive." },
  ),
  directory: path({
    meaning: "Where it is mounted; for this drive alone. A relative path starts at the region's `directory`.",
  }),
  weight: z
    .number()
    .min(0.01)
    .max(1000)
    .default(1)
    .meta({ meaning: "Its share of new data relative to the other drives, such as its capacity in TB." }),
});

const node = z.strictObject({
  id: count(
    { minimum: 1, maximum: MAX_ID },
    { meaning: "Unique in the region; a node in place of a lost one gets a new one." },
  ),
  name: name({ meaning: "Unique in the region; the name in its certificate." }),
  zone: name({ meaning: "What fails together, such as a room or a rack. Fragments are spread over zones." }),
  roles: z
    .array(z.enum(["gateway", "metadata", "data", "witness"]))
    .min(1)
    .default(["gateway", "metadata", "data"])
    .meta({
      meaning:
        "gateway: answers S3. metadata: replicas of the metadata. data: drives. witness: makes the gateways' caches safe; when no node has this role, those with the role metadata do it too. Changed with the whole region stopped.",
    }),
  s3: address({ meaning: "Where a gateway answers S3." }).optional(),
  admin: address({ meaning: "Health, metrics and status: keep it on loopback or a private network." }),
  rpc: address({ meaning: "Where the other nodes reach it." }),
  federation: address({
    meaning:
      "Where the other regions' nodes reach it. Needed by gateways and metadata nodes of a federation.",
  }).optional(),
  directory: path({ meaning: "For its log and state. A relative path starts at the region's `directory`." }),
  drives: z
    .array(drive)
    .max(MAX_DRIVES_OF_NODE)
    .default([])
    .meta({ meaning: "Of a node with the role data." }),
});

const placement = z.strictObject({
  dataFragments: count(
    { minimum: 1, maximum: 255 },
    {
      meaning:
        "k: any k fragments of an erasure-coded blob give it back. Set it together with `parityFragments`.",
    },
  ).optional(),
  parityFragments: count(
    { minimum: 0, maximum: 255 },
    { meaning: "m: the fragments that may be lost. Default of both: by the number of drives." },
  ).optional(),
  unitBytes: byteCount(
    { minimum: 4 * KIB, maximum: MIB },
    { meaning: "What one fragment has of a stripe; a multiple of 4 KiB." },
  ).default(64 * KIB),
  groups: count(
    { minimum: 1, maximum: 4096 },
    {
      meaning:
        "Placement groups that are drawn for each scheme, when the region begins; of equal ones one counts.",
    },
  ).default(64),
});

const metadata = z.strictObject({
  shards: count(
    { minimum: 1, maximum: 64 },
    { meaning: "Raft groups that share the metadata. Fixed once the region has begun." },
  ).default(4),
});

const network = z.strictObject({
  silenceLimit: duration(
    { minimum: 200, maximum: MINUTE_MS },
    {
      meaning:
        "A node of the region from which nothing comes for so long is taken for frozen or cut off: what it was asked fails, and reads and writes go on without it until it answers again. Longer than the nodes' processes ever stand still.",
    },
  ).default(SECOND_MS),
});

const witness = z.strictObject({
  enabled: z.boolean().default(true).meta({
    meaning:
      "Without witnesses gateways ask the metadata at each read, and what they cache is of no use. Changed with the whole region stopped.",
  }),
  lease: duration(
    { minimum: 200, maximum: 10 * SECOND_MS },
    {
      meaning:
        "How long a witness speaks for a shard after the shard's leader was last heard. When a witness fails, writes wait for that, up to 1.6 times as long. Changed with the whole region stopped.",
    },
  ).default(500),
  slowAfter: duration(
    { minimum: 5, maximum: 10 * SECOND_MS },
    {
      meaning:
        "A witness that answers leaders later than this for a while is left, so that writes do not wait for it, and used again once it has been quick for a while. More than a message and its answer take between the region's nodes; beyond half the lease it says nothing. May differ from node to node.",
    },
  ).default(50),
  atOnce: count(
    { minimum: 1, maximum: 16 },
    {
      meaning:
        "Witnesses that a shard has at once. A gateway on the node of one of them checks what it keeps without a message; a write waits for all of them, and for the lease when one fails. May differ from node to node while it is changed.",
    },
  ).default(3),
});

const s3 = z.strictObject({
  domains: z
    .array(name({ meaning: "A host name." }))
    .max(16)
    .default([])
    .meta({
      meaning: "Names under which buckets are host names: bucket.s3.example. Path style works always.",
    }),
  maxConnections: count(
    { minimum: 1, maximum: 1_000_000 },
    { meaning: "Open connections of a gateway; more are closed at once." },
  ).default(10_000),
  headersTimeout: duration(
    { minimum: SECOND_MS, maximum: 10 * MINUTE_MS },
    { meaning: "How long a request's headers may take." },
  ).default(20 * SECOND_MS),
  bodyIdleTimeout: duration(
    { minimum: SECOND_MS, maximum: 60 * MINUTE_MS },
    { meaning: "Silence in the middle of a body after which the request ends with RequestTimeout." },
  ).default(20 * SECOND_MS),
  keepAliveTimeout: duration(
    { minimum: SECOND_MS, maximum: 60 * MINUTE_MS },
    { meaning: "How long a connection without a request stays open." },
  ).default(60 * SECOND_MS),
  accessLog: z
    .boolean()
    .default(false)
    .meta({ meaning: "One line a request in `logs/access.log` of the node." }),
});

const cache = z.strictObject({
  bytes: byteCount(
    { minimum: 0, maximum: 1024 * GIB },
    {
      meaning:
        "What a gateway keeps in memory of what it read, records and bodies: a witness says each time whether it is current. 0: nothing.",
    },
  ).default(256 * MIB),
  bodyBytes: byteCount(
    { minimum: 0, maximum: 64 * MIB },
    {
      meaning:
        "Larger bodies are not kept, nor any above a fifth of `bytes`. 0: only those that are in their records, up to 16 KiB.",
    },
  ).default(MIB),
});

const storage = z.strictObject({
  segmentBytes: byteCount(
    { minimum: 4 * MIB, maximum: 2 * GIB - 1 },
    { meaning: "Size of a drive's files." },
  ).default(256 * MIB),
  reserveBytes: byteCount(
    { minimum: 0, maximum: 1024 * GIB },
    {
      meaning:
        "A drive with less free takes no new data. Default: 1 GiB or 2 % of the drive, whichever is more.",
    },
  ).optional(),
  compactionThreshold: z
    .number()
    .min(0.05)
    .max(1)
    .default(0.5)
    .meta({ meaning: "The dead part of a drive's file from which on it is rewritten." }),
  retryDelay: duration(
    { minimum: 100, maximum: 60 * MINUTE_MS },
    { meaning: "Between two tries to open a drive that is missing or failed." },
  ).default(5 * SECOND_MS),
});

const workers = z.strictObject({
  garbageDelay: duration(
    { minimum: 0, maximum: 30 * DAY_MS },
    { meaning: "How long dropped data stays on the drives, for readers under way." },
  ).default(15 * MINUTE_MS),
  orphanAge: duration(
    { minimum: MINUTE_MS, maximum: 365 * DAY_MS },
    {
      meaning:
        "Data that no object holds is deleted at this age. No upload of a body may take more than half of it.",
    },
  ).default(DAY_MS),
  uploadAge: duration(
    { minimum: 60 * MINUTE_MS, maximum: 365 * DAY_MS },
    { meaning: "Multipart uploads that were never completed are aborted at this age." },
  ).default(7 * DAY_MS),
});

const logging = z.strictObject({
  level: z
    .enum(["debug", "info", "warn", "error"])
    .default("info")
    .meta({ meaning: "The least level that is logged." }),
  fileBytes: byteCount(
    { minimum: MIB, maximum: 10 * GIB },
    { meaning: "A log file is renamed to `.1` at this size; the one before is deleted." },
  ).default(64 * MIB),
});

const stopping = z.strictObject({
  drainTimeout: duration(
    { minimum: 0, maximum: 60 * MINUTE_MS },
    { meaning: "How long requests under way may take when a node stops; then they are cut off." },
  ).default(30 * SECOND_MS),
});

const federation = z.strictObject({
  name: name({
    meaning: "The federation's; region files in the same folder that name it are the other regions.",
  }).default("atoll"),
  directory: path({
    meaning:
      "The federation's public root key and its members' vouchers, and on one machine its root key; `atoll up` makes what is missing. A relative path starts at the region's `directory`.",
  }),
  keys: path({
    meaning:
      "Where the nodes' own keys are, `REGION-NODE.key`. Default: `federation.key` in each node's directory. A relative path starts at the region's `directory`.",
  }).optional(),
  crossRegion: z
    .enum(["proxy", "redirect"])
    .default("proxy")
    .meta({ meaning: "What a gateway does with requests for a bucket that stands elsewhere." }),
  homeLease: duration(
    { minimum: 500, maximum: MINUTE_MS },
    {
      meaning:
        "How long a home that is cut off from a majority of the regions takes writes at most, and so how long another region waits at least. Shorter than an election of the control plane (1 to 3 s), homes pause at each one.",
    },
  ).default(2 * SECOND_MS),
  linkBytesPerSecond: byteCount(
    { minimum: 64 * KIB, maximum: 100 * GIB },
    { meaning: "Replication sends no more to each other region. Default: as fast as the link takes it." },
  ).optional(),
  maxClockAhead: duration(
    { minimum: SECOND_MS, maximum: DAY_MS },
    {
      meaning:
        "Replicas whose time is further ahead of our clock wait, so that a broken clock poisons no key.",
    },
  ).default(5 * MINUTE_MS),
  tombstoneAge: duration(
    { minimum: 60 * MINUTE_MS, maximum: 3650 * DAY_MS },
    {
      meaning:
        "How long deletions are remembered, against writes that arrive late. Longer than any region may be away.",
    },
  ).default(30 * DAY_MS),
});

export const regionSchema = z.strictObject({
  region: name({ meaning: "The region's name, as S3 clients sign it." }),
  number: count(
    { minimum: 1, maximum: MAX_REGION_NUMBER },
    { meaning: "Unique in the federation, and in every version id that the region writes; never changed." },
  ),
  directory: path({
    meaning: "Where relative paths below start. Relative itself, it starts at this file's folder.",
  }),
  credentials: path({
    meaning:
      "The access keys, in the format of AWS's shared credentials file; `atoll up` makes it. A relative path starts at the region's `directory`.",
  }).default("credentials"),
  certificates: path({
    meaning:
      "`ca.crt`, and `NAME.crt` and `NAME.key` of each node: then nodes talk over TLS 1.3. Without it they talk in the clear, which is refused beyond loopback. A relative path starts at the region's `directory`.",
  }).optional(),
  nodes: z.array(node).min(1).max(MAX_NODES).meta({ meaning: "The region's processes." }),
  federation: federation.optional(),
  placement: placement.prefault({}),
  metadata: metadata.prefault({}),
  network: network.prefault({}),
  witness: witness.prefault({}),
  s3: s3.prefault({}),
  cache: cache.prefault({}),
  storage: storage.prefault({}),
  workers: workers.prefault({}),
  logging: logging.prefault({}),
  stopping: stopping.prefault({}),
});

export type ParsedRegion = z.output<typeof regionSchema>;
export type ParsedNode = ParsedRegion["nodes"][number];
