/** A thread of the hash pool: hashes what it finds in the shared memory, and sleeps where there is nothing. */
import { workerData } from "node:worker_threads";
import type { HashMemory } from "../base/hash-kernel.ts";
import { type HashLayout, SharedHashes } from "./hash-memory.ts";
import { LaneHasher } from "./lane-hasher.ts";

export interface HashWorkerData {
  readonly layout: HashLayout;
  readonly memory: HashMemory;
  readonly thread: number;
}

/** A call is never missed; were one, it would be found so much later. */
const MAX_SLEEP_MS = 10_000;

const { layout, memory, thread } = workerData as HashWorkerData;
const shared = new SharedHashes(layout, memory);
const hasher = new LaneHasher(shared, thread);
shared.setReady(thread, true);
// Until the pool ends the thread, which it does wherever that is: what it sends never goes by the event loop.
for (;;) {
  shared.sleep(thread, MAX_SLEEP_MS);
  while (shared.hasWork(thread, hasher.streams)) hasher.round();
}
