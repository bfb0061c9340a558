import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bucketId } from "../base/ids.ts";
import { keySlot } from "../base/key-slot.ts";
import { atoll } from "./codec/metadata.gen.js";
import { commandEffects, slotsOfCommand } from "./witness-slots.ts";

const wire = atoll.metadata.ShardCommand;
const bucket = bucketId("00112233445566ff");
const bucketBytes = Buffer.from(bucket, "hex");
const slot = keySlot(bucket, "photos/ä.jpg");
const other = keySlot(bucket, "b");
const key = "photos/ä.jpg";
const payload = new Uint8Array(5000).fill(7);

const encoded = (command: object): Uint8Array => wire.encode(command).finish();

describe("what a command changes", () => {
  it("has every kind of command at its field", () => {
    const text = readFileSync(new URL("../../proto/metadata.proto", import.meta.url), "utf8");
    const body = /message ShardCommand \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? "";
    const fields = Object.fromEntries(
      [...body.matchAll(/(\w+) = (\d+);/g)].map(([, name = "", field]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        Number(field),
      ]),
    );
    expect(
      Object.fromEntries(Object.entries(commandEffects).map(([kind, { field }]) => [kind, field])),
    ).toEqual(fields);
  });

  it.each([
    ["putObject", { proposed: payload.subarray(12), content: payload, details: payload }],
    ["copyWithin", { sourceBucket: bucketBytes, sourceKey: "b", etag: "e" }],
    ["deleteObject", { proposed: payload.subarray(12) }],
    ["setTags", { tags: [{ key: "a", value: "b" }] }],
    ["completeUpload", { uploadId: "u", parts: [{ partNumber: 1, etag: "e" }] }],
  ])("%s: its key", (kind, rest) => {
    expect(slotsOfCommand(encoded({ [kind]: { bucket: bucketBytes, key, ...rest } }))).toEqual([slot]);
  });

  it("of replicas: all their keys", () => {
    const replicas = [
      { kind: 1, key, version: payload.subarray(12), content: payload },
      { kind: 0, key: "b" },
    ];
    const command = encoded({ receiveReplicas: { bucket: bucketBytes, replicas } });
    expect(slotsOfCommand(command)).toEqual([slot, other]);
    const completed = encoded({ completeReplica: { bucket: bucketBytes, uploadId: "u", replica: { key } } });
    expect(slotsOfCommand(completed)).toEqual([slot]);
  });

  it("of versions that are enqueued: all their keys, whose replication is no longer complete", () => {
    const of = [{ key: "b" }, { key }];
    const command = encoded({ enqueueVersions: { bucket: bucketBytes, target: 2, rule: "r", of } });
    expect(slotsOfCommand(command)).toEqual([other, slot]);
  });

  it.each(["configureBucket", "sealBucket", "enqueueExisting"])("%s: everything", (kind) => {
    expect(slotsOfCommand(encoded({ [kind]: { bucket: bucketBytes } }))).toBe("all");
  });

  it.each(Object.entries(commandEffects).flatMap(([kind, { keys }]) => (keys === "none" ? [kind] : [])))(
    "%s: nothing that is found by key",
    (kind) => {
      expect(slotsOfCommand(encoded({ [kind]: {} }))).toBe("none");
    },
  );

  it("of what it does not understand: everything", () => {
    const put = encoded({ putObject: { bucket: bucketBytes, key } });
    const twice = Buffer.concat([put, encoded({ putObject: { bucket: bucketBytes, key: "b" } })]);
    const unknown = new Uint8Array([0x9a, 0x7f, 0x00]);
    const withoutKey = encoded({ putObject: { bucket: bucketBytes } });
    const withoutBucket = encoded({ putObject: { key } });
    const partWithoutKey = encoded({ receiveReplicas: { bucket: bucketBytes, replicas: [{ key }, {}] } });
    const cut = put.subarray(0, put.length - 3);
    const parts = [twice, unknown, withoutKey, withoutBucket, partWithoutKey, cut, new Uint8Array(0)];
    for (const bytes of parts) expect(slotsOfCommand(bytes)).toBe("all");
  });
});
