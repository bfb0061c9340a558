import { describe } from "vitest";
import { bucketCases } from "./cases/buckets.ts";
import { listCases } from "./cases/lists.ts";
import { multipartCases } from "./cases/multipart.ts";
import { objectCases } from "./cases/objects.ts";
import { presignedCases } from "./cases/presigned.ts";
import { versionCases } from "./cases/versions.ts";
import { wireCases } from "./cases/wire.ts";
import { Suite, type Target } from "./harness.ts";

/**
 * Registers every case against a target, which is started once.
 *
 *   conformance("a real node", async () => ({ ...address, region, credentials, isReference: false, close }));
 */
export function conformance(name: string, start: () => Promise<Target>): void {
  describe(name, () => {
    const suite = new Suite(start);
    bucketCases(suite);
    objectCases(suite);
    versionCases(suite);
    listCases(suite);
    multipartCases(suite);
    presignedCases(suite);
    wireCases(suite);
  });
}
