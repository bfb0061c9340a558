/** Buckets that stand in every region of a test's federation, with a home or without one. */
import { type LeanS3, NoAnswer } from "../lib/lean-s3.ts";
import { rest } from "../lib/register-clients.ts";
import type { RegionName, TestFederation } from "./federation.ts";

const ASK_TIMEOUT_MS = 120_000;
const WRITABLE_LIMIT_MS = 60_000;
const POLL_MS = 100;

export interface HomeBucket {
  readonly bucket: string;
  /** undefined: every region writes. */
  readonly home?: RegionName;
  /** Automatic, when the home was away so long. Default: by command alone. */
  readonly failoverAfterMs?: number;
}

/** With versions, in all regions. Resolves when each of them takes a write. */
export async function makeBucket(
  federation: TestFederation,
  gateways: ReadonlyMap<RegionName, LeanS3>,
  { bucket, home, failoverAfterMs }: HomeBucket,
): Promise<void> {
  const first = home ?? (federation.names[0] as RegionName);
  const s3 = gateways.get(first) as LeanS3;
  await s3.done({ method: "PUT", bucket });
  const versioning =
    '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status></VersioningConfiguration>';
  await s3.done({ method: "PUT", bucket, query: { versioning: "" }, body: versioning });
  const others = federation.names.filter((name) => name !== first);
  const auto = failoverAfterMs !== undefined;
  const set = {
    rules: [{ id: "everywhere", destinations: others }],
    ...(home === undefined
      ? { mode: "multi-writer" }
      : { mode: "home", home, failover: { auto, ...(auto && { after: failoverAfterMs }) } }),
  };
  const answer = await fetch(federation.adminUrl(first, `/replication/buckets/${bucket}/rules`), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(set),
    signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`the rules of ${bucket} were refused: ${await answer.text()}`);
  for (const each of gateways.values()) await untilWritable(each, bucket);
}

/** @throws Error when it is not in time */
export async function untilWritable(
  s3: LeanS3,
  bucket: string,
  {
    key = `probe-${s3.region}`,
    headers = {},
  }: { readonly key?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const untilMs = performance.now() + WRITABLE_LIMIT_MS;
  for (let last = "no answer"; ; ) {
    try {
      const answer = await s3.ask({ method: "PUT", bucket, key, body: "probe", headers });
      if (answer.status === 200) return;
      last = `${answer.status} ${answer.body.toString()}`;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      last = error.message;
    }
    if (performance.now() > untilMs) throw new Error(`${s3.region} takes no write of ${bucket}: ${last}`);
    await rest(POLL_MS);
  }
}
