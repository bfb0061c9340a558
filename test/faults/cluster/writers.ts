/** Load that remembers what was acknowledged: each writer has keys of its own, and writes each of them once. */
import type { GroupId, NodeId } from "../../../src/base/ids.ts";
import type { GroupClient } from "../../../src/node/raft/index.ts";
import { putCommand } from "./kv-application.ts";

const VALUE_BYTES = 100;
/** Reads under way while looking for what is lost. */
const PARALLEL_READS = 64;
/** After an error, so that a cluster without a leader is not asked in a tight loop. */
const REST_MS = 5;

export class Writers {
  readonly acknowledged: string[] = [];
  readonly #client: GroupClient;
  readonly #options: { readonly group: GroupId; readonly count: number };
  readonly #users: Promise<void>[] = [];
  #waiting: { sinceMs: number; resolve: (atMs: number) => void }[] = [];
  #isStopped = false;
  #next = 0;

  constructor(client: GroupClient, options: { readonly group: GroupId; readonly count: number }) {
    this.#client = client;
    this.#options = options;
  }

  start(): void {
    for (let i = 0; i < this.#options.count; i++) this.#users.push(this.#write());
  }

  leader(): NodeId | undefined {
    return this.#client.leaderOf(this.#options.group);
  }

  /** When the first write was acknowledged that was also begun after `sinceMs`. */
  acknowledgedSince(sinceMs: number): Promise<number> {
    return new Promise((resolve) => {
      this.#waiting.push({ sinceMs, resolve });
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#users);
  }

  /** The acknowledged keys whose values are not there. */
  async findLost(client: GroupClient): Promise<string[]> {
    const lost: string[] = [];
    const keys = [...this.acknowledged];
    const reader = async (): Promise<void> => {
      for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
        const { value } = await client.read(this.#options.group, Buffer.from(key));
        if (value === undefined || Buffer.compare(value, bytesFor(key)) !== 0) lost.push(key);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_READS }, reader));
    return lost;
  }

  async #write(): Promise<void> {
    while (!this.#isStopped) {
      const key = `w${this.#next++}`;
      const begunMs = performance.now();
      try {
        await this.#client.propose(this.#options.group, putCommand(key, bytesFor(key)));
        this.acknowledged.push(key);
        this.#tell(begunMs);
      } catch {
        // Its outcome is unknown, or it had none: either way nobody was told that it is there.
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
      }
    }
  }

  #tell(begunMs: number): void {
    if (this.#waiting.length === 0) return;
    const nowMs = performance.now();
    this.#waiting = this.#waiting.filter(({ sinceMs, resolve }) => {
      if (begunMs < sinceMs) return true;
      resolve(nowMs);
      return false;
    });
  }
}

const bytesFor = (key: string): Buffer => Buffer.alloc(VALUE_BYTES, key);
