/** What the admin port hands on to others: requests with small JSON bodies. */
import type { IncomingMessage } from "node:http";
import type { Answer, LinesAnswer } from "./answer.ts";

/** Of a body: the largest rule set there can be. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

export interface AdminRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

export type AdminAnswer = { readonly status: number; readonly json: unknown } | LinesAnswer;

export interface AdminApi {
  /** For people who ask for the index. */
  readonly paths: readonly string[];
  /** Undefined for what is none of its paths. */
  answer(request: AdminRequest): Promise<AdminAnswer | undefined>;
}

/** @returns undefined when there is no such page */
export async function askApi(
  api: AdminApi | undefined,
  request: IncomingMessage,
): Promise<Answer | LinesAnswer | undefined> {
  if (api === undefined) return undefined;
  const method = request.method ?? "GET";
  const isRead = method === "GET" || method === "HEAD";
  const refused = isRead ? undefined : refusal(request);
  if (refused !== undefined) return refused;
  const body = isRead ? new Uint8Array() : await bodyOf(request);
  if (body === undefined) return problem(413, "message.tooLarge", `a body has up to ${MAX_BODY_BYTES} bytes`);
  // The name is of no use; a base makes a URL of what has none.
  const url = new URL(request.url ?? "/", "http://admin");
  const answer = await api.answer({ method, path: url.pathname, query: url.searchParams, body });
  return answer !== undefined && "json" in answer ? json(answer.status, answer.json) : answer;
}

/** A page in a browser of this network must not change anything: browsers let it send forms, and name its origin. */
function refusal({ headers }: IncomingMessage): Answer | undefined {
  if (headers.origin !== undefined) {
    return problem(403, "request.foreign", "a web page may not change anything here");
  }
  if (headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() === "application/json")
    return undefined;
  return problem(415, "request.notJson", "send it as content-type: application/json");
}

/** Undefined when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const problem = (status: number, error: string, message: string): Answer =>
  json(status, { error, message, problems: [] });

const json = (status: number, value: unknown): Answer => ({
  status,
  contentType: "application/json; charset=utf-8",
  text: `${JSON.stringify(value)}\n`,
});
