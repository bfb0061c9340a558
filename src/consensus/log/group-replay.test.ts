import { expect, it } from "vitest";
import { groupId, type LogIndex, logIndex, nodeId, term } from "../../base/ids.ts";
import { type Entry, EntryKind } from "../core/types.ts";
import { emptyMembership } from "../wire/membership.ts";
import { GroupReplay } from "./group-replay.ts";
import { type LogRecord, noMark, RecordKind } from "./record.ts";

const write = (fields: Partial<LogRecord>): LogRecord => ({
  kind: RecordKind.write,
  group: groupId(1),
  commit: logIndex(0),
  mark: undefined,
  lastIndex: logIndex(0),
  firstIndex: 1 as LogIndex,
  entryCount: 0,
  entries: undefined,
  ...fields,
});

const entriesOf = (...indexes: readonly number[]): Entry[] =>
  indexes.map((index) => ({
    index: logIndex(index),
    term: term(1),
    kind: EntryKind.command,
    data: new Uint8Array(1),
  }));

it("whose removal was lost to rot holds nothing of its earlier life, and says that it is damaged", () => {
  const group = new GroupReplay({ afterDamage: false, afterLostBallots: false });
  const membership = { ...emptyMembership, voters: [nodeId(4)] };
  group.apply(write({ mark: { index: logIndex(6), term: term(1), membership }, commit: logIndex(6) }), 1);
  // Here the group was removed, and begun anew with its first entries.
  group.hit();
  group.apply(write({ firstIndex: logIndex(1), entryCount: 2, entries: entriesOf(1, 2) }), 1);
  expect(group.finish()).toMatchObject({
    condition: "damaged",
    mark: noMark,
    entries: entriesOf(1, 2),
    hardState: { commit: 0, recovering: true },
  });
});
