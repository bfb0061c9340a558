import { expect, test } from "vitest";
import { hasCode } from "../../base/errors.ts";
import { blobId, driveId } from "../../base/ids.ts";
import { decodeFragmentRequest, encodeFragmentRequest } from "./fragment-codec.ts";

test("a fragment's number that no key of a drive can hold is malformed", () => {
  const decoded = (fragment: number) =>
    decodeFragmentRequest(encodeFragmentRequest(driveId(1), { blob: blobId("0f".repeat(16)), fragment }));
  expect(decoded(0xfffe).request.fragment).toBe(0xfffe);
  for (const fragment of [0xffff, 0x1_0000]) {
    expect(() => decoded(fragment)).toThrow(
      expect.toSatisfy((error: unknown) => hasCode(error, "message.malformed")),
    );
  }
});
