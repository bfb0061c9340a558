import { AtollError } from "../../base/errors.ts";
import type { BlobId } from "../../base/ids.ts";
import type { Drive, FragmentWriter } from "../../datanode/index.ts";
import type {
  DriveAccess,
  FragmentDescription,
  FragmentHeader,
  FragmentName,
  FragmentSink,
  UnitRun,
} from "./drive-access.ts";

/** A drive of this node. */
export class LocalDrive implements DriveAccess {
  readonly isLocal = true;
  readonly isConnected = true;
  readonly #drive: Drive;

  constructor(drive: Drive) {
    this.#drive = drive;
  }

  beginFragment(header: FragmentHeader): FragmentSink {
    return new LocalSink(this.#drive, header);
  }

  readUnits({ blob, fragment, firstUnit, unitCount, places }: UnitRun): Promise<readonly Uint8Array[]> {
    return this.#drive.readUnits({ blob, fragment }, firstUnit, unitCount, places);
  }

  async deleteBlobs(blobs: readonly BlobId[]): Promise<void> {
    await Promise.all(blobs.map((blob) => this.#drive.delete(blob)));
  }

  async stat(name: FragmentName): Promise<FragmentDescription | undefined> {
    return this.#drive.stat(name);
  }

  async verify(name: FragmentName, signal: AbortSignal): Promise<void> {
    await this.#drive.verify(name, signal);
  }

  async list(after: FragmentName | undefined, limit: number): Promise<readonly FragmentDescription[]> {
    return this.#drive.list(after, limit);
  }
}

class LocalSink implements FragmentSink {
  readonly #drive: Drive;
  readonly #name: FragmentName;
  /** Or why there is none. */
  readonly #writer: FragmentWriter | AtollError;
  #committing: Promise<unknown> | undefined;

  constructor(drive: Drive, header: FragmentHeader) {
    this.#drive = drive;
    this.#name = { blob: header.blob, fragment: header.fragment };
    this.#writer = beginOrError(drive, header);
  }

  /** What the drive has only queued is held by us, and counts for the upload's window. */
  async append(units: readonly Uint8Array[], checksums?: readonly number[]): Promise<void> {
    if (this.#writer instanceof AtollError) throw this.#writer;
    await this.#writer.append(units, checksums);
    await this.#writer.written();
  }

  async commit(): Promise<void> {
    if (this.#writer instanceof AtollError) throw this.#writer;
    this.#committing = this.#writer.commit();
    await this.#committing;
  }

  async abort(): Promise<void> {
    if (this.#writer instanceof AtollError) return;
    try {
      if (this.#committing === undefined) {
        await this.#writer.abort();
        return;
      }
      await this.#committing;
      await this.#drive.delete(this.#name.blob, this.#name.fragment);
    } catch {
      // A failed fragment is gone already, and what a failed drive keeps is the orphan collector's.
    }
  }
}

function beginOrError(
  drive: Drive,
  { blob, fragment, unitBytes, owner }: FragmentHeader,
): FragmentWriter | AtollError {
  try {
    return drive.beginFragment({ blob, fragment, unitBytes, owner });
  } catch (error) {
    if (error instanceof AtollError) return error;
    throw error;
  }
}
