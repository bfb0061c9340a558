import { describe, expect, it } from "vitest";
import { bucketRow } from "../../../test/federation/bucket-row.ts";
import { regionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import { diffSettings } from "./settings.ts";

const us = regionNumber(1);
const failover = { auto: false, afterMs: 10_000 };

const withHome = (home: Partial<NonNullable<FederatedBucket["home"]>>): FederatedBucket =>
  bucketRow({ regions: [us], home: { region: us, epoch: 1, floorMs: 0, failover, ...home } });

describe("what would change of a bucket's settings", () => {
  it.each([
    ["one that was left in its beginning", { isBeginning: true as const }, "home (beginning)"],
    ["one for as long as a region leaves", { leaving: us }, "home (while a region leaves)"],
  ])("is the home that stands, where it is %s", (_, home, before) => {
    const [change] = diffSettings(withHome(home), { home: { region: us, failover } }, () => "us");
    const options = [{ option: "mode", before, after: "home" }];
    expect(change).toMatchObject({ kind: "changed", options });
  });
});
