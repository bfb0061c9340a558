import type { ObjectDigests } from "../region/index.ts";
import { openDigester } from "./body/digester.ts";
import { multipartChecksum } from "./checksums/multipart.ts";

/** S3's digests for the object service: of copies, and of wholes from their parts. */
export const objectDigests: ObjectDigests = {
  begin(algorithms) {
    const digester = openDigester(["MD5", ...algorithms], undefined);
    return {
      update: (chunk) => digester.update(chunk),
      async finish() {
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
    };
  },
  combine: multipartChecksum,
};
