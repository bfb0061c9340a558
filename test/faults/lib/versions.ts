/** All versions and markers of a bucket, as one region itself has them. */
import { type LeanS3, servedElsewhere } from "./lean-s3.ts";
import { rest } from "./register-clients.ts";

const PAGE_KEYS = 1_000;
const SETTLE_LIMIT_MS = 180_000;
const SETTLE_POLL_MS = 250;

export interface ListedVersion {
  readonly key: string;
  readonly version: string;
  /** Without quotes; undefined: a delete marker. */
  readonly etag: string | undefined;
}

/** By `versionName`, in the order of the listing: of each key the newest first. @throws NoAnswer, Error: also when another region answers */
export async function listVersions(
  s3: LeanS3,
  bucket: string,
  prefix = "",
): Promise<Map<string, ListedVersion>> {
  const found = new Map<string, ListedVersion>();
  let marker: Readonly<Record<string, string>> = {};
  for (;;) {
    const answer = await s3.done({
      ...{ method: "GET", bucket, timeoutMs: 60_000 },
      query: { versions: "", prefix, "max-keys": String(PAGE_KEYS), ...marker },
      headers: { "x-atoll-consistency": "local" },
    });
    const elsewhere = servedElsewhere(answer);
    if (elsewhere !== undefined) throw new Error(`${elsewhere} answers for ${s3.region} what ${bucket} has`);
    const text = answer.body.toString();
    for (const [, kind, row = ""] of text.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs)) {
      const key = field(row, "Key") ?? "";
      const version = field(row, "VersionId") ?? "";
      const etag = kind === "Version" ? field(row, "ETag")?.replaceAll(/"|&quot;/g, "") : undefined;
      found.set(versionName({ key, version }), { key, version, etag });
    }
    if (field(text, "IsTruncated") !== "true") return found;
    marker = {
      "key-marker": field(text, "NextKeyMarker") ?? "",
      "version-id-marker": field(text, "NextVersionIdMarker") ?? "",
    };
  }
}

/** Until every region itself lists the same. @returns undefined when that was not so in time */
export async function sameVersions(
  gateways: readonly LeanS3[],
  bucket: string,
  prefix: string,
): Promise<Map<string, ListedVersion> | undefined> {
  const untilMs = performance.now() + SETTLE_LIMIT_MS;
  do {
    const held = await Promise.all(gateways.map((each) => listVersions(each, bucket, prefix))).catch(
      () => [],
    );
    const texts = held.map((versions) => JSON.stringify([...versions.values()]));
    if (held[0] !== undefined && texts.every((text) => text === texts[0])) return held[0];
    await rest(SETTLE_POLL_MS);
  } while (performance.now() < untilMs);
  return undefined;
}

export const versionName = ({ key, version }: { readonly key: string; readonly version: string }): string =>
  `${key} ${version}`;

/** The number of the region whose client wrote it. */
export const writerOf = (version: string): number => Number.parseInt(version.slice(16, 20), 16);

const field = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
