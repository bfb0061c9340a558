/**
 * What a region's files ask for becomes its topology: drives, placement groups, and which shard owns which slot. Pure.
 *
 * Placement groups are never renumbered and never change their drives: records name them, and a blob is where its
 * group said when it was written. A changed set of drives gets further groups, and the old ones stay for what they
 * hold. Groups draw their drives by rendezvous, so most groups of a region that grew by one drive are as before, and
 * are kept instead of being made again.
 */
import { AtollError } from "../../base/errors.ts";
import { type DriveId, type GroupId, placementGroupId } from "../../base/ids.ts";
import { type Code, copiesCode, defaultCode, placeGroups } from "../../erasure/index.ts";
import type { DriveRecord, PlacementGroup, Scheme, Topology } from "../../metadata/index.ts";

/** Together with the drives it must fit into one command of the system group (4 MiB). */
export const MAX_PLACEMENT_GROUPS = 16_384;

/** One seed for ever: the groups of a region are a function of its drives. */
const PLACEMENT_SEED = 0x41746f6c;

export interface RegionPlan {
  readonly drives: readonly DriveRecord[];
  /** For large blobs. Undefined: by the number of drives. */
  readonly code: Code | undefined;
  /** Of a stripe, in each fragment. */
  readonly unitBytes: number;
  /** Placement groups of each scheme; fewer where the drives have fewer arrangements. */
  readonly groupCount: number;
  /** Raft groups that share the metadata. Fixed once the region has begun. */
  readonly shards: readonly GroupId[];
  readonly slotCount: number;
}

/**
 * @param current undefined before the region has begun
 * @returns `current` itself when it is as planned; otherwise the next one, under the generation that it replaces
 *   (0 for none), as `setTopology` wants it
 * @throws region.tooFewDrives, node.invalidOptions, topology.tooLarge
 */
export function planTopology(plan: RegionPlan, current: Topology | undefined): Topology {
  checkPlan(plan, current);
  const schemes = schemesOf(plan);
  const known = current?.placementGroups ?? [];
  const added: PlacementGroup[] = [];
  let lastId = known.reduce((last, { id }) => Math.max(last, id), 0);
  for (const scheme of schemes) {
    const kept = isInUse(known, scheme) ? namesOf(known, scheme) : new Set<string>();
    for (const drives of arrangedDrives(plan, scheme)) {
      if (kept.has(drives.join())) continue;
      added.push({ id: placementGroupId(++lastId), scheme, drives });
    }
  }
  const placementGroups = [...known, ...added];
  if (placementGroups.length > MAX_PLACEMENT_GROUPS) {
    const text = `${placementGroups.length} placement groups; the limit is ${MAX_PLACEMENT_GROUPS}`;
    throw new AtollError("topology.tooLarge", text);
  }
  const drives = [...plan.drives].sort((a, b) => a.id - b.id);
  if (current !== undefined && added.length === 0 && isSameDrives(current.drives, drives)) return current;
  return {
    generation: current?.generation ?? 0,
    drives,
    placementGroups,
    shards: current?.shards ?? plan.shards,
    slots: current?.slots ?? evenSlots(plan),
  };
}

function checkPlan({ drives, code, shards }: RegionPlan, current: Topology | undefined): void {
  if (drives.length === 0) throw new AtollError("region.tooFewDrives", "the region has no drive");
  const fragmentCount = code === undefined ? 0 : code.dataCount + code.parityCount;
  if (fragmentCount > drives.length) {
    const text = `${fragmentCount} fragments need as many drives; the region has ${drives.length}`;
    throw new AtollError("region.tooFewDrives", text);
  }
  if (current === undefined || current.shards.join() === shards.join()) return;
  const text = `the region has begun with the shards ${current.shards.join(", ")}, not ${shards.join(", ")}`;
  throw new AtollError("node.invalidOptions", text);
}

/** Of small blobs, whatever their code would bear: three copies. */
const MIN_LOSSES_OF_COPIES = 2;

/** Copies for small blobs, which bear as many losses, and a code for large ones where there are drives enough. */
function schemesOf({ drives, code, unitBytes }: RegionPlan): readonly Scheme[] {
  const coded = code ?? defaultCode(drives.length);
  const copies = copiesCode(drives.length, Math.max(MIN_LOSSES_OF_COPIES, coded.parityCount));
  const isCoded = coded.dataCount > 1;
  // A code of one data fragment that the files ask for is copies too, so many as they say.
  return (isCoded ? [copies, coded] : [coded]).map(({ dataCount, parityCount }) => ({
    dataFragments: dataCount,
    parityFragments: parityCount,
    unitBytes,
  }));
}

/** Of its kind, copies or coded, the scheme came last: writers go by that, and what exists of it is used further. */
function isInUse(known: readonly PlacementGroup[], scheme: Scheme): boolean {
  const isCopies = scheme.dataFragments === 1;
  const ofKind = known.filter((group) => (group.scheme.dataFragments === 1) === isCopies);
  const last = ofKind.reduce<PlacementGroup | undefined>(
    (best, group) => (best === undefined || group.id > best.id ? group : best),
    undefined,
  );
  return last !== undefined && isSameScheme(last.scheme, scheme);
}

function namesOf(known: readonly PlacementGroup[], scheme: Scheme): ReadonlySet<string> {
  return new Set(
    known.filter((group) => isSameScheme(group.scheme, scheme)).map(({ drives }) => drives.join()),
  );
}

/** Distinct, in a fixed order. */
function arrangedDrives({ drives, groupCount }: RegionPlan, scheme: Scheme): Iterable<readonly DriveId[]> {
  const code = { dataCount: scheme.dataFragments, parityCount: scheme.parityFragments };
  const placed = placeGroups({ drives, code, groupCount, seed: PLACEMENT_SEED });
  return new Map(placed.map((group) => [group.join(), group])).values();
}

/** Neighbouring slots are in different shards. */
function evenSlots({ slotCount, shards }: RegionPlan): readonly GroupId[] {
  return Array.from({ length: slotCount }, (_, slot) => shards[slot % shards.length] as GroupId);
}

function isSameScheme(a: Scheme, b: Scheme): boolean {
  return (
    a.dataFragments === b.dataFragments &&
    a.parityFragments === b.parityFragments &&
    a.unitBytes === b.unitBytes
  );
}

function isSameDrives(a: readonly DriveRecord[], b: readonly DriveRecord[]): boolean {
  const nameOf = ({ id, node, zone, weight }: DriveRecord): string => `${id} ${node} ${zone} ${weight}`;
  return a.map(nameOf).sort().join("\n") === b.map(nameOf).sort().join("\n");
}
