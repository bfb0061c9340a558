import type { Clock } from "../../base/clock.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { ControlPlane } from "../../federation/index.ts";
import type { BucketReplication } from "../../metadata/index.ts";
import { compileRules } from "../placement/index.ts";
import type { ReplicationPlan } from "./plan.ts";

/** Buckets whose rules are kept compiled; with more, all are compiled anew. */
const MAX_COMPILED = 10_000;

/** The plan of one region, from this node's copy of the control plane. */
export class ControlPlan implements ReplicationPlan {
  readonly #control: ControlPlane;
  readonly #region: RegionNumber;
  readonly #clock: Clock;
  /** As of the last change of the copy. */
  readonly #compiled = new Map<BucketId, BucketReplication>();
  readonly #unlisten: () => void;

  constructor(components: {
    readonly control: ControlPlane;
    readonly region: RegionNumber;
    readonly clock: Clock;
  }) {
    this.#control = components.control;
    this.#region = components.region;
    this.#clock = components.clock;
    this.#unlisten = this.#control.onChange(() => this.#compiled.clear());
  }

  stop(): void {
    this.#unlisten();
  }

  replicationOf(id: BucketId): BucketReplication | undefined {
    const known = this.#compiled.get(id);
    if (known !== undefined) return known;
    const { view } = this.#control;
    const bucket = view.isReady ? view.bucket(id) : undefined;
    if (bucket === undefined) return undefined;
    const replication = compileRules(bucket, this.#region, view);
    if (this.#compiled.size >= MAX_COMPILED) this.#compiled.clear();
    this.#compiled.set(id, replication);
    return replication;
  }

  caughtUp(): Promise<void> {
    return this.#control.barrier();
  }

  isPaused(id: BucketId, target: number): boolean {
    const { pausedUntilMs } = this.#control.view.bucket(id)?.targets.find((each) => each.id === target) ?? {};
    return pausedUntilMs !== undefined && pausedUntilMs > this.#clock.wallMs();
  }
}
