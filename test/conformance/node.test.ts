/** The same cases against a whole node, as a process: real metadata, real drives, the real disk. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { defined } from "../../src/base/assert.ts";
import { type FromNode, STOPPED_EXIT_CODE, type ToNode } from "../../src/cli/supervision.ts";
import { formatCredentials } from "../../src/config/index.ts";
import { oneNodeRegion } from "../region-file.ts";
import { credentials, type Target } from "./harness.ts";
import { conformance } from "./suite.ts";

const testOutput = join(import.meta.dirname, "../../.test-output");
const main = join(import.meta.dirname, "../../src/cli/main.ts");

conformance("a node of its own", startNode);

async function startNode(): Promise<Target> {
  await mkdir(testOutput, { recursive: true });
  const directory = await mkdtemp(join(testOutput, "conformance-"));
  const region = await oneNodeRegion({ s3: { domains: ["localhost"], bodyIdleTimeout: "1 s" } });
  const { hostname, port } = new URL(`http://${defined(region.nodes[0], "a node").s3}`);
  const config = join(directory, "region.yaml");
  await writeFile(config, JSON.stringify(region));
  await writeFile(
    join(directory, "credentials"),
    formatCredentials({ profile: "test", ...credentials }, region.region),
  );
  const node = fork(main, ["serve", "--config", config, "--node", "1", "--log-file", join(directory, "log")]);
  const exit = once(node, "exit");
  await isReady(node);
  return {
    host: hostname,
    port: Number(port),
    region: region.region,
    credentials,
    domain: "localhost",
    isReference: false,
    close: async () => {
      node.send({ kind: "stop" } satisfies ToNode);
      expect(await exit).toEqual([STOPPED_EXIT_CODE, null]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What it tells `atoll up`, were it started by it. */
function isReady(node: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let last: FromNode | undefined;
    node.on("message", (message: FromNode) => {
      last = message;
      if (message.kind === "ready") resolve();
    });
    node.on("exit", (code) => reject(new Error(`it ended with ${code}: ${JSON.stringify(last)}`)));
  });
}
