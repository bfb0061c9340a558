/**
 * jobs: versions that are there already put into the outbox, because a rule is new or a target lost what it had.
 *
 *     runner.add(new JobWorker({ region, control, metadata, systemGroup, leads }), { restRatio: 1, idleMaxMs: 2_000 });
 *     control.onChange(() => runner.wake("replication jobs"));
 *     await startJobs({ control, clock }, { kind: "resync", bucket, to: "eu-west-1", from: undefined });
 */
export { changeJob, type JobAction, startJobs, type WantedJob } from "./job-commands.ts";
export { JobWorker, type JobWorkerComponents, type JobWorkerOptions } from "./job-worker.ts";
