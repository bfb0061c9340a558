/**
 * A home that is stopped where it stands, for longer than its lease, while another region takes over, and then goes on:
 * clients wait all the time for what they asked before. Not one write may be acknowledged in the old epoch when the new
 * one has begun, no strong read may show the past, and all that the old home had taken must be found afterwards.
 */
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { LeanS3 } from "../lib/lean-s3.ts";
import { checkKept, checkRegisters, leftBehind } from "../lib/register-checks.ts";
import { operate, Registers, rest } from "../lib/register-clients.ts";
import { Values } from "../lib/values.ts";
import { type ListedVersion, listVersions, writerOf } from "../lib/versions.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket } from "./home-bucket.ts";
import { isTaking, takingOf, untilSettled } from "./homes-moved.ts";

const BUCKET = "ledger";
const PREFIX = "keys/";
const KEYS = 30;
const CLIENTS_PER_REGION = 6;
const ONE_WAY_MS = 40;
const FAILOVER_AFTER_MS = 1_000;
const LOAD_MS = 3_000;
const AFTER_THAW_MS = 8_000;
/** Of a request, beyond the freeze: who asked before it must hear what came of it. */
const PATIENCE_MS = 60_000;
const SETTLE_LIMIT_MS = 180_000;
const SETTLE_POLL_MS = 250;

export interface FrozenOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly rounds: number;
}

export interface FrozenReport {
  readonly rounds: number;
  readonly operations: number;
  readonly unknown: number;
  /** From the freeze to the first acknowledgement of another region. */
  readonly takeoversMs: readonly number[];
  /** Writes that were asked for before the freeze's end and acknowledged after it. */
  readonly answeredAfterThaw: number;
  /** Writes that the old home took and that arrived in the new one after it was thawed. */
  readonly leftBehind: number;
  /** Acknowledged in the old epoch when the new one had begun. */
  readonly acknowledgedTooLate: number;
  readonly problems: readonly string[];
}

export async function frozen(
  { seconds, seed, rounds }: FrozenOptions,
  tell: (text: string) => void = () => {},
): Promise<FrozenReport> {
  const federation = await TestFederation.start(smallFederation);
  const random = new SeededRandom(seed);
  const timeoutMs = seconds * 1000 + PATIENCE_MS;
  const gateways = new Map(
    federation.names.map((name) => [name, new LeanS3(federation.s3Endpoint(name), name, { timeoutMs })]),
  );
  const report: Mutable<FrozenReport> = {
    ...{ rounds, operations: 0, unknown: 0, answeredAfterThaw: 0, leftBehind: 0, acknowledgedTooLate: 0 },
    ...{ takeoversMs: [], problems: [] },
  };
  try {
    let home = federation.names[0] as RegionName;
    await makeBucket(federation, gateways, { bucket: BUCKET, home, failoverAfterMs: FAILOVER_AFTER_MS });
    for (const a of federation.names) {
      for (const b of federation.names) if (a < b) await federation.shapeLink(a, b, { delayMs: ONE_WAY_MS });
    }
    for (let round = 0; round < rounds; round++) {
      const parts = { federation, gateways, random, report, prefix: `${PREFIX}${round}/`, tell };
      home = await freeze(parts, home, seconds);
    }
    return report;
  } finally {
    for (const gateway of gateways.values()) gateway.close();
    await federation.close({ keepData: report.takeoversMs.length < rounds || report.problems.length > 0 });
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

interface Parts {
  readonly federation: TestFederation;
  readonly gateways: ReadonlyMap<RegionName, LeanS3>;
  readonly random: SeededRandom;
  readonly report: Mutable<FrozenReport>;
  readonly prefix: string;
  tell(text: string): void;
}

/** @returns who is home afterwards */
async function freeze(parts: Parts, old: RegionName, seconds: number): Promise<RegionName> {
  const { federation, gateways, random, report, prefix, tell } = parts;
  const registers = new Registers({
    ...{ bucket: BUCKET, prefix, values: new Values(), consistency: "strong" },
    keys: Array.from({ length: KEYS }, (_, i) => `${prefix}key-${i}`),
  });
  const stopping = new AbortController();
  const clients = [...gateways].flatMap(([name, gateway]) =>
    Array.from({ length: CLIENTS_PER_REGION }, async (_, i) => {
      const own = new SeededRandom(random.uint32());
      while (!stopping.signal.aborted) await operate(registers, `${name}-${i}`, gateway, own);
    }),
  );
  await rest(LOAD_MS);
  const frozenMs = performance.now();
  federation.signalRegion(old, "SIGSTOP");
  await rest(seconds * 1000);
  const thawedMs = performance.now();
  federation.signalRegion(old, "SIGCONT");
  await rest(AFTER_THAW_MS);
  stopping.abort();
  await Promise.all(clients);

  const oldNumber = federation.numberOf(old);
  const { acknowledged } = registers;
  const ofNew = acknowledged.filter(
    (each) => each.returnedMs > frozenMs && writerOf(each.version) !== oldNumber,
  );
  const begun = ofNew.at(0);
  if (begun === undefined) {
    report.problems.push(`nobody took over from ${old} in ${seconds} s`);
    return old;
  }
  report.takeoversMs.push(Math.round(begun.returnedMs - frozenMs));
  const late = acknowledged.filter(
    (each) => each.returnedMs > begun.returnedMs && writerOf(each.version) === oldNumber,
  );
  report.acknowledgedTooLate += late.length;
  report.answeredAfterThaw += acknowledged.filter(
    ({ calledMs, returnedMs }) => calledMs < thawedMs && returnedMs > thawedMs,
  ).length;
  tell(
    `${old} frozen: another took over after ${report.takeoversMs.at(-1)} ms, ${ofNew.length} writes there`,
  );
  for (const { key, version, calledMs, returnedMs } of late) {
    const sinceMs = Math.round(returnedMs - begun.returnedMs);
    const askedMs = Math.round(calledMs - frozenMs);
    report.problems.push(
      `${key} ${version} of ${old}, asked for ${askedMs} ms after the freeze, was acknowledged ${sinceMs} ms into the new epoch`,
    );
  }
  return check(parts, registers, old);
}

async function check(parts: Parts, registers: Registers, old: RegionName): Promise<RegionName> {
  const { federation, report, prefix, tell } = parts;
  const listed = await settled(parts);
  const moves = await untilSettled(federation, old, BUCKET, SETTLE_LIMIT_MS);
  const last = moves.toSorted((a, b) => a.epoch - b.epoch).at(-1);
  const fresh = moves.filter((each) => isTaking(each));
  const takings = fresh.map((each) => takingOf(federation, each));
  for (const { atMs, isExact, keys } of takings) {
    tell(`taken at ${Math.round(atMs)} ms, ${keys.length} at risk, ${isExact ? "exactly" : "at least"}`);
  }
  const operations = registers.history.operations();
  const { values } = registers.options;
  report.operations += operations.length;
  report.unknown += operations.filter(({ returned }) => returned === undefined).length;
  report.leftBehind += leftBehind(takings, listed.values()).size;
  report.problems.push(
    ...registers.problems,
    ...checkKept(registers.acknowledged, listed, values),
    ...checkRegisters({ operations, values, takings, listed }),
    ...fresh.flatMap((each) =>
      each.settled?.missing === 0
        ? []
        : [`${prefix}: not everything was found: ${JSON.stringify(each.settled)}`],
    ),
  );
  return federation.names.find((name) => name === last?.to) ?? old;
}

/** Until every region itself lists the same. */
async function settled({ gateways, prefix, report }: Parts): Promise<Map<string, ListedVersion>> {
  const untilMs = performance.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const held = await Promise.all([...gateways.values()].map((each) => listVersions(each, BUCKET, prefix)));
    const texts = held.map((versions) => JSON.stringify([...versions.values()]));
    if (held[0] !== undefined && texts.every((text) => text === texts[0])) return held[0];
    if (performance.now() > untilMs) {
      report.problems.push(`the regions do not come to hold the same of ${prefix}`);
      return held[0] ?? new Map();
    }
    await rest(SETTLE_POLL_MS);
  }
}
