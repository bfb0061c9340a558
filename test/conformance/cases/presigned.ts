import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, it } from "vitest";
import type { Suite } from "../harness.ts";
import { codeIn } from "../raw.ts";

export function presignedCases(suite: Suite): void {
  describe("presigned requests", () => {
    it("get an object, with the headers that they say", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a b/ü", "value");
      const get = new GetObjectCommand({ Bucket, Key: "a b/ü", ResponseContentType: "text/x" });
      const answer = await fetch(await getSignedUrl(suite.client, get, { expiresIn: 60 }));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("text/x");
      expect(await answer.text()).toBe("value");
    });

    it("put an object", async () => {
      const Bucket = await suite.bucket();
      const url = await getSignedUrl(suite.client, new PutObjectCommand({ Bucket, Key: "a" }));
      const answer = await fetch(url, { method: "PUT", body: "value" });
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
      const get = await fetch(await getSignedUrl(suite.client, new GetObjectCommand({ Bucket, Key: "a" })));
      expect(await get.text()).toBe("value");
    });

    it("are for one method and one key", async () => {
      const Bucket = await suite.bucket();
      const url = await getSignedUrl(suite.client, new GetObjectCommand({ Bucket, Key: "a" }));
      const other = await fetch(url.replace("/a?", "/b?"));
      expect([other.status, codeIn(await other.text())]).toEqual([403, "SignatureDoesNotMatch"]);
      const put = await fetch(url, { method: "PUT", body: "x" });
      expect([put.status, codeIn(await put.text())]).toEqual([403, "SignatureDoesNotMatch"]);
    });

    it("expire", async () => {
      const Bucket = await suite.bucket();
      const signingDate = new Date(Date.now() - 120_000);
      const get = new GetObjectCommand({ Bucket, Key: "a" });
      const answer = await fetch(await getSignedUrl(suite.client, get, { expiresIn: 60, signingDate }));
      const body = await answer.text();
      expect([answer.status, codeIn(body)]).toEqual([403, "AccessDenied"]);
      expect(body).toContain("Request has expired");
    });
  });
}
