/** Which changes of a node `atoll up` tells: that it crashed or refused to start, and that it is ready after that. */
import type { NodeState } from "./node-process.ts";

/** `nodeReady`: for the first time. That all are ready is said once, as `ready`, so it is no news of a single node. */
export type NodeNews = "restarting" | "refused" | "nodeReady" | "readyAgain";

/** One of each node. */
export class NodeReporter {
  /** Since it was ready, or since its start. */
  #hasCrashed = false;
  #wasReady = false;

  /** @returns what to tell of the state that it is in now; undefined: nothing */
  changed({ kind }: NodeState): NodeNews | undefined {
    switch (kind) {
      case "restarting":
        this.#hasCrashed = true;
        return "restarting";
      case "refused":
        return "refused";
      case "ready":
        return this.#becameReady();
      case "starting":
      case "stopped":
        return undefined;
    }
  }

  #becameReady(): NodeNews | undefined {
    const hasCrashed = this.#hasCrashed;
    const wasReady = this.#wasReady;
    this.#hasCrashed = false;
    this.#wasReady = true;
    if (!hasCrashed) return undefined;
    return wasReady ? "readyAgain" : "nodeReady";
  }
}
