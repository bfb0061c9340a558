import { expect, test } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { logIndex } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ObjectVersion, OpenObject, Versioning } from "../../region/index.ts";
import { S3Error } from "../errors.ts";
import type { Gateway, ObjectRequest } from "../request.ts";
import { getObject, headObject } from "./objects-read.ts";

const version = "018bcfe568000001000212ab" as VersionId;
const plain: ObjectVersion = {
  kind: "object",
  version,
  isNull: true,
  logIndex: logIndex(1),
  ...described("body"),
};
const records: readonly ObjectVersion[] = [
  plain,
  { ...plain, isNull: false, replicationStatus: "completed", storageClass: "STANDARD_IA" },
  { ...plain, headers: { cacheControl: "no-cache", expires: "0" }, userMetadata: [], tags: [] },
];
const requests: readonly Record<string, string>[] = [
  {},
  { range: "bytes=1-2" },
  { "x-amz-checksum-mode": "ENABLED" },
  { "if-none-match": '"etag-body"' },
  { "if-match": '"other"' },
];
const queries: readonly Record<string, string>[] = [{}, { partNumber: "1" }, { "response-expires": "1" }];

async function answerTo(
  handler: typeof getObject,
  found: OpenObject,
  [headers, parameters]: readonly [Record<string, string>, Record<string, string>],
) {
  const request = {
    bucket: "b",
    key: "k",
    headers: new Map(Object.entries(headers)),
    parameters: new Map(Object.entries(parameters)),
  } as unknown as ObjectRequest;
  const gateway = { service: { find: () => Promise.resolve({ kind: "object", ...found }) } };
  try {
    return await handler(gateway as unknown as Gateway, request);
  } catch (error) {
    if (error instanceof S3Error) return error.code;
    throw error;
  }
}

test("a record that is shared is answered as any other, however often and whatever is asked", async () => {
  for (const record of records) {
    for (const versioning of ["unversioned", "enabled", "suspended"] satisfies Versioning[]) {
      for (const handler of [getObject, headObject]) {
        for (const headers of requests) {
          for (const query of queries) {
            const body = () => Buffer.from("body");
            const found = { object: record, versioning, body, read: () => expect.fail("it is in memory") };
            const expected = await answerTo(handler, found, [headers, query]);
            for (let i = 0; i < 2; i++) {
              const shared = await answerTo(handler, { ...found, isShared: true }, [headers, query]);
              expect(shared).toEqual(expected);
            }
          }
        }
      }
    }
  }
});

test("what is added to one answer is not in the next", async () => {
  const found = {
    object: plain,
    versioning: "enabled",
    isShared: true,
    body: () => Buffer.from("body"),
  } as const;
  const answer = async () => {
    const given = await answerTo(getObject, { ...found, read: () => expect.fail("in memory") }, [{}, {}]);
    return typeof given === "string" ? expect.fail(given) : given.headers;
  };
  const first = await answer();
  const before = [...first];
  first.push("x-more", "1");
  expect(await answer()).toEqual(before);
});
