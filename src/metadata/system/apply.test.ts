import { expect, test } from "vitest";
import { LocalGroups, systemGroup, topologyOf } from "../../../test/metadata/local-groups.ts";
import { bucketId } from "../../base/ids.ts";
import { decodeSystemResult, encodeSystemCommand } from "../codec/system.ts";
import type { SystemCommand, SystemResult } from "../commands.ts";

const bucket = bucketId("00000000000000ab");

function start(): (command: SystemCommand) => SystemResult {
  const groups = new LocalGroups(1);
  return (command) => decodeSystemResult(groups.apply(systemGroup, encodeSystemCommand(command)).result);
}

test("who decided to remove a bucket before somebody opened it again is refused, also when it is deleted once more", () => {
  const tell = start();
  const states = ["deleting", "changing", "deleting"] as const;
  expect(tell({ kind: "createBucket", name: "b", bucket, createdMs: 1 }).kind).toBe("bucket");
  for (const [at, state] of states.entries()) {
    const result = tell({ kind: "updateBucket", bucket, generation: at + 1, change: { state } });
    expect(result).toMatchObject({ kind: "bucket", bucket: { state, generation: at + 2 } });
  }
  expect(tell({ kind: "removeBucket", bucket, generation: 2 })).toEqual({ kind: "outdated" });
  expect(tell({ kind: "removeBucket", bucket, generation: 4 })).toEqual({ kind: "done" });
  expect(tell({ kind: "removeBucket", bucket, generation: 4 })).toEqual({ kind: "missing" });
});

test("a bucket that is not being deleted is not removed, and a name is taken once", () => {
  const tell = start();
  tell({ kind: "createBucket", name: "b", bucket, createdMs: 1 });
  expect(tell({ kind: "removeBucket", bucket, generation: 1 })).toEqual({ kind: "outdated" });
  const other = bucketId("00000000000000cd");
  const second = tell({ kind: "createBucket", name: "b", bucket: other, createdMs: 2 });
  expect(second).toMatchObject({ kind: "exists", bucket: { id: bucket } });
});

test("of two who set the topology at once, one is told so", () => {
  const tell = start();
  const { shards } = new LocalGroups(3);
  const command = { kind: "setTopology", ...topologyOf(shards) } as const;
  expect(tell(command)).toEqual({ kind: "done" });
  expect(tell(command)).toEqual({ kind: "outdated" });
  expect(tell({ ...command, generation: 1 })).toEqual({ kind: "done" });
});
