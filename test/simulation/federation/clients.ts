/** Clients of all regions at once, on few keys. What they are told must be so. */
import { createHash } from "node:crypto";
import { AtollError } from "../../../src/base/errors.ts";
import { regionNumber } from "../../../src/base/ids.ts";
import { randomBelow } from "../../../src/base/random.ts";
import type { VersionId } from "../../../src/base/version-id.ts";
import type { Body, PutRequest } from "../../../src/region/index.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { FederationWorld } from "./federation-world.ts";
import { type BucketProfile, wholeBetween } from "./profile.ts";
import type { NodeProcess } from "./region-node.ts";

/** After so long a client no longer waits: nobody knows what became of its request. Virtual milliseconds. */
const PATIENCE_MS = 5_000;
/** Up to so many: several pieces, and several blobs. */
const LARGE_BYTES = 9_000;
const SMALL_BYTES = [0, 1, 40, 65, 300];
/** Of an operation to make or delete a bucket whose name others want as well. */
const NAMING_CHANCE = 0.03;
const never = new AbortController().signal;

type Outcome = "acknowledged" | "refused" | "unknown";

export class Client {
  readonly #world: FederationWorld;
  readonly #region: number;
  readonly #name: string;
  readonly #random: SeededRandom;
  /** By ETag: what must be read again. */
  readonly #bodies: Map<string, Buffer>;
  #isDone = false;
  operations = 0;

  constructor(
    name: string,
    region: number,
    parts: {
      readonly world: FederationWorld;
      readonly random: SeededRandom;
      readonly bodies: Map<string, Buffer>;
    },
  ) {
    this.#name = name;
    this.#region = region;
    this.#world = parts.world;
    this.#random = parts.random;
    this.#bodies = parts.bodies;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  async run(operations: number, untilMs: number): Promise<void> {
    const { scheduler, profile } = this.#world;
    while (this.operations < operations && scheduler.nowMs < untilMs && !this.#world.hasFailed()) {
      await this.#world.pause(randomBelow(this.#random, 2 * profile.thinkMs));
      await this.#operate();
      this.operations++;
    }
    this.#isDone = true;
  }

  async #operate(): Promise<void> {
    const process = this.#world.anyUp(this.#region, this.#random)?.process;
    const buckets = this.#world.profile.buckets.filter((bucket) => this.#mayWrite(bucket));
    if (process === undefined || buckets.length === 0) return;
    const bucket = this.#random.pick(buckets);
    const key = `${bucket.name}/${randomBelow(this.#random, this.#world.profile.keys)}`;
    const at = { process, bucket: bucket.name, key };
    const what = randomBelow(this.#random, 20);
    if (this.#random.chance(NAMING_CHANCE)) return this.#nameBucket(process);
    const isDeleting = bucket.kind === "doomed" && this.#random.chance(0.6);
    if (isDeleting && this.#random.chance(0.3)) await this.#deleteBucket(at);
    else if (isDeleting) await this.#deleteVersion(at);
    else if (what < 9) await this.#put(at);
    else if (what < 10) await this.#putInParts(at);
    else if (what < 13) await this.#delete(at);
    else if (what < 14) await this.#deleteNull(at);
    else if (what < 16) await this.#deleteVersion(at);
    else await this.#tag(at);
  }

  #mayWrite({ kind, home }: BucketProfile): boolean {
    return kind !== "homed" && (kind !== "oneWay" || home === this.#region);
  }

  async #put({ process, bucket, key }: At): Promise<void> {
    const body = this.#newBody();
    const request: PutRequest = {
      ...{ bucket, key, body: bodyOf(body), headers: { contentType: "text/plain" }, userMetadata: [] },
      ...{ tags: this.#newTags(), storageClass: "STANDARD", precondition: {}, signal: never },
    };
    await this.#expect("put", key, md5(body), () => process.service.put(request));
  }

  async #putInParts({ process, bucket, key }: At): Promise<void> {
    const { service } = process;
    const parts = Array.from({ length: wholeBetween(this.#random, 1, 3) }, () => this.#newBody());
    if (parts.some((part) => part.length === 0)) return;
    const digest = createHash("md5").update(
      Buffer.concat(parts.map((part) => Buffer.from(md5(part), "hex"))),
    );
    const etag = `${digest.digest("hex")}-${parts.length}`;
    this.#bodies.set(etag, Buffer.concat(parts));
    await this.#expect("put in parts", key, etag, async () => {
      const headers = { headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD" };
      const { uploadId } = await service.createUpload({ bucket, key, ...headers });
      const named = [];
      for (const [i, part] of parts.entries()) {
        const sent = { partNumber: i + 1, body: bodyOf(part), signal: never };
        const { partNumber, etag: partEtag } = await service.putPart({ bucket, key, uploadId }, sent);
        named.push({ partNumber, etag: partEtag, checksums: [] });
      }
      const whole = { precondition: {}, expectedBytes: undefined, expectedChecksum: undefined };
      await service.completeUpload({ bucket, key, uploadId, parts: named, ...whole });
    });
  }

  async #delete({ process, bucket, key }: At): Promise<void> {
    const outcome = { version: "" };
    await this.#expect(
      "delete",
      key,
      () => outcome.version,
      async () => {
        const { isMarker, versionId } = await process.service.delete({ bucket, key, version: undefined }, {});
        if (isMarker && versionId !== undefined && versionId !== "null") outcome.version = versionId;
      },
    );
  }

  async #deleteNull({ process, bucket, key }: At): Promise<void> {
    const at = { bucket, key, version: "null" } as const;
    await this.#expect("delete null", key, "", () => process.service.delete(at, {}));
  }

  /** One that some region has: its reader may have seen it there, before it has come here. */
  async #deleteVersion({ process, bucket, key }: At): Promise<void> {
    const version = this.#someVersion(bucket, key);
    if (version === undefined) return;
    const at = { bucket, key, version };
    await this.#expect("delete version", key, "", () => process.service.delete(at, {}));
  }

  async #tag({ process, bucket, key }: At): Promise<void> {
    const tags = this.#newTags();
    const version = this.#random.chance(0.5) ? undefined : this.#someVersion(bucket, key);
    const at = { bucket, key, version };
    await this.#expect("tag", key, tags[0]?.value ?? "", () => process.service.setTags(at, tags));
  }

  async #deleteBucket({ process, bucket }: At): Promise<void> {
    const outcome = await this.#expect("delete bucket", bucket, "", () => process.buckets.delete(bucket));
    if (outcome === "acknowledged") this.#world.coverage.mark("bucket deleted");
  }

  async #nameBucket({ buckets }: NodeProcess): Promise<void> {
    const name = `spare-${randomBelow(this.#random, 2)}`;
    const region = regionNumber(this.#region);
    if (this.#random.chance(0.4))
      await this.#expect("delete spare bucket", name, "", () => buckets.delete(name));
    else await this.#expect("create bucket", name, "", () => buckets.create(name, { region, tags: [] }));
  }

  #someVersion(bucket: string, key: string): VersionId | undefined {
    const { oracle, regions } = this.#world;
    const id = this.#world.directory()?.bucketByName(bucket)?.id;
    if (id === undefined) return undefined;
    const region = this.#random.chance(0.7) ? this.#region : this.#random.pick(regions);
    const versions = oracle.keyAt({ region, bucket: id }, key).versions();
    const named = versions.filter(({ isNull }) => !isNull);
    return named.length === 0 ? undefined : this.#random.pick(named).version;
  }

  /** @param text what the region must have applied when it says that it is done; empty: nothing to look for */
  async #expect(
    what: string,
    key: string,
    text: string | (() => string),
    run: () => Promise<unknown>,
  ): Promise<Outcome> {
    const { trace, coverage, oracle } = this.#world;
    const outcome = await this.#patiently(run);
    coverage.mark(`client: ${what} ${outcome}`);
    trace.event(this.#name, `${what} ${outcome}`, key);
    const sought = typeof text === "string" ? text : text();
    if (outcome === "acknowledged" && sought !== "" && !oracle.hasApplied(this.#region, sought)) {
      this.#world.fail(new Error(`r${this.#region} acknowledged ${what} ${key} and never applied it`));
    }
    return outcome;
  }

  async #patiently(run: () => Promise<unknown>): Promise<Outcome> {
    return Promise.race([
      run().then(
        () => "acknowledged" as const,
        (error: unknown) => {
          if (!(error instanceof AtollError)) this.#world.fail(error as Error);
          this.#world.trace.event(this.#name, "error", String(error));
          return "refused" as const;
        },
      ),
      this.#world.pause(PATIENCE_MS).then(() => "unknown" as const),
    ]);
  }

  #newBody(): Buffer {
    const { largeChance } = this.#world.profile;
    const bytes = this.#random.chance(largeChance)
      ? wholeBetween(this.#random, 2_049, LARGE_BYTES)
      : this.#random.pick(SMALL_BYTES);
    const body = Buffer.alloc(bytes, this.#random.bytes(8));
    this.#bodies.set(md5(body), body);
    return body;
  }

  #newTags(): { readonly key: string; readonly value: string }[] {
    return [{ key: "t", value: this.#random.uint32().toString(16) }];
  }
}

interface At {
  readonly process: NodeProcess;
  readonly bucket: string;
  readonly key: string;
}

const md5 = (bytes: Uint8Array): string => createHash("md5").update(bytes).digest("hex");

function bodyOf(bytes: Buffer): Body {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    if (bytes.length > 0) yield bytes;
  }
  return {
    chunks: chunks(),
    expectedBytes: bytes.length,
    digest: () => ({ etag: md5(bytes), checksums: [] }),
  };
}
