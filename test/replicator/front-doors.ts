/**
 * The S3 front doors of simulated regions: clients are real, on loopback, and see the real protocol; behind it are
 * real regions on simulated time, which goes by while anybody waits.
 *
 *   const doors = await FrontDoors.start();
 *   const answer = await doors.at(us).put("a", "hello", { "x-atoll-ack-regions": "2" });
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { defined } from "../../src/base/assert.ts";
import { silentLogger } from "../../src/base/logger.ts";
import type { FederatedBucket } from "../../src/federation/index.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import { RequestTunnel, RuleDeliveries, tunnelHandlers } from "../../src/replicator/index.ts";
import {
  createS3App,
  defaultS3Limits,
  type RequestRecord,
  type S3App,
  type S3Federation,
  s3ServerOptions,
  serveS3,
} from "../../src/s3/index.ts";
import { credentials } from "../conformance/harness.ts";
import { codeIn, type RawAnswer, RawConnection, signedHead } from "../conformance/raw.ts";
import { ReadsWorld, type Side } from "./reads-world.ts";
import { SHARED } from "./replicating-world.ts";
import { regionNames } from "./told-world.ts";

export interface DoorAnswer extends RawAnswer {
  /** Of an error. */
  readonly code: string | undefined;
}

/** What one node has of the directory. */
interface DirectoryCopy {
  isForgotten: boolean;
  /** The bucket as it was once. */
  before: FederatedBucket | undefined;
}

type ExtraHeaders = Readonly<Record<string, string>>;

export class FrontDoor {
  readonly side: Side;
  readonly app: S3App;
  readonly tunnel: RequestTunnel;
  readonly records: RequestRecord[];
  readonly port: number;
  readonly dataPlane: { isHealthy: boolean };
  readonly directory: DirectoryCopy;

  constructor(
    parts: Pick<FrontDoor, "side" | "app" | "tunnel" | "records" | "port" | "dataPlane" | "directory">,
  ) {
    this.side = parts.side;
    this.app = parts.app;
    this.tunnel = parts.tunnel;
    this.records = parts.records;
    this.port = parts.port;
    this.dataPlane = parts.dataPlane;
    this.directory = parts.directory;
  }

  put(key: string, body: string, headers: ExtraHeaders = {}): Promise<DoorAnswer> {
    return this.send("PUT", key, { body, headers });
  }

  get(key: string, headers: ExtraHeaders = {}): Promise<DoorAnswer> {
    return this.send("GET", key, { headers });
  }

  /** @param key empty: the bucket @param options.query as on the wire */
  async send(
    method: string,
    key: string,
    options: { readonly query?: string; readonly body?: string; readonly headers?: ExtraHeaders } = {},
  ): Promise<DoorAnswer> {
    const { query = "", body, headers = {} } = options;
    const path = key === "" ? `/${SHARED}` : `/${SHARED}/${key}`;
    const region = defined(regionNames[this.side.region.number - 1], "a name");
    const target = { ...{ host: "127.0.0.1", port: this.port, region, credentials, domain: undefined } };
    const bytes = Buffer.from(body ?? "");
    const length = body === undefined ? {} : { "content-length": String(bytes.length) };
    const head = signedHead(
      { ...target, isReference: false, close: async () => {} },
      { method, path, query, headers: { ...headers, ...length } },
    );
    const connection = new RawConnection({ ...target, isReference: false, close: async () => {} });
    try {
      connection.send(head.text);
      if (bytes.length > 0) connection.send(bytes);
      const hasNoBody = method === "HEAD";
      const answer = await connection.answer({ hasNoBody });
      return { ...answer, code: codeIn(answer.body) };
    } finally {
      connection.close();
    }
  }
}

export class FrontDoors {
  readonly world: ReadsWorld;
  readonly doors: readonly FrontDoor[];
  readonly #servers: readonly Server[];
  #isStopped = false;
  readonly #pumped: Promise<void>;

  private constructor(world: ReadsWorld, doors: readonly FrontDoor[], servers: readonly Server[]) {
    this.world = world;
    this.doors = doors;
    this.#servers = servers;
    this.#pumped = this.#pump();
  }

  static async start(options: { readonly seed?: number } = {}): Promise<FrontDoors> {
    const accepting = new Map<number, Parameters<typeof tunnelHandlers>[0]>();
    const world = await ReadsWorld.start({
      ...options,
      moreHandlers: ({ number }) => tunnelHandlers((arrived) => accepting.get(number)?.(arrived)),
    });
    const servers: Server[] = [];
    const doors: FrontDoor[] = [];
    for (const side of world.sides) {
      const { door, server, tunnelServer } = await openDoor(world, side);
      accepting.set(side.region.number, (arrived) => door.app.acceptTunnel(tunnelServer, arrived));
      servers.push(server);
      doors.push(door);
    }
    return new FrontDoors(world, doors, servers);
  }

  at(side: Side): FrontDoor {
    return defined(
      this.doors.find((door) => door.side === side),
      "a door",
    );
  }

  /** Lets simulated time go by. */
  async pass(durationMs: number): Promise<void> {
    const { scheduler } = this.world.told.world;
    const untilMs = scheduler.nowMs + durationMs;
    await this.until(() => scheduler.nowMs >= untilMs);
  }

  /** Its node knows nothing of the directory, as before it has heard from the control plane. */
  forget(side: Side): void {
    this.at(side).directory.isForgotten = true;
  }

  /** Its node has the directory as it was when these regions had the bucket, and none of them was its home. */
  remember(side: Side, regions: readonly Side[]): void {
    const { home: _, ...bucket } = this.world.bucket;
    const numbers = regions.map(({ region }) => region.number);
    this.at(side).directory.before = { ...bucket, regions: numbers };
  }

  async beHome(side: Side): Promise<void> {
    await this.world.beHome(side);
  }

  async follow(): Promise<void> {
    await this.world.follow();
  }

  /** Until something is so, on simulated time. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isSo())) await turn();
  }

  async stop(): Promise<void> {
    for (const { app } of this.doors) await app.close(1_000);
    this.#isStopped = true;
    await this.#pumped;
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
    this.world.stop();
  }

  /** Simulated time goes by as fast as what happens in it is done, and never faster than ten times the real one. */
  async #pump(): Promise<void> {
    const { scheduler } = this.world.told.world;
    let lastMs = realClock.monotonicMs();
    while (!this.#isStopped) {
      const nowMs = realClock.monotonicMs();
      await scheduler.run({ untilMs: scheduler.nowMs + Math.min(20, 10 * (nowMs - lastMs)) });
      lastMs = nowMs;
      await turn();
    }
  }
}

async function openDoor(world: ReadsWorld, side: Side) {
  const { federation } = world.told;
  const { region, reads, homes } = side;
  const { view } = federation.control;
  const name = defined(regionNames[region.number - 1], "a name");
  const tunnel = new RequestTunnel({ links: region.links });
  const records: RequestRecord[] = [];
  const dataPlane = { isHealthy: true };
  const directory: DirectoryCopy = { isForgotten: false, before: undefined };
  const { buckets } = federation;
  const find: typeof buckets.find = async (bucket) =>
    directory.isForgotten ? undefined : (directory.before ?? buckets.find(bucket));
  const known = new Proxy(buckets, {
    get: (target, property) => {
      const value: unknown = property === "find" ? find : Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const s3Options = { region: name, domains: [], hostId: name, limits: defaultS3Limits };
  const s3: S3Federation = {
    ...{ region: { number: region.number, name }, view, buckets: known, tunnel },
    ...{ crossRegion: "proxy", whoHas: async () => undefined, reads, dataPlane },
    homes: {
      turnOf: (bucket) => (directory.before === undefined ? homes.turnOf(bucket) : { kind: "anyone" }),
      confirm: (...of) => homes.confirm(...of),
    },
    deliveries: new RuleDeliveries({
      ...{ region: region.number, metadata: region.world.metadata, clock: region.clock },
    }),
  };
  const app = createS3App(
    {
      ...{ service: region.region, clock: realClock, random: new RealRandom(), logger: silentLogger },
      ...{
        federation: s3,
        lookUpCredentials: () => credentials,
        onRequest: (record) => records.push(record),
      },
    },
    s3Options,
  );
  const server = createServer(s3ServerOptions(s3Options));
  const tunnelServer = createServer(s3ServerOptions(s3Options));
  for (const each of [server, tunnelServer]) serveS3(each, app, s3Options);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const door = new FrontDoor({ side, app, tunnel, records, port, dataPlane, directory });
  return { door, server, tunnelServer };
}
