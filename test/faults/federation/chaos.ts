/**
 * The chaos loop: clients write the same keys in all regions at once, to a bucket with versions and to one without,
 * while whole regions are killed or frozen and links are cut, both ways or one, and heal. All the time what is said of
 * replication is compared with what is there. In the end all regions must hold the same, and every acknowledged write
 * must be in it.
 */
import type { S3Client } from "@aws-sdk/client-s3";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { createEverywhere } from "./buckets.ts";
import { Claims } from "./claims.ts";
import { Disorder } from "./disorder.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { LastWrites, objectsIn } from "./last-writes.ts";
import { conflictsOf, provesConflict, verify } from "./proofs.ts";
import { type ClientAt, nameOf, Recorder, rest, type SeenVersion, versionsIn } from "./recorder.ts";

const VERSIONED = "chaos";
const UNVERSIONED = "chaos-latest";
const KEYS = 40;
const WRITERS_PER_REGION = 3;
const UNVERSIONED_WRITERS_PER_REGION = 1;
const WRITER_REST_MS = 60;
/** Of each such time all writers rest a while, so that there are moments when nothing waits. */
const BURST_MS = 4_000;
const QUIET_MS = 1_200;
const SETTLE_LIMIT_MS = 180_000;
const SETTLE_POLL_MS = 1_000;
const SHOWN_DIFFERENCES = 50;

export interface ChaosReport {
  readonly seconds: number;
  readonly acknowledged: number;
  readonly multiparts: number;
  readonly versionsDeleted: number;
  readonly unversionedAcknowledged: number;
  readonly failedRequests: number;
  /** Of regions that were neither killed nor frozen. */
  readonly failedWhileUp: number;
  readonly faults: Disorder["counts"];
  readonly claims: Claims["counts"];
  readonly versions: number;
  readonly settledMs: number;
  /** In a ledger, of the bucket without versions. */
  readonly conflicts: number;
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
  readonly #recorder = new Recorder(VERSIONED);
  readonly #lastWrites = new LastWrites(UNVERSIONED);
  readonly #clients: ReadonlyMap<RegionName, S3Client>;
  readonly #claims: Claims;
  readonly #disorder: Disorder;
  readonly #tell: (text: string) => void;
  readonly #failuresWhileUp: string[] = [];

  constructor(federation: TestFederation, random: SeededRandom, onFault: (text: string) => void) {
    this.#federation = federation;
    this.#random = random;
    this.#tell = onFault;
    this.#clients = new Map(federation.names.map((name) => [name, federation.client(name)]));
    this.#claims = new Claims(federation, this.#clients, this.#recorder, this.#fork());
    this.#disorder = new Disorder(federation, {
      random: this.#fork(),
      onFault,
      onReturn: (region) => this.#claims.checkPostponed(region),
    });
  }

  async run(seconds: number): Promise<ChaosReport> {
    await this.#setUp();
    const stopping = new AbortController();
    const writers = [...this.#clients].flatMap(([region, client]) =>
      this.#startWriters({ region, client }, stopping.signal),
    );
    const sampler = this.#claims.sample(stopping.signal);
    await this.#disorder.run(performance.now() + seconds * 1000);
    stopping.abort();
    await Promise.all([...writers, sampler]);
    const begunMs = performance.now();
    const { versions, differences } = await this.#settle();
    const settledMs = Math.round(performance.now() - begunMs);
    for (const region of this.#federation.names) await this.#claims.checkPostponed(region);
    const unproved = await this.#prove();
    return {
      seconds,
      acknowledged: this.#recorder.written.length,
      multiparts: this.#recorder.multiparts,
      versionsDeleted: this.#recorder.deleted.length,
      unversionedAcknowledged: this.#lastWrites.acknowledged,
      failedRequests: this.#recorder.failures + this.#lastWrites.failures,
      faults: this.#disorder.counts,
      claims: this.#claims.counts,
      versions,
      settledMs,
      conflicts: (await conflictsOf(this.#federation, "us-east-1", UNVERSIONED)).length,
      failedWhileUp: this.#failuresWhileUp.length,
      problems: [
        ...this.#failuresWhileUp.slice(0, SHOWN_DIFFERENCES),
        ...this.#claims.problems,
        ...differences.slice(0, SHOWN_DIFFERENCES),
        ...unproved,
      ],
    };
  }

  async #setUp(): Promise<void> {
    const [home, ...regions] = this.#federation.names;
    const client = this.#clients.get(home as RegionName) as S3Client;
    await createEverywhere(client, { bucket: VERSIONED, isVersioned: true, regions });
    await createEverywhere(client, { bucket: UNVERSIONED, isVersioned: false, regions });
  }

  /** @returns what could not be proved */
  async #prove(): Promise<string[]> {
    return [
      ...(await verify(this.#federation, VERSIONED)),
      ...(await verify(this.#federation, VERSIONED, ["--deep"])),
      ...(await verify(this.#federation, UNVERSIONED)),
      ...(await provesConflict(this.#federation, this.#clients, this.#lastWrites)),
    ];
  }

  #startWriters(at: ClientAt, signal: AbortSignal): Promise<void>[] {
    const options = (): Parameters<Recorder["write"]>[1] => {
      const random = this.#fork();
      return {
        ...{ keys: KEYS, random, restMs: () => restMs(random), signal },
        onFailure: (region, begunMs, error) => this.#onFailure(region, begunMs, error),
      };
    };
    return [
      ...Array.from({ length: WRITERS_PER_REGION }, () => this.#recorder.write(at, options())),
      ...Array.from({ length: UNVERSIONED_WRITERS_PER_REGION }, () => this.#lastWrites.write(at, options())),
    ];
  }

  /** Links that are cut and regions that are away are no reason to fail a client of another region. */
  #onFailure(region: RegionName, begunMs: number, error: unknown): void {
    if (this.#disorder.wasDown(region, begunMs)) return;
    this.#failuresWhileUp.push(
      `${region} failed a client after ${Math.round(performance.now() - begunMs)} ms: ${error}`,
    );
  }

  #fork(): SeededRandom {
    return new SeededRandom(this.#random.uint32());
  }

  /** Until all regions hold the same and all that was acknowledged. */
  async #settle(): Promise<{ versions: number; differences: string[] }> {
    const untilMs = performance.now() + SETTLE_LIMIT_MS;
    for (;;) {
      const held = await Promise.all([...this.#clients.values()].map((each) => versionsIn(each, VERSIONED)));
      const objects = await Promise.all(
        [...this.#clients.values()].map((each) => objectsIn(each, UNVERSIONED)),
      );
      const differences = [...this.#versionDifferences(held), ...this.#objectDifferences(objects)];
      if (differences.length === 0 || performance.now() > untilMs) {
        return { versions: held[0]?.size ?? 0, differences };
      }
      this.#tell(`settling: ${differences.length} differences, as ${differences[0]}`);
      await rest(SETTLE_POLL_MS);
    }
  }

  #versionDifferences(held: readonly ReadonlyMap<string, SeenVersion>[]): string[] {
    const differences = inequalities(held);
    const [first] = held;
    for (const written of this.#recorder.written) {
      const name = nameOf(written);
      if (this.#recorder.doomed.has(name)) continue;
      const seen = first?.get(name);
      if (seen === undefined) differences.push(`${name}, acknowledged by ${written.region}, is nowhere`);
      else if (seen.etag !== written.etag) {
        differences.push(`${name} has ETag ${seen.etag}, not ${written.etag}`);
      }
    }
    for (const deleted of this.#recorder.deleted) {
      const name = nameOf(deleted);
      if (first?.has(name) === true) differences.push(`${name}, deleted in ${deleted.region}, is there`);
    }
    return differences;
  }

  #objectDifferences(objects: readonly ReadonlyMap<string, string>[]): string[] {
    const differences = inequalities(objects);
    if (differences.length > 0) return differences;
    for (const key of this.#lastWrites.keys) {
      const problem = this.#lastWrites.judge(key, objects[0]?.get(key));
      if (problem !== undefined) differences.push(problem);
    }
    return differences;
  }
}

function restMs(random: SeededRandom): number {
  const intoBurstMs = performance.now() % BURST_MS;
  if (intoBurstMs < QUIET_MS) return QUIET_MS - intoBurstMs;
  return random.uint32() % (2 * WRITER_REST_MS);
}

function inequalities(held: readonly ReadonlyMap<string, unknown>[]): string[] {
  const all = new Set(held.flatMap((each) => [...each.keys()]));
  return [...all].flatMap((name) => {
    const texts = new Set(held.map((each) => JSON.stringify(each.get(name))));
    return texts.size > 1 ? [`${name} differs: ${[...texts].join(" ")}`] : [];
  });
}
