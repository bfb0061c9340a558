import { describe, expect, it } from "vitest";
import { S3Error } from "../errors.ts";
import {
  checkCopyConditions,
  checkReadConditions,
  copySourceConditions,
  readConditions,
  writeCondition,
} from "./conditions.ts";

const modifiedMs = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const subject = { etag: "abc", modifiedMs };
const at = "Fri, 02 Jan 2026 03:04:05 GMT";
const before = "Fri, 02 Jan 2026 03:04:04 GMT";

function read(headers: Record<string, string>): string {
  try {
    return checkReadConditions(readConditions(new Map(Object.entries(headers))), subject);
  } catch (error) {
    return error instanceof S3Error ? `${error.code} ${error.fields.Condition}` : String(error);
  }
}

describe("conditions of a read", () => {
  it.each<[Record<string, string>, string]>([
    [{}, "proceed"],
    [{ "if-match": '"abc"' }, "proceed"],
    [{ "if-match": 'abc, "d"' }, "proceed"],
    [{ "if-match": "*" }, "proceed"],
    [{ "if-match": '"x"' }, "PreconditionFailed If-Match"],
    [{ "if-none-match": '"x"' }, "proceed"],
    [{ "if-none-match": 'W/"abc"' }, "notModified"],
    [{ "if-none-match": "*" }, "notModified"],
    [{ "if-modified-since": at }, "notModified"],
    [{ "if-modified-since": before }, "proceed"],
    [{ "if-modified-since": "yesterday" }, "proceed"],
    [{ "if-unmodified-since": at }, "proceed"],
    [{ "if-unmodified-since": before }, "PreconditionFailed If-Unmodified-Since"],
    [{ "if-match": '"abc"', "if-unmodified-since": before }, "proceed"],
    [{ "if-none-match": '"x"', "if-modified-since": at }, "proceed"],
    [{ "if-none-match": '"abc"', "if-modified-since": before }, "notModified"],
    [{ "if-match": '"x"', "if-none-match": '"abc"' }, "PreconditionFailed If-Match"],
  ])("%j: %s", (headers, outcome) => {
    expect(read(headers)).toBe(outcome);
  });
});

describe("conditions of a copy's source", () => {
  const check =
    (headers: Record<string, string>): (() => void) =>
    () => {
      const named = Object.entries(headers).map(
        ([name, value]) => [`x-amz-copy-source-${name}`, value] as const,
      );
      checkCopyConditions(copySourceConditions(new Map(named)), subject);
    };

  it("fail where a read would not be answered in full", () => {
    expect(check({ "if-match": "abc", "if-unmodified-since": before })).not.toThrow();
    expect(check({ "if-none-match": "x", "if-modified-since": at })).not.toThrow();
    for (const headers of [
      { "if-none-match": "abc" },
      { "if-modified-since": at },
      { "if-match": "x" },
      { "if-unmodified-since": before },
    ]) {
      expect(check(headers)).toThrow(S3Error);
    }
  });
});

describe("conditions of a write", () => {
  const of = (headers: Record<string, string>): unknown => writeCondition(new Map(Object.entries(headers)));

  it("are what S3 has, and nothing else", () => {
    expect(of({})).toEqual({ ifMatch: undefined, ifNoneMatch: undefined });
    expect(of({ "if-none-match": "*" })).toEqual({ ifMatch: undefined, ifNoneMatch: "*" });
    expect(of({ "if-match": '"abc"' })).toEqual({ ifMatch: "abc", ifNoneMatch: undefined });
    expect(() => of({ "if-none-match": '"abc"' })).toThrow(S3Error);
    expect(() => of({ "if-match": '"a","b"' })).toThrow(S3Error);
    expect(() => of({ "if-match": '"a"', "if-none-match": "*" })).toThrow(S3Error);
  });
});
