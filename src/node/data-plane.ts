/**
 * Whether a node's region can serve objects: a quorum for each of its metadata groups, and drives enough to read all of
 * its data and to write new. While it cannot, gateways hand requests to other regions, and the region's lease is not
 * renewed from here. In a federation the node is not ready then, and /ready says why where it does not have a reason of
 * its own; a region on its own serves what can be read, and its /ready does not ask here.
 */
import type { Clock, Timer } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { GroupId } from "../base/ids.ts";
import type { Topology } from "../metadata/index.ts";
import { resilienceOf } from "../region/index.ts";
import { groupName } from "./region-options.ts";

/** Between two looks while all is well, and while it is not. */
const LOOK_MS = 1_000;
const ANXIOUS_LOOK_MS = 100;
/** A group that does not answer a read for so long has no quorum: an election is over sooner. */
const ASK_LIMIT_MS = 2_000;

export interface DataPlaneComponents {
  readonly clock: Clock;
  /** The system group, and the shards. */
  readonly groups: readonly GroupId[];
  /** Behind a read barrier: resolves when a quorum has answered. */
  readGroup(group: GroupId): Promise<unknown>;
  /** Undefined while the region has none. */
  topology(): Topology | undefined;
  isUsable(drive: Topology["drives"][number]["id"]): boolean;
}

export class DataPlane {
  readonly #components: DataPlaneComponents;
  /** When each group answered last, monotonic; undefined: it never has. */
  readonly #answeredMs = new Map<GroupId, number>();
  readonly #asked = new Set<GroupId>();
  #driveProblems: readonly string[] = [];
  /** As of the last look: it is asked for each request. */
  #isHealthy = false;
  #timer: Timer | undefined;
  #isStopped = false;

  constructor(components: DataPlaneComponents) {
    this.#components = components;
  }

  start(): void {
    if (this.#isStopped) return;
    for (const group of this.#components.groups) void this.#ask(group);
    this.#driveProblems = this.#lookAtDrives();
    this.#isHealthy = this.reasons().length === 0;
    const delayMs = this.#isHealthy ? LOOK_MS : ANXIOUS_LOOK_MS;
    this.#timer = this.#components.clock.after(delayMs, () => this.start());
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  get isHealthy(): boolean {
    return this.#isHealthy;
  }

  /** Why it cannot serve; empty when it can. */
  reasons(): readonly string[] {
    const nowMs = this.#components.clock.monotonicMs();
    const silent = this.#components.groups.flatMap((group) => {
      const answeredMs = this.#answeredMs.get(group);
      if (answeredMs !== undefined && nowMs - answeredMs <= ASK_LIMIT_MS + LOOK_MS) return [];
      return [`${groupName(group)} has no quorum: bring metadata nodes back`];
    });
    return [...silent, ...this.#driveProblems];
  }

  async #ask(group: GroupId): Promise<void> {
    if (this.#asked.has(group)) return;
    this.#asked.add(group);
    try {
      await this.#components.readGroup(group);
      this.#answeredMs.set(group, this.#components.clock.monotonicMs());
      // With the last group: who hears that the node is ready asks it at once, and means this region.
      if (!this.#isHealthy) this.#isHealthy = this.reasons().length === 0;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
    } finally {
      this.#asked.delete(group);
    }
  }

  #lookAtDrives(): readonly string[] {
    const topology = this.#components.topology();
    if (topology === undefined) return ["the region has no topology yet"];
    const { schemes } = resilienceOf(topology, (drive) => this.#components.isUsable(drive));
    const unreadable = schemes.reduce((sum, { unreadableGroups }) => sum + unreadableGroups, 0);
    // A write whose own code has too few drives is written as copies, or by another one.
    const isWritable = schemes.some(({ writableGroups }) => writableGroups > 0);
    return [
      ...(unreadable > 0 ? [`${unreadable} placement groups cannot be read: bring drives back`] : []),
      ...(isWritable ? [] : ["no placement group takes writes: bring drives back"]),
    ];
  }
}
