import { describe, expect, it } from "vitest";
import { History } from "./history.ts";

describe("a history", () => {
  it("keeps the order in which things happened, also within one moment of virtual time", () => {
    const history = new History<string, number>();
    const first = history.invoke("c1", "a", 5);
    history.complete(first, 1, 5);
    const second = history.invoke("c2", "b", 5);
    history.complete(second, 2, 7);
    const [a, b] = history.operations();
    expect(a?.returned?.order).toBeLessThan(b?.called.order ?? -1);
    expect(b).toMatchObject({
      client: "c2",
      input: "b",
      called: { atMs: 5 },
      returned: { atMs: 7, output: 2 },
    });
  });

  it("forgets what certainly did nothing and keeps what may have done something", () => {
    const history = new History<string, number>();
    history.fail(history.invoke("c1", "failed", 0));
    history.unknown(history.invoke("c1", "unknown", 1));
    history.invoke("c1", "pending", 2);
    expect(history.operations().map(({ input, returned }) => [input, returned])).toEqual([
      ["unknown", undefined],
      ["pending", undefined],
    ]);
    expect(history.count).toBe(3);
  });

  it("takes one outcome for each operation", () => {
    const history = new History<string, number>();
    const id = history.invoke("c1", "a", 0);
    history.unknown(id);
    expect(() => history.complete(id, 1, 2)).toThrow("has its outcome already");
    expect(() => history.fail(7)).toThrow("operation 7 is missing");
  });
});
