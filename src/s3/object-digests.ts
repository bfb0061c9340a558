import type { HashPool } from "../base/hash-pool.ts";
import type { ObjectDigests, RunningDigest } from "../region/index.ts";
import { openDigester } from "./body/digester.ts";
import { multipartChecksum } from "./checksums/multipart.ts";

/**
 * S3's digests for the object service: of copies and replicas, and of wholes from their parts.
 * @param pool what is begun is hashed on its threads, for long streams of bytes; undefined: here, as they pass
 */
export function objectDigestsOn(pool: HashPool | undefined): ObjectDigests {
  return {
    begin(algorithms): RunningDigest {
      const digester = openDigester(["MD5", ...algorithms], pool);
      let isFinished = false;
      return {
        update: (chunk) => digester.update(chunk),
        async finish() {
          isFinished = true;
          const digests = await digester.finish();
          return {
            etag: digests.get("MD5")?.toString("hex") ?? "",
            checksums: algorithms.map((algorithm) => ({
              algorithm,
              value: digests.get(algorithm)?.toString("base64") ?? "",
              type: "FULL_OBJECT",
            })),
          };
        },
        discard() {
          if (!isFinished) digester.discard();
        },
      };
    },
    combine: multipartChecksum,
  };
}

/** Hashes where they are asked for. */
export const objectDigests: ObjectDigests = objectDigestsOn(undefined);
