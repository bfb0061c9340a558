import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLogger } from "../base/logger.ts";
import { type AdminRequest, createAdminHandler } from "./index.ts";

const JSON_TYPE = { "content-type": "application/json" };

let server: Server;
let origin: string;
let asked: AdminRequest[];
let hasApi: boolean;

beforeEach(async () => {
  asked = [];
  hasApi = true;
  const handler = (): ReturnType<typeof createAdminHandler> =>
    createAdminHandler({
      logger: silentLogger,
      reasons: () => [],
      status: () => Promise.reject(new Error("not asked")),
      metrics: () => Promise.reject(new Error("not asked")),
      api: hasApi
        ? {
            paths: ["/things"],
            answer: async (request) => {
              asked.push(request);
              return request.path === "/things" ? { status: 200, json: { of: request.method } } : undefined;
            },
          }
        : undefined,
    });
  server = createServer((request, response) => handler()(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe("the api behind the admin port", () => {
  test("is asked with path, query and body", async () => {
    expect(await (await fetch(`${origin}/things?a=1`)).json()).toEqual({ of: "GET" });
    const put = await fetch(`${origin}/things`, { method: "PUT", headers: JSON_TYPE, body: "{}" });
    expect(await put.json()).toEqual({ of: "PUT" });
    expect(asked.map(({ method, path, query, body }) => [method, path, query.get("a"), body.length])).toEqual(
      [
        ["GET", "/things", "1", 0],
        ["PUT", "/things", null, 2],
      ],
    );
    expect((await fetch(`${origin}/others`)).status).toBe(404);
    expect(await (await fetch(`${origin}/`)).text()).toContain("/things");
  });

  test("is not there in a region on its own", async () => {
    hasApi = false;
    expect((await fetch(`${origin}/things`)).status).toBe(404);
    expect((await fetch(`${origin}/things`, { method: "POST", body: "{}" })).status).toBe(404);
  });

  test.each([
    ["a form in a web page", { origin: "http://evil.example", ...JSON_TYPE }, 403],
    ["what a form can send", { "content-type": "text/plain" }, 415],
    ["a body of no type", { "content-type": "" }, 415],
  ])("is not changed by %s", async (_, headers, status) => {
    const response = await fetch(`${origin}/things`, { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(status);
    expect(asked).toEqual([]);
  });

  test("takes a type with its character set", async () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await fetch(`${origin}/things`, { method: "POST", headers, body: "{}" })).status).toBe(200);
  });

  test("reads no body beyond its bound", async () => {
    const body = Buffer.alloc(4 * 1024 * 1024 + 1);
    const response = await fetch(`${origin}/things`, { method: "POST", headers: JSON_TYPE, body });
    expect(response.status).toBe(413);
    expect(asked).toEqual([]);
    expect((await fetch(`${origin}/live`)).status).toBe(200);
  });

  test("does not stand before the port's own pages", async () => {
    expect((await fetch(`${origin}/live`, { method: "POST", headers: JSON_TYPE, body: "{}" })).status).toBe(
      405,
    );
    expect(asked).toEqual([]);
  });
});
