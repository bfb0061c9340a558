/**
 * A region leaves the federation, and takes nothing along that nobody else has. Each bucket that stands there is dealt
 * with by itself, and nothing of it is removed before it is proved:
 *
 *     stop     its home is another region, so that the leaving one's shards refuse clients; one that each of its regions
 *              writes is given a home for the time being, which says for whose leave it is: run again after its node has
 *              died, the leave finds it
 *     drain    the leaving region's outboxes hold nothing, neither for the others nor for other buckets, and no job has
 *              more to put there
 *     verify   the two regions hold the same versions
 *     remove   the region leaves the bucket's regions, and no rule leads there any more: unless
 *              another home began since the stop, or none is there, since clients may have written there then
 *
 * Then the region leaves the directory, and its nodes the control plane. Run again it goes on where it ended.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import {
  type ControlPlane,
  type ControlStatus,
  type FederatedBucket,
  type ReplicationConfiguration,
  regionOfNode,
} from "../../federation/index.ts";
import type { FederatedBuckets } from "../federated-buckets.ts";
import { parseDestination } from "../rules/destination.ts";
import type { Verifier } from "../verify/index.ts";
import { backFillsTo } from "./back-fill.ts";
import { regionName } from "./homes.ts";
import type { Backlog } from "./messages.ts";
import { FAILOVER_FORMAT } from "./views.ts";

/** Between two looks at what is on its way, and at the voters. */
const POLL_MS = 250;
/** Nothing leaves the region's outboxes for so long: somebody has to look. */
const STALLED_MS = 60_000;
/** Until the control plane's members are changed. */
const MEMBERS_LIMIT_MS = 30_000;
/** The directory is changed by others meanwhile. */
const MAX_TRIES = 8;
/** Of a home that is given for the time being, which nobody takes over. */
const TEMPORARY_POLICY = { auto: false, afterMs: 10_000 };

export type LeaveLine =
  | {
      readonly kind: "begin";
      readonly format: typeof FAILOVER_FORMAT;
      readonly region: string;
      readonly buckets: number;
    }
  | {
      readonly kind: "progress";
      readonly phase: "stopping" | "draining" | "verifying" | "removing" | "leaving";
      readonly bucket: string | null;
      /** Buckets that are done. */
      readonly done: number;
      readonly buckets: number;
      /** For people. */
      readonly text: string;
    }
  | { readonly kind: "end"; readonly region: string; readonly buckets: number; readonly unproved: number }
  | { readonly kind: "error"; readonly error: ErrorCode; readonly message: string; readonly action: string };

export interface LeaveRequest {
  readonly region: string;
  /** It is gone for good: nothing is proved, since nobody can be asked. */
  readonly isLost: boolean;
}

export interface RegionLeaveComponents {
  readonly control: ControlPlane;
  readonly buckets: Pick<FederatedBuckets, "configure">;
  readonly verifier: Pick<Verifier, "run">;
  /** At a region: all that its outboxes hold of a bucket (`Failover`). */
  backlogAt(region: RegionNumber, bucket: BucketId): Promise<Backlog>;
  controlStatus(): ControlStatus;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Run {
  readonly region: RegionNumber;
  readonly name: string;
  readonly emit: (line: LeaveLine) => Promise<void>;
  readonly signal: AbortSignal;
  readonly count: number;
  done: number;
}

export class RegionLeave {
  readonly #components: RegionLeaveComponents;

  constructor(components: RegionLeaveComponents) {
    this.#components = components;
  }

  /**
   * @throws federation.unknownRegion, failover.invalid (with all that stands in the way), failover.notDrained,
   *   failover.outdated (others changed a bucket's home meanwhile), federation.unreachable, control.unavailable, what a verification ends with
   */
  async run(
    { region: name, isLost }: LeaveRequest,
    { emit, signal }: Pick<Run, "emit" | "signal">,
  ): Promise<void> {
    const { control, logger } = this.#components;
    await control.barrier();
    const region = control.view.regionByName(name)?.number;
    if (region === undefined) throw unknownRegion(control, name);
    const standing = this.#standingIn(region);
    this.#check(region, standing);
    const run: Run = { region, name, emit, signal, count: standing.length, done: 0 };
    await emit({ kind: "begin", format: FAILOVER_FORMAT, region: name, buckets: standing.length });
    for (const bucket of standing) {
      signal.throwIfAborted();
      if (isLost) await this.#remove(run, bucket.id, undefined);
      else await this.#leaveBucket(run, bucket);
      run.done++;
    }
    await this.#leaveDirectory(run);
    logger.warn({ region: name, buckets: standing.length, isLost }, "a region has left the federation");
    await emit({
      kind: "end",
      region: name,
      buckets: standing.length,
      unproved: isLost ? standing.length : 0,
    });
  }

  #standingIn(region: RegionNumber): readonly FederatedBucket[] {
    return this.#all().filter(
      ({ regions, joining }) => regions.includes(region) || joining?.regions.includes(region) === true,
    );
  }

  #all(): readonly FederatedBucket[] {
    return this.#components.control.view.buckets("", Number.POSITIVE_INFINITY);
  }

  /** All of it at once, so that nobody mends one thing after another. */
  #check(region: RegionNumber, standing: readonly FederatedBucket[]): void {
    const { view } = this.#components.control;
    const there = regionName(view, region);
    const reasons: string[] = [];
    if (view.regions.length === 1) reasons.push(`${there} is the only region`);
    for (const { name, regions, home, joining, state } of standing) {
      if (state === "deleting") reasons.push(`${name} is being deleted: wait until it is gone`);
      else if (joining !== undefined) reasons.push(`${name} is being given new rules: wait a moment`);
      else if (regions.length === 1)
        reasons.push(`${name} stands in ${there} alone: give it a rule to another region, or delete it`);
      else if (home?.region === region)
        reasons.push(`${name} has its home in ${there}: atoll failover switch ${name} --to REGION`);
      else if (home?.moving?.to === region) reasons.push(`${name} is being moved to ${there}`);
    }
    for (const { id, name, targets } of this.#all()) {
      const foreign = targets.filter((target) => target.region === region && target.bucket !== id);
      for (const { bucket } of foreign) {
        reasons.push(
          `a rule of ${name} leads to ${view.bucket(bucket)?.name ?? bucket} in ${there}: remove it`,
        );
      }
    }
    if (reasons.length > 0) throw new AtollError("failover.invalid", reasons.join("\n"));
  }

  async #leaveBucket(run: Run, bucket: FederatedBucket): Promise<void> {
    const { control, buckets } = this.#components;
    const heir = bucket.home?.region ?? bucket.regions.find((each) => each !== run.region);
    if (heir === undefined)
      throw new AtollError("failover.invalid", `${bucket.name} stands in ${run.name} alone`);
    const isTemporary = bucket.home === undefined || bucket.home.leaving === run.region;
    await this.#tell(run, "stopping", bucket, `${run.name} takes no more writes of ${bucket.name}`);
    const home = { region: heir, failover: TEMPORARY_POLICY, leaving: run.region };
    // Of the home that began with the region's word: a later one may be beginning, without it.
    const homed = isTemporary
      ? await buckets.configure(bucket.name, { home })
      : control.view.bucket(bucket.id);
    const epoch = homed?.home?.epoch;
    try {
      if (epoch === undefined) throw movedMeanwhile(run.name, bucket);
      await this.#drain(run, bucket);
      await this.#verify(run, bucket, regionName(control.view, heir));
      await this.#remove(run, bucket.id, epoch);
    } finally {
      const isOurs = control.view.bucket(bucket.id)?.home?.leaving === run.region;
      if (isTemporary && isOurs) await buckets.configure(bucket.name, { home: null });
    }
  }

  /** @throws failover.notDrained, federation.unreachable */
  async #drain(run: Run, bucket: FederatedBucket): Promise<void> {
    const { clock, control, backlogAt } = this.#components;
    let [least, last] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let untilMs = clock.monotonicMs() + STALLED_MS;
    for (;;) {
      run.signal.throwIfAborted();
      // Ahead of the look: what a job has put into the outboxes by its end is seen there.
      const job = backFillsTo(control.view, bucket, 0).find(({ region }) => region === run.region);
      const { objects: waiting } = await backlogAt(run.region, bucket.id);
      if (waiting === 0 && job === undefined) return;
      await this.#tell(run, "draining", bucket, `${waiting} versions are on their way to other regions`);
      // A job that runs adds to what waits; one that is held back, as its target takes nothing, says that it runs too.
      if (waiting < least || (waiting !== last && job?.state === "running")) {
        least = Math.min(least, waiting);
        untilMs = clock.monotonicMs() + STALLED_MS;
      }
      last = waiting;
      if (clock.monotonicMs() >= untilMs) {
        const what =
          job === undefined ? `${waiting} versions` : `older objects (job ${job.id}, ${job.state})`;
        const message = `${what} of ${bucket.name} do not leave ${run.name}: atoll replication status ${bucket.name}`;
        throw new AtollError("failover.notDrained", message);
      }
      await this.#rest();
    }
  }

  /** @throws failover.notDrained when the two do not hold the same */
  async #verify(run: Run, bucket: FederatedBucket, heir: string): Promise<void> {
    const { verifier, clock, control } = this.#components;
    await this.#tell(run, "verifying", bucket, `${run.name} and ${heir} are compared`);
    const request = {
      ...{ bucket: bucket.name, regions: [run.name, heir], isDeep: false, isRepair: false },
      // The home writes on: what came since is none of the leaving region's. What that wrote is not above the home's
      // floor, which may be ahead of the clock.
      cutMs: Math.max(Math.trunc(clock.wallMs()), 1 + (control.view.bucket(bucket.id)?.home?.floorMs ?? 0)),
    };
    const isSame = await verifier.run(request, { emit: () => Promise.resolve(), signal: run.signal });
    if (isSame) return;
    const message = `${run.name} and ${heir} do not hold the same of ${bucket.name}: atoll replication verify ${bucket.name} --regions ${run.name},${heir} --repair`;
    throw new AtollError("failover.notDrained", message);
  }

  /**
   * With the rules and targets that lead there.
   * @param epoch in which it was proved that nothing is left behind; undefined: it was not
   */
  async #remove(run: Run, id: BucketId, epoch: number | undefined): Promise<void> {
    const { control } = this.#components;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = control.view.bucket(id);
      if (bucket === undefined || !bucket.regions.includes(run.region)) return;
      // Of the state that is proposed to: whatever changes it in between makes that one outdated.
      if (epoch !== undefined && bucket.home?.epoch !== epoch) throw movedMeanwhile(run.name, bucket);
      await this.#tell(run, "removing", bucket, `${bucket.name} stands in ${run.name} no more`);
      const replication = withoutRegion(bucket, run.name);
      const change = {
        removeRegions: [run.region],
        targets: bucket.targets.filter((target) => target.region !== run.region),
        ...(replication !== undefined && { replication }),
      };
      const at = { id, generation: bucket.generation };
      const result = await control.propose({ kind: "updateBucket", at, change });
      if (result.kind === "bucket" || result.kind === "missing") return;
      if (result.kind !== "outdated") throw refused(bucket.name, result);
    }
    throw new AtollError("failover.outdated", `bucket ${id} is changed by others again and again`);
  }

  async #leaveDirectory(run: Run): Promise<void> {
    const { control, clock, controlStatus } = this.#components;
    const result = await control.propose({ kind: "removeRegion", region: run.region });
    if (result.kind === "refused") throw refused(run.name, result);
    const untilMs = clock.monotonicMs() + MEMBERS_LIMIT_MS;
    const isMember = (): boolean => {
      const { voters, outgoing, learners } = controlStatus();
      return [...voters, ...outgoing, ...learners].some((node) => regionOfNode(node) === run.region);
    };
    while (isMember() && clock.monotonicMs() < untilMs) {
      const text = `the nodes of ${run.name} leave the control plane`;
      await run.emit({
        kind: "progress",
        phase: "leaving",
        bucket: null,
        done: run.done,
        buckets: run.count,
        text,
      });
      await this.#rest();
    }
    if (!isMember()) return;
    const message = `${run.name} has left the directory; its nodes are members of the control plane still, until its leader changes that`;
    throw new AtollError("control.unavailable", message);
  }

  #tell(
    { emit, done, count }: Run,
    phase: Extract<LeaveLine, { kind: "progress" }>["phase"],
    bucket: FederatedBucket,
    text: string,
  ): Promise<void> {
    return emit({ kind: "progress", phase, bucket: bucket.name, done, buckets: count, text });
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#components.clock.after(POLL_MS, resolve);
    });
  }
}

/** What is left of a bucket's rules. @returns undefined when none of them leads there; null when none is left */
export function withoutRegion(
  { name, replication }: Pick<FederatedBucket, "name" | "replication">,
  region: string,
): ReplicationConfiguration | null | undefined {
  if (replication === undefined) return undefined;
  const rules = replication.rules.filter(({ destination: { arn } }) => {
    const destination = parseDestination(arn);
    return destination?.bucket !== name || destination.region !== region;
  });
  if (rules.length === replication.rules.length) return undefined;
  return rules.length === 0 ? null : { ...replication, rules };
}

function unknownRegion({ view }: ControlPlane, name: string): AtollError {
  const names = view.regions.map((each) => each.name).join(", ");
  return new AtollError("federation.unknownRegion", `there is no region ${name}; there are: ${names}`);
}

const movedMeanwhile = (region: string, { name }: FederatedBucket): AtollError =>
  new AtollError(
    "failover.outdated",
    `the home of ${name} was changed while ${region} was leaving it, so it may have been written there: atoll federation leave ${region} again`,
  );

function refused(name: string, result: { readonly kind: string; readonly reason?: string }): AtollError {
  return new AtollError(
    "failover.invalid",
    `${name}: ${result.reason ?? `the directory says ${result.kind}`}`,
  );
}
