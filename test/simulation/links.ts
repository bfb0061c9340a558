/**
 * What lies between the simulated nodes. Each ordered pair (from, to) is a link of its own, so a cut may be one-way
 * and a WAN is a link with a long latency. Everything a link does to a message is drawn from the seed and counted.
 *
 *   const links = new Links(scheduler, random.fork(), { loss: 0.01 });
 *   links.setBoth("a", "b", { latencyMinMs: 70, latencyMaxMs: 90 });
 *   links.isolate("c");
 *   links.deliver("a", "b", bytes.length, () => b.receive(bytes));
 */
import { randomBetween } from "../../src/base/random.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A node as the simulation names it: a process name or a Raft `NodeId`; 7 and "7" are the same node. */
export type NodeName = string | number;

export interface LinkOptions {
  readonly latencyMinMs: number;
  readonly latencyMaxMs: number;
  /** The probability that a message vanishes. */
  readonly loss: number;
  /** The probability that a message arrives a second time, later. */
  readonly duplication: number;
  /** The probability that a message is overtaken by later ones. Without it a link keeps the order. */
  readonly reordering: number;
  /** The probability that a message, and all behind it, is held up for up to `spikeMs`. */
  readonly spike: number;
  readonly spikeMs: number;
  /** 0: unlimited. */
  readonly bandwidthBytesPerMs: number;
}

/** How often each fault really happened: a run that never met one has not tested it. */
export interface LinkCounters {
  sent: number;
  delivered: number;
  dropped: number;
  delayed: number;
  duplicated: number;
  reordered: number;
  cutBlocked: number;
}

interface Link {
  options: LinkOptions;
  isCut: boolean;
  /** When the last byte accepted so far has left the sender, where the bandwidth is limited. */
  busyUntilMs: number;
  /** No message that keeps the order arrives before this. */
  lastArrivalMs: number;
}

const defaultLinkOptions: LinkOptions = {
  latencyMinMs: 0.1,
  latencyMaxMs: 0.5,
  loss: 0,
  duplication: 0,
  reordering: 0,
  spike: 0,
  spikeMs: 200,
  bandwidthBytesPerMs: 0,
};

/** A reordered or duplicated message is late by up to this many times the link's longest latency. */
const LATE_LATENCIES = 4;

/** Between two arrivals that keep their order: more than what adding and subtracting times rounds away. */
const ORDER_GAP_MS = 1e-5;

export class Links {
  readonly counters: LinkCounters = {
    sent: 0,
    delivered: 0,
    dropped: 0,
    delayed: 0,
    duplicated: 0,
    reordered: 0,
    cutBlocked: 0,
  };
  readonly #scheduler: Scheduler;
  readonly #random: SeededRandom;
  #defaults: LinkOptions;
  readonly #links = new Map<string, Link>();
  /** The same, under the names as they were given: several are looked up for each message. */
  readonly #linksByEnds = new Map<NodeName, Map<NodeName, Link>>();
  readonly #isolated = new Set<string>();

  constructor(scheduler: Scheduler, random: SeededRandom, defaults: Partial<LinkOptions> = {}) {
    this.#scheduler = scheduler;
    this.#random = random;
    this.#defaults = { ...defaultLinkOptions, ...defaults };
  }

  set(from: NodeName, to: NodeName, options: Partial<LinkOptions>): void {
    const link = this.#link(from, to);
    link.options = { ...link.options, ...options };
  }

  setBoth(a: NodeName, b: NodeName, options: Partial<LinkOptions>): void {
    this.set(a, b, options);
    this.set(b, a, options);
  }

  /** For every link there is and every later one. */
  setAll(options: Partial<LinkOptions>): void {
    this.#defaults = { ...this.#defaults, ...options };
    for (const link of this.#links.values()) link.options = { ...link.options, ...options };
  }

  options(from: NodeName, to: NodeName): LinkOptions {
    return this.#link(from, to).options;
  }

  /** One way: nothing sent from now on arrives. What is under way still does, as late as it likes. */
  cut(from: NodeName, to: NodeName): void {
    this.#link(from, to).isCut = true;
  }

  cutBoth(a: NodeName, b: NodeName): void {
    this.cut(a, b);
    this.cut(b, a);
  }

  mend(from: NodeName, to: NodeName): void {
    this.#link(from, to).isCut = false;
  }

  /** Cuts every link between nodes of different sides; links inside a side are left as they are. */
  partition(...sides: readonly (readonly NodeName[])[]): void {
    for (const [index, side] of sides.entries()) {
      const others = sides.filter((_, other) => other !== index).flat();
      for (const from of side) for (const to of others) this.cut(from, to);
    }
  }

  /** Cuts a node off from everyone, also from nodes not heard of yet, until `heal` or `rejoin`. */
  isolate(node: NodeName): void {
    this.#isolated.add(String(node));
  }

  rejoin(node: NodeName): void {
    this.#isolated.delete(String(node));
  }

  /** Removes every cut and isolation. Latency, loss and the like stay as they were set. */
  heal(): void {
    this.#isolated.clear();
    for (const link of this.#links.values()) link.isCut = false;
  }

  isCut(from: NodeName, to: NodeName): boolean {
    if (from === to) return false;
    if (this.#link(from, to).isCut) return true;
    return this.#isolated.size > 0 && (this.#isolated.has(String(from)) || this.#isolated.has(String(to)));
  }

  /**
   * Sends one message of `bytes` and runs `callback` for each time it arrives: never, once, or twice. The callback
   * must tell for itself whether the receiver still lives.
   */
  deliver(from: NodeName, to: NodeName, bytes: number, callback: () => void): void {
    this.counters.sent++;
    if (this.isCut(from, to)) {
      this.counters.cutBlocked++;
      return;
    }
    const { options } = this.#link(from, to);
    if (this.#random.chance(options.loss)) {
      this.counters.dropped++;
      return;
    }
    if (this.#random.chance(options.reordering)) {
      this.counters.reordered++;
      this.#arrive(this.#overtakenDelayMs(options), callback);
    } else {
      this.#arrive(this.orderedDelayMs(from, to, bytes), callback);
    }
    if (this.#random.chance(options.duplication)) {
      this.counters.duplicated++;
      this.#arrive(this.#overtakenDelayMs(options), callback);
    }
  }

  /**
   * How long from now until `bytes` sent now on this link arrive behind all that was sent before: the streams of
   * `SimNetwork` are built on this.
   */
  orderedDelayMs(from: NodeName, to: NodeName, bytes: number): number {
    const link = this.#link(from, to);
    const { options } = link;
    const nowMs = this.#scheduler.nowMs;
    let leavesAtMs = nowMs;
    if (options.bandwidthBytesPerMs > 0) {
      leavesAtMs = Math.max(nowMs, link.busyUntilMs) + bytes / options.bandwidthBytesPerMs;
      link.busyUntilMs = leavesAtMs;
    }
    let latencyMs = randomBetween(this.#random, options.latencyMinMs, options.latencyMaxMs);
    if (this.#random.chance(options.spike)) {
      this.counters.delayed++;
      latencyMs += randomBetween(this.#random, 0, options.spikeMs);
    }
    const arrivesAtMs = Math.max(leavesAtMs + latencyMs, link.lastArrivalMs + ORDER_GAP_MS);
    link.lastArrivalMs = arrivesAtMs;
    return arrivesAtMs - nowMs;
  }

  #overtakenDelayMs(options: LinkOptions): number {
    return options.latencyMinMs + randomBetween(this.#random, 0, LATE_LATENCIES * options.latencyMaxMs);
  }

  #arrive(delayMs: number, callback: () => void): void {
    this.#scheduler.schedule(delayMs, () => {
      this.counters.delivered++;
      callback();
    });
  }

  #link(from: NodeName, to: NodeName): Link {
    const known = this.#linksByEnds.get(from)?.get(to);
    if (known !== undefined) return known;
    const link = this.#linkNamed(from, to);
    const ofSender = this.#linksByEnds.get(from);
    if (ofSender === undefined) this.#linksByEnds.set(from, new Map([[to, link]]));
    else ofSender.set(to, link);
    return link;
  }

  #linkNamed(from: NodeName, to: NodeName): Link {
    const key = `${from}>${to}`;
    let link = this.#links.get(key);
    if (link === undefined) {
      link = { options: this.#defaults, isCut: false, busyUntilMs: 0, lastArrivalMs: 0 };
      this.#links.set(key, link);
    }
    return link;
  }
}
