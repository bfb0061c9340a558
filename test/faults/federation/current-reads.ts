/**
 * What a read that is provably current costs at 80 ms from the home: time, and bytes between the regions, which the
 * relays count. Strong reads of what is here may cross for a proof, and with no byte of the object; bounded ones not at
 * all, beyond what regions tell each other anyway.
 */
import { LeanS3 } from "../lib/lean-s3.ts";
import { type QuietAnswer, QuietReader, type QuietRequest } from "../lib/quiet-reader.ts";
import { rest } from "../lib/register-clients.ts";
import { until } from "./buckets.ts";
import { type Spread, spreadOf } from "./failover.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket } from "./home-bucket.ts";

const BUCKET = "films";
const OBJECT_BYTES = 1024 * 1024;
const OBJECTS = 20;
const ONE_WAY_MS = 40;
const ALLOWED_MS = 15;
const WARM_UP_READS = 40;
/** Of one strong read: its proof, there and back, with all that it is wrapped in. */
const MAX_PROOF_BYTES = 4 * 1024;
const BOUND = "bounded=5s";
/** In which the regions' own talk is measured. */
const BACKGROUND_MS = 10_000;
/** Talk comes in bursts: so much more than its mean may fall into one span. */
const BACKGROUND_TOLERANCE = 1.25;
const BACKGROUND_SLACK_BYTES = 16 * 1024;
/** So that a bounded read is known to be current all the time, and nothing of that is counted to the reads. */
const KEEP_CURRENT_MS = 500;
const ARRIVAL_LIMIT_MS = 60_000;
const SETTLE_MS = 3_000;
/** Signatures are good for so long. */
const READS_LIMIT_MS = 600_000;

export interface CurrentReadsReport {
  readonly reads: number;
  readonly rttMs: number;
  readonly strongMs: Spread;
  readonly strongFirstByteMs: Spread;
  readonly strongLimitMs: number;
  /** Of each strong read, the background taken off. */
  readonly strongWanBytes: number;
  readonly strongProofs: number;
  readonly boundedMs: Spread;
  readonly boundedReads: number;
  readonly boundedProofs: number;
  /** A second: between the two regions with and without bounded reads. */
  readonly backgroundBytes: number;
  readonly boundedWanBytes: number;
  readonly problems: readonly string[];
}

export async function currentReads(
  { reads }: { readonly reads: number },
  tell: (text: string) => void = () => {},
): Promise<CurrentReadsReport> {
  const federation = await TestFederation.start(smallFederation);
  const gateways = new Map(
    federation.names.map((name) => [name, new LeanS3(federation.s3Endpoint(name), name)]),
  );
  const problems: string[] = [];
  const quiet = new QuietReader();
  try {
    const lab = await Reader.start(federation, gateways, quiet);
    tell("every object is in every region");
    const strong = await lab.strong(reads);
    tell(`strong: ${JSON.stringify(strong)}`);
    const bounded = await lab.bounded();
    tell(`bounded: ${JSON.stringify(bounded)}`);
    const strongLimitMs = 2 * ONE_WAY_MS + ALLOWED_MS;
    if (strong.ms.p99 > strongLimitMs) problems.push(`p99 of strong reads is ${strong.ms.p99} ms`);
    if (strong.wanBytes > MAX_PROOF_BYTES) problems.push(`a strong read sends ${strong.wanBytes} bytes`);
    if (strong.proofs < reads) problems.push(`${reads - strong.proofs} strong reads were not answered here`);
    if (bounded.proofs < bounded.count) {
      problems.push(`${bounded.count - bounded.proofs} bounded reads were not answered here`);
    }
    const allowed = bounded.backgroundBytes * BACKGROUND_TOLERANCE + BACKGROUND_SLACK_BYTES;
    if (bounded.wanBytes > allowed) {
      problems.push(
        `${bounded.wanBytes} bytes a second with bounded reads, ${bounded.backgroundBytes} without`,
      );
    }
    return {
      ...{
        reads,
        rttMs: 2 * ONE_WAY_MS,
        strongMs: strong.ms,
        strongFirstByteMs: strong.firstByteMs,
        strongLimitMs,
      },
      ...{ strongWanBytes: strong.wanBytes, strongProofs: strong.proofs },
      ...{ boundedMs: bounded.ms, boundedReads: bounded.count, boundedProofs: bounded.proofs },
      ...{ backgroundBytes: bounded.backgroundBytes, boundedWanBytes: bounded.wanBytes, problems },
    };
  } finally {
    quiet.close();
    for (const gateway of gateways.values()) gateway.close();
    await federation.close();
  }
}

/** One client, beside a region that is not the home. */
class Reader {
  readonly #federation: TestFederation;
  readonly #region: RegionName;
  readonly #s3: LeanS3;
  readonly #quiet: QuietReader;

  private constructor(federation: TestFederation, s3: LeanS3, quiet: QuietReader) {
    this.#federation = federation;
    this.#s3 = s3;
    this.#region = s3.region as RegionName;
    this.#quiet = quiet;
  }

  /** With all of the bucket in every region, and nothing on its way. */
  static async start(
    federation: TestFederation,
    gateways: ReadonlyMap<RegionName, LeanS3>,
    quiet: QuietReader,
  ): Promise<Reader> {
    const [home, region] = federation.names as readonly [RegionName, RegionName];
    await makeBucket(federation, gateways, { bucket: BUCKET, home });
    const headers = { "x-atoll-ack-regions": String(federation.names.length) };
    for (let i = 0; i < OBJECTS; i++) {
      const body = Buffer.alloc(OBJECT_BYTES, patternOf(i));
      const put = { method: "PUT", bucket: BUCKET, key: keyOf(i), body, headers } as const;
      await (gateways.get(home) as LeanS3).insist(put);
    }
    for (const a of federation.names) {
      for (const b of federation.names) if (a < b) await federation.shapeLink(a, b, { delayMs: ONE_WAY_MS });
    }
    await rest(SETTLE_MS);
    return new Reader(federation, gateways.get(region) as LeanS3, quiet);
  }

  async strong(reads: number): Promise<{
    readonly ms: Spread;
    readonly firstByteMs: Spread;
    readonly wanBytes: number;
    readonly proofs: number;
  }> {
    await this.#read("strong", { count: WARM_UP_READS });
    const background = await this.#bytesPerSecond(() => rest(BACKGROUND_MS));
    const begunMs = performance.now();
    const before = await this.#bytes();
    const answers = await this.#read("strong", { count: reads });
    const sent = (await this.#bytes()) - before;
    const own = sent - (background * (performance.now() - begunMs)) / 1000;
    const firstByteMs = spreadOf(answers.map((each) => tenths(each.firstByteMs)));
    return { ...this.#summed("strong", answers), firstByteMs, wanBytes: Math.round(own / reads) };
  }

  async bounded(): Promise<{
    readonly ms: Spread;
    readonly count: number;
    readonly proofs: number;
    readonly backgroundBytes: number;
    readonly wanBytes: number;
  }> {
    const isCurrent = async (): Promise<boolean> => {
      const answers = await this.#read(BOUND, { count: 1 });
      return this.#summed(BOUND, answers).proofs === 1;
    };
    await until(isCurrent, { limitMs: ARRIVAL_LIMIT_MS });
    // What one read now and then keeps going is the background.
    const backgroundBytes = await this.#bytesPerSecond(async () => {
      await this.#read(BOUND, { limitMs: BACKGROUND_MS, restMs: KEEP_CURRENT_MS });
    });
    let answers: readonly QuietAnswer[] = [];
    const wanBytes = await this.#bytesPerSecond(async () => {
      answers = await this.#read(BOUND, { limitMs: BACKGROUND_MS });
    });
    return { ...this.#summed(BOUND, answers), count: answers.length, backgroundBytes, wanBytes };
  }

  /** @throws Error when one is not answered with the object */
  async #read(
    consistency: string,
    {
      count = Number.MAX_SAFE_INTEGER,
      limitMs = READS_LIMIT_MS,
      restMs = 0,
    }: { readonly count?: number; readonly limitMs?: number; readonly restMs?: number },
  ): Promise<readonly QuietAnswer[]> {
    const headers = { "x-atoll-consistency": consistency };
    const requests = Array.from({ length: OBJECTS }, (_, i): QuietRequest => {
      const text = this.#s3.textOf({ method: "GET", bucket: BUCKET, key: keyOf(i), headers });
      return { text, pattern: patternOf(i), bytes: OBJECT_BYTES };
    });
    const { hostname, port } = new URL(this.#federation.s3Endpoint(this.#region));
    const job = { host: hostname, port: Number(port), requests, count, limitMs, restMs };
    const answers = await this.#quiet.run(job);
    const last = answers.at(-1);
    if (last?.problem !== undefined) throw new Error(`read ${answers.length}: ${last.problem}\n${last.head}`);
    return answers;
  }

  #summed(
    consistency: string,
    answers: readonly QuietAnswer[],
  ): { readonly ms: Spread; readonly proofs: number } {
    const proof = `${consistency.replace(/=.*/, "")}; region=${this.#region}`;
    const proved = answers.filter(({ head }) => {
      return head.includes(`\r\nx-atoll-read-proof: ${proof}`) && !head.includes("\r\nx-atoll-served-by:");
    });
    return { ms: spreadOf(answers.map(({ tookMs }) => tenths(tookMs))), proofs: proved.length };
  }

  async #bytesPerSecond(during: () => Promise<void>): Promise<number> {
    const begunMs = performance.now();
    const before = await this.#bytes();
    await during();
    const sent = (await this.#bytes()) - before;
    return Math.round((sent * 1000) / (performance.now() - begunMs));
  }

  /** Between the reader's region and the home, both ways, and from the third region. */
  async #bytes(): Promise<number> {
    let sum = 0;
    for (const name of this.#federation.names) {
      if (name === this.#region) continue;
      sum += await this.#federation.bytesSent(name, this.#region);
      sum += await this.#federation.bytesSent(this.#region, name);
    }
    return sum;
  }
}

const keyOf = (i: number): string => `film-${i}`;

const patternOf = (i: number): string => `object ${i} `;

const tenths = (ms: number): number => Math.round(ms * 10) / 10;
