import { expect, it } from "vitest";
import { RaftTrio } from "../../test/simulation/raft-trio.ts";
import { AtollError } from "../base/errors.ts";
import { nodeId } from "../base/ids.ts";
import { type Logger, silentLogger } from "../base/logger.ts";
import { closeNode } from "./closing.ts";

const first = nodeId(1);
const command = new TextEncoder().encode(JSON.stringify({ kind: "put", key: "k", value: "v" }));
const nothing = (): Promise<void> => Promise.resolve();

it("a node ends its requests, hands over what it leads, and only then closes its federation and the rest", async () => {
  const trio = await RaftTrio.start();
  const { raft, groups } = await trio.leadAll(first);
  const events: string[] = [];
  /** How many groups this node leads at this moment. */
  const note = (what: string): void => {
    events.push(`${what}: leads ${trio.groups.filter((group) => groups.leads(group)).length}`);
  };
  const end = closeNode({
    drain: async () => {
      // A request under way writes to what this node leads.
      for (const group of trio.groups) await raft.group(group)?.propose(command);
      note("requests");
    },
    groups,
    closers: [
      {
        what: "raft",
        close: () => {
          note("raft");
          return raft.stop();
        },
      },
      { what: "federation", close: () => note("federation") },
      { what: "S3 port", close: () => note("S3 port") },
    ],
    logger: silentLogger,
  });
  await trio.run(end);
  expect(events).toEqual(["requests: leads 4", "S3 port: leads 0", "federation: leads 0", "raft: leads 0"]);
});

it("what cannot be closed keeps nothing else open", async () => {
  const closed: string[] = [];
  const failed: unknown[] = [];
  const logger: Logger = { ...silentLogger, error: (fields) => failed.push(fields) };
  const fail = async (): Promise<void> => {
    throw new AtollError("disk.failed", "it does not close");
  };
  await closeNode({
    drain: fail,
    groups: { handOver: fail },
    closers: [
      { what: "admin port", close: () => void closed.push("admin port") },
      { what: "raft", close: fail },
      { what: "federation", close: () => void closed.push("federation") },
    ],
    logger,
  });
  expect(closed).toEqual(["federation", "admin port"]);
  expect(failed).toMatchObject([{ what: "requests" }, { what: "leadership" }, { what: "raft" }]);
});

it("a start that failed early has nothing to hand over", async () => {
  const closed: string[] = [];
  const closers = [{ what: "admin port", close: () => void closed.push("admin port") }];
  await closeNode({ drain: nothing, groups: undefined, closers, logger: silentLogger });
  expect(closed).toEqual(["admin port"]);
});
