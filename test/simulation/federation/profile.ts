/**
 * What one seed's federation is like: each run draws its own mixture of regions, buckets, writes and faults. Times are
 * milliseconds of virtual time.
 */
import { randomBelow } from "../../../src/base/random.ts";
import type { Versioning } from "../../../src/metadata/index.ts";
import type { LinkOptions } from "../links.ts";
import type { SeededRandom } from "../seeded-random.ts";

/** Mean time between two of a kind; Infinity: never. */
export interface FederationFaultRates {
  /** All nodes of a region lose their power. */
  readonly regionCrash: number;
  /** One process is killed. */
  readonly kill: number;
  readonly pause: number;
  readonly cut: number;
  readonly oneWayCut: number;
  readonly reset: number;
  readonly wallJump: number;
  /** A shard is led elsewhere. */
  readonly transfer: number;
  /** Shipping to a target is paused, and resumed. */
  readonly pauseTarget: number;
  /** A bucket's rules or its versioning change. */
  readonly ruleChange: number;
  /** A home is moved with its consent, or without it. */
  readonly switchHome: number;
  readonly forceHome: number;
  /** A region is away for longer than its lease: without power, cut off, or stopped. */
  readonly loseHome: number;
}

export type BucketKind =
  /** Rules lead everywhere: all regions must come to hold the very same. */
  | "shared"
  /** A rule leads to another bucket, from which nothing comes back. */
  | "oneWay"
  /** As shared, emptied and deleted while others write. */
  | "doomed"
  /** One region at a time takes its writes; the home moves. */
  | "homed";

export interface BucketProfile {
  readonly name: string;
  readonly kind: BucketKind;
  readonly versioning: Versioning;
  /** The region that it is made for, from 1. */
  readonly home: number;
  /** Of the destination, where there is one. */
  readonly destination: { readonly name: string; readonly home: number } | undefined;
  /** Of a home that is away: whether another region takes over by itself, and after how long. */
  readonly failover?: { readonly auto: boolean; readonly afterMs: number };
}

export interface FederationProfile {
  /** Whether clients of buckets with a home change tags: of two seeds one, so that rare moments of reads stay where they are. */
  readonly tagsHomed: boolean;
  /** And whether homes ship what they have once more, as repairs do. */
  readonly repairsHomed: boolean;
  readonly regions: number;
  /** 1, or 3, so that leadership moves. */
  readonly nodes: number;
  readonly shards: number;
  readonly buckets: readonly BucketProfile[];
  readonly clientsPerRegion: number;
  readonly operations: number;
  readonly keys: number;
  readonly thinkMs: number;
  /** When the faults end, and the clients with them. */
  readonly durationMs: number;
  readonly pieceBytes: number;
  /** Of bodies; those beyond 2 KiB travel on streams of their own. */
  readonly largeChance: number;
  readonly links: Partial<LinkOptions>;
  readonly diskSyncMs: readonly [number, number];
  /** Clocks run at 1 plus or minus this. */
  readonly clockDrift: number;
  /** Wall clocks begin apart by up to this. */
  readonly clockOffsetMs: number;
  readonly wallJumpMs: number;
  readonly faults: FederationFaultRates;
  /** And gateways that cache; undefined: every read asks a replica. */
  readonly witnesses: FederationWitnesses | undefined;
}

export interface FederationWitnesses {
  /** On machines of their own in each region; 0: one beside each node. */
  readonly apart: number;
  /** So many in use at once. */
  readonly atOnce: number;
  readonly leaseMs: number;
  /** Mean time between two misfortunes of a region's witnesses that stand apart. */
  readonly faultMs: number;
  /** Of a read of a bucket with a home: at most so long between its turn at the gateway and the look at the shard. */
  readonly busyMs: number;
}

/** Of ten seeds in a row so many, the first ones, have witnesses and gateways that cache. */
const WITNESSED_OF_TEN = 3;

/** Of so many seeds in a row one of those that tag ships once more what it has: what others are known to meet stays there. */
const REPAIRED_EVERY = 12;

/** Of a run about homes. */
const HOMED_CHANCE = 0.5;

const NEVER = Number.POSITIVE_INFINITY;

export function drawFederationProfile(random: SeededRandom, seed: number): FederationProfile {
  const drawn = random.chance(HOMED_CHANCE) ? drawHomedProfile(random) : drawConvergingProfile(random);
  const tagsHomed = seed % 2 === 0;
  const repairsHomed = seed % REPAIRED_EVERY === 6;
  const profile = { ...drawn, tagsHomed, repairsHomed };
  const isWitnessed = (seed + 9) % 10 < WITNESSED_OF_TEN;
  return isWitnessed ? { ...profile, witnesses: drawWitnesses(random, profile) } : profile;
}

function drawWitnesses(random: SeededRandom, { durationMs }: FederationProfile): FederationWitnesses {
  return {
    apart: random.chance(0.75) ? 2 : 0,
    atOnce: random.pick([1, 1, 1, 2]),
    leaseMs: random.pick([500, 1_000, 2_000]),
    faultMs: random.chance(0.8) ? durationMs / random.pick([3, 8]) : NEVER,
    busyMs: random.pick([0, 40, 200]),
  };
}

/** Buckets with a home, and the rest is quiet. */
function drawHomedProfile(random: SeededRandom): FederationProfile {
  const profile = drawConvergingProfile(random);
  const regions = random.pick([2, 3, 3, 3, 3, 4]);
  const durationMs = wholeBetween(random, 6_000, 14_000);
  const clientsPerRegion = random.pick([1, 2]);
  const operations = wholeBetween(random, 60, 140);
  const often = random.pick([1, 2, 4]);
  const times = (chance: number): number => (random.chance(chance) ? durationMs / often : NEVER);
  return {
    ...{
      ...profile,
      regions,
      nodes: profile.nodes === 3 && regions < 4 ? 3 : 1,
      clientsPerRegion,
      operations,
      durationMs,
    },
    buckets: Array.from({ length: random.pick([1, 1, 2]) }, (_, i) => drawHomed(random, i, regions)),
    shards: random.pick([1, 1, 2]),
    keys: random.pick([1, 2, 4]),
    thinkMs: Math.ceil((durationMs * clientsPerRegion * regions) / operations),
    faults: {
      ...profile.faults,
      pauseTarget: times(0.4),
      ruleChange: NEVER,
      switchHome: times(0.5),
      forceHome: times(0.5),
      loseHome: times(0.8),
    },
  };
}

function drawHomed(random: SeededRandom, index: number, regions: number): BucketProfile {
  return {
    ...{ name: `ledger-${index}`, kind: "homed", destination: undefined },
    home: wholeBetween(random, 1, regions),
    versioning: random.pick(["enabled", "enabled", "enabled", "unversioned"]),
    failover: { auto: random.chance(0.75), afterMs: random.pick([1_000, 2_000]) },
  };
}

/** Buckets that every region writes. */
function drawConvergingProfile(random: SeededRandom): FederationProfile {
  const regions = random.pick([2, 2, 3, 3, 3, 3, 4]);
  const nodes = regions < 4 && random.chance(0.12) ? 3 : 1;
  const durationMs = wholeBetween(random, 4_000, 12_000);
  const clientsPerRegion = random.pick([1, 2, 3]);
  const operations = wholeBetween(random, 20, 90);
  /** So that clients are at it for as long as there are faults. */
  const steadyMs = Math.ceil((durationMs * clientsPerRegion * regions) / operations);
  return {
    regions,
    nodes,
    shards: random.pick([1, 1, 2, 2, 3, 4]),
    buckets: drawBuckets(random, regions),
    clientsPerRegion,
    operations,
    keys: random.pick([1, 2, 3, 5, 8]),
    thinkMs: random.pick([20, 80, 250, steadyMs, steadyMs, steadyMs]),
    durationMs,
    pieceBytes: random.pick([700, 1_500, 4_000]),
    largeChance: random.pick([0, 0.1, 0.4, 0.6]),
    links: drawLinks(random),
    diskSyncMs: random.pick([
      [0.2, 0.5],
      [0.5, 4],
      [5, 40],
    ] as const),
    clockDrift: random.pick([0, 0.0001, 0.02]),
    clockOffsetMs: random.pick([0, 50, 2_000, 20_000]),
    wallJumpMs: random.pick([100, 3_000, 60_000, 400_000]),
    faults: drawFaults(random, { durationMs, nodes }),
    witnesses: undefined,
    tagsHomed: false,
    repairsHomed: false,
  };
}

function drawBuckets(random: SeededRandom, regions: number): readonly BucketProfile[] {
  const versioning = (): Versioning => random.pick(["enabled", "enabled", "unversioned", "suspended"]);
  const home = (): number => wholeBetween(random, 1, regions);
  const buckets: BucketProfile[] = [
    { name: "photos", kind: "shared", versioning: versioning(), home: home(), destination: undefined },
  ];
  if (random.chance(0.25)) {
    buckets.push({
      name: "films",
      kind: "shared",
      versioning: versioning(),
      home: home(),
      destination: undefined,
    });
  }
  if (random.chance(0.3)) {
    const destination = { name: "archive", home: home() };
    const from = (destination.home % regions) + 1;
    buckets.push({ name: "papers", kind: "oneWay", versioning: versioning(), home: from, destination });
  }
  if (random.chance(0.25)) {
    buckets.push({
      name: "drafts",
      kind: "doomed",
      versioning: versioning(),
      home: home(),
      destination: undefined,
    });
  }
  return buckets;
}

function drawLinks(random: SeededRandom): Partial<LinkOptions> {
  const latencyMinMs = random.pick([2, 20, 70]);
  return {
    latencyMinMs,
    latencyMaxMs: latencyMinMs * random.pick([1.1, 1.5, 3]),
    loss: random.pick([0, 0, 0.002, 0.02]),
    spike: random.pick([0, 0, 0.02]),
    spikeMs: 400,
    bandwidthBytesPerMs: random.pick([0, 0, 200, 20]),
  };
}

function drawFaults(
  random: SeededRandom,
  { durationMs, nodes }: { readonly durationMs: number; readonly nodes: number },
): FederationFaultRates {
  /** About so many in a run, where it happens at all. */
  const times = (chance: number, count: number): number =>
    random.chance(chance) ? durationMs / count : NEVER;
  return {
    regionCrash: times(0.5, random.pick([1, 3])),
    kill: times(0.4, random.pick([1, 4])),
    pause: times(0.25, 2),
    cut: times(0.5, random.pick([2, 5])),
    oneWayCut: times(0.3, 2),
    reset: times(0.3, random.pick([2, 8])),
    wallJump: times(0.3, 2),
    transfer: nodes === 1 ? NEVER : times(0.8, 5),
    pauseTarget: times(0.15, 2),
    ruleChange: times(0.2, 2),
    ...{ switchHome: NEVER, forceHome: NEVER, loseHome: NEVER },
  };
}

/** Both ends included. */
export const wholeBetween = (random: SeededRandom, low: number, high: number): number =>
  low + randomBelow(random, high - low + 1);
