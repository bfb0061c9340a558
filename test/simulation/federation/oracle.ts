/**
 * Watches, from outside, every entry that any region's shards apply, and keeps its own account of the federation: who
 * wrote what knowing which other writes, what was to be shipped where, what has come where. What the shards hold, what
 * they acknowledge and what they say of it is compared with that account.
 */
import { assert, defined } from "../../../src/base/assert.ts";
import { compareBytes } from "../../../src/base/bytes.ts";
import type { BucketId, GroupId, LogIndex } from "../../../src/base/ids.ts";
import type { ReadTransaction } from "../../../src/base/store.ts";
import type { VersionId } from "../../../src/base/version-id.ts";
import { type Application, EntryKind } from "../../../src/consensus/index.ts";
import {
  type DecodedCommand,
  decodeShardCommand,
  decodeShardResult,
} from "../../../src/metadata/codec/commands.ts";
import { hexOf } from "../../../src/metadata/codec/names.ts";
import type { EncodedPutReplica, EncodedReplica } from "../../../src/metadata/codec/replication-commands.ts";
import { decodeDetails } from "../../../src/metadata/codec/words.ts";
import type {
  BucketReplication,
  CompiledRule,
  OutboxEvent,
  ReplicaEpoch,
  ReplicaOutcome,
  ReplicationTarget,
  ShardResult,
  Tag,
} from "../../../src/metadata/index.ts";
import { endOfPrefix, objectPrefix, Table, targetOfVersionKey } from "../../../src/metadata/keyspace.ts";
import { readEvent } from "../../../src/metadata/shard/outbox-view.ts";
import { shardAnswerers } from "../../../src/metadata/shard/query.ts";
import type { WitnessedEntry } from "../../../src/witness/index.ts";
import { cutCopy } from "../byte-slab.ts";
import type { Coverage } from "../coverage.ts";
import type { Trace } from "../trace.ts";
import { checkRelays } from "./checkers/relays.ts";
import { KeyModel, type ModelWrite } from "./key-model.ts";

/** A bucket in a region. */
export interface SiteName {
  readonly region: number;
  readonly bucket: BucketId;
}

export type OracleWrite = ModelWrite & {
  readonly origin: SiteName;
  readonly shard: GroupId;
  /** Of the entry in the shard's log. */
  readonly index: LogIndex;
  /** What it was to be shipped to, by the rules of that moment. */
  readonly targets: readonly ReplicationTarget[];
  /** Versions of the key that its region knew. */
  readonly knew: ReadonlySet<VersionId>;
};

type WriteKind = OracleWrite["kind"];

export interface Site extends SiteName {
  readonly keys: Map<string, KeyModel>;
  /** By key: all that were written or received here, and what their writers knew. */
  readonly known: Map<string, Set<VersionId>>;
  /** Writes that were applied here, and how often they came. */
  readonly applied: Map<OracleWrite, number>;
}

export interface HowApplied {
  /** By a client's command. */
  readonly isLocal: boolean;
  /** As news from a region that was home before: the epoch that it followed. */
  readonly mergedIn: number | undefined;
  /** Of the bucket's home, as the shard follows it that a client's command was applied by. */
  readonly epoch?: number | undefined;
}

interface BucketSettings {
  readonly generation: number;
  readonly replication: BucketReplication;
  /** Of the bucket's home, where it has one. */
  readonly epoch: number | undefined;
}

interface AppliedEntry {
  readonly command: Uint8Array;
  readonly result: Uint8Array;
}

interface ShardAccount {
  lastIndex: number;
  /** By index: the entry and its result. */
  readonly entries: Map<number, AppliedEntry>;
  readonly settings: Map<BucketId, BucketSettings>;
}

/** Receipts of one write in one region: retries are to be expected, a ring is not. */
const MAX_RECEIPTS = 300;
const PROBES = ".atoll-probe/";

export class Oracle {
  readonly writes: OracleWrite[] = [];
  readonly sites = new Map<string, Site>();
  /** The same, by region. */
  readonly #sitesOf = new Map<BucketId, Map<number, Site>>();
  readonly targets = new Map<number, ReplicationTarget>();
  readonly #coverage: Coverage;
  readonly #trace: Trace;
  readonly #fail: (error: Error) => void;
  readonly #shards = new Map<GroupId, Map<number, ShardAccount>>();
  /** By kind, key and stamp. */
  readonly #byStamp = new Map<string, OracleWrite>();
  readonly #byText = new Set<string>();
  /** Whether the directory still knows of a target. */
  isTarget: (id: number) => boolean = () => false;
  /** Called when a write has come to a region, be it a client's or another region's. */
  readonly listeners: ((at: SiteName, write: OracleWrite, how: HowApplied) => void)[] = [];
  /** Called of each command that a replica applies, before it does. */
  onEntry: (region: number, shard: GroupId, entry: WitnessedEntry) => void = () => {};

  constructor(parts: {
    readonly coverage: Coverage;
    readonly trace: Trace;
    readonly fail: (error: Error) => void;
  }) {
    this.#coverage = parts.coverage;
    this.#trace = parts.trace;
    this.#fail = parts.fail;
  }

  /** The application of a shard, watched. */
  watch(region: number, shard: GroupId, inner: Application): Application {
    return {
      apply: (command, transaction, context) => {
        const account = this.account(region, shard);
        this.onEntry(region, shard, { index: context.index, kind: EntryKind.command, data: command });
        if (context.index <= account.lastIndex) {
          const result = inner.apply(command, transaction, context);
          this.#checkAgain(region, shard, context.index, { command, result });
          return result;
        }
        const decoded = decodeShardCommand(command);
        const before = this.#look(decoded, transaction);
        const result = inner.apply(command, transaction, context);
        account.lastIndex = context.index;
        account.entries.set(context.index, { command: cutCopy(command), result: cutCopy(result) });
        try {
          this.#applied(
            { region, shard, index: context.index, decoded, transaction, before },
            decodeShardResult(result),
          );
        } catch (error) {
          this.#fail(error as Error);
        }
        return result;
      },
    };
  }

  /** What the first replica to get there has applied. */
  account(region: number, shard: GroupId): ShardAccount {
    let accounts = this.#shards.get(shard);
    if (accounts === undefined) {
      accounts = new Map();
      this.#shards.set(shard, accounts);
    }
    let account = accounts.get(region);
    if (account === undefined) {
      account = { lastIndex: 0, entries: new Map(), settings: new Map() };
      accounts.set(region, account);
    }
    return account;
  }

  site({ region, bucket }: SiteName): Site {
    const known = this.#sitesOf.get(bucket)?.get(region);
    if (known !== undefined) return known;
    const site = { region, bucket, keys: new Map(), known: new Map(), applied: new Map() };
    this.sites.set(`${region} ${bucket}`, site);
    const ofBucket = this.#sitesOf.get(bucket);
    if (ofBucket === undefined) this.#sitesOf.set(bucket, new Map([[region, site]]));
    else ofBucket.set(region, site);
    return site;
  }

  keyAt(at: SiteName, key: string): KeyModel {
    const { keys } = this.site(at);
    let model = keys.get(key);
    if (model === undefined) {
      model = new KeyModel();
      keys.set(key, model);
    }
    return model;
  }

  /** Whether a write that carries this ETag, tag or version was applied in a region. */
  hasApplied(region: number, text: string): boolean {
    return this.#byText.has(`${region} ${text}`);
  }

  /** Whether a target has a write, or it has no effect any more where it was made. */
  isCovered(write: OracleWrite, target: SiteName): boolean {
    if (this.site(target).applied.has(write)) return true;
    if (this.keyAt(write.origin, write.key).isOver(write)) return true;
    if (this.keyAt(target, write.key).isVoid(write)) return true;
    if (write.kind !== "tags") return false;
    // Newer tags came with something else, or the version has gone there.
    const there = this.keyAt(target, write.key).find(write.version);
    const wasThere = [...this.site(target).applied.keys()].some(
      ({ kind, key, version }) => kind === "put" && key === write.key && version === write.version,
    );
    return there === undefined ? wasThere : there.tagsStamp >= write.stamp;
  }

  #look(command: DecodedCommand, transaction: ReadTransaction): Before {
    switch (command.kind) {
      case "deleteObject":
        return { ...nothing, lastVersion: lastVersionOf(transaction) };
      case "receiveReplicas":
      case "completeReplica":
        return { ...nothing, waiting: waitingIn(transaction), events: eventsOfKeys(transaction, command) };
      case "acknowledgeOutbox": {
        const { target, ids } = command;
        return { ...nothing, events: ids.flatMap((id) => readEvent(transaction, target, id) ?? []) };
      }
      default:
        return nothing;
    }
  }

  #applied({ decoded: command, ...at }: Applied, result: ShardResult): void {
    if (result.kind === "refused") return;
    const { region, shard, transaction, before } = at;
    switch (command.kind) {
      case "configureBucket":
        this.#configure(this.account(region, shard), command);
        return;
      case "putObject":
      case "completeUpload": {
        assert(result.kind === "written", "a write's result");
        const tags = command.kind === "putObject" ? decodeDetails(command.body.details).tags : [];
        const etag = command.kind === "putObject" ? command.object.etag : command.etag;
        const { version, isNull } = result;
        const put = { kind: "put", key: command.key, version, stamp: version, isNull, etag, tags } as const;
        this.#wrote(at, command.bucket, put, () => true);
        this.#byText.add(`${region} ${etag}`);
        return;
      }
      case "deleteObject":
        assert(result.kind === "deleted", "a deletion's result");
        this.#deleted(at, command, result);
        return;
      case "setTags": {
        assert(result.kind === "written", "a result of tags");
        const { key, tags } = command;
        const stamp = lastVersionOf(transaction);
        const { version, isNull } = result;
        const retagged = { kind: "tags", key, version, stamp, isNull, tags } as const;
        this.#wrote(at, command.bucket, retagged, () => true);
        for (const { value } of tags) this.#byText.add(`${region} ${value}`);
        return;
      }
      case "receiveReplicas":
      case "completeReplica": {
        assert(result.kind === "received", "what became of replicas");
        this.#checkEpoch(this.account(region, shard), command, region);
        if (command.kind === "completeReplica") this.#coverage.mark("large replica completed");
        for (const [i, replica] of replicasOf(command).entries()) {
          this.#received({ region, bucket: command.bucket }, replica, {
            outcome: defined(result.outcomes[i], "an outcome"),
            epoch: command.epoch,
          });
        }
        if (waitingIn(transaction) > before.waiting) throw new Error("what was received is shipped on");
        this.#checkRelays(at, command, result.outcomes);
        return;
      }
      case "acknowledgeOutbox":
        for (const event of before.events) this.#acknowledged(region, command.target, event);
        return;
      case "dropOutbox":
        this.#coverage.mark("outbox of a target dropped");
        if (this.isTarget(command.target))
          throw new Error(`what waited for target ${command.target} is dropped`);
        return;
      default:
    }
  }

  /** What was received is shipped on in place of what it replaces, and of nothing else. */
  #checkRelays(
    { region, shard, transaction, before }: Omit<Applied, "decoded">,
    command: Received,
    outcomes: readonly ReplicaOutcome[],
  ): void {
    const { bucket } = command;
    const rules = this.account(region, shard).settings.get(bucket)?.replication.rules ?? [];
    const relayed = checkRelays({
      ...{ bucket, rules, outcomes, replicas: replicasOf(command), targets: this.targets },
      ...{ before: before.events, after: eventsOfKeys(transaction, command) },
    });
    for (const { kind } of relayed) this.#coverage.mark(`shipped on in place of what waited: ${kind}`);
  }

  #configure(
    { settings }: ShardAccount,
    command: Extract<DecodedCommand, { kind: "configureBucket" }>,
  ): void {
    const { bucket, generation, replication, home } = command;
    if ((settings.get(bucket)?.generation ?? -1) > generation) return;
    settings.set(bucket, { generation, replication, epoch: home?.epoch });
    for (const target of replication.targets) this.targets.set(target.id, target);
  }

  /** Who ships as the home of an epoch that is over here is not listened to, until it knows that it is home no more. */
  #checkEpoch({ settings }: ShardAccount, { bucket, epoch }: Received, region: number): void {
    const ours = settings.get(bucket)?.epoch;
    if (ours === undefined || epoch === undefined) return;
    this.#coverage.mark(epoch.isMerge ? "homes: merged" : "homes: shipped in an epoch");
    if (epoch.isMerge || epoch.epoch >= ours) return;
    throw new Error(`r${region} takes replicas of epoch ${epoch.epoch} of ${bucket}, and follows ${ours}`);
  }

  #deleted(
    at: Omit<Applied, "decoded">,
    command: Extract<DecodedCommand, { kind: "deleteObject" }>,
    result: Extract<ShardResult, { kind: "deleted" }>,
  ): void {
    const { bucket, key, version: asked } = command;
    const stamp = lastVersionOf(at.transaction);
    // Nothing was there to be deleted, and nothing needs to be known elsewhere.
    if (stamp === at.before.lastVersion) return;
    const deletesVersions = ({ shipsVersionDeletes }: CompiledRule): boolean => shipsVersionDeletes;
    const deletes = ({ shipsDeletes }: CompiledRule): boolean => shipsDeletes;
    if (asked === undefined && result.isMarker && result.version !== undefined) {
      const { version, isNull } = result;
      this.#wrote(at, bucket, { kind: "marker", key, version, stamp: version, isNull }, deletes);
      this.#byText.add(`${at.region} ${version}`);
    } else if (asked === undefined || asked === "null" || result.isNull) {
      const isByName = asked !== undefined;
      const deletion = { kind: "deleteNull", key, version: stamp, stamp } as const;
      this.#wrote(at, bucket, deletion, isByName ? deletesVersions : deletes);
    } else {
      this.#wrote(at, bucket, { kind: "deleteVersion", key, version: asked, stamp }, deletesVersions);
      if (result.version === undefined) this.#coverage.mark("version deleted before it came");
    }
  }

  #wrote(
    { region, shard, index }: Omit<Applied, "decoded">,
    bucket: BucketId,
    write: ModelWrite,
    isShipped: (rule: CompiledRule) => boolean,
  ): void {
    const origin = { region, bucket };
    const known = this.#knownAt(origin, write.key);
    const rules = this.account(region, shard).settings.get(bucket)?.replication.rules ?? [];
    const matching = rules.filter((rule) => write.key.startsWith(rule.prefix) && isShipped(rule));
    const ids = new Set(matching.map(({ target }) => target));
    const targets = [...ids].map((id) => defined(this.targets.get(id), "a rule's target"));
    const whole: OracleWrite = { ...write, origin, shard, index, targets, knew: new Set(known) };
    this.writes.push(whole);
    this.#byStamp.set(nameOf(write.kind, write.key, write.stamp), whole);
    this.#trace.event(`r${region}`, `wrote ${write.kind}`, write.key, write.version, write.stamp);
    this.#coverage.mark(`wrote: ${write.kind}`);
    const { epoch } = this.account(region, shard).settings.get(bucket) ?? {};
    this.#apply(origin, whole, { isLocal: true, mergedIn: undefined, epoch });
  }

  #received(
    at: SiteName,
    replica: EncodedReplica,
    { outcome, epoch }: { readonly outcome: ReplicaOutcome; readonly epoch: ReplicaEpoch | undefined },
  ): void {
    if (replica.key.startsWith(PROBES)) return;
    this.#coverage.mark(`received: ${outcome}`);
    const kind = ({ deleteMarker: "marker" } as const)[replica.kind as "deleteMarker"] ?? replica.kind;
    const stamp = stampOf(replica);
    this.#trace.event(`r${at.region}`, `took ${kind}`, replica.key, replica.version, stamp, outcome);
    if (outcome === "missing") return;
    const write = this.#byStamp.get(nameOf(kind as WriteKind, replica.key, stamp));
    if (write === undefined) throw new Error(`nobody wrote ${kind} ${replica.key} ${stamp} that came`);
    const receipts = this.site(at).applied.get(write) ?? 0;
    if (receipts > MAX_RECEIPTS) throw new Error(`${replica.key} ${stamp} came ${receipts} times`);
    if (receipts > 0) this.#coverage.mark("replica came again");
    const mergedIn = outcome === "applied" && epoch?.isMerge === true ? epoch.epoch : undefined;
    this.#apply(at, write, { isLocal: false, mergedIn });
    if (replica.kind === "put") this.#receivedTags(at, replica, { write, mergedIn });
  }

  /** A put brings the tags that its version has by then. */
  #receivedTags(
    at: SiteName,
    { key, object, body, tagsStamp }: EncodedPutReplica,
    { write, mergedIn }: { readonly write: OracleWrite; readonly mergedIn: number | undefined },
  ): void {
    assert(write.kind === "put", "a put is a put");
    if (object.etag !== write.etag) throw new Error(`${key} ${write.version} came with other bytes`);
    const retagged = this.#byStamp.get(nameOf("tags", key, tagsStamp));
    const source = tagsStamp === write.version ? write : retagged;
    if (source === undefined || source.kind === "marker" || !("tags" in source)) {
      throw new Error(`nobody wrote the tags of ${tagsStamp} that ${key} came with`);
    }
    if (textOf(source.tags) !== textOf(decodeDetails(body.details).tags)) {
      throw new Error(`${key} ${write.version} came with other tags than those of ${tagsStamp}`);
    }
    if (source.kind === "tags") this.#apply(at, source, { isLocal: false, mergedIn });
  }

  #apply(at: SiteName, write: OracleWrite, how: HowApplied): void {
    const site = this.site(at);
    if (!this.keyAt(at, write.key).apply(write) && write.kind === "tags") return;
    site.applied.set(write, (site.applied.get(write) ?? 0) + 1);
    for (const listener of this.listeners) listener(at, write, how);
    if (write.kind === "tags") return;
    const known = this.#knownAt(at, write.key);
    known.add(write.version);
    for (const version of write.knew) known.add(version);
  }

  #acknowledged(region: number, id: number, event: OutboxEvent): void {
    const target = defined(this.targets.get(id), "a target that is acknowledged");
    const kind = event.kind === "deleteMarker" ? "marker" : event.kind;
    const { key, tagsStamp } = event;
    const stamp = kind === "tags" ? (tagsStamp ?? event.stamp) : event.stamp;
    // What jobs and repairs put into the outbox, also for another region's writes, has an event with a stamp of its own.
    const write =
      this.#byStamp.get(nameOf(kind, key, stamp)) ?? this.#byStamp.get(nameOf(kind, key, event.version));
    const brought = tagsStamp === undefined ? undefined : this.#byStamp.get(nameOf("tags", key, tagsStamp));
    if (tagsStamp !== undefined) this.#coverage.mark(`tags shipped once more: ${kind}`);
    if (write === undefined || (tagsStamp !== undefined && brought === undefined))
      throw new Error(`nobody wrote ${kind} ${key} ${stamp} that is shipped`);
    this.#trace.event(`r${region}`, "acknowledged", `to r${target.region}`, kind, key, stamp);
    if (this.isCovered(write, target) && (brought === undefined || this.isCovered(brought, target))) return;
    const what = `${kind} ${key} ${stamp}`;
    throw new Error(`r${region} takes ${what} for shipped, and r${target.region} has not got it`);
  }

  #knownAt(at: SiteName, key: string): Set<VersionId> {
    const { known } = this.site(at);
    let versions = known.get(key);
    if (versions === undefined) {
      versions = new Set();
      known.set(key, versions);
    }
    return versions;
  }

  /** Replicas, and lives of one, apply the same. */
  #checkAgain(region: number, shard: GroupId, index: LogIndex, { command, result }: AppliedEntry): void {
    const first = this.account(region, shard).entries.get(index);
    if (first === undefined) return;
    if (compareBytes(first.command, command) === 0 && compareBytes(first.result, result) === 0) return;
    this.#fail(new Error(`r${region} group ${shard} applies another entry ${index} than before`));
  }
}

interface Before {
  readonly lastVersion: VersionId | undefined;
  /** Events in the outbox. */
  readonly waiting: number;
  /** Those that a command is about. */
  readonly events: readonly OutboxEvent[];
}

interface Applied {
  readonly region: number;
  readonly shard: GroupId;
  readonly index: LogIndex;
  readonly decoded: DecodedCommand;
  readonly transaction: ReadTransaction;
  readonly before: Before;
}

const nothing: Before = { lastVersion: undefined, waiting: 0, events: [] };

const lastVersionOf = (transaction: ReadTransaction): VersionId =>
  shardAnswerers.shardStats(transaction, { kind: "shardStats" }, 0 as LogIndex).lastVersion;

export function waitingIn(transaction: ReadTransaction): number {
  const { backlogs } = shardAnswerers.outboxSummary(transaction, { kind: "outboxSummary" }, 0 as LogIndex);
  return backlogs.reduce((sum, { events }) => sum + events, 0);
}

type Received = Extract<DecodedCommand, { kind: "receiveReplicas" | "completeReplica" }>;

const replicasOf = (command: Received): readonly EncodedReplica[] =>
  command.kind === "receiveReplicas" ? command.replicas : [command.replica];

/** All that waits of the keys of replicas. */
function eventsOfKeys(transaction: ReadTransaction, command: Received): readonly OutboxEvent[] {
  return [...new Set(replicasOf(command).map(({ key }) => key))].flatMap((key) => {
    const from = objectPrefix(Table.outboxByVersion, command.bucket, key);
    return Array.from(transaction.range({ from, to: endOfPrefix(from) })).flatMap(
      ({ key: row, value }) => readEvent(transaction, targetOfVersionKey(row), hexOf(value)) ?? [],
    );
  });
}

function stampOf(replica: EncodedReplica): VersionId {
  if (replica.kind === "tags") return replica.tagsStamp;
  return replica.kind === "deleteVersion" ? replica.stamp : replica.version;
}

const nameOf = (kind: WriteKind, key: string, stamp: VersionId): string => `${kind} ${key} ${stamp}`;

export const textOf = (tags: readonly Tag[]): string =>
  tags.map(({ key, value }) => `${key}=${value}`).join("&");
