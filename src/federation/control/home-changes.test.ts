import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { bucketId, nodeId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import { applied } from "./apply.ts";
import { boundedKeys, MAX_FAILOVERS, MAX_RISK_KEY_BYTES, MAX_RISK_KEYS } from "./home-changes.ts";
import type { ControlCommand, ControlResult, MoveProof } from "./plane.ts";
import type { FailoverRecord, FederatedBucket, RiskKey } from "./records.ts";
import { CurrentView } from "./view.ts";

const us = regionNumber(1);
const eu = regionNumber(2);
const ap = regionNumber(3);
const nowhere = regionNumber(9);
const photos = bucketId("00000000000000a1");
const failover = { auto: true, afterMs: 10_000 };

let store: SimStore;

beforeEach(() => {
  store = new SimStore({ clock: new SimClock(new Scheduler()), random: new SeededRandom(1) });
  for (const [number, name] of [
    [us, "us"],
    [eu, "eu"],
    [ap, "ap"],
  ] as const) {
    tell({ kind: "joinRegion", region: { number, name } });
  }
  tell({ kind: "createBucket", name: "photos", id: photos, region: us, tags: [], createdMs: 1 });
  change({ addRegions: [eu] });
});

const tell = (command: ControlCommand): ControlResult =>
  store.write((transaction) => applied(transaction, command));

type Change = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

function view(): CurrentView {
  const rebuilt = new CurrentView();
  store.read((transaction) => rebuilt.rebuild(transaction));
  return rebuilt;
}

function change(wanted: Change): ControlResult {
  const at = { id: photos, generation: view().bucket(photos)?.generation ?? 0 };
  return tell({ kind: "updateBucket", at, change: wanted });
}

function bucket(): FederatedBucket {
  const found = view().bucket(photos);
  if (found === undefined) throw new Error("the bucket is gone");
  return found;
}

const refusal = (result: ControlResult): string => {
  if (result.kind !== "refused") throw new Error(`it is ${result.kind}`);
  return result.reason;
};

/** A home in `us`, that takes writes. */
function begin(floorMs = 1_000): void {
  change({ home: { region: us, failover } });
  change({ begun: { floorMs } });
}

const renew = (
  region: RegionNumber,
  changes: Partial<{ node: number; ceilingMs: number; durationMs: number }>,
) =>
  tell({
    kind: "renewLease",
    region,
    node: nodeId(changes.node ?? 1),
    ceilingMs: changes.ceilingMs ?? 5_000,
    durationMs: changes.durationMs ?? 2_000,
  });

const record = (changes: Partial<FailoverRecord> = {}): FailoverRecord => ({
  id: "f1",
  bucket: photos,
  bucketName: "as the proposer had it",
  from: ap,
  to: ap,
  epoch: 99,
  atMs: 7,
  kind: "automatic",
  atRisk: { objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs: 6 },
  ...changes,
});

const move = (
  proof: MoveProof,
  changes: Partial<{ epoch: number; to: RegionNumber; record: FailoverRecord }> = {},
) => tell({ kind: "moveHome", bucket: photos, epoch: 1, to: eu, proof, record: record(), ...changes });

/** As it is now, unless another state is named. */
const drained = (generation = bucket().generation): MoveProof => ({ kind: "drained", generation });
const expired = (sequence: number): MoveProof => ({ kind: "leaseExpired", sequence });

describe("a home begins", () => {
  it("in a region of the bucket, and takes writes when all regions have stopped to", () => {
    expect(refusal(change({ home: { region: ap, failover } }))).toMatch(/does not stand in region 3/);
    change({ home: { region: us, failover } });
    expect(bucket().home).toEqual({ region: us, epoch: 1, floorMs: 0, failover, isBeginning: true });
    expect(refusal(move(expired(0)))).toMatch(/only beginning/);
    expect(refusal(change({ moving: { to: eu, sinceMs: 1 } }))).toMatch(/only beginning/);
    change({ begun: { floorMs: 1_000 } });
    expect(bucket().home).toEqual({ region: us, epoch: 1, floorMs: 1_000, failover });
    expect(refusal(change({ begun: { floorMs: 2_000 } }))).toMatch(/no home of it is beginning/);
  });

  it("in a region that joins it with the same change", () => {
    expect(change({ addRegions: [ap], home: { region: ap, failover } }).kind).toBe("bucket");
    expect(bucket().home?.region).toBe(ap);
  });

  it("above what any of its regions was allowed to stamp", () => {
    renew(eu, { ceilingMs: 9_000 });
    begin(1_000);
    expect(bucket().home?.floorMs).toBe(9_000);
  });

  it("behind the epochs and stamps of homes that it had", () => {
    begin(4_000);
    renew(us, { ceilingMs: 6_000 });
    change({ home: null });
    expect(bucket().home).toBeUndefined();
    expect(bucket().pastHome).toEqual({ epoch: 1, floorMs: 6_000 });
    begin(2_000);
    expect(bucket().home).toMatchObject({ epoch: 2, floorMs: 6_000 });
    expect(bucket().pastHome).toBeUndefined();
  });

  it("and another beginning that is given up has used its epoch", () => {
    change({ home: { region: us, failover } });
    change({ home: null });
    change({ home: { region: us, failover } });
    expect(bucket().home?.epoch).toBe(2);
  });

  it("once; its policy may change, its region only by a switch", () => {
    begin();
    expect(refusal(change({ home: { region: eu, failover } }))).toMatch(/its home is region 1/);
    const later = { auto: false, afterMs: 0 };
    change({ home: { region: us, failover: later } });
    expect(bucket().home).toMatchObject({ epoch: 1, failover: later });
  });
});

describe("a home for the time being", () => {
  const beginWhile = (leaving: RegionNumber): void => {
    change({ addRegions: [ap] });
    change({ home: { region: us, failover, leaving } });
    change({ begun: { floorMs: 1 } });
  };
  const moveTo = (to: RegionNumber): void => {
    change({ moving: { to, sinceMs: 5 } });
    expect(move(drained(), { to }).kind).toBe("bucket");
  };

  it("stays one where it moves, unless the region that was to leave takes it", () => {
    beginWhile(ap);
    expect(bucket().home).toMatchObject({ region: us, leaving: ap });
    moveTo(eu);
    expect(bucket().home).toMatchObject({ region: eu, epoch: 2, leaving: ap });
    change({ moving: { to: ap, sinceMs: 6 } });
    expect(move(drained(), { epoch: 2, to: ap }).kind).toBe("bucket");
    expect(bucket().home).toMatchObject({ region: ap, epoch: 3 });
    expect(bucket().home?.leaving).toBeUndefined();
  });

  it("is one for good when somebody sets it", () => {
    beginWhile(eu);
    change({ home: { region: us, failover } });
    expect(bucket().home).toEqual({ region: us, epoch: 1, floorMs: 1, failover });
  });
});

describe("a planned move", () => {
  it("needs a home, and another region that the bucket stands in", () => {
    expect(refusal(change({ moving: { to: eu, sinceMs: 1 } }))).toMatch(/has no home/);
    begin();
    expect(refusal(change({ moving: { to: us, sinceMs: 1 } }))).toMatch(/region 1 is its home/);
    expect(refusal(change({ moving: { to: ap, sinceMs: 1 } }))).toMatch(/does not stand in region 3/);
    expect(refusal(move(drained()))).toMatch(/does not move to region 2 now/);
  });

  it("is one at a time, and can be given up", () => {
    begin();
    change({ addRegions: [ap] });
    change({ moving: { to: eu, sinceMs: 5 } });
    expect(refusal(change({ moving: { to: ap, sinceMs: 6 } }))).toMatch(/moves to region 2/);
    change({ moving: { to: eu, sinceMs: 7 } });
    expect(bucket().home?.moving).toEqual({ to: eu, sinceMs: 5 });
    expect(refusal(move(drained(), { to: ap }))).toMatch(/does not move to region 3 now/);
    change({ moving: null });
    expect(bucket().home?.moving).toBeUndefined();
    expect(refusal(move(drained()))).toMatch(/does not move to region 2 now/);
  });

  it("counts from the state that the home had stopped by, and from no other", () => {
    begin();
    change({ moving: { to: eu, sinceMs: 5 } });
    const stopped = bucket().generation;
    change({ moving: null });
    change({ moving: { to: eu, sinceMs: 5 } });
    expect(refusal(move(drained(stopped)))).toMatch(/changed since it was drained/);
    expect(move(drained()).kind).toBe("bucket");
  });

  it("keeps the bucket's mode until it is over", () => {
    begin();
    change({ moving: { to: eu, sinceMs: 5 } });
    expect(refusal(change({ home: null }))).toMatch(/moves to region 2/);
    expect(refusal(change({ home: { region: us, failover } }))).toMatch(/moves to region 2/);
  });

  it("ends in the next epoch, above the old home's stamps, with its row in the history", () => {
    begin(1_000);
    renew(us, { ceilingMs: 8_000 });
    change({ moving: { to: eu, sinceMs: 5 } });
    const before = bucket().generation;
    const result = move(drained(), { record: record({ kind: "planned", pauseMs: 300 }) });
    expect(result).toMatchObject({ kind: "bucket", bucket: { generation: before + 1 } });
    expect(bucket().home).toEqual({ region: eu, epoch: 2, floorMs: 8_000, failover });
    const expectedRow = record({
      kind: "planned",
      pauseMs: 300,
      bucketName: "photos",
      from: us,
      to: eu,
      epoch: 2,
      beyondMs: 0,
    });
    expect(view().failovers()).toEqual([expectedRow]);
    expect(view().failovers(photos)).toEqual([expectedRow]);
    expect(view().failovers(bucketId("00000000000000b1"))).toEqual([]);
    expect(refusal(move(drained()))).toMatch(/its epoch is 2, and not 1/);
  });
});

describe("a home that is taken", () => {
  it("of a region without a lease, at once", () => {
    begin();
    expect(move(expired(0)).kind).toBe("bucket");
    expect(bucket().home).toMatchObject({ region: eu, epoch: 2 });
  });

  it("begins behind a ceiling, but for one of a clock that is hours ahead", () => {
    begin(1_000);
    renew(us, { ceilingMs: 80_000_000 });
    renew(eu, { ceilingMs: 50_000 });
    move(expired(1), { record: record({ atMs: 40_000 }) });
    expect(bucket().home).toMatchObject({ epoch: 2, floorMs: 350_000 });
    move(expired(1), { epoch: 2, to: us, record: record({ id: "f2", atMs: 60_000 }) });
    expect(bucket().home).toMatchObject({ epoch: 3, floorMs: 350_000 });
  });

  it("not after a renewal in between", () => {
    begin();
    expect(renew(us, {})).toEqual({ kind: "lease", sequence: 1 });
    expect(refusal(move(expired(0)))).toMatch(/renewed its lease: 1, and not 0/);
    expect(renew(us, { node: 2 })).toEqual({ kind: "lease", sequence: 2 });
    expect(refusal(move(expired(1)))).toMatch(/renewed its lease: 2, and not 1/);
    // Other regions' leases are their own.
    renew(eu, {});
    expect(move(expired(2)).kind).toBe("bucket");
  });

  it("not in another epoch, by an unknown region, by one that has not the bucket, or by itself", () => {
    expect(refusal(move(expired(0)))).toMatch(/has no home/);
    begin();
    expect(refusal(move(expired(0), { epoch: 2 }))).toMatch(/its epoch is 1, and not 2/);
    expect(refusal(move(expired(0), { to: nowhere }))).toMatch(/no region 9/);
    expect(refusal(move(expired(0), { to: ap }))).toMatch(/does not stand in region 3/);
    expect(refusal(move(expired(0), { to: us }))).toMatch(/region 1 is its home/);
    expect(view().failovers()).toEqual([]);
    change({ state: "deleting" });
    expect(refusal(move(expired(0)))).toMatch(/being deleted/);
    const unknown = bucketId("00000000000000b1");
    expect(
      tell({ kind: "moveHome", bucket: unknown, epoch: 1, to: eu, proof: expired(0), record: record() }),
    ).toEqual({ kind: "missing" });
  });

  it("though it was moving elsewhere, which is over", () => {
    begin();
    change({ addRegions: [ap] });
    change({ moving: { to: ap, sinceMs: 5 } });
    expect(move(expired(0)).kind).toBe("bucket");
    expect(bucket().home?.moving).toBeUndefined();
  });
});

describe("what is stamped beyond where a home begins", () => {
  const told = (epoch: number) =>
    view()
      .failovers(photos)
      .find((row) => row.epoch === epoch);
  /** A home in `us`, whose clock is further ahead of that in `eu` than a floor goes. */
  const beginAhead = (ceilingMs: number): void => {
    begin(1_000);
    renew(us, { ceilingMs });
  };

  it("is nothing where the floor is behind the ceiling, whatever is renewed behind the move", () => {
    beginAhead(9_000);
    move(expired(1), { record: record({ beyondMs: 7_777 }) });
    expect(bucket().home?.beyondMs).toBeUndefined();
    renew(us, { ceilingMs: 80_000_000 });
    expect(told(2)).toMatchObject({ epoch: 2, beyondMs: 0 });
  });

  it("is told by the move, for the lease as it was then", () => {
    beginAhead(400_000);
    move(expired(1), { record: record({ atMs: 40_000 }) });
    expect(bucket().home).toMatchObject({ floorMs: 340_000, beyondMs: 60_000 });
    expect(told(2)?.beyondMs).toBe(60_000);
    renew(us, { ceilingMs: 500_000 });
    expect(told(2)?.beyondMs).toBe(60_000);
  });

  it("stays told, whoever settles the row", () => {
    beginAhead(400_000);
    move(expired(1), { record: record({ atMs: 40_000 }) });
    const { beyondMs: _, ...row } = told(2) as FailoverRecord;
    tell({ kind: "putFailover", record: { ...row, pauseMs: 5 } });
    expect(told(2)).toMatchObject({ pauseMs: 5, beyondMs: 60_000 });
    tell({ kind: "putFailover", record: { ...row, beyondMs: 1 } });
    expect(told(2)?.beyondMs).toBe(60_000);
  });

  it("is what a later home has not passed yet, though nothing of the one before it is", () => {
    beginAhead(400_000);
    change({ addRegions: [ap] });
    move(expired(1), { record: record({ atMs: 40_000 }) });
    renew(eu, { ceilingMs: 350_000 });
    move(expired(1), { epoch: 2, to: ap, record: record({ id: "f2", atMs: 50_000 }) });
    expect(bucket().home).toMatchObject({ epoch: 3, floorMs: 350_000, beyondMs: 50_000 });
    expect(told(3)?.beyondMs).toBe(50_000);
    renew(ap, { ceilingMs: 401_000 });
    move(expired(1), { epoch: 3, to: eu, record: record({ id: "f3", atMs: 110_000 }) });
    expect(bucket().home?.beyondMs).toBeUndefined();
    expect(told(4)?.beyondMs).toBe(0);
  });

  it("is told of a home that was drained too: what is in the next one may not be in a third, which takes over later", () => {
    beginAhead(400_000);
    change({ addRegions: [ap] });
    change({ moving: { to: eu, sinceMs: 5 } });
    move(drained(), { record: record({ atMs: 40_000, kind: "planned" }) });
    expect(bucket().home).toMatchObject({ epoch: 2, floorMs: 340_000 });
    expect(told(2)?.beyondMs).toBe(60_000);
    renew(eu, { ceilingMs: 60_000 });
    move(expired(1), { epoch: 2, to: ap, record: record({ id: "f2", atMs: 50_000 }) });
    expect(bucket().home).toMatchObject({ epoch: 3, floorMs: 340_000, beyondMs: 60_000 });
    expect(told(3)?.beyondMs).toBe(60_000);
  });

  it("is not what a home that ends leaves to the next", () => {
    beginAhead(400_000);
    move(expired(1), { record: record({ atMs: 40_000 }) });
    change({ home: null });
    expect(bucket().pastHome).toEqual({ epoch: 2, floorMs: 400_000 });
    begin();
    expect(bucket().home?.beyondMs).toBeUndefined();
  });
});

describe("a region's lease", () => {
  const lease = (region: RegionNumber) => view().regionByNumber(region)?.lease;

  it("is that of a region that there is", () => {
    expect(refusal(renew(nowhere, {}))).toMatch(/no region 9/);
    expect(lease(us)).toBeUndefined();
  });

  it("lasts as long as the longest of its nodes', until all were waited out", () => {
    renew(us, { node: 1, durationMs: 5_000 });
    renew(us, { node: 2, durationMs: 2_000 });
    expect(lease(us)).toMatchObject({ sequence: 2, durationMs: 5_000 });
    renew(us, { node: 1, durationMs: 2_000 });
    expect(lease(us)).toMatchObject({ sequence: 3, durationMs: 2_000 });
    begin();
    move(expired(3));
    expect(lease(us)).toMatchObject({ sequence: 3, durationMs: 0, nodes: [] });
    renew(us, { node: 2, durationMs: 1_000 });
    expect(lease(us)).toMatchObject({ sequence: 4, durationMs: 1_000 });
  });

  it("remembers no more nodes than a region has", () => {
    for (let node = 1; node <= 300; node++) renew(us, { node, durationMs: node === 1 ? 5_000 : 2_000 });
    expect(lease(us)?.nodes).toHaveLength(256);
    expect(lease(us)).toMatchObject({ sequence: 300, durationMs: 2_000 });
  });

  it("has a ceiling that never comes down, whatever a clock says", () => {
    renew(us, { ceilingMs: 9_000 });
    renew(us, { ceilingMs: 4_000 });
    expect(lease(us)).toMatchObject({ ceilingMs: 9_000 });
  });

  it("changes nothing else of what the view has", () => {
    const current = view();
    store.write((transaction) => {
      const command = {
        kind: "renewLease",
        region: us,
        node: nodeId(1),
        ceilingMs: 5,
        durationMs: 6,
      } as const;
      applied(transaction, command);
    });
    const { members, jobs } = current;
    store.read((transaction) => current.update(transaction, [Uint8Array.of(9, 0, 1)]));
    expect(current.regionByNumber(us)?.lease?.sequence).toBe(1);
    expect(current.members).toBe(members);
    expect(current.jobs).toBe(jobs);
    expect(current.regions).toHaveLength(3);
  });
});

describe("the history of homes", () => {
  it("is settled by who has seen the rest, and only where it has a row", () => {
    expect(tell({ kind: "putFailover", record: record() })).toEqual({ kind: "missing" });
    begin();
    move(expired(0));
    const [row] = view().failovers();
    if (row === undefined) throw new Error("no row");
    const settled = { atMs: 9, objects: 3, bytes: 30, missing: 0, unlisted: 0 };
    expect(tell({ kind: "putFailover", record: { ...row, settled } })).toEqual({ kind: "done" });
    expect(view().failovers()).toEqual([{ ...row, settled }]);
  });

  it("is in each node's view as it is changed", () => {
    begin();
    const current = view();
    const tellAndUpdate = (command: ControlCommand): void => {
      const keys: Uint8Array[] = [];
      store.write((transaction) => {
        const put = (key: Uint8Array, value: Uint8Array): void => {
          keys.push(key);
          transaction.put(key, value);
        };
        const get = (key: Uint8Array) => transaction.get(key);
        const range: typeof transaction.range = (options) => transaction.range(options);
        const cursor: typeof transaction.cursor = (options) => transaction.cursor(options);
        const remove = (key: Uint8Array): void => {
          keys.push(key);
          transaction.delete(key);
        };
        return applied({ put, get, range, cursor, delete: remove }, command);
      });
      store.read((transaction) => current.update(transaction, keys));
    };
    let epoch = 1;
    for (let i = 0; i < MAX_FAILOVERS + 2; i++, epoch++) {
      const to = epoch % 2 === 1 ? eu : us;
      const written = record({ id: `f${i}`, atMs: 100 + i });
      tellAndUpdate({ kind: "moveHome", bucket: photos, epoch, to, proof: expired(0), record: written });
    }
    expect(current.failovers()).toHaveLength(MAX_FAILOVERS);
    expect(current.failovers()).toEqual(view().failovers());
    expect(current.homes).toEqual(view().homes);
    expect(current.homes[0]?.home?.epoch).toBe(epoch);
  });

  it("forgets its oldest rows", () => {
    begin();
    let epoch = 1;
    for (let i = 0; i < MAX_FAILOVERS + 3; i++, epoch++) {
      const to = epoch % 2 === 1 ? eu : us;
      const result = move(expired(0), { epoch, to, record: record({ id: `f${i}`, atMs: 100 + i }) });
      expect(result.kind).toBe("bucket");
    }
    const rows = view().failovers();
    expect(rows).toHaveLength(MAX_FAILOVERS);
    expect(rows[0]).toMatchObject({ id: `f${MAX_FAILOVERS + 2}`, epoch });
    expect(rows.map(({ id }) => id)).not.toContain("f2");
  });

  it("names no more of what is at risk than fits", () => {
    const key = (length: number): RiskKey => ({
      key: "k".repeat(length),
      version: "v",
      bytes: 1,
      kind: "object",
    });
    expect(boundedKeys(Array.from({ length: MAX_RISK_KEYS + 1 }, () => key(1)))).toHaveLength(MAX_RISK_KEYS);
    const long = Array.from({ length: 500 }, () => key(1_024));
    expect(boundedKeys(long)).toHaveLength(MAX_RISK_KEY_BYTES / 1_024);
    begin();
    const atRisk = { objects: 500, bytes: 500, oldestMs: 1, keys: long, isExact: true, asOfMs: 2 };
    move(expired(0), { record: record({ atRisk }) });
    const [row] = view().failovers();
    expect(row?.atRisk).toMatchObject({ objects: 500, isExact: true });
    expect(row?.atRisk.keys).toHaveLength(MAX_RISK_KEY_BYTES / 1_024);
  });
});

describe("how a bucket is read and acknowledged", () => {
  it("is what it was last told to be, or the default", () => {
    change({ reads: { mode: "bounded", maxAgeMs: 5_000 }, ackRegions: 2 });
    change({ tags: [] });
    expect(bucket()).toMatchObject({ reads: { mode: "bounded", maxAgeMs: 5_000 }, ackRegions: 2 });
    change({ reads: null, ackRegions: null });
    expect(bucket().reads).toBeUndefined();
    expect(bucket().ackRegions).toBeUndefined();
  });

  it("asks for no more regions than it has", () => {
    expect(refusal(change({ ackRegions: 3 }))).toMatch(/3 regions are to hold a write, and it stands in 2/);
    expect(change({ ackRegions: 3, addRegions: [ap] }).kind).toBe("bucket");
    expect(refusal(change({ removeRegions: [ap] }))).toMatch(/stands in 2/);
  });
});

describe("a region leaves", () => {
  it("a bucket whose home it is not, nor will be, and that does not ship to it", () => {
    expect(refusal(change({ removeRegions: [us, eu] }))).toMatch(/nowhere/);
    begin();
    expect(refusal(change({ removeRegions: [us] }))).toMatch(/region 1 is its home/);
    change({ moving: { to: eu, sinceMs: 1 } });
    expect(refusal(change({ removeRegions: [eu] }))).toMatch(/moves to region 2/);
    change({ moving: null });
    change({ targets: [{ region: eu, bucket: photos }] });
    expect(refusal(change({ removeRegions: [eu] }))).toMatch(/rules ship to region 2/);
    expect(refusal(change({ removeRegions: [ap], addRegions: [ap] }))).toMatch(/join and leave/);
    expect(change({ removeRegions: [eu], targets: [] }).kind).toBe("bucket");
    expect(bucket().regions).toEqual([us]);
  });

  it("the federation when nothing of it is left, and for good", () => {
    const remove = (region: RegionNumber) => tell({ kind: "removeRegion", region });
    expect(remove(nowhere)).toEqual({ kind: "missing" });
    expect(refusal(remove(eu))).toMatch(/photos stands in eu/);
    change({ targets: [{ region: ap, bucket: photos }] });
    expect(refusal(remove(ap))).toMatch(/photos ships to ap/);
    change({ targets: [], removeRegions: [eu] });
    change({ joining: { regions: [eu], replication: { role: "", rules: [] } } });
    expect(refusal(remove(eu))).toMatch(/photos is joined by eu/);
    change({ joining: null });
    const member = {
      peerId: "12D3",
      region: eu,
      nodeId: 1,
      nodeName: "n1",
      addresses: [],
      voucher: Uint8Array.of(1),
      isRevoked: false,
    };
    tell({ kind: "admitMember", member });
    expect(refusal(remove(eu))).toMatch(/n1 is a member of eu/);
    tell({ kind: "revokeMember", peerId: "12D3" });
    expect(remove(eu)).toEqual({ kind: "done" });
    expect(remove(eu)).toEqual({ kind: "done" });
    expect(view().regions.map(({ name }) => name)).toEqual(["us", "ap"]);
    expect(view().removedRegions).toEqual([eu]);
    expect(refusal(tell({ kind: "joinRegion", region: { number: eu, name: "eu" } }))).toMatch(/was removed/);
    expect(refusal(change({ addRegions: [eu] }))).toMatch(/no region 2/);
    expect(refusal(renew(eu, {}))).toMatch(/no region 2/);
  });
});

it("whatever is told in whatever order: epochs and floors only rise, and a home is in a region of its bucket", () => {
  const region = fc.constantFrom(us, eu, ap);
  const step = fc.oneof(
    fc.record({ kind: fc.constant("begin" as const), region }),
    fc.record({ kind: fc.constant("begun" as const), floorMs: fc.nat(9_000) }),
    fc.constant({ kind: "end" as const }),
    fc.record({ kind: fc.constant("moving" as const), to: fc.option(region) }),
    fc.record({ kind: fc.constant("renew" as const), region, ceilingMs: fc.nat(9_000) }),
    fc.record({ kind: fc.constant("drained" as const), to: region, isLate: fc.boolean() }),
    fc.record({ kind: fc.constant("expired" as const), to: region, isLate: fc.boolean() }),
    fc.record({ kind: fc.constant("leave" as const), region }),
    fc.record({ kind: fc.constant("join" as const), region }),
  );
  let moves = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      store = new SimStore({ clock: new SimClock(new Scheduler()), random: new SeededRandom(1) });
      for (const number of [us, eu, ap]) tell({ kind: "joinRegion", region: { number, name: `r${number}` } });
      tell({ kind: "createBucket", name: "photos", id: photos, region: us, tags: [], createdMs: 1 });
      change({ addRegions: [eu, ap] });
      begin();
      let reached = { epoch: 0, floorMs: 0 };
      for (const [i, each] of steps.entries()) {
        const before = bucket();
        const epoch = before.home?.epoch ?? 1;
        const sequenceOf = (number: RegionNumber) => view().regionByNumber(number)?.lease?.sequence ?? 0;
        switch (each.kind) {
          case "begin":
            change({ home: { region: each.region, failover } });
            break;
          case "begun":
            change({ begun: { floorMs: each.floorMs } });
            break;
          case "end":
            change({ home: null });
            break;
          case "moving":
            change({ moving: each.to === null ? null : { to: each.to, sinceMs: 1 } });
            break;
          case "renew":
            renew(each.region, { ceilingMs: each.ceilingMs });
            break;
          case "leave":
            change({ removeRegions: [each.region] });
            break;
          case "join":
            change({ addRegions: [each.region] });
            break;
          default: {
            const sequence = sequenceOf(before.home?.region ?? us) - (each.isLate ? 1 : 0);
            const generation = before.generation - (each.isLate ? 1 : 0);
            const proof: MoveProof =
              each.kind === "drained" ? { kind: "drained", generation } : expired(Math.max(0, sequence));
            const moved = move(proof, { epoch, to: each.to, record: record({ id: `f${i}`, atMs: i }) });
            if (moved.kind !== "bucket") break;
            moves++;
            expect(each.isLate && sequence >= 0).toBe(false);
            expect(bucket().home?.epoch).toBe(epoch + 1);
            expect(view().failovers()[0]).toMatchObject({ from: before.home?.region, to: each.to });
          }
        }
        const { home, pastHome, regions } = bucket();
        const now = home ?? pastHome ?? reached;
        expect(now.epoch).toBeGreaterThanOrEqual(reached.epoch);
        expect(now.floorMs).toBeGreaterThanOrEqual(reached.floorMs);
        reached = { epoch: now.epoch, floorMs: now.floorMs };
        if (home === undefined) continue;
        expect(regions).toContain(home.region);
        expect(home.moving === undefined || regions.includes(home.moving.to)).toBe(true);
        expect(home.moving === undefined || home.isBeginning !== true).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
  expect(moves).toBeGreaterThan(50);
});
