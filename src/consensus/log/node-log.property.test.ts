/**
 * The log against a model, on a disk that crashes and rots. The model applies each call in order; what recovery
 * finds must be the model after some number of calls, no fewer than were acknowledged: unless rot has hit every batch
 * from one on to the last that was durable, which nobody can tell from a write that was torn there (decision 0004). Then
 * it is the model after one of these, and the test knows which they are, since it sees each write and each rotten bit.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { over } from "../../../test/simulation/over.ts";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimDisk } from "../../../test/simulation/sim-disk.ts";
import type { Disk, DiskFile } from "../../base/disk.ts";
import { hasCode } from "../../base/errors.ts";
import { type GroupId, groupId, logIndex, nodeId, term } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type Entry, EntryKind, type HardState, type SnapshotMark } from "../core/types.ts";
import { emptyMembership } from "../wire/membership.ts";
import { FIRST_BATCH_POSITION } from "./format.ts";
import { NodeLog } from "./node-log.ts";
import { initialHardState, noMark } from "./record.ts";
import type { LogWrite, RecoveredGroup, RecoveryReport } from "./types.ts";

const GROUPS = 3;
const LARGE_BYTES = 12_000;

interface ModelGroup {
  readonly hardState: HardState;
  /** Where the log began when it was last restarted; compaction does not move it. */
  readonly base: number;
  readonly entries: readonly Entry[];
  readonly isLost: boolean;
}
type Model = ReadonlyMap<GroupId, ModelGroup>;

const fresh: ModelGroup = { hardState: initialHardState, base: 0, entries: [], isLost: false };
const lastOf = ({ base, entries }: ModelGroup): number => base + entries.length;

function after(group: ModelGroup, { hardState, entries, restart }: LogWrite): ModelGroup {
  let next = hardState === undefined ? group : { ...group, hardState };
  if (restart !== undefined) next = { ...next, base: restart.index, entries: [] };
  const first = entries?.[0];
  if (entries === undefined || first === undefined) return next;
  return { ...next, entries: [...next.entries.slice(0, first.index - next.base - 1), ...entries] };
}

const step = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant("append" as const) },
    { weight: 6, arbitrary: fc.constant("pass" as const) },
    { weight: 2, arbitrary: fc.constantFrom("compact", "relocate", "restart", "crash", "kill", "close") },
    { weight: 1, arbitrary: fc.constant("remove" as const) },
  ),
  group: fc.integer({ min: 1, max: GROUPS }),
  amount: fc.integer({ min: 0, max: 40 }),
  back: fc.integer({ min: 0, max: 4 }),
  isLarge: fc.boolean(),
  changesVote: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The batches that one life of the log has made durable, in order: each is one write. */
class DurableBatches {
  readonly #batches: { readonly file: string; readonly from: number; readonly to: number; isHit: boolean }[] =
    [];

  get count(): number {
    return this.#batches.length;
  }

  /** How many of them are left before those at the end that are hit, one and all. */
  get countBeforeRot(): number {
    return this.#batches.findLastIndex(({ isHit }) => !isHit) + 1;
  }

  watch(disk: Disk): Disk {
    const open: Disk["open"] = async (path, options) => {
      const file = await disk.open(path, options);
      const write: DiskFile["write"] = async (position, chunks) => {
        await file.write(position, chunks);
        const to = chunks.reduce((end, { length }) => end + length, position);
        const from = Math.max(position, FIRST_BATCH_POSITION);
        this.#batches.push({ file: path, from, to, isHit: false });
      };
      return over(file, { write });
    };
    return over(disk, { open });
  }

  hit(at: { readonly file: string; readonly position: number }): void {
    for (const batch of this.#batches) {
      if (batch.file === at.file && at.position >= batch.from && at.position < batch.to) batch.isHit = true;
    }
  }
}

class Run {
  readonly #scheduler = new Scheduler();
  readonly #random: SeededRandom;
  readonly #flips: number;
  readonly disk: SimDisk;
  #clock = new SimClock(this.#scheduler);
  #log: NodeLog | undefined;
  /** The model after 0, 1, 2 ... calls since the last start. */
  #models: Model[] = [new Map()];
  #acknowledged = 0;
  #durable = new DurableBatches();
  /** How many batches were durable when each of the models was acknowledged. */
  #batchesOf = [0];
  /** Compaction asked for so far. */
  #marks = new Map<GroupId, SnapshotMark>();
  /** Rot took votes, so the log does not open any more. */
  #isRefused = false;
  readonly seen = { damaged: 0, refused: 0, torn: 0, reopened: 0, rottenTails: 0 };

  constructor(seed: number, options: { flips: number }) {
    this.#random = new SeededRandom(seed);
    this.#flips = options.flips;
    this.disk = new SimDisk(new SimClock(this.#scheduler), this.#random.fork());
  }

  async play(steps: readonly Step[]): Promise<void> {
    await this.#open();
    for (const next of steps) {
      await this.#play(next);
      if (this.#isRefused) return;
    }
    await this.#restart(steps.length % 2 === 0 ? "crash" : "close");
  }

  async #play(next: Step): Promise<void> {
    switch (next.kind) {
      case "append":
        this.#append(next);
        return;
      case "pass":
        await this.#scheduler.run({
          untilMs: this.#scheduler.nowMs + (next.isLarge ? 300 : next.amount / 10),
        });
        return;
      case "compact":
        this.#compact(next);
        return;
      case "relocate":
        this.#relocate(next);
        return;
      case "restart":
        this.#restartGroup(next);
        return;
      case "remove":
        this.#remove(groupId(next.group));
        return;
      default:
        await this.#restart(next.kind as "crash" | "kill" | "close");
    }
  }

  #append({ group, amount, back, isLarge, changesVote }: Step): void {
    const id = groupId(group);
    const present = this.#group(id);
    const lowest = Math.max(present.base, present.hardState.commit, this.#marks.get(id)?.index ?? 0) + 1;
    const last = lastOf(present);
    const first = Math.max(lowest, last + 1 - (amount % 3 === 0 ? back : 0));
    const nextTerm = present.hardState.term + (changesVote ? 1 : 0);
    const count = changesVote && amount % 4 === 0 ? 0 : 1 + (amount % 5);
    const entries = Array.from({ length: count }, (_, i) =>
      this.#entry(first + i, nextTerm, isLarge && i === 0 ? LARGE_BYTES : amount * 20),
    );
    const end = count === 0 ? last : first + count - 1;
    const hardState: HardState = {
      ...present.hardState,
      term: term(nextTerm),
      ...(changesVote && { votedFor: nodeId(1 + (amount % 3)) }),
      commit: logIndex(Math.max(present.hardState.commit, end - back)),
      recovering: present.isLost || (present.hardState.recovering && back !== 0),
    };
    const write: LogWrite = {
      group: id,
      ...((changesVote || back > 0) && { hardState }),
      ...(count > 0 && { entries }),
    };
    this.#call(id, after(present, write), this.#running().append([write]));
  }

  #restartGroup({ group, amount }: Step): void {
    const id = groupId(group);
    const present = this.#group(id);
    const restart = this.#mark(lastOf(present) + amount);
    const hardState = { ...present.hardState, commit: restart.index };
    const write = { group: id, restart, hardState };
    this.#call(id, after(present, write), this.#running().append([write]));
  }

  #compact({ group, amount }: Step): void {
    const id = groupId(group);
    const present = this.#models.at(-1)?.get(id);
    const least = Math.max(present?.base ?? 0, this.#marks.get(id)?.index ?? 0);
    if (present === undefined || present.hardState.commit <= least) return;
    const mark = this.#mark(Math.min(present.hardState.commit, least + amount));
    this.#marks.set(id, mark);
    this.#running().compact(id, mark);
  }

  #relocate({ group }: Step): void {
    const id = groupId(group);
    const present = this.#models.at(-1)?.get(id);
    if (present === undefined) return;
    const marked = this.#marks.get(id);
    const mark = marked !== undefined && marked.index > present.base ? marked : this.#mark(present.base);
    this.#marks.set(id, mark);
    const entries = present.entries.slice(mark.index - present.base);
    this.#call(id, present, this.#running().relocate(id, { hardState: present.hardState, mark, entries }));
  }

  #remove(id: GroupId): void {
    this.#call(id, undefined, this.#running().removeGroup(id));
    this.#marks.delete(id);
  }

  #call(id: GroupId, group: ModelGroup | undefined, call: Promise<void>): void {
    const model = new Map(this.#models.at(-1));
    if (group === undefined) model.delete(id);
    else model.set(id, group);
    const number = this.#models.push(model) - 1;
    void call.then(() => {
      expect(number, "calls resolve in order").toBeGreaterThan(this.#acknowledged - 1);
      this.#acknowledged = number;
      this.#batchesOf[number] = this.#durable.count;
    });
  }

  async #restart(how: "crash" | "kill" | "close"): Promise<void> {
    if (how === "close") await this.#wait(this.#running().close());
    else this.disk[how]();
    for (let i = 0; i < this.#flips; i++) {
      const flipped = this.disk.flipBits(this.#random);
      if (flipped !== undefined) this.#durable.hit(flipped);
    }
    try {
      await this.#open();
    } catch (error) {
      if (this.#flips === 0 || !hasCode(error, "log.unreadable")) throw error;
      this.seen.refused++;
      this.#isRefused = true;
      await expect(this.#open()).rejects.toMatchObject({ code: "log.unreadable" });
    }
  }

  async #open(): Promise<void> {
    this.#clock.stop();
    this.#clock = new SimClock(this.#scheduler);
    const components = { clock: this.#clock, logger: silentLogger, random: this.#random };
    const options = { segmentBytes: 32 * 1024, maxBatchBytes: 20_000, mustExist: this.#log !== undefined };
    const durable = new DurableBatches();
    const opened = NodeLog.open(durable.watch(this.disk), "/log", components, options);
    const { log, groups, report } = await this.#wait(opened);
    this.seen.reopened++;
    if (report.tornTail) this.seen.torn++;
    this.#log = log;
    this.#check(groups, report);
    this.#marks = new Map([...groups].map(([id, { mark }]) => [id, mark]));
    this.#models = [
      new Map(
        [...groups].map(([id, { hardState, mark, entries, condition }]) => [
          id,
          { hardState, base: mark.index, entries, isLost: condition === "lost" },
        ]),
      ),
    ];
    this.#acknowledged = 0;
    this.#durable = durable;
    this.#batchesOf = [0];
  }

  #check(groups: ReadonlyMap<GroupId, RecoveredGroup>, report: RecoveryReport): void {
    const possible = this.#models.slice(this.#acknowledged);
    if (report.damagedBatches === 0) {
      if (possible.some((model) => this.#isModel(groups, model))) return;
      expect(report.tornTail, "what was acknowledged is gone, and nothing says so").toBe(true);
      const left = this.#modelsBeforeRot();
      expect(left.some((model) => this.#isModel(groups, model))).toBe(true);
      this.seen.rottenTails++;
      return;
    }
    expect(this.#flips).toBeGreaterThan(0);
    this.seen.damaged += report.damaged.length;
    for (let number = 1; number <= GROUPS; number++) {
      const id = groupId(number);
      const recovered = groups.get(id);
      const states = possible.map((model) => model.get(id));
      if (recovered === undefined) expect(states, `group ${id} was removed`).toContain(undefined);
      else if (!states.includes(undefined)) this.#checkDamaged(recovered, states as ModelGroup[]);
    }
  }

  /** As it was behind each batch that may be the last one left, where rot has hit all batches after it. */
  #modelsBeforeRot(): readonly Model[] {
    const { count, countBeforeRot } = this.#durable;
    const batches = Array.from({ length: count - countBeforeRot }, (_, i) => countBeforeRot + i);
    return batches.flatMap((batch) => this.#models[this.#batchesOf.findLastIndex((at) => at <= batch)] ?? []);
  }

  /** With rot: each group is as it was, or says that it is not and still holds nothing wrong. */
  #checkDamaged(recovered: RecoveredGroup, states: readonly ModelGroup[]): void {
    if (recovered.condition === "lost") return;
    const { hardState } = recovered;
    const wasLost = states.every(({ isLost }) => isLost);
    expect(wasLost, "a lost group stays lost").toBe(false);
    const isVoteKept = states.some(
      (state) => state.hardState.term === hardState.term && state.hardState.votedFor === hardState.votedFor,
    );
    expect(isVoteKept, "a vote is kept").toBe(true);
    if (recovered.condition === "damaged") {
      expect(states.some((state) => holdsOnly(recovered, state))).toBe(true);
      return;
    }
    expect(states.some((state) => isSame(recovered, state))).toBe(true);
  }

  #isModel(groups: ReadonlyMap<GroupId, RecoveredGroup>, model: Model): boolean {
    if (groups.size !== model.size) return false;
    return [...model].every(([id, state]) => {
      const recovered = groups.get(id);
      return recovered !== undefined && isSame(recovered, state);
    });
  }

  #group(id: GroupId): ModelGroup {
    return this.#models.at(-1)?.get(id) ?? fresh;
  }

  #running(): NodeLog {
    if (this.#log === undefined) throw new Error("not open");
    return this.#log;
  }

  #mark(index: number): SnapshotMark {
    if (index === 0) return noMark;
    return { index: logIndex(index), term: term(1), membership: { ...emptyMembership, voters: [nodeId(4)] } };
  }

  #entry(index: number, ofTerm: number, bytes: number): Entry {
    const data = new Uint8Array(bytes).fill(this.#random.uint32());
    return { index: logIndex(index), term: term(ofTerm), kind: EntryKind.command, data };
  }

  async #wait<T>(operation: Promise<T>): Promise<T> {
    let isDone = false;
    const settled = operation.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    await this.#scheduler.run({ untilMs: Number.POSITIVE_INFINITY, isDone: () => isDone });
    return settled;
  }
}

function isSame({ hardState, mark, entries, condition }: RecoveredGroup, state: ModelGroup): boolean {
  const expected = state.isLost ? "lost" : state.hardState.recovering ? "damaged" : "intact";
  if (condition !== expected || mark.index < state.base || mark.index + entries.length !== lastOf(state))
    return false;
  const isHardStateSame =
    hardState.term === state.hardState.term &&
    hardState.votedFor === state.hardState.votedFor &&
    hardState.commit === Math.max(state.hardState.commit, mark.index);
  return isHardStateSame && holdsOnly({ mark, entries }, state);
}

/** What is recovered is in the model too; what the model compacted is taken as it is. */
function holdsOnly({ mark, entries }: Pick<RecoveredGroup, "mark" | "entries">, state: ModelGroup): boolean {
  return entries.every((entry, i) => {
    if (entry.index !== mark.index + 1 + i) return false;
    if (entry.index <= state.base) return true;
    const expected = state.entries[entry.index - state.base - 1];
    return (
      expected !== undefined &&
      expected.term === entry.term &&
      Buffer.compare(expected.data, entry.data) === 0
    );
  });
}

const RUNS = 150;

it("keeps all that it acknowledged, in order, all or nothing, through crashes at any moment", async () => {
  const seen = { torn: 0, reopened: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 80, size: "max" }),
      fc.nat(),
      async (steps, seed) => {
        const run = new Run(seed, { flips: 0 });
        await run.play(steps);
        seen.torn += run.seen.torn;
        seen.reopened += run.seen.reopened;
      },
    ),
    { numRuns: RUNS },
  );
  expect(seen.torn).toBeGreaterThan(10);
  expect(seen.reopened).toBeGreaterThan(RUNS);
});

it.each([1, 4, 12])("never silently loses what it acknowledged to rot, %i bits at a time", async (flips) => {
  const seen = { damaged: 0, refused: 0, rottenTails: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 80, size: "max" }),
      fc.nat(),
      async (steps, seed) => {
        const run = new Run(seed, { flips });
        await run.play(steps);
        seen.damaged += run.seen.damaged;
        seen.refused += run.seen.refused;
        seen.rottenTails += run.seen.rottenTails;
      },
    ),
    { numRuns: RUNS },
  );
  expect(seen.damaged).toBeGreaterThan(5);
  expect(seen.rottenTails).toBeLessThan(RUNS / 30);
});
