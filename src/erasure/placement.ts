/**
 * Which drives hold the fragments of which placement group.
 *
 * Every group draws a straw for each drive: a number that depends on the seed, the group and the drive, and tends to
 * be shorter the greater the drive's weight (weighted rendezvous hashing; straw2 of Weil et al., CRUSH, 2006). It
 * takes the shortest straws that its limits allow: so many drives of a zone, so many of a node.
 *
 * The sets that respect such nested limits are the independent sets of a matroid, and taking the best first finds its
 * best basis. From that follows what matters: the choice always completes when the limits leave room for k + m
 * drives, and adding, removing or reweighing one drive changes at most one member of a group while the limits stay.
 */
import { assert } from "../base/assert.ts";
import type { DriveId, NodeId } from "../base/ids.ts";
import type { Code } from "./geometry.ts";

export interface PlacedDrive {
  readonly id: DriveId;
  readonly node: NodeId;
  /** All drives of a node are in one zone. */
  readonly zone: string;
  /** Its share of the data relative to other drives', such as its capacity in bytes. Positive. */
  readonly weight: number;
}

export interface Placement {
  /** At least k + m, in any order. */
  readonly drives: readonly PlacedDrive[];
  readonly code: Code;
  readonly groupCount: number;
  /** 32 bits. The same seed, drives and code give the same groups. */
  readonly seed: number;
}

/**
 * For each group k + m distinct drives, shortest straw first; place i of a group holds fragment i.
 *
 * Where zones (then nodes) allow, no group has more than ⌊m / 2⌋ fragments in one, at least 1, so that writes go on
 * when it is lost; otherwise not more than m, so that reads do; otherwise as few as can be. Light drives of a group
 * that needs nearly all drives hold more than their share: each drive has at most one fragment of a group.
 */
export function placeGroups({ drives, code, groupCount, seed }: Placement): DriveId[][] {
  const fragmentCount = code.dataCount + code.parityCount;
  assert(drives.length >= fragmentCount, `${drives.length} drives cannot hold ${fragmentCount} fragments`);
  assert(new Set(drives.map(({ id }) => id)).size === drives.length, "a drive is listed twice");
  for (const drive of drives) assert(drive.weight > 0, `drive ${drive.id} has no weight`);
  const limits = limitsOf(drives, code);
  return Array.from({ length: groupCount }, (_, group) =>
    placeGroup(drives, fragmentCount, limits, [seed, group]),
  );
}

interface Limits {
  readonly perZone: number;
  readonly perNode: number;
}

function placeGroup(
  drives: readonly PlacedDrive[],
  fragmentCount: number,
  limits: Limits,
  salt: readonly [seed: number, group: number],
): DriveId[] {
  const straws = drives
    .map((drive) => ({ drive, length: strawLength(salt, drive) }))
    .sort((a, b) => a.length - b.length || a.drive.id - b.drive.id);
  const inZone = new Map<string, number>();
  const onNode = new Map<NodeId, number>();
  const chosen: DriveId[] = [];
  for (const { drive } of straws) {
    if (chosen.length === fragmentCount) break;
    const zoneCount = inZone.get(drive.zone) ?? 0;
    const nodeCount = onNode.get(drive.node) ?? 0;
    if (zoneCount >= limits.perZone || nodeCount >= limits.perNode) continue;
    inZone.set(drive.zone, zoneCount + 1);
    onNode.set(drive.node, nodeCount + 1);
    chosen.push(drive.id);
  }
  assert(chosen.length === fragmentCount, "the limits leave no room for a group");
  return chosen;
}

/** The strictest limits that leave room: for zones first, then for nodes under that. */
function limitsOf(drives: readonly PlacedDrive[], code: Code): Limits {
  const fragmentCount = code.dataCount + code.parityCount;
  const nodesOfZones = countDrives(drives);
  const hasRoom = ({ perZone, perNode }: Limits): boolean => {
    let room = 0;
    for (const nodes of nodesOfZones.values()) {
      let inZone = 0;
      for (const count of nodes.values()) inZone += Math.min(count, perNode);
      room += Math.min(inZone, perZone);
    }
    return room >= fragmentCount;
  };
  const steps = [Math.floor(code.parityCount / 2), code.parityCount].filter((step) => step > 0);
  for (let step = code.parityCount + 1; step <= fragmentCount; step++) steps.push(step);
  const strictest = (limitsAt: (limit: number) => Limits): Limits =>
    limitsAt(steps.find((step) => hasRoom(limitsAt(step))) ?? fragmentCount);
  const { perZone } = strictest((limit) => ({ perZone: limit, perNode: fragmentCount }));
  return strictest((limit) => ({ perZone, perNode: limit }));
}

function countDrives(drives: readonly PlacedDrive[]): Map<string, Map<NodeId, number>> {
  const zones = new Map<string, Map<NodeId, number>>();
  const zoneOf = new Map<NodeId, string>();
  for (const { zone, node } of drives) {
    assert((zoneOf.get(node) ?? zone) === zone, `node ${node} is in two zones`);
    zoneOf.set(node, zone);
    const nodes = zones.get(zone) ?? new Map<NodeId, number>();
    zones.set(zone, nodes.set(node, (nodes.get(node) ?? 0) + 1));
  }
  return zones;
}

/**
 * Exponentially distributed with the drive's weight as rate: of several, each is the shortest with a chance of its
 * share of the weight, whatever the others are.
 */
function strawLength([seed, group]: readonly [number, number], drive: PlacedDrive): number {
  const high = mix(mix(mix(seed >>> 0) ^ group) ^ drive.id);
  const low = mix(high ^ 0x9e37_79b9);
  // 53 bits, from just above 0 to 1, so that the logarithm is finite.
  const uniform = (high * 0x20_0000 + (low >>> 11) + 1) / 2 ** 53;
  return -Math.log(uniform) / drive.weight;
}

/** The finalizer of MurmurHash3 (Appleby): a permutation of 32 bits in which each depends on all. */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * `next` in an order in which every drive that stays in its group keeps its place, and with it its fragment; the
 * drives that are new take the places of those that left. Groups that `previous` has not, or of another size, are
 * returned as they are.
 */
export function keepPositions(
  previous: readonly (readonly DriveId[])[],
  next: readonly (readonly DriveId[])[],
): DriveId[][] {
  return next.map((drives, group) => {
    const before = previous[group];
    if (before?.length !== drives.length) return [...drives];
    const arrivals = drives.filter((drive) => !before.includes(drive));
    return before.map((drive) => (drives.includes(drive) ? drive : (arrivals.shift() ?? drive)));
  });
}

/** How a group stands, and what would be too much for it. */
export interface Survival {
  /** Fragments on drives that are there. */
  readonly presentCount: number;
  readonly isReadable: boolean;
  /** Whether a new blob would reach k + ⌈m / 2⌉ fragments. */
  readonly isWritable: boolean;
  /** How many more drives, whichever they are, may fail before it is unreadable: below 0 when it is already. */
  readonly spareCount: number;
  /** Each of these zones is enough, if lost as a whole, to make the group unreadable. Sorted. */
  readonly fatalZones: readonly string[];
  /** The same for nodes. */
  readonly fatalNodes: readonly NodeId[];
}

/** @param drives those that are there; members of the group that are not among them count as lost. */
export function survivalOf(
  group: readonly DriveId[],
  code: Code,
  drives: readonly Pick<PlacedDrive, "id" | "zone" | "node">[],
): Survival {
  const members = new Set(group);
  const present = drives.filter(({ id }) => members.has(id));
  const spareCount = present.length - code.dataCount;
  const isReadable = spareCount >= 0;
  return {
    presentCount: present.length,
    isReadable,
    isWritable: present.length >= code.dataCount + Math.ceil(code.parityCount / 2),
    spareCount,
    fatalZones: isReadable
      ? fatal(
          present.map(({ zone }) => zone),
          spareCount,
        ).sort()
      : [],
    fatalNodes: isReadable
      ? fatal(
          present.map(({ node }) => node),
          spareCount,
        ).sort((a, b) => a - b)
      : [],
  };
}

/** The domains that occur more than `spareCount` times. */
function fatal<Domain>(domains: readonly Domain[], spareCount: number): Domain[] {
  const counts = new Map<Domain, number>();
  for (const domain of domains) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > spareCount).map(([domain]) => domain);
}

/** The widest code that so many drives carry: what objects of 1 MiB and more get unless configured otherwise. */
export function defaultCode(driveCount: number): Code {
  if (driveCount >= 14) return { dataCount: 10, parityCount: 4 };
  if (driveCount >= 9) return { dataCount: 6, parityCount: 3 };
  if (driveCount >= 6) return { dataCount: 4, parityCount: 2 };
  if (driveCount >= 3) return { dataCount: 2, parityCount: 1 };
  return copiesCode(driveCount, 2);
}

/** As many copies as bear `lossCount` losses, or as many as there are drives: what smaller objects get. */
export function copiesCode(driveCount: number, lossCount: number): Code {
  assert(driveCount >= 1, "there is no drive");
  return { dataCount: 1, parityCount: Math.min(lossCount, driveCount - 1) };
}
