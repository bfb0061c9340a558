/**
 * What commands do to homes and leases. An epoch ends and the next begins in one entry; whether a lease has run out is
 * a matter of clocks, which whoever proposes has looked at: here it counts only that no renewal came in between.
 */
import type { RegionNumber } from "../../base/ids.ts";
import type { WriteTransaction } from "../../base/store.ts";
import { leaseRow } from "./codec/records.ts";
import { failoverKey, leaseKey } from "./keyspace.ts";
import type { ControlCommand, ControlResult, MoveHome } from "./plane.ts";
import type { BucketHome, FailoverRecord, FederatedBucket, RegionLease, RiskKey } from "./records.ts";
import {
  isRegion,
  readBucket,
  readBuckets,
  readFailover,
  readLease,
  readMembers,
  readRegion,
  writeBucket,
  writeFailover,
  writeRegion,
} from "./tables.ts";

type CommandOf<Kind extends ControlCommand["kind"]> = Extract<ControlCommand, { kind: Kind }>;
type BucketChange = CommandOf<"updateBucket">["change"];
type HomeFields = Pick<FederatedBucket, "home" | "pastHome">;

/** Rows of the history of homes; the oldest go first. */
export const MAX_FAILOVERS = 200;
/** That a row of the history names, of what is at risk. */
export const MAX_RISK_KEYS = 1_000;
/** Of their names, together. */
export const MAX_RISK_KEY_BYTES = 128 << 10;
/**
 * Beyond the time at which a home moves no floor is set: a clock that is further ahead has stamped what other regions
 * do not take, and must not keep the next home from writing. As far as they take stamps; milliseconds.
 */
const MAX_FLOOR_AHEAD_MS = 300_000;
/** Of a region, whose leases may differ in length. */
const MAX_LEASE_NODES = 256;

const done: ControlResult = { kind: "done" };
const refused = (reason: string): ControlResult => ({ kind: "refused", reason });

/**
 * The bucket's home after a change, or why it cannot be made. The bucket's regions are those after the change.
 * @param ceilingMs beyond which none of its regions stamped a version under a lease
 */
export function homeAfter(
  bucket: FederatedBucket,
  change: BucketChange,
  ceilingMs: number,
): HomeFields | { readonly refusal: string } {
  let fields: HomeFields | { readonly refusal: string } = homeFields(bucket.home, bucket.pastHome);
  if (change.home !== undefined) fields = modeAfter(bucket, change.home, ceilingMs);
  if ("refusal" in fields) return fields;
  if (change.begun !== undefined) fields = begunAfter(fields, change.begun.floorMs, ceilingMs);
  if ("refusal" in fields) return fields;
  if (change.moving !== undefined) fields = movingAfter(bucket, fields, change.moving);
  return fields;
}

function modeAfter(
  { home, pastHome, regions }: FederatedBucket,
  wanted: NonNullable<BucketChange["home"]> | null,
  ceilingMs: number,
): HomeFields | { readonly refusal: string } {
  if (home?.moving !== undefined) return { refusal: `its home moves to region ${home.moving.to}` };
  if (wanted === null) {
    if (home === undefined) return homeFields(undefined, pastHome);
    return homeFields(undefined, { epoch: home.epoch, floorMs: Math.max(home.floorMs, ceilingMs) });
  }
  const { region, failover, leaving } = wanted;
  const given = { failover, ...(leaving !== undefined && { leaving }) };
  if (home !== undefined) {
    const { leaving: _, ...kept } = home;
    if (home.region === region) return homeFields({ ...kept, ...given }, pastHome);
    return { refusal: `its home is region ${home.region}: a home moves by a switch` };
  }
  if (!regions.includes(region)) return { refusal: `it does not stand in region ${region}` };
  const epoch = (pastHome?.epoch ?? 0) + 1;
  const floorMs = pastHome?.floorMs ?? 0;
  return homeFields({ region, epoch, floorMs, ...given, isBeginning: true }, undefined);
}

function begunAfter(
  { home, pastHome }: HomeFields,
  floorMs: number,
  ceilingMs: number,
): HomeFields | { readonly refusal: string } {
  if (home?.isBeginning !== true) return { refusal: "no home of it is beginning" };
  const { isBeginning: _, ...begun } = home;
  return homeFields({ ...begun, floorMs: Math.max(home.floorMs, floorMs, ceilingMs) }, pastHome);
}

function movingAfter(
  { regions }: FederatedBucket,
  { home, pastHome }: HomeFields,
  moving: NonNullable<BucketChange["moving"]> | null,
): HomeFields | { readonly refusal: string } {
  if (home === undefined) return { refusal: "it has no home" };
  const { moving: before, ...rest } = home;
  if (moving === null) return homeFields(rest, pastHome);
  if (home.isBeginning === true) return { refusal: "its home is only beginning" };
  if (moving.to === home.region) return { refusal: `region ${moving.to} is its home` };
  if (!regions.includes(moving.to)) return { refusal: `it does not stand in region ${moving.to}` };
  if (before !== undefined && before.to !== moving.to) {
    return { refusal: `its home moves to region ${before.to}` };
  }
  return homeFields({ ...rest, moving: before ?? moving }, pastHome);
}

const homeFields = (home: BucketHome | undefined, pastHome: FederatedBucket["pastHome"]): HomeFields => ({
  ...(home !== undefined && { home }),
  ...(pastHome !== undefined && { pastHome }),
});

/** Beyond which no region of these stamped a version under a lease. Milliseconds since 1970. */
export const ceilingOf = (transaction: WriteTransaction, regions: readonly RegionNumber[]): number =>
  Math.max(0, ...regions.map((region) => readLease(transaction, region)?.ceilingMs ?? 0));

/** The ceiling never comes down: what was stamped under an earlier lease stays stamped. */
export function renewLease(
  transaction: WriteTransaction,
  { region, node, ceilingMs, durationMs }: CommandOf<"renewLease">,
): ControlResult {
  if (!isRegion(transaction, region)) return refused(`there is no region ${region}`);
  const known = readLease(transaction, region);
  const others = (known?.nodes ?? []).filter((each) => each.node !== node);
  // In the order of their renewals: so many have renewed since then that the first has been gone for long.
  const nodes = [...others.slice(-(MAX_LEASE_NODES - 1)), { node, durationMs }];
  const lease: RegionLease = {
    sequence: (known?.sequence ?? 0) + 1,
    ceilingMs: Math.max(known?.ceilingMs ?? 0, ceilingMs),
    durationMs: Math.max(...nodes.map((each) => each.durationMs)),
    nodes,
  };
  transaction.put(leaseKey(region), leaseRow.encode(lease));
  return { kind: "lease", sequence: lease.sequence };
}

export function moveHome(transaction: WriteTransaction, command: MoveHome): ControlResult {
  const known = readBucket(transaction, command.bucket);
  if (known === undefined) return { kind: "missing" };
  const { home } = known;
  const refusal = home === undefined ? "it has no home" : moveRefusal(transaction, known, home, command);
  if (refusal !== undefined || home === undefined) return refused(`${known.name}: ${refusal}`);
  const { to, proof } = command;
  const lease = readLease(transaction, home.region);
  const epoch = home.epoch + 1;
  const { floorMs, beyondMs } = floorAfter(transaction, known, home, command.record);
  const bucket: FederatedBucket = {
    ...known,
    home: {
      ...heldBack(home, to),
      region: to,
      epoch,
      floorMs,
      failover: home.failover,
      ...(beyondMs > 0 && { beyondMs }),
    },
    generation: known.generation + 1,
  };
  writeBucket(transaction, bucket, known);
  // Every one of them has been waited out, the longest too.
  if (proof.kind === "leaseExpired" && lease !== undefined) {
    const expired = { ...lease, durationMs: 0, nodes: [] };
    transaction.put(leaseKey(home.region), leaseRow.encode(expired));
  }
  const names = { bucket: known.id, bucketName: known.name, from: home.region, to, epoch };
  writeFailover(transaction, { ...bounded(command.record), ...names, beyondMs }, MAX_FAILOVERS);
  return { kind: "bucket", bucket };
}

/**
 * Where the next epoch begins, and by how much versions of the epochs before may be stamped beyond it: such versions count
 * as newer than the first of the new home's when they come. What a drained home stamped has arrived in the next one, and
 * may be on its way to a third region, whose home comes later.
 */
function floorAfter(
  transaction: WriteTransaction,
  { regions }: FederatedBucket,
  home: BucketHome,
  { atMs }: FailoverRecord,
): { readonly floorMs: number; readonly beyondMs: number } {
  const ceilingMs = ceilingOf(transaction, [home.region]);
  const others = ceilingOf(
    transaction,
    regions.filter((region) => region !== home.region),
  );
  const boundMs = Math.max(atMs, others) + MAX_FLOOR_AHEAD_MS;
  const floorMs = Math.max(home.floorMs, Math.min(ceilingMs, boundMs));
  const reachMs = Math.max(ceilingMs, home.floorMs + (home.beyondMs ?? 0));
  return { floorMs, beyondMs: Math.max(0, reachMs - floorMs) };
}

/** A home for the time being stays one where it moves, unless it is the leaving region that takes it. */
const heldBack = ({ leaving }: BucketHome, to: RegionNumber): Pick<BucketHome, "leaving"> =>
  leaving === undefined || leaving === to ? {} : { leaving };

function moveRefusal(
  transaction: WriteTransaction,
  { regions, state, generation }: FederatedBucket,
  home: BucketHome,
  { epoch, to, proof }: MoveHome,
): string | undefined {
  if (home.epoch !== epoch) return `its epoch is ${home.epoch}, and not ${epoch}`;
  if (state !== "active") return "it is being deleted";
  if (home.isBeginning === true) return "its home is only beginning";
  if (!isRegion(transaction, to)) return `there is no region ${to}`;
  if (!regions.includes(to)) return `it does not stand in region ${to}`;
  if (to === home.region) return `region ${to} is its home`;
  if (proof.kind === "drained") {
    if (home.moving?.to !== to) return `its home does not move to region ${to} now`;
    if (generation === proof.generation) return undefined;
    return `it was changed since it was drained: its state is ${generation}, and not ${proof.generation}`;
  }
  const sequence = readLease(transaction, home.region)?.sequence ?? 0;
  if (sequence === proof.sequence) return undefined;
  return `region ${home.region} has renewed its lease: ${sequence}, and not ${proof.sequence}`;
}

export function putFailover(
  transaction: WriteTransaction,
  { record }: CommandOf<"putFailover">,
): ControlResult {
  const known = readFailover(transaction, failoverKey(record));
  if (known === undefined) return { kind: "missing" };
  // It is the move's to say, and no later row's to leave out.
  const { beyondMs: _, ...told } = bounded(record);
  const { beyondMs } = known;
  writeFailover(transaction, { ...told, ...(beyondMs !== undefined && { beyondMs }) }, MAX_FAILOVERS);
  return done;
}

const bounded = (record: FailoverRecord): FailoverRecord => ({
  ...record,
  atRisk: { ...record.atRisk, keys: boundedKeys(record.atRisk.keys) },
});

/** Of what is at risk, as many as a row of the history names. */
export function boundedKeys(keys: readonly RiskKey[]): readonly RiskKey[] {
  let bytes = 0;
  let count = 0;
  for (const { key } of keys.slice(0, MAX_RISK_KEYS)) {
    bytes += Buffer.byteLength(key);
    if (bytes > MAX_RISK_KEY_BYTES) break;
    count++;
  }
  return keys.slice(0, count);
}

/** Its number and name stay taken: versions carry the number. */
export function removeRegion(
  transaction: WriteTransaction,
  { region }: CommandOf<"removeRegion">,
): ControlResult {
  const known = readRegion(transaction, region);
  if (known === undefined) return { kind: "missing" };
  if (known.isRemoved === true) return done;
  for (const { name, regions, joining, targets } of readBuckets(transaction)) {
    if (regions.includes(region)) return refused(`${name} stands in ${known.name}`);
    if (joining?.regions.includes(region) === true) return refused(`${name} is joined by ${known.name}`);
    if (targets.some((target) => target.region === region)) return refused(`${name} ships to ${known.name}`);
  }
  const member = readMembers(transaction).find((each) => each.region === region && !each.isRevoked);
  if (member !== undefined) return refused(`${member.nodeName} is a member of ${known.name}`);
  writeRegion(transaction, { ...known, isRemoved: true });
  transaction.delete(leaseKey(region));
  return done;
}
