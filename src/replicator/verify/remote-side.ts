import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { RegionLink } from "../../federation/index.ts";
import type { Element, Enqueued, Placed, PlaceRange } from "../../metadata/index.ts";
import type { RpcStream } from "../../rpc/index.ts";
import { lengthPrefixed } from "../transfer/messages.ts";
import { malformed } from "../transfer/methods.ts";
import { StreamMessages } from "../transfer/stream-messages.ts";
import type { SetSum } from "./element-set.ts";
import {
  decodeResponse,
  encodeOpen,
  encodeRequest,
  MAX_MESSAGE_BYTES,
  type Request,
  type Response,
  SESSION_METHOD,
} from "./messages.ts";
import type { Comparison } from "./region-set.ts";
import type { DeepSums, RegionStanding, SideProgress, VerifySide } from "./side.ts";

type Answer = Exclude<Response, { kind: "progress" }>;
type OnProgress = (progress: SideProgress) => void;
const unheard: OnProgress = () => {};

/** While our own side is busy, as with a large object: far below any `idleTimeoutMs`. */
const ALIVE_INTERVAL_MS = 60_000;

/** Another region's part, by a session on one stream: all that it keeps goes with the stream. */
export class RemoteSide implements VerifySide {
  readonly region: RegionNumber;
  readonly #stream: RpcStream;
  readonly #messages: StreamMessages;
  readonly #clock: Clock;
  #timer: Timer;
  /** Answers come in the order of questions: each one's reader waits for the one before. */
  #last: Promise<unknown> = Promise.resolve();
  #exchangedBytes = 0;
  #exchanges = 0;

  private constructor(region: RegionNumber, stream: RpcStream, clock: Clock) {
    this.region = region;
    this.#stream = stream;
    this.#clock = clock;
    this.#timer = clock.after(ALIVE_INTERVAL_MS, () => this.#sayAlive());
    this.#messages = new StreamMessages(stream, MAX_MESSAGE_BYTES);
  }

  /** @throws federation.unreachable, rpc.overloaded; what its first answer says comes with the first question */
  static async open(
    link: RegionLink,
    comparison: Comparison,
    { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
  ): Promise<RemoteSide> {
    const stream = await link.open(SESSION_METHOD, encodeOpen(comparison), { lane: "bulk", signal });
    return new RemoteSide(link.region, stream, clock);
  }

  /** Both ways, with the messages' lengths. */
  get exchangedBytes(): number {
    return this.#exchangedBytes;
  }

  get exchanges(): number {
    return this.#exchanges;
  }

  close(): void {
    this.#timer.cancel();
    this.#stream.reset("rpc.cancelled", "the verification has ended");
  }

  #sayAlive(): void {
    const message = lengthPrefixed(encodeRequest({ kind: "alive" }));
    this.#exchangedBytes += message.length;
    // A stream that has failed says so to who asks next.
    this.#stream.write(message).catch(() => {});
    this.#timer = this.#clock.after(ALIVE_INTERVAL_MS, () => this.#sayAlive());
  }

  async prepare(onProgress: OnProgress): Promise<SetSum> {
    const { sums } = await this.#ask({ kind: "prepare" }, "sums", onProgress);
    const [sum] = sums;
    if (sum === undefined || sums.length !== 1) throw malformed("a sum of the whole");
    return sum;
  }

  async sums(ranges: readonly PlaceRange[]): Promise<readonly SetSum[]> {
    const { sums } = await this.#ask({ kind: "sums", ranges }, "sums");
    return ofLength(sums, ranges.length);
  }

  async split(ranges: readonly PlaceRange[], parts: number): Promise<readonly (readonly Uint8Array[])[]> {
    const { bounds } = await this.#ask({ kind: "split", ranges, parts }, "bounds");
    return ofLength(bounds, ranges.length);
  }

  async list(ranges: readonly PlaceRange[]): Promise<readonly (readonly Element[])[]> {
    const { elements } = await this.#ask({ kind: "list", ranges }, "elements");
    return ofLength(elements, ranges.length);
  }

  async standings(other: RegionNumber, of: readonly Placed[]): Promise<readonly RegionStanding[]> {
    if (of.length === 0) return [];
    const { standings } = await this.#ask({ kind: "standings", other, of }, "standings");
    return ofLength(standings, of.length);
  }

  async repair(other: RegionNumber, of: readonly Enqueued[]): Promise<boolean> {
    return (await this.#ask({ kind: "repair", other, of }, "enqueued")).isEnqueued;
  }

  async deep(range: PlaceRange, onProgress: OnProgress): Promise<DeepSums> {
    return (await this.#ask({ kind: "deep", range }, "deep", onProgress)).deep;
  }

  async deepList(): Promise<readonly Element[]> {
    const { elements } = await this.#ask({ kind: "deepList" }, "elements");
    return ofLength(elements, 1)[0] ?? [];
  }

  /** @throws what the other side's work ended with */
  async #ask<Kind extends Answer["kind"]>(
    request: Request,
    kind: Kind,
    onProgress: OnProgress = unheard,
  ): Promise<Extract<Answer, { kind: Kind }>> {
    const message = lengthPrefixed(encodeRequest(request));
    this.#exchangedBytes += message.length;
    this.#exchanges++;
    const read = (): Promise<Extract<Answer, { kind: Kind }>> => this.#read(request, kind, onProgress);
    const answer = this.#last.then(read, read);
    // Who asked hears of it.
    this.#last = answer.catch(() => {});
    const [found] = await Promise.all([answer, this.#stream.write(message)]);
    return found;
  }

  async #read<Kind extends Answer["kind"]>(
    request: Request,
    kind: Kind,
    onProgress: OnProgress,
  ): Promise<Extract<Answer, { kind: Kind }>> {
    for (;;) {
      const bytes = await this.#messages.next();
      if (bytes === undefined) throw new AtollError("rpc.closed", "the other region ended the verification");
      this.#exchangedBytes += bytes.length + LENGTH_BYTES;
      const response = decodeResponse(bytes);
      if (response.kind === "progress") onProgress(response.progress);
      else if (response.kind === kind) return response as Extract<Answer, { kind: Kind }>;
      else throw malformed(`"${response.kind}" in answer to "${request.kind}"`);
    }
  }
}

/** In front of a message. */
const LENGTH_BYTES = 4;

function ofLength<T>(list: readonly T[], length: number): readonly T[] {
  if (list.length !== length) throw malformed(`${list.length} answers to ${length} questions`);
  return list;
}
