/**
 * Writes that two regions must hold before they are acknowledged, and a region that is killed in the moment of the first
 * such 200: puts, deletions and tags that were acknowledged must be in another region, and be read there.
 */
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { header, LeanS3, NoAnswer } from "../lib/lean-s3.ts";
import { rest } from "../lib/register-clients.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket, untilWritable } from "./home-bucket.ts";
import { homeNow } from "./homes-moved.ts";

const SHARED = "shared";
const HOMED = "homed";
/** Every so many runs the home of a bucket is who is killed. */
const ROUNDS_PER_HOME = 5;
const FAILOVER_AFTER_MS = 1_000;
const ONE_WAY_MS = 2;
const SMALL_BYTES = 1_000;
const LARGE_BYTES = 300_000;
/** Writes of no such demand beside them. */
const NOISE = 4;
const READABLE_LIMIT_MS = 20_000;
const POLL_MS = 50;

export interface AckRegionsReport {
  readonly runs: number;
  readonly acknowledged: Readonly<Record<Kind, number>>;
  /** Of them, in regions that were alive, each write counted once for each region that had it. */
  readonly copiesElsewhere: number;
  readonly unanswered: number;
  readonly tookMs: number;
  readonly problems: readonly string[];
}

const kinds = ["small", "large", "delete", "tags"] as const;
type Kind = (typeof kinds)[number];

export async function ackRegions(
  { runs, seed }: { readonly runs: number; readonly seed: number },
  tell: (text: string) => void = () => {},
): Promise<AckRegionsReport> {
  const begunMs = performance.now();
  const federation = await TestFederation.start(smallFederation);
  const kills = new AcknowledgedKills(federation, new SeededRandom(seed));
  try {
    await kills.setUp();
    for (let run = 0; run < runs && kills.problems.length === 0; run++) {
      await kills.kill(run);
      if (run % 10 === 9) tell(`run ${run + 1}: ${JSON.stringify(kills.acknowledged)}`);
    }
    const { acknowledged, copiesElsewhere, unanswered, problems } = kills;
    const tookMs = Math.round(performance.now() - begunMs);
    return { runs, acknowledged, copiesElsewhere, unanswered, tookMs, problems };
  } finally {
    kills.close();
    await federation.close({ keepData: kills.problems.length > 0 });
  }
}

interface Written {
  readonly kind: Kind;
  readonly bucket: string;
  readonly key: string;
  /** Of what was put, or of the marker. */
  readonly version: string | undefined;
}

class AcknowledgedKills {
  readonly problems: string[] = [];
  readonly acknowledged: Record<Kind, number> = { small: 0, large: 0, delete: 0, tags: 0 };
  copiesElsewhere = 0;
  unanswered = 0;
  readonly #federation: TestFederation;
  readonly #random: SeededRandom;
  readonly #gateways: ReadonlyMap<RegionName, LeanS3>;

  constructor(federation: TestFederation, random: SeededRandom) {
    this.#federation = federation;
    this.#random = random;
    this.#gateways = new Map(
      federation.names.map((name) => [name, new LeanS3(federation.s3Endpoint(name), name)]),
    );
  }

  close(): void {
    for (const gateway of this.#gateways.values()) gateway.close();
  }

  async setUp(): Promise<void> {
    const { names } = this.#federation;
    const home = names[0] as RegionName;
    await makeBucket(this.#federation, this.#gateways, { bucket: SHARED });
    await makeBucket(this.#federation, this.#gateways, {
      ...{ bucket: HOMED, home, failoverAfterMs: FAILOVER_AFTER_MS },
    });
    for (const a of names) {
      for (const b of names) if (a < b) await this.#federation.shapeLink(a, b, { delayMs: ONE_WAY_MS });
    }
  }

  async kill(run: number): Promise<void> {
    const { names } = this.#federation;
    const isOfHome = run % ROUNDS_PER_HOME === ROUNDS_PER_HOME - 1;
    const bucket = isOfHome ? HOMED : SHARED;
    const [first] = names as readonly [RegionName];
    const victim = isOfHome
      ? await homeNow(this.#federation, { bucket: HOMED, first })
      : this.#random.pick(names);
    const s3 = this.#gateway(victim);
    const prefix = `run-${run}/`;
    await untilWritable(s3, bucket);
    for (const kind of ["delete", "tags"]) {
      const headers = { "x-atoll-ack-regions": String(names.length) };
      const key = `${prefix}${kind}`;
      const answer = await s3.ask({ method: "PUT", bucket, key, body: "before", headers });
      // The region that was killed before may be missed still.
      if (answer.status !== 200) await untilWritable(s3, bucket, { key, headers });
    }
    const awaited = kinds[run % kinds.length] as Kind;
    const written = await this.#writeAndKill(s3, { bucket, prefix, victim, awaited });
    for (const each of written) {
      this.acknowledged[each.kind]++;
      await this.#checkElsewhere(each, victim);
    }
    if (written.length === 0) this.problems.push(`${prefix}: nothing was acknowledged by ${victim}`);
    await this.#federation.startRegion(victim);
  }

  /** Kills the region as soon as it has said 200 to the awaited one. @returns what it said 200 to */
  async #writeAndKill(
    s3: LeanS3,
    {
      bucket,
      prefix,
      victim,
      awaited,
    }: {
      readonly bucket: string;
      readonly prefix: string;
      readonly victim: RegionName;
      readonly awaited: Kind;
    },
  ): Promise<Written[]> {
    const written: Written[] = [];
    let dying: Promise<void> | undefined;
    const noise = Array.from({ length: NOISE }, (_, i) =>
      this.#quietly(s3.ask({ method: "PUT", bucket, key: `${prefix}noise-${i}`, body: "noise" })),
    );
    const asked = kinds.map(async (kind) => {
      const key = `${prefix}${kind}`;
      const answer = await this.#quietly(this.#write(s3, { kind, bucket, key }));
      if (answer === undefined || answer.status >= 300) {
        this.unanswered++;
        return;
      }
      if (kind === awaited) dying = this.#federation.endRegion(victim);
      written.push({ kind, bucket, key, version: header(answer, "x-amz-version-id") });
    });
    await Promise.all([...asked, ...noise]);
    await (dying ?? this.#federation.endRegion(victim));
    return written;
  }

  #write(
    s3: LeanS3,
    { kind, bucket, key }: { readonly kind: Kind; readonly bucket: string; readonly key: string },
  ): ReturnType<LeanS3["ask"]> {
    const headers = { "x-atoll-ack-regions": "2" };
    const common = { bucket, key, headers };
    switch (kind) {
      case "small":
        return s3.ask({ ...common, method: "PUT", body: Buffer.alloc(SMALL_BYTES, key) });
      case "large":
        return s3.ask({ ...common, method: "PUT", body: Buffer.alloc(LARGE_BYTES, key) });
      case "delete":
        return s3.ask({ ...common, method: "DELETE" });
      case "tags": {
        const body = `<Tagging xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><TagSet><Tag><Key>key</Key><Value>${key}</Value></Tag></TagSet></Tagging>`;
        return s3.ask({ ...common, method: "PUT", query: { tagging: "" }, body });
      }
    }
  }

  /** In one of the others itself, and for every client of each of them. */
  async #checkElsewhere(written: Written, victim: RegionName): Promise<void> {
    const others = this.#federation.names.filter((name) => name !== victim);
    const holding = await Promise.all(others.map((name) => this.#isHeld(this.#gateway(name), written, true)));
    const copies = holding.filter((isHeld) => isHeld).length;
    this.copiesElsewhere += copies;
    if (copies === 0) {
      this.problems.push(
        `${written.kind} of ${written.key}, acknowledged by ${victim}, is in no other region`,
      );
      return;
    }
    // Tags and deletions that a region has not got yet are not looked for elsewhere: it has an older truth of its own.
    if (written.kind === "delete" || written.kind === "tags") return;
    for (const name of others) {
      const untilMs = performance.now() + READABLE_LIMIT_MS;
      while (!(await this.#isHeld(this.#gateway(name), written, false))) {
        if (performance.now() > untilMs) {
          this.problems.push(
            `${written.kind} of ${written.key}, acknowledged by ${victim}, is not read in ${name}`,
          );
          return;
        }
        await rest(POLL_MS);
      }
    }
  }

  /** @param isOwn what the region would fetch from another one does not count */
  async #isHeld(s3: LeanS3, { kind, bucket, key, version }: Written, isOwn: boolean): Promise<boolean> {
    const query: Record<string, string> = kind === "tags" ? { tagging: "" } : {};
    if (version !== undefined && kind !== "tags") query.versionId = version;
    const headers = { "x-atoll-consistency": "local" };
    const answer = await this.#quietly(s3.ask({ method: "GET", bucket, key, query, headers }));
    if (answer === undefined) return false;
    if (isOwn && answer.headers["x-atoll-served-by"] !== undefined) return false;
    switch (kind) {
      case "small":
        return answer.status === 200 && answer.body.equals(Buffer.alloc(SMALL_BYTES, key));
      case "large":
        return answer.status === 200 && answer.body.equals(Buffer.alloc(LARGE_BYTES, key));
      case "delete":
        // A delete marker cannot be read.
        return answer.status === 405;
      case "tags":
        return answer.status === 200 && answer.body.includes(`<Value>${key}</Value>`);
    }
  }

  async #quietly(answer: ReturnType<LeanS3["ask"]>): Promise<Awaited<ReturnType<LeanS3["ask"]>> | undefined> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return undefined;
    }
  }

  #gateway(region: RegionName): LeanS3 {
    return this.#gateways.get(region) as LeanS3;
  }
}
