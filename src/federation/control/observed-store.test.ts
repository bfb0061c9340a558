import { expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { groupId, logIndex, regionNumber, term } from "../../base/ids.ts";
import { type Entry, EntryKind, ReplicatedStore } from "../../consensus/index.ts";
import { controlApplication } from "./apply.ts";
import { encodeCommand } from "./codec/commands.ts";
import { ObservedStore, RecordingApplication } from "./observed-store.ts";
import { CurrentView } from "./view.ts";

const FLUSH_MS = 50;

const join = (number: number): Entry => ({
  index: logIndex(number),
  term: term(1),
  kind: EntryKind.command,
  data: encodeCommand({
    kind: "joinRegion",
    region: { number: regionNumber(number), name: `region-${number}` },
  }),
});

async function world(scheduler: Scheduler) {
  const clock = new SimClock(scheduler);
  const flushMs = { low: FLUSH_MS, high: FLUSH_MS };
  const store = new SimStore({ clock, random: new SeededRandom(1) }, undefined, { flushMs });
  const application = new RecordingApplication(controlApplication);
  const opening = ReplicatedStore.open({ store, group: groupId(1), application });
  await scheduler.run({ untilMs: scheduler.nowMs + 2 * FLUSH_MS });
  const inner = await opening;
  const view = new CurrentView();
  const observed = new ObservedStore(inner, application, {
    onApplied: (keys) => inner.read((transaction) => view.update(transaction, keys)),
    onInstalled: () => inner.read((transaction) => view.rebuild(transaction)),
  });
  return { observed, view };
}

it("a snapshot that is switched in and not durable is not said to be in the view", async () => {
  const scheduler = new Scheduler();
  const from = await world(scheduler);
  from.observed.apply([join(1), join(2)]);
  expect(from.observed.toldIndex).toBe(2);
  expect(from.view.regions).toHaveLength(2);
  const { observed, view } = await world(scheduler);
  const source = from.observed.openSnapshot();
  const sink = observed.beginInstall(source.mark, source.id);
  sink.add(source.read(undefined, 1 << 20).chunk);
  source.release();
  const installed = sink.finish();
  await scheduler.run({ untilMs: scheduler.nowMs + FLUSH_MS / 2 });
  expect(observed.applied.index).toBe(2);
  expect(view.regions).toHaveLength(0);
  expect(observed.toldIndex).toBe(0);
  await scheduler.run({ untilMs: scheduler.nowMs + FLUSH_MS });
  await installed;
  expect(observed.toldIndex).toBe(2);
  expect(view.regions).toHaveLength(2);
  observed.apply([join(3)]);
  expect(observed.toldIndex).toBe(3);
});
