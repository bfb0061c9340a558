/** The admin port's few answers. Reading only: nothing that comes in here changes anything. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "../base/logger.ts";
import type { NodeStatus } from "./status.ts";

export interface AdminSources {
  readonly logger: Logger;
  /** Why the node cannot serve; empty when it can. */
  reasons(): readonly string[];
  status(): NodeStatus | Promise<NodeStatus>;
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>;
}

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
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

const INDEX = `${Object.keys(pages).join("\n")}\n`;

/** For `node:http`. Never throws and never rejects. */
export function createAdminHandler(
  sources: AdminSources,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    request.resume();
    void answer(sources, request)
      .catch((error: unknown) => {
        sources.logger.error({ error, url: request.url }, "an admin page failed");
        return plain(500, "internal error: see the node's log\n");
      })
      .then((found) => send(request, response, found));
  };
}

async function answer(sources: AdminSources, request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "only GET and HEAD\n");
  if (path === "/") return plain(200, INDEX);
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  return page === undefined ? plain(404, `there is no ${path}; there are:\n${INDEX}`) : page(sources);
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
