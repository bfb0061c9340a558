/** The same cases against a front door whose buckets all stand in another region. */
import { defined } from "../../src/base/assert.ts";
import { startFederation } from "./federation.ts";
import type { Target } from "./harness.ts";
import { conformance } from "./suite.ts";

conformance("another region's buckets", async (): Promise<Target> => {
  const federation = await startFederation(["us-east-1", "xx-elsewhere-1"], {
    // Both regions share one event loop with the clients.
    limits: { bodyIdleTimeoutMs: 2_000 },
  });
  const [here, there] = federation.regions;
  const { number, name } = defined(there, "the other region").record;
  federation.directory.madeIn = number;
  return { ...defined(here, "this region").target, bucketRegion: name, close: () => federation.close() };
});
