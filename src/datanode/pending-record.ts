/** Records on their way into a segment. */
import type { AtollError } from "../base/errors.ts";
import type { BlobId } from "../base/ids.ts";
import { isWholePages } from "../base/page-memory.ts";
import type { IndexOperation } from "./drive-index.ts";
import { packChecksums, RecordKind } from "./format.ts";
import { encodeEntry } from "./fragment-entry.ts";
import type { FragmentLimits } from "./options.ts";
import type { FragmentEntry, FragmentId, Position } from "./types.ts";

const NOTHING = new Uint8Array(0);

/** What the appender does with a record, in this order: body, placed, written, and durable, or failed at any time. */
export interface PendingRecord {
  readonly kind: RecordKind;
  readonly id: FragmentId;
  readonly firstUnit: number;
  readonly unitBytes: number;
  readonly payload: readonly Uint8Array[];
  readonly payloadBytes: number;
  /** There is a payload, and every part of it is whole pages. */
  readonly isPaged: boolean;
  /** Nobody wants it any more; asked before it is given a place. */
  isCancelled(): boolean;
  /** Asked when every record added earlier has its place; may be asked twice. */
  body(): Uint8Array;
  placed(at: Position): void;
  /** Its bytes are in the file, and its payload is not looked at again. */
  written(): void;
  /** What it means for the index once it is durable; a record that means nothing is not waited for. */
  operation(): IndexOperation | undefined;
  durable(): void;
  failed(error: AtollError): void;
}

/** Whom the extents of a fragment report to. */
export interface ExtentOwner {
  readonly id: FragmentId;
  readonly unitBytes: number;
  isCancelled(): boolean;
  extentPlaced(extent: ExtentRecord, at: Position): void;
  extentWritten(extent: ExtentRecord): void;
  extentFailed(extent: ExtentRecord, error: AtollError): void;
}

/** Whether a unit may stand in an extent that is paged: by its own length, whatever the fragment's other units are. */
export const isPagedUnit = (
  unit: Uint8Array,
  { pagedUnitBytes }: Pick<FragmentLimits, "pagedUnitBytes">,
): boolean => unit.length >= pagedUnitBytes && isWholePages(unit);

/** A run of units, of which all are paged or none need be. It takes more until it is given its place. */
export class ExtentRecord implements PendingRecord {
  readonly kind = RecordKind.extent;
  readonly firstUnit: number;
  readonly isPaged: boolean;
  readonly payload: Uint8Array[] = [];
  payloadBytes = 0;
  isPlaced = false;
  readonly #owner: ExtentOwner;
  readonly #checksums: number[] = [];

  constructor(owner: ExtentOwner, firstUnit: number, isPaged: boolean) {
    this.#owner = owner;
    this.firstUnit = firstUnit;
    this.isPaged = isPaged;
  }

  get id(): FragmentId {
    return this.#owner.id;
  }

  get unitBytes(): number {
    return this.#owner.unitBytes;
  }

  get unitCount(): number {
    return this.#checksums.length;
  }

  push(unit: Uint8Array, checksum: number): void {
    this.payload.push(unit);
    this.#checksums.push(checksum);
    this.payloadBytes += unit.length;
  }

  isCancelled(): boolean {
    return this.#owner.isCancelled();
  }

  body(): Uint8Array {
    return packChecksums(this.#checksums);
  }

  placed(at: Position): void {
    this.isPlaced = true;
    this.#owner.extentPlaced(this, at);
  }

  written(): void {
    this.#owner.extentWritten(this);
  }

  operation(): undefined {
    return undefined;
  }

  durable(): void {}

  failed(error: AtollError): void {
    this.#owner.extentFailed(this, error);
  }
}

interface Outcome {
  readonly isCancelled: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: AtollError) => void;
}

/** Closes a fragment: with it the extents before it count. */
export class CommitRecord implements PendingRecord {
  readonly kind = RecordKind.commit;
  readonly id: FragmentId;
  readonly firstUnit = 0;
  readonly unitBytes: number;
  readonly payload: readonly Uint8Array[] = [];
  readonly payloadBytes = 0;
  readonly isPaged = false;
  readonly #makeEntry: () => FragmentEntry;
  readonly #outcome: Outcome;
  #entry: FragmentEntry | undefined;
  #body: Uint8Array = NOTHING;
  #at: Position = { segment: 0, offset: 0 };

  /** @param fragment.makeEntry called once all extents have their place. */
  constructor(
    fragment: {
      readonly id: FragmentId;
      readonly unitBytes: number;
      readonly makeEntry: () => FragmentEntry;
    },
    outcome: Outcome,
  ) {
    this.id = fragment.id;
    this.unitBytes = fragment.unitBytes;
    this.#makeEntry = fragment.makeEntry;
    this.#outcome = outcome;
  }

  isCancelled(): boolean {
    return this.#outcome.isCancelled();
  }

  body(): Uint8Array {
    if (this.#entry === undefined) {
      this.#entry = this.#makeEntry();
      this.#body = encodeEntry(this.#entry);
    }
    return this.#body;
  }

  placed(at: Position): void {
    this.#at = at;
  }

  written(): void {}

  operation(): IndexOperation | undefined {
    if (this.#entry === undefined) return undefined;
    return { kind: "commit", id: this.id, entry: this.#entry, body: this.#body, at: this.#at };
  }

  durable(): void {
    this.#outcome.resolve();
  }

  failed(error: AtollError): void {
    this.#outcome.reject(error);
  }
}

/** Says that a fragment, or every fragment of a blob, is deleted. */
export class TombstoneRecord implements PendingRecord {
  readonly kind = RecordKind.tombstone;
  readonly id: FragmentId;
  readonly firstUnit = 0;
  readonly unitBytes = 0;
  readonly payload: readonly Uint8Array[] = [];
  readonly payloadBytes = 0;
  readonly isPaged = false;
  readonly #outcome: Pick<Outcome, "resolve" | "reject">;

  constructor(blob: BlobId, fragment: number, outcome: Pick<Outcome, "resolve" | "reject">) {
    this.id = { blob, fragment };
    this.#outcome = outcome;
  }

  isCancelled(): boolean {
    return false;
  }

  body(): Uint8Array {
    return NOTHING;
  }

  placed(): void {}

  written(): void {}

  operation(): IndexOperation {
    return { kind: "delete", blob: this.id.blob, fragment: this.id.fragment };
  }

  durable(): void {
    this.#outcome.resolve();
  }

  failed(error: AtollError): void {
    this.#outcome.reject(error);
  }
}
