/** What a federation itself proves when a run is over: that regions hold the same, and that no concurrent write is forgotten. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { S3Client } from "@aws-sdk/client-s3";
import type { ConflictsView, ConflictView } from "../../../src/replicator/status/views.ts";
import { until } from "./buckets.ts";
import type { RegionName, TestFederation } from "./federation.ts";
import { type LastWrites, objectsIn } from "./last-writes.ts";

const cli = join(import.meta.dirname, "../../../src/cli/main.ts");
const VERIFY_LIMIT_MS = 300_000;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const ARRIVAL_LIMIT_MS = 60_000;
const PROBED_KEY = "written-in-two-regions";
const MAX_PAGES = 100;

const run = promisify(execFile);

/** With `atoll replication verify`. @returns what it found, nothing when all regions are the same */
export async function verify(
  federation: TestFederation,
  bucket: string,
  options: readonly string[] = [],
): Promise<string[]> {
  const config = federation.configDirectory(federation.names[0] as RegionName);
  const regions = federation.names.join(",");
  const args = [cli, "replication", "verify", bucket, "--regions", regions, "--config", config, ...options];
  try {
    await run(process.execPath, args, { timeout: VERIFY_LIMIT_MS, maxBuffer: MAX_OUTPUT_BYTES });
    return [];
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return [`verify ${[bucket, ...options].join(" ")}: ${stdout}${stderr}`.trim()];
  }
}

/**
 * Two regions that cannot reach one another write one key of a bucket without versions: in the end one of the two is
 * everywhere, and the other one stands in the ledger.
 * @returns what is wrong
 */
export async function provesConflict(
  federation: TestFederation,
  clients: ReadonlyMap<RegionName, S3Client>,
  lastWrites: LastWrites,
): Promise<string[]> {
  const [a, b] = federation.names as readonly [RegionName, RegionName];
  const { bucket } = lastWrites;
  await federation.cutLink(a, b);
  const etags: string[] = [];
  for (const region of [a, b]) {
    const at = { region, client: clients.get(region) as S3Client };
    etags.push(await lastWrites.put(at, PROBED_KEY, Buffer.from(`of ${region}, at ${Date.now()}`)));
  }
  await federation.healLink(a, b);
  const [loser = "", winner = ""] = etags;
  const isEverywhere = async (): Promise<boolean> => {
    const held = await Promise.all([...clients.values()].map((client) => objectsIn(client, bucket)));
    return held.every((objects) => objects.get(PROBED_KEY) === winner);
  };
  if ((await until(isEverywhere, { limitMs: ARRIVAL_LIMIT_MS })) === undefined) {
    return [`${PROBED_KEY}: the later of two concurrent writes is not everywhere`];
  }
  const entries = (await conflictsOf(federation, a, bucket)).filter(({ key }) => key === PROBED_KEY);
  const isKept = entries.some((each) => isSide(each.loser, loser) && isSide(each.winner, winner));
  return isKept ? [] : [`${PROBED_KEY}: the ledger of ${a} has not got the write that was lost`];
}

/** A region's ledger of a bucket, whole. */
export async function conflictsOf(
  federation: TestFederation,
  region: RegionName,
  bucket: string,
): Promise<ConflictView[]> {
  const conflicts: ConflictView[] = [];
  let after = "";
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ bucket, limit: "1000", ...(after !== "" && { after }) });
    const answer = await fetch(federation.adminUrl(region, `/replication/conflicts?${query}`));
    if (!answer.ok) throw new Error(`the ledger of ${region}: ${await answer.text()}`);
    const view = (await answer.json()) as ConflictsView;
    conflicts.push(...view.conflicts);
    if (view.next === undefined) break;
    after = view.next;
  }
  return conflicts;
}

const isSide = ({ etag }: ConflictView["loser"], expected: string): boolean =>
  etag.replaceAll('"', "") === expected;
