/**
 * Witnesses that fail under load: a region of three nodes with two witnesses apart, clients of all three gateways on a
 * few keys, and witnesses that are killed, frozen, all gone at once, and alive but slow. No client may see an error, one
 * order must explain all that they saw, no write may wait for longer than the design allows, and none any more for a slow
 * witness once it is left.
 */
import { CreateBucketCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { keyValueModel } from "../../simulation/checkers/key-value-model.ts";
import { checkLinearizability, describeVerdict } from "../../simulation/checkers/linearizability.ts";
import { KeyValueClients } from "./key-value-clients.ts";
import { TestRegion } from "./region.ts";

const bucket = "witnessed";
const CLIENTS = 6;
const KEYS = 4;
/** Small writes, one after another, of keys of their own: so many writers, so that all shards have some. */
const PROBES = 8;
const QUIET_MS = 2_000;
const FAILED_MS = 2_500;
/** What a failing witness may add to a write at most, on a machine that has time: docs/limits.md. */
const MAX_STALL_MS = 1_000;
/** A typical write once a slow witness is left, by one while all is well. Its stops would add 90 ms. */
const MAX_SLOWED_MS = 40;
const MAX_SLOWED_BY = 1.5;

/** A slow witness is left within this, on a machine that has time, and writes are as quick as they were without it. */
const LEAVING_MS = 1_500;
/** The process stands still for so long, runs for so long, and so on: as one that pages, or has to share a processor. */
const STOPPED_MS = 200;
const RUNNING_MS = 20;

const kinds = ["killed", "frozen", "all killed", "slow"] as const;
type Kind = (typeof kinds)[number];

export interface WitnessReport {
  readonly operations: number;
  readonly failures: number;
  /** The longest write while all is well, and while a witness fails. */
  readonly longestQuietMs: number;
  readonly longestFailedMs: number;
  /** Of the gateways' checks, those that a witness answered. */
  readonly checksAnswered: number;
  /** Times that a leader lost a witness. */
  readonly sessionsLost: number;
  /** The median of writes while all is well, and while a slow witness has been left. */
  readonly typicalQuietMs: number;
  readonly typicalSlowMs: number;
  /** Times that a node's leaders left a witness that was slow. */
  readonly slowBegun: number;
  readonly problems: readonly string[];
}

/** Each round makes a witness fail in one of the ways. @param onFault is told of each */
export async function loseWitnesses(
  options: { readonly rounds: number; readonly seed: number; readonly maxStallMs?: number },
  onFault: (text: string) => void = () => {},
): Promise<WitnessReport> {
  const { rounds, seed, maxStallMs = MAX_STALL_MS } = options;
  const region = await TestRegion.start({
    nodes: 3,
    witnesses: 2,
    drivesPerNode: 2,
    dataFragments: 4,
    parityFragments: 2,
  });
  const problems: string[] = [];
  let [operations, longestQuietMs, longestFailedMs] = [0, 0, 0];
  let [typicalQuietMs, typicalSlowMs] = [0, 0];
  let [checksAnswered, sessionsLost, slowBegun] = [0, 0, 0];
  try {
    await region.client(1).send(new CreateBucketCommand({ Bucket: bucket }));
    for (let round = 0; round < rounds; round++) {
      const prefix = `round-${round}/`;
      const keys = Array.from({ length: KEYS }, (_, i) => `${prefix}key-${i}`);
      const gateways = region.gatewayIds.map((id) => region.client(id));
      const clients = new KeyValueClients(gateways, {
        bucket,
        prefix,
        keys,
        clients: CLIENTS,
        seed: seed + round,
      });
      const probes = new WriteProbes(gateways, `probes-${round}/`);
      const running = [clients.run(), probes.run()];
      await pause(QUIET_MS);
      const quiet = probes.take();
      longestQuietMs = Math.max(longestQuietMs, quiet.longestMs);
      typicalQuietMs = Math.max(typicalQuietMs, quiet.medianMs);
      const kind = kinds[round % kinds.length] as Kind;
      const heal = await fail(region, kind, round);
      await pause(kind === "slow" ? LEAVING_MS : FAILED_MS);
      const { longestMs: waitedMs } = probes.take();
      if (kind === "slow") {
        await pause(FAILED_MS);
        const { medianMs } = probes.take();
        typicalSlowMs = Math.max(typicalSlowMs, medianMs);
        onFault(`slow and left: a typical write took ${Math.round(medianMs)} ms`);
        if (medianMs > MAX_SLOWED_MS + MAX_SLOWED_BY * quiet.medianMs)
          problems.push(`slow: a typical write took ${Math.round(medianMs)} ms`);
      }
      longestFailedMs = Math.max(longestFailedMs, waitedMs);
      onFault(`${kind}: writes took up to ${Math.round(waitedMs)} ms`);
      if (waitedMs > maxStallMs + longestQuietMs)
        problems.push(`${kind}: a write took ${Math.round(waitedMs)} ms`);
      await heal();
      await pause(QUIET_MS / 2);
      clients.stop();
      probes.stop();
      await Promise.all(running);
      const history = clients.history.operations();
      operations += history.length;
      const verdict = checkLinearizability(keyValueModel, history);
      if (verdict.kind !== "linearizable") problems.push(describeVerdict(keyValueModel, verdict));
      problems.push(...clients.corrupt, ...clients.errors, ...probes.errors);
    }
    checksAnswered = await sumOf(region, "atoll_witness_answered_total");
    sessionsLost = await sumOf(region, "atoll_witness_sessions_lost_total");
    slowBegun = await sumOf(region, "atoll_witness_slow_begun_total");
    if (rounds >= kinds.length && slowBegun === 0) problems.push("no slow witness was ever left");
    if (checksAnswered === 0) problems.push("no witness ever answered a gateway");
  } finally {
    await region.close({ keepData: problems.length > 0 });
  }
  return {
    operations,
    failures: rounds,
    longestQuietMs,
    longestFailedMs,
    checksAnswered,
    sessionsLost,
    typicalQuietMs,
    typicalSlowMs,
    slowBegun,
    problems,
  };
}

/** Over the nodes with gateways and replicas. */
async function sumOf(region: TestRegion, metric: string): Promise<number> {
  const values = await Promise.all(region.gatewayIds.map((id) => region.metrics(id)));
  return values.reduce((sum, metrics) => sum + (metrics.get(metric) ?? 0), 0);
}

/** The witness that fails is another one each time. @returns what ends it */
async function fail(region: TestRegion, kind: Kind, round: number): Promise<() => Promise<void>> {
  const victim = region.witnessIds[Math.floor(round / kinds.length) % region.witnessIds.length] ?? 0;
  if (kind === "slow") return stutter(region.pid(victim));
  if (kind === "frozen") {
    process.kill(region.pid(victim), "SIGSTOP");
    return async () => {
      process.kill(region.pid(victim), "SIGCONT");
    };
  }
  const victims = kind === "killed" ? [victim] : region.witnessIds;
  await Promise.all(victims.map((id) => region.end(id, "SIGKILL")));
  return async () => {
    await Promise.all(victims.map((id) => region.startNode(id)));
  };
}

/** The process runs for a moment now and then. @returns lets it run */
function stutter(pid: number): () => Promise<void> {
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      process.kill(pid, "SIGSTOP");
      await pause(STOPPED_MS);
      process.kill(pid, "SIGCONT");
      await pause(RUNNING_MS);
    }
  })();
  return () => {
    ending.abort();
    return running;
  };
}

/** Writers of small objects that measure how long each write takes. */
class WriteProbes {
  readonly errors: string[] = [];
  readonly #gateways: readonly S3Client[];
  readonly #prefix: string;
  readonly #stopping = new AbortController();
  /** When each probe's write under way was begun. */
  readonly #begunMs = new Map<number, number>();
  /** Of the writes that ended since the last look. */
  #tookMs: number[] = [];

  constructor(gateways: readonly S3Client[], prefix: string) {
    this.#gateways = gateways;
    this.#prefix = prefix;
  }

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: PROBES }, (_, i) => this.#probe(i)));
  }

  stop(): void {
    this.#stopping.abort();
  }

  /** Of what ended since the last call, or has not yet. */
  take(): { readonly longestMs: number; readonly medianMs: number } {
    const nowMs = performance.now();
    const underWayMs = [...this.#begunMs.values()].map((begunMs) => nowMs - begunMs);
    const tookMs = [...this.#tookMs, ...underWayMs].sort((a, b) => a - b);
    this.#tookMs = [];
    return { longestMs: tookMs.at(-1) ?? 0, medianMs: tookMs[tookMs.length >> 1] ?? 0 };
  }

  async #probe(i: number): Promise<void> {
    const gateway = this.#gateways[i % this.#gateways.length] as S3Client;
    while (!this.#stopping.signal.aborted) {
      const begunMs = performance.now();
      this.#begunMs.set(i, begunMs);
      try {
        await gateway.send(
          new PutObjectCommand({ Bucket: bucket, Key: `${this.#prefix}${i}`, Body: "probe" }),
        );
      } catch (error) {
        this.errors.push(`probe ${i}: ${String(error)}`);
      }
      this.#begunMs.delete(i);
      this.#tookMs.push(performance.now() - begunMs);
      await pause(5);
    }
  }
}

/** Real time is part of this test: clients work meanwhile. */
function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
}
