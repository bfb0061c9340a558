/** Places to keep a store, real and simulated, for the suites that must hold on both. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../src/base/store.ts";
import { openLmdbStore } from "../../src/platform/lmdb-store.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimStore } from "../simulation/sim-store.ts";

/** One place to keep a store, and the handle that is open. */
export interface StoreHarness {
  readonly store: Store;
  /** Ends the process without warning and opens again what it leaves. */
  crashAndReopen(): Promise<void>;
  closeAndReopen(): Promise<void>;
  /** Takes the place away. */
  dispose(): Promise<void>;
}

export async function openLmdbHarness(): Promise<StoreHarness> {
  const directory = await mkdtemp(join(tmpdir(), "atoll-store-"));
  let copies = 0;
  let opened = await openLmdbStore(join(directory, `${copies}`));
  const abandoned: Store[] = [];
  return {
    get store() {
      return opened;
    },
    crashAndReopen: async () => {
      // The files as they are now, elsewhere: what another process would find after a kill.
      const from = join(directory, `${copies++}`);
      const to = join(directory, `${copies}`);
      await cp(from, to, { recursive: true });
      abandoned.push(opened);
      opened = await openLmdbStore(to);
    },
    closeAndReopen: async () => {
      await opened.close();
      opened = await openLmdbStore(join(directory, `${copies}`));
    },
    dispose: async () => {
      // Those that were abandoned may still have snapshots, which only their process's end releases.
      await Promise.all([...abandoned, opened].map((store) => store.close().catch(() => {})));
      await rm(directory, { recursive: true });
    },
  };
}

export async function openSimHarness(seed = 1): Promise<StoreHarness> {
  const scheduler = new Scheduler();
  const components = { clock: new SimClock(scheduler), random: new SeededRandom(seed) };
  let stopped = false;
  // Virtual time runs along by itself: these suites wait for promises, not for events.
  const turn = async (): Promise<void> => {
    while (!stopped) await scheduler.run({ untilMs: scheduler.nowMs + 1 });
  };
  void turn();
  let opened = new SimStore(components);
  return {
    get store() {
      return opened;
    },
    crashAndReopen: async () => {
      opened = new SimStore(components, opened.crash());
    },
    closeAndReopen: async () => {
      await opened.close();
      opened = new SimStore(components, opened.kill());
    },
    dispose: async () => {
      stopped = true;
    },
  };
}
