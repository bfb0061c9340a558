import { beforeEach, describe, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { type BucketId, bucketId, regionNumber } from "../../base/ids.ts";
import { applied, MAX_ENDED_JOBS } from "./apply.ts";
import type { ControlCommand, ControlResult } from "./plane.ts";
import type { FederatedBucket, JobRecord, MemberRecord } from "./records.ts";
import { CurrentView } from "./view.ts";

const [us, eu, ap] = [1, 2, 3].map(regionNumber) as [
  ReturnType<typeof regionNumber>,
  ReturnType<typeof regionNumber>,
  ReturnType<typeof regionNumber>,
];
const photos = bucketId("00000000000000a1");
const backup = bucketId("00000000000000b1");

let store: SimStore;

beforeEach(() => {
  store = new SimStore({ clock: new SimClock(new Scheduler()), random: new SeededRandom(1) });
  for (const [number, name] of [
    [us, "us"],
    [eu, "eu"],
  ] as const) {
    tell({ kind: "joinRegion", region: { number, name } });
  }
});

const tell = (command: ControlCommand): ControlResult =>
  store.write((transaction) => applied(transaction, command));

const create = (name: string, id: BucketId, region = us): ControlCommand => ({
  kind: "createBucket",
  name,
  id,
  region,
  tags: [],
  createdMs: 1,
});

type Change = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

function bucketAfter(change: Change, id = photos): FederatedBucket {
  const before = rebuilt().bucket(id);
  const at = { id, generation: before?.generation ?? 0 };
  const result = tell({ kind: "updateBucket", at, change });
  if (result.kind !== "bucket") throw new Error(`it is ${result.kind}`);
  return result.bucket;
}

function rebuilt(): CurrentView {
  const view = new CurrentView();
  store.read((transaction) => view.rebuild(transaction));
  return view;
}

const member = (changes: Partial<MemberRecord> = {}): MemberRecord => ({
  peerId: "12D3",
  region: us,
  nodeId: 1,
  nodeName: "n1",
  addresses: ["127.0.0.1:9301"],
  voucher: Uint8Array.of(1, 2),
  isRevoked: false,
  ...changes,
});

describe("regions", () => {
  it("keep number and name for good", () => {
    expect(tell({ kind: "joinRegion", region: { number: us, name: "us" } })).toEqual({ kind: "done" });
    expect(tell({ kind: "joinRegion", region: { number: us, name: "ap" } }).kind).toBe("refused");
    expect(tell({ kind: "joinRegion", region: { number: ap, name: "us" } }).kind).toBe("refused");
    expect(rebuilt().regions).toHaveLength(2);
  });
});

describe("members", () => {
  it("that were revoked stay so", () => {
    expect(tell({ kind: "revokeMember", peerId: "12D3" })).toEqual({ kind: "missing" });
    tell({ kind: "admitMember", member: member() });
    tell({ kind: "revokeMember", peerId: "12D3" });
    expect(tell({ kind: "admitMember", member: member() }).kind).toBe("refused");
    expect(rebuilt().members).toEqual([member({ isRevoked: true })]);
  });

  it("are of a region that there is", () => {
    expect(tell({ kind: "admitMember", member: member({ region: ap }) }).kind).toBe("refused");
  });
});

describe("buckets", () => {
  it("have a name once; a command that comes twice finds its own", () => {
    expect(tell(create("photos", photos))).toMatchObject({ kind: "bucket", bucket: { generation: 1 } });
    expect(tell(create("photos", photos)).kind).toBe("bucket");
    expect(tell(create("photos", backup))).toMatchObject({ kind: "exists", bucket: { id: photos } });
    expect(tell(create("backup", photos)).kind).toBe("refused");
    expect(tell(create("backup", backup, ap)).kind).toBe("refused");
  });

  it("that kept versions never stop to have them", () => {
    tell(create("photos", photos));
    bucketAfter({ versioning: "enabled" });
    expect(bucketAfter({ versioning: "unversioned" }).versioning).toBe("suspended");
  });

  it("change only for who has seen their newest state", () => {
    tell(create("photos", photos));
    bucketAfter({ tags: [{ key: "a", value: "b" }] });
    const at = { id: photos, generation: 1 };
    expect(tell({ kind: "updateBucket", at, change: { tags: [] } })).toMatchObject({
      kind: "outdated",
      bucket: { generation: 2 },
    });
    expect(tell({ kind: "removeBucket", at: { id: photos, generation: 2 } }).kind).toBe("outdated");
    bucketAfter({ state: "deleting" });
    expect(tell({ kind: "removeBucket", at: { id: photos, generation: 3 } })).toEqual({ kind: "done" });
    expect(tell({ kind: "removeBucket", at: { id: photos, generation: 3 } })).toEqual({ kind: "missing" });
    expect(tell(create("photos", backup)).kind).toBe("bucket");
  });

  it("join regions only of those that there are", () => {
    tell(create("photos", photos));
    const at = { id: photos, generation: 1 };
    expect(tell({ kind: "updateBucket", at, change: { addRegions: [ap] } }).kind).toBe("refused");
    const joining = { regions: [eu], replication: { role: "", rules: [] } };
    expect(bucketAfter({ joining }).joining).toEqual(joining);
    expect(bucketAfter({ tags: [] }).joining).toEqual(joining);
    const joined = bucketAfter({ joining: null, addRegions: [eu, us] });
    expect(joined.joining).toBeUndefined();
    expect(joined.regions).toEqual([us, eu]);
  });
});

describe("targets", () => {
  it("have numbers that are never given again, and keep them while they are wanted", () => {
    tell(create("photos", photos));
    tell(create("backup", backup));
    const first = bucketAfter({ targets: [{ region: eu, bucket: photos }] }).targets;
    expect(first.map(({ id }) => id)).toEqual([1]);
    const both = [
      { region: us, bucket: backup },
      { region: eu, bucket: photos },
      { region: eu, bucket: photos },
    ];
    expect(bucketAfter({ targets: both }).targets.map(({ id }) => id)).toEqual([2, 1]);
    bucketAfter({ targets: [] });
    expect(bucketAfter({ targets: both }).targets.map(({ id }) => id)).toEqual([3, 4]);
    expect(bucketAfter({ targets: [{ region: us, bucket: photos }] }, backup).targets[0]?.id).toBe(5);
  });

  it("are paused until a time, for good, or no more, without a change of the bucket", () => {
    tell(create("photos", photos));
    bucketAfter({ targets: [{ region: eu, bucket: photos }] });
    const pause = (untilMs: number): ControlResult => tell({ kind: "pauseTarget", target: 1, untilMs });
    expect(pause(5_000)).toMatchObject({ kind: "bucket", bucket: { generation: 2 } });
    expect(rebuilt().bucket(photos)?.targets[0]?.pausedUntilMs).toBe(5_000);
    pause(Number.POSITIVE_INFINITY);
    expect(rebuilt().bucket(photos)?.targets[0]?.pausedUntilMs).toBe(Number.POSITIVE_INFINITY);
    pause(0);
    expect(rebuilt().bucket(photos)?.targets[0]?.pausedUntilMs).toBeUndefined();
    bucketAfter({ targets: [] });
    expect(pause(1)).toEqual({ kind: "missing" });
  });
});

describe("jobs", () => {
  const job = (id: string, changes: Partial<JobRecord> = {}): JobRecord => ({
    id,
    bucket: photos,
    target: 1,
    rule: "r",
    kind: "existing",
    region: us,
    state: "running",
    createdMs: 1,
    ...changes,
  });

  it("are those of buckets that there are, and go with them", () => {
    expect(tell({ kind: "putJob", job: job("a") })).toEqual({ kind: "missing" });
    tell(create("photos", photos));
    tell({ kind: "putJob", job: job("a") });
    tell({ kind: "putJob", job: job("a", { state: "paused" }) });
    expect(rebuilt().jobs).toEqual([job("a", { state: "paused" })]);
    bucketAfter({ state: "deleting" });
    tell({ kind: "removeBucket", at: { id: photos, generation: 2 } });
    expect(rebuilt().jobs).toEqual([]);
  });

  it("begin with the change that makes them due, for targets that get their numbers by it", () => {
    tell(create("photos", photos));
    const there = { region: eu, bucket: photos };
    const existing = {
      createdMs: 7,
      jobs: [{ rule: "r", from: us, to: there, matched: "0123456789ab" }],
    };
    const change = { addRegions: [eu], targets: [there], existing };
    const at = { id: photos, generation: 1 };
    expect(tell({ kind: "updateBucket", at, change })).toMatchObject({ kind: "bucket" });
    const id = "existing-1-1-0123456789ab-2";
    expect(rebuilt().jobs).toEqual([job(id, { target: 1, createdMs: 7 })]);
    // Heard again, it has been done.
    tell({ kind: "putJob", job: job(id, { createdMs: 7, state: "done" }) });
    expect(tell({ kind: "updateBucket", at, change }).kind).toBe("outdated");
    expect(rebuilt().jobs).toEqual([job(id, { createdMs: 7, state: "done" })]);
  });

  it.each([
    { from: us, to: eu, reason: "where no rule leads" },
    { from: eu, to: us, reason: "would ship from region" },
  ])("that nobody could do are refused with their change: $reason", ({ from, to, reason }) => {
    tell(create("photos", photos));
    bucketAfter({ targets: [{ region: us, bucket: photos }] });
    const jobs = [{ rule: "r", from, to: { region: to, bucket: photos }, matched: "0123456789ab" }];
    const change = { tags: [{ key: "a", value: "b" }], existing: { createdMs: 1, jobs } };
    const result = tell({ kind: "updateBucket", at: { id: photos, generation: 2 }, change });
    expect(result).toMatchObject({ kind: "refused", reason: expect.stringContaining(reason) as string });
    expect(rebuilt()).toMatchObject({ jobs: [] });
    expect(rebuilt().bucket(photos)?.tags).toEqual([]);
  });

  it("that have ended are forgotten, the oldest first", () => {
    tell(create("photos", photos));
    tell({ kind: "putJob", job: job("running") });
    for (let i = 0; i < MAX_ENDED_JOBS + 2; i++) {
      tell({ kind: "putJob", job: job(`j${i}`, { state: "done", createdMs: 10 + i }) });
    }
    const ids = rebuilt().jobs.map(({ id }) => id);
    expect(ids).toHaveLength(MAX_ENDED_JOBS + 1);
    expect(ids).toContain("running");
    expect(ids).not.toContain("j1");
    expect(ids).toContain("j2");
  });
});

it("access keys come and go", () => {
  const key = { accessKeyId: "AK", secretAccessKey: "s", createdMs: 1 };
  tell({ kind: "putAccessKey", key });
  expect(rebuilt().accessKeys).toEqual([key]);
  tell({ kind: "removeAccessKey", accessKeyId: "AK" });
  expect(rebuilt().accessKeys).toEqual([]);
});
