/** The drill: a scratch bucket in two regions, clients that write to it, a planned move and one as if a region had died. */
import { createHash, randomBytes } from "node:crypto";
import type { FailoverView, HistoryView } from "../admin/views.ts";
import { AtollError } from "../base/errors.ts";
import { formatAddress, type RegionConfig } from "../config/index.ts";
import { ProgressLine } from "./admin-lines.ts";
import { type AdminOptions, type AdminPort, adminPorts, tellAny } from "./admin-ports.ts";
import { readCredentials } from "./credentials-files.ts";
import { runSwitch } from "./failover-actions.ts";
import { loadConfig } from "./region-files.ts";
import type { Drill, RehearsalReport } from "./rehearsal-report.ts";
import { describeRehearsal } from "./rehearse-page.ts";
import { listedVersions, MAX_WRITES, Writers } from "./rehearse-writers.ts";
import { RuleClient } from "./replication-rules-client.ts";
import { askS3, type S3Endpoint, sendS3 } from "./s3-requests.ts";

/** Until both regions have everything, and until the scratch bucket can be deleted. */
const PATIENCE_MS = 60_000;
const POLL_MS = 250;
const MAX_WRITERS = 64;
const MAX_SECONDS = 600;
const DELETED_AT_ONCE = 1_000;
/** Phases in which clients write, and switches between them with what these are likely to take at most. */
const WRITE_PHASES = 3;
const DRILLS = 2;
const DRILL_MS = 15_000;

export interface RehearseOptions extends AdminOptions {
  readonly regions?: string;
  readonly writers: string;
  readonly seconds: string;
  readonly keep?: boolean;
  readonly json?: boolean;
}

/** @returns the exit code. @throws config.*, cli.invalid, net.unreachable, rpc.remoteFailed, failover.* */
export async function rehearse(options: RehearseOptions): Promise<number> {
  const writers = numberOf("--writers", options.writers, MAX_WRITERS);
  const seconds = numberOf("--seconds", options.seconds, MAX_SECONDS);
  const [home, other] = await endpointsOf(options);
  const bucket = `atoll-rehearsal-${randomBytes(6).toString("hex")}`;
  const rehearsal = new Rehearsal({
    ...{ bucket, home, other, writers, seconds },
    ports: await adminPorts(options),
    rules: await RuleClient.open(options),
  });
  let report: RehearsalReport;
  try {
    report = await rehearsal.run();
  } finally {
    if (options.keep !== true) await rehearsal.cleanUp();
    rehearsal.end();
  }
  if (options.json === true) console.log(JSON.stringify(report));
  else console.log(describeRehearsal(report).join("\n"));
  return report.missing.length === 0 && report.isSettled ? 0 : 1;
}

interface RehearsalParts {
  readonly bucket: string;
  readonly home: S3Endpoint;
  readonly other: S3Endpoint;
  readonly writers: number;
  readonly seconds: number;
  readonly ports: readonly AdminPort[];
  readonly rules: RuleClient;
}

class Rehearsal {
  readonly #parts: RehearsalParts;
  readonly #progress = new ProgressLine();
  #isMade = false;

  constructor(parts: RehearsalParts) {
    this.#parts = parts;
  }

  end(): void {
    this.#progress.end();
  }

  async run(): Promise<RehearsalReport> {
    const { bucket, home, other, writers: count, seconds } = this.#parts;
    await this.#makeBucket();
    const writers = new Writers(bucket, [home, other], WRITE_PHASES * seconds * 1_000 + DRILLS * DRILL_MS);
    writers.start(count);
    let planned: Drill;
    let forced: Drill;
    try {
      await this.#write(seconds);
      planned = await this.#drill(writers, { from: home.region, to: other.region, isForced: false });
      await this.#write(seconds);
      forced = await this.#drill(writers, { from: other.region, to: home.region, isForced: true });
      await this.#write(seconds);
    } finally {
      await writers.stop();
    }
    if (writers.isFull) {
      const message = `the switches took so long that all ${MAX_WRITES} writes were used up: nothing was measured`;
      throw new AtollError("rpc.deadlineExceeded", message);
    }
    const settled = await this.#settled(forced.failover.id);
    const missing = await this.#missing(writers);
    return {
      ...{ bucket, regions: [home.region, other.region], writers: count, planned, missing },
      acknowledged: writers.acknowledged.length,
      forced: { ...forced, failover: settled ?? forced.failover },
      isSettled: settled?.settled?.missing === 0,
    };
  }

  /** Everything in it, and the bucket. Best effort: says what is left. */
  async cleanUp(): Promise<void> {
    const { bucket, home } = this.#parts;
    if (!this.#isMade) return;
    this.#progress.show(`deleting ${bucket}`);
    const untilMs = performance.now() + PATIENCE_MS;
    let last = "";
    while (performance.now() < untilMs) {
      try {
        await this.#deleteVersions();
        const response = await sendS3(home, { method: "DELETE", bucket });
        if (response.status === 204 || response.status === 404) return;
        last = /<Message>([^<]*)</.exec(response.text)?.[1] ?? String(response.status);
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        last = error.message;
      }
      await rest(POLL_MS);
    }
    this.#progress.end();
    console.error(`the bucket ${bucket} could not be deleted: ${last}`);
  }

  async #makeBucket(): Promise<void> {
    const { bucket, home, other } = this.#parts;
    this.#progress.show(`making ${bucket} in ${home.region} and ${other.region}`);
    await askS3(home, { method: "PUT", bucket });
    this.#isMade = true;
    const versioning =
      '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status></VersioningConfiguration>';
    await askS3(home, { method: "PUT", bucket, query: { versioning: "" }, body: versioning });
    const set = {
      ...{ mode: "home", home: home.region, failover: { auto: false } },
      rules: [{ id: "rehearsal", destinations: [other.region] }],
    };
    const answer = await this.#parts.rules.ask("PUT", `/replication/buckets/${bucket}/rules`, set);
    if (answer.kind === "invalid") {
      const reasons = answer.problems.map(({ reason }) => reason).join("; ");
      throw new AtollError("replication.invalid", `the scratch bucket's rules were refused: ${reasons}`);
    }
    await this.#untilWritable();
  }

  async #untilWritable(): Promise<void> {
    const { bucket, other } = this.#parts;
    const untilMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const response = await sendS3(other, { method: "PUT", bucket, key: "first", body: "first" });
      if (response.status === 200) return;
      if (performance.now() > untilMs) {
        throw new AtollError(
          "rpc.remoteFailed",
          `${bucket} takes no writes: ${response.status} ${response.text}`,
        );
      }
      await rest(POLL_MS);
    }
  }

  async #drill(
    writers: Writers,
    { from, to, isForced }: { readonly from: string; readonly to: string; readonly isForced: boolean },
  ): Promise<Drill> {
    const { ports, bucket, seconds } = this.#parts;
    this.#progress.show(`${isForced ? "forced" : "planned"} switch from ${from} to ${to}`);
    const beganMs = performance.now();
    const failedBefore = writers.failed;
    const request = { bucket, to, isForced, isRehearsal: isForced };
    const failover = await runSwitch(ports, request, "none");
    // A client that waits is answered a little later.
    await rest(Math.min(seconds, 2) * 1_000);
    const pauseMs = Math.round(writers.longestGapMs(beganMs, performance.now()));
    return { from, to, pauseMs, failedWrites: writers.failed - failedBefore, failover };
  }

  async #write(seconds: number): Promise<void> {
    this.#progress.show(`writing for ${seconds} s`);
    await rest(seconds * 1_000);
  }

  /** The row of the history, once it tells what came of what was at risk. */
  async #settled(id: string): Promise<FailoverView | undefined> {
    const { ports, bucket } = this.#parts;
    this.#progress.show("waiting until the old home has shipped what it still had");
    const untilMs = performance.now() + PATIENCE_MS;
    while (performance.now() < untilMs) {
      const { failovers } = await tellAny<HistoryView>(ports, `/failover/history?bucket=${bucket}`);
      const found = failovers.find((each) => each.id === id);
      if (found?.settled !== undefined) return found;
      await rest(POLL_MS);
    }
    return undefined;
  }

  async #missing(writers: Writers): Promise<RehearsalReport["missing"]> {
    const { home, other, bucket } = this.#parts;
    this.#progress.show("comparing the two regions with what was acknowledged");
    const untilMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const lists = await Promise.all(
        [home, other].map(async (endpoint) => ({
          region: endpoint.region,
          versions: await listedVersions(endpoint, bucket),
        })),
      );
      const missing = writers.acknowledged.flatMap(({ key, version }) =>
        lists.flatMap(({ region, versions }) =>
          versions.has(`${key} ${version}`) ? [] : [{ key, version, region }],
        ),
      );
      if (missing.length === 0 || performance.now() > untilMs) return missing;
      await rest(POLL_MS);
    }
  }

  async #deleteVersions(): Promise<void> {
    const { bucket, home } = this.#parts;
    const names = [...(await listedVersions(home, bucket))];
    for (let i = 0; i < names.length; i += DELETED_AT_ONCE) {
      const objects = names.slice(i, i + DELETED_AT_ONCE).map((name) => {
        const [key = "", version = ""] = name.split(" ");
        return `<Object><Key>${key}</Key><VersionId>${version}</VersionId></Object>`;
      });
      const body = `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${objects.join("")}</Delete>`;
      const md5 = createHash("md5").update(body).digest("base64");
      await askS3(home, {
        method: "POST",
        bucket,
        query: { delete: "" },
        headers: { "content-md5": md5 },
        body,
      });
    }
  }
}

/** Two regions with a gateway, and the keys of their files. @throws config.*, cli.invalid */
async function endpointsOf({ config, regions }: RehearseOptions): Promise<[S3Endpoint, S3Endpoint]> {
  const known = (await loadConfig(config)).filter(({ federation }) => federation !== undefined);
  const names = regions?.split(",").map((name) => name.trim()) ?? known.slice(0, 2).map(({ name }) => name);
  const [first, second, ...more] = names.map((name) => {
    const region = known.find((each) => each.name === name);
    if (region !== undefined) return region;
    const there = known.map((each) => each.name).join(", ");
    throw new AtollError("cli.invalid", `--regions ${name}: no such region; there are: ${there}`);
  });
  if (first === undefined || second === undefined || first === second || more.length > 0) {
    throw new AtollError("cli.invalid", "a rehearsal needs two regions: --regions A,B");
  }
  return [await endpointOf(first), await endpointOf(second)];
}

async function endpointOf(region: RegionConfig): Promise<S3Endpoint> {
  const address = region.nodes.find(({ s3 }) => s3 !== undefined)?.s3;
  const [key] = await readCredentials(region.credentials);
  if (address === undefined || key === undefined) {
    throw new AtollError("cli.invalid", `${region.name} has no gateway, or no access key`);
  }
  const { accessKeyId, secretAccessKey } = key;
  return { origin: `http://${formatAddress(address)}`, region: region.name, accessKeyId, secretAccessKey };
}

function numberOf(name: string, text: string, max: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= max) return number;
  throw new AtollError("cli.invalid", `${name} ${text}: expected 1 to ${max}`);
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
