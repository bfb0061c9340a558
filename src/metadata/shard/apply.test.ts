import { expect, test } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { bucketId, logIndex, term } from "../../base/ids.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import { encodeShardCommand } from "../codec/commands.ts";
import type { ShardCommand } from "../commands.ts";
import { shardApplicationWith } from "./apply.ts";

const bucket = bucketId("00000000000000aa");
const proposed: VersionId = versionId({ millis: 1_000, counter: 0, region: 1, random: 1 });
const rule = {
  ...{
    id: "r",
    target: 7,
    priority: 1,
    prefix: "a",
    tags: [],
    storageClass: undefined,
    deadlineMs: undefined,
  },
  ...{ shipsDeletes: true, shipsVersionDeletes: true, shipsReplicaChanges: true },
};

test("who ships hears of an entry that gave it something to ship, and of no other", () => {
  const store = new SimStore({ clock: new SimClock(new Scheduler()), random: new SeededRandom(1) });
  let index = 0;
  let heard = 0;
  const application = shardApplicationWith(() => heard++);
  const hears = (command: ShardCommand): boolean => {
    const before = heard;
    const bytes = encodeShardCommand(command);
    const context = { index: logIndex(++index), term: term(1) };
    store.write((transaction) => application.apply(bytes, transaction, context));
    return heard > before;
  };
  const replication = { targets: [{ id: 7, region: 2, bucket }], rules: [rule] };
  const put = (key: string): ShardCommand => ({
    ...{ kind: "putObject", bucket, key, proposed, precondition: {}, object: described("x"), missing: [] },
  });
  expect(hears(put("a"))).toBe(false);
  expect(hears({ kind: "configureBucket", bucket, generation: 1, versioning: "enabled", replication })).toBe(
    false,
  );
  expect(hears(put("a"))).toBe(true);
  expect(hears(put("b"))).toBe(false);
  expect(hears({ kind: "acknowledgeOutbox", target: 7, ids: ["0".repeat(24)] })).toBe(false);
  const deletion = { kind: "deleteObject", bucket, key: "a", version: undefined, proposed } as const;
  expect(hears({ ...deletion, precondition: {} })).toBe(true);
  expect(hears({ ...deletion, precondition: { ifMatch: "x" } })).toBe(false);
});
