import type { Queue, QueueAddOptions, RunFunction } from "p-queue";

export interface FairOptions extends QueueAddOptions {
  /** Whose turn it is: a bucket. */
  readonly owner: string;
}

/**
 * The order in which a lane's work begins (a queue for p-queue): one piece of each owner in turn, so that a bucket with
 * a long backlog does not keep another one waiting.
 */
export class FairQueue implements Queue<RunFunction, FairOptions> {
  /** In the order of their turns; one without work is not in it. */
  readonly #owners = new Map<string, RunFunction[]>();
  size = 0;

  enqueue(run: RunFunction, options?: Partial<FairOptions>): void {
    const owner = options?.owner ?? "";
    const waiting = this.#owners.get(owner);
    if (waiting === undefined) this.#owners.set(owner, [run]);
    else waiting.push(run);
    this.size++;
  }

  dequeue(): RunFunction | undefined {
    const first = this.#owners.entries().next();
    if (first.done === true) return undefined;
    const [owner, waiting] = first.value;
    const run = waiting.shift();
    // To the end of the line, if it has more.
    this.#owners.delete(owner);
    if (waiting.length > 0) this.#owners.set(owner, waiting);
    this.size--;
    return run;
  }

  filter(options: Readonly<Partial<FairOptions>>): RunFunction[] {
    return options.owner === undefined ? [] : [...(this.#owners.get(options.owner) ?? [])];
  }

  /** Work here has no ids and no priorities: lanes are told apart by their queues. */
  setPriority(): void {}

  remove(): void {}
}
