/** The other end of `RemoteSide`: this region's part in a verification that another one runs. */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RpcStream } from "../../rpc/index.ts";
import { lengthPrefixed } from "../transfer/messages.ts";
import { StreamMessages } from "../transfer/stream-messages.ts";
import { decodeRequest, encodeResponse, MAX_MESSAGE_BYTES, type Request, type Response } from "./messages.ts";
import type { SideProgress, VerifySide } from "./side.ts";

/** Between two messages of progress. */
const PROGRESS_INTERVAL_MS = 500;

/** Answers until the stream ends, or is silent for `idleTimeoutMs`. @throws what the work ended with */
export async function serveSession(
  stream: RpcStream,
  side: VerifySide,
  { clock, idleTimeoutMs }: { readonly clock: Clock; readonly idleTimeoutMs: number },
): Promise<void> {
  const messages = new StreamMessages(stream, MAX_MESSAGE_BYTES);
  let idle: Timer | undefined;
  try {
    for (;;) {
      idle = clock.after(idleTimeoutMs, () =>
        stream.reset("rpc.deadlineExceeded", `nothing was asked for ${idleTimeoutMs} ms`),
      );
      const message = await messages.next();
      idle.cancel();
      if (message === undefined) return;
      const request = decodeRequest(message);
      if (request.kind === "alive") continue;
      const response = await answer(side, request, progressTo(stream, clock));
      await stream.write(lengthPrefixed(encodeResponse(response)));
    }
  } finally {
    idle?.cancel();
    side.close();
  }
}

async function answer(
  side: VerifySide,
  request: Exclude<Request, { kind: "alive" }>,
  onProgress: (progress: SideProgress) => void,
): Promise<Response> {
  switch (request.kind) {
    case "prepare":
      return { kind: "sums", sums: [await side.prepare(onProgress)] };
    case "sums":
      return { kind: "sums", sums: await side.sums(request.ranges) };
    case "split":
      return { kind: "bounds", bounds: await side.split(request.ranges, request.parts) };
    case "list":
      return { kind: "elements", elements: await side.list(request.ranges) };
    case "standings":
      return { kind: "standings", standings: await side.standings(request.other, request.of) };
    case "repair":
      return { kind: "enqueued", isEnqueued: await side.repair(request.other, request.of) };
    case "deep":
      return { kind: "deep", deep: await side.deep(request.range, onProgress) };
    case "deepList":
      return { kind: "elements", elements: [await side.deepList()] };
  }
}

function progressTo(stream: RpcStream, clock: Clock): (progress: SideProgress) => void {
  let lastMs = clock.monotonicMs();
  return (progress) => {
    const nowMs = clock.monotonicMs();
    if (nowMs - lastMs < PROGRESS_INTERVAL_MS) return;
    lastMs = nowMs;
    // A stream that has failed says so to the next read.
    stream.write(lengthPrefixed(encodeResponse({ kind: "progress", progress }))).catch(() => {});
  };
}

/** How many of something there may be at once. */
export class Places {
  readonly #limit: number;
  readonly #what: string;
  #taken = 0;

  constructor(limit: number, what: string) {
    this.#limit = limit;
    this.#what = what;
  }

  get taken(): number {
    return this.#taken;
  }

  /** @returns gives it back. @throws rpc.overloaded */
  take(): () => void {
    if (this.#taken >= this.#limit) {
      throw new AtollError("rpc.overloaded", `${this.#taken} ${this.#what} are under way here`);
    }
    this.#taken++;
    return () => {
      this.#taken--;
    };
  }
}
