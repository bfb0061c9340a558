/** One of each node: plans, switches and the history, wherever they are asked for. */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FailoverRecord } from "../../federation/index.ts";
import { type RpcHandlers, type RpcStream, streaming } from "../../rpc/index.ts";
import { lengthPrefixed } from "../transfer/messages.ts";
import { malformed } from "../transfer/methods.ts";
import { StreamMessages } from "../transfer/stream-messages.ts";
import type { FailoverComponents } from "./components.ts";
import { ForcedSwitch } from "./forced-switch.ts";
import { failoverView, type HomedBucket, hasHome, homedBucket, regionName } from "./homes.ts";
import { FailoverKeeper } from "./keeper.ts";
import { LocalFailover } from "./local-failover.ts";
import { type Backlog, RUN_METHOD } from "./messages.ts";
import { homedIn, planOf } from "./plan.ts";
import { PlannedSwitch } from "./planned-switch.ts";
import { failoverHandlers, type RegionFailover, RemoteFailover } from "./region-failover.ts";
import { RehearsedSwitch } from "./rehearsed-switch.ts";
import { parseSwitchRequest, type SwitchRequest } from "./request.ts";
import { settle } from "./settle.ts";
import { type BucketPlanView, FAILOVER_FORMAT, type FailoverLine, type FailoverView } from "./views.ts";

/** Of one line: a row of the history with the versions that it names. */
const MAX_LINE_BYTES = 1 << 20;
/** Switches that one node runs for people at the same time. */
const MAX_RUNS = 16;

export interface RunOptions {
  /** Resolves when there is room for more. */
  readonly emit: (line: FailoverLine) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface KeeperOptions {
  /** Whether this node leads the region's system group. */
  readonly leads: () => boolean;
  /** Whether this region could serve what it takes over. */
  readonly canServe: () => boolean;
}

export class Failover {
  readonly #components: FailoverComponents;
  readonly #local: LocalFailover;
  readonly #planned: PlannedSwitch;
  readonly #forced: ForcedSwitch;
  readonly #rehearsed: RehearsedSwitch;
  #runs = 0;

  constructor(components: FailoverComponents) {
    this.#components = components;
    this.#local = new LocalFailover(components);
    const failoverIn = (region: RegionNumber): RegionFailover => this.#in(region);
    this.#planned = new PlannedSwitch({ components, failoverIn });
    this.#forced = new ForcedSwitch({ components, local: this.#local, failoverIn });
    const parts = { components, planned: this.#planned, local: this.#local, failoverIn };
    this.#rehearsed = new RehearsedSwitch(parts);
  }

  /** To be mounted on the federation's server. Whoever is connected there is a member, vouched for. */
  handlers(): RpcHandlers {
    return {
      ...failoverHandlers(this.#local, this.#local),
      [RUN_METHOD]: streaming((stream, request, { signal }) => this.#onRun(stream, request, signal)),
    };
  }

  /** The worker of this node. */
  keeper({ leads, canServe }: KeeperOptions): FailoverKeeper {
    const parts = {
      components: this.#components,
      local: this.#local,
      failoverIn: (region: RegionNumber) => this.#in(region),
    };
    return new FailoverKeeper({
      components: this.#components,
      planned: this.#planned,
      forced: this.#forced,
      leads,
      canServe,
      settle: async (record) => {
        const bucket = this.#components.control.view.bucket(record.bucket);
        return bucket !== undefined && (await settle(parts, record, bucket)) !== undefined;
      },
    });
  }

  /** @param to a region's name: who is to take over. @throws bucket.notFound, failover.invalid, federation.unknownRegion */
  async planOfBucket(name: string, to?: string): Promise<BucketPlanView> {
    const { view } = this.#components.control;
    const bucket = view.bucketByName(name);
    if (bucket === undefined) throw new AtollError("bucket.notFound", `there is no bucket ${name}`);
    const homed = homedBucket(view, bucket.id);
    return this.#plan(homed, to === undefined ? undefined : this.#successor(homed, to));
  }

  /** Of all buckets whose home is there. @throws federation.unknownRegion */
  async planOfRegion(
    name: string,
  ): Promise<{ readonly buckets: readonly BucketPlanView[]; readonly isTruncated: boolean }> {
    const { view } = this.#components.control;
    const { buckets, isTruncated } = homedIn(view, this.#regionNamed(name));
    return { buckets: await Promise.all(buckets.map((bucket) => this.#plan(bucket))), isTruncated };
  }

  /** What a region's outboxes hold of a bucket, for whatever region or other bucket. @throws federation.unreachable */
  backlogAt(region: RegionNumber, bucket: BucketId): Promise<Backlog> {
    return this.#in(region).backlog(bucket, 0);
  }

  /** The newest first. @throws bucket.notFound */
  history(name?: string): readonly FailoverView[] {
    const { view } = this.#components.control;
    const bucket = name === undefined ? undefined : view.bucketByName(name);
    const records = view
      .failovers(bucket?.id)
      .filter((each) => name === undefined || each.bucketName === name);
    if (name !== undefined && bucket === undefined && records.length === 0) {
      throw new AtollError("bucket.notFound", `there is no bucket ${name}, and none of that name ever moved`);
    }
    return records.map((record) => failoverView(view, record));
  }

  /**
   * Moves a home, wherever it is asked: the region that it moves to does the work.
   * @throws bucket.notFound, failover.*, federation.unknownRegion, federation.unreachable, control.unavailable
   */
  async run(request: SwitchRequest, { emit, signal }: RunOptions): Promise<FailoverView> {
    const { control, region } = this.#components;
    const bucket = await this.#bucketNamed(request.bucket);
    const to = this.#successor(bucket, request.to);
    if (to !== region) return this.#forward(to, request, { emit, signal });
    if (this.#runs >= MAX_RUNS)
      throw new AtollError("rpc.overloaded", `${MAX_RUNS} homes are being moved here`);
    this.#runs++;
    try {
      const names = { from: regionName(control.view, bucket.home.region), to: request.to };
      await emit({
        kind: "begin",
        format: FAILOVER_FORMAT,
        bucket: bucket.name,
        ...names,
        isForced: request.isForced,
      });
      const told = failoverView(control.view, await this.#switch(bucket, request, { emit, signal }));
      await emit({ kind: "end", failover: told });
      return told;
    } finally {
      this.#runs--;
    }
  }

  #switch(
    { id }: HomedBucket,
    { isForced, isRehearsal }: SwitchRequest,
    { emit, signal }: RunOptions,
  ): Promise<FailoverRecord> {
    const context = { emit, signal, ...(isRehearsal && { kind: "rehearsal" as const }) };
    if (!isForced) return this.#planned.run(id, context);
    return isRehearsal ? this.#rehearsed.run(id, context) : this.#forced.run(id, context);
  }

  #plan(bucket: HomedBucket, to?: RegionNumber): Promise<BucketPlanView> {
    const parts = { components: this.#components, failoverIn: (region: RegionNumber) => this.#in(region) };
    return planOf(parts, bucket, to);
  }

  #in(region: RegionNumber): RegionFailover {
    const { links } = this.#components;
    return region === this.#components.region ? this.#local : new RemoteFailover(links, region);
  }

  /** As a majority knows it, when there is one: who forces a move may have none of the newest. */
  async #bucketNamed(name: string): Promise<HomedBucket> {
    const { control } = this.#components;
    await control.barrier({ deadlineMs: 5_000 });
    const bucket = control.view.bucketByName(name);
    if (bucket === undefined) throw new AtollError("bucket.notFound", `there is no bucket ${name}`);
    if (hasHome(bucket)) return bucket;
    return homedBucket(control.view, bucket.id);
  }

  #regionNamed(name: string): RegionNumber {
    const { view } = this.#components.control;
    const number = view.regionByName(name)?.number;
    if (number !== undefined) return number;
    const names = view.regions.map((each) => each.name).join(", ");
    throw new AtollError("federation.unknownRegion", `there is no region ${name}; there are: ${names}`);
  }

  #successor(bucket: HomedBucket, name: string): RegionNumber {
    const { view } = this.#components.control;
    const to = this.#regionNamed(name);
    if (to === bucket.home.region) {
      throw new AtollError("failover.invalid", `${bucket.name} has its home in ${name} already`);
    }
    if (bucket.regions.includes(to)) return to;
    const names = bucket.regions.map((each) => regionName(view, each)).join(", ");
    throw new AtollError(
      "failover.invalid",
      `${bucket.name} does not stand in ${name}; it stands in ${names}`,
    );
  }

  async #forward(
    to: RegionNumber,
    request: SwitchRequest,
    { emit, signal }: RunOptions,
  ): Promise<FailoverView> {
    const { links } = this.#components;
    const link = links.link(to);
    if (link === undefined) {
      throw new AtollError("federation.unreachable", `there is no link to ${request.to}`);
    }
    const payload = Buffer.from(JSON.stringify(request));
    const stream = await link.open(RUN_METHOD, payload, { lane: "control", signal });
    const messages = new StreamMessages(stream, MAX_LINE_BYTES);
    let told: FailoverView | undefined;
    for (;;) {
      const message = await messages.next();
      if (message === undefined) break;
      const line = lineOf(message);
      if (line.kind === "end") told = line.failover;
      await emit(line);
    }
    if (told === undefined) throw new AtollError("rpc.closed", `${request.to} broke the switch off`);
    return told;
  }

  async #onRun(stream: RpcStream, payload: Uint8Array, signal: AbortSignal): Promise<void> {
    const request = parseSwitchRequest(jsonOf(payload));
    // A forwarded one is not forwarded again, whatever the two nodes know of regions.
    if (this.#regionNamed(request.to) !== this.#components.region) {
      throw new AtollError("failover.invalid", "a switch was sent to the wrong region");
    }
    const emit = (line: FailoverLine): Promise<void> =>
      stream.write(lengthPrefixed(Buffer.from(JSON.stringify(line))));
    await this.run(request, { emit, signal });
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch (cause) {
    throw malformed("a switch's message that is no JSON", cause);
  }
}

/** Of a member of the federation, which is trusted to run our code. */
function lineOf(bytes: Uint8Array): FailoverLine {
  const line = jsonOf(bytes);
  if (typeof line !== "object" || line === null || !("kind" in line)) {
    throw malformed("a line without a kind");
  }
  return line as FailoverLine;
}
