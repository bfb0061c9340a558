/**
 * Background work in one shape, so that each piece is listed, paced, paused and stopped alike.
 *
 *   const runner = new WorkerRunner({ clock, random, logger });
 *   runner.add(orphanCollector);
 *   runner.add(repairer, { idleMaxMs: 10_000 });
 *   runner.report();                  // for `atoll status` and metrics
 *   await runner.stop();              // when the step under way has ended
 */
import { assert } from "../base/assert.ts";
import type { Clock, Timer } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { type Random, randomBetween } from "../base/random.ts";

export interface Worker {
  /** Unique in its runner: "orphan collector, drive 3". */
  readonly name: string;
  /** What it has done and what is left, for people and metrics. Cheap: it is asked often. */
  status(): Readonly<Record<string, number | string | boolean>>;
  /**
   * One bounded step, of seconds at most. Rejects with an `AtollError` for what the world does wrong: it is logged,
   * counted, and tried again later.
   * @param signal fires when the runner stops; the step then ends soon, with or without an error
   * @returns whether it did something: then the next step follows at once, otherwise after a rest
   */
  work(signal: AbortSignal): Promise<boolean>;
}

export interface WorkerPace {
  /** Rest after a step that did something, in proportion to its duration: 1 gives half of the time. Default 0.1. */
  readonly restRatio: number;
  /** Rest after the first step that found nothing to do, or failed; doubles from there. Default 500 ms. */
  readonly idleMinMs: number;
  /** Default 60 s. */
  readonly idleMaxMs: number;
}

const defaultWorkerPace: WorkerPace = { restRatio: 0.1, idleMinMs: 500, idleMaxMs: 60_000 };

export type WorkerState = "working" | "resting" | "paused" | "stopped";

export interface WorkerReport {
  readonly name: string;
  readonly state: WorkerState;
  readonly counters: Readonly<WorkerCounters>;
  /** The last step's error; empty when it had none. */
  readonly lastError: string;
  readonly status: ReturnType<Worker["status"]>;
}

export interface WorkerCounters {
  /** Steps that did something. */
  steps: number;
  idleSteps: number;
  failedSteps: number;
  workingMs: number;
}

export interface WorkerComponents {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** Runs each of its workers in a loop of its own, one step at a time. */
export class WorkerRunner {
  readonly #components: WorkerComponents;
  readonly #loops = new Map<string, WorkerLoop>();
  #isStopped = false;

  constructor(components: WorkerComponents) {
    this.#components = components;
  }

  /** Begins at once. */
  add(worker: Worker, pace: Partial<WorkerPace> = {}): void {
    assert(!this.#isStopped, "a worker is added to a runner that has stopped");
    assert(!this.#loops.has(worker.name), `there is a worker "${worker.name}" already`);
    const loop = new WorkerLoop(worker, { ...defaultWorkerPace, ...pace }, this.#components);
    this.#loops.set(worker.name, loop);
    loop.start();
  }

  /** Ends one worker, when its step has ended. Does nothing for a name it does not know. */
  async remove(name: string): Promise<void> {
    const loop = this.#loops.get(name);
    await loop?.stop();
    this.#loops.delete(name);
  }

  /** The step under way goes on; no other begins. */
  pause(name: string): void {
    this.#loops.get(name)?.pause();
  }

  resume(name: string): void {
    this.#loops.get(name)?.resume();
  }

  /** There may be something to do: ends the worker's rest. */
  wake(name: string): void {
    this.#loops.get(name)?.wake();
  }

  report(): readonly WorkerReport[] {
    return [...this.#loops.values()].map((loop) => loop.report());
  }

  /** Resolves when every step under way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all([...this.#loops.values()].map((loop) => loop.stop()));
  }
}

class WorkerLoop {
  readonly #worker: Worker;
  readonly #pace: WorkerPace;
  readonly #components: WorkerComponents;
  readonly #abort = new AbortController();
  readonly #counters: WorkerCounters = { steps: 0, idleSteps: 0, failedSteps: 0, workingMs: 0 };
  #state: WorkerState = "resting";
  #isPaused = false;
  #lastError = "";
  /** Steps in a row that did nothing. */
  #idleInARow = 0;
  /** While the loop rests or is paused. */
  #endRest: (() => void) | undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(worker: Worker, pace: WorkerPace, components: WorkerComponents) {
    this.#worker = worker;
    this.#pace = pace;
    this.#components = components;
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#abort.abort(new AtollError("rpc.cancelled", `${this.#worker.name}: stopped`));
    this.#endRest?.();
    await this.#loop;
  }

  pause(): void {
    this.#isPaused = true;
    if (this.#state === "resting") this.#state = "paused";
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.wake();
  }

  wake(): void {
    this.#idleInARow = 0;
    if (!this.#isPaused) this.#endRest?.();
  }

  report(): WorkerReport {
    return {
      name: this.#worker.name,
      state: this.#state,
      counters: this.#counters,
      lastError: this.#lastError,
      status: this.#worker.status(),
    };
  }

  async #run(): Promise<void> {
    const { signal } = this.#abort;
    while (!signal.aborted) {
      if (this.#isPaused) {
        await this.#rest(undefined);
        continue;
      }
      const restMs = await this.#step(signal);
      if (!signal.aborted) await this.#rest(restMs);
    }
    this.#state = "stopped";
  }

  /** @returns how long to rest, in milliseconds. What is not an `AtollError` is our bug and ends the process. */
  async #step(signal: AbortSignal): Promise<number> {
    const { clock, logger } = this.#components;
    const begunMs = clock.monotonicMs();
    this.#state = "working";
    try {
      const didSomething = await this.#worker.work(signal);
      this.#lastError = "";
      if (!didSomething) {
        this.#counters.idleSteps++;
        return this.#idleMs();
      }
      this.#counters.steps++;
      this.#idleInARow = 0;
      return (clock.monotonicMs() - begunMs) * this.#pace.restRatio;
    } catch (error) {
      if (error === signal.reason) return 0;
      if (!(error instanceof AtollError)) throw error;
      if (signal.aborted) return 0;
      this.#counters.failedSteps++;
      this.#lastError = `${error.code}: ${error.message}`;
      logger.warn({ worker: this.#worker.name, code: error.code, error }, "a worker's step failed");
      return this.#idleMs();
    } finally {
      this.#counters.workingMs += clock.monotonicMs() - begunMs;
    }
  }

  /** Jitter keeps the workers of many drives from working in step. */
  #idleMs(): number {
    const { idleMinMs, idleMaxMs } = this.#pace;
    const restMs = Math.min(idleMaxMs, idleMinMs * 2 ** Math.min(this.#idleInARow, 30));
    this.#idleInARow++;
    return randomBetween(this.#components.random, restMs / 2, restMs);
  }

  /** @param restMs undefined: until it is resumed */
  #rest(restMs: number | undefined): Promise<void> {
    this.#state = this.#isPaused ? "paused" : "resting";
    return new Promise((resolve) => {
      let timer: Timer | undefined;
      const end = (): void => {
        timer?.cancel();
        this.#endRest = undefined;
        resolve();
      };
      this.#endRest = end;
      if (restMs !== undefined) timer = this.#components.clock.after(restMs, end);
    });
  }
}
