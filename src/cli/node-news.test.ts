import { expect, test } from "vitest";
import { type NodeNews, NodeReporter } from "./node-news.ts";
import type { NodeState } from "./node-process.ts";

const starting: NodeState = { kind: "starting", reasons: [] };
const ready: NodeState = { kind: "ready" };
const restarting: NodeState = { kind: "restarting", why: "it ended with code 1", delayMs: 200 };

function newsOf(...states: readonly NodeState[]): (NodeNews | undefined)[] {
  const reporter = new NodeReporter();
  return states.map((state) => reporter.changed(state)).filter((news) => news !== undefined);
}

test("a node that crashes before it was ever ready is not ready again, but ready", () => {
  expect(newsOf(starting, restarting, starting, restarting, starting, ready)).toEqual([
    "restarting",
    "restarting",
    "nodeReady",
  ]);
});

test("a node that was ready and crashes is ready again; one that starts as it should is no news", () => {
  expect(newsOf(starting, starting, ready)).toEqual([]);
  expect(newsOf(starting, ready, restarting, starting, ready)).toEqual(["restarting", "readyAgain"]);
  expect(newsOf(starting, restarting, starting, ready, restarting, starting, ready).at(-1)).toBe(
    "readyAgain",
  );
});
