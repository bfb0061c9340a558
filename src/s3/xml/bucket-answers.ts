/** The answers about a bucket's settings. */
import { type Owner, ownerXml } from "./common.ts";
import { branch, document, leaf } from "./writer.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html: us-east-1 is the empty constraint. */
export function bucketLocationXml(region: string): string {
  return document("LocationConstraint", region === "us-east-1" ? "" : region);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export function bucketVersioningXml(versioning: "unversioned" | "enabled" | "suspended"): string {
  switch (versioning) {
    case "unversioned":
      return document("VersioningConfiguration");
    case "enabled":
      return document("VersioningConfiguration", leaf("Status", "Enabled"));
    case "suspended":
      return document("VersioningConfiguration", leaf("Status", "Suspended"));
  }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html: the owner may do everything, nobody else anything. */
export function accessControlXml(owner: Owner): string {
  const grantee =
    '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser">' +
    `${leaf("ID", owner.id)}${leaf("DisplayName", owner.displayName)}</Grantee>`;
  return document(
    "AccessControlPolicy",
    ownerXml("Owner", owner),
    branch("AccessControlList", branch("Grant", grantee, leaf("Permission", "FULL_CONTROL"))),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html */
export function requestPaymentXml(): string {
  return document("RequestPaymentConfiguration", leaf("Payer", "BucketOwner"));
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html: not switched on. */
export function bucketLoggingXml(): string {
  return document("BucketLoggingStatus");
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html: none. */
export function bucketNotificationXml(): string {
  return document("NotificationConfiguration");
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAccelerateConfiguration.html: never set. */
export function bucketAccelerateXml(): string {
  return document("AccelerateConfiguration");
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html: access lists are off. */
export function ownershipControlsXml(): string {
  return document("OwnershipControls", branch("Rule", leaf("ObjectOwnership", "BucketOwnerEnforced")));
}
