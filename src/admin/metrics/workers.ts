/** Background work. */
import type { Registry } from "prom-client";
import type { WorkerView } from "../status.ts";
import { type Sample, sampledCounter } from "./family.ts";

export function registerWorkerMetrics(registry: Registry, workers: () => readonly WorkerView[]): void {
  const ofWorkers = (value: (worker: WorkerView) => number) => (): Sample<"worker">[] =>
    workers().map((worker) => ({ labels: { worker: worker.name }, value: value(worker) }));
  sampledCounter(
    registry,
    { name: "atoll_worker_steps_total", help: "Steps that did something.", labelNames: ["worker"] },
    ofWorkers(({ steps }) => steps),
  );
  sampledCounter(
    registry,
    { name: "atoll_worker_failed_steps_total", help: "Steps that failed.", labelNames: ["worker"] },
    ofWorkers(({ failedSteps }) => failedSteps),
  );
}
