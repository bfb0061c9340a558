import { AtollError } from "../../base/errors.ts";
import type { BlobId, DriveId } from "../../base/ids.ts";
import type { RpcPeer, RpcStream } from "../../rpc/index.ts";
import type {
  DriveAccess,
  FragmentDescription,
  FragmentHeader,
  FragmentName,
  FragmentSink,
  UnitRun,
} from "./drive-access.ts";
import {
  ACKNOWLEDGEMENT_BYTES,
  COMMITTED,
  DELETE_METHOD,
  decodeDescriptions,
  decodeUnits,
  encodeCommit,
  encodeDeleteRequest,
  encodeFragmentRequest,
  encodeListRequest,
  encodeReadRequest,
  encodeUnitHeader,
  encodeWriteRequest,
  LIST_METHOD,
  malformed,
  READ_METHOD,
  STAT_METHOD,
  VERIFY_METHOD,
  WRITE_METHOD,
} from "./fragment-codec.ts";
import { StreamReader } from "./stream-reader.ts";

/** Reading a whole fragment takes its time. */
const VERIFY_DEADLINE_MS = 120_000;

/** What is used of an `RpcPeer`. */
export type DrivePeer = Pick<RpcPeer, "call" | "open" | "isConnected">;

/** A drive of another node. */
export class RemoteDrive implements DriveAccess {
  readonly isLocal = false;
  readonly #peer: DrivePeer;
  readonly #drive: DriveId;

  /** @param peer the node that has the drive, connected or connecting */
  constructor(peer: DrivePeer, drive: DriveId) {
    this.#peer = peer;
    this.#drive = drive;
  }

  get isConnected(): boolean {
    return this.#peer.isConnected;
  }

  beginFragment(header: FragmentHeader): FragmentSink {
    return new RemoteSink(this.#peer, this.#drive, header);
  }

  async readUnits(run: UnitRun, signal: AbortSignal): Promise<readonly Uint8Array[]> {
    return decodeUnits(await this.#peer.call(READ_METHOD, encodeReadRequest(this.#drive, run), { signal }));
  }

  async deleteBlobs(blobs: readonly BlobId[], signal: AbortSignal): Promise<void> {
    await this.#peer.call(DELETE_METHOD, encodeDeleteRequest(this.#drive, blobs), { signal });
  }

  async stat(name: FragmentName, signal: AbortSignal): Promise<FragmentDescription | undefined> {
    const request = encodeFragmentRequest(this.#drive, name);
    return decodeDescriptions(await this.#peer.call(STAT_METHOD, request, { signal }))[0];
  }

  async verify(name: FragmentName, signal: AbortSignal): Promise<void> {
    const request = encodeFragmentRequest(this.#drive, name);
    await this.#peer.call(VERIFY_METHOD, request, { signal, deadlineMs: VERIFY_DEADLINE_MS });
  }

  async list(
    after: FragmentName | undefined,
    limit: number,
    signal: AbortSignal,
  ): Promise<readonly FragmentDescription[]> {
    const request = encodeListRequest(this.#drive, { after, limit });
    return decodeDescriptions(await this.#peer.call(LIST_METHOD, request, { signal }));
  }
}

interface Waiter {
  /** Settles when the drive has taken so many units, or has committed. */
  readonly acknowledgement: number;
  resolve(): void;
  reject(error: unknown): void;
}

/** A fragment on a stream: units go out as they come, and the other side acknowledges those that its drive has taken. */
class RemoteSink implements FragmentSink {
  readonly #peer: DrivePeer;
  readonly #drive: DriveId;
  readonly #header: FragmentHeader;
  readonly #abort = new AbortController();
  readonly #stream: Promise<RpcStream>;
  /** Writes go one after another, the first when the stream is open. */
  #writing: Promise<void>;
  #unitCount = 0;
  /** In the order of their acknowledgements; as many as units are under way. */
  readonly #waiters: Waiter[] = [];
  #error: unknown;
  #isCommitting = false;

  constructor(peer: DrivePeer, drive: DriveId, header: FragmentHeader) {
    this.#peer = peer;
    this.#drive = drive;
    this.#header = header;
    const { signal } = this.#abort;
    this.#stream = peer.open(WRITE_METHOD, encodeWriteRequest(drive, header), { signal });
    this.#writing = this.#stream.then(
      (stream) => void this.#receive(stream),
      (error: unknown) => this.#fail(error),
    );
  }

  append(units: readonly Uint8Array[], checksums?: readonly number[]): Promise<void> {
    this.#unitCount += units.length;
    const acknowledged = this.#acknowledged(this.#unitCount);
    this.#send(units.flatMap((unit, index) => [encodeUnitHeader(unit, checksums?.[index]), unit]));
    return acknowledged;
  }

  commit(): Promise<void> {
    this.#isCommitting = true;
    const committed = this.#acknowledged(COMMITTED);
    this.#send([encodeCommit(this.#unitCount)]);
    return committed;
  }

  async abort(): Promise<void> {
    this.#abort.abort(new AtollError("rpc.cancelled", "the fragment is given up"));
    this.#fail(this.#abort.signal.reason);
    if (!this.#isCommitting) return;
    try {
      await this.#peer.call(DELETE_METHOD, encodeDeleteRequest(this.#drive, [this.#header.blob]));
    } catch (error) {
      // What the drive keeps is the orphan collector's.
      if (!(error instanceof AtollError)) throw error;
    }
  }

  #acknowledged(acknowledgement: number): Promise<void> {
    if (this.#error !== undefined) return Promise.reject(this.#error);
    return new Promise((resolve, reject) => this.#waiters.push({ acknowledgement, resolve, reject }));
  }

  #send(chunks: readonly Uint8Array[]): void {
    this.#writing = this.#writing.then(async () => {
      if (this.#error !== undefined) return;
      try {
        await (await this.#stream).write(chunks);
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  async #receive(stream: RpcStream): Promise<void> {
    try {
      const reader = new StreamReader(stream);
      for (;;) {
        const bytes = await reader.take(ACKNOWLEDGEMENT_BYTES);
        if (bytes === undefined) throw new AtollError("rpc.closed", "the drive's node ended a fragment");
        const acknowledgement = bytes.readUInt32LE();
        if (acknowledgement !== COMMITTED && acknowledgement > this.#unitCount)
          throw malformed("a wrong credit");
        while (this.#waiters[0] !== undefined && this.#waiters[0].acknowledgement <= acknowledgement) {
          this.#waiters.shift()?.resolve();
        }
        if (acknowledgement === COMMITTED) break;
      }
      stream.end();
    } catch (error) {
      this.#fail(error);
      stream.reset("rpc.cancelled", "the fragment has failed");
    }
  }

  #fail(error: unknown): void {
    this.#error ??= error;
    for (const waiter of this.#waiters.splice(0)) waiter.reject(this.#error);
  }
}
