/**
 * Headers that ask for what we have not. A client that asks for encryption or a lock and gets a 200 believes that it
 * has them, so each is refused; only what changes nothing is let by.
 */
import { S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";

/** What these grant the owner has anyway, with access lists off (BucketOwnerEnforced). */
const harmlessAcls: ReadonlySet<string> = new Set(["private", "bucket-owner-full-control"]);

const notImplemented: ReadonlySet<string> = new Set([
  "x-amz-server-side-encryption",
  "x-amz-server-side-encryption-aws-kms-key-id",
  "x-amz-server-side-encryption-bucket-key-enabled",
  "x-amz-server-side-encryption-context",
  "x-amz-server-side-encryption-customer-algorithm",
  "x-amz-server-side-encryption-customer-key",
  "x-amz-server-side-encryption-customer-key-md5",
  "x-amz-copy-source-server-side-encryption-customer-algorithm",
  "x-amz-copy-source-server-side-encryption-customer-key",
  "x-amz-copy-source-server-side-encryption-customer-key-md5",
  "x-amz-object-lock-mode",
  "x-amz-object-lock-retain-until-date",
  "x-amz-object-lock-legal-hold",
  "x-amz-write-offset-bytes",
  "x-amz-object-if-match",
]);

/** @throws S3Error `NotImplemented`, `AccessControlListNotSupported` */
export function checkObjectHeaders(headers: RequestHeaders): void {
  for (const name of headers.keys()) {
    if (!name.startsWith("x-amz-")) continue;
    if (notImplemented.has(name)) throw headerNotImplemented(name);
    checkAcl(name, headers);
  }
}

/** @throws S3Error `NotImplemented`, `AccessControlListNotSupported` */
export function checkBucketHeaders(headers: RequestHeaders): void {
  for (const name of headers.keys()) {
    if (name.startsWith("x-amz-")) checkAcl(name, headers);
  }
  if (headers.get("x-amz-bucket-object-lock-enabled")?.toLowerCase() === "true") {
    throw headerNotImplemented("x-amz-bucket-object-lock-enabled");
  }
  const ownership = headers.get("x-amz-object-ownership");
  if (ownership !== undefined && ownership !== "BucketOwnerEnforced") {
    throw headerNotImplemented("x-amz-object-ownership");
  }
}

function checkAcl(name: string, headers: RequestHeaders): void {
  const isRefused =
    name === "x-amz-acl" ? !harmlessAcls.has(headers.get(name) ?? "") : name.startsWith("x-amz-grant-");
  if (isRefused) throw new S3Error("AccessControlListNotSupported");
}

function headerNotImplemented(name: string): S3Error {
  return new S3Error("NotImplemented", {
    message: "A header you provided implies functionality that is not implemented.",
    fields: { Header: name },
  });
}
