/**
 * What homes promise, watched as it happens: from the directory (who is home since when), from the oracle (what each
 * region's shards apply), and from the clients (what they asked, and were told).
 */
import type { BucketId } from "../../../src/base/ids.ts";
import { millisOf, type VersionId } from "../../../src/base/version-id.ts";
import type { ControlView, FailoverRecord, FederatedBucket } from "../../../src/federation/index.ts";
import type { CommittedWrite } from "../../../src/region/index.ts";
import { type KeyValueInput, type KeyValueOutput, keyValueModel } from "../checkers/key-value-model.ts";
import { checkLinearizability, describeVerdict } from "../checkers/linearizability.ts";
import type { Coverage } from "../coverage.ts";
import { History } from "../history.ts";
import type { Trace } from "../trace.ts";
import { Floors } from "./checkers/floors.ts";
import { HomeEpochs } from "./checkers/home-epochs.ts";
import { checkRisk, type RiskWrite, riskName } from "./checkers/risk.ts";
import { Sessions } from "./checkers/sessions.ts";
import { checkBounded, checkStrong, type KeyState, Timeline } from "./checkers/timeline.ts";
import { excuses } from "./excuses.ts";
import type { HowApplied, Oracle, OracleWrite, SiteName } from "./oracle.ts";

/** Clocks that measure a bound run so much slower or faster than virtual time, at most. */
const CLOCK_ERROR = 0.05;
/** All that a run has, at most. */
const REGIONS = [1, 2, 3, 4];
/** Of a search for an order: more than any history of a run needs. */
const MAX_SEARCH_STEPS = 300_000;
/** From the first look at what is at risk to the move, while the control plane commits. Virtual milliseconds. */
const RISK_MADE_MS = 8_000;
/** All that waited for a majority is committed in so long. Virtual milliseconds. */
const COMMIT_BURST_MS = 1_000;

export interface HomeWatchParts {
  readonly oracle: Oracle;
  readonly coverage: Coverage;
  readonly trace: Trace;
  readonly nowMs: () => number;
  readonly fail: (error: Error) => void;
}

export interface SeenRead {
  readonly client: string;
  readonly region: number;
  readonly bucket: BucketId;
  readonly key: string;
  readonly version: VersionId | undefined;
  readonly etag: string | undefined;
  readonly calledMs: number;
}

export class HomeWatch {
  readonly epochs = new HomeEpochs();
  readonly sessions = new Sessions();
  readonly history = new History<KeyValueInput, KeyValueOutput>();
  readonly #parts: HomeWatchParts;
  readonly #timelines = new Map<string, Timeline>();
  /** Those that have one. */
  readonly #keys = new Map<BucketId, Set<string>>();
  /** What rows of the history said is at risk, in the order in which they said it; and when their homes moved. */
  readonly #records = new Map<string, { readonly movedMs: number; readonly texts: Set<string> }>();
  /** The epoch in which a client wrote the key last, as its home has it. */
  readonly #writtenIn = new Map<Timeline, number>();
  /** Writes that a client was told of (`told`), and the latest time that a clock of its region had shown by then. */
  readonly #acknowledged = new Map<string, number>();
  readonly #floors = new Floors();
  /** When a region first had a write, and whether as a merge. */
  readonly #held = new Map<string, { readonly sinceMs: number; readonly mergedIn: number | undefined }>();
  /** Buckets whose clients only see stamps grow: which keep all versions, or none. */
  readonly #growing = new Set<BucketId>();
  /** By bucket and key, the greatest deletion of the null version: who reads nothing sees it, or one before it. */
  readonly #deletions = new Map<string, VersionId>();
  /** When the control plane had committed something new. */
  readonly #committedMs: number[] = [];
  #progress = 0;

  constructor(parts: HomeWatchParts) {
    this.#parts = parts;
    parts.oracle.listeners.push((at, write, how) => this.#guard(() => this.#applied(at, write, how)));
  }

  /** Called when a node's copy of the directory has changed, before anybody acts on it. */
  look(view: ControlView): void {
    this.#guard(() => {
      this.#noteProgress(view);
      for (const bucket of view.homes) this.#lookAt(bucket);
      for (const record of view.failovers()) {
        this.#noteRecord(record);
        const home = view.bucket(record.bucket)?.home;
        if (home?.epoch !== record.epoch) continue;
        const ceilingMs = view.regionByNumber(record.from)?.lease?.ceilingMs ?? 0;
        this.#floors.moved({ ...record, floorMs: home.floorMs, ceilingMs, beyondMs: record.beyondMs });
      }
    });
  }

  /** A gateway has made sure that it may answer. */
  acknowledged(
    region: number,
    write: CommittedWrite,
    { what, wallMs }: { readonly what: string; readonly wallMs: number },
  ): void {
    this.#guard(() => {
      const { bucket, version, epoch } = write;
      if (version !== undefined) {
        this.#acknowledged.set(told(write, region), wallMs);
      }
      if (epoch === undefined) return;
      this.epochs.acknowledged({ bucket, region, epoch, atMs: this.#nowMs, what });
    });
  }

  timeline(bucket: BucketId, key: string): Timeline {
    const name = `${bucket} ${key}`;
    let timeline = this.#timelines.get(name);
    if (timeline === undefined) {
      timeline = new Timeline();
      this.#keys.set(bucket, (this.#keys.get(bucket) ?? new Set()).add(key));
      this.#timelines.set(name, timeline);
    }
    return timeline;
  }

  strong({ bucket, key, version, etag, calledMs }: SeenRead): void {
    this.#guard(() => {
      const state: KeyState = { version, etag };
      checkStrong(this.timeline(bucket, key), { state, calledMs, returnedMs: this.#nowMs });
    });
  }

  bounded({ bucket, key, version, etag, calledMs }: SeenRead, boundMs: number): void {
    if (!this.#growing.has(bucket)) return;
    this.#guard(() => {
      const maxAgeMs = boundMs * (1 + CLOCK_ERROR);
      const state = { version: version ?? this.#deletions.get(`${bucket} ${key}`), etag };
      const read = { state, calledMs, returnedMs: this.#nowMs, maxAgeMs };
      checkBounded(this.timeline(bucket, key), read);
    });
  }

  /** A write that was to be in so many regions when it was acknowledged. */
  heldIn({ bucket, key, version }: SeenRead, regions: number): void {
    const name = ` ${bucket} ${key} ${version}`;
    const held = REGIONS.filter((region) => this.#held.has(`${region}${name}`));
    this.#parts.coverage.mark(`homes: acknowledged by ${held.length} regions`);
    // Nobody waits for what was overwritten meanwhile.
    const isCurrent = held.some((region) => this.#stateAt({ region, bucket }, key).version === version);
    if (held.length >= regions || !isCurrent) return;
    this.#parts.fail(
      new Error(`${key} ${version} is in r${held.join(", r")}, and ${regions} were asked for`),
    );
  }

  sessionRead({ client, region, bucket, key, version }: SeenRead): void {
    if (!this.#growing.has(bucket)) return;
    const event = { client, region, key: `${bucket} ${key}`, version, atMs: this.#nowMs };
    const deletion = this.#deletions.get(event.key);
    this.#guard(() => this.sessions.read(event, deletion));
  }

  sessionWrote({ client, region, bucket, key, version }: SeenRead): void {
    if (!this.#growing.has(bucket)) return;
    this.sessions.wrote({ client, region, key: `${bucket} ${key}`, version, atMs: this.#nowMs });
  }

  /** When all is over. @throws Error */
  checkEnd(): void {
    const verdict = checkLinearizability(keyValueModel, this.history.operations(), {
      maxSteps: MAX_SEARCH_STEPS,
    });
    this.#parts.coverage.mark(`homes: history ${verdict.kind}`);
    if (verdict.kind === "violation") throw new Error(describeVerdict(keyValueModel, verdict));
  }

  get #nowMs(): number {
    return this.#parts.nowMs();
  }

  #lookAt({ id, home, versioning }: FederatedBucket): void {
    if (versioning !== "suspended") this.#growing.add(id);
    if (home === undefined || home.isBeginning === true) return;
    const { region, epoch } = home;
    const before = this.epochs.newest(id);
    // A copy that is behind says what was.
    if (before !== undefined && epoch <= before.epoch) {
      if (epoch === before.epoch) this.epochs.moved({ bucket: id, region, epoch, atMs: this.#nowMs });
      return;
    }
    this.epochs.moved({ bucket: id, region, epoch, atMs: this.#nowMs });
    this.#parts.trace.event("", "home", id, `epoch ${epoch}`, `r${region}`);
    const known = this.#keys.get(id) ?? [];
    const held = this.#parts.oracle.site({ region, bucket: id }).keys.keys();
    for (const key of new Set([...known, ...held]))
      this.#follow({ region, bucket: id }, key, { isOfTheWorld: true });
  }

  /** Regions renew their leases all the time: who sees none, sees a control plane without a majority. */
  #noteProgress({ regions, homes }: ControlView): void {
    const leases = regions.reduce((sum, { lease }) => sum + (lease?.sequence ?? 0), 0);
    const progress = homes.reduce((sum, { generation }) => sum + generation, leases);
    if (progress <= this.#progress) return;
    this.#progress = progress;
    this.#committedMs.push(this.#nowMs);
  }

  /** Each state of a row when it is first seen: copies come to it one after the other. */
  #noteRecord(record: FailoverRecord): void {
    const { id, kind, atRisk } = record;
    let known = this.#records.get(id);
    if (known === undefined) {
      known = { movedMs: this.#nowMs, texts: new Set() };
      this.#records.set(id, known);
      this.#parts.coverage.mark(`homes: moved, ${kind}`);
    }
    const text = JSON.stringify(atRisk);
    if (known.texts.has(text)) return;
    if (known.texts.size > 0) this.#parts.coverage.mark("homes: at risk, told once more");
    known.texts.add(text);
    const shown = atRisk.keys.map(riskName).join(", ");
    this.#parts.trace.event("", "at risk", id, `${atRisk.objects}`, `${atRisk.isExact}`, shown);
    if (kind === "forced" || kind === "automatic") this.#checkRisk(record, known.movedMs);
  }

  #applied(at: SiteName, write: OracleWrite, { isLocal, mergedIn, epoch }: HowApplied): void {
    const held = `${at.region} ${at.bucket} ${write.key} ${write.stamp}`;
    if (!this.#held.has(held)) this.#held.set(held, { sinceMs: this.#nowMs, mergedIn });
    if (write.kind === "deleteNull") this.#noteDeletion(`${at.bucket} ${write.key}`, write.stamp);
    if (this.epochs.newest(at.bucket)?.region !== at.region) return;
    this.#follow(at, write.key, { isOfTheWorld: !isLocal, by: write, writtenIn: epoch });
  }

  #noteDeletion(name: string, stamp: VersionId): void {
    const known = this.#deletions.get(name);
    if (known === undefined || known < stamp) this.#deletions.set(name, stamp);
  }

  /**
   * @param isOfTheWorld no client's operation of now made it so; @param by what has been applied; @param writtenIn by a
   *   shard that follows this epoch: one that comes back may commit what was proposed in an earlier one, unacknowledged
   */
  #follow(
    at: SiteName,
    key: string,
    {
      isOfTheWorld,
      by,
      writtenIn: ofEpoch,
    }: {
      readonly isOfTheWorld: boolean;
      readonly by?: OracleWrite;
      readonly writtenIn?: number | undefined;
    },
  ): void {
    const timeline = this.timeline(at.bucket, key);
    const state = this.#stateAt(at, key);
    if (timeline.now.version === state.version) return;
    const epoch = this.epochs.newest(at.bucket)?.epoch ?? 0;
    const writtenIn = this.#writtenIn.get(timeline);
    const isDue = isOfTheWorld && writtenIn === epoch;
    // Where nothing is left, a deletion has taken the place.
    const stamp = state.version ?? (by?.kind === "deleteNull" ? by.stamp : undefined);
    if (isDue && !this.#isBeyondFloor(at.bucket, epoch, stamp)) {
      throw new Error(
        `${key} of epoch ${epoch}, ${timeline.now.version ?? "deleted"}, gives way to ${state.version ?? "nothing"} of an earlier one`,
      );
    }
    if (!isOfTheWorld) this.#writtenIn.set(timeline, ofEpoch ?? epoch);
    timeline.became(this.#nowMs, state);
    if (!isOfTheWorld) return;
    this.#parts.coverage.mark("homes: a key changed by a move or a merge");
    const name = historyKey(at.bucket, key);
    const input: KeyValueInput =
      state.etag === undefined
        ? { kind: "delete", key: name }
        : { kind: "put", key: name, value: state.etag };
    const id = this.history.invoke("world", input, this.#nowMs);
    this.history.complete(id, { kind: "done" }, this.#nowMs);
  }

  /** The row of the epoch's own move says that versions of earlier ones may be stamped so. */
  #isBeyondFloor(bucket: BucketId, epoch: number, stamp: VersionId | undefined): boolean {
    const isIt = stamp !== undefined && this.#floors.isBeyond(bucket, epoch, millisOf(stamp));
    if (isIt) this.#parts.coverage.mark(excuses.beyondFloor);
    return isIt;
  }

  #stateAt(at: SiteName, key: string): KeyState {
    const [current] = this.#parts.oracle.keyAt(at, key).versions();
    return { version: current?.version, etag: current?.kind === "put" ? current.etag : undefined };
  }

  /** As it is at this moment. */
  #checkRisk({ bucket, from, to, epoch, atRisk }: FailoverRecord, movedMs: number): void {
    const { coverage, oracle } = this.#parts;
    coverage.mark(atRisk.isExact ? "homes: risk exact" : "homes: risk not exact");
    if (atRisk.objects > 0) coverage.mark("homes: something at risk");
    const writes: RiskWrite[] = [];
    for (const write of oracle.writes) {
      if (write.origin.bucket !== bucket) continue;
      const { key, version, stamp, origin } = write;
      const { sinceMs, mergedIn = 0 } = this.#held.get(`${to} ${bucket} ${key} ${stamp}`) ?? notHeld;
      // It came back from the old home, when the row was told first or once more: it was missing at the move.
      const isMerged = mergedIn >= epoch;
      // What the home acknowledged after it was heard last is not known of; what an earlier one wrote, it may ship on.
      const toldMs = this.#acknowledged.get(told(write, origin.region)) ?? Number.POSITIVE_INFINITY;
      const isCovered = oracle.isCovered(write, { region: to, bucket });
      const isDue = origin.region === from && toldMs <= atRisk.asOfMs && (isMerged || !isCovered);
      const change = write.kind === "tags" ? { stamp } : {};
      writes.push({
        key,
        version,
        ...change,
        isAcknowledged: isDue,
        heldSinceMs: isMerged ? Number.POSITIVE_INFINITY : sinceMs,
      });
    }
    const shown = new Set(atRisk.keys.map(riskName));
    const isExact = atRisk.isExact && atRisk.objects === atRisk.keys.length;
    // A move may wait in the log for as long as the control plane has no majority, and comes with what waited ahead of it.
    const committedMs = this.#committedMs.findLast((atMs) => atMs < movedMs - COMMIT_BURST_MS) ?? 0;
    const madeFromMs = committedMs - RISK_MADE_MS;
    checkRisk(writes, { shown, isExact, madeFromMs, movedMs: this.#nowMs });
  }

  #guard(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#parts.fail(error as Error);
    }
  }
}

const notHeld = { sinceMs: Number.POSITIVE_INFINITY, mergedIn: undefined };

/** Of a write, in its region: of tags, which change of the version's they are. */
const told = (
  {
    kind,
    shard,
    index,
    key,
    version,
  }: Pick<CommittedWrite, "shard" | "index" | "key"> & {
    readonly kind: string;
    readonly version: VersionId | undefined;
  },
  region: number,
): string => (kind === "tags" ? `r${region} group ${shard} entry ${index}` : `${key} ${version}`);

export const historyKey = (bucket: BucketId, key: string): string => `${bucket}/${key}`;
