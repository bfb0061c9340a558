import { describe, expect, it } from "vitest";
import { AtollError, errorCodes } from "../base/errors.ts";
import { errorXml, S3Error, s3ErrorCodes, s3ErrorOf } from "./errors.ts";

describe("S3 errors", () => {
  it("have a status that is an error's, and a text", () => {
    for (const code of s3ErrorCodes) {
      const error = new S3Error(code);
      expect(error.status).toBeGreaterThanOrEqual(301);
      expect(error.status).toBeLessThanOrEqual(503);
      expect(error.message).not.toBe("");
    }
  });

  it("are written as S3 does, escaped", () => {
    const error = new S3Error("NoSuchKey", { fields: { Key: "a<b>&\u0001" } });
    expect(errorXml(error, { resource: "/b/a%3C", requestId: "R", hostId: "H" })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code>' +
        "<Message>The specified key does not exist.</Message><Key>a&lt;b&gt;&amp;&#x1;</Key>" +
        "<Resource>/b/a%3C</Resource><RequestId>R</RequestId><HostId>H</HostId></Error>",
    );
  });

  it("stand for every error of the store, and keep it as their cause", () => {
    for (const code of errorCodes) {
      const cause = new AtollError(code, "x");
      const error = s3ErrorOf(cause);
      expect(error.cause).toBe(cause);
      if (cause.retryable)
        expect(["SlowDown", "ServiceUnavailable", "ConditionalRequestConflict"]).toContain(error.code);
    }
    expect(s3ErrorOf(new AtollError("store.overloaded", "x")).code).toBe("SlowDown");
    expect(s3ErrorOf(new AtollError("raft.timeout", "x")).code).toBe("ServiceUnavailable");
    expect(s3ErrorOf(new AtollError("raft.stopped", "x")).code).toBe("ServiceUnavailable");
    expect(s3ErrorOf(new TypeError("x"))).toMatchObject({ code: "InternalError", status: 500 });
  });

  it("name the drives that are to be brought back", () => {
    for (const code of ["region.unreadable", "region.tooFewDrives"] as const) {
      expect(s3ErrorOf(new AtollError(code, "drives 2 and 9 cannot be reached"))).toMatchObject({
        status: 503,
        code: "ServiceUnavailable",
        message: "Service is unable to handle request: drives 2 and 9 cannot be reached.",
      });
    }
    expect(s3ErrorOf(new AtollError("region.unavailable", "x")).message).not.toContain("x");
  });
});
