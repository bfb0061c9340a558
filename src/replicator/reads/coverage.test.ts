import { expect, it } from "vitest";
import { LocalFederation } from "../../../test/federation/local-control.ts";
import { SHARED } from "../../../test/replicator/replicating-world.ts";
import { rule } from "../../../test/replicator/told-world.ts";
import { regionNumber } from "../../base/ids.ts";
import type { ReplicationRule } from "../../federation/index.ts";
import { Coverages } from "./coverage.ts";

const us = regionNumber(1);
const eu = regionNumber(2);
const ap = regionNumber(3);
const whole = { existingObjectReplication: "Enabled", versionDeletes: true } as const;

async function covered(...rules: readonly ReplicationRule[]) {
  const federation = new LocalFederation(["us", "eu", "ap"]);
  await federation.buckets.create(SHARED, { region: us, tags: [] });
  const bucket = await federation.buckets.setReplication(SHARED, { role: "", rules });
  await federation.control.endJobs();
  const coverages = new Coverages(federation.control.view);
  return { federation, bucket, of: (from = us, to = eu) => coverages.of(bucket, from, to) };
}

it("a rule of everything covers both ways, and what is there already if it says so", async () => {
  const { of } = await covered(rule("all", "eu", whole));
  expect(of()).toMatchObject({ isCovered: true, isWhole: true });
  expect(of(eu, us)).toMatchObject({ isCovered: true, isWhole: true });
  expect(of(us, ap)).toEqual({ target: undefined, isCovered: false, isWhole: false });
  const { of: later } = await covered(rule("all", "eu", { ...whole, existingObjectReplication: "Disabled" }));
  expect(later()).toMatchObject({ isCovered: true, isWhole: false });
});

it("what a rule leaves out is not covered", async () => {
  const filter = { form: "Prefix", prefix: "a/", tags: [] } as const;
  const leavingOut: Partial<ReplicationRule>[] = [
    { filter },
    { filter: { form: "Tag", prefix: "", tags: [{ key: "k", value: "v" }] } },
    { deleteMarkerReplication: "Disabled", versionDeletes: false },
    { versionDeletes: false },
    { isEnabled: false },
  ];
  for (const change of leavingOut) {
    const { of } = await covered(rule("some", "eu", { ...whole, ...change }));
    expect(of().isCovered).toBe(false);
  }
  // The one with the greater priority counts where both match, and ships no deletions there.
  const narrow = { filter, priority: 9, deleteMarkerReplication: "Disabled", versionDeletes: false } as const;
  const { of } = await covered(rule("all", "eu", whole), rule("narrow", "eu", { ...whole, ...narrow }));
  expect(of().isCovered).toBe(false);
});

it("is nothing while a job has more to ship", async () => {
  const { federation, bucket, of } = await covered(rule("all", "eu", whole));
  const job = {
    id: "j",
    bucket: bucket.id,
    target: of().target ?? 0,
    rule: "all",
    kind: "existing",
  } as const;
  for (const [state, isWhole] of [
    ["running", false],
    ["paused", false],
    ["done", true],
  ] as const) {
    await federation.control.propose({ kind: "putJob", job: { ...job, region: us, state, createdMs: 1 } });
    expect(of()).toMatchObject({ isCovered: isWhole, isWhole });
  }
});
