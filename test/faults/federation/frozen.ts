/**
 * A home that is stopped where it stands, for longer than its lease, while another region takes over, and then goes on:
 * clients wait all the time for what they asked before. Not one write may be acknowledged in the old epoch when the new
 * one has begun, no strong read may show the past, and all that the old home had taken must be found afterwards.
 */
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { LeanS3 } from "../lib/lean-s3.ts";
import { checkKept, checkRegisters, leftBehind } from "../lib/register-checks.ts";
import { type AcknowledgedWrite, operate, Registers, rest } from "../lib/register-clients.ts";
import { checkShownRisk } from "../lib/shown-risk.ts";
import { Values } from "../lib/values.ts";
import { type ListedVersion, listVersions, sameVersions, versionName, writerOf } from "../lib/versions.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket } from "./home-bucket.ts";
import { homeNow, isTaking, takingOf, untilSettled } from "./homes-moved.ts";

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
    const first = federation.names[0] as RegionName;
    await makeBucket(federation, gateways, {
      bucket: BUCKET,
      home: first,
      failoverAfterMs: FAILOVER_AFTER_MS,
    });
    for (const a of federation.names) {
      for (const b of federation.names) if (a < b) await federation.shapeLink(a, b, { delayMs: ONE_WAY_MS });
    }
    for (let round = 0; round < rounds; round++) {
      const parts = { federation, gateways, random, report, prefix: `${PREFIX}${round}/`, tell };
      await freeze(parts, await homeNow(federation, { bucket: BUCKET, first }), seconds);
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

async function freeze(parts: Parts, old: RegionName, seconds: number): Promise<void> {
  const { federation, gateways, random, report, prefix, tell } = parts;
  const registers = new Registers({
    ...{ bucket: BUCKET, prefix, values: new Values(), consistency: "strong" },
    keys: Array.from({ length: KEYS }, (_, i) => `${prefix}key-${i}`),
  });
  const stopping = new AbortController();
  const clients = [...gateways].flatMap(([name, gateway]) =>
    Array.from({ length: CLIENTS_PER_REGION }, async (_, i) => {
      const own = new SeededRandom(random.uint32());
      while (!stopping.signal.aborted) await operate(registers, `${name}-${i}`, { s3: gateway, random: own });
    }),
  );
  await rest(LOAD_MS);
  const frozenMs = performance.now();
  federation.signalRegion(old, "SIGSTOP");
  const isElsewhere = ({ version, returnedMs }: AcknowledgedWrite): boolean =>
    returnedMs > frozenMs && writerOf(version) !== federation.numberOf(old);
  const untilMs = frozenMs + seconds * 1000;
  while (performance.now() < untilMs && !registers.acknowledged.some(isElsewhere)) await rest(20);
  const first = registers.acknowledged.find(isElsewhere);
  const next = federation.names.find((name) => federation.numberOf(name) === writerOf(first?.version ?? ""));
  const successor = next === undefined ? undefined : gateways.get(next);
  const heldAtTakeover = successor === undefined ? new Map() : await listVersions(successor, BUCKET, prefix);
  await rest(Math.max(0, untilMs - performance.now()));
  const thawedMs = performance.now();
  federation.signalRegion(old, "SIGCONT");
  await rest(AFTER_THAW_MS);
  stopping.abort();
  await Promise.all(clients);

  const oldNumber = federation.numberOf(old);
  const { acknowledged } = registers;
  const ofNew = acknowledged.filter(isElsewhere);
  const begun = ofNew.at(0);
  if (begun === undefined) {
    report.problems.push(`nobody took over from ${old} in ${seconds} s`);
    return;
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
  await check(parts, { registers, old, heldAtTakeover });
}

interface Freeze {
  readonly registers: Registers;
  readonly old: RegionName;
  readonly heldAtTakeover: ReadonlyMap<string, ListedVersion>;
}

async function check(parts: Parts, { registers, old, heldAtTakeover }: Freeze): Promise<void> {
  const { federation, report, prefix, tell } = parts;
  const listed = await settled(parts);
  const moves = await untilSettled(federation, old, BUCKET, SETTLE_LIMIT_MS);
  const last = moves.toSorted((a, b) => a.epoch - b.epoch).at(-1);
  // Those of earlier rounds are about other keys.
  const fresh = last !== undefined && isTaking(last) ? [last] : [];
  const takings = fresh.map((each) => takingOf(federation, each, { mayBeCutOff: false }));
  for (const { atMs, isExact, keys } of takings) {
    tell(`taken at ${Math.round(atMs)} ms, ${keys.length} at risk, ${isExact ? "exactly" : "at least"}`);
  }
  const operations = registers.history.operations();
  const { values } = registers.options;
  report.operations += operations.length;
  report.unknown += operations.filter(({ returned }) => returned === undefined).length;
  report.leftBehind += leftBehind(takings, listed.values()).size;
  const promised = new Set(registers.acknowledged.map(versionName));
  const risk = { old: federation.numberOf(old), heldAtTakeover, listed, promised };
  report.problems.push(
    ...checkShownRisk("the history", risk, new Set(last?.atRisk.keys.map(versionName))),
    ...registers.problems,
    ...checkKept(registers.acknowledged, listed, values),
    ...checkRegisters({ operations, values, takings, listed }),
    ...fresh.flatMap((each) =>
      each.settled?.missing === 0
        ? []
        : [`${prefix}: not everything was found: ${JSON.stringify(each.settled)}`],
    ),
  );
}

async function settled({ gateways, prefix, report }: Parts): Promise<Map<string, ListedVersion>> {
  const held = await sameVersions([...gateways.values()], BUCKET, prefix);
  if (held === undefined) report.problems.push(`the regions do not come to hold the same of ${prefix}`);
  return held ?? new Map();
}
