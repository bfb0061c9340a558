/**
 * Clients of the drive tests: they read and write objects of every scheme, check each byte, and remember what went
 * well, what was refused, and what should not have happened.
 */
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { SeededRandom } from "../../simulation/seeded-random.ts";

/** Inline, copies, erasure-coded, and more than one read-ahead of stripes. */
const BODY_BYTES = [500, 100_000, 1_500_000, 6_000_000] as const;
/** The first of them are written once: their fragments stay where the first write left them. */
const SETTLED_FRACTION = 0.5;
const WRITE_FRACTION = 0.3;
/** A client that is refused does not try again at once. */
const REFUSED_REST_MS = 50;
/** What cannot be read is known to be so: nobody waits for it. */
const REFUSAL_LIMIT_MS = 3_000;
/** "fewer than 10 of the 14 fragments …: drives 2, 5, 7, 11 and 12 are away" */
const NAMES_DRIVES = /drives? \d+(, \d+)*( and \d+)?/;

export type Allowed =
  /** Every request must go well. */
  | "nothing"
  /** A drive is about to go that is one too many: reads may be refused, or be cut off in the middle of a body. */
  | "losses"
  /** It has gone: what cannot be read is refused at once, with a clear error. */
  | "refusals";

export class DriveClients {
  reads = 0;
  writes = 0;
  refused = 0;
  /** Answers that broke off in the middle, as their drives went. */
  cut = 0;
  slowestRefusalMs = 0;
  /** One of the refusals, as the client was told. */
  refusal = "";
  readonly problems: string[] = [];
  readonly #clients: readonly S3Client[];
  readonly #random: SeededRandom;
  readonly #bucket: string;
  readonly #objectCount: number;
  /** Written while too many drives were away. */
  #freshCount = 0;

  constructor(
    clients: readonly S3Client[],
    random: SeededRandom,
    { bucket, objects }: { bucket: string; objects: number },
  ) {
    this.#clients = clients;
    this.#random = random;
    this.#bucket = bucket;
    this.#objectCount = objects;
  }

  async fill(): Promise<void> {
    for (let object = 0; object < this.#objectCount; object++) await this.#put(object);
  }

  /** Reads, and writes over what may be written over, until `ended`. */
  async work(count: number, ended: Promise<void>, { allowed }: { allowed: Allowed }): Promise<void> {
    let isOver = false;
    const user = async (): Promise<void> => {
      while (!isOver) {
        if (allowed === "nothing" && this.#random.chance(WRITE_FRACTION)) await this.#overwrite();
        else if (!(await this.#read(this.#random.uint32() % this.#objectCount, allowed))) await rest();
      }
    };
    const users = Array.from({ length: count }, user);
    try {
      await ended;
    } finally {
      isOver = true;
      await Promise.all(users);
    }
  }

  /** Reads every object once. @returns how many were refused */
  async sweep(allowed: Allowed): Promise<number> {
    const before = this.refused;
    for (let object = 0; object < this.#objectCount; object++) await this.#read(object, allowed);
    for (let fresh = 0; fresh < this.#freshCount; fresh++)
      await this.#read(this.#objectCount + fresh, allowed);
    return this.refused - before;
  }

  /** With too many drives away: records are all there, and new objects of every size are taken. */
  async useRest(): Promise<void> {
    const client = this.#client();
    const { KeyCount, IsTruncated } = await client.send(new ListObjectsV2Command({ Bucket: this.#bucket }));
    const expected = this.#objectCount + this.#freshCount;
    if (KeyCount !== expected || IsTruncated === true)
      this.problems.push(`${KeyCount} of ${expected} objects are listed`);
    for (let object = 0; object < this.#objectCount; object++) {
      const { ContentLength } = await client.send(
        new HeadObjectCommand({ Bucket: this.#bucket, Key: keyOf(object) }),
      );
      if (ContentLength !== bodyOf(object).length)
        this.problems.push(`object ${object} has ${ContentLength} bytes`);
    }
    for (const _ of BODY_BYTES) await this.#write(this.#objectCount + this.#freshCount++);
  }

  async #overwrite(): Promise<void> {
    const settled = Math.floor(this.#objectCount * SETTLED_FRACTION);
    await this.#write(settled + (this.#random.uint32() % (this.#objectCount - settled)));
  }

  async #write(object: number): Promise<void> {
    try {
      await this.#put(object);
      this.writes++;
    } catch (error) {
      this.problems.push(`put of object ${object}: ${describe(error)}`);
    }
  }

  async #put(object: number): Promise<void> {
    await this.#client().send(
      new PutObjectCommand({ Bucket: this.#bucket, Key: keyOf(object), Body: bodyOf(object) }),
    );
  }

  /** @returns whether it was served */
  async #read(object: number, allowed: Allowed): Promise<boolean> {
    const begunMs = performance.now();
    let hasHead = false;
    try {
      const answer = await this.#client().send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: keyOf(object) }),
      );
      hasHead = true;
      const body = (await answer.Body?.transformToByteArray()) ?? new Uint8Array(0);
      this.reads++;
      if (Buffer.compare(body, bodyOf(object)) !== 0) this.problems.push(`object ${object} has wrong bytes`);
      return true;
    } catch (error) {
      if (hasHead && allowed === "losses") this.cut++;
      else this.#judgeRefusal(object, error, { allowed, tookMs: performance.now() - begunMs });
      return false;
    }
  }

  #judgeRefusal(
    object: number,
    error: unknown,
    { allowed, tookMs }: { allowed: Allowed; tookMs: number },
  ): void {
    const text = describe(error);
    const isInline = bodyOf(object).length === BODY_BYTES[0];
    if (allowed === "nothing" || isInline || !isClear(error)) {
      this.problems.push(`get of object ${object}: ${text}`);
      return;
    }
    this.refused++;
    this.refusal = text;
    if (allowed === "losses") return;
    this.slowestRefusalMs = Math.max(this.slowestRefusalMs, Math.round(tookMs));
    if (tookMs > REFUSAL_LIMIT_MS)
      this.problems.push(`object ${object} was refused after ${Math.round(tookMs)} ms`);
  }

  #client(): S3Client {
    return this.#random.pick(this.#clients);
  }
}

/** What S3's clients take for "try again later", with a text that says what to bring back. */
function isClear(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false;
  return (
    error.$metadata.httpStatusCode === 503 &&
    error.name === "ServiceUnavailable" &&
    NAMES_DRIVES.test(error.message)
  );
}

function describe(error: unknown): string {
  if (!(error instanceof S3ServiceException)) return String(error);
  return `${error.$metadata.httpStatusCode} ${error.name}: ${error.message}`;
}

const keyOf = (object: number): string => `object-${object}`;

function bodyOf(object: number): Buffer {
  return Buffer.alloc(BODY_BYTES[object % BODY_BYTES.length] ?? 0, `object ${object}, `);
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REFUSED_REST_MS);
  });
}
