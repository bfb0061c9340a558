/**
 * Where a rule leads. Amazon's ARN of a bucket names no region, for there a bucket is in one; ours may:
 *
 *     arn:aws:s3:::backup             the bucket "backup", in the region that it was created in
 *     arn:aws:s3:eu-west-1::backup    the bucket "backup" in eu-west-1
 *     arn:aws:s3:eu-west-1::photos    as a rule of "photos" itself: the bucket stands in eu-west-1 too
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html
 */

export interface DestinationName {
  /** Undefined: the one that the bucket was created in. */
  readonly region: string | undefined;
  readonly bucket: string;
}

const arnPattern = /^arn:aws:s3:([^:]*)::([^:/]+)$/;
/** As region files have it (src/config/fields.ts). */
const regionPattern = /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/;
const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Of a text that has the form of an ARN; whether its names can be names is another question. */
export function parseDestination(arn: string): DestinationName | undefined {
  const [, region, bucket] = arnPattern.exec(arn) ?? [];
  if (region === undefined || bucket === undefined) return undefined;
  return { region: region === "" ? undefined : region, bucket };
}

export function formatDestination({ region, bucket }: DestinationName): string {
  return `arn:aws:s3:${region ?? ""}::${bucket}`;
}

export const isRegionName = (text: string): boolean => regionPattern.test(text);
export const isBucketName = (text: string): boolean => bucketPattern.test(text) && !text.includes("..");
