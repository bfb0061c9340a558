import { expect, it } from "vitest";
import { blobId, driveId, placementGroupId } from "../../base/ids.ts";
import { namedDrives, unreadable } from "./unreadable.ts";

const group = {
  id: placementGroupId(3),
  scheme: { dataFragments: 4, parityFragments: 2, unitBytes: 10 },
  drives: [9, 2, 7, 1, 4, 3].map(driveId),
};
const blob = { blob: blobId("00000000-0000-4000-8000-000000000001"), bytes: 100, placementGroup: group.id };

it("says how many fragments are left, how many are needed, and which drives to bring back", () => {
  const { message, code } = unreadable(blob, group, {
    away: new Set([0, 1]),
    damaged: new Set([5]),
    cause: undefined,
  });
  expect(code).toBe("region.unreadable");
  expect(message).toBe(
    `3 of 6 fragments of blob ${blob.blob} in placement group 3 can be read, and 4 are needed: ` +
      "drives 2 and 9 cannot be reached; the fragments on drive 3 are missing or damaged",
  );
});

it("names no more drives than a message bears", () => {
  const drives = Array.from({ length: 40 }, (_, index) => driveId(index + 1));
  expect(namedDrives(drives.slice(0, 16))).toMatch(/^drives 1, 2, .*, 15 and 16$/);
  expect(namedDrives(drives)).toMatch(/^drives 1, 2, .*, 16 and 24 more$/);
  expect(namedDrives([driveId(8)])).toBe("drive 8");
});
