/** What the checker is given of what clients of registers asked and were told, by a server that says what the test wants. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keyValueModel } from "../../simulation/checkers/key-value-model.ts";
import { checkLinearizability } from "../../simulation/checkers/linearizability.ts";
import { LeanS3 } from "./lean-s3.ts";
import { type RegisterOptions, Registers } from "./register-clients.ts";
import { Values } from "./values.ts";

interface Told {
  readonly status: number;
  readonly isElsewhere?: boolean;
  readonly body?: Buffer;
  readonly etag?: string;
}

const key = "key";

let server: Server;
let s3: LeanS3;
/** The answers to come, in turn. */
let answers: Told[];

beforeEach(async () => {
  answers = [];
  server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      const { status, isElsewhere = false, body, etag } = answers.shift() ?? { status: 400 };
      const headers = {
        "x-amz-version-id": "a-version",
        ...(isElsewhere && { "x-atoll-served-by": "eu" }),
        ...(etag !== undefined && { etag }),
      };
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  s3 = new LeanS3(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "us");
});

afterEach(async () => {
  s3.close();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const registers = (consistency: RegisterOptions["consistency"]): Registers =>
  new Registers({ bucket: "photos", prefix: key, keys: [key], values: new Values(), consistency });

const shown = (of: Registers) =>
  of.operations().map(({ input, returned }) => [input.kind, returned?.output.kind ?? "unknown"]);

test("a region's own answers are what it is to explain, as they were", async () => {
  const clients = registers(undefined);
  answers = [
    { status: 200 },
    { status: 200 },
    { status: 412 },
    { status: 204 },
    { status: 409 },
    { status: 409 },
  ];
  await clients.put("c", s3, key);
  await clients.swap("c", s3, key);
  await clients.swap("c", s3, key);
  await clients.delete("c", s3, key);
  await clients.put("c", s3, key);
  await clients.swap("c", s3, key);
  expect(shown(clients)).toEqual([
    ["put", "done"],
    ["compareAndSwap", "swapped"],
    ["compareAndSwap", "swapped"],
    ["delete", "done"],
    ["put", "unknown"],
    ["compareAndSwap", "unknown"],
  ]);
});

test("what another region took for it comes whenever, on whatever is there: a condition was judged elsewhere", async () => {
  const clients = registers(undefined);
  const { body, etag } = clients.options.values.make();
  answers = [
    { status: 200 },
    { status: 409 },
    { status: 200, isElsewhere: true },
    { status: 412, isElsewhere: true },
    { status: 200, isElsewhere: true },
    { status: 200, isElsewhere: true, body, etag },
    { status: 200 },
  ];
  await clients.put("c", s3, key);
  await clients.swap("c", s3, key);
  await clients.swap("c", s3, key);
  await clients.swap("c", s3, key);
  await clients.put("c", s3, key);
  await clients.get("c", s3, key);
  await clients.swap("c", s3, key);
  expect(shown(clients)).toEqual([
    ["put", "done"],
    // Handed on, for all that its client knows.
    ["put", "unknown"],
    ["put", "unknown"],
    ["put", "unknown"],
    ["compareAndSwap", "swapped"],
  ]);
});

test("so a value that another region's condition let in is explained here, though the condition did not hold here", async () => {
  const clients = registers(undefined);
  const values = clients.options.values;
  answers = [{ status: 200 }, { status: 200 }];
  await clients.put("c", s3, key);
  await clients.put("c", s3, key);
  // Its client saw the first value last, which the other region still has.
  clients.seen.set(key, "v0");
  answers = [{ status: 200, isElsewhere: true }];
  await clients.swap("c", s3, key);
  const swapped = clients.operations().at(-1)?.input;
  if (swapped?.kind !== "put") throw new Error("it is not on any state");
  answers = [{ status: 200, etag: values.etagOf(swapped.value) }];
  await clients.get("c", s3, key, "HEAD");
  expect(checkLinearizability(keyValueModel, clients.operations())).toMatchObject({ kind: "linearizable" });
  expect(checkLinearizability(keyValueModel, clients.history.operations())).toMatchObject({
    kind: "violation",
  });
});

test("of a bucket with a home one order explains conditions too, whoever answered", async () => {
  const clients = registers("strong");
  answers = [{ status: 200, isElsewhere: true }, { status: 200, isElsewhere: true }, { status: 409 }];
  await clients.put("c", s3, key);
  await clients.swap("c", s3, key);
  await clients.swap("c", s3, key);
  expect(shown(clients)).toEqual([
    ["put", "done"],
    ["compareAndSwap", "swapped"],
    ["compareAndSwap", "unknown"],
  ]);
});
