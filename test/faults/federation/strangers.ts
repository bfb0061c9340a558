/**
 * What does not belong to a federation, or not any more, is refused with a reason that an operator can read, while the
 * traffic of all others goes on without one error: strangers, expired and revoked members, altered and repeated
 * messages, huge frames, rules and files that cannot be.
 */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { PutBucketReplicationCommand, type S3Client } from "@aws-sdk/client-s3";
import { federationOf, readRootKey, readVoucher, vouchFor } from "../../../src/cli/federation-files.ts";
import { federationKeyFile, loadFederation, type RegionConfig } from "../../../src/config/index.ts";
import {
  armor,
  createNodeKey,
  decodeNodeKey,
  issueVoucher,
  MEMBERS_DIRECTORY,
  type NodeKey,
  voucherFile,
} from "../../../src/federation/index.ts";
import { RealDisk } from "../../../src/platform/real-disk.ts";
import { RealRandom } from "../../../src/platform/real-random.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { createEverywhere, until } from "./buckets.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { knock } from "./intruder.ts";
import { Recorder, rest, versionsIn } from "./recorder.ts";

const BUCKET = "photos";
const [us, eu, ap, sa] = ["us-east-1", "eu-west-1", "ap-south-1", "sa-east-1"] as const;
const WRITER_REST_MS = 20;
/** Nodes look for new files of members every 10 s. */
const NOTICE_LIMIT_MS = 40_000;
const VOUCHER_LEFT_MS = 15_000;
const ARRIVAL_LIMIT_MS = 60_000;
const DAMAGES = 5;
const DAMAGE_REST_MS = 1_000;
/** A request with a payload of 4 GiB, as its prefix says (docs/formats.md). */
const HUGE_FRAME = Buffer.from([0xa7, 4, 4, 0, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]);

const run = promisify(execFile);
const cli = join(import.meta.dirname, "../../../src/cli/main.ts");

export interface Refusal {
  readonly what: string;
  /** As it is logged, or answered. */
  readonly reason: string;
}

export interface StrangersReport {
  readonly refusals: readonly Refusal[];
  readonly acknowledged: number;
  readonly failedRequests: number;
  readonly problems: readonly string[];
}

export async function strangers(tell: (text: string) => void = () => {}): Promise<StrangersReport> {
  const federation = await TestFederation.start({ ...smallFederation, regions: 4 });
  const run = new StrangersRun(federation, tell);
  let report: StrangersReport | undefined;
  try {
    report = await run.run();
    return report;
  } finally {
    await federation.close({ keepData: report === undefined || report.problems.length > 0 });
  }
}

class StrangersRun {
  readonly #federation: TestFederation;
  readonly #tell: (text: string) => void;
  readonly #refusals: Refusal[] = [];
  readonly #problems: string[] = [];
  readonly #recorder = new Recorder(BUCKET);
  readonly #source: S3Client;
  #regions: readonly RegionConfig[] = [];

  constructor(federation: TestFederation, tell: (text: string) => void) {
    this.#federation = federation;
    this.#tell = tell;
    this.#source = federation.client(us);
  }

  async run(): Promise<StrangersReport> {
    this.#regions = await loadFederation(new RealDisk(), this.#federation.configDirectory(us));
    await createEverywhere(this.#source, { bucket: BUCKET, isVersioned: true, regions: [eu, ap] });
    const stopping = new AbortController();
    const writers = [us, eu].map((region, i) =>
      this.#recorder.write(
        { region, client: this.#federation.client(region) },
        { keys: 20, random: new SeededRandom(i + 1), restMs: () => WRITER_REST_MS, signal: stopping.signal },
      ),
    );
    await this.#stranger();
    await this.#damagedMessages();
    await this.#hugeFrame();
    await this.#revoked();
    await this.#expired();
    await this.#impossibleRules();
    await this.#impossibleFiles();
    stopping.abort();
    await Promise.all(writers);
    await this.#converges();
    const { written, failures } = this.#recorder;
    if (failures > 0) this.#problems.push(`${failures} requests of others failed`);
    return {
      refusals: this.#refusals,
      acknowledged: written.length,
      failedRequests: failures,
      problems: this.#problems,
    };
  }

  async #stranger(): Promise<void> {
    const key = await createNodeKey(new RealRandom());
    await this.#isRefused("a stranger's key", key, "federation.untrusted");
  }

  async #damagedMessages(): Promise<void> {
    for (const how of ["flip", "repeat"] as const) {
      const begunMs = Date.now();
      for (let i = 0; i < DAMAGES; i++) {
        await this.#federation.damageLink(us, eu, how);
        await rest(DAMAGE_REST_MS);
      }
      const what = how === "flip" ? "an altered message" : "a replayed message";
      // Who sent it is told by the other side's TLS, unless its reset is there first.
      const isIt = ({ time = 0, reason = "" }: LogLine): boolean =>
        time > begunMs && /bad record mac|reset/.test(reason);
      await this.#isLogged(what, us, isIt);
    }
  }

  /** From a member, whose node is stopped for the while: a stranger gets nowhere near it. */
  async #hugeFrame(): Promise<void> {
    await this.#federation.endRegion(sa, "SIGKILL");
    const key = await this.#keyOf(sa);
    const { isClosed, receivedBytes } = await knock(key, this.#federation.federationAddress(us), HUGE_FRAME);
    if (!isClosed) this.#problems.push(`a huge frame closed nothing; ${receivedBytes} bytes came back`);
    await this.#isLogged("a huge frame", us, (line) => line.msg === "rpc: broken protocol");
  }

  async #revoked(): Promise<void> {
    const key = await this.#keyOf(sa);
    const revoke = ["federation", "revoke", `${sa}/${sa}-1`, "--reason", "its disk was stolen"];
    await this.#atoll([...revoke, "--config", this.#federation.configDirectory(us)]);
    for (const region of [us, eu, ap]) {
      const isKnown = async (): Promise<boolean> => (await this.#stateSeenBy(region, sa)) === "revoked";
      if ((await until(isKnown, { limitMs: NOTICE_LIMIT_MS })) === undefined) {
        this.#problems.push(`${region} does not know that ${sa} was revoked`);
      }
    }
    await this.#isRefused("a revoked member", key, "federation.revoked");
  }

  /** While it is connected, and under traffic; afterwards it is vouched for again, and gets what it missed. */
  async #expired(): Promise<void> {
    const region = this.#region(ap);
    const [node] = region.nodes;
    const held = node && (await readVoucher(region, node));
    if (node === undefined || held === undefined) throw new Error(`${ap} has no voucher`);
    const { directory } = federationOf(region);
    const { privateKey } = await readRootKey(directory);
    const notAfterMs = Date.now() + VOUCHER_LEFT_MS;
    const short = issueVoucher({ ...held, notAfterMs, serial: held.serial + 1 }, privateKey);
    await writeFile(
      join(directory, MEMBERS_DIRECTORY, voucherFile(region.name, node.name)),
      armor("voucher", short),
    );
    const isExpired = async (): Promise<boolean> => (await this.#stateSeenBy(us, ap)) === "expired";
    if ((await until(isExpired, { limitMs: NOTICE_LIMIT_MS })) === undefined) {
      this.#problems.push("a member's voucher ended, and it stays a member");
    }
    await this.#isRefused("an expired member", await this.#keyOf(ap), "federation.expired");
    await vouchFor(region, node, held.peerId);
    const isBack = async (): Promise<boolean> => (await this.#stateSeenBy(us, ap)) === "connected";
    if ((await until(isBack, { limitMs: NOTICE_LIMIT_MS })) === undefined) {
      this.#problems.push("a member that was vouched for again is not connected");
    }
  }

  async #impossibleRules(): Promise<void> {
    const Destination = { Bucket: `arn:aws:s3:mars-north-1::${BUCKET}` };
    const DeleteMarkerReplication = { Status: "Disabled" as const };
    const rule = { ID: "far", Priority: 1, Status: "Enabled" as const, Filter: { Prefix: "" } };
    const Rules = [{ ...rule, DeleteMarkerReplication, Destination }];
    const ReplicationConfiguration = { Role: "arn:aws:iam::000000000000:role/r", Rules };
    const reason = await this.#source
      .send(new PutBucketReplicationCommand({ Bucket: BUCKET, ReplicationConfiguration }))
      .then(
        () => undefined,
        (error: Error) => `${error.name}: ${error.message}`,
      );
    this.#take("a rule that names an unknown region", reason, "mars-north-1");
    const file = join(this.#federation.directory, "rules.yaml");
    const apply = ["replication", "apply", "-f", file, "--config", this.#federation.configDirectory(us)];
    await writeFile(file, `bucket: ${BUCKET}\nrules:\n  - id: far\n    destinations: [mars-north-1]\n`);
    this.#take("a file of rules with an unknown region", await this.#complaint(apply), "rules.yaml:4:");
    await writeFile(
      file,
      `bucket: ${BUCKET}\nrules:\n  - id: far\n    destinations: [${eu}]\n    colour: red\n`,
    );
    this.#take("a file of rules with an unknown key", await this.#complaint(apply), "rules.yaml:5:");
  }

  async #impossibleFiles(): Promise<void> {
    const good = await readFile(join(this.#federation.configDirectory(us), `${us}.yaml`), "utf8");
    const file = join(this.#federation.directory, "region.yaml");
    await writeFile(file, good.replace('"placement"', '"color": "red",\n  "placement"'));
    const reason = await this.#complaint(["serve", "--config", file, "--node", "1"]);
    this.#take("a region file with an unknown key", reason, "color");
  }

  /** The connection ends before anything of ours is spoken, and the node's log says who it was and why. */
  async #isRefused(what: string, key: NodeKey, code: string): Promise<void> {
    const { isClosed, receivedBytes } = await knock(key, this.#federation.federationAddress(us));
    if (!isClosed || receivedBytes > 0) this.#problems.push(`${what} is let in`);
    await this.#isLogged(what, us, (line) => line.peerId === key.peerId && line.code === code);
  }

  async #isLogged(what: string, region: RegionName, isIt: (line: LogLine) => boolean): Promise<void> {
    let found: LogLine | undefined;
    const isThere = async (): Promise<boolean> => {
      const lines = (await readFile(this.#federation.logFile(region), "utf8")).split("\n");
      found = lines.flatMap(parsed).findLast(isIt);
      return found !== undefined;
    };
    await until(isThere, { limitMs: NOTICE_LIMIT_MS, pollMs: 200 });
    const reason = found && `${found.msg}: ${found.code ?? ""} ${found.reason ?? ""}`;
    this.#take(what, reason, "");
  }

  #take(what: string, reason: string | undefined, mustSay: string): void {
    if (reason?.includes(mustSay) === true) {
      this.#refusals.push({ what, reason });
      this.#tell(`${what}: ${reason}`);
    } else this.#problems.push(`${what}: ${reason ?? "nothing was said of it"}`);
  }

  async #stateSeenBy(region: RegionName, member: RegionName): Promise<string | undefined> {
    const answer = await fetch(this.#federation.adminUrl(region, "/federation"));
    const page = (await answer.json()) as {
      regions: { name: string; members: { state: string }[] }[];
    };
    return page.regions.find(({ name }) => name === member)?.members[0]?.state;
  }

  async #converges(): Promise<void> {
    const clients = [us, eu, ap].map((region) => this.#federation.client(region));
    const isEqual = async (): Promise<boolean> => {
      const held = await Promise.all(clients.map((client) => versionsIn(client, BUCKET)));
      const texts = held.map((versions) => JSON.stringify([...versions]));
      return texts.every((text) => text === texts[0]);
    };
    if ((await until(isEqual, { limitMs: ARRIVAL_LIMIT_MS, pollMs: 500 })) === undefined) {
      this.#problems.push("the regions do not hold the same");
    }
  }

  #region(name: RegionName): RegionConfig {
    const region = this.#regions.find((each) => each.name === name);
    if (region === undefined) throw new Error(`there is no ${name}`);
    return region;
  }

  async #keyOf(name: RegionName): Promise<NodeKey> {
    const region = this.#region(name);
    const [node] = region.nodes;
    if (node === undefined) throw new Error(`${name} has no node`);
    const path = federationKeyFile(region, node);
    return decodeNodeKey(await readFile(path), path);
  }

  #atoll(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
    return run(process.execPath, [cli, ...args]);
  }

  /** What a command says on its way out. @returns undefined when it succeeds */
  #complaint(args: readonly string[]): Promise<string | undefined> {
    return this.#atoll(args).then(
      () => undefined,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`.trim(),
    );
  }
}

interface LogLine {
  readonly time?: number;
  readonly msg?: string;
  readonly peerId?: string;
  readonly code?: string;
  readonly reason?: string;
}

/** The last line may be half written. */
function parsed(line: string): LogLine[] {
  try {
    return [JSON.parse(line) as LogLine];
  } catch {
    return [];
  }
}
