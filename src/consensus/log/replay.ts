/**
 * Turns what is on the disk back into groups, and tells a torn tail from a damaged middle.
 *
 * Batches are numbered, and batch n + 1 is written only after batch n is durable. So a batch that cannot be read in
 * full was acknowledged exactly if a later number is found anywhere behind it. Until then it waits in `#pending`;
 * if nothing follows, or the same number again (written after an earlier recovery had cut it off), it was torn and
 * nobody has been told that it was there.
 *
 * The last batch of all has none behind it: its rot looks like a torn write. That is why an idle log seals its last
 * batch with an empty one (`NodeLog`).
 */
import { AtollError } from "../../base/errors.ts";
import type { GroupId } from "../../base/ids.ts";
import { type BallotsFrame, FIRST_BATCH_POSITION, FORMAT_VERSION } from "./format.ts";
import { GroupReplay } from "./group-replay.ts";
import { type Ballot, decodeBallots, RecordKind } from "./record.ts";
import { type ScannedBatch, scanSegment } from "./segment-scan.ts";

interface Pending {
  /** The batch numbered `expected`, when its header could be read. */
  batch: { readonly scanned: ScannedBatch; readonly segment: number } | undefined;
  /** Copies of ballots from unreadable stretches, by batch. */
  readonly ballots: Map<number, BallotsFrame>;
  hasBytes: boolean;
}

export interface ReplaySegment {
  readonly number: number;
  readonly path: string;
  readonly bytes: Buffer;
  /** Batches with this number or a greater one were cut off here: a later segment begins with it. */
  readonly cutAt: number;
}

export class Replay {
  readonly groups = new Map<GroupId, GroupReplay>();
  readonly #logId: bigint;
  /** The number of the next batch; undefined while the first segment's header is damaged and no batch was found. */
  #expected: number | undefined;
  #pending: Pending = noPending();
  /** Since the last readable list of groups: groups seen for the first time may have records that were lost. */
  #isAfterDamage = false;
  #isAfterLostBallots = false;
  #previousBallots = 0;
  #batches = 0;
  #damagedBatches = 0;
  #lastUsedSegment = 0;

  constructor(logId: bigint, firstSequence: number | undefined) {
    this.#logId = logId;
    this.#expected = firstSequence;
  }

  get nextSequence(): number {
    return this.#expected ?? 1;
  }

  /** The last batch so far that has ballots. */
  get previousBallots(): number {
    return this.#previousBallots;
  }

  get lastUsedSegment(): number {
    return this.#lastUsedSegment;
  }

  /** Groups and votes may have been there that no readable byte tells of. */
  get mayHaveForgotten(): boolean {
    return this.#isAfterLostBallots;
  }

  get counts(): { batches: number; damagedBatches: number; tornTail: boolean } {
    return {
      batches: this.#batches,
      damagedBatches: this.#damagedBatches,
      tornTail: this.#pending.batch !== undefined || this.#pending.hasBytes,
    };
  }

  /** Segments come in order. @throws log.unsupportedVersion */
  add(segment: ReplaySegment): void {
    for (const scanned of scanSegment(segment.bytes, this.#logId)) {
      if (this.#expected !== undefined && this.#expected >= segment.cutAt) return;
      if (scanned.kind === "gap") {
        for (const frame of scanned.ballots) this.#pending.ballots.set(frame.sequence, frame);
        this.#pending.hasBytes ||= !scanned.isZero;
        continue;
      }
      if (scanned.header.version > FORMAT_VERSION)
        throw unsupportedVersion(segment.path, scanned.header.version);
      if (scanned.header.sequence < segment.cutAt) this.#onBatch(scanned, segment.number);
    }
  }

  #onBatch(scanned: ScannedBatch, segment: number): void {
    const { sequence } = scanned.header;
    const isFirstOfAll = this.#expected === undefined && scanned.position === FIRST_BATCH_POSITION;
    const expected = this.#expected ?? (isFirstOfAll ? sequence : 1);
    if (sequence < expected) return;
    if (sequence > expected) this.#onLoss(expected, scanned, segment);
    this.#pending = noPending();
    this.#lastUsedSegment = segment;
    this.#expected = sequence;
    if (scanned.isWhole) this.#apply(scanned, segment);
    else this.#pending.batch = { scanned, segment };
  }

  /** The batches from `expected` up to the one found were acknowledged, and cannot be read in full. */
  #onLoss(expected: number, found: ScannedBatch, foundSegment: number): void {
    const { sequence } = found.header;
    const { batch, ballots } = this.#pending;
    this.#damagedBatches += sequence - expected;
    // A segment begins only after the one before it is durable to its end, or after a recovery that cut it off. In
    // the latter case the batch must not count, and only its first batch's place tells the two apart.
    const isWhereItWas =
      batch !== undefined && (batch.segment === foundSegment || found.position === FIRST_BATCH_POSITION);
    if (isWhereItWas && sequence === expected + 1) {
      this.#apply(batch.scanned, batch.segment);
      return;
    }
    if (batch?.scanned.ballots !== undefined) ballots.set(expected, batch.scanned.ballots);
    const isOneCheckpoint = sequence === expected + 1 && ballots.get(expected)?.isCheckpoint === true;
    if (!isOneCheckpoint) this.#hitAll();
    this.#applySurvivingBallots(expected, found.header.previousBallots, ballots);
    // A surviving checkpoint calls all groups known, but records were lost behind it too, perhaps the very first of a
    // group whose vote survived.
    if (ballots.get(sequence - 1)?.isCheckpoint !== true) this.#hitAll();
  }

  /** Each batch names the one before it that has ballots: along this chain no ballots can be missed. */
  #applySurvivingBallots(expected: number, newest: number, ballots: ReadonlyMap<number, BallotsFrame>): void {
    const chain: BallotsFrame[] = [];
    let isBroken = false;
    for (let sequence = newest; sequence >= expected && sequence > 0; ) {
      const frame = ballots.get(sequence);
      isBroken = frame === undefined;
      if (frame === undefined) break;
      chain.unshift(frame);
      // A checkpoint's ballots tell all that earlier ones told.
      if (frame.isCheckpoint) break;
      sequence = frame.previousBallots;
    }
    if (isBroken) this.#loseBallots();
    for (const frame of chain) this.#applyBallots(frame, { wereRecordsRead: false });
  }

  #apply(batch: ScannedBatch, segment: number): void {
    const { header } = batch;
    if (header.isCheckpoint && header.ballotBytes === 0) this.groups.clear();
    // First, since who is not in a checkpoint's list is gone, and records of those who are follow.
    const listed =
      header.isCheckpoint && batch.ballots ? this.#keepOnly(decodeBallots(batch.ballots.payload)) : [];
    for (const record of batch.records) {
      if (record.kind === RecordKind.remove) this.groups.delete(record.group);
      else this.#group(record.group).apply(record, segment);
    }
    if (batch.isUnreadable) {
      if (header.isCheckpoint) this.#hitUnrecorded(batch, listed);
      else this.#hitAll();
    }
    if (batch.ballots !== undefined)
      this.#applyBallots(batch.ballots, { wereRecordsRead: !batch.isUnreadable });
    else if (header.ballotBytes > 0) this.#loseBallots();
    this.#batches++;
    this.#expected = header.sequence + 1;
    if (header.ballotBytes > 0) this.#previousBallots = header.sequence;
  }

  #applyBallots(frame: BallotsFrame, context: { wereRecordsRead: boolean }): void {
    const ballots = decodeBallots(frame.payload);
    if (frame.isCheckpoint && !context.wereRecordsRead)
      this.#hitUnrecorded(undefined, this.#keepOnly(ballots));
    for (const ballot of ballots) this.#group(ballot.group).applyBallot(ballot);
    this.#previousBallots = frame.sequence;
    if (!frame.isCheckpoint) return;
    // All groups are known again, and a new one is new.
    this.#isAfterDamage = false;
    this.#isAfterLostBallots = false;
  }

  /** @returns the groups of the list that had not been seen before. */
  #keepOnly(ballots: readonly Ballot[]): GroupId[] {
    const listed = new Set(ballots.map(({ group }) => group));
    for (const group of this.groups.keys()) if (!listed.has(group)) this.groups.delete(group);
    const fresh = [...listed].filter((group) => !this.groups.has(group));
    for (const group of fresh) this.#group(group);
    return fresh;
  }

  /** A checkpoint repeats what older segments tell, so its loss harms only groups that these do not know. */
  #hitUnrecorded(batch: ScannedBatch | undefined, fresh: readonly GroupId[]): void {
    const recorded = new Set(batch?.records.map(({ group }) => group));
    for (const group of fresh) if (!recorded.has(group)) this.groups.get(group)?.hit();
  }

  #hitAll(): void {
    for (const group of this.groups.values()) group.hit();
    this.#isAfterDamage = true;
  }

  #loseBallots(): void {
    for (const group of this.groups.values()) group.hitBallot();
    this.#isAfterLostBallots = true;
  }

  #group(id: GroupId): GroupReplay {
    let group = this.groups.get(id);
    if (group === undefined) {
      group = new GroupReplay({
        afterDamage: this.#isAfterDamage,
        afterLostBallots: this.#isAfterLostBallots,
      });
      this.groups.set(id, group);
    }
    return group;
  }
}

function noPending(): Pending {
  return { batch: undefined, ballots: new Map(), hasBytes: false };
}

export function unsupportedVersion(path: string, version: number): AtollError {
  return new AtollError(
    "log.unsupportedVersion",
    `${path} has format version ${version}; this release reads up to ${FORMAT_VERSION}`,
  );
}
