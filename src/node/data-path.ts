/** From a gateway to the drives: this node's own, and those of the others over rpc. */
import type { DriveId } from "../base/ids.ts";
import { driveId, nodeId } from "../base/ids.ts";
import type { NodeConfig, RegionConfig } from "../config/index.ts";
import { type DriveAccess, DriveBlobStore, fragmentDoor, LocalDrive, RemoteDrive } from "../region/index.ts";
import type { RpcHandlers } from "../rpc/index.ts";
import { DriveKeeper, type DriveSlot } from "./drive-keeper.ts";
import { DriveRecord } from "./drive-record.ts";
import type { MetadataParts } from "./metadata-parts.ts";
import type { NodeParts, RaftNodeComponents } from "./raft/index.ts";

/** A write under way is at most half as old as what the orphan collector takes. */
const ORPHAN_AGES_OF_WRITE = 2;
const MAX_WRITE_MS = 12 * 3_600_000;

interface DataPathOptions {
  readonly region: RegionConfig;
  readonly node: NodeConfig;
  readonly attached: NodeParts;
  readonly metadata: MetadataParts;
}

export class DataPath {
  readonly blobs: DriveBlobStore;
  readonly handlers: RpcHandlers;
  readonly #keeper: DriveKeeper;
  readonly #access: DriveAccesses;

  private constructor(keeper: DriveKeeper, components: RaftNodeComponents, options: DataPathOptions) {
    const { metadata, region } = options;
    const { clock, random, logger } = components;
    this.#keeper = keeper;
    this.#access = new DriveAccesses(keeper, options);
    this.blobs = new DriveBlobStore(
      {
        topology: (options) => metadata.client.topology(options),
        drives: (id) => this.#access.find(id),
        clock,
        random,
        logger,
        onMissing: (owner, missing) => {
          metadata.client.reportMissing(owner.bucket, owner.key, [missing]).catch((error: unknown) => {
            // A later read finds it again.
            logger.warn({ error, blob: missing.blob.blob }, "missing fragments could not be reported");
          });
        },
      },
      { writeDeadlineMs: writeDeadlineMs(region) },
    );
    this.handlers = fragmentDoor((id) => this.#access.local(id));
  }

  /** @throws disk.*, node.directoryForeign: of the node's directory; what is wrong with a drive stays with that drive */
  static async open(components: RaftNodeComponents, options: DataPathOptions): Promise<DataPath> {
    const { region, node } = options;
    const record = await DriveRecord.open(components.disk, node.directory);
    const { segmentBytes, reserveBytes, compactionThreshold, retryDelay } = region.storage;
    const keeper = await DriveKeeper.open(
      { ...components, record },
      {
        region: region.name,
        nodeId: nodeId(node.id),
        drives: node.drives.map(({ id, directory }) => ({ id: driveId(id), directory })),
        drive: { segmentBytes, reserveBytes, compactionThreshold },
        retryDelayMs: retryDelay,
      },
    );
    return new DataPath(keeper, components, options);
  }

  get slots(): readonly DriveSlot[] {
    return this.#keeper.slots;
  }

  local(id: DriveId): DriveAccess | undefined {
    return this.#access.local(id);
  }

  /** As far as this node knows. */
  isUsable(id: DriveId): boolean {
    const slot = this.slots.find((each) => each.id === id);
    if (slot !== undefined) return slot.drive !== undefined && slot.drive.status().state !== "failed";
    return this.blobs.driveHealth().every(({ drive, isFailing }) => drive !== id || !isFailing);
  }

  counters(): Readonly<Record<string, number>> {
    return { ...this.blobs.counters };
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }
}

export function writeDeadlineMs({ workers }: RegionConfig): number {
  return Math.min(MAX_WRITE_MS, Math.floor(workers.orphanAge / ORPHAN_AGES_OF_WRITE));
}

/** The way to each drive of the region. */
class DriveAccesses {
  readonly #keeper: DriveKeeper;
  /** Made anew when a drive was opened anew. */
  readonly #local = new Map<DriveId, { readonly access: LocalDrive; readonly drive: unknown }>();
  readonly #remote: ReadonlyMap<DriveId, DriveAccess>;

  constructor(keeper: DriveKeeper, { region, node, attached }: DataPathOptions) {
    this.#keeper = keeper;
    const remote = new Map<DriveId, DriveAccess>();
    for (const { id, drives } of region.nodes) {
      const peer = id === node.id ? undefined : attached.peers.get(nodeId(id));
      if (peer === undefined) continue;
      for (const drive of drives) remote.set(driveId(drive.id), new RemoteDrive(peer, driveId(drive.id)));
    }
    this.#remote = remote;
  }

  find(id: DriveId): DriveAccess | undefined {
    return this.#remote.get(id) ?? this.local(id);
  }

  local(id: DriveId): DriveAccess | undefined {
    const drive = this.#keeper.drive(id);
    if (drive === undefined) return undefined;
    const known = this.#local.get(id);
    if (known !== undefined && known.drive === drive) return known.access;
    const access = new LocalDrive(drive);
    this.#local.set(id, { access, drive });
    return access;
  }
}
