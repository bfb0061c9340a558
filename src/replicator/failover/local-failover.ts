/** This region's part when a home moves: as the home that stops, and as the one that would miss what is on its way. */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { Enqueued } from "../../metadata/index.ts";
import { backFillsTo } from "./back-fill.ts";
import { backlogFor, targetsTo, waitingFor } from "./backlog.ts";
import type { FailoverComponents, MergedCount, RiskEntry } from "./components.ts";
import { missingOf } from "./held.ts";
import { versionsIn } from "./lines.ts";
import {
  ANNOUNCED_METHOD,
  type Backlog,
  type CountedRisk,
  type DrainAnswer,
  type DrainCall,
  decodeMergeMark,
  decodeNodeRisk,
  encodeRiskCall,
  MERGES_METHOD,
  type NodeRisk,
  type ShipCall,
} from "./messages.ts";
import { MAX_RISK_KEYS, NODE_DEADLINE_MS, POLL_MS } from "./options.ts";
import type { RegionFailover } from "./region-failover.ts";
import { asVersion, bytesOf, distinct, firstOf, linesOf, oldestMsOf } from "./risk.ts";

/** Moves of which this node remembers since when writes have stopped. */
const MAX_FROZEN = 1_000;

/** Events of gathering are counted under it. */
const GATHER_RULE = "failover";

/** What was announced and has not arrived, all of it. */
export interface AtRisk {
  readonly entries: readonly RiskEntry[];
  /** Of the rest, those of which something later stands in their place, or over them. */
  readonly covered: readonly RiskEntry[];
  readonly isExact: boolean;
  /** Of the books that the entries are from. */
  readonly asOfMs: number;
}

export interface MergedRisk extends CountedRisk {
  /** What came through merges, of each node that answered. */
  readonly merged: readonly MergedCount[];
}

export class LocalFailover implements RegionFailover {
  readonly #components: FailoverComponents;
  /** By bucket and state: since when all shards have been frozen, monotonic. */
  readonly #frozenMs = new Map<string, number>();

  constructor(components: FailoverComponents) {
    this.#components = components;
  }

  async backlog(id: BucketId, to: RegionNumber | 0): Promise<Backlog> {
    const bucket = this.#known(id);
    const counted = await backlogFor(this.#components, bucket, to);
    const row = await this.#components.metadata.bucketById(id);
    return { ...counted, epoch: row?.home?.epoch ?? 0 };
  }

  async drain({ bucket: id, generation, to, waitMs }: DrainCall): Promise<DrainAnswer> {
    const { local, clock, control } = this.#components;
    const untilMs = clock.monotonicMs() + waitMs;
    // Resolves when every shard is frozen: what it acknowledged stands in its outbox by then.
    await local.follow({ id, generation });
    const bucket = this.#movingTo(id, generation, to);
    const frozenAtMs = this.#frozenAt(`${id} ${generation}`);
    for (;;) {
      // Ahead of the look: what a job has put into the outboxes by its end is waited for there.
      const wasBackFilled = backFillsTo(control.view, bucket, to).length === 0;
      const { objects, bytes } = await waitingFor(this.#components, bucket, to);
      // Behind the look: a move that was given up meanwhile lets writes in again, and then nothing counts.
      this.#movingTo(id, generation, to);
      const frozenMs = clock.monotonicMs() - frozenAtMs;
      if (objects === 0 && wasBackFilled) return { isDrained: true, objects, bytes, frozenMs };
      if (clock.monotonicMs() + POLL_MS > untilMs) return { isDrained: false, objects, bytes, frozenMs };
      await new Promise<void>((resolve) => {
        clock.after(POLL_MS, resolve);
      });
    }
  }

  async risk(id: BucketId): Promise<MergedRisk> {
    return this.missing(id, undefined);
  }

  /** @param signal ends the questions to metadata: what was not asked about counts as missing */
  async missing(id: BucketId, signal: AbortSignal | undefined): Promise<MergedRisk> {
    const { entries, isExact, asOfMs, told } = await this.#atRisk(id, signal);
    return {
      objects: versionsIn(entries),
      bytes: bytesOf(entries),
      oldestMs: oldestMsOf(entries),
      isExact,
      asOfMs,
      entries: firstOf(entries),
      merged: told.flatMap(({ merged }) => merged),
    };
  }

  /**
   * In the order in which they were written.
   * @param signal as of `missing`
   * @param also what is asked about beside what is announced now
   */
  async atRisk(id: BucketId, signal: AbortSignal, also: readonly RiskEntry[] = []): Promise<AtRisk> {
    return this.#atRisk(id, signal, also);
  }

  async ship({ bucket: id, to, entries, onlyAsks }: ShipCall): Promise<readonly number[]> {
    const bucket = this.#known(id);
    const [target] = targetsTo(bucket, to);
    if (target === undefined || entries.length > MAX_RISK_KEYS) return [];
    const { metadata } = this.#components;
    const { versioning } = bucket;
    const missing = new Set((await missingOf(this.#components, entries, { bucket: id, versioning })).entries);
    const held = entries.flatMap((entry, position) => (missing.has(entry) ? [] : [position]));
    if (onlyAsks) return held;
    const of = held.map((position) => enqueuedOf(entries[position] as RiskEntry));
    if (of.length === 0) return [];
    return (await metadata.enqueueVersions({ bucket: id, target, rule: GATHER_RULE, of })) ? held : [];
  }

  /**
   * Two that are equal are of the same lives of all of the region's nodes, and none of them merged anything of the bucket
   * between the two.
   * @returns undefined where one of them does not say @throws message.malformed
   */
  async mergeMarks(id: BucketId): Promise<string | undefined> {
    const { nodes } = this.#components;
    const question = encodeRiskCall({ bucket: id, to: 0 });
    const others = await nodes.askAll(MERGES_METHOD, question, NODE_DEADLINE_MS);
    if (others.length < nodes.count) return undefined;
    return [this.mergeMarkOf(id), ...others.map(decodeMergeMark)].sort((a, b) => a - b).join(" ");
  }

  /** Of this node alone. */
  mergeMarkOf(id: BucketId): number {
    return this.#components.announced.mergeMarkOf(id);
  }

  /** Of this node alone. */
  announced(id: BucketId): NodeRisk {
    const { announced } = this.#components;
    const { entries, ...rest } = announced.of(id);
    return { ...rest, entries: entries.flatMap(linesOf), merged: announced.mergedOf(id) };
  }

  async #atRisk(
    id: BucketId,
    signal: AbortSignal | undefined,
    also: readonly RiskEntry[] = [],
  ): Promise<AtRisk & { readonly told: readonly NodeRisk[] }> {
    const bucket = this.#known(id);
    const told = await this.#announcedInRegion(id);
    // Each node hears everything: one whose book is whole knows as much as all of them together.
    const whole = told.filter((each) => each.isExact);
    const books = whole.length > 0 ? whole : told;
    const missing = await missingOf(
      this.#components,
      distinct([...also, ...books.flatMap((each) => each.entries)]),
      {
        bucket: id,
        versioning: bucket.versioning,
        ...(signal !== undefined && { signal }),
      },
    );
    const isExact = whole.length > 0 && missing.isWhole;
    const asOfMs = Math.max(0, ...books.map((each) => each.asOfMs));
    const { entries, covered } = missing;
    return { entries, covered, isExact, asOfMs, told };
  }

  async #announcedInRegion(bucket: BucketId): Promise<NodeRisk[]> {
    const { nodes } = this.#components;
    const question = encodeRiskCall({ bucket, to: 0 });
    const others = await nodes.askAll(ANNOUNCED_METHOD, question, NODE_DEADLINE_MS);
    return [this.announced(bucket), ...others.map(decodeNodeRisk)];
  }

  #frozenAt(name: string): number {
    const known = this.#frozenMs.get(name);
    if (known !== undefined) return known;
    if (this.#frozenMs.size >= MAX_FROZEN) this.#frozenMs.clear();
    const nowMs = this.#components.clock.monotonicMs();
    this.#frozenMs.set(name, nowMs);
    return nowMs;
  }

  #known(id: BucketId): FederatedBucket {
    const bucket = this.#components.control.view.bucket(id);
    if (bucket !== undefined) return bucket;
    throw new AtollError("bucket.notFound", `there is no bucket ${id} in the federation`);
  }

  #movingTo(id: BucketId, generation: number, to: RegionNumber): FederatedBucket {
    const bucket = this.#known(id);
    const { home, name } = bucket;
    const isMoving = home?.region === this.#components.region && home.moving?.to === to;
    if (isMoving && bucket.generation === generation) return bucket;
    throw new AtollError("failover.outdated", `${name} is not being moved as it was: look again`);
  }
}

/** What is told again of it: a region that has a newer one in its place tells that. */
function enqueuedOf({ key, version, kind }: RiskEntry): Enqueued {
  const isDeletion = kind === "deleteVersion" || kind === "deleteNull";
  const what = isDeletion ? "deletion" : kind === "tags" ? "tags" : "version";
  return { key, version: asVersion(version), what };
}
