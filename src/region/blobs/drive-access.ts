/** How a gateway reaches a drive, wherever it is: `local-drive.ts` on this node, `remote-drive.ts` over rpc. */
import type { BlobId, DriveId } from "../../base/ids.ts";

export interface FragmentName {
  readonly blob: BlobId;
  readonly fragment: number;
}

export interface FragmentHeader extends FragmentName {
  /** Of every unit but the last, which may be shorter. */
  readonly unitBytes: number;
  /** An encoded `BlobOwner`. */
  readonly owner: Uint8Array;
}

export interface FragmentDescription extends FragmentHeader {
  readonly units: number;
  readonly bytes: number;
  /** Wall clock of the drive's node. */
  readonly writtenMs: number;
}

export interface UnitRun extends FragmentName {
  readonly firstUnit: number;
  readonly unitCount: number;
  /**
   * Where the units go, each as long as its unit should be: drives of this node read into it, and are not done with it
   * before they have answered. Others, and units of another length, come in memory of their own.
   */
  readonly places?: readonly Uint8Array[];
}

/** A fragment on its way to a drive. Errors are an `AtollError` of the drive.* or rpc.* family. */
export interface FragmentSink {
  /**
   * Takes the next units, in order; the next append need not wait for this one. When it resolves the drive has taken
   * them, durable or not, and their memory may be used again; when it rejects, it must not.
   *
   * @param checksums the CRC-32C of each unit, where the caller has them; else they are computed
   */
  append(units: readonly Uint8Array[], checksums?: readonly number[]): Promise<void>;

  /** Resolves when all that was appended is on stable storage and found by every later read. */
  commit(): Promise<void>;

  /** Gives the fragment up; what a commit made of it is deleted. Never rejects, and may be called at any time. */
  abort(): Promise<void>;
}

export interface DriveAccess {
  /** On this node: no network in between. */
  readonly isLocal: boolean;

  /** Its node is connected now; a request to one that is not fails, or waits for the connection. */
  readonly isConnected: boolean;

  /** Never throws: what goes wrong is told by the sink. */
  beginFragment(header: FragmentHeader): FragmentSink;

  /**
   * Verified units, fewer at the fragment's end.
   * @throws drive.fragmentMissing, drive.fragmentCorrupt: this fragment; drive.*, rpc.*: this drive
   */
  readUnits(run: UnitRun, signal: AbortSignal): Promise<readonly Uint8Array[]>;

  /** Every fragment of these blobs. Durable when it resolves. */
  deleteBlobs(blobs: readonly BlobId[], signal: AbortSignal): Promise<void>;

  /** Undefined when it is not there. */
  stat(name: FragmentName, signal: AbortSignal): Promise<FragmentDescription | undefined>;

  /** Reads the whole fragment. @throws as `readUnits` */
  verify(name: FragmentName, signal: AbortSignal): Promise<void>;

  /** In an order of its own, behind `after`. */
  list(
    after: FragmentName | undefined,
    limit: number,
    signal: AbortSignal,
  ): Promise<readonly FragmentDescription[]>;
}

/** Undefined for a drive whose node is unknown here. */
export type DriveLookup = (drive: DriveId) => DriveAccess | undefined;
