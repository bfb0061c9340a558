/**
 * The log of a node: one append-only, segmented, checksummed file sequence that all its Raft groups share, so that
 * one durable write serves them all.
 *
 *     append ─► queue ─► one batch ─► one durable write ─► resolved in order, effects settled ─► next batch
 *                          │ does not fit: header and checkpoint of the next segment are written first
 *
 * What it can take (the fault model):
 * - A crash at any moment: a batch is there in full or not at all, and all batches before it are there.
 * - Rot anywhere but in the last batch: what is lost is found, and the groups that may be hit are `damaged`. Votes
 *   are stored twice, in different blocks; where both copies are gone and no later checkpoint tells all votes, the
 *   log does not open, now or later: nobody knows which groups' votes they were. Rot of the last batch
 *   cannot be told from a torn write, so it would be cut off silently: that is why an empty batch follows the last
 *   one after `sealAfterMs` without a write, and on `close`.
 * - A failed write: nothing is known of the file from then on (`base/disk.ts`), so the log stops for good.
 */
import { assert } from "../../base/assert.ts";
import type { Timer } from "../../base/clock.ts";
import type { Disk } from "../../base/disk.ts";
import { AtollError } from "../../base/errors.ts";
import { type GroupId, logIndex } from "../../base/ids.ts";
import type { SnapshotMark } from "../core/types.ts";
import { BatchBuilder } from "./batch-builder.ts";
import {
  type Action,
  addRecords,
  boundBytes,
  checkpointBoundBytes,
  type Layout,
  layOut,
  layOutCheckpoint,
} from "./batch-layout.ts";
import { asAtollError, stoppedError } from "./failure.ts";
import { BLOCK_BYTES, FIRST_BATCH_POSITION, FORMAT_VERSION, writeSegmentHeader } from "./format.ts";
import { type DueMark, type Effect, GroupTrack, type SegmentUse } from "./group-track.ts";
import { logReport, type RecoveredLog, recover, refuseForgotten, reportOf, takeUp } from "./recovery.ts";
import { SegmentChain } from "./segment-chain.ts";
import { SegmentFiles, type WritableSegment } from "./segment-files.ts";
import type {
  GroupState,
  LogComponents,
  LogOpenOptions,
  LogOptions,
  LogStats,
  LogWrite,
  RecoveredGroup,
  RecoveryReport,
} from "./types.ts";

const MIN_SEGMENT_BYTES = 16 * 1024;
const MIN_SEAL_DELAY_MS = 1;
const MIB = 1024 * 1024;
/** The segment that a start begins is no larger: nobody is served while its zeros are written. */
const FIRST_SEGMENT_BYTES = 4 * MIB;

interface Request {
  readonly actions: readonly Action[];
  /** Of entries' data. */
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: AtollError) => void;
}

export class NodeLog {
  readonly #components: LogComponents;
  readonly #options: Required<LogOptions>;
  readonly #logId: bigint;
  readonly #builder = new BatchBuilder();
  readonly #tracks: Map<GroupId, GroupTrack>;
  readonly #segments: SegmentChain;
  readonly #onStop: ((cause: AtollError) => void)[] = [];
  /** Marks that the next batch records; one a group. */
  #marks = new Map<GroupId, DueMark>();
  /** Marks that the batch under way records, as far as what they cover is in the log by then. */
  #dueMarks = new Map<GroupId, DueMark>();
  #queue: Request[] = [];
  #queuedBytes = 0;
  #isWriting = false;
  #current: WritableSegment | undefined;
  #position = 0;
  #nextSequence: number;
  #previousBallots: number;
  #stopped: AtollError | undefined;
  #isClosed = false;
  #sealTimer: Timer | undefined;
  #lastWriteAtMs = 0;
  /** The last batch has records, so its rot would look like a torn write. */
  #isUnsealed = false;
  readonly #counts = { batches: 0, entries: 0, writeCount: 0, writeSumMs: 0, writeMaxMs: 0 };

  private constructor(
    files: SegmentFiles,
    components: LogComponents,
    options: Required<LogOptions>,
    recovered: { log: RecoveredLog; tracks: Map<GroupId, GroupTrack>; segments: SegmentUse[] },
  ) {
    const { replay, logId } = recovered.log;
    this.#components = components;
    this.#options = options;
    this.#logId = logId ?? drawLogId(components);
    this.#tracks = recovered.tracks;
    this.#segments = new SegmentChain(files, options.segmentBytes, recovered.segments, (error) =>
      this.#stop(error, []),
    );
    this.#nextSequence = replay.nextSequence;
    this.#previousBallots = replay.previousBallots;
  }

  /**
   * Recovers what is in the directory and begins a new segment behind it. When it resolves, all that is recovered
   * is durable, and that damaged groups are `recovering` is recorded.
   * @throws log.unreadable (votes may have been forgotten), log.unsupportedVersion: before anything is changed, so
   *   again at each start; disk.full, disk.failed
   */
  static async open(
    disk: Disk,
    directory: string,
    components: LogComponents,
    { mustExist = false, ...options }: LogOpenOptions = {},
  ): Promise<{ log: NodeLog; groups: Map<GroupId, RecoveredGroup>; report: RecoveryReport }> {
    const files = new SegmentFiles(disk, directory);
    const recovered = await recover(files);
    const { replay } = recovered;
    refuseForgotten(recovered, directory, mustExist);
    const { segments, tracks, groups } = takeUp(recovered);
    // The process before may have been killed with a write in the system's cache: it counts from now on.
    if (replay.lastUsedSegment > 0) await files.sync(replay.lastUsedSegment);
    const log = new NodeLog(files, components, optionsWithDefaults(options), {
      log: recovered,
      tracks,
      segments,
    });
    log.#segments.prepare(Math.min(FIRST_SEGMENT_BYTES, log.#options.segmentBytes));
    await log.#beginSegment(0);
    // Sealed before anything older goes: rot of the last batch would look like a torn write.
    await log.#enqueueAlways([], 0);
    const current = log.#segments.newest.number;
    await log.#segments.removeUnused({ lastUsed: replay.lastUsedSegment, current });
    const report = reportOf(recovered, groups);
    logReport(components, directory, report);
    log.#segments.reclaim();
    return { log, groups, report };
  }

  /**
   * Adds the writes, all or nothing, behind everything that was appended before. Durable when it resolves; calls
   * resolve in order. With nothing under way the disk write starts before this returns.
   *
   * It always accepts, so that Raft never has to undo a step: whoever brings in new work must stop while `isBusy`.
   * @throws disk.full, disk.failed for what was being written when the log stopped; log.stopped from then on.
   */
  append(writes: readonly LogWrite[]): Promise<void> {
    const actions: Action[] = [];
    let bytes = 0;
    for (const write of writes) {
      const track = this.#track(write.group);
      track.enqueue(write);
      for (const { data } of write.entries ?? []) bytes += data.length;
      actions.push({ kind: "write", track, write });
    }
    return this.#enqueue(actions, bytes);
  }

  /** The group's entries up to the mark may be forgotten. Recorded with the next batch. */
  compact(group: GroupId, mark: SnapshotMark): void {
    const track = this.#tracks.get(group);
    assert(
      track !== undefined && mark.index <= track.queuedLast,
      `group ${group} has no entry ${mark.index} to compact`,
    );
    if (mark.index <= (this.#marks.get(group)?.mark.index ?? 0)) return;
    this.#marks.set(group, { mark, behind: track.lastRewrite });
    this.#armSeal();
  }

  /**
   * Writes all of a group's state once more, so that older segments can go (`pinned`). Its entries reach from the
   * mark to the last one that was appended, queued ones included.
   */
  relocate(group: GroupId, state: GroupState): Promise<void> {
    const track = this.#track(group);
    const isWhole = state.mark.index + state.entries.length === track.queuedLast;
    assert(isWhole, `the state of group ${group} is not all of its log`);
    let bytes = 0;
    for (const { data } of state.entries) bytes += data.length;
    track.enqueueRewrite();
    return this.#enqueue([{ kind: "state", track, group, state }], bytes);
  }

  /** Forgets the group, its vote too. */
  removeGroup(group: GroupId): Promise<void> {
    const track = this.#tracks.get(group);
    if (track === undefined) return this.#enqueue([], 0);
    track.queuedLast = logIndex(0);
    this.#marks.delete(group);
    this.#dueMarks.delete(group);
    track.enqueueRewrite();
    return this.#enqueue([{ kind: "remove", track, group }], 0);
  }

  /** While there is more than `retainBytes`: the groups whose entries keep the oldest segment from going. */
  get pinned(): readonly GroupId[] {
    const oldest = this.#segments.oldestComplete;
    if (oldest === undefined || this.#segments.bytes <= this.#options.retainBytes) return [];
    return [...this.#tracks].flatMap(([group, track]) => (track.holds(oldest) ? group : []));
  }

  /** More is queued than `maxQueuedBytes`. */
  get isBusy(): boolean {
    return this.#queuedBytes > this.#options.maxQueuedBytes;
  }

  /** Why the log stopped, if it has. */
  get stopped(): AtollError | undefined {
    return this.#stopped;
  }

  /** Runs `callback` once when the log stops at an error; not on `close`. */
  onStop(callback: (cause: AtollError) => void): void {
    this.#onStop.push(callback);
  }

  stats(): LogStats {
    return {
      ...this.#counts,
      segments: this.#segments.count,
      bytes: this.#segments.bytes,
      queuedBytes: this.#queuedBytes,
    };
  }

  /** Writes what is queued, seals it and closes the files. Never rejects: a failure has been told by then. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    const drained = this.#enqueue([], 0);
    this.#isClosed = true;
    await drained.catch(() => {});
    if (this.#isUnsealed && this.#stopped === undefined) await this.#enqueueAlways([], 0).catch(() => {});
    this.#sealTimer?.cancel();
    await this.#segments.close();
    await this.#current?.file.close().catch(() => {});
  }

  #track(group: GroupId): GroupTrack {
    let track = this.#tracks.get(group);
    if (track === undefined) {
      track = new GroupTrack();
      this.#tracks.set(group, track);
    }
    return track;
  }

  #enqueue(actions: readonly Action[], bytes: number): Promise<void> {
    if (this.#isClosed) return Promise.reject(new AtollError("log.stopped", "the log is closed"));
    return this.#enqueueAlways(actions, bytes);
  }

  #enqueueAlways(actions: readonly Action[], bytes: number): Promise<void> {
    if (this.#stopped !== undefined) return Promise.reject(stoppedError(this.#stopped));
    return new Promise((resolve, reject) => {
      this.#queue.push({ actions, bytes, resolve, reject });
      this.#queuedBytes += bytes;
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#isWriting || this.#queue.length === 0) return;
    const requests = this.#takeBatch();
    this.#isWriting = true;
    const actions =
      requests.length === 1 ? (requests[0]?.actions ?? []) : requests.flatMap((request) => request.actions);
    this.#dueMarks = this.#marks;
    this.#marks = new Map();
    const bound = boundBytes(actions, this.#dueMarks);
    if (this.#position + bound <= (this.#current?.bytes ?? 0)) {
      this.#writeBatch(requests, actions);
      return;
    }
    this.#beginSegment(bound).then(
      () => this.#writeBatch(requests, actions),
      (error: unknown) => this.#stop(error, requests),
    );
  }

  #takeBatch(): Request[] {
    let count = 0;
    let bytes = 0;
    for (const request of this.#queue) {
      if (count > 0 && bytes + request.bytes > this.#options.maxBatchBytes) break;
      count++;
      bytes += request.bytes;
    }
    if (count === this.#queue.length) {
      const all = this.#queue;
      this.#queue = [];
      return all;
    }
    return this.#queue.splice(0, count);
  }

  #writeBatch(requests: readonly Request[], actions: readonly Action[]): void {
    const layout = layOut(actions, this.#dueMarks, this.#tracks);
    for (const [group, due] of this.#dueMarks) if (!this.#marks.has(group)) this.#marks.set(group, due);
    this.#write(layout, { isCheckpoint: false }).then(
      () => this.#onWritten(requests, layout),
      (error: unknown) => this.#stop(error, requests),
    );
  }

  /** Writes one batch where the last one ended. At the start of a segment its header goes along. */
  #write(layout: Layout, batchKind: { isCheckpoint: boolean }): Promise<void> {
    const current = this.#current;
    assert(current !== undefined, "no segment to write to");
    const sequence = this.#nextSequence++;
    this.#builder.begin(
      { ...batchKind, logId: this.#logId, sequence, previousBallots: this.#previousBallots },
      layout.ballots,
    );
    addRecords(this.#builder, layout.records);
    const batch = this.#builder.finish();
    if (batch.hasBallots) this.#previousBallots = sequence;
    const position = this.#position;
    const header = position === 0 ? [this.#segmentHeader(current.number, sequence)] : [];
    this.#position = (position === 0 ? FIRST_BATCH_POSITION : position) + batch.bytes;
    assert(this.#position <= current.bytes, "a batch is larger than its bound");
    const { clock } = this.#components;
    const startedAtMs = clock.monotonicMs();
    return current.file.write(position, [...header, ...batch.chunks]).then(() => {
      const tookMs = clock.monotonicMs() - startedAtMs;
      this.#counts.batches++;
      this.#counts.writeCount++;
      this.#counts.writeSumMs += tookMs;
      this.#counts.writeMaxMs = Math.max(this.#counts.writeMaxMs, tookMs);
    });
  }

  #segmentHeader(segment: number, firstSequence: number): Buffer {
    const block = Buffer.alloc(BLOCK_BYTES);
    writeSegmentHeader(block, { version: FORMAT_VERSION, logId: this.#logId, segment, firstSequence });
    return block;
  }

  #onWritten(requests: readonly Request[], { records, effects }: Layout): void {
    this.#isWriting = false;
    this.#settle(effects);
    this.#isUnsealed = records.length > 0;
    for (const { bytes, resolve } of requests) {
      this.#queuedBytes -= bytes;
      resolve();
    }
    for (const { entries } of records) this.#counts.entries += entries?.length ?? 0;
    this.#lastWriteAtMs = this.#components.clock.monotonicMs();
    this.#armSeal();
    if (effects.length > 0) this.#segments.reclaim();
    if (this.#position > (this.#current?.bytes ?? 0) / 2 && !this.#isClosed) this.#segments.prepare();
    this.#pump();
  }

  #settle(effects: readonly Effect[]): void {
    const { newest } = this.#segments;
    for (const effect of effects) {
      effect.track.settle(effect, newest);
      const { removed, track } = effect;
      const isIdle = track.laidOutActions === track.actions;
      if (removed !== undefined && !track.isLive && isIdle) this.#tracks.delete(removed);
    }
  }

  /** Goes on to the next segment, which has room for a batch of `boundBytes` behind its checkpoint. */
  async #beginSegment(roomBytes: number): Promise<void> {
    const needed = FIRST_BATCH_POSITION + checkpointBoundBytes(this.#tracks) + roomBytes;
    const next = await this.#segments.take(needed);
    const previous = this.#current;
    this.#current = next;
    this.#position = 0;
    await this.#write(layOutCheckpoint(this.#tracks), { isCheckpoint: true });
    this.#segments.add(next);
    await previous?.file.close();
  }

  #armSeal(): void {
    if (this.#sealTimer !== undefined || this.#isClosed || this.#stopped !== undefined) return;
    if (!this.#isUnsealed && this.#marks.size === 0) return;
    const { clock } = this.#components;
    const idleMs = clock.monotonicMs() - this.#lastWriteAtMs;
    // Not less, since a rest of no length would come back at once, time and again.
    const delayMs = Math.max(MIN_SEAL_DELAY_MS, this.#options.sealAfterMs - idleMs);
    this.#sealTimer = clock.after(delayMs, () => {
      this.#sealTimer = undefined;
      const isDue = clock.monotonicMs() - this.#lastWriteAtMs >= this.#options.sealAfterMs;
      if (!isDue || this.#isWriting) this.#armSeal();
      else this.#seal();
    });
  }

  #seal(): void {
    if (this.#isClosed || this.#stopped !== undefined) return;
    // A failure stops the log, which tells it to everyone who has to know.
    this.#enqueueAlways([], 0).catch(() => {});
  }

  #stop(error: unknown, failed: readonly Request[]): void {
    const cause = asAtollError(error);
    for (const { reject } of failed)
      reject(this.#stopped === undefined ? cause : stoppedError(this.#stopped));
    if (this.#stopped !== undefined) return;
    this.#stopped = cause;
    this.#segments.stop();
    this.#sealTimer?.cancel();
    const queued = this.#queue;
    this.#queue = [];
    for (const { reject } of queued) reject(stoppedError(cause));
    this.#components.logger.error({ code: cause.code, err: cause }, "the log stopped");
    for (const callback of this.#onStop) callback(cause);
  }
}

function optionsWithDefaults(options: LogOptions): Required<LogOptions> {
  const { segmentBytes = 64 * MIB, retainBytes = 1024 * MIB, sealAfterMs = 200 } = options;
  assert(segmentBytes >= MIN_SEGMENT_BYTES, `segmentBytes is below ${MIN_SEGMENT_BYTES}`);
  const { maxQueuedBytes = 64 * MIB, maxBatchBytes = 8 * MIB } = options;
  return { segmentBytes, retainBytes, sealAfterMs, maxQueuedBytes, maxBatchBytes };
}

function drawLogId({ random }: LogComponents): bigint {
  return (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
}
