/** The same cases against a whole node: real metadata, real drives, the real disk. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { defined } from "../../src/base/assert.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { parseRegion } from "../../src/config/index.ts";
import { realComponents, StoreNode } from "../../src/node/index.ts";
import { freePorts } from "../faults/cluster/cluster.ts";
import { credentials, type Target } from "./harness.ts";
import { conformance } from "./suite.ts";

const testOutput = join(import.meta.dirname, "../../.test-output");
const READY_LIMIT_MS = 20_000;

conformance("a node of its own", startNode);

async function startNode(): Promise<Target> {
  await mkdir(testOutput, { recursive: true });
  const directory = await mkdtemp(join(testOutput, "conformance-"));
  const [s3 = 0, admin = 0, rpc = 0] = await freePorts(3);
  const region = parseRegion(
    join(directory, "region.yaml"),
    JSON.stringify({
      region: "us-east-1",
      number: 1,
      directory: ".",
      nodes: [
        {
          id: 1,
          name: "node-1",
          zone: "a",
          s3: `127.0.0.1:${s3}`,
          admin: `127.0.0.1:${admin}`,
          rpc: `127.0.0.1:${rpc}`,
          directory: "node",
          drives: [1, 2, 3, 4, 5, 6].map((id) => ({ id, directory: `drive-${id}` })),
        },
      ],
      placement: { dataFragments: 4, parityFragments: 2 },
      storage: { reserveBytes: 0 },
      s3: { domains: ["localhost"], bodyIdleTimeout: "1 s" },
    }),
  );
  const node = await StoreNode.start(
    {
      region,
      federation: [region],
      node: defined(region.nodes[0], "a node"),
      keys: [{ profile: "test", ...credentials }],
    },
    realComponents(silentLogger),
  );
  await untilReady(node);
  return {
    host: "127.0.0.1",
    port: s3,
    region: region.name,
    credentials,
    domain: "localhost",
    isReference: false,
    close: async () => {
      await node.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function untilReady(node: StoreNode): Promise<void> {
  const untilMs = performance.now() + READY_LIMIT_MS;
  while (node.reasons().length > 0) {
    if (performance.now() > untilMs) throw new Error(`not ready: ${node.reasons().join("; ")}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
