/**
 * One large object on a stream of its own. The receiver says what it has durably, and gets the rest; it says how far it
 * is, so that no more than the window is on its way. A transfer that breaks is begun again where the receiver stands.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionLink } from "../../federation/index.ts";
import type { ShippableVersion } from "../../metadata/index.ts";
import type { LargeReplica, ReceivedOutcome, ReplicaStore } from "../../region/index.ts";
import type { RpcStream } from "../../rpc/index.ts";
import { decodeLargeReport, encodeLarge, type LargeReport, lengthPrefixed } from "../transfer/messages.ts";
import { LARGE_METHOD, malformed } from "../transfer/methods.ts";
import { StreamMessages } from "../transfer/stream-messages.ts";
import type { RegionLanes } from "./region-lanes.ts";

/** A report is a number. */
const MAX_REPORT_BYTES = 64;
const noBytes = new Uint8Array(0);

export interface LargeTransferComponents {
  readonly replicas: Pick<ReplicaStore, "read">;
  readonly lanes: Pick<RegionLanes, "window" | "pacer" | "sentLargeBytes">;
  readonly clock: Clock;
  readonly stallMs: number;
}

/** Reading here failed, not sending there. */
export class SourceError extends Error {}

/** Bytes that have left and that the receiver has not taken yet, with their times. */
interface Departure {
  readonly endBytes: number;
  readonly atMs: number;
}

export class LargeTransfer {
  readonly #components: LargeTransferComponents;
  readonly #large: LargeReplica;
  readonly #shippable: ShippableVersion;
  readonly #signal: AbortSignal;
  readonly #departures: Departure[] = [];
  #stall: Timer | undefined;
  #movedAtMs = 0;
  /** Counted from the object's beginning. */
  #leftBytes = 0;
  #takenBytes = 0;
  #hasSentAll = false;
  #isOver = false;

  constructor(
    components: LargeTransferComponents,
    of: { readonly large: LargeReplica; readonly shippable: ShippableVersion; readonly signal: AbortSignal },
  ) {
    this.#components = components;
    this.#large = of.large;
    this.#shippable = of.shippable;
    this.#signal = of.signal;
  }

  /** @throws `SourceError`; what the link or the receiver throws; the signal's reason */
  async run(link: RegionLink): Promise<ReceivedOutcome> {
    const stream = await link.open(LARGE_METHOD, noBytes, { lane: "bulk", signal: this.#signal });
    this.#watch(stream);
    try {
      return await this.#converse(stream);
    } catch (error) {
      this.#signal.throwIfAborted();
      throw error;
    } finally {
      this.#isOver = true;
      this.#stall?.cancel();
      if (!this.#hasSentAll) stream.reset("rpc.cancelled", "the sender is done with the object");
      this.#components.lanes.window.leave(this.#leftBytes - this.#takenBytes);
    }
  }

  async #converse(stream: RpcStream): Promise<ReceivedOutcome> {
    const messages = new StreamMessages(stream, MAX_REPORT_BYTES);
    await stream.write(lengthPrefixed(encodeLarge(this.#large)));
    const first = await this.#report(messages);
    if (first.kind === "outcome") return first.outcome;
    if (first.kind !== "durable" || first.bytes > this.#large.replica.object.bytes) {
      throw malformed("a transfer that begins nowhere");
    }
    this.#leftBytes = first.bytes;
    this.#takenBytes = first.bytes;
    const sending = this.#send(stream);
    const outcome = this.#listen(messages);
    // Whichever fails first is why; the other then ends as well, since the stream does.
    await Promise.race([outcome, Promise.all([sending, outcome])]);
    return outcome;
  }

  async #send(stream: RpcStream): Promise<void> {
    const { lanes, clock } = this.#components;
    for await (const chunk of this.#content()) {
      await lanes.pacer.pass();
      if (this.#isOver) return;
      lanes.pacer.charge(chunk.length);
      await lanes.window.enter(chunk.length);
      if (this.#isOver) {
        lanes.window.leave(chunk.length);
        return;
      }
      this.#leftBytes += chunk.length;
      lanes.sentLargeBytes += chunk.length;
      this.#movedAtMs = clock.monotonicMs();
      this.#departures.push({ endBytes: this.#leftBytes, atMs: this.#movedAtMs });
      // The chunk's bytes are the reader's, and gone with the next one.
      await stream.write(Buffer.from(chunk));
      this.#movedAtMs = clock.monotonicMs();
    }
    stream.end();
    this.#hasSentAll = true;
  }

  async *#content(): AsyncGenerator<Uint8Array> {
    const { bucket, replica } = this.#large;
    const range = { from: this.#leftBytes, to: replica.object.bytes };
    const at = { bucket, key: replica.key };
    const chunks = this.#components.replicas.read(this.#shippable, at, range, this.#signal);
    try {
      yield* chunks;
    } catch (cause) {
      throw new SourceError("the object cannot be read", { cause });
    }
  }

  /** Until the outcome. */
  async #listen(messages: StreamMessages): Promise<ReceivedOutcome> {
    for (;;) {
      const report = await this.#report(messages);
      if (report.kind === "outcome") return report.outcome;
      if (report.kind !== "taken" || report.bytes < this.#takenBytes || report.bytes > this.#leftBytes) {
        throw malformed("a report that makes no sense");
      }
      this.#taken(report.bytes);
    }
  }

  #taken(upToBytes: number): void {
    const { lanes, clock } = this.#components;
    const bytes = upToBytes - this.#takenBytes;
    // The transfer is alive, and nothing was delivered.
    if (bytes === 0) return;
    const nowMs = clock.monotonicMs();
    this.#takenBytes = upToBytes;
    // The last of these bytes left with the departure that they end in.
    let leftAtMs = nowMs;
    for (let first = this.#departures[0]; first !== undefined; first = this.#departures[0]) {
      leftAtMs = first.atMs;
      if (first.endBytes >= upToBytes) break;
      this.#departures.shift();
    }
    lanes.window.delivered(bytes, { tookMs: nowMs - leftAtMs, nowMs });
    lanes.window.leave(bytes);
  }

  async #report(messages: StreamMessages): Promise<LargeReport> {
    const message = await messages.next();
    if (message === undefined) throw new AtollError("rpc.closed", "the receiver ended without an outcome");
    this.#movedAtMs = this.#components.clock.monotonicMs();
    return decodeLargeReport(message);
  }

  /** Ends a transfer of which nothing moves. */
  #watch(stream: RpcStream): void {
    const { clock, stallMs } = this.#components;
    this.#movedAtMs = clock.monotonicMs();
    const check = (): void => {
      const idleMs = clock.monotonicMs() - this.#movedAtMs;
      if (idleMs >= stallMs) {
        stream.reset("rpc.deadlineExceeded", `nothing moved for ${Math.round(idleMs)} ms`);
        return;
      }
      // In whole milliseconds: the rest may be less than what a timer can tell from nothing.
      this.#stall = clock.after(Math.ceil(stallMs - idleMs), check);
    };
    this.#stall = clock.after(stallMs, check);
  }
}
