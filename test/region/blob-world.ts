/** A region's drives in one process on virtual time: real drives on simulated disks, and switches to take them away. */
import { AtollError } from "../../src/base/errors.ts";
import { bucketId, type DriveId, driveId, groupId, nodeId, placementGroupId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { Drive, type DriveOptions, initializeDrive } from "../../src/datanode/index.ts";
import type { MissingFragments, Scheme, Topology } from "../../src/metadata/index.ts";
import {
  type BlobStoreOptions,
  type DriveAccess,
  DriveBlobStore,
  type DriveLookup,
  type FragmentHeader,
  type FragmentSink,
  fragmentDoor,
  LocalDrive,
  RemoteDrive,
} from "../../src/region/blobs/index.ts";
import type { BlobOwner } from "../../src/region/index.ts";
import { RpcPeer, RpcServer } from "../../src/rpc/index.ts";
import { Links } from "../simulation/links.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimDisk } from "../simulation/sim-disk.ts";
import { SimNetwork } from "../simulation/sim-network.ts";
import { SimStore } from "../simulation/sim-store.ts";

export const owner: BlobOwner = { bucket: bucketId("00000000000000b1"), key: "photos/1.jpg" };
export const partOwner: BlobOwner = { ...owner, uploadId: "u1" };

/** What happens to requests for a drive before they reach it. */
export interface DriveFault {
  /** Every request fails at once. */
  isAway: boolean;
  /** Requests are never answered. */
  isHung: boolean;
  /** It is read from, and fails writes: what a drive's node has open after its mount has gone. */
  isReadOnly: boolean;
}

export interface WorldDrive {
  readonly id: DriveId;
  readonly disk: SimDisk;
  readonly drive: Drive;
  readonly fault: DriveFault;
}

/** A node that the gateway reaches over the network. */
export interface WorldNode {
  readonly peer: RpcPeer;
  /** It loses its power. */
  crash(): void;
  /** Its connections break; it lives on. */
  resetConnections(): void;
}

export interface BlobWorld {
  readonly scheduler: Scheduler;
  readonly clock: SimClock;
  readonly random: SeededRandom;
  readonly drives: readonly WorldDrive[];
  readonly nodes: readonly WorldNode[];
  readonly topology: Topology;
  readonly blobs: DriveBlobStore;
  /** How a gateway reaches the drives, with their faults. */
  readonly lookup: DriveLookup;
  readonly reported: MissingFragments[];
  /** Runs virtual time until the promise has settled. */
  run<T>(promise: Promise<T>): Promise<T>;
  pass(durationMs: number): Promise<void>;
  /** The gateway sees the drive of this index as one that was closed and opened again. */
  reopen(index: number): void;
  write(body: Uint8Array, options?: WriteOptions): ReturnType<DriveBlobStore["write"]>;
  /** Fragments on all drives together. */
  fragments(): number;
  openWriters(): number;
}

export interface WriteOptions {
  readonly chunkBytes?: number;
  readonly isLengthKnown?: boolean;
  readonly owner?: BlobOwner;
  readonly signal?: AbortSignal;
}

export interface BlobWorldOptions {
  readonly seed?: number;
  /** Shared with other regions' worlds. */
  readonly scheduler?: Scheduler;
  readonly scheme: Scheme;
  readonly copies?: Scheme;
  readonly driveCount?: number;
  readonly groupCount?: number;
  readonly options?: Partial<BlobStoreOptions>;
  readonly driveOptions?: Partial<DriveOptions>;
  /** The drives are on so many other nodes, in turn; 0, as when it is left out: all are on the gateway's. */
  readonly nodeCount?: number;
}

export async function blobWorld(given: BlobWorldOptions): Promise<BlobWorld> {
  const scheduler = given.scheduler ?? new Scheduler();
  const clock = new SimClock(scheduler);
  const random = new SeededRandom(given.seed ?? 1);
  const run = async <T>(promise: Promise<T>): Promise<T> => {
    let isDone = false;
    const settled = promise.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    await scheduler.run({ untilMs: scheduler.nowMs + 3_600_000, isDone: () => isDone });
    if (!isDone) throw new Error("the promise has not settled within a virtual hour");
    return settled;
  };
  const { scheme } = given;
  const unitCount = scheme.dataFragments + scheme.parityFragments;
  const driveCount = given.driveCount ?? unitCount;
  const ids = Array.from({ length: driveCount }, (_, index) => driveId(index + 1));
  const drives = await run(Promise.all(ids.map((id) => openDrive(id, { clock, random, given }))));
  const topology = topologyOf(
    ids,
    [scheme, given.copies ?? copiesOf(scheme, unitCount)],
    given.groupCount ?? 3,
  );
  const nodes = await openNodes(given.nodeCount ?? 0, { scheduler, random, run, drives });
  const accesses = new Map(
    drives.map((drive, index) => {
      const node = nodes[index % nodes.length];
      const access = node === undefined ? new LocalDrive(drive.drive) : new RemoteDrive(node.peer, drive.id);
      return [drive.id, new FaultyAccess(access, drive.fault)];
    }),
  );
  const lookup: DriveLookup = (id) => accesses.get(id);
  const reported: MissingFragments[] = [];
  const blobs = new DriveBlobStore(
    {
      topology: async () => topology,
      drives: lookup,
      clock,
      random: random.fork(),
      logger: silentLogger,
      onMissing: (_, missing) => reported.push(missing),
    },
    given.options ?? {},
  );
  return {
    scheduler,
    clock,
    random,
    drives,
    nodes,
    topology,
    blobs,
    lookup,
    reported,
    run,
    reopen: (index) => {
      const { id, fault } = drives[index] as WorldDrive;
      accesses.set(id, new FaultyAccess(accesses.get(id) as FaultyAccess, fault));
    },
    pass: (durationMs) => scheduler.run({ untilMs: scheduler.nowMs + durationMs }),
    write: (body, options = {}) =>
      blobs.write(chunksOf(body, options.chunkBytes ?? 10_000), {
        owner: options.owner ?? owner,
        expectedBytes: options.isLengthKnown === false ? undefined : body.length,
        storageClass: "STANDARD",
        signal: options.signal ?? new AbortController().signal,
      }),
    fragments: () => drives.reduce((sum, { drive }) => sum + drive.status().fragments, 0),
    openWriters: () => drives.reduce((sum, { drive }) => sum + drive.status().openWriters, 0),
  };
}

async function openDrive(
  id: DriveId,
  { clock, random, given }: { clock: SimClock; random: SeededRandom; given: BlobWorldOptions },
): Promise<WorldDrive> {
  const disk = new SimDisk(clock, random.fork());
  const directory = `drive-${id}`;
  const identity = { region: "test", nodeId: nodeId(1), driveId: id };
  await initializeDrive({ disk, random }, { directory, identity });
  const components = {
    directory,
    identity,
    disk,
    openStore: async () => new SimStore({ clock, random: random.fork() }),
    clock,
    logger: silentLogger,
    random: random.fork(),
  };
  const drive = await Drive.open(components, { reserveBytes: 0, ...given.driveOptions });
  return { id, disk, drive, fault: { isAway: false, isHung: false, isReadOnly: false } };
}

async function openNodes(
  count: number,
  world: {
    readonly scheduler: Scheduler;
    readonly random: SeededRandom;
    readonly run: <T>(promise: Promise<T>) => Promise<T>;
    readonly drives: readonly WorldDrive[];
  },
): Promise<WorldNode[]> {
  const { scheduler, random } = world;
  const links = new Links(scheduler, random.fork(), {});
  const network = new SimNetwork(scheduler, random.fork(), links);
  const security = { kind: "plaintext" } as const;
  const partsOf = (name: string, id: number) => ({
    network: network.forNode(name),
    clock: new SimClock(scheduler),
    random: random.fork(),
    logger: silentLogger,
    identity: { nodeId: nodeId(id), nodeName: name, region: "test" },
  });
  const gateway = partsOf("gateway", 100);
  const nodes: WorldNode[] = [];
  for (let index = 0; index < count; index++) {
    const name = `node-${index}`;
    const parts = partsOf(name, index + 1);
    const local = new Map(
      world.drives.flatMap(({ id, drive }, at) =>
        at % count === index ? [[id, new LocalDrive(drive)]] : [],
      ),
    );
    const server = new RpcServer(
      parts,
      fragmentDoor((id) => local.get(id)),
    );
    const address = { host: name, port: 7_400 };
    await world.run(server.listen(address, security));
    const peer = new RpcPeer(gateway, { address, security });
    peer.start();
    await world.run(peer.connected());
    nodes.push({
      peer,
      crash: () => {
        parts.clock.stop();
        network.crash(name, "powerLost");
      },
      resetConnections: () => network.resetSome(1),
    });
  }
  return nodes;
}

const copiesOf = ({ unitBytes }: Scheme, driveCount: number): Scheme => ({
  dataFragments: 1,
  parityFragments: Math.min(2, driveCount - 1),
  unitBytes,
});

function topologyOf(ids: readonly DriveId[], schemes: readonly Scheme[], groupCount: number): Topology {
  const placementGroups = schemes.flatMap((scheme, kind) =>
    Array.from({ length: groupCount }, (_, index) => {
      const count = scheme.dataFragments + scheme.parityFragments;
      const drives = Array.from({ length: count }, (_, at) => ids[(index + at) % ids.length] as DriveId);
      return { id: placementGroupId(1 + kind * groupCount + index), scheme, drives };
    }),
  );
  return {
    generation: 1,
    drives: ids.map((id) => ({ id, node: nodeId(1), zone: "a", weight: 1 })),
    placementGroups,
    slots: [],
    shards: [groupId(2)],
  };
}

export async function* chunksOf(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

export async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}

const never = <T>(): Promise<T> => new Promise(() => {});

class FaultyAccess implements DriveAccess {
  readonly isLocal: boolean;
  readonly #access: DriveAccess;
  readonly #fault: DriveFault;

  constructor(access: DriveAccess, fault: DriveFault) {
    this.isLocal = access.isLocal;
    this.#access = access;
    this.#fault = fault;
  }

  get isConnected(): boolean {
    return this.#access.isConnected;
  }

  beginFragment(header: FragmentHeader): FragmentSink {
    const sink = this.#access.beginFragment(header);
    // What hung or failed on its way is not overtaken by what comes later.
    let isLost = false;
    const through = (request: () => Promise<void>): Promise<void> => {
      isLost ||= this.#fault.isHung;
      return isLost ? never() : this.#through(request);
    };
    return {
      append: (...request) => through(() => this.#writing(() => sink.append(...request))),
      commit: () => through(() => this.#writing(() => sink.commit())),
      abort: () => sink.abort(),
    };
  }

  readUnits(...request: Parameters<DriveAccess["readUnits"]>): ReturnType<DriveAccess["readUnits"]> {
    return this.#through(() => this.#access.readUnits(...request));
  }

  deleteBlobs(...request: Parameters<DriveAccess["deleteBlobs"]>): ReturnType<DriveAccess["deleteBlobs"]> {
    return this.#through(() => this.#writing(() => this.#access.deleteBlobs(...request)));
  }

  stat(...request: Parameters<DriveAccess["stat"]>): ReturnType<DriveAccess["stat"]> {
    return this.#through(() => this.#access.stat(...request));
  }

  verify(...request: Parameters<DriveAccess["verify"]>): ReturnType<DriveAccess["verify"]> {
    return this.#through(() => this.#access.verify(...request));
  }

  list(...request: Parameters<DriveAccess["list"]>): ReturnType<DriveAccess["list"]> {
    return this.#through(() => this.#access.list(...request));
  }

  #writing<T>(request: () => Promise<T>): Promise<T> {
    if (!this.#fault.isReadOnly) return request();
    return Promise.reject(new AtollError("drive.failed", "the drive's mount has gone"));
  }

  #through<T>(request: () => Promise<T>): Promise<T> {
    if (this.#fault.isAway) return Promise.reject(new AtollError("rpc.closed", "the drive is away"));
    return this.#fault.isHung ? never() : request();
  }
}
