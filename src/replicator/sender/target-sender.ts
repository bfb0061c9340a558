/** Ships what one shard's outbox has for one target, while this node leads the shard. */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BucketId, GroupId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type {
  BucketHome,
  CompiledRule,
  MetadataClient,
  OutboxBacklog,
  OutboxEvent,
  ReplicaEpoch,
  ReplicationTarget,
} from "../../metadata/index.ts";
import type { ReceivedOutcome, ReplicaStore } from "../../region/index.ts";
import { decodeBatchAnswer, encodeBatch } from "../transfer/messages.ts";
import { BATCH_METHOD } from "../transfer/methods.ts";
import { Acknowledger } from "./acknowledger.ts";
import { retryDelayMs } from "./back-off.ts";
import { DeadlineWatch } from "./deadline-watch.ts";
import { callFailure, type Failure, outcomeFailure, sourceFailure } from "./failures.ts";
import { LargeTransfer, SourceError } from "./large-transfer.ts";
import {
  DESCRIPTION_BYTES,
  GATHER_EVENTS,
  GATHER_MS,
  type ReplicatorOptions,
  STALE_EPOCH_RETRY_MS,
} from "./options.ts";
import { OutboxReader } from "./outbox-reader.ts";
import { type Lane, type LaneCounts, lanes, type PendingEvent, PendingEvents } from "./pending-events.ts";
import type { Blocked, RegionLanes } from "./region-lanes.ts";
import { Retries } from "./retries.ts";
import type { RuleBook } from "./rule-book.ts";
import { prepareShipment, replicaOf, type Shipment } from "./shipment.ts";
import type { TargetCounters } from "./target-counters.ts";

export interface TargetSenderComponents {
  readonly metadata: Pick<
    MetadataClient,
    "outbox" | "shippables" | "acknowledgeOutbox" | "recordOutboxFailures"
  >;
  readonly replicas: Pick<ReplicaStore, "read">;
  readonly lanes: RegionLanes;
  readonly counters: TargetCounters;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly options: ReplicatorOptions;
  /** How many events of each lane it may have in memory. */
  readonly limits: Readonly<LaneCounts>;
  /** The rules that lead to the target now. */
  readonly rules: RuleBook;
  readonly isPaused: () => boolean;
}

export class TargetSender {
  readonly shard: GroupId;
  readonly target: ReplicationTarget;
  readonly pending: PendingEvents;
  /** Whose objects are shipped: what is fair is fair between buckets. */
  readonly #bucket: BucketId;
  readonly #components: TargetSenderComponents;
  readonly #reader: OutboxReader;
  readonly #acknowledger: Acknowledger;
  readonly #retries: Retries;
  readonly #deadlines: DeadlineWatch;
  readonly #abort = new AbortController();
  /** Large transfers under way, which a pause ends. */
  readonly #largeTransfers = new Set<AbortController>();
  /** Whether a turn of the lane has been asked for and has not begun. */
  readonly #isInLine: Record<Lane, boolean> = { urgent: false, small: false, large: false };
  #home: BucketHome | undefined;
  #blocked: Blocked | undefined;
  /** The connection to the region with which it is blocked, as `RegionLanes` counts them. */
  #blockedWith = 0;
  /** When the last batch of small objects left, monotonic. */
  #sentSmallAtMs = 0;

  constructor(
    at: { readonly shard: GroupId; readonly bucket: BucketId; readonly target: ReplicationTarget },
    components: TargetSenderComponents,
  ) {
    const { metadata, clock, random, logger, options } = components;
    this.shard = at.shard;
    this.target = at.target;
    this.#bucket = at.bucket;
    this.#components = components;
    this.pending = new PendingEvents(components.limits);
    const place = { shard: at.shard, target: at.target.id };
    this.#reader = new OutboxReader(place, {
      metadata,
      pending: this.pending,
      nowMs: () => clock.monotonicMs(),
      nextTryMs: (event) => this.#retries.nextTryMs(event),
    });
    this.#acknowledger = new Acknowledger(place, {
      ...{ metadata, clock, random, backOff: options.backOff },
      onSettled: (settled) => this.#onSettled(settled),
    });
    this.#retries = new Retries({
      ...{ pending: this.pending, clock, random, logger, backOff: options.backOff },
      record: (id, failure) => this.#acknowledger.record(id, failure),
      onLeft: (nextTryMs) => this.#reader.left(nextTryMs),
    });
    this.#deadlines = new DeadlineWatch(place, components);
  }

  get isStopped(): boolean {
    return this.#abort.signal.aborted;
  }

  get blocked(): Blocked | undefined {
    return this.#blocked;
  }

  get hasWork(): boolean {
    return this.pending.size > 0;
  }

  /** Regularly, with what the shard says that waits. */
  tick(backlogs: readonly OutboxBacklog[]): void {
    const { clock, isPaused } = this.#components;
    const nowMs = clock.monotonicMs();
    let events = 0;
    for (const backlog of backlogs) events += backlog.events;
    if (backlogs.length > 0) this.#follow(backlogs[0]?.home);
    if (events > this.pending.size) this.#reader.notice();
    this.pending.wake(nowMs);
    if (isPaused()) {
      for (const transfer of this.#largeTransfers) transfer.abort(paused);
    }
    this.#deadlines.tick(backlogs);
    this.#pump();
  }

  /** Whether and in which epoch the bucket's home is here, as the shard follows it. */
  #follow(home: BucketHome | undefined): void {
    const isSame = home?.epoch === this.#home?.epoch && home?.isHere === this.#home?.isHere;
    this.#home = home;
    // The shard has heard what the target had heard: what waited goes as a merge, or in the new epoch.
    if (!isSame && this.#blocked?.failure.reason === "target.staleEpoch") this.#blocked = undefined;
  }

  /** A shard that is not home any more takes no writes: what it has was written in an earlier epoch, or took such a write's place. */
  get #epoch(): { readonly epoch?: ReplicaEpoch } {
    if (this.#home === undefined) return {};
    const { epoch, isHere } = this.#home;
    return { epoch: { epoch, isMerge: !isHere } };
  }

  /** Waiting for the next try ends now: of one event, or of all. */
  retry(id?: string): void {
    this.#blocked = undefined;
    this.#retries.forgive(id);
    this.#reader.retryRested();
    this.#pump();
  }

  /** The shard is led elsewhere now, or the node stops: what is under way is given up. */
  stop(): void {
    this.#abort.abort(new AtollError("rpc.cancelled", "the sender has stopped"));
    for (const transfer of this.#largeTransfers) transfer.abort(this.#abort.signal.reason);
    this.#acknowledger.stop();
  }

  get #mayShip(): boolean {
    const { lanes: way, clock, isPaused } = this.#components;
    if (this.isStopped || isPaused() || !way.isOpen) return false;
    // Who comes back may take what it did not before, and what is behind it has waited long enough.
    if (this.#blockedWith !== way.connections) this.#blocked = undefined;
    return this.#blocked === undefined || this.#blocked.untilMs <= clock.monotonicMs();
  }

  #pump(): void {
    if (!this.#mayShip) return;
    this.#getInLine();
    void this.#fill();
  }

  #getInLine(): void {
    const { lanes: way } = this.#components;
    for (const lane of lanes) {
      if (this.#isInLine[lane] || !this.pending.canTake(lane)) continue;
      if (lane === "small" && this.#shouldGather) continue;
      this.#isInLine[lane] = true;
      way.enqueue(lane, this.#bucket, () => this.#turn(lane));
    }
  }

  /** Whether a short batch waits for more: not when nothing else is on its way. */
  get #shouldGather(): boolean {
    if (this.pending.onItsWayCount("small") === 0 || this.pending.readyCount("small") >= GATHER_EVENTS)
      return false;
    return this.#components.clock.monotonicMs() - this.#sentSmallAtMs < GATHER_MS;
  }

  async #fill(): Promise<void> {
    try {
      if (await this.#reader.fill()) this.#pump();
    } catch (error) {
      // The next tick tries again.
      if (!(error instanceof AtollError)) throw error;
    }
  }

  async #turn(lane: Lane): Promise<void> {
    const { pacer, batchBytes } = this.#components.lanes;
    // What is urgent does not wait, and is paid for by those who do.
    if (lane === "small") await pacer.pass();
    this.#isInLine[lane] = false;
    if (!this.#mayShip) return;
    const batch = this.pending.take(lane, { enough: batchBytes, most: pacer.maxBatchBytes });
    const [first] = batch;
    if (first === undefined) return;
    if (lane === "small") this.#sentSmallAtMs = this.#components.clock.monotonicMs();
    if (lane !== "large") pacer.charge(windowBytes(batch));
    this.#getInLine();
    if (lane === "large") await this.#shipLarge(first);
    else await this.#shipBatch(batch, lane);
    this.#pump();
  }

  async #shipBatch(batch: readonly PendingEvent[], lane: Lane): Promise<void> {
    const { window } = this.#components.lanes;
    const bytes = windowBytes(batch);
    if (lane === "urgent") window.enterAtOnce(bytes);
    else await window.enter(bytes);
    try {
      if (!this.isStopped) await this.#sendBatch(batch, lane);
    } finally {
      window.leave(bytes);
    }
  }

  async #sendBatch(batch: readonly PendingEvent[], lane: Lane): Promise<void> {
    const shipment = await this.#prepare(batch);
    if (shipment === undefined) return;
    if (shipment.events.length === 0) return;
    const { lanes: way, clock, options } = this.#components;
    const { bucket } = this.target;
    const request = encodeBatch({ bucket, replicas: shipment.replicas, ...this.#epoch });
    let bytes = 0;
    for (const chunk of request) bytes += chunk.length;
    const { link } = way;
    if (this.isStopped || link === undefined) {
      this.pending.putBack(shipment.events);
      return;
    }
    const leftAtMs = clock.monotonicMs();
    try {
      const answer = await link.call(BATCH_METHOD, request, {
        lane: lane === "urgent" ? "control" : "bulk",
        deadlineMs: options.callDeadlineMs,
        signal: this.#abort.signal,
      });
      const outcomes = decodeBatchAnswer(answer, shipment.events.length);
      const nowMs = clock.monotonicMs();
      way.succeeded();
      way.window.delivered(bytes, { tookMs: nowMs - leftAtMs, nowMs });
      if (!this.isStopped) this.#settle(shipment, outcomes);
    } catch (error) {
      if (this.isStopped) return;
      this.#failed(shipment.events, callFailure(error));
    }
  }

  /** @returns undefined when nothing could be looked up */
  async #prepare(batch: readonly PendingEvent[]): Promise<Shipment | undefined> {
    const { signal } = this.#abort;
    try {
      const shipment = await prepareShipment(this.#components, this.shard, batch, {
        ruleOf: (pending) => this.#ruleOf(pending.event),
        signal,
      });
      for (const pending of shipment.gone) this.#void(pending);
      for (const pending of shipment.large) this.pending.moveTo(pending, "large");
      for (const { pending, error } of shipment.unread) this.#failed([pending], sourceFailure(error));
      return shipment;
    } catch (error) {
      if (!this.isStopped) this.#failed(batch, sourceFailure(error));
      return undefined;
    }
  }

  async #shipLarge(pending: PendingEvent): Promise<void> {
    const abort = new AbortController();
    this.#largeTransfers.add(abort);
    try {
      await this.#sendLarge(pending, abort.signal);
    } catch (error) {
      if (this.isStopped) return;
      if (error === paused) this.pending.putBack([pending]);
      else if (error instanceof SourceError) this.#failed([pending], sourceFailure(error.cause));
      else this.#failed([pending], callFailure(error));
    } finally {
      this.#largeTransfers.delete(abort);
    }
  }

  async #sendLarge(pending: PendingEvent, signal: AbortSignal): Promise<void> {
    const { metadata, replicas, lanes: way, clock, options } = this.#components;
    const { event } = pending;
    const [shippable] = await metadata.shippables(this.shard, [event]).catch((cause: unknown) => {
      throw new SourceError("the object cannot be looked up", { cause });
    });
    signal.throwIfAborted();
    if (shippable === undefined) {
      this.#void(pending);
      return;
    }
    const { link } = way;
    if (link === undefined) {
      this.pending.putBack([pending]);
      return;
    }
    const replica = replicaOf(pending, shippable, this.#ruleOf(event));
    const large = { bucket: this.target.bucket, replica, ...this.#epoch };
    const transfer = new LargeTransfer(
      { replicas, lanes: way, clock, stallMs: options.stallMs },
      { large, shippable, signal },
    );
    const outcome = await transfer.run(link);
    way.succeeded();
    if (!isOfTarget(outcome)) this.#blocked = undefined;
    this.#outcome(pending, outcome, replica.object.bytes);
  }

  #settle(shipment: Shipment, outcomes: readonly ReceivedOutcome[]): void {
    const wholeTarget: PendingEvent[] = [];
    let refusal: ReceivedOutcome | undefined;
    for (const [index, pending] of shipment.events.entries()) {
      const outcome = outcomes[index] ?? "missing";
      const replica = shipment.replicas[index];
      if (isOfTarget(outcome)) {
        wholeTarget.push(pending);
        refusal = outcome;
      } else this.#outcome(pending, outcome, replica?.kind === "put" ? replica.body.length : 0);
    }
    const failure = refusal === undefined ? undefined : outcomeFailure(refusal);
    if (failure === undefined) this.#blocked = undefined;
    else this.#failed(wholeTarget, failure);
  }

  #outcome(pending: PendingEvent, outcome: ReceivedOutcome, bytes: number): void {
    const { counters, clock } = this.#components;
    if (outcome === "missing" && pending.event.kind === "tags" && !pending.isInFull) {
      pending.isInFull = true;
      this.pending.moveTo(pending, "small");
      return;
    }
    const failure = outcomeFailure(outcome);
    if (failure !== undefined) {
      this.#failed([pending], failure);
      return;
    }
    const wallMs = clock.wallMs();
    counters.shipped(1, outcome === "applied" ? bytes : 0, { wallMs, nowMs: clock.monotonicMs() });
    this.#deadlines.arrived(pending.event, this.#ruleOf(pending.event), wallMs);
    this.#done(pending);
  }

  /** Its version is gone, so there is nothing to tell. */
  #void(pending: PendingEvent): void {
    this.#components.counters.voidEvents++;
    this.#done(pending);
  }

  #done(pending: PendingEvent): void {
    this.pending.done(pending);
    this.#acknowledger.acknowledge(pending);
  }

  #onSettled(settled: readonly PendingEvent[]): void {
    for (const pending of settled) {
      this.#reader.settled(pending.event.id);
      this.pending.forget(pending);
    }
    this.#pump();
  }

  #failed(batch: readonly PendingEvent[], failure: Failure): void {
    const { lanes: way, counters, clock, random, options } = this.#components;
    switch (failure.scope) {
      case "region":
        counters.failed(failure.reason);
        way.failed(failure);
        this.pending.putBack(batch);
        return;
      case "target": {
        counters.failed(failure.reason);
        this.pending.putBack(batch);
        const nowMs = clock.monotonicMs();
        if (this.#blocked !== undefined && this.#blocked.untilMs > nowMs) return;
        const attempts = (this.#blocked?.attempts ?? 0) + 1;
        // Refused until our shard has heard of the new home: `#follow` ends it.
        const isStale = failure.reason === "target.staleEpoch";
        // It was on its way when the shard heard: what comes next goes as a merge.
        if (isStale && this.#home?.isHere === false) return;
        const untilMs =
          nowMs + (isStale ? STALE_EPOCH_RETRY_MS : retryDelayMs(options.backOff, attempts, random));
        this.#blocked = { failure, attempts, untilMs };
        this.#blockedWith = way.connections;
        return;
      }
      case "event":
        counters.failed(failure.reason, batch.length);
        for (const pending of batch) this.#retries.rest(pending, failure);
        return;
    }
  }

  #ruleOf(event: OutboxEvent): CompiledRule | undefined {
    return this.#components.rules.rule(event.rule);
  }
}

/** Whether it is said of all that the target is sent, and nothing is known against the events. */
const isOfTarget = (outcome: ReceivedOutcome): boolean =>
  outcome === "bucketMissing" || outcome === "staleEpoch";

/** About what a batch adds to what is on its way. */
function windowBytes(batch: readonly PendingEvent[]): number {
  let bytes = 0;
  for (const { event } of batch) bytes += event.bytes + DESCRIPTION_BYTES;
  return bytes;
}

const paused = new AtollError("rpc.cancelled", "shipping to the target is paused");
