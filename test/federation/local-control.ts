/**
 * A control plane without its Raft group, and buckets that are only its rows: for what is built on the two and needs
 * neither links nor regions.
 *
 *   const { control, buckets } = new LocalFederation(["us-east-1", "eu-west-1"]);
 *   await buckets.create("photos", { region: regionNumber(1), tags: [] });
 */
import { AtollError } from "../../src/base/errors.ts";
import { bucketId, type RegionNumber, regionNumber } from "../../src/base/ids.ts";
import { SortedMap } from "../../src/base/sorted-map.ts";
import type {
  CursorOptions,
  RangeOptions,
  RowCursor,
  StoreEntry,
  WriteTransaction,
} from "../../src/base/store.ts";
import { applied } from "../../src/federation/control/apply.ts";
import { CurrentView } from "../../src/federation/control/view.ts";
import type {
  ControlCommand,
  ControlPlane,
  ControlResult,
  FederatedBucket,
  ReplicationConfiguration,
} from "../../src/federation/index.ts";
import { cursorLayered, nothingBelow } from "../../src/platform/layered-view.ts";
import {
  type BucketSettings,
  checkSettings,
  type FederatedBuckets,
  InvalidRules,
  parseDestination,
  withExistingJobs,
} from "../../src/replicator/index.ts";

class Rows implements WriteTransaction {
  readonly #rows = new Map<string, StoreEntry>();

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#rows.get(Buffer.from(key).toString("hex"))?.value;
  }

  *range({ from, to }: RangeOptions): Iterable<StoreEntry> {
    const sorted = SortedMap.empty<StoreEntry>().edit();
    for (const row of this.#rows.values()) sorted.set(row.key, row);
    const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    for (const [, row] of sorted.done().entries(bounds)) yield row;
  }

  cursor(options: CursorOptions): RowCursor {
    const rows = SortedMap.empty<Uint8Array>().edit();
    for (const { key, value } of this.#rows.values()) rows.set(key, value);
    return cursorLayered([rows], nothingBelow, options, () => 0);
  }

  put(key: Uint8Array, value: Uint8Array): void {
    this.#rows.set(Buffer.from(key).toString("hex"), { key, value });
  }

  delete(key: Uint8Array): void {
    this.#rows.delete(Buffer.from(key).toString("hex"));
  }
}

export class LocalControl implements ControlPlane {
  readonly view = new CurrentView();
  readonly commands: ControlCommand[] = [];
  /** Without it nothing is changed. */
  hasQuorum = true;
  readonly #rows = new Rows();

  constructor(regions: readonly string[]) {
    for (const [i, name] of regions.entries()) {
      applied(this.#rows, { kind: "joinRegion", region: { number: regionNumber(i + 1), name } });
    }
    this.view.rebuild(this.#rows);
  }

  async propose(command: ControlCommand): Promise<ControlResult> {
    if (!this.hasQuorum) throw new AtollError("control.unavailable", "no majority of the regions");
    this.commands.push(command);
    const result = applied(this.#rows, command);
    this.view.rebuild(this.#rows);
    return result;
  }

  /** Of buckets that had nothing before their rules. */
  async endJobs(): Promise<void> {
    for (const job of this.view.jobs) await this.propose({ kind: "putJob", job: { ...job, state: "done" } });
  }

  async barrier(): Promise<void> {}

  onChange(): () => void {
    return () => {};
  }
}

class LocalBuckets implements FederatedBuckets {
  readonly #control: LocalControl;
  /** What proving a target says of it. */
  refuseTargets: string | undefined;
  #lastId = 0;

  constructor(control: LocalControl) {
    this.#control = control;
  }

  async find(name: string): Promise<FederatedBucket | undefined> {
    return this.#control.view.bucketByName(name);
  }

  list({ after, limit }: { readonly after: string; readonly limit: number }) {
    const buckets = this.#control.view.buckets(after, limit + 1);
    return { buckets: buckets.slice(0, limit), isTruncated: buckets.length > limit };
  }

  async create(name: string, options: Parameters<FederatedBuckets["create"]>[1]) {
    const id = bucketId((++this.#lastId).toString(16).padStart(16, "0"));
    const result = await this.#control.propose({ kind: "createBucket", name, id, createdMs: 1, ...options });
    if (result.kind !== "bucket") throw new AtollError("bucket.exists", name);
    return { bucket: result.bucket, isNew: true };
  }

  async delete(name: string): Promise<void> {
    await this.#update(name, { state: "deleting" });
  }

  async setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    await this.#update(name, { versioning });
  }

  async setTags(name: string, tags: FederatedBucket["tags"]): Promise<void> {
    await this.#update(name, { tags });
  }

  async setReplication(
    name: string,
    replication: ReplicationConfiguration | undefined,
  ): Promise<FederatedBucket> {
    if (this.refuseTargets !== undefined)
      throw new AtollError("replication.targetFailed", this.refuseTargets);
    const source = this.#row(name);
    const places = (replication?.rules ?? []).flatMap(
      ({ destination }) => this.#placeOf(destination.arn) ?? [],
    );
    const own = places.filter(({ bucket }) => bucket === source.id).map(({ region }) => region);
    const regions = [...new Set([...source.regions, ...own])];
    const targets =
      own.length === 0 ? places : [...places, ...regions.map((region) => ({ region, bucket: source.id }))];
    return this.#update(name, { replication: replication ?? null, addRegions: own, targets });
  }

  async configure(name: string, settings: BucketSettings): Promise<FederatedBucket> {
    const bucket = this.#row(name);
    const problems = checkSettings(settings, bucket.replication, bucket, this.#control.view);
    if (problems.length > 0) throw new InvalidRules(problems);
    const changed = await this.#update(name, settings);
    return changed.home?.isBeginning === true ? this.#update(name, { begun: { floorMs: 1 } }) : changed;
  }

  #placeOf(arn: string): { region: RegionNumber; bucket: FederatedBucket["id"] } | undefined {
    const name = parseDestination(arn);
    const bucket = name === undefined ? undefined : this.#control.view.bucketByName(name.bucket);
    const named = this.#control.view.regionByName(name?.region ?? "")?.number;
    const region = named ?? bucket?.regions[0];
    return bucket === undefined || region === undefined ? undefined : { region, bucket: bucket.id };
  }

  #row(name: string): FederatedBucket {
    const row = this.#control.view.bucketByName(name);
    if (row === undefined) throw new AtollError("bucket.notFound", name);
    return row;
  }

  async #update(
    name: string,
    wanted: Extract<ControlCommand, { kind: "updateBucket" }>["change"],
  ): Promise<FederatedBucket> {
    const at = this.#row(name);
    const { replication, begun } = wanted;
    const hasJobs = (replication ?? undefined) !== undefined || begun !== undefined;
    const stands = { bucket: at, view: this.#control.view, nowMs: 1 };
    const change = hasJobs ? withExistingJobs(wanted, stands) : wanted;
    const result = await this.#control.propose({ kind: "updateBucket", at, change });
    if (result.kind !== "bucket") throw new AtollError("control.unavailable", result.kind);
    return result.bucket;
  }
}

export class LocalFederation {
  readonly control: LocalControl;
  readonly buckets: LocalBuckets;

  constructor(regions: readonly string[]) {
    this.control = new LocalControl(regions);
    this.buckets = new LocalBuckets(this.control);
  }
}
