/**
 * Several regions' front doors, each over a reference service of its own, joined by rpc on loopback: what is between
 * them is the product's, their buckets are a table that all of them see at once.
 *
 *   const federation = await startFederation(["us-east-1", "eu-west-1"]);
 *   const [us, eu] = federation.regions;
 *   federation.place("photos", [eu]);
 */
import { createServer } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { defined } from "../../src/base/assert.ts";
import { AtollError } from "../../src/base/errors.ts";
import { bucketId, nodeId, type RegionNumber, regionNumber } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import type {
  FederatedBucket,
  FederationLinks,
  RegionLink,
  RegionRecord,
} from "../../src/federation/index.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealNetwork } from "../../src/platform/real-network.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import type { ObjectService } from "../../src/region/index.ts";
import {
  type BucketSettings,
  checkHomeRules,
  type FederatedBuckets,
  InvalidRules,
  RequestTunnel,
  tunnelHandlers,
} from "../../src/replicator/index.ts";
import { type Identity, type RpcOptions, RpcPeer, RpcServer } from "../../src/rpc/index.ts";
import { type S3Federation, type S3Limits, s3ServerOptions, serveS3 } from "../../src/s3/index.ts";
import { type ReferenceOptions, type ReferenceTarget, startReference } from "./harness.ts";
import type { ReferenceService } from "./reference-service.ts";

const plaintext = { kind: "plaintext" } as const;
const loopback = { host: "127.0.0.1", port: 0 };

/** All regions share one event loop, and a busy one must not look like a client that sends nothing. */
const patientLimits: Partial<S3Limits> = { bodyIdleTimeoutMs: 20_000 };

export interface FederationOptions extends Pick<ReferenceOptions, "limits"> {
  /** What stands between a region's front door and its reference. */
  wrap?(reference: ReferenceService, region: string): ObjectService;
  readonly crossRegion?: S3Federation["crossRegion"];
  readonly maxWindowsBytesPerRegion?: number;
  readonly rpc?: Partial<RpcOptions>;
}

export class FederatedRegion {
  readonly record: RegionRecord;
  readonly target: ReferenceTarget;
  readonly tunnel: RequestTunnel;
  readonly server: RpcServer;
  readonly peers: Map<RegionNumber, RpcPeer>;
  /** How far the others are, where a test says so. */
  readonly rttMs = new Map<RegionNumber, number>();

  constructor(parts: Pick<FederatedRegion, "record" | "target" | "tunnel" | "server" | "peers">) {
    this.record = parts.record;
    this.target = parts.target;
    this.tunnel = parts.tunnel;
    this.server = parts.server;
    this.peers = parts.peers;
  }
}

/** What all regions know. */
class Directory implements FederatedBuckets {
  regions: readonly RegionRecord[] = [];
  readonly rows = new Map<string, FederatedBucket>();
  readonly services = new Map<RegionNumber, ReferenceService>();
  /** Without it nothing is changed. */
  hasQuorum = true;
  /** Where buckets are made instead of where they should be. */
  madeIn: RegionNumber | undefined;
  #lastId = 0;

  async find(name: string): Promise<FederatedBucket | undefined> {
    const bucket = this.rows.get(name);
    if (bucket === undefined) this.#checkQuorum();
    return bucket;
  }

  list({ after, limit }: { readonly after: string; readonly limit: number }) {
    const names = [...this.rows.keys()].filter((name) => name > after).sort();
    const buckets = names.slice(0, limit).map((name) => defined(this.rows.get(name), name));
    return { buckets, isTruncated: names.length > limit };
  }

  async create(name: string, { region, tags }: Parameters<FederatedBuckets["create"]>[1]) {
    this.#checkQuorum();
    if (this.rows.has(name)) throw new AtollError("bucket.exists", name);
    const bucket: FederatedBucket = {
      id: bucketId((++this.#lastId).toString(16).padStart(16, "0")),
      name,
      createdMs: realClock.wallMs(),
      regions: [this.madeIn ?? region],
      versioning: "unversioned",
      tags,
      replication: undefined,
      targets: [],
      generation: 1,
      state: "active",
    };
    await this.#service(this.madeIn ?? region).createBucket(name, { tags });
    this.rows.set(name, bucket);
    return { bucket, isNew: true };
  }

  async delete(name: string): Promise<void> {
    for (const region of this.#row(name).regions) await this.#service(region).deleteBucket(name);
    this.rows.delete(name);
  }

  async setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    const { regions } = this.#row(name);
    for (const region of regions) await this.#service(region).setVersioning(name, versioning);
    this.rows.set(name, { ...this.#row(name), versioning });
  }

  async setTags(name: string, tags: FederatedBucket["tags"]): Promise<void> {
    this.rows.set(name, { ...this.#row(name), tags });
  }

  async setReplication(name: string, replication: FederatedBucket["replication"]): Promise<FederatedBucket> {
    const row = { ...this.#row(name), replication };
    const problems = row.home === undefined ? [] : checkHomeRules(replication, row, this);
    if (problems.length > 0) throw new InvalidRules(problems);
    this.rows.set(name, row);
    return row;
  }

  async configure(name: string, { home, reads, ackRegions }: BucketSettings): Promise<FederatedBucket> {
    const row: FederatedBucket = {
      ...this.#row(name),
      ...(home != null && { home: { ...home, epoch: 1, floorMs: 0 } }),
      ...(reads != null && { reads }),
      ...(ackRegions != null && { ackRegions }),
    };
    this.rows.set(name, row);
    return row;
  }

  #row(name: string): FederatedBucket {
    this.#checkQuorum();
    const row = this.rows.get(name);
    if (row === undefined) throw new AtollError("bucket.notFound", name);
    return row;
  }

  #service(region: RegionNumber): ReferenceService {
    return defined(this.services.get(region), "a region's service");
  }

  #checkQuorum(): void {
    if (!this.hasQuorum) throw new AtollError("control.unavailable", "no majority of the regions");
  }
}

export class TestFederation {
  readonly directory = new Directory();
  readonly records: RegionRecord[];
  readonly regions: FederatedRegion[] = [];
  readonly options: FederationOptions;
  isReady = true;

  constructor(names: readonly string[], options: FederationOptions) {
    this.options = options;
    this.records = names.map((name, index) => ({ number: regionNumber(index + 1), name }));
    this.directory.regions = this.records;
  }

  /** Makes a bucket that stands in these regions, the first of which it was made for. */
  async place(name: string, regions: readonly FederatedRegion[]): Promise<void> {
    const [first, ...others] = regions.map(({ record }) => record.number);
    await this.directory.create(name, { region: defined(first, "a region"), tags: [] });
    for (const other of others)
      await defined(this.directory.services.get(other), "a service").createBucket(name);
    const row = defined(await this.directory.find(name), name);
    this.directory.rows.set(name, { ...row, regions: [...row.regions, ...others] });
  }

  /** As if its process had died: the others' connections to it break. */
  async cut(region: FederatedRegion): Promise<void> {
    await region.server.close();
    for (const other of this.regions) {
      const peer = other.peers.get(region.record.number);
      while (peer?.isConnected === true) await turn();
    }
  }

  async close(): Promise<void> {
    for (const { peers, server, target } of this.regions) {
      for (const peer of peers.values()) peer.stop();
      await server.close();
      await target.close();
    }
  }

  /** Which of the other regions has a version, as their services say. */
  async whoHas(
    asking: RegionNumber,
    { bucket, key, version }: Parameters<S3Federation["whoHas"]>[0],
    _signal: AbortSignal,
  ): Promise<RegionNumber | undefined> {
    for (const region of bucket.regions) {
      if (region === asking) continue;
      const isUp = this.regions.find(({ record }) => record.number === asking)?.tunnel.isConnected(region);
      if (isUp !== true) continue;
      const service = defined(this.directory.services.get(region), "a service");
      const found = await service.find({ bucket: bucket.name, key, version });
      if (found.kind === "object") return region;
    }
    return undefined;
  }
}

export async function startFederation(
  names: readonly string[],
  options: FederationOptions = {},
): Promise<TestFederation> {
  const federation = new TestFederation(names, options);
  for (const record of federation.records) federation.regions.push(await startRegion(federation, record));
  for (const region of federation.regions) {
    for (const other of federation.regions) if (other !== region) await join(federation, region, other);
  }
  return federation;
}

function partsOf({ number, name }: RegionRecord) {
  const identity: Identity = { nodeId: nodeId(number * 65_536 + 1), nodeName: name, region: "test" };
  return {
    network: new RealNetwork(),
    clock: realClock,
    random: new RealRandom(),
    logger: silentLogger,
    identity,
  };
}

async function startRegion(federation: TestFederation, record: RegionRecord): Promise<FederatedRegion> {
  const peers = new Map<RegionNumber, RpcPeer>();
  const { records, directory, options } = federation;
  const links = linksOf(federation, record, peers);
  const tunnel = new RequestTunnel(
    { links },
    options.maxWindowsBytesPerRegion === undefined
      ? {}
      : { maxWindowsBytesPerRegion: options.maxWindowsBytesPerRegion },
  );
  const { limits = patientLimits, wrap } = options;
  const target = await startReference({
    limits,
    wrap: (reference) => wrap?.(reference, record.name) ?? reference,
    region: record.name,
    domain: domainOf(record),
    federate: (service) => {
      directory.services.set(record.number, service);
      return {
        region: record,
        view: {
          get isReady() {
            return federation.isReady;
          },
          regions: records,
          regionByName: (name) => records.find((region) => region.name === name),
        },
        buckets: directory,
        tunnel,
        crossRegion: options.crossRegion ?? "proxy",
        whoHas: (search, signal) => federation.whoHas(record.number, search, signal),
        endpointOf: (number) => `s3.region-${number}.test`,
      };
    },
  });
  const tunnelServer = createServer(s3ServerOptions(target.options));
  serveS3(tunnelServer, target.app, target.options);
  const handlers = tunnelHandlers((arrived) => target.app.acceptTunnel(tunnelServer, arrived));
  const server = new RpcServer(partsOf(record), handlers, options.rpc);
  return new FederatedRegion({ record, target, tunnel, server, peers });
}

async function join(
  { options }: TestFederation,
  region: FederatedRegion,
  other: FederatedRegion,
): Promise<void> {
  const address = await addressOf(other);
  const peer = new RpcPeer(partsOf(region.record), { address, security: plaintext }, options.rpc);
  region.peers.set(other.record.number, peer);
  peer.start();
  await peer.connected();
}

/** Each region has one of its own, which the others don't know. */
export function domainOf({ name }: RegionRecord): string {
  return `s3.${name}.test`;
}

const listening = new WeakMap<RpcServer, ReturnType<RpcServer["listen"]>>();

function addressOf({ server }: FederatedRegion): ReturnType<RpcServer["listen"]> {
  const address = listening.get(server) ?? server.listen(loopback, plaintext);
  listening.set(server, address);
  return address;
}

function linksOf(
  federation: TestFederation,
  { number }: RegionRecord,
  peers: ReadonlyMap<RegionNumber, RpcPeer>,
): FederationLinks {
  const links = federation.records
    .filter((record) => record.number !== number)
    .map((record): RegionLink => {
      const peer = (): RpcPeer => {
        const found = peers.get(record.number);
        if (found?.isConnected !== true) throw new AtollError("federation.unreachable", record.name);
        return found;
      };
      return {
        region: record.number,
        name: record.name,
        get isConnected() {
          return peers.get(record.number)?.isConnected === true;
        },
        get rttMs() {
          const own = federation.regions.find((region) => region.record.number === number);
          return own?.rttMs.get(record.number);
        },
        call: async (method, payload, options) => peer().call(method, payload, options),
        open: async (method, payload, options) => peer().open(method, payload, options),
      };
    });
  return { regions: links, link: (region) => links.find((link) => link.region === region) };
}
