/**
 * Mutated requests on real sockets: an S3 front door over the reference service takes them, several at once. Some are
 * signed after they were mutated, so that they get past the door. Some clients close early, some don't say more.
 */
import { connect, type Socket } from "node:net";
import { randomBelow } from "../../src/base/random.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import type { ObjectService } from "../../src/region/index.ts";
import { credentials, type ReferenceTarget, startReference } from "../conformance/harness.ts";
import { RawConnection, signedHead } from "../conformance/raw.ts";
import { ReferenceService } from "../conformance/reference-service.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { mutated } from "./mutate.ts";
import { collectedHeapBytes, type FuzzFailure, type FuzzReport, MAX_GROWTH_BYTES } from "./run.ts";
import { requests, requestTokens } from "./s3-corpus.ts";
import { type Signer, signedRequest } from "./s3-head.ts";

export const HTTP_TARGET = "http";

/** Sent at once, each on a connection of its own. */
const CONCURRENCY = 10;
/** After so many a good request must be answered, and everything else must have ended. */
const ROUND_INPUTS = 100;
/** Objects that inputs have made must not pile up. */
const ROUNDS_OF_A_SERVICE = 5;
/** A client that gets no answer to what it sent goes away. */
const PATIENCE_MS = 100;
/** Longer than any limit of the front door; what is left then is a leak. */
const QUIET_MS = 5_000;
const QUIET_POLL_MS = 5;
/** So that much of what the others ask for is there, and good requests are among bad ones. */
const UNCHANGED_SHARE = 0.1;
const WARM_UP_ROUNDS = 5;

export async function fuzzHttp({ seed, inputs }: { seed: number; inputs: number }): Promise<FuzzReport> {
  const world = await HttpWorld.start();
  const failures: FuzzFailure[] = [];
  const startedMs = performance.now();
  let sent = 0;
  let heapBytes = Number.POSITIVE_INFINITY;
  for (let round = 0; sent < inputs && failures.length === 0; round++) {
    if (round === WARM_UP_ROUNDS) heapBytes = collectedHeapBytes();
    if (round % ROUNDS_OF_A_SERVICE === 0) await world.renew();
    const from = sent;
    for (; sent < Math.min(inputs, from + ROUND_INPUTS); sent += CONCURRENCY) {
      await Promise.all(Array.from({ length: CONCURRENCY }, (_, at) => world.send(seed, sent + at)));
    }
    const problem = await world.problem();
    if (problem !== undefined) {
      failures.push({ target: HTTP_TARGET, seed, index: from, inputBase64: "", problem });
    }
  }
  const growthBytes = Math.max(0, collectedHeapBytes() - heapBytes);
  if (growthBytes > MAX_GROWTH_BYTES) {
    const problem = `the heap grew by ${growthBytes} bytes`;
    failures.push({ target: HTTP_TARGET, seed, index: sent, inputBase64: "", problem });
  }
  await world.close();
  const { accepted, refused } = world;
  const elapsedMs = Math.round(performance.now() - startedMs);
  return {
    target: HTTP_TARGET,
    inputs: sent,
    accepted,
    refused,
    slowestMs: world.slowestMs,
    elapsedMs,
    growthBytes,
    failures,
  };
}

class HttpWorld {
  accepted = 0;
  refused = 0;
  slowestMs = 0;
  readonly #target: ReferenceTarget;
  readonly #replace: (service: ReferenceService) => void;
  readonly #problems: string[];
  readonly #onProblem = (reason: unknown): void => {
    this.#problems.push(`nobody caught: ${reason instanceof Error ? reason.stack : String(reason)}`);
  };

  private constructor(
    target: ReferenceTarget,
    replace: (service: ReferenceService) => void,
    problems: string[],
  ) {
    this.#target = target;
    this.#replace = replace;
    this.#problems = problems;
    process.on("unhandledRejection", this.#onProblem);
    process.on("uncaughtException", this.#onProblem);
  }

  static async start(): Promise<HttpWorld> {
    let current = newService();
    const problems: string[] = [];
    const service = new Proxy({} as ObjectService, {
      get: (_, name) => {
        const value: unknown = Reflect.get(current, name);
        return typeof value === "function" ? value.bind(current) : value;
      },
    });
    const ignore = (): void => {};
    const onError = (fields: object): void => {
      const { error } = fields as { error?: unknown };
      problems.push(`InternalError: ${error instanceof Error ? error.stack : String(error)}`);
    };
    const logger = { debug: ignore, info: ignore, warn: ignore, error: onError };
    const target = await startReference({ wrap: () => service, logger });
    const replace = (next: ReferenceService): void => {
      current = next;
    };
    return new HttpWorld(target, replace, problems);
  }

  /** An empty service with the buckets and objects that the corpus speaks of. */
  async renew(): Promise<void> {
    this.#replace(newService());
    for (const bucket of ["fuzz-bucket", "fuzz-empty"]) await this.#good("PUT", `/${bucket}`);
    for (const key of ["a/1", "%C3%BC%20b", "b"]) await this.#good("PUT", `/fuzz-bucket/${key}`);
  }

  /** One input, on a connection of its own, until an answer has come or patience ends. */
  async send(seed: number, index: number): Promise<void> {
    const random = new SeededRandom(seed * 0x1_0000_0000 + index);
    const source = { corpus: requests, tokens: requestTokens.map((token) => Buffer.from(token)) };
    const chosen = random.pick(requests);
    const input = random.chance(UNCHANGED_SHARE) ? chosen : mutated(chosen, random, source);
    const bytes = random.chance(0.6) ? signedRequest(input, this.#signer()) : input;
    const startedMs = performance.now();
    const answer = await exchange(this.#target, bytes, random);
    if (answer !== undefined) this.slowestMs = Math.max(this.slowestMs, performance.now() - startedMs);
    if (answer?.startsWith("HTTP/1.1 2") === true) this.accepted++;
    else this.refused++;
    if (answer?.startsWith("HTTP/1.1 500") === true) {
      this.#problems.push(`answered 500; replay: ${bytes.toString("base64")}`);
    }
  }

  /** What is wrong after a round: no answer to a good request, or something that has not ended. */
  async problem(): Promise<string | undefined> {
    await this.#good("GET", "/");
    const { app, records } = this.#target;
    records.length = 0;
    for (let waitedMs = 0; app.inFlightRequests > 0 && waitedMs < QUIET_MS; waitedMs += QUIET_POLL_MS) {
      await new Promise<void>((resolve) => {
        realClock.after(QUIET_POLL_MS, resolve);
      });
    }
    if (app.inFlightRequests > 0) return `${app.inFlightRequests} requests have not ended`;
    return this.#problems.shift();
  }

  async close(): Promise<void> {
    await this.#target.close();
    process.off("unhandledRejection", this.#onProblem);
    process.off("uncaughtException", this.#onProblem);
  }

  async #good(method: string, path: string): Promise<void> {
    const connection = new RawConnection(this.#target);
    const headers = method === "PUT" ? { "content-length": "0" } : {};
    connection.send(signedHead(this.#target, { method, path, headers }).text);
    const { status } = await connection.answer();
    connection.close();
    if (status !== 200) this.#problems.push(`a good ${method} ${path} was answered with ${status}`);
  }

  #signer(): Signer {
    return { ...credentials, region: this.#target.region, nowMs: realClock.wallMs() };
  }
}

const newService = (): ReferenceService =>
  new ReferenceService({ wallMs: () => realClock.wallMs(), random: new RealRandom() });

/** The beginning of the answer, if one came. */
function exchange(target: ReferenceTarget, bytes: Buffer, random: SeededRandom): Promise<string | undefined> {
  const manner = random.pick(["patient", "patient", "patient", "finishing", "gone"] as const);
  const cut = random.chance(0.3) ? randomBelow(random, bytes.length + 1) : bytes.length;
  return new Promise((resolve) => {
    let answer: string | undefined;
    const socket = connect({ host: target.host, port: target.port, noDelay: true }, () => {
      sendInTwo(socket, bytes, cut, () => {
        if (manner === "finishing") socket.end();
        if (manner === "gone") socket.destroy();
      });
    });
    const timer = realClock.after(PATIENCE_MS, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer ??= chunk.toString("latin1", 0, 32);
      if (manner === "patient") socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      timer.cancel();
      resolve(answer);
    });
  });
}

function sendInTwo(socket: Socket, bytes: Buffer, cut: number, then: () => void): void {
  socket.write(bytes.subarray(0, cut), () => {
    if (cut === bytes.length) then();
    else socket.write(bytes.subarray(cut), then);
  });
}
