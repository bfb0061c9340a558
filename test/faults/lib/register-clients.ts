/**
 * Clients that use a few keys of one bucket as registers, through gateways of several regions: puts, deletions, puts on
 * conditions, reads, lists. What they asked and were told goes into a history for the checker of linearizability; what
 * was acknowledged, with its version, into a list.
 */
import type {
  KeyValueInput,
  KeyValueOperation,
  KeyValueOutput,
} from "../../simulation/checkers/key-value-model.ts";
import { History } from "../../simulation/history.ts";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import {
  codeOf,
  header,
  type LeanAnswer,
  type LeanRequest,
  type LeanS3,
  NoAnswer,
  servedElsewhere,
} from "./lean-s3.ts";
import type { Values } from "./values.ts";
import { valueOfBody } from "./values.ts";

/** After an error, so that a region without a home is not asked in a tight loop. */
const FAILURE_REST_MS = 150;
const FIRST_SERVER_ERROR = 500;
const SESSION_HEADER = "x-atoll-session";
const PROOF_HEADER = "x-atoll-read-proof";

export interface AcknowledgedWrite {
  readonly key: string;
  readonly version: string;
  /** null: a delete marker. */
  readonly value: string | null;
  readonly calledMs: number;
  readonly returnedMs: number;
}

/** What a read said: version and value of the object or marker that is there. */
export interface Sight {
  readonly key: string;
  readonly region: string;
  readonly version: string | undefined;
  readonly value: string | null;
  readonly calledMs: number;
  readonly returnedMs: number;
}

export interface RegisterOptions {
  readonly bucket: string;
  /** Of all the keys, and of no others. */
  readonly prefix: string;
  readonly keys: readonly string[];
  readonly values: Values;
  /** `x-atoll-consistency` of the reads that the history is about. */
  readonly consistency: "strong" | undefined;
}

/** What all clients of one round share. */
export class Registers {
  readonly history = new History<KeyValueInput, KeyValueOutput>();
  readonly acknowledged: AcknowledgedWrite[] = [];
  /** Bytes and answers that nothing explains. */
  readonly problems: string[] = [];
  readonly options: RegisterOptions;
  /** By key: the value that somebody saw last. */
  readonly seen = new Map<string, string | null>();
  /** Keys that somebody tried to delete. */
  readonly deletionsCalled = new Set<string>();
  readonly versionOfValue = new Map<string, string>();
  /** By epoch, as proofs of reads say. */
  readonly homes = new Map<string, string>();
  /** Of a region alone: what another region answered, since theirs could not serve. Its reads are none of this history. */
  answeredElsewhere = 0;
  requests = 0;
  failed = 0;

  constructor(options: RegisterOptions) {
    this.options = options;
  }

  /** @returns what was acknowledged */
  async put(
    client: string,
    s3: LeanS3,
    key: string,
    session?: Carried,
  ): Promise<AcknowledgedWrite | undefined> {
    const { value, body } = this.options.values.make();
    const id = this.history.invoke(client, { kind: "put", key, value }, performance.now());
    const calledMs = performance.now();
    const answer = await this.#send(s3, { method: "PUT", key, body }, id, session);
    if (answer === undefined) return undefined;
    if (answer.status !== 200) return this.#doubtful(id, answer, `put ${key}`);
    this.#complete(id, answer, { kind: "done" });
    return this.#wrote(answer, { key, value, calledMs });
  }

  /** Only where the key is as somebody saw it last. */
  async swap(client: string, s3: LeanS3, key: string): Promise<void> {
    const { values } = this.options;
    const expected = this.seen.get(key) ?? null;
    const { value, body } = values.make();
    const headers: Record<string, string> =
      expected === null ? { "if-none-match": "*" } : { "if-match": `"${values.etagOf(expected)}"` };
    const id = this.history.invoke(
      client,
      { kind: "compareAndSwap", key, expected, value },
      performance.now(),
    );
    const calledMs = performance.now();
    const answer = await this.#send(s3, { method: "PUT", key, body, headers }, id);
    if (answer === undefined) return;
    if (answer.status === 200) {
      this.#complete(id, answer, { kind: "swapped", swapped: true });
      this.#wrote(answer, { key, value, calledMs });
    } else if (answer.status === 412 || (answer.status === 404 && codeOf(answer) === "NoSuchKey")) {
      if (this.#isElsewhere(answer)) this.history.fail(id);
      else this.#complete(id, answer, { kind: "swapped", swapped: false });
    } else this.#doubtful(id, answer, `swap ${key}`);
  }

  /** @returns what was acknowledged */
  async delete(
    client: string,
    s3: LeanS3,
    key: string,
    session?: Carried,
  ): Promise<AcknowledgedWrite | undefined> {
    this.deletionsCalled.add(key);
    const id = this.history.invoke(client, { kind: "delete", key }, performance.now());
    const calledMs = performance.now();
    const answer = await this.#send(s3, { method: "DELETE", key }, id, session);
    if (answer === undefined) return undefined;
    if (answer.status !== 204) return this.#doubtful(id, answer, `delete ${key}`);
    this.#complete(id, answer, { kind: "done" });
    return this.#wrote(answer, { key, value: null, calledMs });
  }

  /** One that belongs to the history. */
  async get(client: string, s3: LeanS3, key: string, method: "GET" | "HEAD" = "GET"): Promise<void> {
    const { consistency } = this.options;
    const id = this.history.invoke(client, { kind: "get", key }, performance.now());
    const sight = await this.look(s3, key, { method, ...(consistency !== undefined && { consistency }) });
    if (sight === undefined) this.history.fail(id);
    else this.history.complete(id, { kind: "value", value: sight.value }, performance.now());
  }

  /** A listing is a read of every key, each at some moment of the listing. @returns false when it failed */
  async list(client: string, s3: LeanS3): Promise<boolean> {
    const { keys, values } = this.options;
    const ids = keys.map((key) => this.history.invoke(client, { kind: "get", key }, performance.now()));
    const listed = await this.listed(s3);
    if (listed === undefined) {
      for (const id of ids) this.history.fail(id);
      return false;
    }
    for (const [i, key] of keys.entries()) {
      const etag = listed.get(key);
      const value = etag === undefined ? null : values.ofEtag(etag);
      this.history.complete(ids[i] ?? 0, { kind: "value", value }, performance.now());
    }
    return true;
  }

  /**
   * What one order is to explain. What another region wrote for this one comes whenever, and whatever is there then: a
   * condition on it was judged by what that region had.
   */
  operations(): KeyValueOperation[] {
    const operations = this.history.operations();
    if (this.answeredElsewhere === 0) return operations;
    return operations.map((each) => {
      const { input, returned } = each;
      if (returned !== undefined || input.kind !== "compareAndSwap") return each;
      return { ...each, input: { kind: "put", key: input.key, value: input.value } };
    });
  }

  /** ETags by key. @returns undefined when it failed */
  async listed(s3: LeanS3, session?: Carried): Promise<Map<string, string> | undefined> {
    const { prefix, consistency } = this.options;
    const headers = session === undefined && consistency !== undefined ? consistencyOf(consistency) : {};
    const query = { "list-type": "2", prefix };
    const answer = await this.#send(s3, { method: "GET", query, headers }, undefined, session);
    if (answer === undefined) return undefined;
    if (answer.status !== 200) return this.#refusedRead(answer, "a list");
    this.#noteProof(answer, headers);
    const listed = new Map<string, string>();
    for (const [, key = "", etag = ""] of answer.body
      .toString()
      .matchAll(/<Contents>.*?<Key>([^<]*)<\/Key>.*?<ETag>([^<]*)<\/ETag>.*?<\/Contents>/gs)) {
      listed.set(key, etag);
    }
    return listed;
  }

  /** @returns undefined when it failed */
  async look(
    s3: LeanS3,
    key: string,
    {
      consistency,
      session,
      method = "GET",
    }: { readonly consistency?: string; readonly session?: Carried; readonly method?: "GET" | "HEAD" },
  ): Promise<Sight | undefined> {
    const calledMs = performance.now();
    const headers = consistency === undefined ? {} : consistencyOf(consistency);
    const answer = await this.#send(s3, { method, key, headers }, undefined, session);
    if (answer === undefined) return undefined;
    const isMissing = answer.status === 404 && (method === "HEAD" || codeOf(answer) === "NoSuchKey");
    if (answer.status !== 200 && !isMissing) return this.#refusedRead(answer, `${method} ${key}`);
    this.#noteProof(answer, headers);
    const value = answer.status === 404 ? null : this.#valueOf(answer, key, method);
    const version = header(answer, "x-amz-version-id");
    const sight = { key, region: s3.region, version, value, calledMs, returnedMs: performance.now() };
    if (value !== null && version !== undefined) this.versionOfValue.set(value, version);
    this.seen.set(key, value);
    return sight;
  }

  #valueOf(answer: LeanAnswer, key: string, method: "GET" | "HEAD"): string {
    const byEtag = this.options.values.ofEtag(header(answer, "etag"));
    const value = method === "HEAD" ? byEtag : valueOfBody(answer.body);
    if (value === undefined || value !== byEtag) {
      this.problems.push(`${key}: ${answer.body.length} bytes that are none of ${byEtag}`);
    }
    return value ?? byEtag;
  }

  async #send(
    s3: LeanS3,
    request: Omit<LeanRequest, "bucket">,
    id: number | undefined,
    session?: Carried,
  ): Promise<LeanAnswer | undefined> {
    this.requests++;
    const { bucket } = this.options;
    const carried = session?.token === undefined ? {} : { [SESSION_HEADER]: session.token };
    try {
      const answer = await s3.ask({ ...request, bucket, headers: { ...request.headers, ...carried } });
      if (session !== undefined) session.token = header(answer, SESSION_HEADER) ?? session.token;
      if (answer.status >= FIRST_SERVER_ERROR) await rest(FAILURE_REST_MS);
      if (!this.#isElsewhere(answer)) return answer;
      this.answeredElsewhere++;
      return id === undefined ? undefined : answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.failed++;
      if (id !== undefined) {
        if (error.isRefused) this.history.fail(id);
        else this.history.unknown(id);
      }
      await rest(FAILURE_REST_MS);
      return undefined;
    }
  }

  #isElsewhere(answer: LeanAnswer): boolean {
    return this.options.consistency === undefined && servedElsewhere(answer) !== undefined;
  }

  #complete(id: number, answer: LeanAnswer, output: KeyValueOutput): void {
    if (this.#isElsewhere(answer)) this.history.unknown(id);
    else this.history.complete(id, output, performance.now());
  }

  #wrote(
    answer: LeanAnswer,
    { key, value, calledMs }: { key: string; value: string | null; calledMs: number },
  ): AcknowledgedWrite | undefined {
    const version = header(answer, "x-amz-version-id");
    if (version === undefined) {
      this.problems.push(`a write of ${key} names no version`);
      return undefined;
    }
    this.seen.set(key, value);
    if (value !== null) this.versionOfValue.set(value, version);
    const write = { key, version, value, calledMs, returnedMs: performance.now() };
    this.acknowledged.push(write);
    return write;
  }

  #doubtful(id: number, answer: LeanAnswer, what: string): undefined {
    this.failed++;
    this.history.unknown(id);
    this.#complain(answer, what);
    return undefined;
  }

  #refusedRead(answer: LeanAnswer, what: string): undefined {
    this.failed++;
    this.#complain(answer, what);
    return undefined;
  }

  #complain(answer: LeanAnswer, what: string): void {
    // Somebody else's condition won, or the home could not say.
    if (answer.status >= FIRST_SERVER_ERROR || answer.status === 409) return;
    this.problems.push(`${what}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
  }

  #noteProof(answer: LeanAnswer, headers: Readonly<Record<string, string>>): void {
    if (headers["x-atoll-consistency"] !== "strong") return;
    const proof = header(answer, PROOF_HEADER) ?? "";
    const [, home, , epoch] = /^strong; .*?home=([^;]+)(; epoch=(\d+))?/.exec(proof) ?? [];
    if (home === undefined) {
      const by = header(answer, "x-atoll-served-by") ?? "the region that was asked";
      const what = `${answer.status}, ${header(answer, "x-amz-version-id") ?? "no version"}`;
      this.problems.push(
        `a strong read, answered by ${by} with ${what}, proves nothing: ${proof || "no proof"}`,
      );
    }
    if (home === undefined || epoch === undefined) return;
    const known = this.homes.get(epoch) ?? home;
    if (known !== home) this.problems.push(`epoch ${epoch} has two homes: ${known} and ${home}`);
    this.homes.set(epoch, home);
  }
}

/** A session's token, which every answer renews. */
export interface Carried {
  token: string | undefined;
}

const consistencyOf = (text: string): Record<string, string> => ({ "x-atoll-consistency": text });

/** Of a hundred requests; the rest are puts on conditions. */
interface Mix {
  readonly get: number;
  readonly head: number;
  readonly list: number;
  readonly delete: number;
  readonly put: number;
}

const mostlyWrites: Mix = { get: 38, head: 6, list: 3, delete: 8, put: 20 };
/** For long histories: a read costs a fraction of a write, and is what finds that something is stale. */
export const mostlyReads: Mix = { get: 60, head: 10, list: 1, delete: 5, put: 10 };

/** One client's next request. */
export async function operate(
  registers: Registers,
  client: string,
  {
    s3,
    random,
    mix = mostlyWrites,
  }: { readonly s3: LeanS3; readonly random: SeededRandom; readonly mix?: Mix },
): Promise<void> {
  const key = random.pick(registers.options.keys);
  let dice = random.uint32() % 100;
  const isNext = (percent: number): boolean => {
    dice -= percent;
    return dice < 0;
  };
  if (isNext(mix.get)) await registers.get(client, s3, key);
  else if (isNext(mix.head)) await registers.get(client, s3, key, "HEAD");
  else if (isNext(mix.list)) await registers.list(client, s3);
  else if (isNext(mix.delete)) await registers.delete(client, s3, key);
  else if (isNext(mix.put)) await registers.put(client, s3, key);
  else await registers.swap(client, s3, key);
}

export const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
