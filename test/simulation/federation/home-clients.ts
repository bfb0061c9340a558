/** Clients of buckets with a home, in all regions: writes that the home alone takes, and reads with each proof. */
import { defined } from "../../../src/base/assert.ts";
import { AtollError } from "../../../src/base/errors.ts";
import type { BucketId } from "../../../src/base/ids.ts";
import { randomBelow } from "../../../src/base/random.ts";
import { parseVersionId, type VersionId } from "../../../src/base/version-id.ts";
import { ACK_REGIONS_HEADER, ACK_TIMEOUT_HEADER, SESSION_HEADER } from "../../../src/s3/http/consistency.ts";
import type { KeyValueInput } from "../checkers/key-value-model.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { FederationWorld } from "./federation-world.ts";
import { etagOf, proofOf, type SimAnswer, type SimRequest, VERSION_HEADER } from "./front-door.ts";
import { historyKey } from "./home-watch.ts";
import type { BucketProfile } from "./profile.ts";

/** After so long a client no longer waits. Virtual milliseconds. */
const PATIENCE_MS = 8_000;
/** Of the key that is written then. */
const PROVOKED_READS = 2;
/** And how often, at which intervals, what is there is shipped once more. */
const PROVOKED_REPAIRS = 12;
const PROVOKED_REPAIR_MS = 20;
/** Before what is there is shipped once more. Virtual milliseconds. */
const MAX_REPAIR_PAUSE_MS = 1_000;
/** Some below what it takes to ask another region. */
const BOUNDS_MS = [100, 300, 1_000, 3_000];

interface At {
  readonly region: number;
  readonly bucket: BucketId;
  readonly name: string;
  readonly key: string;
}

export class HomeClient {
  readonly #name: string;
  readonly #region: number;
  readonly #world: FederationWorld;
  readonly #random: SeededRandom;
  readonly #bodies: Map<string, Buffer>;
  /** By key: the ETag that it saw last; undefined: that there is none. */
  readonly #seen = new Map<string, string | undefined>();
  /** Of a client that carries its session around. */
  readonly #roams: boolean;
  #session: string | undefined;
  isDone = false;
  operations = 0;

  constructor(
    name: string,
    region: number,
    parts: {
      readonly world: FederationWorld;
      readonly random: SeededRandom;
      readonly bodies: Map<string, Buffer>;
      readonly roams?: boolean;
    },
  ) {
    this.#name = name;
    this.#region = region;
    this.#world = parts.world;
    this.#random = parts.random;
    this.#bodies = parts.bodies;
    this.#roams = parts.roams ?? this.#random.chance(0.5);
  }

  async run(operations: number, untilMs: number): Promise<void> {
    const { scheduler, profile } = this.#world;
    while (this.operations < operations && scheduler.nowMs < untilMs && !this.#world.hasFailed()) {
      await this.#world.pause(randomBelow(this.#random, 2 * profile.thinkMs));
      await this.#operate();
      this.operations++;
    }
    this.isDone = true;
  }

  /** Beside what it does, and so not in its session, in which one thing comes after the other: a write or a read there. */
  provoked(region: number): void {
    const at = this.#place(region);
    if (at === undefined) return;
    if (this.#world.profile.repairsHomed) this.#beside(region, (client) => client.#repairTags(at));
    if (this.#world.profile.witnesses !== undefined) {
      // Where gateways are busy: reads that look when the write is done, and the home may be elsewhere by then.
      this.#beside(region, (client) => client.#put(at, {}));
      for (let i = 0; i < PROVOKED_READS; i++) this.#beside(region, (client) => client.#strong(at));
    } else if (this.#random.chance(0.5)) this.#beside(region, (client) => client.#put(at, {}));
    else this.#beside(region, (client) => client.#strong(at));
  }

  #beside(region: number, work: (client: HomeClient) => Promise<void>): void {
    const parts = { world: this.#world, random: this.#random, bodies: this.#bodies, roams: false };
    work(new HomeClient(this.#name, region, parts)).catch((error: Error) => this.#world.fail(error));
  }

  async #operate(): Promise<void> {
    const at = this.#place(this.#roams ? this.#random.pick(this.#world.regions) : this.#region);
    if (at === undefined) return;
    const what = randomBelow(this.#random, 20);
    if (what < 5) await this.#put(at, {});
    else if (what < 8) await this.#putIf(at);
    else if (what < 10) await this.#delete(at);
    else if (what < 14) await this.#strong(at);
    else if (what < 17) await this.#bounded(at);
    else if (this.#roams) await this.#sessionRead(at);
    else if (this.#world.profile.tagsHomed) await this.#tag(at);
  }

  #place(region: number): At | undefined {
    const { profile } = this.#world;
    const homed = profile.buckets.filter(({ kind }) => kind === "homed");
    const { name }: BucketProfile = this.#random.pick(homed);
    const bucket = this.#world.directory()?.bucketByName(name)?.id;
    if (bucket === undefined) return undefined;
    return { region, bucket, name, key: keyOf(name, randomBelow(this.#random, profile.keys)) };
  }

  #putIf(at: At): Promise<void> {
    const etag = this.#seen.get(at.key);
    return this.#put(at, etag === undefined ? { "if-none-match": "*" } : { "if-match": `"${etag}"` }, {
      etag,
    });
  }

  async #put(
    at: At,
    condition: Readonly<Record<string, string>>,
    expected?: { readonly etag: string | undefined },
  ): Promise<void> {
    const { homes: watch } = this.#world;
    const ackRegions = this.#random.chance(0.25) ? 2 : 1;
    const demand = { [ACK_REGIONS_HEADER]: String(ackRegions), [ACK_TIMEOUT_HEADER]: "3s" };
    const headers = { ...condition, ...(ackRegions > 1 && demand) };
    const body = Buffer.from(this.#random.bytes(8)).toString("hex");
    const etag = etagOf(Buffer.from(body));
    this.#bodies.set(etag, Buffer.from(body));
    const key = historyKey(at.bucket, at.key);
    const input: KeyValueInput =
      expected === undefined
        ? { kind: "put", key, value: etag }
        : { kind: "compareAndSwap", key, expected: expected.etag ?? null, value: etag };
    const id = watch.history.invoke(this.#name, input, this.#nowMs);
    const answer = await this.#ask(at, { method: "PUT", body, headers });
    if (answer?.status === 200) {
      const output =
        expected === undefined ? { kind: "done" as const } : { kind: "swapped" as const, swapped: true };
      watch.history.complete(id, output, this.#nowMs);
      this.#seen.set(at.key, etag);
      if (ackRegions > 1) watch.heldIn(this.#seenRead(at, answer, 0), ackRegions);
      if (this.#roams) watch.sessionWrote(this.#seenRead(at, answer, 0));
    } else if (expected !== undefined && isRefusedByCondition(answer)) {
      watch.history.complete(id, { kind: "swapped", swapped: false }, this.#nowMs);
      this.#seen.delete(at.key);
    } else watch.history.unknown(id);
  }

  async #delete(at: At): Promise<void> {
    const { homes: watch } = this.#world;
    const input: KeyValueInput = { kind: "delete", key: historyKey(at.bucket, at.key) };
    const id = watch.history.invoke(this.#name, input, this.#nowMs);
    const answer = await this.#ask(at, { method: "DELETE", body: "", headers: {} });
    if (answer?.status !== 204) return watch.history.unknown(id);
    watch.history.complete(id, { kind: "done" }, this.#nowMs);
    this.#seen.set(at.key, undefined);
    if (this.#roams) watch.sessionWrote(this.#seenRead(at, answer, 0));
  }

  async #strong(at: At): Promise<void> {
    const { homes: watch } = this.#world;
    const calledMs = this.#nowMs;
    const id = watch.history.invoke(
      this.#name,
      { kind: "get", key: historyKey(at.bucket, at.key) },
      calledMs,
    );
    const answer = await this.#read(at, { "x-atoll-consistency": "strong" });
    if (answer === undefined || !this.#isProved(answer, ["strong"])) return watch.history.fail(id);
    const seen = this.#seenRead(at, answer, calledMs);
    watch.history.complete(id, { kind: "value", value: seen.etag ?? null }, this.#nowMs);
    this.#world.coverage.mark("homes: read strong");
    this.#seen.set(at.key, seen.etag);
    watch.strong(seen);
  }

  async #bounded(at: At): Promise<void> {
    const calledMs = this.#nowMs;
    const boundMs = this.#random.pick(BOUNDS_MS);
    const answer = await this.#read(at, { "x-atoll-consistency": `bounded=${boundMs}ms` });
    if (answer === undefined) return;
    this.#world.coverage.mark(`homes: read bounded, ${proofOf(answer)}`);
    if (!this.#isProved(answer, ["bounded", "strong"])) return;
    this.#world.homes.bounded(this.#seenRead(at, answer, calledMs), boundMs);
  }

  /** What its key's version is read as stays the same: whether the tags arrive is the business of others. */
  async #tag(at: At): Promise<void> {
    await this.#newTags(at);
    if (!this.#world.profile.repairsHomed) return;
    await this.#world.pause(randomBelow(this.#random, MAX_REPAIR_PAUSE_MS));
    await this.#repair(at);
  }

  async #newTags(at: At): Promise<void> {
    const body = Buffer.from(this.#random.bytes(8)).toString("hex");
    await this.#ask(at, { method: "TAG", body, headers: {} });
  }

  /** All that were changed, one of them just now, until the home is lost: what has arrived is on its way once more. */
  async #repairTags(at: At): Promise<void> {
    const { oracle, profile } = this.#world;
    await this.#newTags(at);
    for (let round = 0; round < PROVOKED_REPAIRS; round++) {
      for (let n = 0; n < profile.keys; n++) {
        const key = keyOf(at.name, n);
        const [current] = oracle.keyAt(at, key).versions();
        if (current !== undefined && current.tagsStamp !== current.version)
          await this.#repair({ ...at, key });
      }
      await this.#world.pause(PROVOKED_REPAIR_MS);
    }
  }

  /** The home ships to the other regions what they have, or are about to have. */
  async #repair({ bucket, key }: At): Promise<void> {
    const { coverage, trace } = this.#world;
    const row = this.#world.directory()?.bucket(bucket);
    const home = row?.home?.region;
    const process = home === undefined ? undefined : this.#world.anyUp(home, this.#random)?.process;
    if (row === undefined || process === undefined) return;
    const what = this.#random.pick(["tags", "tags", "version"] as const);
    try {
      const found = await process.metadata.find(bucket, key, undefined);
      if (found.kind !== "object") return;
      const of = [{ key, version: found.object.version, what }];
      for (const { id: target, region } of row.targets) {
        if (region === home) continue;
        if (!(await process.metadata.enqueueVersions({ bucket, target, rule: "repair", of }))) return;
        coverage.mark(`homes: shipped once more: ${what}`);
        trace.event(this.#name, `ships ${what} to r${region} once more`, key);
      }
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
    }
  }

  async #sessionRead(at: At): Promise<void> {
    const calledMs = this.#nowMs;
    const answer = await this.#read(at, {});
    if (answer === undefined) return;
    this.#world.coverage.mark("homes: read in a session");
    this.#world.homes.sessionRead(this.#seenRead(at, answer, calledMs));
  }

  /** A client believes what the answer says of itself. */
  #isProved(answer: SimAnswer, proofs: readonly string[]): boolean {
    const isProved = proofs.includes(proofOf(answer));
    if (!isProved) this.#world.coverage.mark("homes: an answer without the proof that was asked for");
    return isProved;
  }

  /** @returns undefined when nothing was learnt of the key */
  async #read(at: At, headers: Readonly<Record<string, string>>): Promise<SimAnswer | undefined> {
    const answer = await this.#ask(at, { method: "GET", body: "", headers });
    const isTold = answer?.status === 200 || (answer?.status === 404 && answer.code === "NoSuchKey");
    return isTold ? answer : undefined;
  }

  /** @returns undefined when none came in time */
  async #ask(
    { region, name, key }: At,
    rest: Pick<SimRequest, "method" | "body" | "headers">,
  ): Promise<SimAnswer | undefined> {
    const { coverage, trace } = this.#world;
    const process = this.#world.anyUp(region, this.#random)?.process;
    if (process === undefined) return undefined;
    const { control, frontDoor } = process;
    if (control.view.bucketByName(name) === undefined) {
      coverage.mark("homes: asked of a node that does not know the bucket");
    }
    const headers = { ...rest.headers };
    if (this.#roams && this.#session !== undefined) headers[SESSION_HEADER] = this.#session;
    const answer = await this.#patiently(frontDoor.request({ ...rest, headers, bucket: name, key }));
    const text = answer === undefined ? "none" : `${answer.status} ${answer.code}`;
    coverage.mark(`homes: ${rest.method} ${text}`.trimEnd());
    trace.event(
      this.#name,
      `${rest.method} r${region}`,
      key,
      text,
      answer?.headers[VERSION_HEADER] ?? "",
      answer?.headers["x-atoll-read-proof"] ?? "",
    );
    const isTold = answer !== undefined && answer.status < 500;
    if (this.#roams && isTold) this.#session = answer.headers[SESSION_HEADER] ?? this.#session;
    return answer;
  }

  async #patiently(answer: Promise<SimAnswer>): Promise<SimAnswer | undefined> {
    const told = answer.catch((error: unknown) => {
      if (!(error instanceof AtollError)) this.#world.fail(error as Error);
      return undefined;
    });
    return Promise.race([told, this.#world.pause(PATIENCE_MS).then(() => undefined)]);
  }

  #seenRead({ region, bucket, key }: At, { headers }: SimAnswer, calledMs: number) {
    const text = headers[VERSION_HEADER] ?? "";
    const version: VersionId | undefined =
      text === "" ? undefined : defined(parseVersionId(text), "a version");
    const etag = headers["x-amz-delete-marker"] === "true" ? undefined : headers.etag;
    return { client: this.#name, region, bucket, key, version, etag, calledMs };
  }

  get #nowMs(): number {
    return this.#world.scheduler.nowMs;
  }
}

const keyOf = (bucket: string, number: number): string => `${bucket}/${number}`;

/** If-Match of what is not there is NoSuchKey. */
const isRefusedByCondition = (answer: SimAnswer | undefined): boolean =>
  answer?.status === 412 || (answer?.status === 404 && answer.code === "NoSuchKey");
