/** Writes an answer to its connection, as fast as the client takes it. */
import type { ServerResponse } from "node:http";
import type { Clock } from "../base/clock.ts";
import type { Answer, AnswerHeaders } from "./answer.ts";

/** Written at once: a client that takes less than this in `answerIdleTimeoutMs` is taken to be gone. */
const MAX_WRITE_BYTES = 256 * 1024;
/** Of a body from memory: what a connection takes whether the client reads or not. More is written like a stream. */
const MAX_UNWATCHED_BYTES = 64 * 1024;

export interface SendOptions {
  readonly clock: Clock;
  readonly answerIdleTimeoutMs: number;
}

/** Reading the answer's bytes failed after its first ones had left: the connection is cut, for want of a better word. */
export class BrokenAnswer extends Error {
  override readonly name = "BrokenAnswer";
}

/**
 * Resolves with the bytes of the body that were written, when all have been handed to the connection.
 *
 * @param common headers of every answer; `answer.headers` and the body's length follow them.
 * @throws what reading the first bytes of a stream throws, with nothing written yet; `BrokenAnswer` for later ones.
 */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  common: AnswerHeaders,
  options: SendOptions,
): Promise<number> {
  const { body } = answer;
  switch (body.kind) {
    case "stream":
      return sendStream(response, answer, common, body, options);
    case "bytes":
      return sendBytes(response, answer, common, body.bytes, options);
    case "xml": {
      const headers = [...common, "content-type", "application/xml"];
      return sendBytes(response, answer, headers, Buffer.from(body.text), options);
    }
    case "head":
      writeHead(response, answer, common, body.bytes);
      response.end();
      return 0;
    case "none":
      // 204 and 304 have no length (RFC 9110, 8.6); a 200 without one would be taken for a chunked body.
      writeHead(response, answer, common, answer.status === 204 || answer.status === 304 ? undefined : 0);
      response.end();
      return 0;
  }
}

function writeHead(
  response: ServerResponse,
  answer: Answer,
  common: AnswerHeaders,
  bodyBytes: number | undefined,
): void {
  const headers = common.concat(answer.headers);
  if (bodyBytes !== undefined) headers.push("content-length", String(bodyBytes));
  response.writeHead(answer.status, headers);
}

async function sendBytes(
  response: ServerResponse,
  answer: Answer,
  common: AnswerHeaders,
  bytes: Uint8Array,
  options: SendOptions,
): Promise<number> {
  if (bytes.length > MAX_UNWATCHED_BYTES) {
    return sendStream(response, answer, common, { bytes: bytes.length, chunks: only(bytes) }, options);
  }
  writeHead(response, answer, common, bytes.length);
  response.end(bytes);
  return bytes.length;
}

async function sendStream(
  response: ServerResponse,
  answer: Answer,
  common: AnswerHeaders,
  body: { readonly bytes: number; readonly chunks: AsyncIterable<Uint8Array> },
  options: SendOptions,
): Promise<number> {
  const chunks = body.chunks[Symbol.asyncIterator]();
  // While nothing is written, a read that fails can still be answered with its error.
  let result = await chunks.next();
  writeHead(response, answer, common, body.bytes);
  let sentBytes = 0;
  try {
    while (result.done !== true && !response.destroyed) {
      const bytes = result.value;
      for (let at = 0; at < bytes.length && !response.destroyed; at += MAX_WRITE_BYTES) {
        await written(response, bytes.subarray(at, at + MAX_WRITE_BYTES), options);
      }
      sentBytes += bytes.length;
      result = await chunks.next();
    }
  } catch (cause) {
    throw new BrokenAnswer("reading failed in the middle of an answer", { cause });
  } finally {
    if (result.done !== true) await chunks.return?.();
  }
  if (sentBytes !== body.bytes && !response.destroyed) {
    throw new BrokenAnswer(`an answer of ${body.bytes} bytes ended after ${sentBytes}`);
  }
  response.end();
  return sentBytes;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

/**
 * Resolves when the system has taken the bytes, which may change from then on, or the client is gone. One that takes
 * nothing is cut off.
 */
function written(
  response: ServerResponse,
  bytes: Uint8Array,
  { clock, answerIdleTimeoutMs }: SendOptions,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.after(answerIdleTimeoutMs, () => response.destroy());
    const settle = (): void => {
      timer.cancel();
      response.off("close", settle);
      resolve();
    };
    response.on("close", settle);
    response.write(bytes, settle);
    if (response.destroyed) settle();
  });
}
