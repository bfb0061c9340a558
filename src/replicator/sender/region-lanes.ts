/** The way to one other region, shared by all shards and targets of this node: lanes, window, limit, and its state. */
import PQueue from "p-queue";
import type { Clock } from "../../base/clock.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { FederationLinks, RegionLink } from "../../federation/index.ts";
import { retryDelayMs } from "./back-off.ts";
import { batchBytes } from "./batch-bytes.ts";
import { DeliveryWindow } from "./delivery-window.ts";
import type { Failure } from "./failures.ts";
import { type FairOptions, FairQueue } from "./fair-queue.ts";
import { MIN_WINDOW_BYTES, type ReplicatorOptions } from "./options.ts";
import { Pacer } from "./pacer.ts";
import type { Lane } from "./pending-events.ts";

/**
 * The longest wait after calls broke with the connection, milliseconds. Without a connection nothing is tried anyway; with
 * one it may be another lane's that is there, or one that has just come back.
 */
const MAX_REGION_WAIT_MS = 2_000;

export interface RegionLanesComponents {
  readonly links: FederationLinks;
  readonly clock: Clock;
  readonly random: Random;
  readonly options: ReplicatorOptions;
}

/** Why nothing is sent now, and until when (monotonic). */
export interface Blocked {
  readonly failure: Failure;
  /** In a row. */
  readonly attempts: number;
  readonly untilMs: number;
}

export class RegionLanes {
  readonly region: RegionNumber;
  readonly window: DeliveryWindow;
  readonly pacer: Pacer;
  /** Since the node started. */
  sentLargeBytes = 0;
  readonly #components: RegionLanesComponents;
  readonly #queues: Record<Lane, PQueue<FairQueue, FairOptions>>;
  #blocked: Blocked | undefined;
  #wasConnected = false;
  #connections = 0;

  constructor(region: RegionNumber, components: RegionLanesComponents) {
    const { clock, options } = components;
    this.region = region;
    this.#components = components;
    this.window = new DeliveryWindow({ minBytes: MIN_WINDOW_BYTES, maxBytes: options.maxInFlightBytes });
    this.pacer = new Pacer(clock, options.bytesPerSecond);
    const lane = (concurrency: number): PQueue<FairQueue, FairOptions> =>
      new PQueue<FairQueue, FairOptions>({ concurrency, queueClass: FairQueue });
    this.#queues = {
      urgent: lane(options.urgentConcurrency),
      small: lane(options.smallConcurrency),
      large: lane(options.largeConcurrency),
    };
  }

  /** With so many a batch of small objects has enough. */
  get batchBytes(): number {
    return batchBytes(this.window.pathBytes, this.#components.options.smallConcurrency);
  }

  /** Undefined while no node of the region can be reached. */
  get link(): RegionLink | undefined {
    const link = this.#components.links.link(this.region);
    return link?.isConnected === true ? link : undefined;
  }

  get blocked(): Blocked | undefined {
    return this.#blocked;
  }

  /** How often the region was found connected after it was not. As of the last look at `isOpen`. */
  get connections(): number {
    return this.#connections;
  }

  /** Whether a call may be tried now. */
  get isOpen(): boolean {
    const isConnected = this.link !== undefined;
    // A connection that was made anew says more than calls that failed with the old one.
    if (isConnected && !this.#wasConnected) {
      this.#blocked = undefined;
      this.#connections++;
    }
    this.#wasConnected = isConnected;
    if (!isConnected) return false;
    return this.#blocked === undefined || this.#blocked.untilMs <= this.#components.clock.monotonicMs();
  }

  /** Runs when it is the owner's turn in the lane. What it throws is our own bug, and ends the process. */
  enqueue(lane: Lane, owner: string, work: () => Promise<void>): void {
    void this.#queues[lane].add(work, { owner });
  }

  running(lane: Lane): number {
    return this.#queues[lane].pending;
  }

  /** A call failed through the connection. Those that were under way with it count once. */
  failed(failure: Failure): void {
    const { clock, random, options } = this.#components;
    const nowMs = clock.monotonicMs();
    if (this.#blocked !== undefined && this.#blocked.untilMs > nowMs) return;
    const attempts = (this.#blocked?.attempts ?? 0) + 1;
    const { minMs, maxMs } = options.backOff;
    const backOff = { minMs, maxMs: Math.min(maxMs, MAX_REGION_WAIT_MS) };
    const untilMs = nowMs + retryDelayMs(backOff, attempts, random);
    this.#blocked = { failure, attempts, untilMs };
  }

  succeeded(): void {
    this.#blocked = undefined;
  }

  /** The next try is now. */
  retry(): void {
    this.#blocked = undefined;
  }
}
