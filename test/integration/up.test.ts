/** `atoll up` as people run it: real processes, real drives, a real S3 client. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync, watch } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defined } from "../../src/base/assert.ts";
import { parseCredentials } from "../../src/config/index.ts";
import { oneNodeRegion } from "../region-file.ts";

const project = join(import.meta.dirname, "../..");
const main = join(project, "src/cli/main.ts");
const MIB = 1024 * 1024;
const bucket = "photos";

interface ReadyEvent {
  readonly event: "ready";
  readonly credentials: readonly [string];
  readonly nodes: readonly { readonly s3: string; readonly admin: string; readonly pid: number }[];
}

let directory: string;
let config: string;
let ups: Up[] = [];

beforeEach(async () => {
  await mkdir(join(project, ".test-output"), { recursive: true });
  directory = await mkdtemp(join(project, ".test-output", "up-"));
  config = join(directory, "regions");
  await mkdir(config);
  ups = [];
});

afterEach(async () => {
  for (const up of ups) await up.kill();
  await rm(directory, { recursive: true, force: true });
});

async function writeRegion(changes: object = {}): Promise<void> {
  const storage = { reserveBytes: 0, retryDelay: 200 };
  const region = await oneNodeRegion({ directory: "../data", storage, ...changes });
  await writeFile(join(config, "us-east-1.yaml"), JSON.stringify(region, undefined, 2));
}

/** One `atoll up --json`, with what it said. */
class Up {
  readonly #child: ChildProcess;
  readonly events: { event: string; [field: string]: unknown }[] = [];
  readonly #listeners = new Set<() => void>();
  errors = "";

  constructor() {
    this.#child = spawn(process.execPath, [main, "up", "--config", config, "--json"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    ups.push(this);
    const { stdout, stderr } = this.#child;
    createInterface({ input: defined(stdout, "stdout") }).on("line", (line) => {
      this.events.push(JSON.parse(line) as { event: string });
      for (const listener of [...this.#listeners]) listener();
    });
    defined(stderr, "stderr").on("data", (text) => {
      this.errors += String(text);
    });
    this.#child.on("exit", () => {
      for (const listener of [...this.#listeners]) listener();
    });
  }

  /** The first event of a kind, or why there will be none. */
  event<T = { event: string }>(kind: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.events.find(({ event }) => event === kind);
        if (found === undefined && this.#child.exitCode === null) return;
        this.#listeners.delete(look);
        if (found !== undefined) resolve(found as T);
        else reject(new Error(`no "${kind}" before the end: ${this.errors} ${JSON.stringify(this.events)}`));
      };
      this.#listeners.add(look);
      look();
    });
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    this.#child.kill(signal);
    const [code] = (await once(this.#child, "exit")) as [number | null];
    return code;
  }

  async exit(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, "exit");
    return this.#child.exitCode;
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end("SIGTERM");
  }
}

function clientOf({ nodes, credentials: [file] }: ReadyEvent): S3Client {
  const key = defined(parseCredentials(file, readFileSync(file, "utf8"))[0], "a key");
  return new S3Client({
    endpoint: defined(nodes[0], "a node").s3,
    region: "us-east-1",
    credentials: key,
    forcePathStyle: true,
  });
}

async function bytesOf(client: S3Client, key: string): Promise<Buffer> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return Buffer.from(await defined(Body, "a body").transformToByteArray());
}

/**
 * Waits until the node's log has so many lines with a text. The directory tells of each line that is written.
 * A line that was there before counts too.
 */
async function logLines(text: string, count = 1): Promise<void> {
  const logs = join(directory, "data", "node", "logs");
  const log = join(logs, "node.log");
  const isWritten = (): boolean => readFileSync(log, "utf8").split(`"msg":"${text}"`).length > count;
  await new Promise<void>((resolve) => {
    const watcher = watch(logs, () => look());
    const look = (): void => {
      if (!isWritten()) return;
      watcher.close();
      resolve();
    };
    look();
  });
}

/** A connection that the server at an address ends: whoever is closed has ended all that are idle. */
async function idleConnection(url: string): Promise<{ readonly closed: Promise<unknown> }> {
  const agent = new Agent({ keepAlive: true });
  const sent = request(url, { agent });
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const closed = once(answer.socket, "close");
  answer.resume();
  await once(answer, "end");
  return { closed };
}

const isAnswered = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

interface DriveState {
  readonly id: number;
  readonly state: string;
}

async function drivesOf(ready: ReadyEvent): Promise<readonly DriveState[]> {
  const response = await fetch(`${ready.nodes[0]?.admin}/status`);
  return ((await response.json()) as { drives: readonly DriveState[] }).drives;
}

test("what was stored is there after a stop and a start; the keys are made once, for their owner alone", async () => {
  await writeRegion();
  const up = new Up();
  const ready = await up.event<ReadyEvent>("ready");
  const [file] = ready.credentials;
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const keys = readFileSync(file, "utf8");
  expect(keys).toMatch(/^\[atoll\]\n[\s\S]*region = us-east-1\n$/);

  const client = clientOf(ready);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const bodies = {
    small: Buffer.alloc(1000, "s"),
    medium: Buffer.alloc(100_000, "m"),
    large: Buffer.alloc(5 * MIB, "l"),
  };
  for (const [Key, Body] of Object.entries(bodies))
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
  client.destroy();
  expect(await up.end("SIGTERM")).toBe(0);
  expect(up.errors).toBe("");

  const again = await new Up().event<ReadyEvent>("ready");
  expect(readFileSync(file, "utf8")).toBe(keys);
  const second = clientOf(again);
  for (const [key, body] of Object.entries(bodies))
    expect((await bytesOf(second, key)).equals(body)).toBe(true);
  second.destroy();
});

test("a request under way when it is told to stop is finished, and no other is taken", async () => {
  await writeRegion();
  const up = new Up();
  const ready = await up.event<ReadyEvent>("ready");
  const client = clientOf(ready);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const bytes = 2 * MIB;
  const { s3, admin } = defined(ready.nodes[0], "a node");
  const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: "slow" }));
  client.destroy();
  const headers = { "content-length": bytes, expect: "100-continue" };
  const put = request(url, { method: "PUT", headers });
  const answered = once(put, "response") as Promise<[IncomingMessage]>;
  put.flushHeaders();
  // Said when the request was found good and its body is about to be read: it is under way.
  await once(put, "continue");
  put.write(Buffer.alloc(MIB, "1"));
  const idle = await idleConnection(s3);
  const ended = up.end("SIGTERM");
  await idle.closed;
  expect(await isAnswered(s3)).toBe(false);
  const answer = await fetch(`${admin}/ready`);
  expect([answer.status, await answer.text()]).toEqual([503, "the node is stopping\n"]);
  put.end(Buffer.alloc(MIB, "2"));
  const [{ statusCode }] = await answered;
  expect(statusCode).toBe(200);
  expect(await ended).toBe(0);

  const second = clientOf(await new Up().event<ReadyEvent>("ready"));
  expect(await bytesOf(second, "slow")).toHaveLength(bytes);
  second.destroy();
});

test("nodes end when the process that supervises them is killed", async () => {
  await writeRegion();
  const up = new Up();
  const ready = await up.event<ReadyEvent>("ready");
  await up.end("SIGKILL");
  await logLines("the node has stopped");
  expect(await isAnswered(`${ready.nodes[0]?.admin}/live`)).toBe(false);
});

test("a node that is killed is started again, with all that it acknowledged", async () => {
  await writeRegion();
  const up = new Up();
  const ready = await up.event<ReadyEvent>("ready");
  const client = clientOf(ready);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body: Buffer.alloc(2 * MIB, "k") }));
  client.destroy();
  process.kill(defined(ready.nodes[0], "a node").pid, "SIGKILL");
  await up.event("restarting");
  await up.event("readyAgain");
  const second = clientOf(ready);
  expect((await bytesOf(second, "k")).equals(Buffer.alloc(2 * MIB, "k"))).toBe(true);
  second.destroy();
  expect(await up.end("SIGINT")).toBe(0);
});

test("a drive that is gone is missed and not filled, the node serves, and the drive comes back", async () => {
  await writeRegion();
  const first = new Up();
  const ready = await first.event<ReadyEvent>("ready");
  const client = clientOf(ready);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const body = Buffer.alloc(3 * MIB, "x");
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body: body }));
  expect(await first.end("SIGTERM")).toBe(0);

  const drive = join(directory, "data", "drive-3");
  await rename(drive, `${drive}.away`);
  const second = new Up();
  await second.event("ready");
  const stateOf = async (): Promise<string | undefined> =>
    (await drivesOf(ready)).find(({ id }) => id === 3)?.state;
  expect(await stateOf()).toBe("missing");
  expect(existsSync(drive)).toBe(false);
  expect((await bytesOf(client, "k")).equals(body)).toBe(true);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: "k2", Body: body }));
  await rename(`${drive}.away`, drive);
  await logLines("a drive is back");
  expect(await stateOf()).toBe("online");
  expect((await bytesOf(client, "k2")).equals(body)).toBe(true);

  // Now it is lost for good, under a running node, and an empty disk takes its place.
  await rename(drive, `${drive}.lost`);
  await logLines("a drive cannot be used", 2);
  expect(await stateOf()).toBe("missing");
  expect((await bytesOf(client, "k")).equals(body)).toBe(true);
  const file = join(config, "us-east-1.yaml");
  const args = [main, "drive", "format", "--config", file, "--node", "1", "--drive", "3"];
  expect(await once(spawn(process.execPath, args), "exit")).toEqual([0, null]);
  await logLines("a drive is back", 2);
  expect(await stateOf()).toBe("online");
  expect((await bytesOf(client, "k")).equals(body)).toBe(true);
  client.destroy();
});

test("a node that cannot start with its data is reported, and not started again and again", async () => {
  await writeRegion();
  const first = new Up();
  await first.event("ready");
  expect(await first.end("SIGTERM")).toBe(0);
  await rm(join(directory, "data", "node", "log"), { recursive: true });
  await rm(join(directory, "data", "node", "state"), { recursive: true });
  const second = new Up();
  expect(await second.event("refused")).toMatchObject({ state: { code: "log.unreadable" } });
  expect(await second.exit()).toBe(1);
  expect(second.events.filter(({ event }) => event === "refused")).toHaveLength(1);
});

test("a wrong configuration is said with file, place and reason before anything starts", async () => {
  await writeRegion({ number: 0, colour: "red" });
  const up = new Up();
  expect(await up.exit()).toBe(1);
  const { error, message } = JSON.parse(up.errors) as { error: string; message: string };
  expect(error).toBe("config.invalid");
  expect(message).toMatch(
    /us-east-1\.yaml:3:13: number: .*\n.*us-east-1\.yaml:\d+:\d+: colour: there is no such/,
  );
  expect(existsSync(join(directory, "data"))).toBe(false);
});
