/**
 * Proves that regions hold the same versions of a bucket, or names what they differ in.
 *
 *     const verifier = new Verifier({ metadata, replicas, links, control, region, clock, random, logger });
 *     server.mount(verifier.handlers());
 *     await verifier.run({ bucket: "photos", regions: ["us-east-1", "eu-west-1"], isDeep: false, isRepair: false }, {
 *       emit: (line) => console.log(line), signal,
 *     });
 *
 * It is run by the first of the regions, which compares itself with each of the others; whoever else is asked passes
 * its lines on. Only versions up to a cut are compared, so that writes go on meanwhile.
 */
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import { SUM_KEY_BYTES } from "../../base/keyed-sums.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import { versionId } from "../../base/version-id.ts";
import type { ControlView, FederatedBucket, FederationLinks, RegionLink } from "../../federation/index.ts";
import { type RpcHandlers, type RpcStream, streaming } from "../../rpc/index.ts";
import { lengthPrefixed } from "../transfer/messages.ts";
import { malformed } from "../transfer/methods.ts";
import { StreamMessages } from "../transfer/stream-messages.ts";
import type { VerifyLine } from "./lines.ts";
import { VERIFY_FORMAT } from "./lines.ts";
import { LocalSide, type LocalSideComponents } from "./local-side.ts";
import { decodeOpen, MAX_MESSAGE_BYTES, RUN_METHOD, SESSION_METHOD } from "./messages.ts";
import { defaultVerifyOptions, type VerifyOptions } from "./options.ts";
import { type PairOutcome, verifyPair } from "./pair.ts";
import { parseVerifyRequest, type VerifyRequest } from "./request.ts";
import { Places, serveSession } from "./session.ts";

/** Younger versions may still be under way everywhere. */
const DEFAULT_CUT_AGE_MS = 5_000;
const MAX_SHORT = 0xffff;

export interface VerifierComponents extends LocalSideComponents {
  readonly links: FederationLinks;
  readonly control: { readonly view: Pick<ControlView, "bucketByName" | "regionByName" | "regions"> };
  readonly random: Random;
  readonly logger: Logger;
}

export interface RunOptions {
  /** Resolves when there is room for more. */
  readonly emit: (line: VerifyLine) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface VerifyCounters {
  /** Verifications that this node ran to their end. */
  runs: number;
  faults: number;
  enqueued: number;
}

/** One of each node. */
export class Verifier {
  readonly counters: VerifyCounters = { runs: 0, faults: 0, enqueued: 0 };
  readonly #components: VerifierComponents;
  readonly #options: VerifyOptions;
  readonly #sessions: Places;
  readonly #runs: Places;

  constructor(components: VerifierComponents, options: Partial<VerifyOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultVerifyOptions, ...options };
    this.#sessions = new Places(this.#options.maxSessions, "sessions of verifications");
    this.#runs = new Places(this.#options.maxRuns, "verifications");
  }

  /** To be mounted on the federation's server. Whoever is connected there is a member, vouched for. */
  handlers(): RpcHandlers {
    return {
      [SESSION_METHOD]: streaming((stream, request, { signal }) => this.#onSession(stream, request, signal)),
      [RUN_METHOD]: streaming((stream, request, { signal }) => this.#onRun(stream, request, signal)),
    };
  }

  /** Sessions for other regions and verifications of our own that are under way. */
  get load(): { readonly sessions: number; readonly runs: number } {
    return { sessions: this.#sessions.taken, runs: this.#runs.taken };
  }

  /**
   * @returns whether the regions hold the same, but for what is on its way
   * @throws bucket.notFound, replication.invalid, federation.unreachable, rpc.overloaded; what a region's work ended with
   */
  async run(request: VerifyRequest, options: RunOptions): Promise<boolean> {
    const { bucket, regions } = this.#placeOf(request);
    const [first = this.#components.region, ...others] = regions;
    if (first !== this.#components.region)
      return this.#forward(first, { ...request, regions: this.#names(regions) }, options);
    const release = this.#runs.take();
    try {
      return await this.#compare(bucket, others, request, options);
    } finally {
      release();
    }
  }

  #placeOf(request: VerifyRequest): {
    readonly bucket: FederatedBucket;
    readonly regions: readonly RegionNumber[];
  } {
    const { view } = this.#components.control;
    const bucket = view.bucketByName(request.bucket);
    if (bucket === undefined || bucket.state !== "active") {
      throw new AtollError("bucket.notFound", `there is no bucket ${request.bucket}`);
    }
    if (request.regions.length === 0) {
      if (bucket.regions.length < 2)
        throw invalid(`${bucket.name} stands in one region only: there is nothing to compare`);
      return { bucket, regions: ownFirst(bucket.regions, this.#components.region) };
    }
    const regions = request.regions.map((name) => {
      const number = view.regionByName(name)?.number;
      if (number === undefined)
        throw invalid(
          `there is no region ${name}; there are: ${this.#names(view.regions.map((each) => each.number)).join(", ")}`,
        );
      if (!bucket.regions.includes(number)) {
        throw invalid(
          `${bucket.name} does not stand in ${name}; it stands in ${this.#names(bucket.regions).join(", ")}`,
        );
      }
      return number;
    });
    if (new Set(regions).size !== regions.length || regions.length < 2) {
      throw invalid("two regions are compared, or more, each named once");
    }
    return { bucket, regions };
  }

  #names(regions: readonly RegionNumber[]): readonly string[] {
    return regions.map((number) => this.#name(number));
  }

  #name(wanted: RegionNumber): string {
    const { regions } = this.#components.control.view;
    return regions.find(({ number }) => number === wanted)?.name ?? `region ${wanted}`;
  }

  async #compare(
    bucket: FederatedBucket,
    others: readonly RegionNumber[],
    request: VerifyRequest,
    { emit, signal }: RunOptions,
  ): Promise<boolean> {
    const { clock, random, region } = this.#components;
    const cutMs = request.cutMs ?? clock.wallMs() - DEFAULT_CUT_AGE_MS;
    const cut = versionId({ millis: cutMs, counter: MAX_SHORT, region: MAX_SHORT, random: MAX_SHORT });
    // Whoever writes to the bucket cannot know it, and so cannot make versions whose fingerprints add up alike.
    const comparison = { bucket: bucket.id, key: random.bytes(SUM_KEY_BYTES), cut };
    const regions = this.#names([region, ...others]);
    await emit({ kind: "begin", format: VERIFY_FORMAT, bucket: bucket.name, regions, cutMs });
    const outcomes: PairOutcome[] = [];
    const ours = await LocalSide.open(this.#components, comparison, this.#options, signal);
    try {
      for (const other of others) {
        const outcome = await verifyPair(ours, this.#link(other), {
          ...{ comparison, request, clock, signal, emit },
          nameOf: (number) => this.#name(number),
          linkOf: (number) =>
            bucket.regions.includes(number) ? this.#components.links.link(number) : undefined,
          isPrepared: outcomes.length > 0 ? outcomes[0]?.ours : undefined,
        });
        outcomes.push(outcome);
      }
    } finally {
      ours.close();
    }
    const faults = outcomes.reduce((sum, each) => sum + each.faults, 0);
    const pending = outcomes.reduce((sum, each) => sum + each.pending, 0);
    this.counters.runs++;
    this.counters.faults += faults;
    this.counters.enqueued += outcomes.reduce((sum, each) => sum + each.enqueued, 0);
    this.#components.logger.info(
      { bucket: bucket.name, regions, faults, pending },
      "a verification has ended",
    );
    await emit({ kind: "end", isSame: faults === 0, faults, pending });
    return faults === 0;
  }

  #link(region: RegionNumber): RegionLink {
    const link = this.#components.links.link(region);
    if (link !== undefined) return link;
    throw new AtollError("federation.unknownRegion", `${this.#name(region)} is no region of the federation`);
  }

  async #forward(
    region: RegionNumber,
    request: VerifyRequest,
    { emit, signal }: RunOptions,
  ): Promise<boolean> {
    const payload = Buffer.from(JSON.stringify(request));
    const stream = await this.#link(region).open(RUN_METHOD, payload, { lane: "bulk", signal });
    const messages = new StreamMessages(stream, MAX_MESSAGE_BYTES);
    let isSame: boolean | undefined;
    for (;;) {
      const message = await messages.next();
      if (message === undefined) break;
      const line = lineOf(message);
      if (line.kind === "end") isSame = line.isSame;
      await emit(line);
    }
    if (isSame === undefined)
      throw new AtollError("rpc.closed", `${this.#name(region)} ended the verification`);
    return isSame;
  }

  async #onSession(stream: RpcStream, request: Uint8Array, signal: AbortSignal): Promise<void> {
    const comparison = decodeOpen(request);
    const release = this.#sessions.take();
    try {
      const side = await LocalSide.open(this.#components, comparison, this.#options, signal);
      const { idleTimeoutMs } = this.#options;
      await serveSession(stream, side, { clock: this.#components.clock, idleTimeoutMs });
    } finally {
      release();
    }
  }

  async #onRun(stream: RpcStream, payload: Uint8Array, signal: AbortSignal): Promise<void> {
    const request = parseVerifyRequest(jsonOf(payload));
    const { regions } = this.#placeOf(request);
    // A forwarded one is not forwarded again, whatever the two nodes know of regions.
    if (regions[0] !== this.#components.region) throw invalid("a verification was sent to the wrong region");
    const emit = (line: VerifyLine): Promise<void> =>
      stream.write(lengthPrefixed(Buffer.from(JSON.stringify(line))));
    await this.run(request, { emit, signal });
  }
}

function ownFirst(regions: readonly RegionNumber[], own: RegionNumber): readonly RegionNumber[] {
  return regions.includes(own) ? [own, ...regions.filter((each) => each !== own)] : regions;
}

const invalid = (message: string): AtollError => new AtollError("replication.invalid", message);

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch (cause) {
    throw malformed("a verification's message that is no JSON", cause);
  }
}

/** Of a member of the federation, which is trusted to run our code. */
function lineOf(bytes: Uint8Array): VerifyLine {
  const line = jsonOf(bytes);
  if (typeof line !== "object" || line === null || !("kind" in line))
    throw malformed("a line without a kind");
  return line as VerifyLine;
}
