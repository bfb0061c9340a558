/** The admin port's answers: pages of its own, and those of an api behind it. */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { AtollError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { Answer, LinesAnswer } from "./answer.ts";
import { type AdminApi, askApi } from "./api.ts";
import type { NodeStatus } from "./status.ts";

export interface AdminSources {
  readonly logger: Logger;
  /** Why the node cannot serve; empty when it can. */
  reasons(): readonly string[];
  status(): NodeStatus | Promise<NodeStatus>;
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>;
  /** What is asked and changed beyond these pages; undefined: nothing. */
  readonly api?: AdminApi | undefined;
}

type Page = (sources: AdminSources) => Answer | Promise<Answer>;

const pages: Readonly<Record<string, Page>> = {
  "/live": () => plain(200, "alive\n"),
  "/ready": ({ reasons }) => {
    const found = reasons();
    return found.length === 0 ? plain(200, "ready\n") : plain(503, `${found.join("\n")}\n`);
  },
  "/status": async ({ status }) => json(await status()),
  "/metrics": async ({ metrics }) => ({ status: 200, ...(await metrics()) }),
};

const indexOf = ({ api }: AdminSources): string =>
  `${[...Object.keys(pages), ...(api?.paths ?? [])].join("\n")}\n`;

/** For `node:http`. Never throws and never rejects. */
export function createAdminHandler(
  sources: AdminSources,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(sources, request)
      .catch((error: unknown) => {
        sources.logger.error({ error, url: request.url }, "an admin page failed");
        return plain(500, "internal error: see the node's log\n");
      })
      .then((found) => {
        // What was not read of the request is of no use to anybody.
        request.resume();
        return "run" in found ? sendLines(response, found) : send(request, response, found);
      });
  };
}

async function answer(sources: AdminSources, request: IncomingMessage): Promise<Answer | LinesAnswer> {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page === undefined && path !== "/") {
    const found = await askApi(sources.api, request);
    return found ?? plain(404, `there is no ${path}; there are:\n${indexOf(sources)}`);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "only GET and HEAD\n");
  return page === undefined ? plain(200, indexOf(sources)) : page(sources);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, contentType, text }: Answer,
): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    "content-type": contentType,
    "content-length": bytes.length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

async function sendLines(response: ServerResponse, { run }: LinesAnswer): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => gone.abort(new AtollError("rpc.cancelled", "nobody reads the answer any more")));
  response.writeHead(200, {
    "content-type": "application/x-ndjson; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const write = async (text: string): Promise<void> => {
    gone.signal.throwIfAborted();
    if (!response.write(text)) await once(response, "drain", { signal: gone.signal });
  };
  await run(write, gone.signal);
  response.end();
}

const plain = (status: number, text: string): Answer => ({
  status,
  contentType: "text/plain; charset=utf-8",
  text,
});

const json = (value: unknown): Answer => ({
  status: 200,
  contentType: "application/json; charset=utf-8",
  text: `${JSON.stringify(value)}\n`,
});
