/**
 * What one seed's world is like. Every run draws its own mixture (swarm testing, Groce 2012): a run with all faults
 * at once rarely gets anywhere, and one with a few goes deep.
 */
import { randomBelow, randomBetween } from "../../src/base/random.ts";
import { lanOptions, type RaftOptions, wanOptions } from "../../src/consensus/core/options.ts";
import { defaultHostOptions, type HostOptions } from "../../src/consensus/host/options.ts";
import type { LogOptions } from "../../src/consensus/log/types.ts";
import type { LinkOptions } from "./links.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Mean time between two of a kind, in milliseconds of virtual time; Infinity: never. */
export interface FaultRates {
  readonly crash: number;
  readonly kill: number;
  readonly pause: number;
  readonly partition: number;
  readonly oneWayCut: number;
  readonly isolate: number;
  readonly transfer: number;
  readonly membership: number;
  readonly wallJump: number;
  readonly slowDisk: number;
  readonly diskError: number;
  readonly fullDisk: number;
  /** Happens to a node that is down. */
  readonly bitFlip: number;
}

export interface Profile {
  readonly voters: number;
  /** Nodes that may join later. */
  readonly spares: number;
  readonly groups: number;
  readonly clients: number;
  readonly keys: number;
  readonly operations: number;
  /** Virtual time after which the faults end and the clients with them. */
  readonly durationMs: number;
  readonly thinkMs: number;
  readonly isWan: boolean;
  /** Packets travel by rpc over simulated connections, not straight over the links. */
  readonly isRpc: boolean;
  /** Faults follow a plan instead of chance alone; see `Overwriting`. */
  readonly isOverwriting: boolean;
  readonly host: HostOptions;
  readonly log: LogOptions;
  readonly links: Partial<LinkOptions>;
  readonly faults: FaultRates;
  /** A leader is crashed or isolated at most so long after its election; Infinity: no more than anyone else. */
  readonly leaderLifeMs: number;
  /** How long a durable write takes, at least and at most, in milliseconds. */
  readonly diskSyncMs: readonly [number, number];
  /** Clocks run at 1 plus or minus this. */
  readonly clockDrift: number;
  /** Undefined: the groups have no gates, and nobody caches. */
  readonly witnesses: WitnessProfile | undefined;
}

export interface WitnessProfile {
  /** Machines of their own; 0: each first voter has one in its process. */
  readonly apart: number;
  /** A group has up to so many in use at once; each node draws how many. */
  readonly atOnceMax: number;
  readonly leaseMs: number;
  readonly gateways: number;
  /** Mean time between two misfortunes of witnesses that stand apart, on top of those of the links. */
  readonly faultMs: number;
}

/** Of so many seeds one has witnesses, and gateways that cache. */
const SEEDS_PER_WITNESSED = 3;

export function drawProfile(random: SeededRandom, seed: number): Profile {
  const profile = drawMixture(random);
  if (random.chance(0.2)) return overwritingProfile(profile, random);
  const isWitnessed = seed % SEEDS_PER_WITNESSED === 2 && !profile.isWan;
  return isWitnessed ? witnessedProfile(profile, random) : profile;
}

/** Few keys, many readers, and little thinking, so that what one gateway keeps is soon changed through another. */
function witnessedProfile(profile: Profile, random: SeededRandom): Profile {
  const isQuick = random.chance(0.6);
  const raft = isQuick
    ? { ...profile.host.raft, heartbeatMs: 50, electionTimeoutMs: 160 }
    : profile.host.raft;
  return {
    ...profile,
    // Leaders that change while others still reach the witness of the last one.
    faults: {
      ...profile.faults,
      partition: Math.min(profile.faults.partition, randomBetween(random, 400, 2_500)),
      transfer: random.chance(0.7) ? randomBetween(random, 200, 1_500) : profile.faults.transfer,
    },
    // Messages of a leader that arrive when there is another one.
    links: {
      ...profile.links,
      ...(random.chance(0.6) && {
        reordering: randomBetween(random, 0.05, 0.4),
        duplication: randomBetween(random, 0.05, 0.3),
      }),
      ...(random.chance(0.5) && { spike: 0.02 }),
    },
    host: {
      ...profile.host,
      raft,
      tickMs: isQuick ? 10 : profile.host.tickMs,
      // Who waits at the old leader is soon at the new one.
      requestTimeoutMs: randomBetween(random, 60, 400),
    },
    clients: 4 + randomBelow(random, 5),
    keys: 1 + randomBelow(random, 3),
    operations: 3 * profile.operations,
    thinkMs: random.chance(0.7) ? 4 : profile.thinkMs,
    witnesses: {
      apart: random.chance(0.6) ? 1 + randomBelow(random, 3) : 0,
      atOnceMax: random.chance(0.5) ? 1 : 3,
      leaseMs: random.pick([200, 500, 1500]),
      gateways: 2 + randomBelow(random, 2),
      faultMs: random.chance(0.8) ? randomBetween(random, 150, 1_500) : Number.POSITIVE_INFINITY,
    },
  };
}

/** A world for `Overwriting`: five quick voters, entries that travel one at a time, and no other fault. */
function overwritingProfile(profile: Profile, random: SeededRandom): Profile {
  const none = Object.fromEntries(
    Object.keys(profile.faults).map((kind) => [kind, Number.POSITIVE_INFINITY]),
  ) as unknown as FaultRates;
  const raft = {
    ...lanOptions,
    heartbeatMs: 50,
    electionTimeoutMs: 160,
    maxAppendBytes: 1,
    maxInflightAppends: 1,
  };
  return {
    ...profile,
    isOverwriting: true,
    isRpc: false,
    voters: 5,
    spares: 0,
    groups: 1,
    isWan: false,
    thinkMs: 2,
    operations: 400,
    durationMs: 15_000,
    host: { ...profile.host, raft, tickMs: 10, requestTimeoutMs: 500 },
    links: { latencyMinMs: 1, latencyMaxMs: 3 + randomBelow(random, 12) },
    faults: none,
    leaderLifeMs: Number.POSITIVE_INFINITY,
    diskSyncMs: [0.2, 0.5],
  };
}

function drawMixture(random: SeededRandom): Profile {
  const isWan = random.chance(0.15);
  const isRpc = random.chance(0.12);
  const isChurning = !isWan && random.chance(0.25);
  const raft = drawRaftOptions(random, isWan, isChurning);
  const scale = isWan ? 6 : 1;
  const often = (probability: number, low: number, high: number): number =>
    random.chance(probability) ? randomBetween(random, low, high) * scale : Number.POSITIVE_INFINITY;
  const isLossy = random.chance(0.4);
  const membership = often(0.4, 300, 2_500);
  // A group that shrank to one or two voters cannot rebuild a damaged one: rot is for groups that keep their size.
  const bitFlip = Number.isFinite(membership) ? Number.POSITIVE_INFINITY : often(0.45, 500, 3_000);
  return {
    voters: random.chance(isChurning ? 0.3 : 0.6) ? 3 : 5,
    spares: random.chance(0.4) ? 1 + randomBelow(random, 2) : 0,
    groups: random.chance(0.75) ? 1 : 3,
    clients: 2 + randomBelow(random, 7),
    keys: 1 + randomBelow(random, 5),
    operations: 60 + randomBelow(random, 240),
    durationMs: randomBetween(random, 4_000, 12_000) * scale,
    thinkMs: isChurning || random.chance(0.5) ? 2 : randomBetween(random, 2, 120) * scale,
    isWan,
    isRpc,
    isOverwriting: false,
    host: drawHostOptions(random, raft, scale),
    log: { segmentBytes: 32 << 10, retainBytes: 128 << 10, sealAfterMs: randomBetween(random, 20, 300) },
    links: {
      ...(isWan
        ? { latencyMinMs: 20, latencyMaxMs: 150 }
        : { latencyMinMs: 0.1, latencyMaxMs: 1 + randomBelow(random, isChurning ? 25 : 8) }),
      loss: isLossy ? randomBetween(random, 0, 0.1) : 0,
      duplication: random.chance(0.4) ? randomBetween(random, 0, 0.1) : 0,
      reordering: random.chance(0.4) ? randomBetween(random, 0, 0.2) : 0,
      spike: random.chance(0.3) ? 0.01 : 0,
    },
    faults: {
      crash: often(0.5, 500, 4_000),
      kill: often(0.3, 500, 4_000),
      // A connection's callbacks do not know of the pause.
      pause: isRpc ? Number.POSITIVE_INFINITY : often(0.3, 800, 4_000),
      partition: often(0.4, 800, 4_000),
      oneWayCut: often(0.3, 800, 4_000),
      isolate: often(0.4, 800, 4_000),
      transfer: often(0.35, 300, 3_000),
      membership,
      wallJump: often(0.2, 500, 3_000),
      slowDisk: often(0.25, 800, 4_000),
      diskError: often(0.15, 1_500, 6_000),
      fullDisk: often(0.15, 1_500, 6_000),
      bitFlip,
    },
    leaderLifeMs: isChurning ? randomBetween(random, 20, 400) : Number.POSITIVE_INFINITY,
    diskSyncMs: random.chance(0.6) ? [0.2, 0.5] : [0.5, 2 + randomBelow(random, 40)],
    clockDrift: random.chance(0.5) ? raft.clockDriftBound / 2.2 : 0,
    witnesses: undefined,
  };
}

function drawRaftOptions(random: SeededRandom, isWan: boolean, isChurning: boolean): RaftOptions {
  const base = isWan ? wanOptions : lanOptions;
  return {
    ...base,
    ...(isChurning ? { heartbeatMs: 50, electionTimeoutMs: 160 } : {}),
    maxAppendBytes: random.pick([1, isChurning ? 1 : 300, base.maxAppendBytes]),
    maxInflightAppends: random.chance(isChurning ? 0.8 : 0.5)
      ? 1 + randomBelow(random, 4)
      : base.maxInflightAppends,
    maxUncommittedBytes: random.chance(0.1) ? 500 : base.maxUncommittedBytes,
  };
}

function drawHostOptions(random: SeededRandom, raft: RaftOptions, scale: number): HostOptions {
  const isSmall = random.chance(0.7);
  const isKeeping = random.chance(0.5);
  return {
    ...defaultHostOptions,
    raft,
    tickMs: 25 * (scale > 1 ? 4 : 1),
    requestTimeoutMs: randomBetween(random, 400, 2_500) * scale,
    maxApplyEntries: random.chance(0.3) ? 3 : 2048,
    checkpointBytes: isSmall ? 600 : 20_000,
    checkpointEntries: isSmall ? 8 + randomBelow(random, 30) : 200,
    retainBytes: isKeeping ? 12_000 : 1_200,
    retainEntries: isKeeping ? 120 : 30,
    snapshotRetainBytes: random.chance(0.5) ? 20_000 : 2_000,
    snapshot: {
      pieceBytes: 20 + randomBelow(random, 400),
      maxTransfers: random.chance(0.5) ? 1 : 8,
      windowPieces: random.chance(0.5) ? 1 : 4,
      retryMs: 150 * scale,
      idleMs: 2_000 * scale,
    },
  };
}
