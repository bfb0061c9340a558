/** What the answers to one round's clients must be to each other, when it is over and all that was held back is merged. */
import { millisOf, type VersionId } from "../../../src/base/version-id.ts";
import {
  type KeyValueInput,
  type KeyValueOperation,
  keyValueModel,
} from "../../simulation/checkers/key-value-model.ts";
import { checkLinearizability, describeVerdict } from "../../simulation/checkers/linearizability.ts";
import type { AcknowledgedWrite, Sight } from "./register-clients.ts";
import type { Values } from "./values.ts";
import { type ListedVersion, versionName, writerOf } from "./versions.ts";

/** Of a search for an order, in each key's history. */
const MAX_SEARCH_STEPS = 20_000_000;
/** Between the clock of who moved a home and ours: one machine, rounded. */
const CLOCK_ERROR_MS = 100;
/** From a version's stamp to its acknowledgement. */
const MAX_COMMIT_MS = 2_000;

/** A home was taken without its consent. */
export interface Taking {
  /** By the clock of `performance.now`. */
  readonly atMs: number;
  /** Number of the region that was home. */
  readonly from: number;
  /** Whether `keys` is all of it. */
  readonly isExact: boolean;
  /** What was shown to be at risk. */
  readonly keys: readonly { readonly key: string; readonly version: string }[];
  /**
   * Until when the old home was heard, by the clock of `performance.now`: what it acknowledged later, cut off and with a
   * lease, need not be shown. Absent: it was heard to its end.
   */
  readonly heardUntilMs?: number;
}

/** When clients were told of versions, by `versionName`. */
export type Told = ReadonlyMap<string, number>;

export const toldOf = (acknowledged: readonly AcknowledgedWrite[]): Told =>
  new Map(acknowledged.map((write) => [versionName(write), write.returnedMs]));

/** The versions of a round that its takings left behind, or may have, by `versionName`. */
export function leftBehind(
  takings: readonly Taking[],
  listed: Iterable<ListedVersion>,
  told: Told = new Map(),
): Set<string> {
  const all = [...listed];
  return new Set(
    takings.flatMap((taking) => [
      ...(taking.isExact ? taking.keys.map(versionName) : []),
      ...all.filter((each) => mayBeLeftBy(taking, each, told)).map(versionName),
    ]),
  );
}

/** Unseen by who shows what is at risk: of what the old home wrote before it was taken. */
function mayBeLeftBy(
  { atMs, from, isExact, heardUntilMs }: Taking,
  version: ListedVersion,
  told: Told,
): boolean {
  const writtenMs = millisOf(version.version as VersionId) - performance.timeOrigin;
  if (writerOf(version.version) !== from || writtenMs > atMs) return false;
  if (!isExact) return true;
  if (heardUntilMs === undefined) return false;
  const toldMs = told.get(versionName(version));
  return toldMs === undefined ? writtenMs > heardUntilMs - MAX_COMMIT_MS : toldMs > heardUntilMs;
}

export interface RegisterFacts {
  readonly operations: readonly KeyValueOperation[];
  readonly values: Values;
  readonly takings: readonly Taking[];
  /** In the end, in every region; of each key the newest first. */
  readonly listed: ReadonlyMap<string, ListedVersion>;
  readonly told?: Told;
}

/** @returns what no order explains */
export function checkRegisters({ operations, ...facts }: RegisterFacts): string[] {
  const all = [...operations, ...worldsOf(operations, facts)];
  const verdict = checkLinearizability(keyValueModel, all, { maxSteps: MAX_SEARCH_STEPS });
  return verdict.kind === "linearizable" ? [] : [describeVerdict(keyValueModel, verdict)];
}

/**
 * What a taking does to the keys whose last writes had not arrived: it takes them back, and the old home's return brings
 * the writes again, one by one. Each may happen once, at any time after the taking, or never.
 */
function worldsOf(
  operations: readonly KeyValueOperation[],
  { values, takings, listed, told }: Omit<RegisterFacts, "operations">,
): KeyValueOperation[] {
  const worlds: KeyValueOperation[] = [];
  const byKey = Map.groupBy(listed.values(), ({ key }) => key);
  for (const taking of takings) {
    const left = leftBehind([taking], listed.values(), told);
    const atMs = taking.atMs - CLOCK_ERROR_MS;
    const called = { order: orderAt(operations, atMs), atMs };
    for (const [key, newestFirst] of byKey) {
      const versions = newestFirst.toReversed();
      const oldest = versions.findIndex((each) => left.has(versionName(each)));
      if (oldest < 0) continue;
      const before = versions[oldest - 1];
      const inputs = [
        inputOf(key, before, values),
        ...versions.slice(oldest).map((each) => inputOf(key, each, values)),
      ];
      worlds.push(...inputs.map((input) => ({ client: "world", input, called, returned: undefined })));
    }
  }
  return worlds;
}

function inputOf(key: string, version: ListedVersion | undefined, values: Values): KeyValueInput {
  if (version?.etag === undefined) return { kind: "delete", key };
  return { kind: "put", key, value: values.ofEtag(version.etag) };
}

/** Just after everything that was recorded up to then. */
function orderAt(operations: readonly KeyValueOperation[], atMs: number): number {
  let order = -1;
  for (const { called, returned } of operations) {
    if (called.atMs <= atMs) order = Math.max(order, called.order);
    if (returned !== undefined && returned.atMs <= atMs) order = Math.max(order, returned.order);
  }
  return order + 0.5;
}

export interface BoundedSight extends Sight {
  readonly maxAgeMs: number;
}

/**
 * Every write that was acknowledged longer than the bound before the read began is in what the read says.
 * @param left behind by a home that was taken: these count as undone until they are merged
 */
export function checkBoundedReads(
  sights: readonly BoundedSight[],
  acknowledged: readonly AcknowledgedWrite[],
  left: ReadonlySet<string>,
): string[] {
  const writes = new Map<string, { readonly returnedMs: number; readonly version: string }[]>();
  // In the order of their acknowledgement; each entry holds the greatest version so far.
  for (const { key, version, returnedMs } of acknowledged) {
    if (left.has(versionName({ key, version }))) continue;
    const known = writes.get(key) ?? [];
    const greatest = known.at(-1)?.version ?? "";
    const isOlder = version < greatest;
    known.push({ returnedMs, version: isOlder ? greatest : version });
    writes.set(key, known);
  }
  return sights.flatMap((sight) => {
    const due = writes
      .get(sight.key)
      ?.findLast(({ returnedMs }) => returnedMs <= sight.calledMs - sight.maxAgeMs);
    if (due === undefined || (sight.version ?? "") >= due.version) return [];
    const age = Math.round(sight.calledMs - due.returnedMs);
    return [
      `a read of ${sight.key} in ${sight.region} with a bound of ${sight.maxAgeMs} ms shows ` +
        `${sight.version ?? "nothing"}: ${due.version} was acknowledged ${age} ms before it began`,
    ];
  });
}

/** @returns what was acknowledged and is not there in the end, or not as it was written */
export function checkKept(
  acknowledged: readonly AcknowledgedWrite[],
  listed: ReadonlyMap<string, ListedVersion>,
  values: Values,
): string[] {
  return acknowledged.flatMap((write) => {
    const found = listed.get(versionName(write));
    if (found === undefined) return [`${versionName(write)} was acknowledged, and is gone`];
    const value = found.etag === undefined ? null : values.ofEtag(found.etag);
    return value === write.value ? [] : [`${versionName(write)} holds ${value}, not ${write.value}`];
  });
}
