import { expect, it } from "vitest";
import { regionNumber } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import type { FailoverRecord, FederatedBucket, SettledRisk } from "../../federation/index.ts";
import type { ReplicaState } from "../../metadata/index.ts";
import type { MergedCount, RiskEntry } from "./components.ts";
import { linesOf, riskSetOf } from "./risk.ts";
import { type SettleParts, settle } from "./settle.ts";

const stampAt = (millis: number): VersionId => versionId({ millis, counter: 0, region: 1, random: 0 });

/** Of a version that a job shipped, and tags that were changed since it was written. */
const lines = linesOf({
  ...{ key: "k", version: stampAt(1), bytes: 10, kind: "put", isNull: false },
  ...{ stamp: stampAt(3), tagsStamp: stampAt(2) },
});

/** The old home is back, and nothing waits there. */
async function settled(
  atRisk: readonly RiskEntry[],
  { merged, here }: { readonly merged: MergedCount; readonly here: ReplicaState },
): Promise<SettledRisk | undefined> {
  const parts = {
    components: {
      ...{ region: regionNumber(2), clock: { wallMs: () => 9 }, logger: silentLogger },
      control: { propose: async () => ({ kind: "done" }), view: { failovers: () => [] } },
      metadata: { replicaState: async () => here },
    },
    local: { missing: async () => ({ merged: [merged], entries: [] }) },
    failoverIn: () => ({ backlog: async () => ({ epoch: 2, objects: 0 }) }),
  } as unknown as SettleParts;
  const record = {
    ...{ id: "1", bucket: "00000000000000f1", from: 1, to: 2, epoch: 2, kind: "forced" },
    atRisk: riskSetOf(atRisk, { isExact: true, asOfMs: 5 }),
  } as unknown as FailoverRecord;
  const told = await settle(parts, record, { versioning: "enabled" } as FederatedBucket);
  return told?.settled;
}

it("a version that arrived with its tags is one, and hides none that had not been announced", async () => {
  const here = { kind: "present", tagsStamp: stampAt(2) } as const;
  const asListed = await settled(lines, { merged: { region: 1, epoch: 2, objects: 1, bytes: 10 }, here });
  expect(asListed).toMatchObject({ objects: 1, bytes: 10, missing: 0, unlisted: 0 });
  const andAnother = await settled(lines, { merged: { region: 1, epoch: 2, objects: 2, bytes: 15 }, here });
  expect(andAnother).toMatchObject({ objects: 2, bytes: 15, missing: 0, unlisted: 1 });
});

it("a version that is lost with its tags is one, and one whose tags alone are lost is one of each", async () => {
  const nothing = { region: 1, epoch: 2, objects: 0, bytes: 0 };
  const lost = await settled(lines, { merged: nothing, here: { kind: "wanted" } });
  expect(lost).toMatchObject({ objects: 0, bytes: 0, missing: 1, unlisted: 0 });
  const here = { kind: "present", tagsStamp: stampAt(1) } as const;
  const halfLost = await settled(lines, { merged: nothing, here });
  expect(halfLost).toMatchObject({ objects: 1, bytes: 10, missing: 1, unlisted: 0 });
});
