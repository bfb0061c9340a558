/**
 * Does this region's jobs: puts versions that are there already into the outbox, a piece at a time, so that never more
 * than a bounded number of them wait for a target. Each shard's leader works on its own part, behind a cursor that the
 * shard keeps; the leader of the system group sees when all of them are done.
 */
import type { BucketId, GroupId, RegionNumber } from "../../base/ids.ts";
import type { ControlPlane, JobRecord } from "../../federation/index.ts";
import type { CompiledRule, JobProgress, MetadataClient, OutboxSummary } from "../../metadata/index.ts";
import type { Leads, Worker } from "../../region/index.ts";
import { ruleOfJob } from "../rules/index.ts";
import { put } from "./job-commands.ts";

export interface JobWorkerOptions {
  /** A job waits while so many events of a shard wait for its target. Default 10,000. */
  readonly maxBacklogEvents: number;
  /** Versions that one command looks at. Default 500, at most 1,000. */
  readonly stepVersions: number;
}

const defaultJobWorkerOptions: JobWorkerOptions = { maxBacklogEvents: 10_000, stepVersions: 500 };

/** Commands for one job and shard before others have their turn. */
const STEPS_IN_A_ROW = 8;

export interface JobWorkerComponents {
  readonly region: RegionNumber;
  readonly control: ControlPlane;
  readonly metadata: Pick<
    MetadataClient,
    "shards" | "bucketById" | "jobs" | "dropJob" | "enqueueExisting" | "outboxSummary"
  >;
  readonly systemGroup: GroupId;
  readonly leads: Leads;
}

export class JobWorker implements Worker {
  readonly name = "replication jobs";
  readonly #components: JobWorkerComponents;
  readonly #options: JobWorkerOptions;
  /** The directory's jobs, as of when each shard's rows were last compared with them. */
  readonly #tidied = new Map<GroupId, readonly JobRecord[]>();
  #running = 0;
  #steps = 0;
  #held = 0;

  constructor(components: JobWorkerComponents, options: Partial<JobWorkerOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultJobWorkerOptions, ...options };
  }

  status(): Readonly<Record<string, number>> {
    return { runningJobs: this.#running, commands: this.#steps, heldBackShards: this.#held };
  }

  async work(signal: AbortSignal): Promise<boolean> {
    const { control, metadata, leads, region } = this.#components;
    if (!control.view.isReady) return false;
    const jobs = control.view.jobs
      .filter((job) => job.region === region && job.state === "running")
      .toSorted((a, b) => a.createdMs - b.createdMs);
    this.#running = jobs.length;
    this.#held = 0;
    const shards = await metadata.shards();
    const ready = await this.#ready(jobs);
    let didSomething = false;
    for (const shard of shards.filter(leads)) {
      signal.throwIfAborted();
      didSomething = (await this.#workOn(shard, ready, signal)) || didSomething;
    }
    if (jobs.length > 0) didSomething = (await this.#finish(jobs, shards)) || didSomething;
    return didSomething;
  }

  /**
   * Those of buckets whose rules every shard here follows already. What is written from then on makes its own events:
   * a cursor that moved before would leave behind it what was written in between.
   */
  async #ready(jobs: readonly JobRecord[]): Promise<JobRecord[]> {
    const { metadata, control } = this.#components;
    const ready = new Map<BucketId, boolean>();
    for (const { bucket: id } of jobs) {
      if (ready.has(id)) continue;
      const wanted = control.view.bucket(id)?.generation ?? Number.POSITIVE_INFINITY;
      const row = await metadata.bucketById(id);
      ready.set(id, row?.state === "active" && (row.federationGeneration ?? 0) >= wanted);
    }
    return jobs.filter(({ bucket }) => ready.get(bucket) === true);
  }

  async #workOn(shard: GroupId, jobs: readonly JobRecord[], signal: AbortSignal): Promise<boolean> {
    const { metadata, control } = this.#components;
    const isTidy = this.#tidied.get(shard) === control.view.jobs;
    if (jobs.length === 0 && isTidy) return false;
    const rows = await metadata.jobs(shard);
    let didSomething = isTidy ? false : await this.#tidy(shard, rows);
    for (const job of jobs) {
      signal.throwIfAborted();
      const rule = this.#ruleOf(job);
      const isDone = rows.some((row) => row.job === job.id && row.isDone);
      if (rule === undefined || isDone) continue;
      didSomething = (await this.#enqueue(shard, job, rule, signal)) || didSomething;
    }
    return didSomething;
  }

  async #enqueue(shard: GroupId, job: JobRecord, rule: CompiledRule, signal: AbortSignal): Promise<boolean> {
    const { metadata } = this.#components;
    const { maxBacklogEvents, stepVersions } = this.#options;
    let left = maxBacklogEvents - waitingEvents(await metadata.outboxSummary(shard), job.target);
    if (left <= 0) {
      this.#held++;
      return false;
    }
    const { id, kind: mode, bucket } = job;
    for (let step = 0; step < STEPS_IN_A_ROW && left > 0; step++) {
      signal.throwIfAborted();
      const limit = Math.min(stepVersions, left);
      const result = await metadata.enqueueExisting(shard, { job: id, mode, bucket, rule, limit });
      // The bucket is being deleted here.
      if (result.kind === "refused") return false;
      this.#steps++;
      left -= limit;
      if ((await metadata.jobs(shard)).some((row) => row.job === id && row.isDone)) break;
    }
    return true;
  }

  /** As this region's shards follow it now; undefined when it is gone, disabled, or leads elsewhere. */
  #ruleOf(job: JobRecord): CompiledRule | undefined {
    const { view } = this.#components.control;
    const bucket = view.bucket(job.bucket);
    return bucket === undefined ? undefined : ruleOfJob(job, bucket, view);
  }

  /** A job whose rule is gone has nothing to ship by any more. */
  async #finish(jobs: readonly JobRecord[], shards: readonly GroupId[]): Promise<boolean> {
    const { leads, systemGroup, metadata, control } = this.#components;
    if (!leads(systemGroup)) return false;
    const rows = (await Promise.all(shards.map((shard) => metadata.jobs(shard)))).flat();
    let didSomething = false;
    for (const job of jobs) {
      const doneShards = rows.filter((row) => row.job === job.id && row.isDone).length;
      const isRuleGone = this.#ruleOf(job) === undefined;
      if (doneShards < shards.length && !isRuleGone) continue;
      const known = control.view.jobs.find(({ id }) => id === job.id);
      if (known?.state !== "running" || control.view.bucket(job.bucket) === undefined) continue;
      await put(control, { ...known, state: isRuleGone ? "cancelled" : "done" });
      didSomething = true;
    }
    return didSomething;
  }

  /** Drops the cursors of jobs that were cancelled, or that the directory has forgotten. */
  async #tidy(shard: GroupId, rows: readonly JobProgress[]): Promise<boolean> {
    const { control, metadata } = this.#components;
    const { jobs } = control.view;
    const isOver = ({ job: wanted }: JobProgress, known: readonly JobRecord[]): boolean => {
      const job = known.find(({ id }) => id === wanted);
      return job === undefined || job.state === "cancelled";
    };
    const over = rows.filter((row) => isOver(row, jobs));
    // Our copy may be older than the cursor: only what the federation says now counts.
    if (over.length > 0) await control.barrier();
    for (const row of over) if (isOver(row, control.view.jobs)) await metadata.dropJob(shard, row.job);
    this.#tidied.set(shard, jobs);
    return over.length > 0;
  }
}

function waitingEvents({ backlogs }: OutboxSummary, target: number): number {
  let events = 0;
  for (const backlog of backlogs) if (backlog.target === target) events += backlog.events;
  return events;
}
