/**
 * The chaos loop: clients write the same keys in all regions at once, while whole regions are killed and links are cut,
 * both ways or one, and heal. All the time what is said of replication is compared with what is there. In the end all
 * regions must hold the same, and every acknowledged write must be in it.
 */
import {
  CreateBucketCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { presence, Recorder, rest, type SeenVersion, versionsIn, type WrittenVersion } from "./recorder.ts";

const bucket = "chaos";
const KEYS = 40;
const WRITERS_PER_REGION = 3;
const WRITER_REST_MS = 10;
const SAMPLE_MS = 150;
const MIN_FAULT_GAP_MS = 1_000;
const MAX_FAULT_GAP_MS = 6_000;
const MAX_OUTAGE_MS = 12_000;
const SETTLE_LIMIT_MS = 180_000;
const SETTLE_POLL_MS = 500;

export interface ChaosReport {
  readonly seconds: number;
  readonly acknowledged: number;
  readonly failedRequests: number;
  readonly kills: number;
  readonly cuts: number;
  /** Claims of COMPLETED that were compared with every other region. */
  readonly claimsChecked: number;
  readonly versions: number;
  readonly settledMs: number;
  readonly problems: readonly string[];
}

export async function chaos(
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
  onFault: (text: string) => void = () => {},
): Promise<ChaosReport> {
  const federation = await TestFederation.start(smallFederation);
  const run = new ChaosRun(federation, new SeededRandom(seed), onFault);
  let report: ChaosReport | undefined;
  try {
    report = await run.run(seconds);
    return report;
  } finally {
    await federation.close({ keepData: report === undefined || report.problems.length > 0 });
  }
}

class ChaosRun {
  readonly #federation: TestFederation;
  readonly #random: SeededRandom;
  readonly #onFault: (text: string) => void;
  readonly #recorder = new Recorder(bucket);
  readonly #clients: ReadonlyMap<RegionName, S3Client>;
  readonly #down = new Set<RegionName>();
  readonly #problems: string[] = [];
  #kills = 0;
  #cuts = 0;
  #claimsChecked = 0;
  /** Claimed while a region was away: looked up there when it is back. */
  readonly #claimsToCheck = new Map<RegionName, WrittenVersion[]>();

  constructor(federation: TestFederation, random: SeededRandom, onFault: (text: string) => void) {
    this.#federation = federation;
    this.#random = random;
    this.#onFault = onFault;
    this.#clients = new Map(federation.names.map((name) => [name, federation.client(name)]));
  }

  async run(seconds: number): Promise<ChaosReport> {
    await this.#setUp();
    const stopping = new AbortController();
    const { signal } = stopping;
    const writers = [...this.#clients].flatMap(([region, client]) =>
      Array.from({ length: WRITERS_PER_REGION }, () => {
        const random = new SeededRandom(this.#random.uint32());
        return this.#recorder.write(
          { region, client },
          { keys: KEYS, random, restMs: WRITER_REST_MS, signal },
        );
      }),
    );
    const sampler = this.#sample(signal);
    await this.#breakThings(performance.now() + seconds * 1000);
    stopping.abort();
    await Promise.all([...writers, sampler]);
    const begunMs = performance.now();
    const versions = await this.#settle();
    return {
      seconds,
      acknowledged: this.#recorder.written.length,
      failedRequests: this.#recorder.failures,
      kills: this.#kills,
      cuts: this.#cuts,
      claimsChecked: this.#claimsChecked,
      versions,
      settledMs: Math.round(performance.now() - begunMs),
      problems: this.#problems,
    };
  }

  async #setUp(): Promise<void> {
    const [home] = this.#federation.names;
    const client = this.#client(home as RegionName);
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    await client.send(
      new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: "Enabled" } }),
    );
    const Rules = this.#federation.names.slice(1).map((region, i) => ({
      ID: `to-${region}`,
      Priority: i + 1,
      Status: "Enabled" as const,
      Filter: { Prefix: "" },
      DeleteMarkerReplication: { Status: "Enabled" as const },
      Destination: { Bucket: `arn:aws:s3:${region}::${bucket}` },
    }));
    const ReplicationConfiguration = { Role: "arn:aws:iam::000000000000:role/replication", Rules };
    await client.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration }));
  }

  #client(region: RegionName): S3Client {
    const client = this.#clients.get(region);
    if (client === undefined) throw new Error(`no client of ${region}`);
    return client;
  }

  /** One fault at a time begins; several may last at once, and each ends by itself. */
  async #breakThings(untilMs: number): Promise<void> {
    const healing: Promise<void>[] = [];
    while (performance.now() < untilMs) {
      await rest(MIN_FAULT_GAP_MS + (this.#random.uint32() % (MAX_FAULT_GAP_MS - MIN_FAULT_GAP_MS)));
      const outageMs = this.#random.uint32() % MAX_OUTAGE_MS;
      const [a, b] = this.#pair();
      const dice = this.#random.uint32() % 4;
      if (dice === 0)
        healing.push(this.#cut(`${a}-${b}`, () => this.#federation.cutLink(a, b), { a, b, outageMs }));
      else if (dice === 1) {
        healing.push(this.#cut(`${a}->${b}`, () => this.#federation.cutOneWay(a, b), { a, b, outageMs }));
      } else if (dice === 2) {
        this.#onFault(`reset ${a}-${b}`);
        await this.#federation.resetLink(a, b);
      } else if (!this.#down.has(a)) healing.push(this.#kill(a, outageMs));
    }
    await Promise.all(healing);
    const { names } = this.#federation;
    for (const a of names) for (const b of names) if (a < b) await this.#federation.healLink(a, b);
  }

  #pair(): readonly [RegionName, RegionName] {
    const { names } = this.#federation;
    const first = this.#random.uint32() % names.length;
    const second = (first + 1 + (this.#random.uint32() % (names.length - 1))) % names.length;
    return [names[first] as RegionName, names[second] as RegionName];
  }

  async #cut(
    what: string,
    cut: () => Promise<void>,
    { a, b, outageMs }: { a: RegionName; b: RegionName; outageMs: number },
  ): Promise<void> {
    this.#cuts++;
    this.#onFault(`cut ${what} for ${outageMs} ms`);
    await cut();
    await rest(outageMs);
    await this.#federation.healLink(a, b);
  }

  async #kill(region: RegionName, outageMs: number): Promise<void> {
    this.#kills++;
    this.#down.add(region);
    this.#onFault(`kill ${region} for ${outageMs} ms`);
    await this.#federation.endRegion(region, "SIGKILL");
    await rest(outageMs);
    await this.#federation.startRegion(region);
    this.#down.delete(region);
    for (const claimed of this.#claimsToCheck.get(region) ?? []) await this.#compare(region, claimed);
    this.#claimsToCheck.delete(region);
  }

  /** Asks where a version was written whether it is COMPLETED, and if so looks for it everywhere else, itself. */
  async #sample(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await rest(SAMPLE_MS);
      // What is new is likely to be under way.
      const recent = this.#recorder.written.slice(-50);
      const written = recent[this.#random.uint32() % Math.max(1, recent.length)];
      if (written === undefined || written.isMarker) continue;
      const { status } = await presence(this.#client(written.region), bucket, written);
      if (status !== "COMPLETED") continue;
      for (const region of this.#federation.names) {
        if (region !== written.region) await this.#compare(region, written);
      }
    }
  }

  async #compare(region: RegionName, claimed: WrittenVersion): Promise<void> {
    const found = await presence(this.#client(region), bucket, claimed);
    if (found.presence === "unknown") {
      const later = this.#claimsToCheck.get(region) ?? [];
      if (later.length < 1000) later.push(claimed);
      this.#claimsToCheck.set(region, later);
      return;
    }
    this.#claimsChecked++;
    if (found.presence === "here") return;
    const { key, version } = claimed;
    this.#problems.push(
      `${key} ${version} of ${claimed.region} was COMPLETED and is ${found.presence} in ${region}`,
    );
  }

  /** Until all regions hold the same and all that was acknowledged. @returns the number of versions */
  async #settle(): Promise<number> {
    const untilMs = performance.now() + SETTLE_LIMIT_MS;
    for (;;) {
      const held = await this.#held();
      const differences = this.#differences(held);
      if (differences.length === 0) {
        for (const [region, claims] of this.#claimsToCheck)
          for (const claim of claims) await this.#compare(region, claim);
        return held.get(this.#federation.names[0] as RegionName)?.size ?? 0;
      }
      if (performance.now() > untilMs) {
        this.#problems.push(...differences.slice(0, 50));
        return 0;
      }
      await rest(SETTLE_POLL_MS);
    }
  }

  async #held(): Promise<Map<RegionName, Map<string, SeenVersion>>> {
    const held = new Map<RegionName, Map<string, SeenVersion>>();
    for (const [region, client] of this.#clients) held.set(region, await versionsIn(client, bucket));
    return held;
  }

  #differences(held: ReadonlyMap<RegionName, ReadonlyMap<string, SeenVersion>>): string[] {
    const differences: string[] = [];
    const all = new Set([...held.values()].flatMap((versions) => [...versions.keys()]));
    for (const name of all) {
      const texts = new Set([...held.values()].map((versions) => JSON.stringify(versions.get(name))));
      if (texts.size > 1) differences.push(`${name} differs: ${[...texts].join(" ")}`);
    }
    for (const { key, version, etag, region } of this.#recorder.written) {
      const name = `${key} ${version}`;
      const seen = held.get(region)?.get(name);
      if (seen === undefined) differences.push(`${name}, acknowledged by ${region}, is nowhere`);
      else if (seen.etag !== etag) differences.push(`${name} has ETag ${seen.etag}, not ${etag}`);
    }
    return differences;
  }
}
