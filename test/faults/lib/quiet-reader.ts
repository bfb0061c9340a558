/**
 * Reads whose time is the server's and the network's: by a process that does nothing else, over one connection, into one
 * buffer, so that it leaves no garbage behind and is never stopped to collect it. Forked by `QuietReader`.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

const BUFFER_BYTES = 256 * 1024;
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_END = "\r\n\r\n";
/** So that what lives is small, and the little that is new is not collected within a read. */
const CHILD_FLAGS = ["--min-semi-space-size=16", "--max-semi-space-size=64"];

export interface QuietRequest {
  /** As it is sent, signed. */
  readonly text: string;
  /** That the body must be: this again and again, `bytes` in all. */
  readonly pattern: string;
  readonly bytes: number;
}

interface QuietJob {
  readonly host: string;
  readonly port: number;
  /** In turn. */
  readonly requests: readonly QuietRequest[];
  /** Of these whichever ends first. */
  readonly count: number;
  readonly limitMs: number;
  /** Between two reads. */
  readonly restMs: number;
}

export interface QuietAnswer {
  /** From the first byte of the request to the first and the last one of the answer. */
  readonly firstByteMs: number;
  readonly tookMs: number;
  readonly head: string;
  /** Undefined: it is what was to be read. */
  readonly problem: string | undefined;
}

export class QuietReader {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(import.meta.filename, [], { execArgv: CHILD_FLAGS });
  }

  /** @throws Error when the process ends */
  async run(job: QuietJob): Promise<readonly QuietAnswer[]> {
    const ended = once(this.#child, "exit").then(([code]) => {
      throw new Error(`the reader ended with ${code}`);
    });
    this.#child.send(job);
    const [answers] = (await Promise.race([once(this.#child, "message"), ended])) as [readonly QuietAnswer[]];
    return answers;
  }

  close(): void {
    this.#child.kill();
  }
}

/** One request after the other, each answer into the same buffer. */
class Reading {
  readonly #socket: Socket;
  readonly #buffer = Buffer.alloc(BUFFER_BYTES);
  readonly #expected = new Map<string, Buffer>();
  #request: QuietRequest | undefined;
  #done: ((answer: QuietAnswer) => void) | undefined;
  #begunMs = 0;
  #firstByteMs = 0;
  #head = "";
  #isInBody = false;
  /** Of the body. */
  #bytes = 0;
  #length = 0;
  #isOther = false;

  constructor(host: string, port: number) {
    const buffer = this.#buffer;
    const callback = (bytes: number): boolean => this.#took(bytes);
    this.#socket = connect({ host, port, noDelay: true, onread: { buffer, callback } });
    this.#socket.on("error", (error) => this.#end(error.message));
    this.#socket.on("close", () => this.#end("the connection was closed"));
  }

  async connected(): Promise<void> {
    await once(this.#socket, "connect");
  }

  read(request: QuietRequest): Promise<QuietAnswer> {
    this.#request = request;
    this.#head = "";
    this.#isInBody = false;
    this.#bytes = 0;
    this.#length = 0;
    this.#isOther = false;
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#begunMs = performance.now();
      this.#firstByteMs = 0;
      this.#socket.write(request.text);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Made before it is needed. */
  expect({ pattern, bytes }: QuietRequest): void {
    this.#expected.set(pattern, Buffer.alloc(bytes, pattern));
  }

  #took(bytes: number): boolean {
    if (this.#firstByteMs === 0) this.#firstByteMs = performance.now() - this.#begunMs;
    let at = 0;
    if (!this.#isInBody) {
      const before = this.#head.length;
      this.#head += this.#buffer.toString("latin1", 0, Math.min(bytes, MAX_HEAD_BYTES));
      const end = this.#head.indexOf(HEAD_END);
      if (end < 0) {
        if (this.#head.length > MAX_HEAD_BYTES) this.#end("the head has no end");
        return true;
      }
      this.#head = this.#head.slice(0, end);
      at = end + HEAD_END.length - before;
      this.#isInBody = true;
      this.#length = Number(/\r\ncontent-length: *(\d+)/i.exec(this.#head)?.[1] ?? Number.NaN);
    }
    const expected = this.#expected.get(this.#request?.pattern ?? "");
    const length = bytes - at;
    const endAt = this.#bytes + length;
    const isSame =
      expected !== undefined &&
      endAt <= expected.length &&
      this.#buffer.compare(expected, this.#bytes, endAt, at, bytes) === 0;
    if (!isSame) this.#isOther = true;
    this.#bytes = endAt;
    if (!(this.#bytes < this.#length)) this.#end(this.#verdict());
    return true;
  }

  #verdict(): string | undefined {
    if (!this.#head.startsWith("HTTP/1.1 200 ")) return this.#head.slice(0, this.#head.indexOf("\r\n"));
    if (this.#bytes !== this.#request?.bytes) return `${this.#bytes} bytes`;
    return this.#isOther ? "other bytes than were written" : undefined;
  }

  #end(problem: string | undefined): void {
    const tookMs = performance.now() - this.#begunMs;
    this.#done?.({ firstByteMs: this.#firstByteMs, tookMs, head: this.#head, problem });
    this.#done = undefined;
  }
}

async function carryOut({ host, port, requests, count, limitMs, restMs }: QuietJob): Promise<QuietAnswer[]> {
  const reading = new Reading(host, port);
  for (const request of requests) reading.expect(request);
  await reading.connected();
  const answers: QuietAnswer[] = [];
  const endMs = performance.now() + limitMs;
  while (answers.length < count && performance.now() < endMs) {
    const request = requests[answers.length % requests.length];
    if (request === undefined) break;
    const answer = await reading.read(request);
    answers.push(answer);
    if (answer.problem !== undefined) break;
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  reading.close();
  return answers;
}

if (process.argv[1] === import.meta.filename) {
  process.on("message", async (job: QuietJob) => process.send?.(await carryOut(job)));
}
