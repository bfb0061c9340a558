/**
 * Holds what a federation says of replication against what is there: an object that is COMPLETED must be in every
 * other region, and where a region says that nothing waits for another one, all that was acknowledged before the
 * question must have arrived there.
 */
import type { S3Client } from "@aws-sdk/client-s3";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import type { RegionName, TestFederation } from "./federation.ts";
import { nameOf, presence, type Recorder, rest, type WrittenVersion } from "./recorder.ts";
import { askReplication, isReady, waitingEvents } from "./said.ts";

const COMPLETED_REST_MS = 150;
const NOTHING_WAITS_REST_MS = 200;
/** What is new is likely to be under way. */
const RECENT_WRITES = 100;
/** Compared for each claim that nothing waits. */
const COMPARED_VERSIONS = 12;
const MAX_POSTPONED = 2_000;

type Claim = Pick<WrittenVersion, "key" | "version" | "region"> & {
  readonly says: string;
  /** Whether the version must be there, or must not. */
  readonly isThere: boolean;
};

export class Claims {
  readonly problems: string[] = [];
  readonly counts = { completed: 0, nothingWaits: 0, compared: 0, postponed: 0 };
  readonly #federation: TestFederation;
  readonly #clients: ReadonlyMap<RegionName, S3Client>;
  readonly #recorder: Recorder;
  readonly #random: SeededRandom;
  /** Made while a region was away: looked up there when it is back. */
  readonly #postponed = new Map<RegionName, Claim[]>();

  constructor(
    federation: TestFederation,
    clients: ReadonlyMap<RegionName, S3Client>,
    recorder: Recorder,
    random: SeededRandom,
  ) {
    this.#federation = federation;
    this.#clients = clients;
    this.#recorder = recorder;
    this.#random = random;
  }

  /** Until the signal. */
  async sample(signal: AbortSignal): Promise<void> {
    const completed = async (): Promise<void> => {
      while (!signal.aborted) {
        await rest(COMPLETED_REST_MS);
        await this.#askCompleted();
      }
    };
    const nothingWaits = async (region: RegionName): Promise<void> => {
      while (!signal.aborted) {
        await rest(NOTHING_WAITS_REST_MS);
        await this.#askWaiting(region);
      }
    };
    await Promise.all([completed(), ...this.#federation.names.map(nothingWaits)]);
  }

  /** What was claimed while the region was away. */
  async checkPostponed(region: RegionName): Promise<void> {
    const claims = this.#postponed.get(region) ?? [];
    this.#postponed.delete(region);
    for (const claim of claims) await this.#compare(region, claim);
  }

  async #askCompleted(): Promise<void> {
    const recent = this.#recorder.written.slice(-RECENT_WRITES);
    const written = recent[this.#random.uint32() % Math.max(1, recent.length)];
    if (written === undefined || written.isMarker) return;
    const { bucket } = this.#recorder;
    const { status } = await presence(this.#client(written.region), bucket, written);
    if (status !== "COMPLETED") return;
    this.counts.completed++;
    for (const region of this.#others(written.region)) {
      await this.#compare(region, { ...written, says: "COMPLETED", isThere: true });
    }
  }

  async #askWaiting(region: RegionName): Promise<void> {
    const own = (each: WrittenVersion): boolean => each.region === region;
    const written = this.#recorder.written.slice(-2 * RECENT_WRITES).filter(own);
    const deleted = this.#recorder.deleted.slice(-RECENT_WRITES).filter(own);
    const view = await askReplication(this.#federation, region);
    if (view === undefined) return;
    for (const target of this.#others(region)) {
      if (waitingEvents(view, this.#recorder.bucket, target) !== 0) continue;
      this.counts.nothingWaits++;
      const says = `one of those that no longer wait for ${target}`;
      const claims = [
        ...written.slice(-COMPARED_VERSIONS).map((each) => ({ ...each, says, isThere: true })),
        ...deleted.slice(-3).map((each) => ({ ...each, says, isThere: false })),
      ];
      await Promise.all(claims.map((claim) => this.#compare(target, claim)));
    }
  }

  async #compare(region: RegionName, claim: Claim): Promise<void> {
    const wasReady = await isReady(this.#federation, region);
    const found = await presence(this.#client(region), this.#recorder.bucket, claim);
    // A region that cannot serve yet, or not now, hands what it is asked to another one: that says nothing of itself.
    const isOthers =
      found.presence === "elsewhere" && !(wasReady && (await isReady(this.#federation, region)));
    if (found.presence === "unknown" || isOthers) {
      const later = this.#postponed.get(region) ?? [];
      if (later.length < MAX_POSTPONED) later.push(claim);
      this.#postponed.set(region, later);
      this.counts.postponed++;
      return;
    }
    this.counts.compared++;
    const isThere = found.presence === "here";
    if (isThere === claim.isThere) return;
    // Somebody may have deleted it since the question.
    if (claim.isThere && this.#recorder.doomed.has(nameOf(claim))) return;
    const { key, version, says } = claim;
    this.problems.push(
      `${key} ${version} of ${claim.region} was ${says} and is ${found.presence} in ${region}`,
    );
  }

  #others(region: RegionName): RegionName[] {
    return this.#federation.names.filter((each) => each !== region);
  }

  #client(region: RegionName): S3Client {
    const client = this.#clients.get(region);
    if (client === undefined) throw new Error(`no client of ${region}`);
    return client;
  }
}
