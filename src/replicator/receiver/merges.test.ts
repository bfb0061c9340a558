import { expect, it } from "vitest";
import { bucketId } from "../../base/ids.ts";
import type { IncomingReplica, ReceivedOutcome } from "../../region/index.ts";
import { Merges } from "./merges.ts";

const [bucket, other] = [bucketId("00000000000000f1"), bucketId("00000000000000f2")];
const put = { kind: "put", object: { bytes: 5 } } as unknown as IncomingReplica;

it("counts the newest epoch, and tells by `ever` of every merge whatever its epoch", () => {
  const merges = new Merges();
  const add = (of: typeof bucket, epoch: number, outcome: ReceivedOutcome = "applied") => {
    merges.add({ bucket: of, epoch }, [put], [outcome]);
    return merges.of(of);
  };
  expect(merges.of(bucket)).toMatchObject({ objects: 0, bytes: 0, ever: 0 });
  const seen = [add(bucket, 2), add(bucket, 2, "superseded"), add(bucket, 3), add(bucket, 2), add(bucket, 4)];
  expect(seen.map(({ objects, bytes }) => [objects, bytes])).toEqual([
    ...[
      [1, 5],
      [2, 10],
      [1, 5],
    ],
    ...[
      [1, 5],
      [1, 5],
    ],
  ]);
  expect(new Set(seen.map(({ ever }) => ever)).size).toBe(5);
  // What is no news, and what others get, is none of it.
  const { ever } = merges.of(bucket);
  add(other, 9);
  expect(add(bucket, 5, "present")).toMatchObject({ ever });
});

it("a bucket that was forgotten does not come back with a number that it had", () => {
  const merges = new Merges();
  const add = (of: typeof bucket) => merges.add({ bucket: of, epoch: 2 }, [put], ["applied"]);
  add(bucket);
  const { ever } = merges.of(bucket);
  for (let n = 0; n < 10_000; n++) add(bucketId((n + 0x100).toString(16).padStart(16, "0")));
  expect(merges.of(bucket)).toMatchObject({ objects: 0, ever: 0 });
  add(bucket);
  expect(merges.of(bucket).objects).toBe(1);
  expect(merges.of(bucket).ever).toBeGreaterThan(ever);
});
