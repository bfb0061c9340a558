import { expect, test } from "vitest";
import { logIndex, nodeId } from "../base/ids.ts";
import type { LocalGroup } from "../region/index.ts";
import { OutboxWatch } from "./outbox-watch.ts";

const applied = { index: logIndex(7), result: new Uint8Array([1]) };
const group: LocalGroup = {
  propose: async () => applied,
  readBarrier: async () => logIndex(7),
  read: () => {
    throw new Error("nothing to read");
  },
  status: () => ({ id: nodeId(1), leader: 0 }),
};

test("a proposer hears of its result when the listener has told of it, and at once when there is none", async () => {
  const watch = new OutboxWatch();
  const telling = watch.telling(group);
  expect(await telling.propose(new Uint8Array())).toBe(applied);
  const told = Promise.withResolvers<void>();
  watch.listen(
    () => {},
    () => told.promise,
  );
  let answer: unknown;
  const proposed = telling.propose(new Uint8Array()).then((result) => {
    answer = result;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(answer).toBeUndefined();
  told.resolve();
  await proposed;
  expect(answer).toBe(applied);
  watch.stop();
  expect(await telling.propose(new Uint8Array())).toBe(applied);
  expect(await telling.readBarrier()).toBe(7);
  expect(telling.status().id).toBe(1);
});
